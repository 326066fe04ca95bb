import type { DeployedChannel } from "../../provider/channels/channel.js";
import { type Contact, trace } from "../../provider/channels/trace/index.js";
import type { Kind, Live, Rows } from "../../provider/entities/entity.js";

export type Tenant = Partial<Record<Kind, readonly Live[]>>;

/** The rows of a tenant. */
export const rowsOf = (tenant: Tenant): Rows => ({
  of: kind => tenant[kind] ?? [],
  byId: (kind, id) => tenant[kind]?.find(row => row.id === id),
});

/** A WhatsApp channel without skills: its first team gets the contacts at once, its second after a minute. */
export const channel: DeployedChannel = {
  name: "whatsapp",
  channel: "whatsapp",
  asset: { name: "Acme WhatsApp", service: "Acme care", assetId: "WA0001" },
  entryPoint: { id: "e-1", name: "WhatsApp" },
  queue: { id: "q-1", name: "WhatsApp" },
  groups: [
    { after: 0, teams: [{ id: "t-1", name: "Messaging" }] },
    { after: 60, teams: [{ id: "t-2", name: "Backup" }] },
  ],
  serviceLevelThreshold: 300,
  maxTimeInQueue: 600,
  variables: [],
};

export const spanish = { skillId: "s-1", skill: "Spanish", condition: "atLeast", value: 5 } as const;

const person = (number: number, teamId: string, skillProfileId?: string): Live => ({
  id: `a-${number}`,
  email: `agent${number}@example.com`,
  active: true,
  contactCenterEnabled: true,
  siteId: "i-1",
  teamIds: [teamId],
  ...(skillProfileId ? { skillProfileId } : {}),
});

/** The tenant in which everything is ready: two agents in Messaging, one in Backup, room for two social contacts each. */
export const ready = {
  entryPoint: [
    {
      id: "e-1",
      name: "WhatsApp",
      channelType: "SOCIAL_CHANNEL",
      socialChannelType: "WHATSAPP",
      assetId: "WA0001",
      active: true,
      maximumActiveContacts: 100,
    },
  ],
  queue: [
    {
      id: "q-1",
      name: "WhatsApp",
      queueType: "INBOUND",
      channelType: "SOCIAL_CHANNEL",
      socialChannelType: "WHATSAPP",
      active: true,
      routingType: "LONGEST_AVAILABLE_AGENT",
      queueRoutingType: "TEAM_BASED",
      maxTimeInQueue: 600,
      callDistributionGroups: [
        { order: 1, duration: 0, agentGroups: [{ teamId: "t-1" }] },
        { order: 2, duration: 60, agentGroups: [{ teamId: "t-2" }] },
      ],
    },
  ],
  team: [
    { id: "t-1", name: "Messaging", siteId: "i-1", active: true, teamType: "AGENT", teamStatus: "IN_SERVICE" },
    { id: "t-2", name: "Backup", siteId: "i-1", active: true, teamType: "AGENT", teamStatus: "IN_SERVICE" },
  ],
  site: [{ id: "i-1", name: "Berlin", active: true, multimediaProfileId: "m-1" }],
  multimediaProfile: [
    { id: "m-1", name: "Messages", active: true, blendingMode: "BLENDED", chat: 0, email: 0, social: 2 },
    {
      id: "m-2",
      name: "Voice-only",
      active: true,
      blendingMode: "BLENDED",
      telephony: 1,
      chat: 0,
      email: 0,
      social: 0,
    },
  ],
  agent: [person(1, "t-1", "p-1"), person(2, "t-1"), person(3, "t-2", "p-2")],
  skill: [
    { id: "s-1", name: "Spanish", skillType: "PROFICIENCY", active: true },
    { id: "s-2", name: "VIP", skillType: "BOOLEAN", active: true },
    { id: "s-3", name: "Line", skillType: "TEXT", active: true },
    {
      id: "s-4",
      name: "System",
      skillType: "ENUM",
      active: true,
      enumSkillValues: [
        { id: "v-1", name: "Linux" },
        { id: "v-2", name: "Windows" },
      ],
    },
  ],
  skillProfile: [
    {
      id: "p-1",
      name: "Beginners",
      activeSkills: [
        { skillId: "s-1", proficiencyValue: 4, booleanValue: false },
        { skillId: "s-2", booleanValue: true },
      ],
      activeEnumSkills: [],
    },
    {
      id: "p-2",
      name: "Experts",
      activeSkills: [
        { skillId: "s-1", proficiencyValue: 8 },
        { skillId: "s-3", textValue: "4711" },
      ],
      activeEnumSkills: [{ enumSkillValueId: "v-1" }],
    },
  ],
  globalVariable: [{ id: "g-1", name: "whatsappQueueId", active: true, defaultValue: "q-1" }],
} as const satisfies Tenant;

/** A tenant with some fields of one row changed. */
export const changed = (tenant: Tenant, kind: Kind, id: string, fields: Live): Tenant => ({
  ...tenant,
  [kind]: tenant[kind]?.map(row => (row.id === id ? { ...row, ...fields } : row)),
});

/** A tenant without one row. */
export const without = (tenant: Tenant, kind: Kind, id: string): Tenant => ({
  ...tenant,
  [kind]: tenant[kind]?.filter(row => row.id !== id),
});

/** The ready tenant with a queue that looks at skills. */
export const skilled = changed(ready, "queue", "q-1", {
  routingType: "SKILLS_BASED",
  skillBasedRoutingType: "LONGEST_AVAILABLE_AGENT",
});

/** The channel, asking for Spanish, and after two minutes for less of it. */
export const asking: DeployedChannel = {
  ...channel,
  skills: {
    required: [spanish],
    relaxations: [{ after: 120, required: [{ ...spanish, value: 3 }] }],
  },
};

/** The whole trace of a contact. */
export const follow = (tenant: Tenant, declared: DeployedChannel = channel, contact?: Contact) =>
  trace(declared, rowsOf(tenant), contact);

/** How it ends. */
export const end = (tenant: Tenant, declared?: DeployedChannel, contact?: Contact) =>
  follow(tenant, declared, contact).verdict;

/** Agents as a trace names them. */
export const agents = (...numbers: number[]) => numbers.map(n => ({ id: `a-${n}`, name: `agent${n}@example.com` }));

/** A contact that gets lost. */
export const lost = (where: string, says: string, todo: string, after = 0) => ({
  lost: expect.stringContaining(says),
  after,
  where,
  todo: expect.stringContaining(todo),
  ...(where === "agents" ? { changes: expect.any(Array) } : {}),
});
