import fc from "fast-check";
import type { SkillRequirement } from "../../provider/channels/channel.js";
import type { Kind, Live } from "../../provider/entities/entity.js";
import { changed, without } from "./traceTenant.js";
import { type World, worlds } from "./traceWorlds.js";

type Harm = (world: World) => World;

const change =
  (kind: Kind, id: string, fields: Live): Harm =>
  world => ({ ...world, tenant: changed(world.tenant, kind, id, fields) });

const remove =
  (kind: Kind, id: string): Harm =>
  world => ({ ...world, tenant: without(world.tenant, kind, id) });

/** The flow reads the queue's id from a global variable. */
const dynamic =
  (fields: Live | undefined): Harm =>
  world => ({
    tenant: {
      ...world.tenant,
      globalVariable: fields ? [{ id: "g-1", name: "queueId", active: true, ...fields }] : [],
    },
    channel: { ...world.channel, queueVariable: "queueId" },
  });

/** The flow asks for this as well, from the beginning or only later. */
const asking =
  (requirement: SkillRequirement, later = false): Harm =>
  world => {
    const { required = [], relaxations = [] } = world.channel.skills ?? {};
    const skills = later
      ? { required, relaxations: [{ after: 15, required: [requirement] }, ...relaxations] }
      : { required: [...required.filter(each => each.skillId !== requirement.skillId), requirement], relaxations };
    return { ...world, channel: { ...world.channel, skills } };
  };

const groups = (callDistributionGroups: Live[string]) => change("queue", "q-1", { callDistributionGroups });
const vip = { skillId: "s-2", skill: "VIP", condition: "is", value: true } as const;

/** What goes wrong in tenants and flows, and what only looks so. */
const harms: readonly Harm[] = [
  remove("entryPoint", "e-1"),
  change("entryPoint", "e-1", { assetId: "asset-2" }),
  change("entryPoint", "e-1", { maximumActiveContacts: 0 }),
  change("entryPoint", "e-1", { entryPointType: "OUTBOUND" }),
  remove("queue", "q-1"),
  change("queue", "q-1", { queueType: "OUTBOUND" }),
  change("queue", "q-1", { maxActiveContacts: 0 }),
  change("queue", "q-1", { queueRoutingType: "AGENT_BASED" }),
  change("queue", "q-1", { socialChannelType: undefined }),
  groups([]),
  groups([{ order: 1, duration: 0, agentGroups: [] }]),
  groups([
    { order: 1, duration: 30, agentGroups: [{ teamId: "t-1" }] },
    { order: 2, duration: 0, agentGroups: [{ teamId: "t-3" }] },
  ]),
  groups([{ order: 1, duration: 60, agentGroups: [{ teamId: "t-1" }, { teamId: "t-3" }] }]),
  remove("team", "t-1"),
  remove("multimediaProfile", "m-1"),
  remove("site", "i-1"),
  remove("skillProfile", "p-1"),
  dynamic({ defaultValue: "q-1" }),
  dynamic({ defaultValue: "q-2" }),
  dynamic({ defaultValue: "q-1", active: false }),
  dynamic(undefined),
  asking(vip),
  asking({ ...vip, condition: "atLeast" }),
  asking({ ...vip, value: "yes" }),
  asking({ ...vip, condition: "atLeast" }, true),
  asking({ skillId: "s-9", skill: "Gone", condition: "is", value: "x" }),
  asking({ skillId: "s-9", skill: "Gone", condition: "is", value: "x" }, true),
  asking({ skillId: "s-1", skill: "Spanish", condition: "is", value: 11 }),
  asking({ skillId: "s-4", skill: "System", condition: "is", value: "BeOS" }),
  change("skill", "s-2", { active: false }),
  // API: some clients send booleanValue beside the value of another type.
  change("skillProfile", "p-1", { activeSkills: [{ skillId: "s-1", proficiencyValue: 5, booleanValue: false }] }),
];

/** Random tenants in which one or two more things are as they should not be. */
export const harmedWorlds: fc.Arbitrary<World> = fc
  .tuple(worlds, fc.subarray([...harms], { minLength: 1, maxLength: 2 }))
  .map(([world, some]) => some.reduce((now, harm) => harm(now), world));
