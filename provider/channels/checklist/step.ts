import type { Source } from "../sources.js";

/** A value to type or to choose, exactly as it stands. */
export interface Value {
  label: string;
  value: string;
}

/** What is known of a step. */
export type State =
  /** A system shows it. */
  | { kind: "proven"; by: string; on: string }
  /** A person says so, by name and date, in a reviewed file. */
  | { kind: "attested"; by: string; on: string; until?: string; note?: string }
  /** Not done, not read, no longer attested, or shown to be otherwise. */
  | { kind: "open"; why: string }
  /** No system can show it: it waits for somebody to attest it. */
  | { kind: "notProvable"; why: string };

/** One step on the way to a live digital channel. */
export interface Step {
  /** What attestations name; of a channel's step together with the channel. */
  id: string;
  title: string;
  /** Its number or section in Cisco's article. */
  article: string;
  /** The channel's logical name in the program; absent: for the whole tenant. */
  channel?: string;
  /** The role of who may do it. */
  who: string;
  where: { path: string; link: Source };
  values: readonly Value[];
  /** Keys of earlier steps: see {@link keyOf}. */
  needs: readonly string[];
  /** How it can be proven. */
  proof: string;
  /** Whether a declared channel cannot work without it, and why not where it can. */
  needed: boolean;
  notNeededBecause?: string;
  /** The last day on which it can be done, YYYY-MM-DD. */
  lastDay?: string;
  state: State;
}

/** What a system shows of a step: that it is done, that it is not, or nothing. */
export type Shown =
  | { shows: "done"; by: string; on?: string | undefined }
  | { shows: "undone"; why: string }
  | { shows: "nothing"; why: string };

/** A step before anybody has looked whether it is done. */
export interface Draft extends Omit<Step, "state" | "needed"> {
  needed?: boolean;
  /** Whether a system can ever show it. */
  provable: boolean;
  shown: Shown;
  /** Who says so in the program itself, by name and day. */
  declaredBy?: { by: string; on: string; note: string };
  /** Keys of earlier steps that this one is a part of: it is done when they are. */
  doneWith?: readonly string[];
}

/** The key of a step: its id, with the channel where it is a channel's. */
export const keyOf = ({ id, channel }: { id: string; channel?: string | undefined }) =>
  channel === undefined ? id : `${id}@${channel}`;

export const done = (by: string, on?: string): Shown => ({ shows: "done", by, on });
export const undone = (why: string): Shown => ({ shows: "undone", why });
export const nothing = (why: string): Shown => ({ shows: "nothing", why });

/** Of steps that no interface shows. */
export const unseen = { provable: false, shown: nothing("no interface shows it") } as const;

/** The roles that steps name, in Control Hub's words. */
export const roles = {
  partner: "Cisco or partner: External full or provisioning administrator",
  full: "Full Administrator",
  centre: "Full Administrator or Contact Center Administrator",
  signer:
    "Full Administrator or Contact Center Administrator who has a Contact Center licence; use a dedicated account",
  connect: "Webex Connect: Owner, Full or Limited",
  engage: "Customer administrator with access to Webex Engage (partner administrators have none)",
  flows: "Webex Connect: a user with access to the service, such as a flow developer",
  channelOwner: "Whoever owns the channel outside Webex",
  website: "Whoever publishes the web page",
} as const;
