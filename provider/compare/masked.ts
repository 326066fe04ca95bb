import type { Json, Kind, Live } from "../entities/entity.js";
import { addedFieldsOf, type Field, fieldsOf, mappedIn, type Schema } from "../entities/fields.js";
import { hidden, isSecret } from "../withheld.js";
import { standIn } from "./digest.js";
import { isMembers } from "./values.js";

/** A value as it may be kept and shown: no secrets, hashes for long content, and nothing that no description knows. */
export function masked(schema: Schema, value: Json | undefined): Json | undefined {
  if (value === undefined || value === null) return value;
  if (schema.secret) return hidden;
  if (schema.hashed) return standIn(schema, value);
  if (Array.isArray(value)) return value.map(member => masked(schema.items ?? {}, member) as Json);
  const mapped = mappedIn(schema);
  if (!isMembers(value) || !(schema.properties || mapped)) return value;
  const shown = Object.entries(value).flatMap(([name, member]) => {
    const inner = schema.properties?.[name] ?? mapped ?? (name === "id" ? {} : undefined);
    return inner ? [[name, masked(inner, member)] as const] : [];
  });
  return Object.fromEntries(shown);
}

/** The value of a field as it may be kept and shown. */
export const maskedField = (field: Pick<Field, "name" | "schema">, value: Json | undefined): Json | undefined =>
  value !== undefined && value !== null && isSecret(field) ? hidden : masked(field.schema, value);

/** An entity's described fields, by their wire names, as they may be kept and shown. */
export const maskedEntity = (kind: Kind, live: Live): Live =>
  Object.fromEntries(
    [...fieldsOf(kind), ...addedFieldsOf(kind)].flatMap(field =>
      live[field.wire] === undefined ? [] : [[field.wire, maskedField(field, live[field.wire])]],
    ),
  );
