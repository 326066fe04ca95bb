import type { Live, Rows } from "../../entities/entity.js";
import { groupsOf } from "../trace/queue.js";
import { idOf, isActive, numberOf, rowsOf, textOf } from "../trace/rows.js";
import { type People, teamLines } from "./people.js";
import { keyOf, type Part, type Ref, type Station, timeText, typesText } from "./way.js";

/** Parts as one: what several lead to stands there once. */
export function joined(parts: readonly Part[]): Part {
  const stations = new Map(parts.flatMap(part => part.stations).map(station => [station.key, station]));
  const steps = new Map(parts.flatMap(part => part.steps).map(step => [`${step.from}\n${step.to}`, step]));
  return { stations: [...stations.values()], steps: [...steps.values()] };
}

/** What something names and the tenant does not have. */
export const missing = (lane: Station["lane"], ref: Ref, name: string, what: string): Station => ({
  key: keyOf(lane, ref.id),
  lane,
  title: name,
  lines: [ref.id],
  of: [ref],
  missing: true,
  trouble: { says: `${what} ${ref.id} is not in the tenant`, todo: "Create it anew, or refer to another one." },
});

const agentStation = (agent: Live, team: Live, people: People): Station => ({
  key: keyOf("agents", idOf(agent)),
  lane: "agents",
  title: people.nameOf(agent),
  lines: [people.skillsOf(agent, team), ...people.stateOf(agent)],
  of: people.refsOf(agent),
});

/** A team with its agents; what leads to it is the caller's. */
function crewPart(id: string, rows: Rows, people: People): Part {
  const key = keyOf("teams", id);
  const team = rows.byId("team", id);
  if (!team) return { stations: [missing("teams", { kind: "team", id }, id, "team")], steps: [] };
  const agents = people.of(id);
  const site = textOf(team.siteId);
  const station: Station = {
    key,
    lane: "teams",
    title: textOf(team.name) ?? id,
    lines: [agents.length === 1 ? "1 agent" : `${agents.length} agents`, ...teamLines(team, rows)],
    of: [{ kind: "team", id }, ...(site ? [{ kind: "site", id: site } as const] : [])],
  };
  const members = agents.map(agent => agentStation(agent, team, people));
  return { stations: [station, ...members], steps: members.map(member => ({ from: key, to: member.key })) };
}

/** What a queue asks of agents itself. */
const required = (queue: Live, rows: Rows) =>
  rowsOf(queue.queueSkillRequirements).map(({ skillId, condition, skillValue }) => {
    const skill = rows.byId("skill", String(skillId));
    return `asks for ${skill?.name ?? skillId} ${String(condition).toLowerCase().replaceAll("_", " ")} ${skillValue}`;
  });

function agentsOfQueue(queue: Live, from: string, rows: Rows, people: People): Part {
  const ids = rowsOf(queue.agents).map(({ id }) => String(id));
  const agents = rows.of("agent").filter(agent => ids.includes(idOf(agent)));
  const stations = agents.map(agent => agentStation(agent, {}, people));
  return { stations, steps: stations.map(({ key }) => ({ from, to: key })) };
}

/**
 * From a queue on: its distribution groups by the time at which they join, their teams, and the agents of these.
 *
 * @param name how the queue is called where the tenant does not have it
 * @param longest seconds after which a contact leaves it, unless it says so itself
 */
export function waitingIn(id: string, name: string, from: string, rows: Rows, people: People, longest?: number): Part {
  const key = keyOf("queues", id);
  const queue = rows.byId("queue", id);
  const first = { from, to: key };
  if (!queue) return { stations: [missing("queues", { kind: "queue", id }, name, "queue")], steps: [first] };
  const most = numberOf(queue.maxTimeInQueue) ?? longest;
  const station: Station = {
    key,
    lane: "queues",
    title: textOf(queue.name) ?? id,
    lines: [
      typesText(queue),
      ...(textOf(queue.routingType) ? [String(queue.routingType).toLowerCase().replaceAll("_", " ")] : []),
      ...(most === undefined ? [] : [`at most ${timeText(most)} in queue`]),
      ...(isActive(queue) ? [] : ["inactive"]),
      ...required(queue, rows),
    ],
    of: [{ kind: "queue", id }],
  };
  const groups = groupsOf(queue);
  const groupKey = (number: number) => keyOf("groups", `${id} ${number}`);
  const asked: Part = {
    stations: groups.map(({ number, after, teamIds }) => ({
      key: groupKey(number),
      lane: "groups",
      title: `Group ${number}`,
      lines: [
        after === 0 ? "from the start" : `from ${timeText(after)} on`,
        ...(teamIds.length === 0 ? ["no team"] : []),
      ],
      of: [],
      ...(most === undefined ? {} : { wait: { after, longest: most } }),
    })),
    steps: groups.flatMap(({ number, teamIds }) => [
      { from: key, to: groupKey(number) },
      ...teamIds.map(teamId => ({ from: groupKey(number), to: keyOf("teams", teamId) })),
    ]),
  };
  const teamIds = [...new Set(groups.flatMap(group => group.teamIds))];
  return joined([
    { stations: [station], steps: [first] },
    asked,
    ...teamIds.map(teamId => people.crew(teamId, () => crewPart(teamId, rows, people))),
    agentsOfQueue(queue, key, rows, people),
  ]);
}
