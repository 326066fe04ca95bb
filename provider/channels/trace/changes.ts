import type { Moment, TeamOutcome, Trace } from "./outcome.js";

/** When the first agent of a team can get a contact, and how many can then. */
interface Arrival {
  name: string;
  after: number;
  agents: number;
}

function arrivalsOf(moments: readonly Moment[]): ReadonlyMap<string, Arrival> {
  const arrivals = new Map<string, Arrival>();
  for (const { after, teams } of moments)
    for (const { id, name, eligible } of teams)
      if (eligible.length > 0 && !arrivals.has(id)) arrivals.set(id, { name, after, agents: eligible.length });
  return arrivals;
}

const agentsText = (count: number) => (count === 1 ? "1 agent" : `${count} agents`);
const beginningOf = (after: number) => (after === 0 ? "at once" : `after ${after} s`);

/** A replaced team has another id and the same name: to a contact it is the same. */
const byName = (arrivals: ReadonlyMap<string, Arrival>) =>
  new Map([...arrivals.values()].map(arrival => [arrival.name, arrival]));

function arrivalChange(
  name: string,
  before: Arrival | undefined,
  after: Arrival | undefined,
  left?: TeamOutcome,
): readonly string[] {
  const team = `team "${name}"`;
  if (!before && after) return [`contacts now reach ${team}, ${beginningOf(after.after)}`];
  if (before && !after) return [`contacts no longer reach ${team}${left?.reason ? `: ${left.reason.says}` : ""}`];
  if (!before || !after) return [];
  if (after.after > before.after)
    return [`contacts now wait up to ${after.after} s for ${team} (${before.after} s before)`];
  if (after.after < before.after)
    return [`contacts now reach ${team} ${beginningOf(after.after)} (after ${before.after} s before)`];
  if (after.agents === before.agents) return [];
  return [`${agentsText(after.agents)} of ${team} can take them ${beginningOf(after.after)} (${before.agents} before)`];
}

const askedAt = ([first]: readonly Moment[]) => first?.required.join(" and ") || "no skill";

function changesOffered(before: Trace, after: Trace): readonly string[] {
  const [old, now] = [byName(arrivalsOf(before.moments)), byName(arrivalsOf(after.moments))];
  const last = after.moments.at(-1)?.teams ?? [];
  const arrivals = [...new Set([...old.keys(), ...now.keys()])].flatMap(name =>
    arrivalChange(
      name,
      old.get(name),
      now.get(name),
      last.find(team => team.name === name),
    ),
  );
  const [askedBefore, asked] = [askedAt(before.moments), askedAt(after.moments)];
  const [priorityBefore = "none", priority = "none"] = [before.contact.priority, after.contact.priority];
  return [
    ...(asked === askedBefore ? [] : [`contacts now ask for ${asked} (${askedBefore} before)`]),
    ...(priority === priorityBefore ? [] : [`contacts now have priority ${priority} (${priorityBefore} before)`]),
    ...arrivals,
  ];
}

const offeredText = (trace: Trace) =>
  "offered" in trace.verdict
    ? `offered ${beginningOf(trace.verdict.after)} to ${agentsText(trace.verdict.offered.length)}`
    : "";

/**
 * What a change means for the contacts of a channel, one sentence each; empty when nothing changes for them.
 *
 * @param before absent: the channel is new
 * @param after absent: it goes
 */
export function traceChanges(before: Trace | undefined, after: Trace | undefined): readonly string[] {
  if (!after) return before ? ["the channel leaves the stack: its contacts are not routed any more"] : [];
  const { verdict } = after;
  if ("lost" in verdict) {
    if (before && "lost" in before.verdict && before.verdict.lost === verdict.lost) return [];
    const when = verdict.after === 0 ? "at once" : `after ${verdict.after} s`;
    return [`contacts are now LOST ${when}: ${verdict.lost}. ${verdict.todo}`];
  }
  if (!before) return [`new: contacts are ${offeredText(after)}`];
  if ("lost" in before.verdict) return [`contacts are no longer lost: they are ${offeredText(after)}`];
  return changesOffered(before, after);
}
