import type { Json, Live } from "../../entities/entity.js";

/** The text of a field, or nothing. */
export const textOf = (value: Json | undefined) => (typeof value === "string" && value !== "" ? value : undefined);

/** The objects of a list; a list that is absent is empty. */
export const rowsOf = (value: Json | undefined) => (Array.isArray(value) ? value : []) as readonly Live[];

/** The texts of a list. */
export const textsOf = (value: Json | undefined) => (Array.isArray(value) ? value : []) as readonly string[];

/** A number, or nothing. */
export const numberOf = (value: Json | undefined) => (typeof value === "number" ? value : undefined);

/** Unset fields are omitted in answers; only a stated `false` closes an entity. */
export const isActive = (row: Live) => row.active !== false;

/** The id of a row. */
export const idOf = (row: Live) => String(row.id);

/** The name of a row, in quotes; its id where it has none. */
export const titleOf = (row: Live) => `"${textOf(row.name) ?? idOf(row)}"`;

/** What several lines have in common is said once: `a, b and 3 more`. */
export function few(names: readonly string[], most = 3): string {
  const shown = names.length > most + 1 ? names.slice(0, most) : names;
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
