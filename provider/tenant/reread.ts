import type { Kind } from "../entities/entity.js";
import type { Clock } from "./clock.js";
import type { Snapshot } from "./snapshot.js";

/** Forgets the list of a kind after a pause: reads may lag behind writes. */
export const rereading =
  (held: Snapshot, clock: Clock) =>
  async (kind: Kind, ms: number): Promise<void> => {
    await clock.wait(ms);
    held.forget(kind);
  };
