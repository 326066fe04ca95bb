import type { Clock } from "./clock.js";

/** How long one that asks may be silent. Times are in milliseconds. */
export interface Patience {
  /** Nothing was heard of it for so long, or so many times what a write takes where that is longer: it waits for us. */
  silence: { least: number; times: number };
  /** What a write takes, before any was seen. */
  write: number;
}

/** What is heard of one that writes its own state before it asks and after each answer, one write after the other. */
export interface Pulse {
  asked(): void;
  answered(): void;
  /** It does something else, and did so much of it so far. */
  did(count: number): void;
  /** When it will have been silent for so long that it waits for us, if nothing is heard of it until then. */
  silentAt(): number;
  /** Waits, and takes no silence for one in which nobody could listen. */
  rest(ms: number): Promise<void>;
}

/** What a write takes is the mean of about so many. */
const memory = 16;

/** @param longest more than that no write takes */
export function pulse(clock: Clock, { silence, write }: Patience, longest: number): Pulse {
  let [mean, seen, done] = [write, 1, 0];
  let before = Number.NEGATIVE_INFINITY;
  let heard = Number.NEGATIVE_INFINITY;
  /** Until when it writes what it was answered. */
  let busy = Number.NEGATIVE_INFINITY;
  /** Nothing was answered since it asked last: between the two it wrote once. */
  let isSteady = false;

  return {
    asked() {
      const now = clock.now();
      if (isSteady) {
        seen = Math.min(seen + 1, memory);
        mean += (Math.min(now - before, longest) - mean) / seen;
      }
      isSteady = true;
      [before, heard] = [now, now];
    },
    answered() {
      isSteady = false;
      busy = Math.max(busy, clock.now()) + mean;
    },
    did(count) {
      if (count > done) heard = clock.now();
      done = count;
    },
    silentAt: () => Math.max(heard, busy) + Math.max(silence.least, silence.times * mean),
    async rest(ms) {
      const until = clock.now() + ms;
      await clock.wait(ms);
      // A process that was held up wakes late, and what came meanwhile is still to be read.
      if (clock.now() - until >= silence.least) heard = clock.now();
    },
  };
}
