import type { Kind } from "../entities/entity.js";
import { mostIds } from "./chosen.js";

/** What a run leaves to the next one of a kind. */
export interface Foreseen {
  /** The entities that it looked at by their ids; none where the list costs no more. */
  ids?: readonly string[];
  /** What the list cost when it was read last: so many pages, of so many rows. */
  pages: number;
  rows: number;
  /** It needed the whole list, and would again. */
  whole?: true;
}

type Cost = Pick<Foreseen, "pages" | "rows">;

/** The same of all kinds. */
export type Foreseeable = { readonly [kind in Kind]?: Foreseen };

/**
 * What a run will ask for, as far as the last one tells: the engine tells one resource after the other. It is a guess
 * that only requests are saved by; a wrong one costs the list that it was to save.
 */
export interface Foresight {
  /**
   * What to ask for at once when the first entity of a kind is looked for; nothing where the list costs no more.
   *
   * @param id its id, where it is looked for by that
   */
  idsFor(kind: Kind, id?: string): readonly string[] | undefined;
  /** An entity was looked at by its id. */
  looked(kind: Kind, id: string): void;
  /** The whole list of a kind was needed. */
  needed(kind: Kind): void;
  /** … and read: so many rows in all, in pages of so many. */
  listed(kind: Kind, rows: number, pageSize: number): void;
  made(kind: Kind, id: string): void;
  gone(kind: Kind, id: string): void;
  /** What is left to the next run. */
  next(): Foreseeable;
}

interface Noted {
  ids: Set<string>;
  isNeeded: boolean;
  hasMade: boolean;
  cost: Cost | undefined;
  /** What the list has by now, where this run read it. */
  rows: number | undefined;
}

/** Whether so many ids cost less than the list. */
const isCheaper = (ids: number, { pages, rows }: Cost) => Math.ceil(ids / Math.min(mostIds, rows)) < pages;

/** @param last what the last run left, of the stack that has this entity if one is named */
export function foresight(
  last: (kind: Kind, id: string | undefined) => Foreseeable | undefined = () => undefined,
): Foresight {
  const all = new Map<Kind, Noted>();

  function of(kind: Kind): Noted {
    const present = all.get(kind) ?? {
      ids: new Set(),
      isNeeded: false,
      hasMade: false,
      cost: undefined,
      rows: undefined,
    };
    all.set(kind, present);
    return present;
  }

  /** What was left of the kind holds until this run knows better. */
  function recall(kind: Kind, id: string | undefined): Foreseen | undefined {
    const seen = last(kind, id)?.[kind];
    const noted = of(kind);
    for (const one of seen?.ids ?? []) noted.ids.add(one);
    noted.cost ??= seen && { pages: seen.pages, rows: seen.rows };
    return seen;
  }

  function left({ ids, isNeeded, hasMade, cost: seen, rows }: Noted): Foreseen | undefined {
    if (!seen) return undefined;
    // What this run created is in the list by now, and may have begun a page.
    const cost = rows === undefined ? seen : { ...seen, pages: Math.max(seen.pages, Math.ceil(rows / seen.rows)) };
    // A new entity is looked for by its name, which the next run does not have to.
    const whole = isNeeded && !hasMade ? { whole: true as const } : {};
    return { ...(isCheaper(ids.size, cost) ? { ids: [...ids].sort() } : {}), ...cost, ...whole };
  }

  return {
    idsFor(kind, id) {
      const seen = recall(kind, id);
      const ids = seen?.ids ?? [];
      const isMeant = id === undefined || ids.includes(id);
      return seen && !seen.whole && ids.length > 0 && isMeant && isCheaper(ids.length, seen) ? ids : undefined;
    },
    looked: (kind, id) => void of(kind).ids.add(id),
    needed(kind) {
      of(kind).isNeeded = true;
    },
    listed(kind, rows, pageSize) {
      const noted = of(kind);
      noted.rows = rows;
      noted.cost = { pages: Math.max(1, Math.ceil(rows / pageSize)), rows: pageSize };
    },
    made(kind, id) {
      const noted = of(kind);
      noted.hasMade = true;
      if (noted.rows !== undefined) noted.rows += 1;
      noted.ids.add(id);
    },
    gone: (kind, id) => void of(kind).ids.delete(id),
    next: () =>
      Object.fromEntries(
        [...all].flatMap(([kind, noted]) => {
          const one = left(noted);
          return one ? [[kind, one]] : [];
        }),
      ),
  };
}
