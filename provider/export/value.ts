import { isMembers } from "../compare/values.js";
import type { Json } from "../entities/entity.js";
import { mappedIn, type Schema, targetsOf } from "../entities/fields.js";
import { type Found, keyOf } from "./found.js";
import type { Landscape } from "./landscape.js";

/** A value as code: ids of the tenant have become references. */
export type Value =
  | { is: "plain"; value: string | number | boolean | null }
  | { is: "reference"; to: Found; weak: boolean; asId: boolean }
  | { is: "entry"; of: Found; finder: string; name: string }
  | { is: "list"; members: readonly Value[] }
  | { is: "object"; members: readonly (readonly [string, Value])[] };

/** Turns a value of a description's shape into code, wherever an id of the tenant stands in it. */
export function coded(schema: Schema, value: Json, land: Landscape): Value {
  const inner = (of: Schema | undefined, member: Json) => coded(of ?? {}, member, land);
  if (Array.isArray(value)) return { is: "list", members: value.map(member => inner(schema.items, member)) };
  if (isMembers(value)) {
    const mapped = mappedIn(schema);
    const members = Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, inner(mapped ?? schema.properties?.[name], member)] as const],
    );
    return { is: "object", members };
  }
  if (typeof value !== "string") return { is: "plain", value: value as number };
  const target = targetsOf(schema)
    .map(kind => land.target(kind, value))
    .find(Boolean);
  if (target) return { is: "reference", to: target, weak: schema.back === true, asId: false };
  // Some fields hold ids of which their description does not say the kind.
  const elsewhere = land.anywhere(value);
  if (elsewhere) return { is: "reference", to: elsewhere, weak: true, asId: true };
  const entry = land.entry(value);
  if (entry) return { is: "entry", of: entry.owner, finder: entry.finder, name: entry.name };
  return { is: "plain", value };
}

export interface Reference {
  /** The field of the statement in which it stands. */
  field: string;
  to: Found;
  /** Whether it may be given up for a look-up where it closes a circle. */
  weak: boolean;
}

/** Everything that the value of a field refers to. */
export function referencesIn(field: string, value: Value): readonly Reference[] {
  if (value.is === "reference") return [{ field, to: value.to, weak: value.weak }];
  if (value.is === "entry") return [{ field, to: value.of, weak: true }];
  if (value.is === "list") return value.members.flatMap(member => referencesIn(field, member));
  return value.is === "object" ? value.members.flatMap(([, member]) => referencesIn(field, member)) : [];
}

export const foundKey = ({ kind, id }: Found) => keyOf(kind, id);
