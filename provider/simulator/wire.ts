import type { Json, Kind } from "../entities/entity.js";
import { fieldsOf, type Schema } from "../entities/fields.js";
import { isLookedUp, kinds, registry } from "../entities/registry.js";

/** What the API takes in one field, by the names of the wire. */
export interface WireSchema {
  type?: string;
  enum?: readonly Json[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: WireSchema;
  /** A set: equal members are one. */
  uniqueItems?: true;
  properties?: Readonly<Record<string, WireSchema>>;
  /** The type of entity whose id it holds; `anything` where that is not known. */
  to?: string;
}

/** The API's name of a kind: `team`, `user-profile`. Links, kinds without routes, or of another host, have none. */
export const typeOf = (kind: Kind): string | undefined =>
  isLookedUp(kind) && !registry[kind].routes?.host ? registry[kind].routes?.item.split("/").pop() : undefined;

/** The kind that an API type is described as, if it is. */
export const kindOf = (type: string): Kind | undefined => kinds.find(kind => typeOf(kind) === type);

const kept = ["type", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum"] as const;

function onTheWire(schema: Schema): WireSchema {
  const to = schema.ref && typeOf(schema.ref);
  return {
    ...Object.fromEntries(kept.filter(key => schema[key] !== undefined).map(key => [key, schema[key]])),
    ...(schema.items && { items: onTheWire(schema.items) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, inner]) => [inner.wire ?? name, onTheWire(inner)]),
      ),
    }),
    ...(to && { to }),
  };
}

/** The fields of a described kind as the API names them. */
export const describedFields = (kind: Kind): Readonly<Record<string, WireSchema>> =>
  Object.fromEntries(fieldsOf(kind).map(field => [field.wire, onTheWire(field.schema)]));

/** One description of a field over another, member by member. */
export function overlaid(below: WireSchema | undefined, above: WireSchema): WireSchema {
  if (!below) return above;
  const names = [...new Set([...Object.keys(below.properties ?? {}), ...Object.keys(above.properties ?? {})])];
  return {
    ...below,
    ...above,
    ...((below.items || above.items) && { items: overlaid(below.items, above.items ?? {}) }),
    ...(names.length > 0 && {
      properties: Object.fromEntries(
        names.map(name => [name, overlaid(below.properties?.[name], above.properties?.[name] ?? {})]),
      ),
    }),
  };
}

/** A reference that a value holds. */
export interface Held {
  path: string;
  to: string;
  id: string;
}

/** Of every schema that was looked into: its properties in which a reference can be, at any depth. */
const referring = new WeakMap<WireSchema, readonly (readonly [string, WireSchema])[]>();

const canRefer = (schema: WireSchema): boolean =>
  schema.to !== undefined || (schema.items !== undefined && canRefer(schema.items)) || referringOf(schema).length > 0;

function referringOf(schema: WireSchema) {
  const known = referring.get(schema);
  if (known) return known;
  const properties = Object.entries(schema.properties ?? {}).filter(([, inner]) => canRefer(inner));
  referring.set(schema, properties);
  return properties;
}

/** All references in a value. */
export function held(schema: WireSchema, value: Json | undefined, path = ""): readonly Held[] {
  if (schema.to && typeof value === "string") return [{ path, to: schema.to, id: value }];
  if (schema.items && Array.isArray(value))
    return value.flatMap((member, i) => held(schema.items!, member, `${path}[${i}]`));
  if (!schema.properties || typeof value !== "object" || value === null) return [];
  const members = value as Readonly<Record<string, Json | undefined>>;
  return referringOf(schema).flatMap(([name, inner]) =>
    members[name] === undefined ? [] : held(inner, members[name], path ? `${path}.${name}` : name),
  );
}

const distinct = (members: readonly Json[]) => [
  ...new Map(members.map(member => [JSON.stringify(member), member])).values(),
];

/** Only the members that the API knows; it ignores the others. `null` is absent. */
export function known(schema: WireSchema, value: Json): Json {
  if (schema.items && Array.isArray(value)) {
    const members = value.map(member => known(schema.items!, member));
    return schema.uniqueItems ? distinct(members) : members;
  }
  if (!schema.properties || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const members = value as Readonly<Record<string, Json | undefined>>;
  return Object.fromEntries(
    Object.entries(schema.properties).flatMap(([name, inner]) => {
      const member = members[name];
      return member === undefined || member === null ? [] : [[name, known(inner, member)]];
    }),
  );
}
