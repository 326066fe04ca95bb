import { isMembers, membersOf } from "../compare/values.js";
import type { Json, Kind, Live } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";

/** Entities of one side, by kind, under wire names. */
export type Entities = ReadonlyMap<Kind, readonly Live[]>;

const fieldNamed = (kind: Kind, name: string) => fieldsOf(kind).find(field => field.name === name)!;

/** Links, and what else has the id of the entity that it belongs to, have no key but that one's. */
export const hasOwnKey = (kind: Kind) =>
  !registry[kind].link && registry[kind].identity.every(name => fieldNamed(kind, name).wire !== "id");

/** Ids of entries inside an entity, with what finds the entry there: the values of an ENUM skill. */
const entriesOf = (kind: Kind, live: Live) =>
  fieldsOf(kind).flatMap(({ wire, schema }) =>
    membersOf(live[wire]).flatMap(member => {
      if (!schema.key || !isMembers(member) || typeof member.id !== "string" || schema.key.includes("id")) return [];
      return [[member.id, schema.key.map(name => String(member[name])).join(" ")] as const];
    }),
  );

/**
 * What each id of a side means in any tenant: the natural key of its entity, in which references are natural keys as
 * well: `Berlin / Sales`.
 */
export function naturalKeys(entities: Entities): ReadonlyMap<string, string> {
  const own = [...entities].filter(([kind]) => hasOwnKey(kind));
  const index = new Map(own.flatMap(([kind, rows]) => rows.map(row => [String(row.id), { kind, row }] as const)));
  const found = new Map<string, string>();

  function partOf(kind: Kind, name: string, row: Live): string {
    const { wire, schema } = fieldNamed(kind, name);
    const value: Json | undefined = row[wire];
    return schema.ref && typeof value === "string" ? keyOf(value) : String(value ?? "");
  }

  function keyOf(id: string): string {
    const entity = index.get(id);
    if (!entity || found.has(id)) return found.get(id) ?? id;
    const { identity, title } = registry[entity.kind];
    const key = identity.map(name => partOf(entity.kind, name, entity.row)).join(" / ") || title;
    found.set(id, key);
    return key;
  }

  for (const [id, { kind, row }] of index) {
    const key = keyOf(id);
    for (const [entry, name] of entriesOf(kind, row)) found.set(entry, `${key} / ${name}`);
  }
  return found;
}
