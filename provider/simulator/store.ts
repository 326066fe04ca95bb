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
  row(type: string, id: string): Row | undefined;
  put(type: string, row: Row): void;
  remove(type: string, id: string): void;
  /** The row that takes a natural key. */
  holder(type: string, key: string): string | undefined;
  /** Who refers to an id: type → ids. */
  referrers(id: string): ReadonlyMap<string, ReadonlySet<string>>;
  /** The tables as they are now. Costs one entry per type; later writes copy what they touch. */
  snapshot(): Tables;
  restore(tables: Tables): void;
  /** Grows with each write. */
  revision(): number;
}

interface Index {
  holders: Map<string, string>;
  referrers: Map<string, Map<string, Set<string>>>;
}

const nobody: ReadonlyMap<string, ReadonlySet<string>> = new Map();
const nothing: Table = new Map();

function enter(index: Index, indexing: Indexing, type: string, row: Row) {
  for (const key of indexing.keys(type, row)) index.holders.set(`${type} ${key}`, row.id);
  for (const target of indexing.targets(type, row)) {
    const types = index.referrers.get(target) ?? new Map<string, Set<string>>();
    index.referrers.set(target, types.set(type, (types.get(type) ?? new Set()).add(row.id)));
  }
}

function leave(index: Index, indexing: Indexing, type: string, row: Row) {
  for (const key of indexing.keys(type, row)) index.holders.delete(`${type} ${key}`);
  for (const target of indexing.targets(type, row)) {
    const types = index.referrers.get(target);
    types?.get(type)?.delete(row.id);
    if (types?.get(type)?.size === 0) types.delete(type);
  }
}

/** Rows of all types, with natural keys and references indexed. */
export function createStore(indexing: Indexing, initial: Tables = new Map()): Store {
  let tables = new Map(initial as Map<string, Map<string, Row>>);
  let shared = new Set(tables.keys());
  let index: Index | undefined;
  let revision = 0;

  const indexed = () => {
    if (index) return index;
    index = { holders: new Map(), referrers: new Map() };
    for (const [type, table] of tables) for (const row of table.values()) enter(index, indexing, type, row);
    return index;
  };
  const writable = (type: string) => {
    if (shared.delete(type) || !tables.has(type)) tables.set(type, new Map(tables.get(type)));
    revision += 1;
    return tables.get(type)!;
  };
  const remove = (type: string, id: string) => {
    const before = tables.get(type)?.get(id);
    if (!before) return;
    leave(indexed(), indexing, type, before);
    writable(type).delete(id);
  };
  return {
    rows: type => tables.get(type) ?? nothing,
    row: (type, id) => tables.get(type)?.get(id),
    put: (type, row) => {
      const before = tables.get(type)?.get(row.id);
      if (before) leave(indexed(), indexing, type, before);
      enter(indexed(), indexing, type, row);
      writable(type).set(row.id, row);
    },
    remove,
    holder: (type, key) => indexed().holders.get(`${type} ${key}`),
    referrers: id => indexed().referrers.get(id) ?? nobody,
    snapshot: () => {
      shared = new Set(tables.keys());
      return new Map(tables);
    },
    restore: saved => {
      tables = new Map(saved as Map<string, Map<string, Row>>);
      shared = new Set(tables.keys());
      index = undefined;
      revision += 1;
    },
    revision: () => revision,
  };
}
