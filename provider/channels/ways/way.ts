import { channelTypes } from "../../entities/channel.js";
import type { Kind, Live } from "../../entities/entity.js";
import type { Advice, Verdict } from "../trace/outcome.js";

/** What a contact passes, in this order. */
export const lanes = ["arrivals", "entries", "flows", "queues", "groups", "teams", "agents"] as const;
export type Lane = (typeof lanes)[number];

/** An entity of the tenant. */
export interface Ref {
  kind: Kind;
  id: string;
}

/** One thing on the way of a contact. */
export interface Station {
  /** Unique in its way. */
  key: string;
  lane: Lane;
  title: string;
  lines: readonly string[];
  /** What it is in the tenant: itself first, then what decides with it, such as an agent's skill profile. */
  of: readonly Ref[];
  /** Only the program says so: no API shows it. */
  declared?: true;
  /** Something refers to it, and the tenant does not have it. */
  missing?: true;
  /** Why a contact gets no further here, and what to change. */
  trouble?: Advice;
  /** Of a distribution group: it joins after so many seconds, of so many that the contact waits at most. */
  wait?: { after: number; longest: number };
}

/** What follows on what, by the keys of stations. */
export interface Step {
  from: string;
  to: string;
}

/** A part of a way: what was found, and what follows on what. */
export interface Part {
  stations: readonly Station[];
  steps: readonly Step[];
}

/** The way of the contacts of one channel, or of one entry point. */
export interface Way extends Part {
  name: string;
  /** What arrives there: WhatsApp, calls. */
  about: string;
  /** Whether the program declares it as a channel. */
  isChannel: boolean;
  /** How it ends, where that can be followed: only a declared channel says what its flow does. */
  verdict?: Verdict;
  /** What changes while the contact waits: seconds in queue, with what happens then. */
  changes: readonly { after: number; says: string }[];
}

/** A team with all of its agents: a picture may show only the first of them. */
export interface Crew {
  id: string;
  name: string;
  lines: readonly string[];
  agents: readonly { id: string; name: string; lines: readonly string[]; skills: string }[];
}

/** Seconds as people say them: 90 s, 10 min. */
export const timeText = (seconds: number) =>
  seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;

export const keyOf = (lane: Lane, id: string) => `${lane} ${id}`;

/** What an entry point or a queue is for, as people call it: WhatsApp, Calls. */
export function typesText({ channelType, socialChannelType }: Live): string {
  const channel = Object.values(channelTypes).find(
    types => types.channelType === channelType && types.socialChannelType === (socialChannelType ?? undefined),
  );
  if (channel) return channel.title;
  const words = String(channelType ?? "of no type")
    .toLowerCase()
    .replaceAll("_", " ");
  return channelType === "TELEPHONY" ? "Calls" : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
