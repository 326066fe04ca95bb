import { z } from "zod";
import { count, description, entity, only, type Rule, ref, seconds, setOf, systemDefault, text } from "./entity.js";

const flag = (about: string) => z.boolean().default(false).describe(`Whether ${about}.`);

/** Later than the document that we know: sent only where it is stated. */
const later = (about: string) => z.boolean().optional().describe(`Whether ${about}.`);

const some = z.enum(["ALL", "SPECIFIC"]).default("ALL");
const someOrNone = z.enum(["ALL", "SPECIFIC", "NONE"]).default("ALL");

/** The list that a choice needs when it is SPECIFIC, and has only then. */
const chosen = (choice: string, kind: Parameters<typeof ref>[0], what: string) =>
  only(choice, ["SPECIFIC"], setOf(ref(kind), "exclusive")).describe(`The ${what}, where ${choice} is SPECIFIC.`);

const stats = {
  agentStats: z.boolean().default(true).describe("Whether agents see their own."),
  accessQueueStats: someOrNone.describe("Of which queues agents see them."),
  contactServiceQueues: setOf(ref("queue"), "exclusive").optional().describe("The queues, where SPECIFIC."),
  loggedInTeamStats: z.boolean().default(true).describe("Whether agents see those of the team they logged in to."),
  accessTeamStats: someOrNone.describe("Of which teams agents see them."),
  teams: setOf(ref("team"), "exclusive").optional().describe("The teams, where SPECIFIC."),
};
const allStats = {
  agentStats: true,
  accessQueueStats: "ALL",
  loggedInTeamStats: true,
  accessTeamStats: "ALL",
} as const;

const fields = {
  name: text(80, /^[a-zA-Z0-9._\s\-()]+$/).describe("Unique in the tenant."),
  description: description(),
  active: z.boolean().default(true).describe("Whether agents can have it."),
  parentType: z
    .enum(["ORGANIZATION", "SITE"])
    .default("ORGANIZATION")
    .describe("SITE: for the agents of one site, which `siteId` names."),
  siteId: only("parentType", ["SITE"], ref("site")).describe("The site whose agents can have it."),
  autoAnswer: flag("calls are answered by themselves"),
  autoWrapUp: flag("wrap-up ends by itself, after `autoWrapAfterSeconds`"),
  autoWrapAfterSeconds: only("autoWrapUp", ["true"], seconds(1)).describe("Seconds until wrap-up ends by itself."),
  allowAutoWrapUpExtension: flag("agents may lengthen a wrap-up that ends by itself"),
  agentAvailableAfterOutdial: flag("agents become available after an outdial call"),
  lastAgentRouting: flag("agents may ask, in wrap-up, to get this customer again; where the tenant has that"),
  screenPopup: flag("external pages may pop up"),
  accessWrapUpCode: some.describe("Which wrap-up codes agents can choose."),
  wrapUpCodes: chosen("accessWrapUpCode", "wrapUpCode", "wrap-up codes"),
  accessIdleCode: some.describe("Which idle codes agents can choose."),
  idleCodes: chosen("accessIdleCode", "idleCode", "idle codes"),
  accessQueue: someOrNone.describe("To which queues agents can transfer."),
  queues: chosen("accessQueue", "queue", "queues"),
  accessEntryPoint: someOrNone.describe("To which entry points agents can transfer."),
  entryPoints: chosen("accessEntryPoint", "entryPoint", "entry points"),
  accessBuddyTeam: someOrNone.describe("Whom agents can consult, add or transfer to, by team."),
  buddyTeams: chosen("accessBuddyTeam", "team", "teams"),
  consultToQueue: flag("agents can consult a queue"),
  outdialEnabled: flag("agents can call out"),
  outdialEntryPointId: only("outdialEnabled", ["true"], ref("entryPoint")).describe("Where their calls out start."),
  outdialANIId: only("outdialEnabled", ["true"], ref("outdialAni")).describe("The numbers that they can show."),
  addressBookId: ref("addressBook").optional().describe("The book whose numbers agents can choose."),
  agentDNValidation: z
    .enum(["ALL", "PROVISIONED_VALUE"])
    .default("ALL")
    .describe("ALL: agents log in with any number. PROVISIONED_VALUE: with their own default only."),
  loginVoiceOptions: setOf(z.enum(["AGENT_DN", "EXTENSION", "BROWSER"]), "exclusive")
    .optional()
    .describe("How agents can take calls."),
  viewableStatistics: z.strictObject(stats).default(allStats).describe("The statistics on the desktop."),
  thresholdRules: setOf(text(80), "exclusive")
    .optional()
    .describe("Ids of threshold rules; where the tenant has them."),
  timeoutDesktopInactivityCustomEnabled: flag("idle agents are logged out after another time than the tenant's"),
  timeoutDesktopInactivityMins: only("timeoutDesktopInactivityCustomEnabled", ["true"], count(10_000, 3)).describe(
    "Minutes until an idle agent is logged out.",
  ),
  showUserDetailsMS: flag("agents see details of people in Microsoft Teams"),
  stateSynchronizationMS: flag("states are exchanged with Microsoft Teams"),
  showUserDetailsWebex: flag("agents see details of people in Webex"),
  stateSynchronizationWebex: flag("states are exchanged with Webex"),
  agentPersonalGreeting: later("agents may have greetings of their own"),
  scheduleAndManageCallBack: later("agents may arrange callbacks"),
  manageChannelAvailability: later("agents may choose on which channels they are available"),
  autoAcceptDigitalInteractions: later("digital contacts are accepted by themselves"),
};

type Profile = z.output<z.ZodObject<typeof fields>>;
type Name = keyof Profile & string;

const needs = (on: Name, when: Name, value: string | boolean) => ({
  on,
  with: [when],
  holds: (p: Profile) => p[when] !== value || (Array.isArray(p[on]) ? p[on].length > 0 : p[on] !== undefined),
  says: `${when} ${value} needs ${on}: state it`,
});

const listed = (choice: "accessQueueStats" | "accessTeamStats", list: "contactServiceQueues" | "teams") => ({
  on: "viewableStatistics" as const,
  holds: ({ viewableStatistics: shown }: Profile) => (shown[choice] === "SPECIFIC") === (shown[list] ?? []).length > 0,
  says: `${choice} SPECIFIC has ${list}, and no other has: state both, or none`,
});

const rules: readonly Rule<Profile>[] = [
  needs("siteId", "parentType", "SITE"),
  needs("autoWrapAfterSeconds", "autoWrapUp", true),
  needs("wrapUpCodes", "accessWrapUpCode", "SPECIFIC"),
  needs("idleCodes", "accessIdleCode", "SPECIFIC"),
  needs("queues", "accessQueue", "SPECIFIC"),
  needs("entryPoints", "accessEntryPoint", "SPECIFIC"),
  needs("buddyTeams", "accessBuddyTeam", "SPECIFIC"),
  listed("accessQueueStats", "contactServiceQueues"),
  listed("accessTeamStats", "teams"),
];

export const desktopProfile = entity({
  kind: "desktopProfile",
  title: "desktop profile",
  about:
    "What agents may do on the Agent Desktop (API: agent-profile). Unless it says otherwise, agents choose among all " +
    "codes, queues, entry points and teams, and nothing happens by itself.",
  // Dial plans and criteria for numbers are left out: deprecated (contract 2.6).
  fields,
  adds: { systemDefault: systemDefault() },
  identity: ["name"],
  fixed: ["parentType"],
  rules,
  routes: {
    item: "agent-profile",
    list: "v2/agent-profile",
    bulk: "agent-profile/bulk",
    listOmits: [
      ...["wrapUpCodes", "idleCodes", "queues", "entryPoints", "buddyTeams"],
      ...["loginVoiceOptions", "viewableStatistics", "thresholdRules"],
    ],
  },
});
