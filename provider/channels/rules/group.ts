import { type ChannelTypes, channels, channelTypes } from "../../entities/channel.js";
import type { Desired, Json } from "../../entities/entity.js";
import { called, declared, list, number, record, type Stack, text } from "./rule.js";

type Medium = ChannelTypes["medium"];

/** What a queue is to the rules, whether a Queue or the one that a DigitalChannel makes. */
export interface Waiting {
  about: string;
  medium: Medium;
  /** Which time-out of the tenant configuration holds for it. */
  rona: ChannelTypes["rona"];
  /** Seconds; undefined while it is not known. */
  maxTimeInQueue: number | undefined;
  /** References to the teams of all its distribution groups. */
  teams: readonly Json[];
}

/** The types of a channel, while it is known. */
export const typesOf = (channel: Json | undefined) => {
  const known = channels.find(one => one === text(channel));
  return known && channelTypes[known];
};

const byChannelType: Readonly<Record<string, { medium: Medium; rona: ChannelTypes["rona"] }>> = {
  CHAT: channelTypes.livechat,
  EMAIL: channelTypes.email,
  SOCIAL_CHANNEL: channelTypes.whatsapp,
};

const teamsOfQueue = (values: Desired) =>
  list(values.callDistributionGroups).flatMap(group =>
    list(record(group)?.agentGroups).flatMap(member => record(member)?.teamId ?? []),
  );

/** The groups of a channel as its users write them, with the one that `teams` stands for. */
export const groupsOf = (channel: Desired) => [
  ...(channel.teams === undefined ? [] : [{ after: 0 as Json | undefined, teams: list(channel.teams) }]),
  ...list(channel.groups).flatMap(group => {
    const one = record(group);
    return one ? [{ after: one.after, teams: list(one.teams) }] : [];
  }),
];

/** Everything of a program in which digital contacts wait. */
export function waiting(stack: Stack): readonly Waiting[] {
  const queues = declared(stack, "queue").flatMap(one => {
    const types = byChannelType[text(one.values.channelType) ?? ""];
    if (!types) return [];
    const { medium, rona } = types;
    return [
      {
        about: called("queue", one),
        medium,
        rona,
        maxTimeInQueue: number(one.values.maxTimeInQueue),
        teams: teamsOfQueue(one.values),
      },
    ];
  });
  const within = stack.channels.flatMap(({ name, values }) => {
    const types = typesOf(values.channel);
    if (!types) return [];
    return [
      {
        about: `channel "${name}"`,
        medium: types.medium,
        rona: types.rona,
        maxTimeInQueue: number(values.maxTimeInQueue),
        teams: groupsOf(values).flatMap(group => group.teams),
      },
    ];
  });
  return [...queues, ...within];
}
