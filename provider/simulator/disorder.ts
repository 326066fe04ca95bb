import type { Json } from "../entities/entity.js";
import { rule } from "./evidence.js";

export const disorderRules = [
  rule(
    "answer.arrays",
    "live",
    "contract 2.0 (SK)",
    "Arrays come back in another order than they were sent: they are sets.",
  ),
];

function hash(text: string) {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

const rank = (member: Json) => hash(String((member as { id?: string } | null)?.id ?? JSON.stringify(member)));

/** All arrays of a value in an order of their own: the same for the same members, however they were sent. */
export function disordered(value: Json): Json {
  if (Array.isArray(value)) {
    return value
      .map(disordered)
      .map(member => ({ member, rank: rank(member) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ member }) => member);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, member === undefined ? undefined : disordered(member)]),
  );
}
