import fc from "fast-check";
import { withDefaults } from "../provider/entities/defaults.js";
import type { Desired, Json, Kind, Live } from "../provider/entities/entity.js";
import { type Field, fieldsOf, isThere, mappedIn, refsHeld, type Schema } from "../provider/entities/fields.js";
import { registry } from "../provider/entities/registry.js";
import { problems } from "../provider/lifecycle/problems.js";
import type { Resource } from "./engine.js";

/** Stands for the id of another sample until the program knows it. */
const placeholder = (kind: Kind) => `@${kind}`;

/** What the tenant gives to kinds that nobody can create, by kind: one entity that can be used. */
export type Existing = Partial<Record<Kind, Live>>;

const words = ["agent1@example.com", "Sample 1", "Sample1", "sample_1", "true", "42", "1"];

/** For texts that are no words: a host, an address, a day, long ones. */
const others = [
  ...["www.example.com", "https://www.example.com/", "2026-01-31"],
  ...["a sample of more than thirty letters", "another sample of so many letters"],
];

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
  if (mappedIn(schema)) return fc.constant({});
  if (schema.properties) return membersFor(schema.properties, schema.required ?? []) as fc.Arbitrary<Json>;
  return textFor(schema);
}

const membersFor = (properties: Readonly<Record<string, Schema>>, required: readonly string[]) =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueFor(schema)])), {
    requiredKeys: required as string[],
  }) as fc.Arbitrary<Desired>;

/** Without the fields that the chosen variant of the kind does not have. */
function ofOneVariant(kind: Kind, drawn: Desired): Desired {
  const chosen = withDefaults(kind, drawn);
  const foreign = new Set(
    fieldsOf(kind)
      .filter(field => !isThere(field, chosen))
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

/** Without all that a declaration can do without, but for one field. */
export function smallest(kind: Kind, drawn: Desired, keep?: string, names = Object.keys(drawn)): Desired {
  const needed = new Set(fieldsOf(kind).flatMap(({ name, required }) => (required || name === keep ? [name] : [])));
  const least = Object.fromEntries(Object.entries(drawn).filter(([name]) => needed.has(name)));
  if (problems(kind, least).length === 0) return least;
  return names.reduce((left, name) => {
    if (name === keep) return left;
    const { [name]: _, ...without } = left;
    return problems(kind, without).length === 0 ? without : left;
  }, drawn);
}

/** Declarations that say no more than they must. */
export const bareOf: Draw = (kind, existing) =>
  fc.tuple(declarationsOf(kind, existing), fc.boolean()).map(([drawn, backwards]) => {
    // Of two fields of which one has to be there, either is left.
    const names = Object.keys(drawn);
    return smallest(kind, drawn, undefined, backwards ? names.reverse() : names);
  });

const replaced = (value: Json | undefined, id: (name: string) => string): Json | undefined => {
  if (typeof value === "string" && value.startsWith("@")) return id(value.slice(1));
  if (Array.isArray(value)) return value.map(member => replaced(member, id) as Json);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, id)]));
};

/** A declaration with ids instead of placeholders. */
export const placed = (drawn: Desired, id: (name: string) => string) => replaced(drawn, id) as Desired;

/** The kinds that a declaration needs, nearest first. */
const needs = (kind: Kind, drawn: Desired) => [
  ...new Set(fieldsOf(kind).flatMap(({ name, schema }) => refsHeld(schema, drawn[name]).map(held => held.kind))),
];

/** How a declaration of a kind is drawn. */
export type Draw = (kind: Kind, existing: Existing) => fc.Arbitrary<Desired>;

/** Draws an entity that leaves to links what they say of it, and that can have that. */
function under(kind: Kind, links: readonly Desired[], draw: Draw): Draw {
  const { link, identity } = registry[kind];
  const said = links.map(({ [identity[0]!]: _, ...values }) => values);
  const names = new Set(said.flatMap(values => Object.keys(values)));
  const silent = (one: Desired) => Object.fromEntries(Object.entries(one).filter(([name]) => !names.has(name)));
  const suits = (one: Desired) => said.every(values => problems(link!, { ...one, ...values }).length === 0);
  return (other, existing) => {
    if (other !== link) return draw(other, existing);
    return declarationsOf(other, existing).map(silent).filter(suits);
  };
}

/** The programs of all that some declarations of a kind refer to; of two resources with one name the first stays. */
export function basesOf(
  kind: Kind,
  drawn: readonly Desired[],
  existing: Existing,
  above: readonly Kind[] = [],
  draw: Draw = declarationsOf,
): fc.Arbitrary<readonly Resource[]> {
  const missing = new Set(drawn.flatMap(one => needs(kind, one)).filter(other => !registry[other].lookupOnly));
  const drawBase = registry[kind].link ? under(kind, drawn, draw) : draw;
  const before = fc.tuple(...[...missing].map(other => programsOf(other, existing, [...above, kind], drawBase)));
  return before.map(programs => {
    // What the first refers to stands before it.
    const known = new Map(
      programs
        .flat()
        .reverse()
        .map(resource => [resource.name, resource]),
    );
    return programs.flat().filter(resource => known.get(resource.name) === resource);
  });
}

/** A declaration as a resource, whose placeholders are the ids of the resources before it, or of what the tenant lends. */
export const resourceOf = (kind: Kind, drawn: Desired, existing: Existing): Resource => ({
  kind,
  name: kind,
  inputs: id => placed(drawn, other => String(existing[other as Kind]?.id ?? id(other))),
});

/** The programs in which one declaration of a kind stands, after all that it refers to. */
export function programsOf(
  kind: Kind,
  existing: Existing,
  above: readonly Kind[] = [],
  draw: Draw = declarationsOf,
): fc.Arbitrary<readonly Resource[]> {
  const path = [...above, kind];
  const straight = draw(kind, existing).filter(drawn => !needs(kind, drawn).some(other => path.includes(other)));
  return straight.chain(drawn =>
    basesOf(kind, [drawn], existing, above, draw).map(bases => [...bases, resourceOf(kind, drawn, existing)]),
  );
}
