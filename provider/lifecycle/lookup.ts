import { distance } from "fastest-levenshtein";
import { valueText } from "../compare/text.js";
import type { Json, Kind, Live } from "../entities/entity.js";
import { fieldsOf, labelOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { Ambiguous, NotFound } from "../errors.js";
import { idOf, type Properties, wholeOf } from "./memory.js";
import type { Run } from "./run.js";

export type Query = Readonly<Record<string, Json | undefined>>;

const queryText = (query: Query) =>
  Object.entries(query)
    .map(([name, value]) => `${name} ${valueText(value)}`)
    .join(" and ");

const nearest = (wanted: string, names: readonly string[], most = 3) =>
  [...new Set(names)].sort((a, b) => distance(wanted, a) - distance(wanted, b)).slice(0, most);

function noMatch(kind: Kind, query: Query, rows: readonly Live[]): NotFound {
  const { title } = registry[kind];
  const names = nearest(
    String(Object.values(query).at(-1)),
    rows.map(row => labelOf(registry[kind], row)),
  );
  return new NotFound(`is not in the tenant: nothing has ${queryText(query)}`, {
    subject: { title },
    todo:
      names.length > 0
        ? `Names that come near: ${names.map(name => `"${name}"`).join(", ")}.`
        : `The tenant has no ${title}.`,
  });
}

/**
 * The one entity that answers exactly to a query, out of this run's snapshot.
 *
 * @throws NotFound with the nearest names; Ambiguous naming those that match
 */
export async function lookup(run: Run, kind: Kind, query: Query): Promise<Properties> {
  const { title, routes } = registry[kind];
  const stated = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== null));
  if (typeof stated.id === "string") {
    const live = await run.tenant.row(kind, stated.id);
    if (!live) throw new NotFound("is not in the tenant", { subject: { title, id: stated.id } });
    return { ...wholeOf(kind, live), entityId: idOf(live) };
  }
  const wires = new Map(fieldsOf(kind).map(field => [field.name, field.wire]));
  const rows = (await run.tenant.rows([kind])).of(kind);
  const matches = rows.filter(row =>
    Object.entries(stated).every(([name, value]) => row[wires.get(name) ?? name] === value),
  );
  if (matches.length > 1)
    throw new Ambiguous(
      `has ${matches.length} matches for ${queryText(stated)}: ${matches.map(row => `"${labelOf(registry[kind], row)}" (${idOf(row)})`).join(", ")}`,
      { subject: { title } },
    );
  const match = matches[0];
  if (!match) throw noMatch(kind, stated, rows);
  const omits = (routes?.listOmits ?? []).some(wire => [...wires.values()].includes(wire));
  const live = omits ? ((await run.tenant.fetch(kind, idOf(match))) ?? match) : match;
  return { ...wholeOf(kind, live), entityId: idOf(live) };
}
