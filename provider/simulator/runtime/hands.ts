import { rule } from "../evidence.js";
import type { Agent } from "./agents.js";
import { type Contact, type Floor, type Hand, nextTurn, patience, wake } from "./floor.js";

export const handRules = [
  rule(
    "runtime.rona",
    "documented",
    "article, step 4",
    "An agent who does not answer in time goes to state RONA, and the contact returns to the queue.",
  ),
  rule(
    "runtime.ronaTimeout",
    "documented",
    "digital channels page 1.1: timeoutRona fields of the tenant configuration",
    "How long an offer stands is the tenant configuration's, by medium.",
  ),
  rule(
    "runtime.ronaStays",
    "documented",
    "Agent Desktop help, agent availability states: RONA is idle, and idle agents get nothing; how it ends is not simulated",
    "An agent in RONA gets no more offers.",
  ),
];

/** The agent's wait begins anew. */
function touch(floor: Floor, agent: Agent, now: number) {
  agent.since = now;
  agent.turn = nextTurn(floor);
}

function hold(floor: Floor, { contact, agent }: Hand, now: number) {
  const userId = agent.user.id;
  const { events } = contact.task;
  const offered = events.findLast(event => event.what === "offered")!;
  events.push({ at: now, what: "answered", userId });
  contact.task.outcome = { offeredTo: userId, at: offered.at };
  const due = now + (floor.options.handling ?? Number.POSITIVE_INFINITY);
  floor.hands.push({ contact, agent, isOffer: false, due });
  wake(floor, due);
}

/** Puts a contact into an agent's hands. */
export function offer(floor: Floor, contact: Contact, agent: Agent, now: number) {
  const { answersAfter = 0 } = agent.presence;
  agent.load[contact.medium] += 1;
  touch(floor, agent, now);
  floor.lastOf.set(contact.queue.id, agent.user.id);
  contact.task.events.push({ at: now, what: "offered", userId: agent.user.id });
  const limit = patience(floor, contact);
  const due = now + (answersAfter === "never" ? limit : Math.min(answersAfter, limit));
  const hand = { contact, agent, isOffer: true, due };
  if (due === now) return hold(floor, hand, now);
  floor.hands.push(hand);
  wake(floor, due);
}

function giveBack(floor: Floor, { contact, agent, isOffer }: Hand, now: number) {
  agent.load[contact.medium] -= 1;
  contact.task.events.push({ at: now, what: isOffer ? "notAnswered" : "ended", userId: agent.user.id });
  if (!isOffer) return touch(floor, agent, now);
  agent.isInRona = true;
  floor.waiting.push(contact);
}

/** Ends what is due: contacts, and offers with or without an answer. */
export function settle(floor: Floor, now: number) {
  const due = floor.hands.filter(hand => hand.due <= now);
  floor.hands = floor.hands.filter(hand => hand.due > now);
  for (const hand of due) {
    const { answersAfter = 0 } = hand.agent.presence;
    const answers = hand.isOffer && answersAfter !== "never" && answersAfter <= patience(floor, hand.contact);
    if (answers) hold(floor, hand, now);
    else giveBack(floor, hand, now);
  }
}
