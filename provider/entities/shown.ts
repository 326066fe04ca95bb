import { type Channel, channels, channelTypes } from "./channel.js";
import type { Desired, Json, Kind, Live } from "./entity.js";
import { bindingsOf } from "./flowBindings.js";

/** The channel whose types an entry point has. */
const channelOf = ({ channelType, socialChannelType }: Live): Channel | undefined =>
  channels.find(
    channel =>
      channelTypes[channel].channelType === channelType &&
      channelTypes[channel].socialChannelType === (socialChannelType ?? undefined),
  );

/** Says an entity that no API shows, of which only the id is known. @param referrer what refers to it */
export type Inferring = (id: string, referrer: Live) => Desired | undefined;

/** How one that no API shows is declared all the same, by kind. */
export const inferred: Partial<Record<Kind, Inferring>> = {
  digitalAsset: (assetId, referrer) => {
    const channel = channelOf(referrer);
    return channel && { name: String(referrer.name), channel, assetId };
  },
};

/** What a declaration has to say beside what the tenant shows, and the tenant's side changed for that; by kind. */
export const explained: Partial<Record<Kind, (live: Live, nameOf: (id: string) => string | undefined) => Explained>> = {
  flow: ({ definition }, nameOf) => bindingsOf(definition, nameOf),
};

export interface Explained {
  /** Fields by our names. */
  said: Desired;
  /** Fields by their wire names, in the place of those that the tenant holds. */
  shown: Readonly<Record<string, Json>>;
}

/** Lists whose entries others refer to by id, with the function of the SDK that finds one by its name. */
export const entryFinders: Partial<Record<Kind, { field: string; finder: string }>> = {
  skill: { field: "enumSkillValues", finder: "enumSkillValueId" },
};
