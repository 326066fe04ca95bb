import type { Dice } from "../faults/programs.js";

const repeated = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** Texts that are JSON values and that nobody expects. */
const values: readonly string[] = [
  "null",
  "true",
  "-1",
  "1e999",
  '""',
  "[]",
  "{}",
  "[null]",
  '[{"id":7}]',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  '"__proto__"',
  '"constructor"',
  '"\\u001b]0;owned\\u0007\\u001b[2J\\r\\n\\u202e"',
  repeated("[", "]", 3_000),
  repeated('{"a":', "}", 3_000)
    .replace("{}", "{}")
    .replace(/\{"a":\}/, "{}"),
  repeated("[", "]", 200_000),
];

/** Ten megabytes in one string. */
const long = JSON.stringify("\u001b[31mx".repeat(1_250_000));

/** Bodies that are no JSON, or not what was asked for. */
const bodies: readonly string[] = [
  "",
  "\ufeff{}",
  "\u0000\u0001",
  "{",
  "NaN",
  "<!doctype html><script>alert(1)</script><title>Sign in</title>",
  ...values,
  long,
];

type Json = unknown;

/** The paths of all values in a value. */
function pathsIn(value: Json, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, member]) => pathsIn(member, [...at, name]))];
}

const mark = "@hostile@";

function replaced(value: Json, [name, ...rest]: readonly string[]): Json {
  if (name === undefined) return mark;
  if (Array.isArray(value)) return value.map((member, i) => (String(i) === name ? replaced(member, rest) : member));
  const object = value as Record<string, Json>;
  return { ...object, [name]: replaced(object[name], rest) };
}

/** A body in which one value, or the whole, is something that nobody expects. */
export function spoilt(body: string, random: Dice): string {
  const parsed = (() => {
    try {
      return JSON.parse(body) as Json;
    } catch {
      return undefined;
    }
  })();
  if (parsed === undefined || random.chance(0.2)) return random.of(bodies);
  const text = JSON.stringify(replaced(parsed, random.of(pathsIn(parsed))));
  return text.replace(`"${mark}"`, () => (random.chance(0.03) ? long : random.of(values)));
}

/** No letter that a terminal obeys. */
export const escapes = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Whether objects still are what they were. */
export const isClean = () => !("polluted" in {}) && Object.keys(Object.prototype).length === 0;
