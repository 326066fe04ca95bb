import type { Json } from "../entities/entity.js";
import { rule } from "./evidence.js";
import type { Fields } from "./quirks/quirk.js";
import { Refusal } from "./refusal.js";
import type { WireSchema } from "./wire.js";

export const badPayload = rule(
  "write.deserialize",
  "live",
  "contract 2.13 (SK/business-hours)",
  'A value of the wrong JSON type is a 400 "Bad payload: Cannot deserialize".',
);
export const badEnum = rule(
  "write.enum",
  "live",
  "contract 2.1 (SK)",
  "A value outside an enum is a 400 that names the allowed values.",
);
export const badText = rule(
  "write.limits",
  "spec",
  "contract, appendix B",
  "Patterns, lengths and bounds of the published schemas are checked: 400.",
);
export const shapeRules = [badPayload, badEnum, badText];

const typeNames: Record<string, (value: Json) => boolean> = {
  string: value => typeof value === "string",
  boolean: value => typeof value === "boolean",
  integer: value => Number.isInteger(value),
  number: value => typeof value === "number",
  array: value => Array.isArray(value),
  object: value => typeof value === "object" && value !== null && !Array.isArray(value),
};

const patterns = new Map<string, RegExp>();
function matches(pattern: string, text: string) {
  if (!patterns.has(pattern)) patterns.set(pattern, new RegExp(pattern));
  return patterns.get(pattern)!.test(text);
}

function* textProblems(schema: WireSchema, value: string, path: string) {
  if (value.length > (schema.maxLength ?? Number.POSITIVE_INFINITY))
    yield `${path}: size must be between ${schema.minLength ?? 0} and ${schema.maxLength}`;
  if (value.length < (schema.minLength ?? 0)) yield `${path}: must not be empty`;
  if (schema.pattern && !matches(schema.pattern, value)) yield `${path}: must match "${schema.pattern}"`;
}

function* numberProblems(schema: WireSchema, value: number, path: string) {
  if (value < (schema.minimum ?? Number.NEGATIVE_INFINITY)) yield `${path}: must be at least ${schema.minimum}`;
  if (value > (schema.maximum ?? Number.POSITIVE_INFINITY)) yield `${path}: must be at most ${schema.maximum}`;
}

/** Where `manuallyAssignable` is absent, `manuallyAssignable.chat` is not missing: the object is. A list lacks what a member lacks. */
function isAbsent(fields: Fields, path: string) {
  const [field = "", inner] = path.split(".");
  if (inner === undefined) return fields[field] === undefined;
  const within = ([fields[field] ?? null].flat() as readonly Json[]).filter(typeNames.object!) as readonly Fields[];
  return within.some(object => object[inner] === undefined);
}

/** The required fields that are missing, each as an answer names it. */
export const absences = (required: readonly string[], fields: Fields): readonly string[] =>
  required.filter(path => isAbsent(fields, path)).map(path => `${path}: is required`);

/** What is wrong with the value's limits. @throws Refusal for a value that cannot be read as its type at all */
export function* limitProblems(schema: WireSchema, value: Json, path: string): Generator<string> {
  if (schema.type && !typeNames[schema.type]!(value)) {
    throw new Refusal(badPayload, 400, `Bad payload: Cannot deserialize value of ${path}: ${schema.type} expected`);
  }
  if (schema.enum && !schema.enum.includes(value)) {
    throw new Refusal(badEnum, 400, `${path}: "${value}" is not one of [${schema.enum.join(", ")}]`);
  }
  if (typeof value === "string") yield* textProblems(schema, value, path);
  if (typeof value === "number") yield* numberProblems(schema, value, path);
  if (schema.items && Array.isArray(value)) {
    for (const [i, member] of value.entries()) yield* limitProblems(schema.items, member, `${path}[${i}]`);
  }
  if (schema.properties && typeof value === "object" && value !== null) {
    const members = value as Readonly<Record<string, Json | undefined>>;
    for (const [name, inner] of Object.entries(schema.properties)) {
      const member = members[name];
      if (member !== undefined) yield* limitProblems(inner, member, path ? `${path}.${name}` : name);
    }
  }
}
