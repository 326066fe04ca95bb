import type { Json, Ownership } from "../entities/entity.js";
import type { Schema } from "../entities/fields.js";
import { isMembers, keyOf, type Members, membersOf } from "./values.js";

const unknownTo = ({ properties = {} }: Schema, held: Members) =>
  Object.fromEntries(Object.entries(held).filter(([name]) => !(name in properties)));

/** A wanted value laid over the live one: nested ids and what the server added are kept (contract 2.0: else 409). */
function over(schema: Schema, wanted: Json, live: Json | undefined, whole = schema.whole === true): Json {
  if (Array.isArray(wanted)) {
    const known = new Map(membersOf(live).map(member => [keyOf(schema, member), member]));
    return wanted.map(member =>
      schema.items ? over(schema.items, member, known.get(keyOf(schema, member)), whole) : member,
    );
  }
  if (!isMembers(wanted)) return wanted;
  const held = isMembers(live) ? live : {};
  const laid = Object.entries(wanted).map(([name, member]) => {
    const inner = schema.properties?.[name] ?? {};
    return [name, member === undefined ? undefined : over(inner, member, held[name], whole)] as const;
  });
  return { ...(whole ? unknownTo(schema, held) : held), ...Object.fromEntries(laid) };
}

/** The members of a set that we add to what is there. */
export const missingMembers = (schema: Schema, wanted: Json | undefined, live: Json | undefined): readonly Json[] => {
  const there = new Set(membersOf(live).map(member => keyOf(schema, member)));
  return membersOf(wanted).filter(member => !there.has(keyOf(schema, member)));
};

/**
 * The value that the tenant should hold.
 *
 * @param added members that we put into an additive set before: those no longer wanted leave it
 */
export function targetOf(
  schema: Schema,
  wanted: Json | undefined,
  live: Json | undefined,
  ownership: Ownership | undefined,
  added: readonly Json[] = [],
): Json | undefined {
  if (ownership === "ignore") return live;
  if (schema.hashed) return wanted;
  if (schema.asked && missingMembers(schema, wanted, live).length === 0) return live;
  if (ownership !== "additive") return wanted === undefined ? undefined : over(schema, wanted, live);
  const keys = (members: readonly Json[]) => new Set(members.map(member => keyOf(schema, member)));
  const wantedKeys = keys(membersOf(wanted));
  const leaving = keys(added.filter(member => !wantedKeys.has(keyOf(schema, member))));
  const foreign = membersOf(live).filter(member => {
    const key = keyOf(schema, member);
    return !leaving.has(key) && !wantedKeys.has(key);
  });
  return [...foreign, ...(over(schema, membersOf(wanted), live) as readonly Json[])];
}
