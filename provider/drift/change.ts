import { impactOf, worst } from "../channels/impact.js";
import { withNames } from "../compare/names.js";
import { shown } from "../compare/shown.js";
import { fieldText } from "../compare/text.js";
import type { Json, Kind } from "../entities/entity.js";
import type { Field } from "../entities/fields.js";
import type { FieldChange } from "./report.js";

const has = <N extends string>(name: N, value: Json | undefined) =>
  value === undefined ? {} : ({ [name]: value } as Record<N, Json>);

/**
 * A field that differs, with what that does to contacts.
 *
 * @param nameOf how an id is called in the line for people
 */
export function changeOf(
  kind: Kind,
  field: Field,
  left: Json | undefined,
  right: Json | undefined,
  nameOf: (id: string) => string | undefined = () => undefined,
): FieldChange {
  const { name, schema } = field;
  const [was, is] = [shown(schema, left, true), shown(schema, right, true)];
  const impact = impactOf(kind, name, was, is);
  if (schema.secret) return { field: name, says: `${name} differs; a secret is not shown`, ...impact };
  const says = fieldText(field, withNames(was, nameOf), withNames(is, nameOf));
  return { field: name, ...has("was", was), ...has("is", is), says, ...impact };
}

/** The worst of what some fields do. */
export function worstOf(fields: readonly FieldChange[]) {
  const level = worst(fields.map(field => field.level));
  return { level, reason: fields.find(field => field.level === level)!.reason };
}
