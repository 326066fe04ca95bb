import fc from "fast-check";
import { isEmpty } from "../../provider/compare/values.js";
import { withDefaults } from "../../provider/entities/defaults.js";
import type { Desired, Json, Kind } from "../../provider/entities/entity.js";
import { type Field, fieldsOf, refsHeld } from "../../provider/entities/fields.js";
import { registry } from "../../provider/entities/registry.js";
import { problems } from "../../provider/lifecycle/problems.js";
import { declarationsOf, type Existing, smallest } from "../sample.js";

/** Two declarations that say as little as they can, and of one field two different things. */
export interface Case {
  field: Field;
  one: Desired;
  /** Absent where nothing else can be said of the field. */
  other: Desired | undefined;
}

const text = (value: Json | undefined) => JSON.stringify(value);

/** The second entity of each kind stands beside the first. */
const elsewhere = (value: Json): Json => JSON.parse(text(value)!.replaceAll(/"@(\w+)"/g, '"@$1 2"'));

/** The bare declaration with a value of another one; where that needs company, as little of the other as it can. */
function saying(kind: Kind, bare: Desired, drawn: Desired, name: string): Desired {
  const alone = { ...bare, [name]: drawn[name] };
  if (problems(kind, alone).length === 0) return alone;
  const mixed = { ...drawn, ...alone };
  const small = smallest(kind, problems(kind, mixed).length === 0 ? mixed : drawn, name);
  let alike = small;
  for (const other of Object.keys(small).filter(one => one !== name && one in bare)) {
    const next = { ...alike, [other]: bare[other] };
    if (problems(kind, next).length === 0) alike = next;
  }
  return alike;
}

/** Whether what a user may do with a field is more than to state it once. */
function isMutable(kind: Kind, { name, fixed }: Field): boolean {
  const { identity, borrowed } = registry[kind];
  return !fixed && !(borrowed && identity.includes(name));
}

/** Declarations of a kind; more of them while a field has no value that says something, since a rule seldom lets it. */
function drawnOf(kind: Kind, existing: Existing): readonly Desired[] {
  const draw = (numRuns: number) => fc.sample(declarationsOf(kind, existing), { numRuns, seed: 7 });
  const few = draw(25);
  const silent = fieldsOf(kind).filter(({ name }) => few.every(one => isEmpty(one[name])));
  if (silent.length === 0) return few;
  return [...few, ...draw(120).filter(one => silent.some(({ name }) => !isEmpty(one[name])))];
}

/** The cases of the fields that can change. @param bare a declaration that says no more than it must */
export function casesOf(kind: Kind, bare: Desired, existing: Existing): readonly Case[] {
  const drawn = [...drawnOf(kind, existing), bare];
  return fieldsOf(kind).flatMap((field): Case[] => {
    const { name, schema } = field;
    // What says how another field is meant is seen in that one only.
    if (!isMutable(kind, field) || schema.aside) return [];
    const now = text(withDefaults(kind, bare)[name]);
    const values = new Map(drawn.filter(one => name in one).map(one => [text(one[name]), one]));
    // Best what says something that is not so anyway; last what says nothing.
    const rank = ([value, one]: [string | undefined, Desired]) => (isEmpty(one[name]) ? 2 : value === now ? 1 : 0);
    const [first, second] = [...values].sort((a, b) => rank(a) - rank(b)).map(([, one]) => one);
    if (!first || refsHeld(schema, first[name]).some(held => held.kind === kind)) return [];
    const one = saying(kind, bare, first, name);
    const moved = { ...one, [name]: elsewhere(one[name]!) };
    const movable = refsHeld(schema, one[name]).length > 0 && problems(kind, moved).length === 0;
    const other = movable ? moved : second && saying(kind, bare, second, name);
    return [{ field, one, other }];
  });
}
