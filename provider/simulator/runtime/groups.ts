import { rule } from "../evidence.js";
import type { Fields } from "../quirks/quirk.js";
import { team as teams } from "../quirks/team.js";
import type { Row } from "../store.js";
import type { World } from "./task.js";

export const groupRules = [
  rule(
    "runtime.steps",
    "spec",
    "contract B, CallDistributionGroupDTO.duration",
    "A distribution group joins after `duration` seconds in queue, counted from the beginning of the wait.",
  ),
  rule(
    "runtime.widening",
    "documented",
    "Flow Designer help (help.webex.com nhovcy4), Escalate Call Distribution Group: the next group expands the set of eligible teams",
    "The teams of a later group join those of the earlier ones.",
  ),
  rule(
    "runtime.waitGoesOn",
    "assumed",
    "article, step 4: the contact returns to the queue; of its time there nothing is said",
    "Time in queue goes on while a contact is offered and after it came back.",
  ),
  rule(
    "runtime.closedTeam",
    "spec",
    "contract B, TeamDTO: active, teamStatus",
    "A team that is inactive or NOT_AVAILABLE gets nothing.",
  ),
  rule(
    "runtime.capacityTeam",
    "spec",
    "contract B, TeamDTO: capacity teams are for calls to a dial number",
    "A CAPACITY team gets no digital contact.",
  ),
  rule(
    "runtime.checkAvailability",
    "assumed",
    "contract B: checkAgentAvailability excludes teams without agents, and not on social channels",
    "checkAgentAvailability does not shorten the wait for the next group.",
  ),
];

/** Teams that join after so many seconds in queue. */
export interface Step {
  after: number;
  teamIds: readonly string[];
}

const entries = (value: unknown) => (value ?? []) as readonly Fields[];

/** The distribution groups of a queue in the order in which they begin. */
export const stepsOf = (queue: Row): readonly Step[] =>
  entries(queue.callDistributionGroups)
    .map(group => ({
      after: Number(group.duration ?? 0),
      order: Number(group.order ?? 0),
      teamIds: entries(group.agentGroups)
        .map(({ teamId }) => String(teamId))
        .sort(),
    }))
    .sort((a, b) => a.after - b.after || a.order - b.order);

/** The steps that have begun after so many seconds. */
export const begun = (steps: readonly Step[], waited: number) => steps.filter(({ after }) => after <= waited);

/** Teams that contacts go to, in the order in which they joined, each once. */
export const openTeams = ({ tenant }: World, steps: readonly Step[]): readonly Row[] =>
  [...new Set(steps.flatMap(({ teamIds }) => teamIds))].flatMap(id => {
    const team = tenant.row(teams.type, id);
    const isOpen = team?.active === true && team.teamStatus !== "NOT_AVAILABLE" && team.teamType !== "CAPACITY";
    return isOpen ? [team] : [];
  });
