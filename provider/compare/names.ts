import type { Json } from "../entities/entity.js";
import { isMembers } from "./values.js";

/** A value in which each id that has a name is that name: in values, and as the name of a member. */
export function withNames(value: Json | undefined, nameOf: (id: string) => string | undefined): Json | undefined {
  if (typeof value === "string") return nameOf(value) ?? value;
  if (Array.isArray(value)) return value.map(member => withNames(member, nameOf) as Json);
  if (!isMembers(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [nameOf(name) ?? name, withNames(member, nameOf)]),
  );
}
