import type { Kind, Live } from "../entities/entity.js";
import { Refused, Unavailable } from "../errors.js";
import type { Foresight } from "./foresight.js";
import type { Origin } from "./snapshot.js";
import { Table } from "./table.js";

/**
 * What was read by ids, of kinds whose list was not. An entity that it lacks is not gone: whoever looks for it reads the
 * list.
 */
export function partsOf(origin: Origin, foresight: Foresight) {
  const readings = new Map<Kind, Promise<Table | undefined>>();
  const tables = new Map<Kind, Table>();

  async function read(kind: Kind, id?: string): Promise<Table | undefined> {
    const ids = foresight.idsFor(kind, id);
    if (!ids || !origin.chosen) return undefined;
    try {
      const table = new Table(await origin.chosen(kind, ids));
      for (const one of ids) if (!table.byId(one)) foresight.gone(kind, one);
      tables.set(kind, table);
      return table;
    } catch (error) {
      // The list says it all where the tenant does not answer such a question as it should.
      if (error instanceof Refused || error instanceof Unavailable) return undefined;
      readings.delete(kind);
      throw error;
    }
  }

  return {
    /** @param id what is looked for, where that is known */
    of(kind: Kind, id?: string) {
      const present = readings.get(kind);
      if (present) return present;
      const reading = read(kind, id);
      readings.set(kind, reading);
      return reading;
    },
    async enter(kind: Kind, id: string, live: Live | undefined) {
      const table = await readings.get(kind)?.catch(() => undefined);
      table?.enter(id, live);
    },
    entered: (kind: Kind) => tables.get(kind)?.asked ?? [],
    known: (kind: Kind, id: string) => tables.get(kind)?.byId(id),
    forget(kind: Kind) {
      readings.delete(kind);
      tables.delete(kind);
    },
  };
}
