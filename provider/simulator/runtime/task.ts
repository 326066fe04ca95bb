import type { Channel } from "../../entities/channel.js";
import type { Binding, ConnectState } from "../connect/state.js";
import type { View } from "../quirks/quirk.js";
import type { LossCode } from "./losses.js";

/** What the run-time looks at: the configured tenant and its Webex Connect. It changes neither. */
export interface World {
  tenant: Pick<View, "rows" | "row">;
  connect: ConnectState;
}

/** A customer's message that opens a contact. */
export interface Arrival {
  /** Seconds since the beginning. */
  at: number;
  channel: Channel;
  assetId: string;
  /** The customer: a number, an address, a name. */
  from: string;
  text?: string | undefined;
  /** What the flow asks for in the case of this contact; what it is bound to when absent. */
  skills?: Binding["skills"];
  /** 1 to 9; what the flow is bound to when absent. */
  contactPriority?: number | undefined;
}

export type Medium = "chat" | "email" | "social";

/** What one agent does, other than being there from the beginning and answering at once. */
export interface Presence {
  /** Seconds: logs in and is available. 0 when absent. */
  from?: number | undefined;
  /** Seconds: gets no more offers. Never when absent. */
  until?: number | undefined;
  /** Seconds from an offer to the answer; "never" leaves every offer unanswered. 0 when absent. */
  answersAfter?: number | "never" | undefined;
  /** Contacts in hand from the beginning to the end. */
  holds?: Partial<Readonly<Record<Medium, number>>> | undefined;
}

export interface Options {
  /** By user id. */
  agents?: Readonly<Record<string, Presence>> | undefined;
  /** Seconds from the answer to the end of a contact; it never ends when absent. */
  handling?: number | undefined;
  /** The number of the first task; 1 when absent. */
  first?: number | undefined;
}

/** What happened to a contact, and when: seconds since the beginning. */
export type Event = { at: number } & (
  | { what: "arrived"; entryPointId: string }
  | { what: "queued"; queueId: string }
  | { what: "joined"; teamIds: readonly string[] }
  | { what: "relaxed"; required: number }
  | { what: "offered" | "answered" | "notAnswered" | "ended"; userId: string }
  | { what: "lost"; code: LossCode; why: string }
);

export type Outcome = { offeredTo: string; at: number } | { lost: LossCode; at: number; why: string };

/** One contact, from the message to the agent or to where it was lost. */
export interface Task {
  id: string;
  channel: Channel;
  assetId: string;
  from: string;
  text?: string;
  /** Absent when it did not come that far. */
  entryPointId?: string;
  queueId?: string;
  createdAt: number;
  events: readonly Event[];
  /** The offer that was answered, or where and why there was none. */
  outcome: Outcome;
}
