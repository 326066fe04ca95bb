import type { Json, Kind, Live, Rows } from "../entities/entity.js";
import type { WxccError } from "../errors.js";

/** An entity that refers to another one. */
export interface Referrer {
  /** The API's name of its kind: `contact-service-queue`. */
  type: string;
  id: string;
  name: string;
}

/** Counts of one run, for the line at its end. */
export interface Traffic {
  reads: number;
  writes: number;
}

/**
 * One tenant as preview, check, diff and read see it: without any way to write. Lists are read once a run and shared.
 * Every method may throw Unauthorized, Forbidden, WrongTenant, RateLimited or Unavailable.
 */
export interface TenantReader {
  /** The rows of these kinds out of this run's snapshot; list views drop some fields. Declared-only kinds have none. */
  rows(kinds: readonly Kind[]): Promise<Rows>;
  /**
   * One row of the snapshot; `undefined` only after the list lacks it and its own GET answered 404.
   */
  row(kind: Kind, id: string): Promise<Live | undefined>;
  /** The row with the values of a natural key (by wire names), which one of the kind at most has. */
  withKey(kind: Kind, key: Readonly<Record<string, Json>>): Promise<Live | undefined>;
  /** The whole entity, read now with its own GET; `undefined` when that answers 404. Replaces the snapshot's row. */
  fetch(kind: Kind, id: string): Promise<Live | undefined>;
  /** The file of an entity, read now; `undefined` where the tenant does not show it. Kinds without a file have none. */
  content(kind: Kind, live: Live): Promise<Uint8Array | undefined>;
  /** Which entities refer to this one. */
  referrers(kind: Kind, id: string): Promise<readonly Referrer[]>;
  readonly traffic: Readonly<Traffic>;
}

/** The entity was created, and a part of it that is written apart was refused. */
export class PartlyCreated extends Error {
  constructor(
    readonly live: Live,
    override readonly cause: WxccError,
  ) {
    super(cause.message);
  }
}

/** What whoever creates knows beside the body. */
export interface Together {
  /** Whether an entity that was read holds what was sent. */
  holds: (live: Live) => boolean;
  /** Whether more creates, of any kind, are about to come. */
  more: () => boolean;
  /** How much else was asked so far: it grows as long as the engine goes on. */
  done: () => number;
  /** Hears Webex's tracking id of a request that others share. */
  noted?: (trackingId: string) => void;
}

/**
 * The tenant with its writes. Each answer replaces the snapshot's row. Of a kind with a file, the body has its digest
 * where the content changes, and `content` is the file: it may have to be sent with a change of something else.
 */
export interface TenantWriter extends TenantReader {
  /**
   * Creates of one kind that are asked for at once may share a request: each still has its own answer, or error.
   *
   * @param together absent: it goes by itself
   * @throws PartlyCreated; Conflict when the natural key is taken; Refused with the server's reason; Unknown when the answer was lost
   */
  create(kind: Kind, body: Live, content?: Uint8Array, together?: Together): Promise<Live>;
  /** Sends PUT with the whole body, or PATCH with what changes, as the kind's routes say. @throws NotFound, Refused */
  update(kind: Kind, id: string, body: Live, content?: Uint8Array): Promise<Live>;
  /**
   * An entity that is already gone counts as deleted.
   * @returns whether it was there: what this very delete took, in an answer that was lost, was
   * @throws StillReferenced naming the referrers
   */
  remove(kind: Kind, id: string): Promise<boolean>;
  /** Lets the next question read the list of a kind anew, so many milliseconds from now. */
  reread(kind: Kind, ms: number): Promise<void>;
  /** Runs read-merge-write of one entity after those already waiting for it. */
  serially<T>(kind: Kind, id: string, work: () => Promise<T>): Promise<T>;
}
