import type { Kind, Rows } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";
import { kindsOfTrace, wholeRowsFor } from "../trace/index.js";
import { groupsOf } from "../trace/queue.js";
import { idOf, textOf, textsOf } from "../trace/rows.js";
import { channelWay, entryOf } from "./declared.js";
import { entryWay, queuesOf } from "./entry.js";
import { crewOf, peopleIn } from "./people.js";
import type { Crew, lanes, Ref, Way } from "./way.js";

export type * from "./way.js";
export { lanes, timeText } from "./way.js";

/** The kinds without which there is no picture, and those without which it has gaps. */
export const kindsOfWays: readonly Kind[] = kindsOfTrace;
export const kindsBeside = ["entryPointMapping", "flow"] as const satisfies readonly Kind[];

/** What lists show only in part of what lies on these ways: ask again until nothing new is wanted. */
export function wholeRowsOfWays(channels: readonly DeployedChannel[], rows: Rows): readonly Ref[] {
  const wanted = new Map<string, Ref>();
  const want = (kind: Kind, id: string | undefined) => {
    if (id && rows.byId(kind, id)) wanted.set(`${kind} ${id}`, { kind, id });
  };
  for (const channel of channels) for (const { kind, id } of wholeRowsFor(channel, {}, rows)) want(kind, id);
  const queueIds = new Set(channels.map(({ queue }) => queue.id));
  for (const row of rows.of("entryPoint")) {
    const flowId = textOf(row.flowId);
    want("flow", flowId);
    for (const id of queuesOf(rows.byId("flow", flowId ?? "")).keys()) queueIds.add(id);
    const outdial = textOf(row.outdialQueueId);
    if (outdial) queueIds.add(outdial);
  }
  for (const id of queueIds) want("queue", id);
  const queues = [...queueIds].map(id => rows.byId("queue", id)).filter(queue => queue !== undefined);
  const teamIds = new Set(queues.flatMap(queue => groupsOf(queue).flatMap(group => group.teamIds)));
  for (const id of teamIds) want("skillProfile", textOf(rows.byId("team", id)?.skillProfileId));
  for (const agent of rows.of("agent"))
    if (textsOf(agent.teamIds).some(id => teamIds.has(id))) want("skillProfile", textOf(agent.skillProfileId));
  // Only its own values have names; a skill profile holds their ids.
  for (const skill of rows.of("skill")) if (skill.skillType === "ENUM") want("skill", idOf(skill));
  return [...wanted.values()];
}

/** All ways of a tenant, those of declared channels first, and the teams that they lead to. */
export interface Ways {
  ways: readonly Way[];
  crews: readonly Crew[];
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * How contacts reach people: one way for each declared channel, and one for each entry point that none of them has.
 * Pure: it reads rows and sends nothing.
 *
 * @param rows of {@link kindsOfWays}, and of {@link kindsBeside} as far as they could be read; whole where
 *   {@link wholeRowsOfWays} says so
 */
export function waysOf(channels: readonly DeployedChannel[], rows: Rows): Ways {
  const people = peopleIn(rows);
  const taken = new Set(channels.flatMap(channel => entryOf(channel, rows)?.id ?? []));
  const others = rows.of("entryPoint").filter(row => !taken.has(idOf(row)));
  const ways = [
    ...channels.map(channel => channelWay(channel, rows, people)),
    ...others.map(row => entryWay(row, rows, people)).toSorted(byName),
  ];
  const teamIds = ways.flatMap(({ stations }) =>
    stations.filter(one => one.lane === "teams").map(one => one.of[0]!.id),
  );
  const crews = [...new Set(teamIds)].flatMap(id => {
    const team = rows.byId("team", id);
    return team ? [crewOf(team, rows, people)] : [];
  });
  return { ways, crews: crews.toSorted(byName) };
}

/** The lanes, as tables and pictures call them. */
export const laneTitles: Readonly<Record<(typeof lanes)[number], string>> = {
  arrivals: "Arrives at",
  entries: "Entry point",
  flows: "Flow",
  queues: "Queue",
  groups: "Groups over time",
  teams: "Teams",
  agents: "Agents",
};
