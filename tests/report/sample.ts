import type { DeployedChannel } from "../../provider/channels/channel.js";
import { waysOf } from "../../provider/channels/ways/index.js";
import type { Report } from "../../provider/drift/report.js";
import type { Json, Live } from "../../provider/entities/entity.js";
import type { Contents } from "../../provider/report/page.js";
import { changed, channel, ready, rowsOf, spanish, type Tenant } from "../channels/traceTenant.js";
import { exportedFlow } from "../flows.js";

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const agent = (number: number, teamIds: readonly string[], skillProfileId?: string): Live => ({
  id: `a-${number}`,
  email: `agent${number}@example.com`,
  active: true,
  contactCenterEnabled: true,
  siteId: "i-1",
  teamIds,
  ...(skillProfileId ? { skillProfileId } : {}),
});

const team = (id: string, name: string): Live => ({
  id,
  name,
  siteId: "i-1",
  active: true,
  teamType: "AGENT",
  teamStatus: "IN_SERVICE",
});

const queue = (id: string, name: string, types: Live, groups: readonly (readonly [number, ...string[]])[]): Live => ({
  id,
  name,
  ...types,
  queueType: "INBOUND",
  active: true,
  routingType: "LONGEST_AVAILABLE_AGENT",
  queueRoutingType: "TEAM_BASED",
  maxTimeInQueue: 600,
  callDistributionGroups: groups.map(([duration, ...teamIds], place) => ({
    order: place + 1,
    duration,
    agentGroups: teamIds.map(teamId => ({ teamId })),
  })),
});

/** An exported flow, as the tenant's rows hold it. */
const exported = (...said: Parameters<typeof exportedFlow>) => exportedFlow(...said) as unknown as Json;

const calls = { channelType: "TELEPHONY" };

/** A tenant with a channel that asks for skills, an e-mail channel that is lost, calls to two queues, and outdial. */
export const tenant: Tenant = {
  ...changed(ready, "queue", "q-1", { routingType: "SKILLS_BASED" }),
  entryPoint: [
    ...ready.entryPoint,
    { id: "e-2", name: "Mail", channelType: "EMAIL", assetId: "MA0001", active: true, maximumActiveContacts: 100 },
    { id: "e-3", name: "Hotline", entryPointType: "INBOUND", ...calls, active: true, flowId: "f-1", flowTagId: "Live" },
    { id: "e-4", name: "Outdial", entryPointType: "OUTBOUND", ...calls, active: true, outdialQueueId: uuid(3) },
    { id: "e-5", name: "Web chat of the old site", channelType: "CHAT", assetId: "LI0002", active: true },
  ],
  entryPointMapping: [
    { id: "n-1", dialledNumber: "+14085550100", entryPointId: "e-3" },
    { id: "n-2", dialledNumber: "+14085550101", entryPointId: "e-3" },
  ],
  flow: [
    {
      id: "f-1",
      name: "Hotline",
      definition: exported("Hotline", {
        sales: { activityName: "queue-contact", destination: uuid(1), "destination:name": "Calls Sales" },
        support: { activityName: "queue-contact", destination: uuid(2), "destination:name": "Calls Support" },
      }),
    },
  ],
  queue: [
    ...changed(ready, "queue", "q-1", { routingType: "SKILLS_BASED" }).queue!,
    queue("q-2", "Mail", { channelType: "EMAIL" }, [[0, "t-3"]]),
    queue(uuid(1), "Calls Sales", calls, [
      [0, "t-4"],
      [90, "t-4", "t-1"],
      [300, "t-2"],
    ]),
    queue(uuid(2), "Calls Support", calls, [[0, "t-2"]]),
    queue(uuid(3), "Outdial", calls, [[0, "t-4"]]),
  ],
  team: [...ready.team, team("t-3", "Back office"), team("t-4", "Sales Berlin")],
  agent: [...ready.agent, ...Array.from({ length: 14 }, (_, i) => agent(10 + i, ["t-4"], i % 2 ? "p-1" : "p-2"))],
};

export const channels: readonly DeployedChannel[] = [
  {
    ...channel,
    contactPriority: 3,
    flow: { template: "Whatsapp inbound", release: "v3.5" },
    skills: { required: [spanish], relaxations: [{ after: 120, required: [{ ...spanish, value: 3 }] }] },
  },
  {
    ...channel,
    name: "mail",
    channel: "email",
    asset: { name: "Acme mail", service: "Acme care", assetId: "MA0001" },
    entryPoint: { id: "e-2", name: "Mail" },
    queue: { id: "q-2", name: "Mail" },
    groups: [{ after: 0, teams: [{ id: "t-3", name: "Back office" }] }],
  },
];

const finding = { level: "waits", reason: "contacts stay in the queue longer", fields: [] } as const;
const urn = "urn:pulumi:prod::centre::pulumi-nodejs:dynamic/wxcc:Queue::whatsapp";

/** One queue changed, a team that nobody declares, and a profile that was deleted. */
export const drifted: Report = {
  mode: "drift",
  sides: ["stack prod", "tenant"],
  compared: [{ kind: "queue", title: "queue", name: "WhatsApp", urn }],
  findings: [
    {
      ...finding,
      what: "changed",
      kind: "queue",
      title: "queue",
      name: "WhatsApp",
      id: "q-1",
      resource: { name: "whatsapp", urn },
      at: "2026-03-01T12:00:00.000Z",
      by: "admin1@example.com",
      fields: [{ field: "maxTimeInQueue", was: 300, is: 600, says: "maxTimeInQueue 300 → 600", ...finding }],
    },
    { ...finding, what: "unmanaged", kind: "team", title: "team", name: "Backup", id: "t-2", level: "cosmetic" },
    {
      ...finding,
      what: "deleted",
      kind: "skillProfile",
      title: "skill profile",
      name: "Beginners",
      id: "p-1",
      level: "lost",
    },
  ],
  untold: [],
  notes: [],
};

/** All that a page of this tenant shows. */
export const contents = (of: Tenant = tenant, more: Partial<Contents> = {}): Contents => ({
  subject: "stack prod",
  at: "2026-03-02T08:30:00.000Z",
  ...waysOf(channels, rowsOf(of)),
  drift: drifted,
  notes: ["Nobody is assumed busy, away or signed out."],
  ...more,
});
