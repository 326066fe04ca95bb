import type { Kind, Live } from "./entity.js";

/** What only the desired values decide. A rule waits while one of the fields it names is unknown. */
export interface Rule<T> {
  on: keyof T & string;
  with?: readonly (keyof T & string)[];
  holds: (desired: T) => boolean;
  says: string;
  /** What exactly is wrong, where that takes more than one sentence for all cases. */
  tells?: (desired: T) => string;
}

/** The tenant's rows that a tenant rule may look at. List views drop some fields. */
export interface Rows {
  of(kind: Kind): readonly Live[];
  byId(kind: Kind, id: string): Live | undefined;
}

/** What only the tenant can decide. Says the problem, or nothing. */
export interface TenantRule<T> {
  on: keyof T & string;
  with?: readonly (keyof T & string)[];
  /** The kinds it looks at: each costs its list, once a run. */
  reads: readonly Kind[];
  /** It looks only at entities that the declaration names, and at itself: no list is read for it. */
  byId?: true;
  /** Whether it has anything to say of such a declaration: if not, no list is read for it. */
  when?: (desired: T) => boolean;
  /** @param self the id of the entity itself, once it exists */
  problem: (desired: T, rows: Rows, self: string | undefined) => string | undefined;
}

/** What may not become of a value, whatever the API would take. Says the problem, or nothing. */
export interface Transition<T> {
  on: keyof T & string;
  problem: (before: Partial<T>, after: T) => string | undefined;
}
