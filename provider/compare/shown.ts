import type { Json } from "../entities/entity.js";
import type { Schema } from "../entities/fields.js";
import { standIn } from "./digest.js";
import { isMembers } from "./values.js";

/**
 * A value of the tenant in the shape that users see: known members only, and the ids of list entries.
 *
 * @param alone without those ids, which no two tenants share
 */
export function shown(schema: Schema, value: Json | undefined, alone = false): Json | undefined {
  if (value === null) return undefined;
  if (schema.hashed) return standIn(schema, value);
  if (Array.isArray(value)) return value.map(member => shown(schema.items ?? {}, member, alone) as Json);
  if (!isMembers(value) || !schema.properties) return value;
  const names = [...Object.keys(schema.properties), ...(alone || "id" in schema.properties ? [] : ["id"])].filter(
    name => value[name] !== undefined && value[name] !== null,
  );
  return Object.fromEntries(names.map(name => [name, shown(schema.properties![name] ?? {}, value[name], alone)]));
}
