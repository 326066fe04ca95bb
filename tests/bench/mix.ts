import type { Json, Kind } from "../../provider/entities/entity.js";

/** One entity of the measured stack. `@name` stands for the id of another one. */
export interface Declared {
  kind: Kind;
  name: string;
  inputs: Readonly<Record<string, Json>>;
}

/** Twenty entities of a usual tenant, in dependency order; half of them are queues, teams and skill profiles. */
const shares: readonly (readonly [kind: Kind, share: number])[] = [
  ["multimediaProfile", 1],
  ["site", 2],
  ["skill", 3],
  ["globalVariable", 2],
  ["entryPoint", 2],
  ["skillProfile", 2],
  ["team", 4],
  ["queue", 4],
];

type Inputs = (i: number, one: (kind: Kind, nth: number) => string) => Readonly<Record<string, Json>>;

/** Agents are people who are in the tenant already: these. */
const emailOf = (i: number) => `worker${i}@example.com`;

export const peopleOf = (agents: number) =>
  Array.from({ length: agents }, (_, i) => ({
    email: emailOf(i),
    firstName: "Worker",
    lastName: `Number ${i}`,
    licensed: true,
  }));

const channels = ["TELEPHONY", "EMAIL", "TELEPHONY", "CHAT"];

const inputsOf: Partial<Record<Kind, Inputs>> = {
  multimediaProfile: i => ({ name: `Blended ${i}`, telephony: 1, chat: 3, email: 2, social: 3 }),
  site: (i, one) => ({ name: `Site ${i}`, multimediaProfileId: one("multimediaProfile", i) }),
  skill: i => ({ name: `Language ${i}`, description: "Spoken by agents", skillType: "PROFICIENCY" }),
  globalVariable: i => ({
    name: `Customer_${i}`,
    description: "Read by flows",
    variableType: "String",
    defaultValue: "unknown",
    reportable: false,
  }),
  entryPoint: i => ({ name: `Line ${i}`, channelType: "TELEPHONY", serviceLevelThreshold: 60 }),
  skillProfile: (i, one) => ({
    name: `Speakers ${i}`,
    activeSkills: [
      { skillId: one("skill", i), proficiencyValue: 5 + (i % 5) },
      { skillId: one("skill", i + 1), proficiencyValue: 3 },
    ],
  }),
  team: (i, one) => ({
    name: `Team ${i}`,
    description: "Answers customers",
    siteId: one("site", i),
    // Digital channels do not look at the skill profile of a team, and people are told so.
    ...(channels[i % channels.length] === "TELEPHONY" && { skillProfileId: one("skillProfile", i) }),
  }),
  agent: (i, one) => ({
    email: emailOf(i),
    siteId: one("site", i % 4),
    teamIds: [one("team", i % 4)],
    skillProfileId: one("skillProfile", i),
  }),
  queue: (i, one) => ({
    name: `Queue ${i}`,
    description: "Where customers wait",
    channelType: channels[i % channels.length]!,
    serviceLevelThreshold: 60,
    maxTimeInQueue: 3_600,
    callDistributionGroups: [
      { agentGroups: [{ teamId: one("team", i) }], order: 1, duration: 0 },
      { agentGroups: [{ teamId: one("team", i + 2) }, { teamId: one("team", i + 4) }], order: 2, duration: 60 },
    ],
  }),
};

const cycle = shares.flatMap(([kind, share]) => Array<Kind>(share).fill(kind));

/** So many entities of each kind, in dependency order. */
export function countsOf(size: number): readonly (readonly [Kind, number])[] {
  const drawn = Array.from({ length: size }, (_, i) => cycle[i % cycle.length]!);
  return shares.map(([kind]) => [kind, drawn.filter(other => other === kind).length] as const);
}

/**
 * A realistic tenant of so many entities (20 or more).
 *
 * @param agents so many of them are people, who must be there: see {@link peopleOf}
 */
export function mix(size: number, agents = 0): readonly Declared[] {
  const counts = new Map<Kind, number>([...countsOf(size - agents), ["agent", agents]]);
  const one = (kind: Kind, nth: number) => `@${kind}-${nth % counts.get(kind)!}`;
  return [...counts].flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, i) => ({ kind, name: `${kind}-${i}`, inputs: inputsOf[kind]!(i, one) })),
  );
}

/** The same inputs with every `@name` replaced. */
export function linked(value: Json, id: (name: string) => string): Json {
  if (typeof value === "string") return value.startsWith("@") ? id(value.slice(1)) : value;
  if (Array.isArray(value)) return value.map(member => linked(member, id));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, linked(member!, id)]));
}
