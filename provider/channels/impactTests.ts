import type { Desired, Json } from "../entities/entity.js";

/** Whether a row about a field applies to a change of it. */
export type Test = (was: Json | undefined, is: Json | undefined) => boolean;

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const membersOf = (value: Json) => value as Desired;

/** The value is now one of these; for an API that omits what is false, absent is false. */
export const isNow =
  (...values: readonly Json[]): Test =>
  (_, is) =>
    values.includes(is ?? false);

export const isLower: Test = (was, is) => Number(is ?? 0) < Number(was ?? 0);
export const isHigher: Test = (was, is) => Number(is ?? 0) > Number(was ?? 0);
export const zeroed: Test = (was, is) => Number(was ?? 0) > 0 && Number(is ?? 0) === 0;

/** When each team of a queue joins first, in seconds. */
function joining(groups: Json | undefined): ReadonlyMap<string, number> {
  const teams = list(groups).flatMap(group => {
    const { agentGroups, duration } = membersOf(group);
    return list(agentGroups).map(team => [String(membersOf(team).teamId), Number(duration ?? 0)] as const);
  });
  // Of two groups with the same team the earlier one decides.
  return new Map(teams.toSorted((a, b) => b[1] - a[1]));
}

/** Nothing is left of a list, or no team of a queue's groups, where there was something. */
export const noneLeft: Test = (was, is) => list(is).length === 0 && list(was).length > 0;
export const noTeamLeft: Test = (was, is) => joining(is).size === 0 && joining(was).size > 0;

/** A team is missing, or joins later. */
export const isServedLess: Test = (was, is) => {
  const now = joining(is);
  return [...joining(was)].some(([team, after]) => (now.get(team) ?? Number.POSITIVE_INFINITY) > after);
};
