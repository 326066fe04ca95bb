import type { Rows } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";
import { demandsOf, type Overrides } from "./demands.js";
import { momentsOf } from "./moments.js";
import type { Moment, Reason, Stage, Trace, Verdict } from "./outcome.js";
import { longestOf } from "./queue.js";
import { wayOf } from "./way.js";

export { traceChanges } from "./changes.js";
export type { Overrides } from "./demands.js";
export { kindsOfTrace, wholeRowsFor } from "./needs.js";
export type * from "./outcome.js";
export { traceText } from "./text.js";

/** What one contact asks, where it differs from what is declared. */
export interface Contact {
  /** Values by skill name: each replaces the declared one, or is asked for in addition. */
  skills?: Overrides | undefined;
  /** 1 is the highest, 9 the lowest. */
  priority?: number | undefined;
}

const assumed = [
  "Nobody is assumed busy, away or signed out: whoever could take the contact is there and has all of the room.",
  "The flow in Webex Connect is live, its business hours are open, and it does what is declared.",
  "An agent whose own skill profile has no value of a skill meets no condition on it, isNot included.",
];

/** The change that is the easiest to make and opens the way to the most agents. */
function adviceOf(moments: readonly Moment[]): Reason {
  const reasons = moments.flatMap(({ teams }) => teams.flatMap(({ reason }) => reason ?? []));
  const effort = ({ changes, opensTo }: Reason) => (opensTo > 0 ? changes.length : Number.POSITIVE_INFINITY);
  const [first, ...others] = reasons;
  // A moment without an eligible agent has a reason for each of its teams, and some moment has a team.
  return others.reduce(
    (best, each) =>
      effort(each) < effort(best) || (effort(each) === effort(best) && each.opensTo > best.opensTo) ? each : best,
    first!,
  );
}

function verdictOf(stages: readonly Stage[], moments: readonly Moment[], longest: number): Verdict {
  const last = stages.at(-1)!;
  if (last.stop) {
    const after = last.place === "groups" ? longest : 0;
    return { lost: `${last.title}: ${last.stop.says}`, after, where: last.place, todo: last.stop.todo };
  }
  const taken = moments.find(({ eligible }) => eligible.length > 0);
  if (taken) return { offered: taken.eligible, after: taken.after };
  const { says, todo, changes } = adviceOf(moments);
  return { lost: says, after: longest, where: "agents", todo, changes };
}

/**
 * Follows one contact through a tenant: asset, entry point, flow, queue, groups over time, teams, agents. Pure: it
 * reads rows and sends nothing. What lies in the flow is taken from the declaration and marked so.
 *
 * @param rows the kinds of {@link kindsOfTrace}; whole where {@link wholeRowsFor} says so
 * @returns who could get the contact after how many seconds, or where it is lost and what to change
 * @throws NotFound for a skill of the contact that the tenant does not have; InvalidDesiredState for a value it cannot have
 */
export function trace(channel: DeployedChannel, rows: Rows, contact: Contact = {}): Trace {
  const demands = demandsOf(channel, contact.skills ?? {}, rows);
  const priority = contact.priority ?? channel.contactPriority;
  const queue = rows.byId("queue", channel.queue.id);
  const longest = longestOf(queue, channel);
  const stages = wayOf(channel, { demands, priority }, queue, rows);
  const waits = queue !== undefined && stages.at(-1)?.stop === undefined;
  const moments = waits ? momentsOf(channel, demands, queue, rows) : [];
  return {
    name: channel.name,
    channel: channel.channel,
    contact: { ...(contact.skills ? { skills: contact.skills } : {}), ...(priority === undefined ? {} : { priority }) },
    stages,
    moments,
    verdict: verdictOf(stages, moments, longest),
    assumed,
  };
}
