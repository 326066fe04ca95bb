import { mappedIn, type Schema, targetsOf } from "../entities/fields.js";
import { className } from "../entities/registry.js";
import { entryName, told } from "./text.js";

/** TypeScript types of one kind's fields, collected while its fields are written. */
export interface Types {
  title: string;
  /** Declarations of nested objects. */
  declarations: string[];
}

/** A docstring of one line, or of one line per sentence when there are many. */
export function docstring(lines: readonly string[], indent = "  "): string {
  const safe = lines.map(line => line.replaceAll("*/", "*\\/"));
  const one = `${indent}/** ${safe.join(" ")} */`;
  if (safe.length === 1 && one.length <= 120) return one;
  return [`${indent}/**`, ...paragraphs(safe, 116 - indent.length).map(l => `${indent} * ${l}`), `${indent} */`].join(
    "\n",
  );
}

/** An example stands as it is. */
function paragraphs(lines: readonly string[], width: number): readonly string[] {
  const example = lines.indexOf("@example");
  if (example < 0) return lines.flatMap(line => wrapped(line, width));
  return [...lines.slice(0, example).flatMap(line => wrapped(line, width)), ...lines.slice(example)];
}

/** The text in lines of at most this many characters. */
function wrapped(text: string, width: number): readonly string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

const literals = (values: readonly unknown[]) => values.map(value => JSON.stringify(value)).join(" | ");

const plain = (schema: Schema) => {
  if (schema.enum) return literals(schema.enum);
  if (schema.anyOf) return schema.anyOf.map(one => one.type ?? "unknown").join(" | ");
  return schema.type === "integer" ? "number" : (schema.type ?? "unknown");
};

function nested(name: string, members: readonly string[], types: Types): string {
  const text = `export interface ${name} {\n${members.join("\n")}\n}`;
  if (!types.declarations.includes(text)) types.declarations.push(text);
  return name;
}

const required = (schema: Schema, name: string) => schema.required?.includes(name) ?? false;

/** How the members of an object are written: as input or as output. */
interface Side {
  typeOf: (schema: Schema, owner: string, types: Types) => string;
  saysOf: (schema: Schema, types: Types) => readonly string[];
  mayMiss: (schema: Schema, name: string) => boolean;
}

function members(schema: Schema, owner: string, types: Types, side: Side) {
  return Object.entries(schema.properties ?? {}).map(
    ([name, inner]) =>
      `${docstring(side.saysOf(inner, types))}\n` +
      `  ${name}${side.mayMiss(schema, name) ? "?" : ""}: ${side.typeOf(inner, entryName(owner, name), types)};`,
  );
}

const input: Side = {
  typeOf: inputType,
  // A member belongs to its entry, so nothing is said of silence but its default.
  saysOf: (schema, types) => told(types.title, schema, true, false),
  mayMiss: (schema, name) => !required(schema, name),
};

const output: Side = {
  typeOf: outputType,
  saysOf: schema => [schema.description ?? ""].filter(Boolean),
  mayMiss: (schema, name) => !required(schema, name) && schema.properties?.[name]?.default === undefined,
};

/** Resources of the kinds that a reference may be to, or an id. */
export const referenceType = (schema: Schema) => `Reference<${targetsOf(schema).map(className).join(" | ")}>`;

/** The type in which a user writes a value. */
export function inputType(schema: Schema, owner: string, types: Types): string {
  if (schema.ref) return referenceType(schema);
  if (schema.items) return `pulumi.Input<${inputType(schema.items, owner, types)}[]>`;
  const mapped = mappedIn(schema);
  if (mapped) return `pulumi.Input<Record<string, ${inputType(mapped, owner, types)}>>`;
  if (!schema.properties) return `pulumi.Input<${plain(schema)}>`;
  const name = `${owner}Args`;
  return `pulumi.Input<${nested(name, members(schema, owner, types, input), types)}>`;
}

/** The type in which a deployed value is read. */
export function outputType(schema: Schema, owner: string, types: Types): string {
  if (schema.items) {
    const item = outputType(schema.items, owner, types);
    return schema.items.enum ? `(${item})[]` : `${item}[]`;
  }
  if (schema.hashed) return "string";
  if (!schema.properties) return plain(schema);
  const id = schema.properties.id ? [] : ["  /** Its own id in the tenant. */\n  id?: string;"];
  return nested(owner, [...id, ...members(schema, owner, types, output)], types);
}
