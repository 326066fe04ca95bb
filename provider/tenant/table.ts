import type { Live } from "../entities/entity.js";

/** Rows of one kind, and what single reads and writes have said since they were read. */
export class Table {
  readonly #byId: Map<string, Live>;
  /** Ids that a GET of their own answered 404, or is about to answer. */
  readonly asked = new Map<string, Promise<Live | undefined>>();
  #all: readonly Live[] | undefined;

  constructor(rows: readonly Live[]) {
    this.#byId = new Map(rows.map(row => [String(row.id), row]));
  }

  all = () => (this.#all ??= [...this.#byId.values()]);
  byId = (id: string) => this.#byId.get(id);
  /** Whether nobody needs to be asked for it. */
  answers = (id: string) => this.#byId.has(id) || this.asked.has(id);

  enter(id: string, live: Live | undefined) {
    if (live) this.#byId.set(id, live);
    else this.#byId.delete(id);
    this.asked.set(id, Promise.resolve(live));
    this.#all = undefined;
  }
}
