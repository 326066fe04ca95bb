import type { Kind } from "../entities/entity.js";
import type { Clock } from "./clock.js";
import type { Snapshot } from "./snapshot.js";

/** Forgets the list of a kind after a pause: reads may lag behind writes. Those who ask at once share the next one. */
export function rereading(held: Snapshot, clock: Clock) {
  const waiting = new Map<string, Promise<void>>();
  return (kind: Kind, ms: number): Promise<void> => {
    const due = `${kind} ${clock.now() + ms}`;
    const shared =
      waiting.get(due) ??
      clock.wait(ms).then(() => {
        waiting.delete(due);
        held.forget(kind);
      });
    waiting.set(due, shared);
    return shared;
  };
}
