import type { Json } from "../entities/entity.js";
import type { Difference } from "./differences.js";

/** Names that come from a tenant may hold terminal escapes. */
const printable = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "·");

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

/** One line for each field: from what the tenant holds to what is wanted; of a secret only that it differs. */
export const differenceLines = (found: readonly Difference[]) =>
  found.map(({ field, live, target }) =>
    field.schema.secret ? `${field.name} differs` : changeText(field.name, live, target),
  );
