import { completed } from "../entities/defaults.js";
import type { Desired, Json, Kind, Live, Ownership } from "../entities/entity.js";
import { type Field, fieldsOf, isOptional } from "../entities/fields.js";
import { targetOf } from "./target.js";
import { same } from "./values.js";

/** What a comparison has to know beside the two sides. */
export interface Terms {
  /** Optional fields that the user stated at the last write: silent now, they are cleared. */
  statedBefore?: readonly string[] | undefined;
  /** Members of additive sets that we put there, by field. */
  added?: Readonly<Record<string, readonly Json[]>> | undefined;
  /** Ownership that the user chose for a set, by field. */
  ownership?: Readonly<Record<string, Ownership>> | undefined;
  /** Fields that the user told us to leave alone. */
  ignore?: readonly string[] | undefined;
}

/** One field in which the tenant is not what is wanted. */
export interface Difference {
  field: Field;
  live: Json | undefined;
  /** What to write; `undefined` clears the field. */
  target: Json | undefined;
}

/** Who owns the members of a field that is a set. */
export const ownershipOf = (field: Field, terms: Terms) => terms.ownership?.[field.name] ?? field.schema.ownership;

const isStated = ({ name }: Field, written: Desired) => (written[name] ?? undefined) !== undefined;

/** The optional fields that the user states. */
export const statedOf = (kind: Kind, written: Desired) =>
  fieldsOf(kind)
    .filter(field => isOptional(field) && isStated(field, written))
    .map(({ name }) => name);

/** The fields that are compared and corrected: always managed, stated now, or stated before and so to be cleared. */
export const managedFields = (kind: Kind, written: Desired, { ignore, statedBefore }: Terms): readonly Field[] =>
  fieldsOf(kind).filter(
    field =>
      !field.schema.aside &&
      !ignore?.includes(field.name) &&
      (!isOptional(field) || isStated(field, written) || statedBefore?.includes(field.name)),
  );

/** No longer stated, and left as it is: the API cannot clear it, or it belongs to the people who work there. */
export const staysBehind = (field: Field, written: Desired) =>
  (field.schema.unclearable === true || field.schema.initially !== undefined) && !isStated(field, written);

/**
 * What differs between a declaration and the live entity: the one comparison of this project. Server defaults, fields
 * that we do not manage, the order of arrays, and absent for false or null are no difference.
 */
export function differences(kind: Kind, written: Desired, live: Live, terms: Terms = {}): readonly Difference[] {
  const desired = completed(kind, written);
  return managedFields(kind, written, terms)
    .filter(field => !staysBehind(field, written))
    .map(field => {
      const held = live[field.wire];
      const added = terms.added?.[field.name];
      return {
        field,
        live: held,
        target: targetOf(field.schema, desired[field.name], held, ownershipOf(field, terms), added),
      };
    })
    .filter(({ field, live: held, target }) => !same(field.schema, target, held));
}
