import type { SimulatedTenant } from "../../provider/simulator/index.js";

type Row = Readonly<Record<string, unknown>>;

/** What says when and how often something happened, and not what is there. */
const passing = new Set([
  ...["createdTime", "lastUpdatedTime", "version", "createdAt", "changedAt", "id"],
  ...["created", "lastModified", "blobId"],
]);

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9a-f]{24}\b/g;

const keyOf = (row: Row) => String(row.name ?? row.email ?? row.number ?? row.dialledNumber ?? row.id);

function sorted(value: unknown, named: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map(member => JSON.stringify(sorted(member, named))).sort();
  if (typeof value === "string") return named(value);
  if (typeof value === "number" && value > 1e12) return "…";
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([name, member]) => !passing.has(name) && member !== undefined);
  const inOrder = members.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(inOrder.map(([name, one]) => [name, sorted(one, named)]));
}

/** All rows of a tenant: of which type, called what, and what they say. */
function rowsIn(tenant: SimulatedTenant): readonly { type: string; row: Row }[] {
  const { tables, flows = [], functions = [], controlHub } = tenant.snapshot();
  const designed = flows.map(({ draft, versions, tags, ...flow }) => ({
    ...flow,
    draft: draft.content,
    tags: tags.map(tag => ({ name: tag.name, content: versions.find(one => one.number === tag.number)?.content })),
  }));
  const called = functions.map(({ versions, tags, ...fn }) => ({
    ...fn,
    tags: Object.entries(tags).map(([name, number]) => ({ name, content: versions[number - 1] })),
  }));
  return [
    ...[...tables].flatMap(([type, table]) => [...table.values()].map(row => ({ type, row }))),
    ...designed.map(row => ({ type: "flow", row })),
    ...called.map(row => ({ type: "function", row })),
    ...controlHub.people.map(({ details, ...person }) => ({ type: "person", row: { ...details, ...person } })),
  ];
}

/** What a tenant holds, value by value, with natural keys in the place of ids: the same after every way to it. */
export function content(tenant: SimulatedTenant): readonly string[] {
  const rows = rowsIn(tenant);
  const names = new Map(rows.map(({ type, row }) => [String(row.id), `${type} ${keyOf(row)}`]));
  const named = (text: string) => text.replace(ids, id => names.get(id) ?? "…");
  return rows.map(({ type, row }) => `${type} ${keyOf(row)} ${JSON.stringify(sorted(row, named))}`).sort();
}

/** The same by natural keys alone, without some that have these ids. */
export const keysOf = (tenant: SimulatedTenant, apart: ReadonlySet<string> = new Set()): readonly string[] =>
  rowsIn(tenant)
    .filter(({ row }) => !apart.has(String(row.id)))
    .map(({ type, row }) => `${type} ${keyOf(row)}`)
    .sort();

/** The ids that a tenant knows. */
export const idsIn = (tenant: SimulatedTenant) => new Set(rowsIn(tenant).map(({ row }) => String(row.id)));

/** What one list has and the other has not, each as often as it is there. */
export function without(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1);
  return these.filter(one => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
