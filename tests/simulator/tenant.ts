import { createTenant, type SimulatedTenant, type TenantOptions } from "../../provider/simulator/index.js";

export const T0 = Date.UTC(2026, 0, 1);

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is read as the test expects it
  body: any;
  headers: Readonly<Record<string, string>>;
}

/** A new tenant in this process, and the way to call it as an administrator. */
export function newTenant(options: TenantOptions = {}) {
  let time = T0;
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { ...callsOf(createTenant({ now: () => time, ...options })), wait };
}

/** The way to call a tenant as an administrator. */
export function callsOf(tenant: SimulatedTenant) {
  const token = () => tenant.tokens().access[0]!.token;
  function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Answer {
    const answer = tenant.handle({
      method,
      path: path.startsWith("/") ? path : `/organization/${tenant.organizationId}/${path}`,
      headers: { authorization: `Bearer ${token()}`, "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const read = () => (answer.bytes ? answer.body : JSON.parse(answer.body));
    return { ...answer, body: answer.body === "" ? undefined : read() };
  }
  const rows = (list: string) => call("GET", list).body.data as { id: string; name?: string; email?: string }[];
  const named = (list: string, name: string) => rows(list).find(row => row.name === name || row.email === name)!.id;
  return { tenant, call, rows, named };
}

export type NewTenant = ReturnType<typeof newTenant>;

/** What a resource collection says a level of. */
export const resourceTypes = [
  ...["address-book", "audio-prompt", "cad-variable", "channel", "desktop-layout", "desktop-profile", "flow"],
  ...["function", "holiday-list", "idle-wrapup-code", "multimedia-profile", "outdial-ani", "override", "queue"],
  ...["site", "skill-definition", "skill-profile", "sub-flow", "team", "working-hour"],
];

/** The smallest body that each type takes; references are to the defaults of a new tenant. */
export function smallest({ named }: Pick<NewTenant, "named">): Readonly<Record<string, Record<string, unknown>>> {
  return {
    "multimedia-profile": {
      name: "Digital",
      active: true,
      telephony: 1,
      chat: 2,
      email: 2,
      social: 2,
      blendingMode: "BLENDED",
      blendingModeEnabled: true,
      manuallyAssignable: { telephony: 0, chat: 0, email: 0, social: 0 },
    },
    site: {
      name: "Berlin",
      active: true,
      multimediaProfileId: named("v2/multimedia-profile", "Default_Multimedia_Profile"),
    },
    team: {
      name: "Sales",
      active: true,
      siteId: named("v2/site", "Default_Site"),
      teamType: "AGENT",
      teamStatus: "IN_SERVICE",
    },
    skill: { name: "German", active: true, skillType: "BOOLEAN", serviceLevelThreshold: 30 },
    "cad-variable": {
      name: "orderNumber",
      variableType: "String",
      defaultValue: "",
      active: true,
      agentEditable: false,
      agentViewable: false,
      reportable: false,
    },
    "business-hours": {
      name: "Week",
      timezone: "Europe/Berlin",
      workingHours: [{ name: "Day", days: ["MON", "FRI"], startTime: "09:00", endTime: "17:00" }],
    },
    "resource-collection": {
      name: "Department",
      resources: resourceTypes.map(name => ({ name, accessLevel: "ALL", ids: [] })),
    },
    "holiday-list": { name: "Germany", holidays: [{ name: "Move", startDate: "2026-05-04", endDate: "2026-05-04" }] },
    overrides: {
      name: "Emergencies",
      timezone: "Europe/Berlin",
      overrides: [
        { name: "Storm", startDateTime: "2026-05-04T08:00", endDateTime: "2026-05-04T12:00", workingHours: false },
      ],
    },
    "entry-point": {
      name: "Website",
      entryPointType: "INBOUND",
      channelType: "CHAT",
      assetId: "LI07154615",
      serviceLevelThreshold: 300,
      active: true,
      maximumActiveContacts: 10,
    },
    "contact-service-queue": {
      name: "Chats",
      queueType: "INBOUND",
      channelType: "CHAT",
      serviceLevelThreshold: 90,
      maxActiveContacts: 10,
      maxTimeInQueue: 600,
      active: true,
      routingType: "LONGEST_AVAILABLE_AGENT",
      callDistributionGroups: [{ order: 1, duration: 0, agentGroups: [{ teamId: named("v2/team", "Default_Team") }] }],
    },
    "dial-plan": { name: "Germany", regularExpression: "0[0-9]+", active: true },
    "v3/address-book": { name: "Partners", parentType: "ORGANIZATION" },
    "outdial-ani": {
      name: "Sales numbers",
      outdialANIEntries: [{ name: "Hotline", number: "+14085550123", defaultANIEntry: true }],
    },
    "auxiliary-code": {
      name: "Lunch",
      active: true,
      workTypeCode: "IDLE_CODE",
      defaultCode: false,
      workTypeId: named("v2/work-type", "Default_Idle"),
    },
    "work-type": { name: "Other", workTypeCode: "IDLE_CODE", active: true },
    "v3/user-profile": {
      name: "Supervisors",
      profileType: "SUPERVISOR",
      permissionAccessLevel: "ALL",
      resourceAccessLevel: "ALL",
      active: true,
    },
    "desktop-layout": {
      name: "Sales",
      jsonFileName: "sales.json",
      jsonFileContent: "{}",
      defaultJsonModified: false,
      status: true,
      editedBy: "admin1@example.com",
      global: false,
      validated: false,
    },
    "agent-profile": {
      name: "Agents",
      parentType: "ORGANIZATION",
      accessWrapUpCode: "ALL",
      accessIdleCode: "ALL",
      accessQueue: "ALL",
      accessEntryPoint: "ALL",
      accessBuddyTeam: "ALL",
      agentDNValidation: "ALL",
      viewableStatistics: { accessQueueStats: "ALL", accessTeamStats: "ALL" },
      active: true,
    },
  };
}
