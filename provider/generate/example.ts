import { withDefaults } from "../entities/defaults.js";
import type { Desired, Json, Kind } from "../entities/entity.js";
import { fieldsOf, inputTypeOf, mappedIn, type Schema } from "../entities/fields.js";
import { className, registry } from "../entities/registry.js";

/** Stands for another resource in an example. */
const reference = (kind: Kind) => `<${kind}>`;

const words = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** Seconds and the like are 32-bit numbers on the wire; positions and counts have limits of their own. */
const isBounded = ({ maximum }: Schema) => maximum !== undefined && maximum < 2_147_483_647;

/** A valid value. @param generous how many of the optional members of each object are stated too */
function sample(name: string, schema: Schema, generous: number): Json {
  if (schema.ref) return reference(schema.ref);
  if (schema.examples) return schema.examples[0]!;
  if (schema.enum) return schema.enum[0]!;
  if (schema.format === "email") return "agent1@example.com";
  if (schema.format === "date") return "2026-01-31";
  if (schema.items) return [sample(name, schema.items, generous)];
  if (mappedIn(schema)) return {};
  if (schema.properties) return members(schema, generous);
  if (schema.type === "boolean") return true;
  if (schema.type !== "string") return isBounded(schema) ? (schema.minimum ?? 0) : 60;
  return name === "name" ? "Sales" : words(name);
}

function members(schema: Schema, generous: number): Json {
  const all = Object.entries(schema.properties ?? {});
  const needed = all.filter(([name]) => schema.required?.includes(name));
  const optional = all.filter(([name]) => !schema.required?.includes(name)).slice(0, generous);
  return Object.fromEntries([...needed, ...optional].map(([name, inner]) => [name, sample(name, inner, generous)]));
}

/** The fields whose types or rules a declaration does not meet. */
function wrongFields(kind: Kind, written: Desired): ReadonlySet<PropertyKey> {
  const types = inputTypeOf(kind).safeParse(written).error?.issues ?? [];
  if (types.length > 0) return new Set(types.map(issue => issue.path[0]!));
  const desired = withDefaults(kind, written) as never;
  return new Set((registry[kind].rules ?? []).filter(rule => !rule.holds(desired)).map(rule => rule.on));
}

function withoutProblem(kind: Kind, start: Desired, generous: number): Desired {
  const wrong = wrongFields(kind, start);
  const mended = fieldsOf(kind).filter(field => wrong.has(field.name));
  return { ...start, ...Object.fromEntries(mended.map(f => [f.name, sample(f.name, f.schema, generous)])) };
}

/** The shortest declaration of a kind that has no problem. */
export function exampleOf(kind: Kind): Desired {
  const needed = fieldsOf(kind).filter(field => field.required);
  const start = Object.fromEntries(needed.map(field => [field.name, sample(field.name, field.schema, 0)]));
  return [0, 1, Number.POSITIVE_INFINITY].reduce(
    (desired, generous) => withoutProblem(kind, desired, generous),
    start as Desired,
  );
}

function code(value: Json | undefined, indent: string): string {
  if (Array.isArray(value)) return `[${value.map(member => code(member, indent)).join(", ")}]`;
  if (typeof value === "string") return value.startsWith("<") ? value.slice(1, -1) : JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  const inner = Object.entries(value).map(([name, member]) => named(name, code(member, `${indent}  `)));
  const line = `{ ${inner.join(", ")} }`;
  return line.length < 80 ? line : `{\n${inner.map(text => `${indent}  ${text},\n`).join("")}${indent}}`;
}

const named = (name: string, text: string) => (name === text ? name : `${name}: ${text}`);

/** The same as a user writes it. */
export const exampleCode = (kind: Kind) => `new wxcc.${className(kind)}("sales", ${code(exampleOf(kind), "")});`;

/** How a kind that is only looked up is used. */
export const lookupCode = (kind: Kind) =>
  `const found = wxcc.${className(kind)}.find("found", { ${registry[kind].identity.map(name => `${name}: "Sales"`).join(", ")} });`;
