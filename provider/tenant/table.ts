import type { Json, Live } from "../entities/entity.js";

/** The values, by wire names, that one row of a kind has together. */
export type Key = Readonly<Record<string, Json>>;

const textOf = (row: Live, names: readonly string[]): string | undefined => {
  const values = names.map(name => row[name]);
  return values.some(value => value === undefined || value === null) ? undefined : JSON.stringify(values);
};

/** Rows by their values of some fields; of several with the same ones the first. */
class Index {
  readonly #first = new Map<string, Live>();

  constructor(
    readonly names: readonly string[],
    rows: readonly Live[],
  ) {
    for (const row of rows) this.add(row);
  }

  add(row: Live) {
    const key = textOf(row, this.names);
    if (key !== undefined && !this.#first.has(key)) this.#first.set(key, row);
  }

  of = (key: Key) => this.#first.get(textOf(key, this.names) ?? "");
}

/** Rows of one kind, and what single reads and writes have said since they were read. */
export class Table {
  readonly #byId: Map<string, Live>;
  /** Ids that a GET of their own answered 404, or is about to answer. */
  readonly asked = new Map<string, Promise<Live | undefined>>();
  #all: readonly Live[] | undefined;
  readonly #indexes = new Map<string, Index>();

  constructor(rows: readonly Live[]) {
    this.#byId = new Map(rows.map(row => [String(row.id), row]));
  }

  all = () => (this.#all ??= [...this.#byId.values()]);
  byId = (id: string) => this.#byId.get(id);
  /** Whether nobody needs to be asked for it. */
  answers = (id: string) => this.#byId.has(id) || this.asked.has(id);

  /** The first row with these values. */
  withKey(key: Key): Live | undefined {
    const names = Object.keys(key);
    const index = this.#indexes.get(names.join()) ?? new Index(names, this.all());
    this.#indexes.set(names.join(), index);
    const found = index.of(key);
    // It may have been found before it was changed.
    return found && this.byId(String(found.id));
  }

  enter(id: string, live: Live | undefined) {
    const before = this.#byId.get(id);
    if (live) this.#byId.set(id, live);
    else this.#byId.delete(id);
    this.asked.set(id, Promise.resolve(live));
    this.#all = undefined;
    for (const [name, index] of this.#indexes) {
      if (before && (!live || textOf(before, index.names) !== textOf(live, index.names))) this.#indexes.delete(name);
      else if (!before && live) index.add(live);
    }
  }
}
