import type { Clock } from "./clock.js";

/** How long it is waited for company, and how much of it is taken. Times are in milliseconds. */
export interface Pace {
  most: number;
  /** The first one waits so long; or so many times what they are apart, where that is longer. */
  wait: { least: number; times: number; most: number };
  /** Nobody came for so long, or so many times what they are apart: nobody is coming. */
  silence: { least: number; times: number };
  /** How far apart they come, before any came. */
  apart: number;
}

/** Those that come at the same time, together. */
export interface Gathering<T> {
  /**
   * Resolves, to the same array for all of a kind, when no more are waited for. Each one leaves when it is done.
   *
   * @param more whether others of the kind are known to come
   */
  join(kind: string, one: T, more: () => boolean): Promise<readonly T[]>;
  leave(): void;
}

interface Group<T> {
  all: T[];
  since: number;
  close: () => void;
  closed: Promise<readonly T[]>;
}

function newGroup<T>(since: number): Group<T> {
  const all: T[] = [];
  let close = () => {};
  const closed = new Promise<readonly T[]>(resolve => {
    close = () => resolve(all);
  });
  return { all, since, close, closed };
}

/** Whoever has fewer in hand is not waited for. */
const few = 4;

/** How often it is believed without another try that no more are in hand at once, in relation to the last time. */
const trust = 4;

/**
 * Gathers what is asked for at the same time. It waits only while others are known to come, and about as long as they
 * come one after the other. Whoever asks may have no more than so many in hand at once: how many that is shows when they
 * stop coming although there are others. It is believed for a while, and then tried again, ever more rarely.
 */
export function gathering<T>(clock: Clock, { most, wait, silence, apart }: Pace): Gathering<T> {
  const open = new Map<string, Group<T>>();
  let gap = apart;
  let last = Number.NEGATIVE_INFINITY;
  /** Nothing was let go since the last one came: what came then was not held up by us. */
  let isFree = false;
  let inHand = 0;
  /** The most that there were in hand at once: when they stop coming there, there are no more. */
  let highest = 0;
  let confirmed = 0;
  let believed = 0;

  function arrive() {
    const now = clock.now();
    if (isFree) gap += (Math.min(now - last, wait.most) - gap) / 4;
    isFree = true;
    last = now;
    inHand += 1;
    if (inHand > highest) [highest, confirmed, believed] = [inHand, 0, 0];
  }

  function close(kind: string, group: Group<T>) {
    open.delete(kind);
    isFree = false;
    group.close();
  }

  async function untilLate(kind: string, group: Group<T>) {
    const patience = () => Math.min(wait.most, Math.max(wait.least, wait.times * gap));
    for (let now = clock.now(); open.get(kind) === group; now = clock.now()) {
      const silent = last + Math.max(silence.least, silence.times * gap);
      const late = group.since + patience();
      const end = inHand === highest ? Math.min(late, silent) : late;
      if (now < end) await clock.wait(Math.ceil(end - now));
      else {
        if (now >= silent && inHand === highest) {
          confirmed += 1;
          believed = trust ** confirmed;
        }
        return close(kind, group);
      }
    }
  }

  return {
    join(kind, one, more) {
      arrive();
      const present = open.get(kind);
      const group = present ?? newGroup<T>(clock.now());
      open.set(kind, group);
      group.all.push(one);
      if (believed > 0 && (highest < few || inHand === highest)) {
        believed -= 1;
        for (const entry of [...open]) close(...entry);
      } else if (group.all.length >= most || !more()) close(kind, group);
      else if (!present) void untilLate(kind, group);
      return group.closed;
    },
    leave: () => {
      inHand -= 1;
    },
  };
}
