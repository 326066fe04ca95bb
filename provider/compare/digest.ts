import { createHash } from "node:crypto";
import type { Json } from "../entities/entity.js";
import type { Schema } from "../entities/fields.js";

const isDigest = (value: Json): value is string => typeof value === "string" && /^sha256:[0-9a-f]{64}$/.test(value);

/** The JSON that a text holds, or the text itself. */
function read(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text; // A SyntaxError is how JSON says no.
  }
}

/** The same document with the members of each object in the order of their names; the order of its arrays means something. */
function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const named = Object.entries(value as Readonly<Record<string, Json>>).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(named.map(([name, member]) => [name, member === undefined ? member : ordered(member)]));
}

/** One hash for all that say the same, as a value or as its JSON text. What is a hash already stays. */
export function digest(value: Json, { meaning }: Schema = {}): string {
  if (isDigest(value)) return value;
  const said = meaning ? meaning(value) : value;
  const document = ordered(typeof said === "string" ? read(said) : said);
  return `sha256:${createHash("sha256").update(JSON.stringify(document)).digest("hex")}`;
}

/** What stands for a value in outputs and messages. */
export const standIn = (schema: Schema, value: Json | undefined) =>
  schema.hashed && value !== undefined && value !== null ? digest(value, schema) : value;
