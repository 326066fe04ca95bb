import type { Kind, Live } from "../entities/entity.js";

/** Who wrote, when, from what: the first line of a run's file. */
export interface Origin {
  v: 1;
  run: string;
  /** When it began. */
  at: string;
  by: string;
  /** The commit of the program, where it lies in a git repository, and whether files differ from it. */
  commit?: string;
  uncommitted?: true;
  project?: string;
  stack?: string;
  production?: string;
}

/** A write that is about to be sent: what is known before. Values are masked, by wire names. */
export interface Begun {
  /** Its number in the run, from 1. */
  write: number;
  at: string;
  op: "create" | "update" | "delete";
  kind: Kind;
  name: string;
  id?: string;
  before?: Live;
}

/** What became of it. Absent in the file: the run ended before the answer, and nobody can say. */
export interface Ended {
  write: number;
  outcome: "done" | "partly" | "refused" | "unknown";
  id?: string;
  after?: Live;
  /** Webex's, of each answer that has one: refusals do, of others nothing is published. */
  trackingIds: readonly string[];
  reason?: string;
}

/** One write as it is read back. */
export type Write = Omit<Begun, "write"> & Partial<Omit<Ended, "write" | "outcome">> & { outcome: Ended["outcome"] };

/** One run as it is read back. */
export interface JournalRun extends Omit<Origin, "v"> {
  writes: readonly Write[];
}
