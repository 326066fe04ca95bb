import { declaredKinds } from "../entities/declaredKinds.js";
import type { Json, Kind } from "../entities/entity.js";
import { type Field, fieldsOf, mappedIn, outputFieldsOf, type Schema } from "../entities/fields.js";
import { className, isLookedUp, kinds, registry } from "../entities/registry.js";
import { accessTo } from "./access.js";
import { isAlwaysShown, queryFields } from "./classes.js";
import { capital, entryName, generated, outputText, told } from "./text.js";

type Spec = { readonly [name: string]: Json | undefined };
/** Types of nested objects and enumerations, by token, collected while resources are written. */
type Types = Map<string, Spec>;

const token = (name: string) => `wxcc:index:${name}`;
const refTo = (name: string) => ({ $ref: `#/types/${token(name)}` });

function enumeration(name: string, values: readonly Json[], types: Types): Spec {
  types.set(token(name), { type: "string", enum: values.map(value => ({ value })) });
  return refTo(name);
}

/** The type of a value, by Pulumi's words. @param name what its type is called, if it needs one */
function typeOf(schema: Schema, name: string, types: Types): Spec {
  if (schema.items) return { type: "array", items: typeOf(schema.items, name, types) as Json };
  if (schema.enum) return enumeration(name, schema.enum, types);
  if (schema.anyOf) return { $ref: "pulumi.json#/Any" };
  const mapped = mappedIn(schema);
  if (mapped) return { type: "object", additionalProperties: typeOf(mapped, name, types) as Json };
  if (!schema.properties) return { type: schema.type ?? "string" };
  const members = Object.entries(schema.properties);
  const properties = members.map(([member, inner]) => [
    member,
    {
      ...typeOf(inner, entryName(name, member), types),
      ...(inner.description === undefined ? {} : { description: inner.description }),
    },
  ]);
  const required = schema.required ?? [];
  types.set(token(name), {
    type: "object",
    properties: Object.fromEntries(properties) as Json,
    ...(required.length > 0 ? { required } : {}),
  });
  return refTo(name);
}

/** Defaults can be stated for plain values only. */
const plainDefault = ({ default: value }: Schema) => (typeof value === "object" ? undefined : value);

function propertyOf(kind: Kind, field: Field, types: Types, isInput: boolean): Spec {
  const { schema, fixed } = field;
  const preset = isInput ? plainDefault(schema) : undefined;
  const lines = isInput ? told(registry[kind].title, schema, field.required, fixed) : [outputText(schema)];
  return {
    ...(schema.hashed && !isInput ? { type: "string" } : typeOf(schema, entryName(className(kind), field.name), types)),
    description: lines.join("\n"),
    ...(preset === undefined ? {} : { default: preset }),
    ...(isInput && fixed ? { willReplaceOnChanges: true } : {}),
    ...(schema.secret ? { secret: true } : {}),
  };
}

const properties = (kind: Kind, fields: readonly Field[], types: Types, isInput: boolean) =>
  Object.fromEntries(
    fields.map(field => [isInput ? field.name : field.output, propertyOf(kind, field, types, isInput)]),
  ) as Json;

const alwaysThere = (kind: Kind) =>
  outputFieldsOf(kind).flatMap(field => (isAlwaysShown(field) && !field.schema.only ? [field.name] : []));

const resourceOf = (kind: Kind, types: Types): Spec => ({
  description: [registry[kind].about, ...accessTo(kind)].join("\n"),
  inputProperties: properties(kind, fieldsOf(kind), types, true),
  requiredInputs: fieldsOf(kind).flatMap(field => (field.required ? [field.name] : [])),
  properties: properties(kind, outputFieldsOf(kind), types, false),
  required: alwaysThere(kind),
});

/** The look-up of a kind, as a function. Reserved words of resources do not hold for it. */
const lookupOf = (kind: Kind, types: Types): Spec => ({
  description: `Looks up a ${registry[kind].title} that exists and is not managed.`,
  inputs: { properties: properties(kind, queryFields(kind), types, false) },
  outputs: {
    properties: {
      entityId: { type: "string", description: "Its id in the tenant." },
      ...(properties(kind, outputFieldsOf(kind), types, false) as object),
    },
    required: ["entityId", ...alwaysThere(kind)],
  },
});

/** The Pulumi package schema of all kinds: what a native plugin, and SDKs for other languages, are made from. */
export function pulumiSchema(): Json {
  const types: Types = new Map();
  const resources = declaredKinds.map(kind => [token(className(kind)), resourceOf(kind, types)] as const);
  const looked = kinds.filter(isLookedUp);
  const functions = looked.map(kind => [token(`get${capital(className(kind))}`), lookupOf(kind, types)] as const);
  return {
    name: "wxcc",
    displayName: "Webex Contact Center",
    description: "Webex Contact Center as code.",
    license: "Apache-2.0",
    meta: { moduleFormat: "(.*)" },
    attribution: generated,
    resources: Object.fromEntries(resources) as Json,
    functions: Object.fromEntries(functions) as Json,
    types: Object.fromEntries([...types].sort(([a], [b]) => (a < b ? -1 : 1))) as Json,
  };
}
