import type { Kind, Rows } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";
import { type Overrides, underNames } from "./demands.js";
import { groupsOf, isSkillsBased } from "./queue.js";
import { idOf, textOf, textsOf } from "./rows.js";

/** The kinds whose rows a trace looks at: each costs its list. */
export const kindsOfTrace = [
  "entryPoint",
  "queue",
  "team",
  "site",
  "agent",
  "multimediaProfile",
  "skill",
  "skillProfile",
  "globalVariable",
] as const satisfies readonly Kind[];

/** An entity by its id. */
export interface Wanted {
  kind: Kind;
  id: string;
}

/**
 * Which entities on the contact's way have to be read singly, since lists drop some of their fields. What is on the way
 * shows only once the queue is whole: ask again until nothing new is wanted.
 */
export function wholeRowsFor(channel: DeployedChannel, overrides: Overrides, rows: Rows): readonly Wanted[] {
  const queue = rows.byId("queue", channel.queue.id);
  if (!queue) return [];
  const wanted = new Map<string, Wanted>();
  const want = (kind: Kind, id: string | undefined) => {
    if (id !== undefined && rows.byId(kind, id)) wanted.set(`${kind} ${id}`, { kind, id });
  };
  want("queue", channel.queue.id);
  const skills = underNames(overrides, rows);
  const demands = [channel.skills, ...(channel.skills?.relaxations ?? [])].flatMap(each => each?.required ?? []);
  for (const { skillId } of demands) want("skill", skillId);
  for (const skill of rows.of("skill")) if (Object.hasOwn(skills, String(skill.name))) want("skill", idOf(skill));
  if (!isSkillsBased(queue)) return [...wanted.values()];
  const teamIds = new Set(groupsOf(queue).flatMap(group => group.teamIds));
  for (const id of teamIds) want("skillProfile", textOf(rows.byId("team", id)?.skillProfileId));
  for (const agent of rows.of("agent"))
    if (textsOf(agent.teamIds).some(id => teamIds.has(id))) want("skillProfile", textOf(agent.skillProfileId));
  return [...wanted.values()];
}
