import type { SimRequest, SimResponse } from "../exchange.js";
import type { Random } from "../random.js";
import { uuid } from "../random.js";
import type { Row, Store, Table } from "../store.js";
import type { Effect } from "./script.js";

type How<D extends Effect["do"]> = Extract<Effect, { do: D; how: string }>["how"];

/** The entity that a request is about, and its type: `PUT team/{id}`. */
function addressed(store: Store, { path }: SimRequest): { type: string; row: Row } | undefined {
  const segments = path.split("?")[0]!.split("/");
  for (let i = segments.length - 1; i > 0; i -= 1) {
    const row = store.row(segments[i - 1]!, segments[i]!);
    if (row) return { type: segments[i - 1]!, row };
  }
  return undefined;
}

/** The type that a list is of: `v2/team?page=1`. */
const listedType = ({ path }: SimRequest) => path.split("?")[0]!.split("/").at(-1)!;

const renamed = (row: Row, how: string) => ({ ...row, name: `${row.name} ${how}` });

/** Somebody else changes the entity that a request is about. */
export function meanwhile(store: Store, request: SimRequest, how: How<"meanwhile">, now: number) {
  const found = addressed(store, request);
  if (!found) return;
  const { type, row } = found;
  // What others refer to, nobody can delete.
  if (how === "remove") return store.referrers(row.id).size > 0 ? undefined : store.remove(type, row.id);
  const changed = how === "rename" ? renamed(row, "renamed") : { ...row, description: "edited meanwhile" };
  store.put(type, { ...changed, lastUpdatedTime: now, version: Number(row.version ?? 0) + 1 });
}

const inFront = (row: Row, table: Table): Table => new Map([[row.id, row], ...table]);

/** Somebody adds the first row of a list, or takes it away, so that all pages shift. */
export function shifted(store: Store, request: SimRequest, how: "insert" | "remove", random: Random) {
  const type = listedType(request);
  const table = store.rows(type);
  const [first] = [...table.values()].filter(row => how === "insert" || store.referrers(row.id).size === 0);
  if (!first) return;
  if (how === "remove") return store.remove(type, first.id);
  const { systemDefault: _, ...copied } = first;
  const id = uuid(random);
  const row = { ...copied, id, name: `${first.name} ${id.slice(0, 8)}` };
  store.restore(new Map([...store.snapshot(), [type, inFront(row, table)]]));
}

/** A page that the server got wrong by itself. */
export function misread(response: SimResponse, how: "duplicate" | "missing" | "empty"): SimResponse {
  const body = JSON.parse(response.body) as { data?: unknown[] };
  if (response.status !== 200 || !Array.isArray(body.data)) return response;
  const [first, ...rest] = body.data;
  const data = { duplicate: first === undefined ? [] : [first, first, ...rest.slice(1)], missing: rest, empty: [] }[
    how
  ];
  return { ...response, body: JSON.stringify({ ...body, data }) };
}
