import type { Json, Kind } from "../entities/entity.js";
import { fieldsOf, inputSchemaOf } from "../entities/fields.js";
import { className, registry } from "../entities/registry.js";
import { generated } from "./text.js";

/** Words of ours beside the standard ones; JSON Schema leaves the prefix `x-` to everybody. */
const ownWords = [
  "wire",
  "ref",
  "or",
  "back",
  "initially",
  "ownership",
  "key",
  "unclearable",
  "only",
  "secret",
  "hashed",
  "whole",
  "digest",
  "asked",
  "file",
  "aside",
];

const isFields = (name: string) => name === "properties";

function prefixed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(prefixed);
  if (typeof schema !== "object" || schema === null) return schema;
  const words = Object.entries(schema as Readonly<Record<string, Json>>).map(([word, value]) => {
    if (isFields(word)) {
      const fields = Object.entries(value as Readonly<Record<string, Json>>);
      return [word, Object.fromEntries(fields.map(([name, field]) => [name, prefixed(field)]))] as const;
    }
    return [ownWords.includes(word) ? `x-${word}` : word, prefixed(value)] as const;
  });
  return Object.fromEntries(words);
}

type Words = Readonly<Record<string, Json>>;

/** The fields, those with a mark whose change replaces the entity. */
function withFixed(kind: Kind, properties: Readonly<Record<string, Words>>): Json {
  const fixed = fieldsOf(kind).filter(field => field.fixed && field.name in properties);
  return {
    ...properties,
    ...Object.fromEntries(fixed.map(({ name }) => [name, { ...properties[name], "x-fixed": true }])),
  };
}

/** The JSON Schema (2020-12) of what a user writes for a kind. */
export function jsonSchemaOf(kind: Kind): Json {
  const { $schema, properties, ...rest } = prefixed(inputSchemaOf(kind) as unknown as Json) as Words;
  return {
    $schema: $schema ?? null,
    $comment: generated,
    title: className(kind),
    description: registry[kind].about,
    "x-identity": registry[kind].identity,
    ...rest,
    properties: withFixed(kind, properties as Readonly<Record<string, Words>>),
  };
}
