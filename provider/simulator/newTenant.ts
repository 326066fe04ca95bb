import { behaviours } from "./behaviour.js";
import { rule } from "./evidence.js";
import type { Asset, Fields } from "./quirks/quirk.js";
import type { Row } from "./store.js";
import { type Context, filled, rowOf } from "./write.js";

export const seedRules = [
  rule(
    "seed.systemDefaults",
    "live",
    "contract 2.0 (EXP U4): systemDefault on these types",
    "A new tenant has system-default profiles, a site, a team, and codes.",
  ),
  rule("seed.names", "assumed", "names in new tenants differ", "The names of the system defaults are ours."),
  rule(
    "seed.assets",
    "assumed",
    "digital channels page 1.2: shapes of the ids",
    "One asset is registered for each of six channels.",
  ),
];

export interface Person {
  email: string;
  firstName: string;
  lastName: string;
  /** Whether Control Hub gave a contact-center licence. */
  licensed: boolean;
}

const numbers = ["One", "Two", "Three", "Four", "Five", "Six"];

/** Six people with a licence and one without. */
export const newPeople: readonly Person[] = [
  ...numbers.map((lastName, i) => ({
    email: `agent${i + 1}@example.com`,
    firstName: "Agent",
    lastName,
    licensed: true,
  })),
  { email: "visitor@example.com", firstName: "Visitor", lastName: "Unlicensed", licensed: false },
];

/** One registered asset per channel. */
export const newAssets: readonly Asset[] = [
  { channel: "sms", assetId: "14085550100", name: "SMS number" },
  { channel: "email", assetId: "a_638296118145560000", name: "Mailbox" },
  { channel: "livechat", assetId: "LI07154615", name: "Website chat" },
  { channel: "messenger", assetId: "a_638296118145560001", name: "Facebook page" },
  { channel: "whatsapp", assetId: "14085550101", name: "WhatsApp number" },
  { channel: "apple", assetId: "a_638296118145560002", name: "Apple account" },
];

const agentAccess = {
  parentType: "ORGANIZATION",
  accessWrapUpCode: "ALL",
  accessIdleCode: "ALL",
  accessQueue: "ALL",
  accessEntryPoint: "ALL",
  accessBuddyTeam: "ALL",
  agentDNValidation: "ALL",
  loginVoiceOptions: ["AGENT_DN", "EXTENSION", "BROWSER"],
  viewableStatistics: { agentStats: true, accessQueueStats: "ALL", loggedInTeamStats: true, accessTeamStats: "ALL" },
  active: true,
};

const administrator = { permissionAccessLevel: "ALL", resourceAccessLevel: "ALL", active: true };
const agentPermissions = {
  permissionAccessLevel: "SPECIFIC",
  permissions: [{ name: "agent-desktop", access: "EDIT" }],
  resourceAccessLevel: "ALL",
  active: true,
};

/** Stores the system defaults and the people of a tenant. */
export function populate(context: Context, people: readonly Person[]): void {
  const add = (type: string, fields: Fields): Row => {
    const behaviour = behaviours.get(type)!;
    const id = context.clock.id();
    const row = rowOf(behaviour, filled(behaviour, fields, context.view, id), undefined, id, context);
    context.store.put(type, row);
    return row;
  };
  const system = (type: string, fields: Fields) => add(type, { ...fields, systemDefault: true });

  const channels = { telephony: 1, chat: 3, email: 3, social: 3 };
  const none = { telephony: 0, chat: 0, email: 0, social: 0 };
  const multimediaProfile = system("multimedia-profile", {
    name: "Default_Multimedia_Profile",
    ...channels,
    active: true,
    blendingMode: "BLENDED",
    blendingModeEnabled: true,
    manuallyAssignable: none,
  });
  system("multimedia-profile", {
    name: "Default_Telephony_Profile",
    ...none,
    telephony: 1,
    active: true,
    blendingMode: "EXCLUSIVE",
    blendingModeEnabled: true,
    manuallyAssignable: none,
  });
  const site = system("site", { name: "Default_Site", active: true, multimediaProfileId: multimediaProfile.id });
  system("team", {
    name: "Default_Team",
    active: true,
    siteId: site.id,
    teamType: "AGENT",
    teamStatus: "IN_SERVICE",
  });
  system("user-profile", { name: "Administrator Profile", profileType: "ADMINISTRATOR", ...administrator });
  system("user-profile", { name: "Supervisor Profile", profileType: "SUPERVISOR", ...administrator });
  system("user-profile", { name: "Premium Agent User Profile", profileType: "PREMIUM_AGENT", ...administrator });
  const agents = system("user-profile", {
    name: "Standard Agent User Profile",
    profileType: "STANDARD_AGENT",
    ...agentPermissions,
  });
  const desktop = system("agent-profile", { name: "Default_Agent_Profile", ...agentAccess });
  addCodes(system);
  for (const { licensed, ...person } of people) {
    add("user", {
      ...person,
      ciUserId: context.clock.id(),
      active: true,
      userProfileId: agents.id,
      contactCenterEnabled: licensed,
      ...(licensed && { siteId: site.id, agentProfileId: desktop.id }),
    });
  }
}

function addCodes(system: (type: string, fields: Fields) => Row) {
  const code = (workTypeCode: string, name: string, defaultCode: boolean, workTypeId: string) =>
    system("auxiliary-code", { name, workTypeCode, workTypeId, defaultCode, active: true, isSystemCode: false });
  const idle = system("work-type", { name: "Default_Idle", workTypeCode: "IDLE_CODE", active: true });
  const wrapUp = system("work-type", { name: "Default_Wrap_Up", workTypeCode: "WRAP_UP_CODE", active: true });
  code("IDLE_CODE", "Break", true, idle.id);
  code("IDLE_CODE", "Meeting", false, idle.id);
  code("WRAP_UP_CODE", "Done", true, wrapUp.id);
  code("WRAP_UP_CODE", "Follow up", false, wrapUp.id);
}
