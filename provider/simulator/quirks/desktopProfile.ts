import type { WireSchema } from "../wire.js";
import { type Fields, quirks } from "./quirk.js";

const text: WireSchema = { type: "string" };
const flag: WireSchema = { type: "boolean" };
const access: WireSchema = { type: "string", enum: ["SPECIFIC", "ALL", "PROVISIONED_VALUE", "NONE"] };
const idsOf = (to?: string): WireSchema => ({
  type: "array",
  uniqueItems: true,
  items: to ? { type: "string", to } : text,
});
const all = (names: readonly string[], schema: WireSchema) => Object.fromEntries(names.map(name => [name, schema]));

/** Which list of ids each access field needs when it is SPECIFIC. */
const listOfAccess: Readonly<Record<string, string>> = {
  accessWrapUpCode: "wrapUpCodes",
  accessIdleCode: "idleCodes",
  accessQueue: "queues",
  accessEntryPoint: "entryPoints",
  accessBuddyTeam: "buddyTeams",
};
const arrays: Readonly<Record<string, WireSchema>> = {
  wrapUpCodes: idsOf("auxiliary-code"),
  idleCodes: idsOf("auxiliary-code"),
  queues: idsOf("contact-service-queue"),
  entryPoints: idsOf("entry-point"),
  buddyTeams: idsOf("team"),
  dialPlans: idsOf(),
  agentDNValidationCriterions: idsOf(),
  loginVoiceOptions: {
    type: "array",
    uniqueItems: true,
    items: { type: "string", enum: ["AGENT_DN", "EXTENSION", "BROWSER"] },
  },
  thresholdRules: idsOf(),
};
const switches = [
  "screenPopup",
  "lastAgentRouting",
  "autoWrapUp",
  "autoAnswer",
  "agentAvailableAfterOutdial",
  "allowAutoWrapUpExtension",
  "consultToQueue",
  "outdialEnabled",
  "dialPlanEnabled",
  "active",
  "timeoutDesktopInactivityCustomEnabled",
  "showUserDetailsMS",
  "stateSynchronizationMS",
  "showUserDetailsWebex",
  "stateSynchronizationWebex",
];

export const desktopProfile = quirks({ type: "agent-profile", kind: "desktopProfile" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, AgentProfileDTO, ViewableStatisticsDTO",
    says: "Takes the published fields.",
    accepts: {
      ...arrays,
      ...all(Object.keys(listOfAccess), access),
      ...all(["agentDNValidation", "agentDNValidationCriteria"], access),
      ...all(switches, flag),
      ...all(["outdialANIId", "addressBookId"], text),
      description: { type: "string", maxLength: 255 },
      parentType: { type: "string", enum: ["ORGANIZATION", "SITE"] },
      siteId: { type: "string", to: "site" },
      outdialEntryPointId: { type: "string", to: "entry-point" },
      autoWrapAfterSeconds: { type: "integer" },
      timeoutDesktopInactivityMins: { type: "integer", minimum: 3, maximum: 10_000 },
      viewableStatistics: {
        type: "object",
        properties: {
          id: text,
          agentStats: flag,
          loggedInTeamStats: flag,
          accessQueueStats: access,
          accessTeamStats: access,
          contactServiceQueues: idsOf("contact-service-queue"),
          teams: idsOf("team"),
        },
      },
    },
  },
  {
    id: "later",
    evidence: "spec",
    source: "contract 2.6: a copy of the document of August 2026",
    says: "Takes four more switches.",
    accepts: all(
      [
        "agentPersonalGreeting",
        "scheduleAndManageCallBack",
        "manageChannelAvailability",
        "autoAcceptDigitalInteractions",
      ],
      flag,
    ),
  },
  {
    id: "statistics",
    evidence: "spec",
    source: "contract B, ViewableStatisticsDTO; the status is ours",
    says: "Statistics of SPECIFIC queues or teams need their lists.",
    refuses: ({ after }) => {
      const shown = (after.viewableStatistics ?? {}) as Fields;
      const lacks = (choice: string, list: string) =>
        shown[choice] === "SPECIFIC" && !(shown[list] as readonly unknown[] | undefined)?.length;
      if (lacks("accessQueueStats", "contactServiceQueues"))
        return "contactServiceQueues should be specified when accessQueueStats is SPECIFIC";
      return lacks("accessTeamStats", "teams")
        ? "teams should be specified when accessTeamStats is SPECIFIC"
        : undefined;
    },
  },
  {
    id: "required",
    evidence: "spec",
    source: "contract 2.6; a minimal create was not shown live",
    says: "Name, parentType, the five access fields, agentDNValidation, viewableStatistics and active are required.",
    required: ["name", "parentType", ...Object.keys(listOfAccess), "agentDNValidation", "viewableStatistics", "active"],
  },
  {
    id: "requiredWithin",
    evidence: "spec",
    source: "contract B, ViewableStatisticsDTO",
    says: "viewableStatistics states accessQueueStats and accessTeamStats.",
    required: ["viewableStatistics.accessQueueStats", "viewableStatistics.accessTeamStats"],
  },
  {
    id: "autoWrap",
    evidence: "live",
    source: "contract 2.6",
    says: "autoWrapAfterSeconds goes with autoWrapUp.",
    refuses: ({ after }) =>
      after.autoWrapUp === true && after.autoWrapAfterSeconds === undefined
        ? "autoWrapAfterSeconds should be specified when autoWrapUp is true"
        : undefined,
  },
  {
    id: "pairs",
    evidence: "assumed",
    source: "contract 2.6 INFERRED",
    says: "An access field that is SPECIFIC needs its list; parentType SITE needs siteId.",
    refuses: ({ after }) => {
      if (after.parentType === "SITE" && after.siteId === undefined) return "siteId: should be specified for SITE";
      const pair = Object.entries(listOfAccess).find(
        ([field, list]) => after[field] === "SPECIFIC" && !(after[list] as readonly unknown[] | undefined)?.length,
      );
      return pair && `${pair[1]} should be specified when ${pair[0]} is SPECIFIC`;
    },
  },
  {
    id: "nested",
    evidence: "live",
    source: "contract 2.6",
    says: "viewableStatistics is a sub-entity with an id; a borrowed one is a 409.",
    nested: { viewableStatistics: { stamped: true } },
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 4: 409 for a duplicate name (SPEC, SK); published on POST of this type",
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract A2",
    says: "Lists drop arrays and viewableStatistics; search looks at name and description.",
    omitsInList: [...Object.keys(arrays), "viewableStatistics"],
    notFilterable: [...Object.keys(arrays), "viewableStatistics", "autoWrapAfterSeconds", "agentDNValidationCriteria"],
    searches: ["name", "description"],
  },
  {
    id: "defaults",
    evidence: "live",
    source: "contract 2.0 (SK/bulk): the stock profiles are systemDefault; the name and the values are ours",
    says: "A new tenant has a desktop profile that restricts nothing.",
    defaults: [
      {
        name: "Default_Agent_Profile",
        parentType: "ORGANIZATION",
        ...Object.fromEntries(Object.keys(listOfAccess).map(field => [field, "ALL"])),
        agentDNValidation: "ALL",
        loginVoiceOptions: ["AGENT_DN", "EXTENSION", "BROWSER"],
        viewableStatistics: {
          agentStats: true,
          loggedInTeamStats: true,
          accessQueueStats: "ALL",
          accessTeamStats: "ALL",
        },
        active: true,
      },
    ],
  },
]);
