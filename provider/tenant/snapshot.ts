import type { Kind, Live, Rows } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { type Foresight, foresight as nothingForeseen } from "./foresight.js";
import { partsOf } from "./parts.js";
import { type Key, Table } from "./table.js";

/** Where the snapshot reads. */
export interface Origin {
  list(kind: Kind): Promise<readonly Live[]>;
  /** Rows of the list by their ids, where the system takes such a question; those that it does not answer may be there all the same. */
  chosen?(kind: Kind, ids: readonly string[]): Promise<readonly Live[]>;
  get(kind: Kind, id: string): Promise<Live | undefined>;
}

/**
 * What one run knows of the tenant: each list is read once, and writes are entered into it. Where a run will look at few
 * entities of a long list, and foresees which, it reads these and not the list.
 */
export interface Snapshot {
  rows(kinds: readonly Kind[]): Promise<Rows>;
  row(kind: Kind, id: string): Promise<Live | undefined>;
  withKey(kind: Kind, key: Key): Promise<Live | undefined>;
  /** Enters what the tenant answered about one entity; `undefined`: it is gone. */
  enter(kind: Kind, id: string, live: Live | undefined): Promise<void>;
  /** The next question reads the list anew. */
  forget(kind: Kind): void;
  /** What is known without asking. */
  known(kind: Kind, id: string): Live | undefined;
}

export function snapshot(origin: Origin, foresight: Foresight = nothingForeseen()): Snapshot {
  const listings = new Map<Kind, Promise<Table>>();
  const tables = new Map<Kind, Table>();
  const parts = partsOf(origin, foresight);

  async function read(kind: Kind): Promise<Table> {
    const table = new Table(registry[kind].routes ? await origin.list(kind) : []);
    // A list may lag behind what this run entered before it read it.
    for (const [id, asked] of parts.entered(kind)) table.enter(id, await asked);
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

  function seen(kind: Kind, id: string, live: Live | undefined) {
    if (live) foresight.looked(kind, id);
    return live;
  }

  return {
    async rows(kinds) {
      for (const kind of kinds) foresight.needed(kind);
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
      if (!registry[kind].routes) return undefined;
      const part = listings.has(kind) ? undefined : await parts.of(kind, id);
      if (part?.answers(id)) return seen(kind, id, part.byId(id));
      const table = await tableOf(kind);
      return seen(kind, id, await (table.byId(id) ?? table.asked.get(id) ?? ask(table, kind, id)));
    },
    async withKey(kind, key) {
      if (!registry[kind].routes) return undefined;
      const part = listings.has(kind) ? undefined : await parts.of(kind);
      const live = part?.withKey(key) ?? (await tableOf(kind)).withKey(key);
      return live && seen(kind, String(live.id), live);
    },
    async enter(kind, id, live) {
      await parts.enter(kind, id, live);
      const listing = listings.get(kind);
      // A list that is being read may have been answered before this write.
      const table = await listing?.catch(() => undefined);
      table?.enter(id, live);
    },
    forget(kind) {
      listings.delete(kind);
      parts.forget(kind);
    },
    known: (kind, id) => tables.get(kind)?.byId(id) ?? parts.known(kind, id),
  };
}
