import type { Kind } from "../entities/entity.js";
import type { Clock } from "./clock.js";

/** What replaces a whole entity says what it was so long ago, in milliseconds; after that somebody may have changed it. */
const trusted = 5_000;

/** When entities were read. */
export function ages(clock: Clock) {
  const readAt = new Map<string, number>();
  return {
    read: (kind: Kind, id: string) => void readAt.set(`${kind} ${id}`, clock.now()),
    /** From when on what was read is too old to be written back; `undefined` where nothing was read. */
    staleAt(kind: Kind, id: string): number | undefined {
      const at = readAt.get(`${kind} ${id}`);
      return at === undefined ? undefined : at + trusted;
    },
  };
}
