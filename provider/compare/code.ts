import type { Json } from "../entities/entity.js";

/** Columns of a line of code. */
export const widest = 110;

/** What turns the direction of writing or is seen by nobody: shown as an escape, so that code reads as it runs. */
const hidden = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A text as a literal of TypeScript; JSON escapes the rest. */
export const textLiteral = (text: string) =>
  JSON.stringify(text).replace(hidden, one => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The name of a member in an object. `["__proto__"]` is a property of that name, `__proto__` would be none. */
export const property = (name: string) =>
  name === "__proto__" ? '["__proto__"]' : /^[A-Za-z_$][\w$]*$/.test(name) ? name : textLiteral(name);

/** Pieces between brackets, on one line where it fits; always where no indent is said. */
export function bracketed(
  [open, close]: readonly [string, string],
  parts: readonly string[],
  indent: string | undefined,
): string {
  if (parts.length === 0) return open + close;
  const padding = open === "{" ? " " : "";
  const line = `${open}${padding}${parts.join(", ")}${padding}${close}`;
  if (indent === undefined || (indent.length + line.length <= widest && !line.includes("\n"))) return line;
  return `${open}\n${parts.map(part => `${indent}  ${part},\n`).join("")}${indent}${close}`;
}

/** @param names what stands in the place of ids */
function written(value: Json, names: ReadonlyMap<string, string>, indent: string | undefined): string {
  if (typeof value === "string") return names.get(value) ?? textLiteral(value);
  if (typeof value !== "object" || value === null) return String(value);
  const deeper = indent === undefined ? undefined : `${indent}  `;
  if (Array.isArray(value)) {
    const members = (value as readonly Json[]).map(member => written(member, names, deeper));
    return bracketed(["[", "]"], members, indent);
  }
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [`${property(name)}: ${written(member, names, deeper)}`],
  );
  return bracketed(["{", "}"], members, indent);
}

/** A value as TypeScript, on one line. @param names what stands in the place of ids */
export const literal = (value: Json, names: ReadonlyMap<string, string> = new Map()) =>
  written(value, names, undefined);

/** The same over several lines where one is too short. @param indent of its first line */
export const indentedLiteral = (value: Json, indent: string) => written(value, new Map(), indent);
