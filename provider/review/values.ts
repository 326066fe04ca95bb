import { fieldText, valueText } from "../compare/text.js";
import type { Json, Kind } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import type { FieldChange } from "../lifecycle/findings.js";
import { UNKNOWN } from "../lifecycle/unknown.js";

type Names = Readonly<Record<string, string>>;

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Ids say nothing to people: those that are known get their names. */
function spoken(value: Json, names: Names): Json {
  if (typeof value === "string") {
    const known = value.replaceAll(UNKNOWN, "(known after the update)");
    return known.replace(uuid, id => (names[id] === undefined ? id : `${names[id]} (${id.slice(0, 8)})`));
  }
  if (Array.isArray(value)) return value.map(member => spoken(member, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, member === undefined ? member : spoken(member, names)]),
  );
}

const spokenOf = (value: Json | undefined, names: Names) => (value === undefined ? undefined : spoken(value, names));

/** What becomes of a field: its two values, or member by member where a list is long. */
export type Told = { from: string; to: string } | { says: string };

export function told(kind: Kind, { field: name, from, to }: FieldChange, names: Names): Told {
  const field = fieldsOf(kind).find(one => one.name === name);
  const [was, is] = [spokenOf(from, names), spokenOf(to, names)];
  const values = { from: valueText(was), to: valueText(is) };
  if (!field?.schema.key || !Array.isArray(from) || !Array.isArray(to)) return values;
  return { says: fieldText(field, was, is).replace(new RegExp(`^${name} `), "") };
}
