import { z } from "zod";
import type { Description, FieldMeta, Json, Kind } from "./entity.js";
import { registry } from "./registry.js";

/** A JSON Schema as zod writes it, with our metadata beside the standard keywords. */
export interface Schema extends FieldMeta {
  type?: string;
  description?: string;
  enum?: readonly Json[];
  examples?: readonly Json[];
  default?: Json;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: string;
  items?: Schema;
  anyOf?: readonly Schema[];
  minItems?: number;
  maxItems?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  /** What a map holds by name. */
  additionalProperties?: boolean | Schema;
  /** What a hashed value says: that alone is compared. Never part of the published schema. */
  meaning?: (value: Json) => Json;
}

/** A field as everything derived sees it. */
export interface Field {
  name: string;
  wire: string;
  /** Its name among the outputs: of a file these have the digest. */
  output: string;
  schema: Schema;
  required: boolean;
  fixed: boolean;
}

const jsonSchema = (shape: z.ZodRawShape) => z.toJSONSchema(z.strictObject(shape), { io: "input" }) as Schema;

function fieldsIn(shape: z.ZodRawShape, fixed: readonly string[]): readonly Field[] {
  const { properties = {}, required = [] } = jsonSchema(shape);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    wire: schema.wire ?? name,
    output: schema.digest ?? name,
    schema,
    required: required.includes(name),
    fixed: fixed.includes(name),
  }));
}

/** What a kind's description says is worked out once, however many of its entities are looked at. */
export function once<T>(make: (kind: Kind) => T) {
  const made = new Map<Kind, T>();
  return (kind: Kind): T => {
    if (!made.has(kind)) made.set(kind, make(kind));
    return made.get(kind)!;
  };
}

/** What a user may write, in the order of the description. */
export const fieldsOf = once(kind => {
  const { fields, fixed = [], borrowed, meaning = {} } = registry[kind];
  const found = fieldsIn(fields, fixed).map(field => {
    const says = meaning[field.name];
    return says ? { ...field, schema: { ...field.schema, meaning: says } } : field;
  });
  // What stays as it is on delete has no unset value either.
  if (!borrowed?.keeps) return found;
  return found.map(field => ({ ...field, schema: { ...field.schema, unclearable: true as const } }));
});

/** What has a value after deployment. */
export const outputFieldsOf = once(kind => [
  ...fieldsOf(kind).filter(({ schema }) => !schema.aside),
  ...addedFieldsOf(kind),
]);

/** Optional and `initially` fields, which are managed only while the user states them. */
export const isOptional = ({ required, schema }: Field) => !required && schema.default === undefined;

/** What the server adds and users may read. */
export const addedFieldsOf = once(kind => fieldsIn(registry[kind].adds ?? {}, []));

/** The JSON Schema of what a user writes. */
export const inputSchemaOf = once(kind => jsonSchema(registry[kind].fields));

/** The zod type of what a user writes; unknown fields are refused. */
export const inputTypeOf = once(kind => z.strictObject(registry[kind].fields));

/** What a map holds by name; nothing where the value is no map. */
export const mappedIn = ({ additionalProperties: inner }: Schema) =>
  typeof inner === "object" && inner.type ? inner : undefined;

/** The kinds whose ids the field may hold. */
export const targetsOf = ({ ref, or = [] }: Schema): readonly Kind[] => (ref ? [ref, ...or] : []);

function refsIn(schema: Schema): readonly { kind: Kind; back: boolean }[] {
  return [
    ...targetsOf(schema).map(kind => ({ kind, back: schema.back === true })),
    ...(schema.items ? refsIn(schema.items) : []),
    ...Object.values(schema.properties ?? {}).flatMap(refsIn),
    ...[mappedIn(schema) ?? []].flat().flatMap(refsIn),
  ];
}

const kindsOf = (refs: readonly { kind: Kind }[]) => [...new Set(refs.map(({ kind }) => kind))].sort();

/** The kinds that a kind refers to, each once. */
export const refsOf = once(kind => kindsOf(refsIn(inputSchemaOf(kind))));

/** Those of them that come before it. */
export const basesOf = once(kind => kindsOf(refsIn(inputSchemaOf(kind)).filter(({ back }) => !back)));

/** An id that a value holds: of an entity of this kind, or of one of the others. */
export interface Held {
  kind: Kind;
  or?: readonly Kind[] | undefined;
  id: string;
}

/** The ids of other entities that a value of this shape holds, with their kinds. */
export function refsHeld(schema: Schema, value: Json | undefined): readonly Held[] {
  if (schema.ref && typeof value === "string") return [{ kind: schema.ref, or: schema.or, id: value }];
  if (schema.items && Array.isArray(value)) return value.flatMap(member => refsHeld(schema.items!, member));
  if (typeof value !== "object" || value === null) return [];
  const members = value as Readonly<Record<string, Json | undefined>>;
  const mapped = mappedIn(schema);
  if (mapped) return Object.values(members).flatMap(member => refsHeld(mapped, member));
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => refsHeld(inner, members[name]));
}

/** The field by whose value the declarations of a kind differ, if it is one; several make no variants. */
export const variantFieldOf = once(kind => {
  const names = new Set(fieldsOf(kind).flatMap(({ schema }) => schema.only?.field ?? []));
  return names.size === 1 ? fieldsOf(kind).find(({ name }) => names.has(name)) : undefined;
});

/** Whether the field exists in a declaration with these values. A value that is not known yet hides nothing. */
export const isThere = ({ schema: { only } }: Field, values: Readonly<Record<string, Json | undefined>>) =>
  only === undefined || only.values.includes(String(values[only.field]));

type Values = Readonly<Record<string, Json | undefined>>;

/** What tells an entity from others of its kind: its name, or its natural key where it has none. */
export const labelOf = (description: Description, values: Values) =>
  String(values.name ?? values[description.identity[0]!] ?? values.id ?? "?");

/** The same for errors: a kind of which there is one needs no name. */
export const nameOf = (description: Description, values: Values) =>
  description.identity.length > 0 ? labelOf(description, values) : undefined;

/** How sentences call an entity: `team Sales`. */
export const calledOf = (description: Description, values: Values) =>
  [description.title, nameOf(description, values)].filter(Boolean).join(" ");

/** The same with its id: `team "Sales" (1f0c)`. */
export function entityText(kind: Kind, values: Values, id: string): string {
  const name = nameOf(registry[kind], values);
  return [registry[kind].title, name && `"${name}"`, `(${id})`].filter(Boolean).join(" ");
}
