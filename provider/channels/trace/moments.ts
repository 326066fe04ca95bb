import { channelTypes } from "../../entities/channel.js";
import type { Live, Rows } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";
import { type Demand, demandAt, inWords } from "./demands.js";
import type { Fact, Moment, Person, TeamOutcome } from "./outcome.js";
import { groupsOf, isSkillsBased, longestOf } from "./queue.js";
import { few, titleOf } from "./rows.js";
import { teamOutcome } from "./teams.js";

const peopleOf = (teams: readonly TeamOutcome[]): readonly Person[] => [
  ...new Map(teams.flatMap(team => team.eligible).map(person => [person.id, person])).values(),
];

/**
 * The times at which something changes for a waiting contact, and who could get it from each of them on. A contact
 * that has waited as long as the queue allows is gone: what would begin at that second does not.
 */
export function momentsOf(
  channel: DeployedChannel,
  demands: readonly Demand[],
  queue: Live,
  rows: Rows,
): readonly Moment[] {
  const { medium } = channelTypes[channel.channel];
  const longest = longestOf(queue, channel);
  const groups = groupsOf(queue);
  const asked = isSkillsBased(queue) ? demands : [];
  const times = new Set([0, ...groups.map(({ after }) => after), ...asked.map(({ after }) => after)]);
  const moments: Moment[] = [];
  for (const after of [...times].filter(time => time < longest).toSorted((a, b) => a - b)) {
    const required = demandAt(asked, after);
    const teamIds = new Set(groups.filter(group => group.after <= after).flatMap(group => group.teamIds));
    const teams = [...teamIds].map(id => teamOutcome(id, { medium, required }, rows));
    const eligible = peopleOf(teams);
    const before = new Set(moments.at(-1)?.eligible.map(({ id }) => id));
    moments.push({
      after,
      changes: [
        ...groups.filter(group => group.after === after).map(group => joins(group, rows)),
        ...asked.filter(demand => demand.after === after).map(asks),
      ],
      required: required.map(inWords),
      eligible,
      joining: eligible.filter(({ id }) => !before.has(id)),
      teams,
    });
  }
  return moments;
}

function joins({ number, teamIds }: { number: number; teamIds: readonly string[] }, rows: Rows): Fact {
  const names = teamIds.map(id => {
    const team = rows.byId("team", id);
    return team ? titleOf(team) : id;
  });
  return { says: `group ${number} joins: ${few(names) || "no team"}`, origin: "tenant" };
}

function asks({ after, required }: Demand): Fact {
  const skills = few(required.map(inWords)) || "no skill";
  return { says: after === 0 ? `asks for ${skills}` : `asks for ${skills} from now on`, origin: "declared" };
}
