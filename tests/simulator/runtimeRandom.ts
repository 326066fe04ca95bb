import fc from "fast-check";
import type { RequiredSkill } from "../../provider/simulator/connect/state.js";
import type { Arrival, Options, World } from "../../provider/simulator/runtime/index.js";
import type { Row } from "../../provider/simulator/store.js";
import { media } from "./runtimeWorld.js";

/** A contact center in the fewest words: what the tests reason about, beside the rows that the run-time reads. */
export interface Model {
  /** By number; an agent is in some teams, has limits and a proficiency in the one skill, if at all. */
  agents: readonly {
    teams: readonly number[];
    chat: number;
    email: number;
    exclusive: boolean;
    level: number | undefined;
    from: number;
    answersAfter: number | "never";
  }[];
  teams: readonly { open: boolean }[];
  /** One queue for chats, one for e-mails. */
  queues: readonly {
    maximum: number;
    skillsBased: boolean;
    groups: readonly { teams: readonly number[]; after: number }[];
  }[];
  contacts: readonly {
    at: number;
    medium: 0 | 1;
    level: number | undefined;
    relaxedAfter: number | undefined;
    priority: number | undefined;
  }[];
  handling: number;
  rona: number;
}

export const mediumOf = (index: 0 | 1) => (index === 0 ? ("chat" as const) : ("email" as const));
const teamCount = 3;
const someTeams = fc.uniqueArray(fc.nat(teamCount - 1), { minLength: 1, maxLength: 2 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

export const models: fc.Arbitrary<Model> = fc.record({
  agents: fc.array(
    fc.record({
      teams: someTeams,
      chat: fc.nat(2),
      email: fc.nat(2),
      exclusive: fc.boolean(),
      level: maybe(fc.nat(10)),
      from: fc.nat(8),
      answersAfter: fc.constantFrom<number | "never">(0, 0, 2, 9, "never"),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  teams: fc.array(fc.record({ open: fc.boolean() }), { minLength: teamCount, maxLength: teamCount }),
  queues: fc.array(
    fc.record({
      maximum: fc.integer({ min: 1, max: 25 }),
      skillsBased: fc.boolean(),
      groups: fc.array(fc.record({ teams: someTeams, after: fc.nat(15) }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 2 },
  ),
  contacts: fc.array(
    fc.record({
      at: fc.nat(12),
      medium: fc.constantFrom<0 | 1>(0, 1),
      level: maybe(fc.nat(10)),
      relaxedAfter: maybe(fc.nat(12)),
      priority: maybe(fc.integer({ min: 1, max: 9 })),
    }),
    { minLength: 1, maxLength: 10 },
  ),
  handling: fc.integer({ min: 1, max: 20 }),
  rona: fc.integer({ min: 1, max: 6 }),
});

/** Whether an agent of the model is asked too much after so many seconds. */
export const isSkilled = (model: Model, agent: number, contact: number, waited: number) => {
  const { medium, level, relaxedAfter } = model.contacts[contact]!;
  const asks =
    model.queues[medium]!.skillsBased && level !== undefined && !(relaxedAfter !== undefined && waited >= relaxedAfter);
  const has = model.agents[agent]!.level;
  return !asks || (has !== undefined && has >= level);
};

const id = (kind: string, index: number) => `${kind}${index}`;
const table = (rows: readonly Row[]) => new Map(rows.map(row => [row.id, row]));

function tablesOf({ agents, teams, queues, rona }: Model): ReadonlyMap<string, ReadonlyMap<string, Row>> {
  const common = { active: true };
  const times = { timeoutRonaChatSeconds: rona, timeoutRonaEmailSeconds: rona, timeoutRonaSocialSeconds: rona };
  const entries = [
    ["site", [{ id: "site", ...common }]],
    ["skill", [{ id: "spanish", name: "Spanish", skillType: "PROFICIENCY", ...common }]],
    ["tenant-configuration", [{ id: "configuration", ...times }]],
    [
      "team",
      teams.map(({ open }, i) => ({ id: id("team", i), teamType: "AGENT", teamStatus: "IN_SERVICE", active: open })),
    ],
    [
      "multimedia-profile",
      agents.map(({ chat, email, exclusive }, i) => ({
        ...{ id: id("profile", i), chat, email, social: 0, ...common },
        ...{ blendingMode: exclusive ? "EXCLUSIVE" : "BLENDED", blendingModeEnabled: true },
      })),
    ],
    [
      "skill-profile",
      agents.flatMap(({ level }, i) =>
        level === undefined
          ? []
          : [{ id: id("skills", i), activeSkills: [{ skillId: "spanish", proficiencyValue: level }] }],
      ),
    ],
    [
      "user",
      agents.map((agent, i) => ({
        ...{ id: id("agent", i), contactCenterEnabled: true, siteId: "site", ...common },
        ...{ teamIds: agent.teams.map(team => id("team", team)), multimediaProfileId: id("profile", i) },
        ...(agent.level !== undefined && { skillProfileId: id("skills", i) }),
      })),
    ],
    [
      "contact-service-queue",
      queues.map(({ maximum, skillsBased, groups }, i) => ({
        ...{
          id: id("queue", i),
          name: id("Queue ", i),
          queueType: "INBOUND",
          channelType: ["CHAT", "EMAIL"][i]!,
          ...common,
        },
        ...{ maxTimeInQueue: maximum, maxActiveContacts: 100, queueRoutingType: "TEAM_BASED" },
        routingType: skillsBased ? "SKILLS_BASED" : "LONGEST_AVAILABLE_AGENT",
        callDistributionGroups: groups.map(({ teams: joining, after }, order) => ({
          ...{ order, duration: after },
          agentGroups: joining.map(team => ({ teamId: id("team", team) })),
        })),
      })),
    ],
    [
      "entry-point",
      ([0, 1] as const).map(i => ({
        ...{ id: id("entry", i), entryPointType: "INBOUND", channelType: ["CHAT", "EMAIL"][i]!, ...common },
        ...{ assetId: media[mediumOf(i)].assetId, maximumActiveContacts: 100 },
      })),
    ],
  ] as const;
  return new Map(entries.map(([type, rows]) => [type, table(rows as readonly Row[])]));
}

/** The rows, messages and options of a model. */
export function worldOf(model: Model): { world: World; arrivals: readonly Arrival[]; options: Options } {
  const tables = tablesOf(model);
  const none: ReadonlyMap<string, Row> = new Map();
  const rows = (type: string) => tables.get(type) ?? none;
  const nodes = ["Webex CC Engage", "Webex CC Task"] as const;
  const connect = {
    ...{ services: [], templates: [], attachments: [], widgets: [], invitations: [], audit: [] },
    assets: ([0, 1] as const).map(i => ({ ...media[mediumOf(i)], name: "Asset", registeredAt: 1 })),
    authorizations: nodes.map(node => ({ node, owner: "admin1@example.com", authorizedAt: 0 })),
    flows: ([0, 1] as const).map(i => ({
      ...{ id: id("flow", i), name: "Flow", service: "Acme care", template: "Inbound", release: "v3.5", live: true },
      ...{ ...media[mediumOf(i)], binding: { queueId: id("queue", i) } },
    })),
  };
  const arrivals = model.contacts.map(({ at, medium, level, relaxedAfter, priority }, i): Arrival => {
    const required: RequiredSkill[] =
      level === undefined ? [] : [{ skillId: "spanish", condition: "atLeast", value: level }];
    const relaxations = relaxedAfter === undefined ? [] : [{ after: relaxedAfter, required: [] }];
    return {
      at,
      ...media[mediumOf(medium)],
      from: String(i),
      skills: { required, relaxations },
      contactPriority: priority,
    };
  });
  const agents = model.agents.map(({ from, answersAfter }, i) => [id("agent", i), { from, answersAfter }] as const);
  const options = { handling: model.handling, agents: Object.fromEntries(agents) };
  return { world: { tenant: { rows, row: (type, key) => rows(type).get(key) }, connect }, arrivals, options };
}
