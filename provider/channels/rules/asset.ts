import { type Channel, channels } from "../../entities/channel.js";
import type { Desired } from "../../entities/entity.js";
import { called, declared, type Problem, type Rule, record, type Stack, text } from "./rule.js";

/** A digital asset, wherever the program declares it. */
export interface Asset {
  about: string;
  /** Undefined while it is not known. */
  channel: Channel | undefined;
  values: Desired;
  /** A field of it, as the user writes it. */
  at: (field: string) => string;
}

const channelOf = (values: Desired) => channels.find(channel => channel === text(values.channel));

/** Every asset of a program: DigitalAssets, and what a DigitalChannel declares as its own. */
export function assets(stack: Stack): readonly Asset[] {
  const alone = declared(stack, "digitalAsset").map(one => ({
    about: called("digitalAsset", one),
    channel: channelOf(one.values),
    values: one.values,
    at: (field: string) => field,
  }));
  const within = stack.channels.flatMap(({ name, values }) => {
    const asset = record(values.asset);
    if (!asset) return [];
    return [
      {
        about: `channel "${name}"`,
        channel: channelOf(values),
        values: asset,
        at: (field: string) => `asset.${field}`,
      },
    ];
  });
  return [...alone, ...within];
}

/** A rule that looks at each asset of one channel by itself. */
export const inAssets =
  (channel: Channel, problems: (values: Desired) => readonly Problem[]): Rule["find"] =>
  stack =>
    assets(stack)
      .filter(asset => asset.channel === channel)
      .flatMap(asset =>
        problems(asset.values).map(({ property, ...problem }) => ({
          about: asset.about,
          ...(property === undefined ? {} : { property: asset.at(property) }),
          ...problem,
        })),
      );

const host = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

/** Whether a text is the name of a host and nothing else: no scheme, port or path. */
export const isBareHost = (value: string) => host.test(value);
