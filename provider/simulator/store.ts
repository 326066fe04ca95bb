import type { Json } from "../entities/entity.js";

/** An entity as it is stored: never changed, only replaced. */
export type Row = { readonly id: string } & { readonly [name: string]: Json | undefined };
export type Table = ReadonlyMap<string, Row>;
export type Tables = ReadonlyMap<string, Table>;

/** What the store needs to know of a type to find rows without scanning. */
export interface Indexing {
  /** The natural keys that the row takes, each unique among rows of its type. */
  keys(type: string, row: Row): readonly string[];
  /** The ids that the row refers to. */
  targets(type: string, row: Row): readonly string[];
}

export interface Store {
  rows(type: string): Table;
  /** The same rows in order, as one array that stands until the next write of the type. */
  list(type: string): readonly Row[];
  row(type: string, id: string): Row | undefined;
  put(type: string, row: Row): void;
  remove(type: string, id: string): void;
  /** The row that takes a natural key. */
  holder(type: string, key: string): string | undefined;
  /** Who refers to an id: type → ids. */
  referrers(id: string): ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of one type who refer to an id. */
  referrersIn(type: string, id: string): ReadonlySet<string>;
  /** The tables as they are now. Costs one entry per type; later writes copy what they touch. */
  snapshot(): Tables;
  restore(tables: Tables): void;
  /** Grows with each write. */
  revision(): number;
}

/** What is known of the rows of one table: who takes a natural key, and who refers to an id. */
interface Index {
  holders: Map<string, string>;
  referrers: Map<string, Set<string>>;
  /** The sets of `referrers` that no other index has: they alone are written to. */
  own: WeakSet<Set<string>>;
}

const nobody: ReadonlySet<string> = new Set();
const nothing: Table = new Map();

/** Of every table that was ever looked into: a snapshot keeps its index, and whoever goes on from it has it at once. */
const indexes = new WeakMap<Table, Index>();

function enter({ holders, referrers, own }: Index, indexing: Indexing, type: string, row: Row) {
  for (const key of indexing.keys(type, row)) holders.set(key, row.id);
  for (const target of indexing.targets(type, row)) ownSet(referrers, own, target).add(row.id);
}

function leave({ holders, referrers, own }: Index, indexing: Indexing, type: string, row: Row) {
  for (const key of indexing.keys(type, row)) holders.delete(key);
  for (const target of indexing.targets(type, row)) {
    const ids = ownSet(referrers, own, target);
    ids.delete(row.id);
    if (ids.size === 0) referrers.delete(target);
  }
}

function ownSet(referrers: Index["referrers"], own: Index["own"], target: string): Set<string> {
  const present = referrers.get(target);
  if (present && own.has(present)) return present;
  const ids = new Set(present);
  own.add(ids);
  referrers.set(target, ids);
  return ids;
}

function indexOf(indexing: Indexing, type: string, table: Table): Index {
  const known = indexes.get(table);
  if (known) return known;
  const index: Index = { holders: new Map(), referrers: new Map(), own: new WeakSet() };
  for (const row of table.values()) enter(index, indexing, type, row);
  indexes.set(table, index);
  return index;
}

/** A table of its own with the same rows, and their index. */
function copied(indexing: Indexing, type: string, table: Table): Map<string, Row> {
  const { holders, referrers } = indexOf(indexing, type, table);
  const copy = new Map(table);
  indexes.set(copy, { holders: new Map(holders), referrers: new Map(referrers), own: new WeakSet() });
  return copy;
}

/** Rows of all types, with natural keys and references indexed. */
export function createStore(indexing: Indexing, initial: Tables = new Map()): Store {
  let tables = new Map(initial as Map<string, Map<string, Row>>);
  let shared = new Set(tables.keys());
  let lists = new Map<string, readonly Row[]>();
  let revision = 0;

  const indexed = (type: string) => {
    const table = tables.get(type);
    return table && indexOf(indexing, type, table);
  };
  const writable = (type: string) => {
    if (shared.delete(type) || !tables.has(type)) tables.set(type, copied(indexing, type, tables.get(type) ?? nothing));
    lists.delete(type);
    revision += 1;
    return tables.get(type)!;
  };
  const referrersIn = (type: string, id: string) => indexed(type)?.referrers.get(id) ?? nobody;
  return {
    rows: type => tables.get(type) ?? nothing,
    list: type => {
      const known = lists.get(type);
      if (known) return known;
      const list = [...(tables.get(type) ?? nothing).values()];
      lists.set(type, list);
      return list;
    },
    row: (type, id) => tables.get(type)?.get(id),
    put: (type, row) => {
      const table = writable(type);
      const index = indexOf(indexing, type, table);
      const before = table.get(row.id);
      if (before) leave(index, indexing, type, before);
      enter(index, indexing, type, row);
      table.set(row.id, row);
    },
    remove: (type, id) => {
      const before = tables.get(type)?.get(id);
      if (!before) return;
      const table = writable(type);
      leave(indexOf(indexing, type, table), indexing, type, before);
      table.delete(id);
    },
    holder: (type, key) => indexed(type)?.holders.get(key),
    referrers: id => {
      const types = [...tables.keys()].map(type => [type, referrersIn(type, id)] as const);
      return new Map(types.filter(([, ids]) => ids.size > 0));
    },
    referrersIn,
    snapshot: () => {
      shared = new Set(tables.keys());
      return new Map(tables);
    },
    restore: saved => {
      tables = new Map(saved as Map<string, Map<string, Row>>);
      shared = new Set(tables.keys());
      lists = new Map();
      revision += 1;
    },
    revision: () => revision,
  };
}
