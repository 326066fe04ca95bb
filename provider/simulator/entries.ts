import type { Behaviour } from "./behaviour.js";
import { bodyOf, type Call, rowOf, type Verbs } from "./call.js";
import { rule } from "./evidence.js";
import { empty, json } from "./exchange.js";
import { list } from "./list.js";
import type { Row, Store, Table } from "./store.js";
import { type Context, create, replace } from "./write.js";

export const entryRules = [
  rule(
    "entry.routes",
    "live",
    "contract 2.14",
    "POST {id}/entry is a 201, PUT {id}/entry/{entry} a 200, DELETE a 204; only v2/{type}/{id}/entry lists: without v2 it is a 405.",
  ),
  rule(
    "entry.parent",
    "assumed",
    "nothing is shown of it",
    "An entry that is written by its own route does not move the lastUpdatedTime of what it belongs to.",
  ),
];

/** The entries of one entity as a tenant that has nothing else. */
function within(behaviour: Behaviour, field: string, parent: string, { store, view, clock }: Context): Context {
  const table = (): Table => {
    const entries = (store.row(behaviour.type, parent)?.[field] ?? []) as readonly Row[];
    return new Map(entries.map(entry => [entry.id, entry]));
  };
  const write = (entries: readonly Row[]) =>
    store.put(behaviour.type, { ...store.row(behaviour.type, parent)!, [field]: entries });
  const inner: Store = {
    ...store,
    rows: table,
    list: () => [...table().values()],
    row: (_, id) => table().get(id),
    put: (_, entry) => write([...new Map([...table(), [entry.id, entry]]).values()]),
    remove: (_, id) => write([...table().values()].filter(entry => entry.id !== id)),
    holder: (_, key) => [...table().values()].find(entry => keyOf(entry) === key)?.id,
  };
  const [unique = []] = behaviour.entries!.behaviour.unique;
  const keyOf = (entry: Row) => `0:${JSON.stringify(unique.map(name => entry[name] ?? null))}`;
  return { store: inner, view: { ...view, rows: table, list: inner.list, row: inner.row }, clock };
}

/** The verbs of the routes of an entity's entries. */
export function entryVerbs(behaviour: Behaviour, version: string, tail: readonly string[]): Verbs | undefined {
  const [parent, word, id] = tail;
  if (!behaviour.entries || word !== "entry" || tail.length > 3) return undefined;
  const { field, behaviour: entry } = behaviour.entries;
  const inside = (call: Call): Call => {
    rowOf(behaviour, parent!, call);
    return { ...call, context: within(behaviour, field, parent!, call.context) };
  };
  if (version === "v2" && id === undefined)
    return {
      GET: call => {
        const { context, path, query, maximum } = inside(call);
        return json(200, list(entry, { path, version, query, maximum }, context.view));
      },
    };
  if (version !== "") return undefined;
  if (id === undefined) return { POST: call => json(201, create(entry, bodyOf(call), inside(call).context)) };
  const found = (call: Call) => rowOf(entry, id, call);
  return {
    GET: call => json(200, found(inside(call))),
    PUT: call => {
      const own = inside(call);
      return json(200, replace(entry, found(own), bodyOf(call), own.context));
    },
    DELETE: call => {
      const own = inside(call);
      own.context.store.remove(entry.type, found(own).id);
      return empty(204);
    },
  };
}
