import type { Desired, Json, Kind } from "./entity.js";
import { fieldsOf, isThere, type Schema } from "./fields.js";
import { registry } from "./registry.js";

function filled(schema: Schema, value: Json | undefined): Json | undefined {
  if (value === undefined) return schema.default;
  if (schema.items && Array.isArray(value)) return value.map(member => filled(schema.items!, member) as Json);
  if (!schema.properties || typeof value !== "object" || value === null) return value;
  const members = value as Readonly<Record<string, Json | undefined>>;
  const missing = Object.entries(schema.properties)
    .filter(([name, inner]) => members[name] === undefined && inner.default !== undefined)
    .map(([name, inner]) => [name, inner.default] as const);
  const given = Object.entries(members).map(([name, member]) => {
    const inner = schema.properties![name];
    return [name, inner ? filled(inner, member) : member] as const;
  });
  return Object.fromEntries([...given, ...missing]);
}

/** What the user wrote, with the defaults of everything that is always managed. `null` counts as silence. */
export function withDefaults(kind: Kind, written: Desired): Desired {
  const fields = fieldsOf(kind);
  // Each check and each diff asks for it several times: members are set one by one, without a list of pairs.
  const chosen: Record<string, Json | undefined> = {};
  for (const { name, schema } of fields) chosen[name] = filled(schema, written[name] ?? undefined);
  const desired: Record<string, Json | undefined> = {};
  for (const field of fields) {
    const { name } = field;
    if (chosen[name] !== undefined && (written[name] != null || isThere(field, chosen))) desired[name] = chosen[name];
  }
  return desired;
}

/** What the tenant should hold: the same, with what some fields say of others done to these. */
export function completed(kind: Kind, written: Desired): Desired {
  const desired = withDefaults(kind, written);
  return registry[kind].completes?.(desired) ?? desired;
}
