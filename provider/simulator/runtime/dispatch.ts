import { rule } from "../evidence.js";
import { candidates, choose, isIn, obstacle } from "./agents.js";
import { enter } from "./enter.js";
import { type Contact, type Draft, type Floor, lose, newFloor, wake } from "./floor.js";
import { begun, openTeams } from "./groups.js";
import { offer, settle } from "./hands.js";
import { requiredAfter } from "./skills.js";
import type { Arrival, Options, World } from "./task.js";

export const dispatchRules = [
  rule(
    "runtime.priority",
    "documented",
    "digital channels page 2.5: 1 highest to 9, empty = 10",
    "Of the contacts waiting in all queues, 1 goes before 9 and those without a priority last; of equals, the oldest.",
  ),
  rule(
    "runtime.passed",
    "assumed",
    "nothing is shown of a contact that nobody can take",
    "A contact that nobody can take now does not hold up the ones behind it.",
  ),
  rule(
    "runtime.order",
    "assumed",
    "ours: what happens within one second is not observable",
    "Within a second, contacts end and offers return first, then waits are over, then messages arrive and are offered.",
  ),
];

const waited = ({ arrival }: Contact, now: number) => now - arrival.at;
const needsOf = (contact: Contact, now: number) => ({
  medium: contact.medium,
  required: requiredAfter(contact.skills, waited(contact, now)),
});
const teamsOf = ({ world }: Floor, contact: Contact, now: number) =>
  openTeams(world, begun(contact.steps, waited(contact, now)));

/** What stands between a contact and the agents of its teams. */
function whyNobody(floor: Floor, contact: Contact, now: number): string {
  const reasons = new Map<string, string>();
  for (const team of teamsOf(floor, contact, now)) {
    for (const agent of floor.agents.filter(one => isIn(one, team)))
      reasons.set(agent.user.id, obstacle(floor.world, agent, team, needsOf(contact, now), now) ?? "free too late");
  }
  const all = [...reasons.values()];
  const counts = [...new Set(all)].map(reason => `${all.filter(one => one === reason).length} ${reason}`);
  const agents = counts.length > 0 ? `of its agents ${counts.join(", ")}` : "no agent in an open team of it";
  return `${waited(contact, now)} seconds in queue "${contact.queue.name}": ${agents}`;
}

/** Contacts whose wait is over leave their queues. */
function expire(floor: Floor, now: number) {
  const isOver = (contact: Contact) => waited(contact, now) >= Number(contact.queue.maxTimeInQueue);
  for (const contact of floor.waiting.filter(isOver))
    lose(contact.task, "maxTimeInQueue", whyNobody(floor, contact, now), now);
  floor.waiting = floor.waiting.filter(contact => !isOver(contact));
}

/** Writes down which teams joined and that skills were relaxed, since the last look. */
function note(contact: Contact, now: number) {
  const { task, steps, skills, noted } = contact;
  const isNew = ({ after }: { after: number }) => after > noted && after <= waited(contact, now);
  for (const { teamIds } of steps.filter(isNew)) task.events.push({ at: now, what: "joined", teamIds });
  if (skills.relaxations.some(isNew))
    task.events.push({ at: now, what: "relaxed", required: needsOf(contact, now).required.length });
  contact.noted = waited(contact, now);
}

const byUrgency = (a: Contact, b: Contact) => a.priority - b.priority || a.arrival.at - b.arrival.at || a.turn - b.turn;

/** Offers waiting contacts, the most urgent first, to agents who can take them. */
function dispatch(floor: Floor, now: number) {
  const left = floor.waiting.sort(byUrgency).filter(contact => {
    note(contact, now);
    const needs = needsOf(contact, now);
    const able = candidates(floor.world, floor.agents, teamsOf(floor, contact, now), needs, now);
    const agent = choose(floor.world, contact.queue, able, needs.required, floor.lastOf.get(contact.queue.id));
    if (agent) offer(floor, contact, agent, now);
    return agent === undefined;
  });
  floor.waiting = left;
}

/** Takes contacts through the tenant, at each second at which something can happen. */
export function run(world: World, arrivals: readonly Arrival[], options: Options): readonly Draft[] {
  const floor = newFloor(world, options);
  let coming = [...arrivals].sort((a, b) => a.at - b.at);
  for (const { at } of coming) wake(floor, at);
  for (const { presence } of floor.agents) wake(floor, presence.from ?? 0);
  while (floor.times.size > 0) {
    const now = [...floor.times].reduce((a, b) => Math.min(a, b));
    floor.times.delete(now);
    settle(floor, now);
    expire(floor, now);
    for (const arrival of coming.filter(({ at }) => at <= now)) enter(floor, arrival);
    coming = coming.filter(({ at }) => at > now);
    dispatch(floor, now);
  }
  return floor.drafts;
}
