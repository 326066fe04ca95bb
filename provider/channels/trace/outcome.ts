import type { Channel } from "../../entities/channel.js";
import type { Kind } from "../../entities/entity.js";

/** Where a fact comes from. What lies in Webex Connect's flows is only declared: the tenant does not show it. */
export type Origin = "tenant" | "declared";

/** One thing that the trace relies on. */
export interface Fact {
  says: string;
  origin: Origin;
  /** It deserves a look, though the contact goes on. */
  warning?: true;
}

/** The stations of a contact, in their order. */
export const places = ["asset", "entryPoint", "flow", "queue", "groups", "agents"] as const;
export type Place = (typeof places)[number];

/** Why something does not happen, and what to change. */
export interface Advice {
  says: string;
  todo: string;
}

/** One station before the contact waits. */
export interface Stage {
  place: Place;
  title: string;
  facts: readonly Fact[];
  /** The contact gets no further. */
  stop?: Advice;
}

/** An agent. */
export interface Person {
  id: string;
  /** The e-mail address. */
  name: string;
}

/** What can stand between a contact and an agent of a team. */
export type Obstacle =
  | "teamMissing"
  | "teamInactive"
  | "teamNotAvailable"
  | "teamOfCapacity"
  | "teamEmpty"
  | "agentInactive"
  | "agentNotEnabled"
  | "agentWithoutSite"
  | "profileMissing"
  | "profileInactive"
  | "profileWithoutRoom"
  | "skills";

/** One change that the advice asks for. */
export interface Change {
  obstacle: Obstacle;
  /** The entities it is made on. */
  kind: Kind;
  ids: readonly string[];
}

/** Why nobody of a team gets the contact: of all reasons the one that the fewest changes mend for the most agents. */
export interface Reason extends Advice {
  /** The changes that `todo` asks for, in its order. */
  changes: readonly Change[];
  /** How many agents could get the contact after them. */
  opensTo: number;
}

/** What one team does with the contact. */
export interface TeamOutcome {
  id: string;
  name: string;
  /** How many agents belong to it. */
  agents: number;
  eligible: readonly Person[];
  /** What is doubtful about those who are. */
  warnings?: readonly string[];
  /** Given when nobody is eligible. */
  reason?: Reason;
}

/** A time in queue at which something changes. */
export interface Moment {
  /** Seconds in queue. */
  after: number;
  /** What changes: a group joins, the skills are relaxed. */
  changes: readonly Fact[];
  /** The skills asked for from now on, in words; empty when none are. */
  required: readonly string[];
  /** Everybody who could get the contact now. */
  eligible: readonly Person[];
  /** Those of them who could not a moment before. */
  joining: readonly Person[];
  teams: readonly TeamOutcome[];
}

/** How it ends: somebody is offered the contact, or it is lost. */
export type Verdict =
  | {
      /** Whoever of them the queue's routing chooses. */
      offered: readonly Person[];
      /** Seconds in queue. */
      after: number;
    }
  | {
      /** Why. */
      lost: string;
      /** Seconds in queue; 0 when it never waits. */
      after: number;
      where: Place;
      todo: string;
      /** Given when it waits in vain: the changes that `todo` asks for. */
      changes?: readonly Change[];
    };

/** The way of one contact. Plain data: the JSON of `wxcc trace --json` is this. */
export interface Trace {
  /** The channel's logical name in the program. */
  name: string;
  /** Which of the six channels it is. */
  channel: Channel;
  /** What this contact asks in place of what is declared, and its priority; a priority decides only among others. */
  contact: { skills?: Readonly<Record<string, number | boolean | string>>; priority?: number };
  stages: readonly Stage[];
  moments: readonly Moment[];
  verdict: Verdict;
  /** What the trace takes for granted. */
  assumed: readonly string[];
}
