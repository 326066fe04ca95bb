import type { Json } from "../entities/entity.js";
import { type Rule, rule } from "./evidence.js";
import * as catalogue from "./quirks/index.js";
import type { BulkRoute, Fields, Quirk, Quirks } from "./quirks/quirk.js";
import type { Row } from "./store.js";
import { describedFields, held, overlaid, type WireSchema } from "./wire.js";

export const behaviourRules = [
  rule(
    "route.item",
    "live",
    "contract 2.0 (SK/reg)",
    "GET, PUT and DELETE {entity}/{id} have no version; v2/{entity}/{id} is 404.",
  ),
  rule("route.create", "live", "contract 2.0", "POST {entity} creates; POST v2/{entity} is 405."),
  rule("route.list", "live", "contract 2.0", "v2/{entity} lists in an envelope, {entity} as a bare array."),
  rule(
    "bulk.house",
    "live",
    "contract 2.0.1",
    "POST {entity}/bulk creates and deletes; updates are refused, PATCH is 405.",
  ),
  rule(
    "write.uniqueName",
    "documented",
    "help.webex.com na01x6o: bulk operations tell objects by name, and make one where the name is new; that resource " +
      "collections, which it does not list, are alike is assumed",
    "Where a type says nothing else, names are unique in the organization.",
  ),
] as const;

/** Everything that is particular to one type, gathered from its quirks. */
export interface Behaviour {
  type: string;
  schema: WireSchema;
  required: readonly string[];
  unique: readonly (readonly string[])[];
  keeps: readonly string[];
  ignores: readonly string[];
  omitsInList: readonly string[];
  leaks: readonly string[];
  notFilterable: ReadonlySet<string>;
  filterAlias: Readonly<Record<string, string>>;
  searches: readonly string[];
  nested: Readonly<Record<string, { key?: readonly string[]; stamped?: boolean }>>;
  immutable: readonly { quirk: Quirk; field: string; text: (original: Json | undefined) => string }[];
  soles: readonly NonNullable<Quirk["sole"]>[];
  refusing: readonly Quirk[];
  fills: readonly NonNullable<Quirk["fills"]>[];
  stores: readonly NonNullable<Quirk["stores"]>[];
  patches: readonly string[] | undefined;
  puts: readonly (Pick<Quirk, "puts"> & { quirk: Quirk })[];
  shows: readonly NonNullable<Quirk["shows"]>[];
  items: readonly string[];
  creates: readonly string[];
  lists: Readonly<Record<string, "envelope" | "array">>;
  methods: readonly string[];
  bulk: readonly BulkRoute[];
  lookups: readonly NonNullable<Quirk["lookup"]>[];
  retired: readonly (NonNullable<Quirk["retired"]> & { quirk: Quirk })[];
  forbidden: readonly (NonNullable<Quirk["forbidden"]> & { quirk: Quirk })[];
  columns: readonly NonNullable<Quirk["column"]>[];
  wipes: boolean;
  assigned: NonNullable<Quirk["assigned"]> | undefined;
  upload: (NonNullable<Quirk["upload"]> & { quirk: Quirk }) | undefined;
  /** Entries with routes of their own, as if they were entities. */
  entries: { field: string; behaviour: Behaviour } | undefined;
}

const unchangeable = (original: Json | undefined) =>
  `This configuration cannot be changed. Original value is ${original ?? null}`;

const houseLists = { v2: "envelope", "": "array" } as const;
const houseBulk: BulkRoute = { method: "POST", path: "bulk", create: true, update: "no", delete: true };

function entriesOf(type: string, { properties }: WireSchema, rule: Rule, entries: NonNullable<Quirk["entries"]>) {
  const { field, ...words } = entries;
  const { id, evidence, source, says } = rule;
  const accepts = properties?.[field]?.items?.properties ?? {};
  return {
    field,
    behaviour: behaviourOf({
      type: `${type}/entry`,
      rows: [{ id, evidence, source, says, ...words, accepts, omitsInList: ["links"] }],
    }),
  };
}

const uniqueIn = ({ properties = {} }: WireSchema, stated: readonly (readonly string[])[]) =>
  stated.length === 0 && "name" in properties ? [["name"]] : stated;

function behaviourOf({ type, kind, rows }: Quirks): Behaviour {
  const all = <T>(pick: (quirk: Quirk) => T | undefined) =>
    rows.map(pick).filter((value): value is NonNullable<Awaited<T>> & T => value !== undefined);
  const flat = <T>(pick: (quirk: Quirk) => readonly T[] | undefined) => rows.flatMap(quirk => pick(quirk) ?? []);
  const accepted = all(quirk => quirk.accepts).map(properties => ({ type: "object", properties }));
  const schema = accepted.reduce<WireSchema>(overlaid, {
    type: "object",
    properties: kind ? describedFields(kind) : {},
  });
  return {
    type,
    schema,
    required: flat(quirk => quirk.required),
    unique: uniqueIn(
      schema,
      all(quirk => quirk.unique),
    ),
    keeps: flat(quirk => quirk.keeps),
    ignores: flat(quirk => quirk.ignores),
    omitsInList: flat(quirk => quirk.omitsInList),
    leaks: flat(quirk => quirk.leaks),
    notFilterable: new Set(flat(quirk => quirk.notFilterable)),
    filterAlias: Object.assign({}, ...all(quirk => quirk.filterAlias)),
    searches: flat(quirk => quirk.searches),
    nested: Object.assign({}, ...all(quirk => quirk.nested)),
    immutable: rows.flatMap(quirk =>
      (quirk.immutable?.fields ?? []).map(field => ({
        quirk,
        field,
        text: (original: Json | undefined) => quirk.immutable?.text?.(field, original) ?? unchangeable(original),
      })),
    ),
    soles: all(quirk => quirk.sole),
    refusing: rows.filter(quirk => quirk.refuses),
    fills: all(quirk => quirk.fills),
    stores: all(quirk => quirk.stores),
    patches: all(quirk => quirk.patches)[0],
    puts: rows.flatMap(quirk => (quirk.puts ? [{ puts: quirk.puts, quirk }] : [])),
    shows: all(quirk => quirk.shows),
    items: all(quirk => quirk.items)[0] ?? [""],
    creates: all(quirk => quirk.creates)[0] ?? [""],
    lists: all(quirk => quirk.lists)[0] ?? houseLists,
    methods: all(quirk => quirk.methods)[0] ?? ["GET", "PUT", "DELETE"],
    bulk: rows.some(quirk => quirk.bulk) ? flat(quirk => quirk.bulk) : [houseBulk],
    lookups: all(quirk => quirk.lookup),
    retired: rows.flatMap(quirk => (quirk.retired ? [{ ...quirk.retired, quirk }] : [])),
    forbidden: rows.flatMap(quirk => (quirk.forbidden ? [{ ...quirk.forbidden, quirk }] : [])),
    columns: all(quirk => quirk.column),
    wipes: rows.some(quirk => quirk.wipes),
    assigned: all(quirk => quirk.assigned)[0],
    upload: rows.flatMap(quirk => (quirk.upload ? [{ ...quirk.upload, quirk }] : []))[0],
    entries: all(quirk => quirk.entries && entriesOf(type, schema, quirk, quirk.entries))[0],
  };
}

/** Quirks of every type. */
export const allQuirks: readonly Quirks[] = Object.values(catalogue);

/** Every type that the tenant serves, by its API name. */
export const behaviours: ReadonlyMap<string, Behaviour> = new Map(
  allQuirks.map(quirks => [quirks.type, behaviourOf(quirks)]),
);

/** The natural keys that a row takes. */
export const keysOf = (behaviour: Behaviour, row: Fields) =>
  behaviour.unique.map((fields, i) => `${i}:${JSON.stringify(fields.map(field => row[field] ?? null))}`);

/** What is stored of what was sent. */
export function keptOf(behaviour: Behaviour, after: Fields, before: Row | undefined): Fields {
  if (behaviour.stores.length === 0) return after;
  const row: Fields = Object.assign({}, after, ...behaviour.stores.map(stores => stores(after, before)));
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

/** For the store: what to index of a row. */
export const indexing = {
  keys: (type: string, row: Row) => keysOf(behaviours.get(type)!, row),
  targets: (type: string, row: Row) => held(behaviours.get(type)!.schema, row).map(reference => reference.id),
};
