import type { Kind, Live, Rows } from "../entities/entity.js";
import { registry } from "../entities/registry.js";

/** Where the snapshot reads. */
export interface Origin {
  list(kind: Kind): Promise<readonly Live[]>;
  get(kind: Kind, id: string): Promise<Live | undefined>;
}

/** What one run knows of the tenant: each list is read once, and writes are entered into it. */
export interface Snapshot {
  rows(kinds: readonly Kind[]): Promise<Rows>;
  row(kind: Kind, id: string): Promise<Live | undefined>;
  /** Enters what the tenant answered about one entity; `undefined`: it is gone. */
  enter(kind: Kind, id: string, live: Live | undefined): Promise<void>;
  /** The next question reads the list anew. */
  forget(kind: Kind): void;
  /** What is known without asking. */
  known(kind: Kind, id: string): Live | undefined;
}

class Table {
  readonly #byId: Map<string, Live>;
  /** Ids that a GET of their own answered 404, or is about to answer. */
  readonly asked = new Map<string, Promise<Live | undefined>>();
  #all: readonly Live[] | undefined;

  constructor(rows: readonly Live[]) {
    this.#byId = new Map(rows.map(row => [String(row.id), row]));
  }

  all = () => (this.#all ??= [...this.#byId.values()]);
  byId = (id: string) => this.#byId.get(id);

  enter(id: string, live: Live | undefined) {
    if (live) this.#byId.set(id, live);
    else this.#byId.delete(id);
    this.asked.set(id, Promise.resolve(live));
    this.#all = undefined;
  }
}

export function snapshot(origin: Origin): Snapshot {
  const listings = new Map<Kind, Promise<Table>>();
  const tables = new Map<Kind, Table>();

  async function read(kind: Kind): Promise<Table> {
    const table = new Table(registry[kind].routes ? await origin.list(kind) : []);
    tables.set(kind, table);
    return table;
  }

  function tableOf(kind: Kind): Promise<Table> {
    const present = listings.get(kind);
    if (present) return present;
    const listing = read(kind);
    listings.set(kind, listing);
    // A listing that was interrupted is no knowledge; the next question asks again.
    listing.catch(() => listings.delete(kind));
    return listing;
  }

  async function ask(table: Table, kind: Kind, id: string) {
    const asking = origin.get(kind, id);
    table.asked.set(id, asking);
    try {
      const live = await asking;
      if (table.asked.get(id) === asking) table.enter(id, live);
      return live;
    } catch (error) {
      if (table.asked.get(id) === asking) table.asked.delete(id);
      throw error;
    }
  }

  return {
    async rows(kinds) {
      await Promise.all(kinds.map(tableOf));
      const tableOfRead = (kind: Kind) => {
        const table = tables.get(kind);
        if (table || !registry[kind].routes) return table;
        throw new Error(`rows of ${kind} were looked at and not asked for`);
      };
      return {
        of: kind => tableOfRead(kind)?.all() ?? [],
        byId: (kind, id) => tableOfRead(kind)?.byId(id),
      };
    },
    async row(kind, id) {
      const table = await tableOf(kind);
      if (!registry[kind].routes) return undefined;
      return table.byId(id) ?? table.asked.get(id) ?? ask(table, kind, id);
    },
    async enter(kind, id, live) {
      const listing = listings.get(kind);
      // A list that is being read may have been answered before this write.
      const table = await listing?.catch(() => undefined);
      table?.enter(id, live);
    },
    forget: kind => void listings.delete(kind),
    known: (kind, id) => tables.get(kind)?.byId(id),
  };
}
