import { managedFields, ownershipOf } from "../compare/differences.js";
import { missingMembers } from "../compare/target.js";
import { keyOf, membersOf } from "../compare/values.js";
import type { Desired, Json, Kind, Live } from "../entities/entity.js";
import { type Field, fieldsOf } from "../entities/fields.js";
import { type Memory, type Options, termsOf } from "./memory.js";

/** The additive sets that the user states. */
const additiveSets = (kind: Kind, written: Desired, options: Options): readonly Field[] =>
  fieldsOf(kind).filter(
    field => ownershipOf(field, options) === "additive" && (written[field.name] ?? undefined) !== undefined,
  );

/** The additive sets that the user states, or stated before, and that are not to be left as they are. */
export const sharedSets = (kind: Kind, written: Desired, memory: Memory, options: Options): readonly Field[] =>
  managedFields(kind, written, termsOf(memory, options)).filter(field => ownershipOf(field, options) === "additive");

const byField = (parts: readonly (readonly [string, readonly Json[]])[]) =>
  parts.length > 0 ? Object.fromEntries(parts) : undefined;

/** Members that are ours after a write: those added before and still wanted, and those that were not there. */
export function addedBy(kind: Kind, written: Desired, live: Live, memory: Memory, options: Options): Memory["added"] {
  return byField(
    additiveSets(kind, written, options).map(({ name, wire, schema }) => {
      const wanted = membersOf(written[name]);
      const keys = new Set(wanted.map(member => keyOf(schema, member)));
      const kept = (memory.added?.[name] ?? []).filter(member => keys.has(keyOf(schema, member)));
      const ours = [...kept, ...missingMembers(schema, wanted, live[wire])];
      return [name, [...new Map(ours.map(member => [keyOf(schema, member), member])).values()]] as const;
    }),
  );
}

/**
 * Foreign members that left a borrowed entity's sets through our write, as an agent's teams do when the site changes:
 * they come back when we leave.
 */
export function leftBy(kind: Kind, live: Live, answer: Live, memory: Memory): Memory["left"] {
  const parts = fieldsOf(kind).flatMap(({ name, wire, schema }) => {
    if (schema.ownership !== "additive") return [];
    const original = new Set(membersOf(memory.before?.[wire]).map(member => keyOf(schema, member)));
    const gone = missingMembers(schema, live[wire], answer[wire]).filter(member => original.has(keyOf(schema, member)));
    const left = [...(memory.left?.[name] ?? []), ...gone];
    return left.length > 0 ? [[name, left] as const] : [];
  });
  return byField(parts);
}
