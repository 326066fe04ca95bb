import { RateLimited } from "../errors.js";
import type { Clock } from "./clock.js";

export interface Limits {
  requestsPerMinute: number;
  inFlight: number;
  /** The longest pause that is waited for, in milliseconds. */
  patience: number;
}

export const usualLimits = { inFlight: 10, patience: 5 * 60_000 };

/** Everyone who talks to the tenant asks it first. */
export interface Limiter {
  /**
   * Runs the work when it is its turn, in the order of asking.
   * @param isNext before all others that wait
   * @throws RateLimited when all are paused for longer than the patience
   */
  run<T>(work: () => Promise<T>, isNext?: boolean): Promise<T>;
  /** Nobody starts before that time. */
  pauseUntil(time: number): void;
}

const minute = 60_000;

/** Until when nobody asks one address: limiters of the same address share it, each with a limit of its own. */
export interface Pause {
  until: number;
}

export const noPause = (): Pause => ({ until: 0 });

/**
 * Keeps all callers together to so many requests in any minute. A request counts from its start until a minute after
 * its answer, so that the server counts no more than we do, however long each was on the way.
 */
export function limiter(
  { requestsPerMinute, inFlight, patience }: Limits,
  clock: Clock,
  pause: Pause = noPause(),
): Limiter {
  const waiting: { start: () => void; refuse: (error: Error) => void }[] = [];
  const answered: number[] = [];
  let running = 0;
  let asleep = false;

  function untilNextTurn(now: number): number {
    while (answered.length > 0 && answered[0]! + minute <= now) answered.shift();
    const isFull = running + answered.length >= requestsPerMinute;
    const untilSlot = isFull ? (answered[0] ?? Number.POSITIVE_INFINITY) + minute - now : 0;
    return Math.max(pause.until - now, running < inFlight ? untilSlot : Number.POSITIVE_INFINITY, 0);
  }

  function refuseAll(ms: number) {
    const seconds = Math.ceil(ms / 1_000);
    for (const { refuse } of waiting.splice(0))
      refuse(new RateLimited(`the tenant asks to wait ${seconds} s before the next request`));
  }

  function admit() {
    while (waiting.length > 0) {
      const now = clock.now();
      if (pause.until - now > patience) return refuseAll(pause.until - now);
      const ms = untilNextTurn(now);
      if (ms > 0) return sleep(ms);
      running += 1;
      waiting.shift()!.start();
    }
  }

  /** Without a finite time, the next answer wakes us. */
  function sleep(ms: number) {
    if (asleep || ms === Number.POSITIVE_INFINITY) return;
    asleep = true;
    void clock.wait(ms).then(() => {
      asleep = false;
      admit();
    });
  }

  return {
    async run(work, isNext = false) {
      await new Promise<void>((start, refuse) => {
        waiting[isNext ? "unshift" : "push"]({ start, refuse });
        admit();
      });
      try {
        return await work();
      } finally {
        running -= 1;
        answered.push(clock.now());
        admit();
      }
    },
    pauseUntil: time => {
      pause.until = Math.max(pause.until, time);
      admit();
    },
  };
}
