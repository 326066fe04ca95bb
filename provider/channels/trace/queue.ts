import { channelTypes } from "../../entities/channel.js";
import type { Live, Rows } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";
import { type Demand, impossible, misfit } from "./demands.js";
import { doubtful, inTenant, neededBy, stopped, typesOf } from "./facts.js";
import type { Advice, Fact, Stage } from "./outcome.js";
import { isActive, numberOf, rowsOf, textOf, titleOf } from "./rows.js";

/** One distribution group of a queue, as the tenant holds it. */
export interface LiveGroup {
  /** Its number, from 1. */
  number: number;
  /** Seconds in queue after which its teams join those before. */
  after: number;
  teamIds: readonly string[];
}

/** The distribution groups of a queue, by the time at which they join. */
export const groupsOf = (queue: Live): readonly LiveGroup[] =>
  rowsOf(queue.callDistributionGroups)
    .map((group, place) => ({
      number: numberOf(group.order) ?? place + 1,
      after: numberOf(group.duration) ?? 0,
      teamIds: rowsOf(group.agentGroups).flatMap(({ teamId }) => textOf(teamId) ?? []),
    }))
    .toSorted((a, b) => a.after - b.after || a.number - b.number);

/** Whether the queue looks at skills. */
export const isSkillsBased = (queue: Live) => queue.routingType === "SKILLS_BASED";

/** How long a contact waits before it is lost, in seconds. */
export const longestOf = (queue: Live | undefined, channel: DeployedChannel) =>
  numberOf(queue?.maxTimeInQueue) ?? channel.maxTimeInQueue;

function closed(channel: DeployedChannel, queue: Live): { stop?: Advice } {
  const { channelType, socialChannelType, title } = channelTypes[channel.channel];
  const wrong = (says: string) =>
    stopped(says, "The types of a queue never change: let the flow choose a queue of the right types.");
  if (!isActive(queue)) return stopped("it is inactive", "Set it active.");
  if (queue.queueType === "OUTBOUND") return wrong("it is OUTBOUND, and customers' contacts are INBOUND");
  // A social queue without a social type takes them all: the article names only the channel type for queues.
  const social = textOf(queue.socialChannelType);
  if (queue.channelType !== channelType || (social !== undefined && social !== socialChannelType))
    return wrong(`it is for ${typesOf(queue)}, and a ${title} contact needs ${neededBy(channel)}`);
  // API: the limit of a queue is not for social contacts.
  if (queue.maxActiveContacts === 0 && channelType !== "SOCIAL_CHANNEL")
    return stopped("it takes 0 contacts at once (maxActiveContacts)", "Raise maxActiveContacts.");
  const routing = textOf(queue.queueRoutingType) ?? "TEAM_BASED";
  if (routing === "TEAM_BASED") return {};
  return stopped(
    `its queueRoutingType is ${routing}, and only the teams of a TEAM_BASED queue can be traced`,
    "Set queueRoutingType to TEAM_BASED, with distribution groups.",
  );
}

const comparable = (groups: readonly { after: number; teams: readonly string[] }[]) =>
  JSON.stringify(groups.map(({ after, teams }) => [after, teams.toSorted()]).toSorted());

function groupsDiffer(channel: DeployedChannel, queue: Live) {
  const there = groupsOf(queue).map(({ after, teamIds }) => ({ after, teams: teamIds }));
  const here = channel.groups.map(({ after, teams }) => ({ after, teams: teams.map(({ id }) => id) }));
  return comparable(there) !== comparable(here);
}

function skillFacts(demands: readonly Demand[], queue: Live, longest: number, rows: Rows): readonly Fact[] {
  if (!isSkillsBased(queue))
    return demands.some(({ required }) => required.length > 0)
      ? [doubtful("the skills asked for do not count: only a SKILLS_BASED queue looks at them")]
      : [];
  const never = demands
    .filter(({ after }) => after >= longest)
    .map(({ after }) => `the skills are never relaxed after ${after} s: the contact leaves at ${longest} s`);
  const vain = demands.flatMap(({ required }) => required.flatMap(each => impossible(each, rows) ?? []));
  return [...new Set([...vain, ...never])].map(doubtful);
}

/** What is asked for and cannot be. */
function refused(demands: readonly Demand[], queue: Live, rows: Rows): { stop?: Advice } {
  if (!isSkillsBased(queue)) return {};
  const advice = demands.flatMap(({ required }) => required.flatMap(each => misfit(each, rows) ?? []))[0];
  return advice ? { stop: advice } : {};
}

/** The queue that the flow chooses. */
export function queueStage(
  channel: DeployedChannel,
  demands: readonly Demand[],
  queue: Live | undefined,
  rows: Rows,
): Stage {
  const place = "queue" as const;
  if (!queue)
    return {
      place,
      title: `queue "${channel.queue.name}"`,
      facts: [],
      ...stopped(
        `there is no queue ${channel.queue.id}: the Queue Task node points to nothing`,
        "Create it with pulumi up --refresh, then choose it in the Queue Task node: its id is a new one.",
      ),
    };
  const longest = longestOf(queue, channel);
  const facts = [inTenant(`${typesOf(queue)}, ${queue.routingType}, at most ${longest} s in queue`)];
  if (longest !== channel.maxTimeInQueue)
    facts.push(doubtful(`its maxTimeInQueue is not the declared ${channel.maxTimeInQueue}`));
  if (groupsDiffer(channel, queue)) facts.push(doubtful("its distribution groups are not the declared ones"));
  facts.push(...skillFacts(demands, queue, longest, rows));
  return {
    place,
    title: `queue ${titleOf(queue)}`,
    facts,
    ...refused(demands, queue, rows),
    ...closed(channel, queue),
  };
}

/** A queue that gives its contacts to no team keeps them until it loses them. */
export function groupsStage(channel: DeployedChannel, queue: Live): Stage {
  const groups = groupsOf(queue);
  const longest = longestOf(queue, channel);
  const facts = groups.map(({ number, after, teamIds }) =>
    after < longest
      ? inTenant(`group ${number} from ${after} s on: ${teamIds.length === 1 ? "1 team" : `${teamIds.length} teams`}`)
      : doubtful(`group ${number} never joins: it waits ${after} s, and the contact leaves at ${longest} s`),
  );
  const stage = { place: "groups" as const, title: "distribution groups", facts };
  if (!groups.some(({ teamIds }) => teamIds.length > 0))
    return { ...stage, ...stopped("the queue has no team in a distribution group", "Add teams to the queue.") };
  if (!groups.some(({ after, teamIds }) => after < longest && teamIds.length > 0))
    return {
      ...stage,
      ...stopped(
        `no team joins before the contact leaves at ${longest} s`,
        "Let a group join earlier, or raise maxTimeInQueue.",
      ),
    };
  return stage;
}
