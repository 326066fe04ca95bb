import type { Json, Kind, Live, Rows } from "../entities/entity.js";
import type { DeployedChannel, SkillRequirement } from "./channel.js";
import { deployedChannel } from "./deployed.js";

/** The id that an entity of that kind and name has, or will have; `id` is what the declaration says. */
export type Resolve = (kind: Kind, name: string, id: string) => string;

/**
 * A channel as a preview declares it, with ids where these are still to come.
 *
 * @returns nothing when too little of it is known
 */
export function plannedChannel(declaration: Json | undefined, resolve: Resolve): DeployedChannel | undefined {
  const read = deployedChannel.safeParse(declaration);
  if (!read.success) return undefined;
  const { queue, entryPoint, groups, skills, ...rest } = read.data;
  const found = (kind: Kind) => (one: { id: string; name: string }) => ({
    ...one,
    id: resolve(kind, one.name, one.id),
  });
  const asked = (required: readonly SkillRequirement[]) =>
    required.map(one => ({ ...one, skillId: resolve("skill", one.skill, one.skillId) }));
  return {
    ...rest,
    queue: found("queue")(queue),
    ...(entryPoint ? { entryPoint: found("entryPoint")(entryPoint) } : {}),
    groups: groups.map(({ after, teams }) => ({ after, teams: teams.map(found("team")) })),
    ...(skills
      ? {
          skills: {
            required: asked(skills.required),
            relaxations: skills.relaxations.map(step => ({ ...step, required: asked(step.required) })),
          },
        }
      : {}),
  };
}

/** The rows with the declared groups in the channel's queue, where the plan does not say which new team is which. */
export function withDeclaredGroups(
  { queue, groups }: DeployedChannel,
  rows: Rows,
  isOpen: (row: Live) => boolean,
): Rows {
  const row = rows.byId("queue", queue.id);
  if (!row || !isOpen(row)) return rows;
  const whole: Live = {
    ...row,
    callDistributionGroups: groups.map(({ after, teams }, place) => ({
      order: place + 1,
      duration: after,
      agentGroups: teams.map(({ id }) => ({ teamId: id })),
    })),
  };
  return {
    of: kind => (kind === "queue" ? rows.of(kind).map(one => (one.id === queue.id ? whole : one)) : rows.of(kind)),
    byId: (kind, id) => (kind === "queue" && id === queue.id ? whole : rows.byId(kind, id)),
  };
}
