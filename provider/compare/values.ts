import type { Json } from "../entities/entity.js";
import type { Schema } from "../entities/fields.js";
import { digest } from "./digest.js";

export type Members = Readonly<Record<string, Json | undefined>>;

/** The API omits what is unset: absent, null, false, no text and no members are one value (contract 2.0). */
export const isEmpty = (value: Json | undefined) =>
  value === undefined || value === null || value === false || value === "" || (Array.isArray(value) && !value.length);

export const isMembers = (value: Json | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const membersOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** What finds an object of a list again: the values of its key fields, or all of it. */
export const keyOf = (schema: Schema, member: Json): string =>
  schema.key && isMembers(member) ? JSON.stringify(schema.key.map(name => member[name])) : canonical(member);

/** One text for values that are equal: members in the order of their names, arrays as sets. */
export function canonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (!isMembers(value)) return JSON.stringify(value ?? null);
  const named = Object.keys(value).filter(name => value[name] !== undefined);
  return `{${named
    .sort()
    .map(name => `${JSON.stringify(name)}:${canonical(value[name])}`)
    .join()}}`;
}

function sameList(schema: Schema, wanted: readonly Json[], live: readonly Json[], whole: boolean): boolean {
  if (wanted.length !== live.length) return false;
  if (!schema.items?.properties) return canonical(wanted) === canonical(live);
  const rest = [...live];
  return wanted.every(member => {
    const found = rest.findIndex(
      other =>
        (!schema.key || keyOf(schema, other) === keyOf(schema, member)) && same(schema.items!, member, other, whole),
    );
    if (found >= 0) rest.splice(found, 1);
    return found >= 0;
  });
}

/** The members of an object that are compared: those that are wanted, and all that we know of one replaced as a whole. */
const comparedNames = (schema: Schema, wanted: Members, whole: boolean) => {
  const stated = Object.keys(wanted).filter(name => wanted[name] !== undefined);
  return whole ? [...new Set([...stated, ...Object.keys(schema.properties ?? {})])] : stated;
};

/**
 * Whether the tenant holds what is wanted. Order of arrays, members that the server added and, unless a write replaces
 * them as a whole, members that the user left out are no difference.
 */
export function same(
  schema: Schema,
  wanted: Json | undefined,
  live: Json | undefined,
  whole = schema.whole === true,
): boolean {
  if (isEmpty(wanted) || isEmpty(live)) return isEmpty(wanted) && isEmpty(live);
  if (schema.hashed) return digest(wanted!, schema) === digest(live!, schema);
  if (Array.isArray(wanted)) return Array.isArray(live) && sameList(schema, wanted, live, whole);
  if (!isMembers(wanted)) return wanted === live;
  return (
    isMembers(live) &&
    comparedNames(schema, wanted, whole).every(name =>
      same(schema.properties?.[name] ?? {}, wanted[name], live[name], whole),
    )
  );
}
