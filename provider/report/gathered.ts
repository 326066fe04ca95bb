import type { DeployedChannel } from "../channels/channel.js";
import { kindsBeside, kindsOfWays, type Ways, waysOf, wholeRowsOfWays } from "../channels/ways/index.js";
import type { Kind, Rows } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { WxccError } from "../errors.js";
import type { TenantReader } from "../tenant/interface.js";

/** The ways of a tenant, and what could not be read of them. */
export interface Gathered extends Ways {
  notes: readonly string[];
}

/** The rows of these kinds; a kind that could not be read has none. */
const within = (rows: Rows, kinds: ReadonlySet<Kind>): Rows => ({
  of: kind => (kinds.has(kind) ? rows.of(kind) : []),
  byId: (kind, id) => (kinds.has(kind) ? rows.byId(kind, id) : undefined),
});

/**
 * Reads what the ways of a tenant's contacts need: one list per kind and page, and singly only what lists show in part.
 *
 * @throws what the tenant's lists throw; flows and dialled numbers are left out where they cannot be read
 */
export async function gathered(tenant: TenantReader, channels: readonly DeployedChannel[]): Promise<Gathered> {
  const notes: string[] = [];
  const beside = await Promise.all(
    kindsBeside.map(async kind => {
      try {
        await tenant.rows([kind]);
        return [kind];
      } catch (error) {
        if (!(error instanceof WxccError)) throw error;
        notes.push(`No ${registry[kind].title} is shown, since their list was not read: ${error.describe()}`);
        return [];
      }
    }),
  );
  const kinds = [...kindsOfWays, ...beside.flat()];
  const rows = within(await tenant.rows(kinds), new Set(kinds));
  const whole = new Set<string>();
  for (;;) {
    const wanted = wholeRowsOfWays(channels, rows).filter(({ kind, id }) => !whole.has(`${kind} ${id}`));
    if (wanted.length === 0) return { ...waysOf(channels, rows), notes };
    await Promise.all(wanted.map(({ kind, id }) => tenant.fetch(kind, id)));
    for (const { kind, id } of wanted) whole.add(`${kind} ${id}`);
  }
}
