import { channelTypes } from "../../entities/channel.js";
import type { Live } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";
import type { Advice, Fact } from "./outcome.js";

/** What the tenant shows. */
export const inTenant = (says: string): Fact => ({ says, origin: "tenant" });

/** What the program declares of the flow. */
export const declared = (says: string): Fact => ({ says, origin: "declared" });

/** What the tenant shows and somebody should look at. */
export const doubtful = (says: string): Fact => ({ says, origin: "tenant", warning: true });

/** Why the contact gets no further. */
export const stopped = (says: string, todo: string): { stop: Advice } => ({ stop: { says, todo } });

/** The channel types of an entry point or a queue. */
export const typesOf = (row: Live) => [row.channelType, row.socialChannelType].filter(Boolean).join(" ");

/** The types that a channel needs. */
export const neededBy = ({ channel }: DeployedChannel) =>
  [channelTypes[channel].channelType, channelTypes[channel].socialChannelType].filter(Boolean).join(" ");
