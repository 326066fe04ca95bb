import type { Json } from "../entities/entity.js";

const isIdentifier = (text: string) => /^[A-Za-z_$][\w$]*$/.test(text);

const property = (name: string) => (isIdentifier(name) ? name : JSON.stringify(name));

/** A value as TypeScript, on one line. @param names what stands in the place of ids */
export function literal(value: Json, names: ReadonlyMap<string, string> = new Map()): string {
  if (typeof value === "string") return names.get(value) ?? JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(member => literal(member, names)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return "{}";
  return `{ ${members.map(([name, member]) => `${property(name)}: ${literal(member!, names)}`).join(", ")} }`;
}

const reserved = new Set(["new", "class", "default", "delete", "in", "import", "export", "return", "this", "wxcc"]);

/** A name of the tenant as the name of a variable. */
export function identifierOf(name: string): string {
  const words = name.normalize("NFD").match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words
    .map((word, place) => {
      const rest = word.slice(1);
      return (place === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + rest;
    })
    .join("");
  return isIdentifier(joined) && !reserved.has(joined)
    ? joined
    : `entity${joined.charAt(0).toUpperCase()}${joined.slice(1)}`;
}
