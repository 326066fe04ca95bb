import type { Clock } from "./clock.js";
import { type Patience, pulse } from "./pulse.js";

/** How many go together, and how long it is waited for them. */
export interface Pace extends Patience {
  most: number;
  /** While so many are held, or half of what is in hand at most, the largest group goes: the others come meanwhile. */
  held: number;
  /** However many come, the first one waits no longer, in milliseconds. */
  longest: number;
}

/** What whoever asks tells of itself. */
export interface Outlook {
  /** Whether others, of any kind, are known to come. */
  more: () => boolean;
  /** Grows with whatever else it does. */
  done: () => number;
}

/** Those that come at the same time, together. */
export interface Gathering<T> {
  /**
   * Resolves, to the same array for all of a kind, when no more are waited for. Each one leaves when it is done.
   */
  join(kind: string, one: T, outlook: Outlook): Promise<readonly T[]>;
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
 * Gathers what is asked for at the same time. As long as whoever asks has something else to do, nobody loses time by
 * waiting; when it is silent, or nobody else is known to come, all go. It may have no more than so many in hand at once:
 * how many that is shows when it is silent although there are others. It is believed for a while, and then tried again,
 * ever more rarely.
 */
export function gathering<T>(clock: Clock, { most, held, longest, ...patience }: Pace): Gathering<T> {
  /** Those that were opened first come first. */
  const open = new Map<string, Group<T>>();
  const { asked, answered, did, silentAt, rest } = pulse(clock, patience, longest);
  let isWatched = false;
  let inHand = 0;
  /** The most that there were in hand at once: when they stop coming there, there are no more. */
  let highest = 0;
  let confirmed = 0;
  let believed = 0;

  function close(kind: string, group: Group<T>) {
    open.delete(kind);
    group.close();
  }

  function closeAll() {
    for (const entry of [...open]) close(...entry);
  }

  const sizeOf = ([, { all }]: [string, Group<T>]) => all.length;

  /** Many that wait for each other would leave nothing to do while they are under way. */
  function closeLargest() {
    const groups = [...open];
    const sum = groups.reduce((count, one) => count + sizeOf(one), 0);
    const largest = groups.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
    if (sizeOf(largest) >= most || sum >= Math.max(held, highest / 2)) close(...largest);
  }

  function arrive() {
    asked();
    inHand += 1;
    if (inHand > highest) [highest, confirmed, believed] = [inHand, 0, 0];
  }

  /** Whether no more can come before one of those in hand has its answer. */
  function isFull() {
    if (believed === 0 || (highest >= few && inHand < highest)) return false;
    believed -= 1;
    return true;
  }

  function confirm() {
    if (inHand < highest) return;
    confirmed += 1;
    believed = trust ** confirmed;
  }

  async function watch(done: () => number) {
    isWatched = true;
    for (let [first] = open; first; [first] = open) {
      did(done());
      const now = clock.now();
      const late = first[1].since + longest;
      const end = Math.min(late, silentAt());
      if (now < end) await rest(Math.ceil(end - now));
      else if (now < silentAt()) close(...first);
      else {
        confirm();
        closeAll();
      }
    }
    isWatched = false;
  }

  return {
    join(kind, one, { more, done }) {
      arrive();
      const group = open.get(kind) ?? newGroup<T>(clock.now());
      open.set(kind, group);
      group.all.push(one);
      if (isFull() || !more()) closeAll();
      else closeLargest();
      if (open.size > 0 && !isWatched) void watch(done);
      return group.closed;
    },
    leave() {
      inHand -= 1;
      answered();
    },
  };
}
