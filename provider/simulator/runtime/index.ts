import { agentRules } from "./agents.js";
import { arrivalRules } from "./arrive.js";
import { capacityRules } from "./capacity.js";
import { dispatchRules, run } from "./dispatch.js";
import { groupRules } from "./groups.js";
import { handRules } from "./hands.js";
import { losses } from "./losses.js";
import { skillRules } from "./skills.js";
import type { Arrival, Options, Task, World } from "./task.js";

export type { LossCode } from "./losses.js";
export type { Arrival, Event, Options, Outcome, Presence, Task, World } from "./task.js";

/** What routing rests on. Most of it is assumed: no published text says how contacts meet agents in detail. */
export const runtimeRules = [
  ...Object.values(losses),
  ...arrivalRules,
  ...groupRules,
  ...agentRules,
  ...skillRules,
  ...capacityRules,
  ...dispatchRules,
  ...handRules,
];

/**
 * Takes messages through a tenant: asset, live flow, entry point, queue, distribution groups, agent.
 *
 * A model, in seconds that are counted and never waited for: the same world and messages give the same tasks. Agents
 * are logged in and answer at once unless `options` says otherwise; each queue has an end (`maxTimeInQueue`), so that
 * every contact is either answered or lost for a stated reason.
 *
 * @returns one task for each message, in the order in which they came.
 */
export const deliver = (world: World, arrivals: readonly Arrival[], options: Options = {}): readonly Task[] =>
  run(world, arrivals, options).map(draft => {
    if (!draft.outcome) throw new Error(`${draft.id} came to no end`);
    return { ...draft, outcome: draft.outcome };
  });
