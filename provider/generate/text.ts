import type { Schema } from "../entities/fields.js";

/** The line that generated files begin with. */
export const generated = "Generated from provider/entities by `npm run generate`: change the description there.";

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const singular = (word: string) => (word.endsWith("s") ? word.slice(0, -1) : word);

/** The type name of an entry of a list or a nested object: `QueueCallDistributionGroup`. */
export function entryName(owner: string, field: string): string {
  const word = capital(singular(field));
  return word.startsWith(owner) && word !== owner ? word : owner + word;
}

function span(low: string | undefined, high: string | undefined, unit: string) {
  if (low && high) return low === high ? `exactly ${low}${unit}` : `${low} to ${high}${unit}`;
  if (low === "1" && unit) return "not empty";
  return low ? `at least ${low}${unit}` : high && `at most ${high}${unit}`;
}

const number = (value: number | undefined) => value?.toLocaleString("en-US");

const formats: Readonly<Record<string, string>> = {
  email: "an e-mail address",
  date: "a day: YYYY-MM-DD",
  uri: "a web address",
};

/** The limits of a value in words: `1 to 80 characters`. */
export function limits(schema: Schema): readonly string[] {
  if (schema.ref) return [];
  // A 32-bit number is the wire's limit, not one that a user meets.
  const maximum = schema.maximum !== undefined && schema.maximum < 2_147_483_647 ? schema.maximum : undefined;
  return [
    schema.enum && `one of ${schema.enum.map(value => `\`${value}\``).join(", ")}`,
    span(schema.minLength ? number(schema.minLength) : undefined, number(schema.maxLength), " characters"),
    span(number(schema.minimum), number(maximum), ""),
    schema.minItems ? `at least ${number(schema.minItems)} of them` : "",
    schema.maxItems ? `at most ${number(schema.maxItems)} of them` : "",
    formats[schema.format ?? ""] ?? (schema.pattern && `matches \`${schema.pattern}\``),
  ].filter((limit): limit is string => Boolean(limit));
}

const sentence = (text: string) => `${capital(text)}.`;

/** What happens when the user is silent, in a sentence. */
export function silence(schema: Schema, required: boolean): string {
  if (schema.default !== undefined) return `Default: \`${JSON.stringify(schema.default)}\`.`;
  if (schema.initially !== undefined) {
    return `Created as \`${JSON.stringify(schema.initially)}\`, then left to the people who work there unless stated.`;
  }
  return required ? "" : "Not managed until stated.";
}

/** What an output holds. */
export function outputText({ digest, writeOnly, description = "" }: Schema): string {
  if (writeOnly) return "A hash of what was sent last, and itself a secret: the tenant never shows the value.";
  return digest ? "The SHA-256 of the file's content as it was last sent or read, in hexadecimal." : description;
}

/** Everything that a hover says of a field, one sentence each. */
export function told(title: string, schema: Schema, required: boolean, fixed: boolean): readonly string[] {
  const owner = schema.ownership && `The set is \`${schema.ownership}\` unless \`ownership\` says otherwise.`;
  const least = schema.minItems && !schema.items?.properties ? limits({ minItems: schema.minItems }) : [];
  return [
    schema.description ?? "",
    ...[...least, ...limits(schema.items && !schema.items.properties ? schema.items : schema)].map(sentence),
    silence(schema, required),
    fixed ? `Fixed: a change replaces the ${title}.` : "",
    schema.secret ? "A Pulumi secret: ciphertext in the state." : "",
    schema.writeOnly ? "The tenant never shows it: a change by somebody else is not seen." : "",
    schema.file ? "A text that ends with `.json` is the path of a file." : "",
    schema.hashed ? "Long content: the output holds a hash of it." : "",
    schema.unclearable ? "Cannot be cleared once it is set." : "",
    owner ?? "",
  ].filter(Boolean);
}
