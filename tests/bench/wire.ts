import { completed } from "../../provider/entities/defaults.js";
import type { Json } from "../../provider/entities/entity.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import type { Declared } from "./mix.js";

/** What a user writes who has to know the API: every field that it wants, by its own names. */
export function wireInputs({ kind, inputs }: Declared): Declared["inputs"] {
  const desired = completed(kind, inputs);
  const values = fieldsOf(kind).flatMap(({ name, wire, schema }) => {
    const value = desired[name] ?? schema.initially;
    return value === undefined ? [] : [[wire, value] as [string, Json]];
  });
  return Object.fromEntries(values);
}
