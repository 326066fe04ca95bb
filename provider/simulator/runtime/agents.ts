import type { RequiredSkill } from "../connect/state.js";
import { rule } from "../evidence.js";
import { site as sites } from "../quirks/site.js";
import type { Row } from "../store.js";
import { hasRoom, profileFor } from "./capacity.js";
import { meets, proficiency } from "./skills.js";
import type { Medium, Options, Presence, World } from "./task.js";

export const agentRules = [
  rule(
    "runtime.agents",
    "spec",
    "contract 2.4: active, contactCenterEnabled, siteId, teamIds",
    "Contacts go to users who are active, contact-center enabled, on a site and in a team of the queue.",
  ),
  rule(
    "runtime.present",
    "assumed",
    "ours: nobody logs in to a simulated desktop",
    "Every agent is logged in to all own teams and available from the beginning, and answers at once.",
  ),
  rule(
    "runtime.longest",
    "spec",
    "contract B, routingType LONGEST_AVAILABLE_AGENT; what restarts the wait and who is first of equals is ours",
    "The agent goes first whose login, last offer or last end of a contact is longest ago; of equals, by user id.",
  ),
  rule(
    "runtime.best",
    "spec",
    "contract B, skillBasedRoutingType BEST_AVAILABLE_AGENT; the sum is ours",
    "BEST_AVAILABLE_AGENT: the highest sum of the proficiencies that are asked for, then the longest available.",
  ),
  rule(
    "runtime.linear",
    "assumed",
    "contract B names LINEAR only",
    "LINEAR: always the first with room, by the team's place in the groups and then by user id.",
  ),
  rule(
    "runtime.circular",
    "assumed",
    "contract B names CIRCULAR only",
    "CIRCULAR: the next by user id after the one who was offered the queue's last contact.",
  ),
];

/** A person at a desktop. */
export interface Agent {
  user: Row;
  presence: Presence;
  /** Lost an offer by not answering; gets no more. */
  isInRona: boolean;
  /** Since when available without a change. */
  since: number;
  /** Orders changes within one second. */
  turn: number;
  load: Record<Medium, number>;
}

/** Everybody who can work, by user id. */
export const agentsOf = ({ tenant }: World, { agents = {} }: Options): readonly Agent[] =>
  [...tenant.rows("user").values()]
    .filter(
      user =>
        user.active === true &&
        user.contactCenterEnabled === true &&
        tenant.row(sites.type, String(user.siteId)) !== undefined,
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(user => {
      const presence = agents[user.id] ?? {};
      const load = { chat: 0, email: 0, social: 0, ...presence.holds };
      return { user, presence, isInRona: false, since: presence.from ?? 0, turn: 0, load };
    });

export const isIn = ({ user }: Agent, team: Row) => ((user.teamIds ?? []) as readonly string[]).includes(team.id);

/** What a contact needs of an agent now. */
export interface Needs {
  medium: Medium;
  required: readonly RequiredSkill[];
}

/** Why an agent of a team is not offered a contact at a time, if so. */
export function obstacle(world: World, agent: Agent, team: Row, { medium, required }: Needs, now: number) {
  const { from = 0, until = Number.POSITIVE_INFINITY } = agent.presence;
  if (now < from || now >= until) return "not logged in";
  if (agent.isInRona) return "in RONA";
  if (!required.every(one => meets(world, agent.user, one))) return "without the skills";
  return hasRoom(profileFor(world, agent.user, team), medium, agent.load) ? undefined : `without room for ${medium}`;
}

/** An agent who can be offered a contact. */
export interface Candidate {
  agent: Agent;
  /** Of the first team, in the order in which they joined, that the agent can be reached by. */
  place: number;
}

/** Those who can be offered a contact now, by user id. */
export const candidates = (
  world: World,
  agents: readonly Agent[],
  teams: readonly Row[],
  needs: Needs,
  now: number,
): readonly Candidate[] =>
  agents.flatMap(agent => {
    const place = teams.findIndex(team => isIn(agent, team) && !obstacle(world, agent, team, needs, now));
    return place < 0 ? [] : [{ agent, place }];
  });

const byId = (a: Candidate, b: Candidate) => (a.agent.user.id < b.agent.user.id ? -1 : 1);
const byWait = (a: Candidate, b: Candidate) =>
  a.agent.since - b.agent.since || a.agent.turn - b.agent.turn || byId(a, b);

/** Who of them is offered the contact. */
export function choose(
  world: World,
  queue: Row,
  able: readonly Candidate[],
  required: readonly RequiredSkill[],
  last: string | undefined,
): Agent | undefined {
  const skill = ({ agent }: Candidate) => proficiency(world, agent.user, required);
  const round = ({ agent }: Candidate) => (last === undefined || agent.user.id > last ? 0 : 1);
  const isBest = queue.routingType === "SKILLS_BASED" && queue.skillBasedRoutingType === "BEST_AVAILABLE_AGENT";
  const orders: Readonly<Record<string, (a: Candidate, b: Candidate) => number>> = {
    SKILLS_BASED: isBest ? (a, b) => skill(b) - skill(a) || byWait(a, b) : byWait,
    LINEAR: (a, b) => a.place - b.place || byId(a, b),
    CIRCULAR: (a, b) => round(a) - round(b) || byId(a, b),
  };
  return [...able].sort(orders[String(queue.routingType)] ?? byWait)[0]?.agent;
}
