import type { Json } from "../entities/entity.js";
import type { Field, Schema } from "../entities/fields.js";
import { isSecret } from "../withheld.js";
import type { Difference } from "./differences.js";
import { standIn } from "./digest.js";
import { isMembers, keyOf, membersOf, same } from "./values.js";

/** Names that come from a tenant may hold terminal escapes, or turn the direction of writing. */
const printable = (text: string) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "·");

const longest = 120;

/** A value on one line, short enough to read. */
export function valueText(value: Json | undefined): string {
  if (value === undefined || value === null) return "nothing";
  const text = printable(typeof value === "string" ? value : JSON.stringify(value));
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** `teamStatus IN_SERVICE → NOT_AVAILABLE` */
export const changeText = (name: string, from: Json | undefined, to: Json | undefined) =>
  `${name} ${valueText(from)} → ${valueText(to)}`;

/** The members that one line names; of more it says how many. */
const mostMembers = 5;

const capped = (texts: readonly string[]) =>
  texts.length > mostMembers ? [...texts.slice(0, mostMembers), `${texts.length - mostMembers} more`] : texts;

/** How a line calls a member of a list: by the values of its key. */
const memberText = ({ key = [] }: Schema, member: Json) =>
  key.map(name => valueText((member as Readonly<Record<string, Json>>)[name])).join(" ");

/** What a member has otherwise, as far as it is described. */
function memberChanges(schema: Schema, from: Json, to: Json): readonly string[] {
  if (!isMembers(from) || !isMembers(to)) return [];
  const changed = Object.entries(schema.items?.properties ?? {}).filter(
    ([name, inner]) => !same(inner, from[name], to[name]) || !same(inner, to[name], from[name]),
  );
  return changed.map(([name]) => changeText(name, from[name], to[name]));
}

/** A list member by member: `addressBookEntries + Cara, - Ben, Anna (number +1 → +9)`. */
function listText({ name, schema }: Field, from: readonly Json[], to: readonly Json[]): string | undefined {
  const before = new Map(from.map(member => [keyOf(schema, member), member]));
  const after = new Map(to.map(member => [keyOf(schema, member), member]));
  const come = [...after].filter(([key]) => !before.has(key)).map(([, member]) => `+ ${memberText(schema, member)}`);
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, member]) => `- ${memberText(schema, member)}`);
  const other = [...after].flatMap(([key, member]) => {
    const changes = before.has(key) ? memberChanges(schema, before.get(key)!, member) : [];
    return changes.length > 0 ? [`${memberText(schema, member)} (${changes.join(", ")})`] : [];
  });
  const all = capped([...come, ...gone, ...other]);
  return all.length > 0 ? `${name} ${all.join(", ")}` : undefined;
}

/** What changed in a field: member by member where these have a key, else from one value to the other; of a secret only that it did. */
export function fieldText(field: Field, from: Json | undefined, to: Json | undefined): string {
  if (isSecret(field))
    return field.schema.writeOnly && from === undefined
      ? `${field.name}, which the tenant does not show`
      : `${field.name} differs`;
  const told = field.schema.key ? listText(field, membersOf(from), membersOf(to)) : undefined;
  return told ?? changeText(field.output, standIn(field.schema, from), standIn(field.schema, to));
}

/** One line for each field: from what the tenant holds to what is wanted. */
export const differenceLines = (found: readonly Difference[]) =>
  found.map(({ field, live, target }) => fieldText(field, live, target));
