import fc from "fast-check";
import { withDefaults } from "../provider/entities/defaults.js";
import type { Desired, Json, Kind, Live } from "../provider/entities/entity.js";
import { type Field, fieldsOf, isThere, refsHeld, type Schema } from "../provider/entities/fields.js";
import { registry } from "../provider/entities/registry.js";
import { problems } from "../provider/lifecycle/problems.js";
import type { Resource } from "./engine.js";

/** Stands for the id of another sample until the program knows it. */
const placeholder = (kind: Kind) => `@${kind}`;

/** What the tenant gives to kinds that nobody can create, by kind: one entity that can be used. */
export type Existing = Partial<Record<Kind, Live>>;

const words = ["agent1@example.com", "Sample 1", "Sample1", "sample_1", "true", "42", "1"];

/** For texts that are no words: a host, an address, a day. */
const others = ["www.example.com", "https://www.example.com/", "2026-01-31"];

function textFor({ pattern, minLength = 0, maxLength = 100 }: Schema): fc.Arbitrary<string> {
  const fits = (word: string) =>
    word.length >= minLength && word.length <= maxLength && (!pattern || new RegExp(pattern).test(word));
  const fitting = words.some(fits) ? words.filter(fits) : others.filter(fits);
  return fc.constantFrom(...fitting);
}

function valueFor(schema: Schema): fc.Arbitrary<Json> {
  if (schema.ref) return fc.constant(placeholder(schema.ref));
  if (schema.enum ?? schema.examples) return fc.constantFrom(...(schema.enum ?? schema.examples)!);
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "integer") {
    const { minimum = 0, maximum = 100 } = schema;
    return fc.integer({ min: minimum, max: Math.min(maximum, minimum + 9) });
  }
  if (schema.items) return fc.array(valueFor(schema.items), { maxLength: 1 });
  if (schema.properties) return membersFor(schema.properties, schema.required ?? []) as fc.Arbitrary<Json>;
  return textFor(schema);
}

const membersFor = (properties: Readonly<Record<string, Schema>>, required: readonly string[]) =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueFor(schema)])), {
    requiredKeys: required as string[],
  }) as fc.Arbitrary<Desired>;

/** Without the fields that the chosen variant of the kind does not have. */
function ofOneVariant(kind: Kind, drawn: Desired): Desired {
  const foreign = new Set(
    fieldsOf(kind)
      .filter(field => !isThere(field, withDefaults(kind, drawn)))
      .map(field => field.name),
  );
  return Object.fromEntries(Object.entries(drawn).filter(([name]) => !foreign.has(name)));
}

/** Without the optional fields that the rules refuse: of many fields, one is nearly always drawn wrong. */
function mended(kind: Kind, drawn: Desired): Desired {
  const wrong = new Set(problems(kind, drawn).map(({ property }) => property.split(/[.[]/)[0]!));
  const optional = fieldsOf(kind).filter(field => !field.required && wrong.has(field.name) && field.name in drawn);
  if (optional.length === 0) return drawn;
  const removed = new Set(optional.map(field => field.name));
  return mended(kind, Object.fromEntries(Object.entries(drawn).filter(([name]) => !removed.has(name))));
}

/** Declarations of a kind that its own rules accept, from its description alone. */
export function declarationsOf(kind: Kind, existing: Existing = {}): fc.Arbitrary<Desired> {
  const fields = fieldsOf(kind);
  const shape = Object.fromEntries(fields.map((field: Field) => [field.name, field.schema]));
  const required = fields.filter(field => field.required).map(field => field.name);
  const lent = existing[kind];
  const identity = Object.fromEntries(
    fields
      .filter(field => lent && registry[kind].identity.includes(field.name))
      .map(({ name, wire }) => [name, lent![wire]]),
  );
  return membersFor(shape, required)
    .map(drawn => mended(kind, ofOneVariant(kind, { ...drawn, ...identity })))
    .filter(drawn => problems(kind, drawn).length === 0);
}

const replaced = (value: Json | undefined, id: (kind: Kind) => string): Json | undefined => {
  if (typeof value === "string" && value.startsWith("@")) return id(value.slice(1) as Kind);
  if (Array.isArray(value)) return value.map(member => replaced(member, id) as Json);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, id)]));
};

/** The kinds that a declaration needs, nearest first. */
const needs = (kind: Kind, drawn: Desired) => [
  ...new Set(fieldsOf(kind).flatMap(({ name, schema }) => refsHeld(schema, drawn[name]).map(held => held.kind))),
];

/** The programs in which one declaration of a kind stands, after all that it refers to. */
export function programsOf(
  kind: Kind,
  existing: Existing,
  above: readonly Kind[] = [],
): fc.Arbitrary<readonly Resource[]> {
  const path = [...above, kind];
  const straight = declarationsOf(kind, existing).filter(
    drawn => !needs(kind, drawn).some(other => path.includes(other)),
  );
  return straight.chain(drawn => {
    const missing = needs(kind, drawn).filter(other => !registry[other].lookupOnly);
    const before = fc.tuple(...missing.map(other => programsOf(other, existing, path)));
    return before.map(programs => {
      // Of two with one name the first stays: what it refers to stands before it.
      const known = new Map(
        programs
          .flat()
          .reverse()
          .map(resource => [resource.name, resource]),
      );
      const inputs = (id: (name: string) => string) =>
        replaced(drawn, other => (existing[other] ? String(existing[other].id) : id(other))) as Desired;
      const first = programs.flat().filter(resource => known.get(resource.name) === resource);
      return [...first, { kind, name: kind, inputs }];
    });
  });
}
