import { type Behaviour, behaviours } from "./behaviour.js";
import { rule } from "./evidence.js";
import { paged } from "./paging.js";
import type { Fields, View } from "./quirks/quirk.js";
import { Refusal } from "./refusal.js";
import type { Row, Store } from "./store.js";

const inUse = rule(
  "delete.referenced",
  "live",
  "contract 2.0 (SK)",
  "A delete of what others refer to is a 412 with error.referencedEntities.",
);
export const referenceRules = [
  inUse,
  rule(
    "references.walk",
    "live",
    "contract 2.0 (SK)",
    "incoming-references answers one referring type at a time: ?type= over meta.referencedEntities.",
  ),
  rule(
    "references.first",
    "live",
    "SK/cl: data holds meta.currentEntity only; which type is first, and how people are named, is assumed",
    "Without type it answers the first referring type; people are named by first and last name.",
  ),
];

const ownIds = (behaviour: Behaviour, row: Row): readonly string[] => [
  row.id,
  ...Object.keys(behaviour.nested).flatMap(field => {
    const value = row[field];
    return Array.isArray(value) ? (value as readonly Row[]).map(entry => entry.id) : [];
  }),
];

function referrers(behaviour: Behaviour, row: Row, store: Store): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const id of ownIds(behaviour, row)) {
    for (const [type, ids] of store.referrers(id)) {
      const all = found.get(type) ?? new Set<string>();
      for (const referrer of ids) if (referrer !== row.id) all.add(referrer);
      if (all.size > 0) found.set(type, all);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, ids]) => [type, [...ids]]));
}

/** @throws Refusal when others refer to the row */
export function checkUnreferenced(behaviour: Behaviour, row: Row, store: Store): void {
  const types = [...referrers(behaviour, row, store).keys()];
  if (types.length === 0) return;
  const reason =
    "Resource referred in other entity(s). Please get all the reference entities info by invoking Get incoming-references api.";
  throw new Refusal(inUse, 412, reason, { referencedEntities: types });
}

const info = (row: Fields) => ({
  id: row.id,
  name: row.name ?? `${row.firstName} ${row.lastName}`,
  additionalAttributes: {},
  createdDate: String(row.createdTime),
  lastModifiedDate: String(row.lastUpdatedTime),
});

/** Who refers to a row, one type at a time. */
export function incomingReferences(
  behaviour: Behaviour,
  row: Row,
  store: Store,
  view: View,
  request: { path: string; query: URLSearchParams; maximum: number },
) {
  const all = referrers(behaviour, row, store);
  const types = [...all.keys()];
  const wanted = request.query.get("type") ?? types[0];
  const rows = (wanted ? (all.get(wanted) ?? []) : []).map(id => view.row(wanted!, id)!);
  const { data, meta } = paged(rows, request.path, request.query, view.organizationId, request.maximum);
  return {
    description: behaviours.has(wanted ?? "") ? `${wanted} entities that refer to it` : "No references",
    meta: { ...meta, referencedEntities: types, ...(wanted && { currentEntity: wanted }) },
    data: data.map(info),
  };
}
