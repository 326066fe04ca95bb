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
  if (Array.isArray(value)) {
    const members = value.map(member => inner(schema.items, member));
    return { is: "list", members: inOrder(members, schema.key, land) };
  }
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

type Place = readonly (string | number)[];

/** What tells a member of an array from the others: never an id, which is another one in a tenant that is alike. */
function placeOf(member: Value, key: readonly string[] | undefined, land: Landscape): Place {
  switch (member.is) {
    case "plain":
      return [typeof member.value === "number" ? member.value : String(member.value)];
    case "reference":
      return [land.placeText(member.to)];
    case "entry":
      return [land.placeText(member.of), member.name];
    case "list":
      return member.members.flatMap(one => placeOf(one, undefined, land));
    case "object": {
      const named = new Map(member.members);
      return (key ?? [...named.keys()]).flatMap(name => {
        const value = named.get(name);
        return value ? placeOf(value, undefined, land) : [];
      });
    }
  }
}

function compared(a: Place, b: Place): number {
  const at = a.findIndex((one, i) => one !== b[i]);
  const [one, other] = [a[at], b[at]];
  if (one === undefined || other === undefined) return a.length - b.length;
  return one < other ? -1 : 1;
}

/** A tenant gives the members of an array in any order; a program has one. */
const inOrder = (members: readonly Value[], key: readonly string[] | undefined, land: Landscape) =>
  members
    .map(member => ({ member, place: placeOf(member, key, land) }))
    .sort((a, b) => compared(a.place, b.place))
    .map(({ member }) => member);

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
