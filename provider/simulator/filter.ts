import type { Json } from "../entities/entity.js";
import { rule } from "./evidence.js";
import type { Fields } from "./quirks/quirk.js";
import { Refusal } from "./refusal.js";

const malformed = rule(
  "filter.malformed",
  "live",
  "contract 4 (raw quotes are a 400); SK/cl: a bare space in a value is a syntax error of RSQL",
  "A filter that is no RSQL is a 400.",
);
const unsupported = rule(
  "filter.field",
  "spec",
  "contract A2",
  "Each list names the fields that cannot be filtered: 400. Lists without v2 filter by id only.",
);
export const filterRules = [
  malformed,
  unsupported,
  rule(
    "filter.operators",
    "spec",
    "contract 4",
    "filter is RSQL: ==, !=, =in=, =out=, joined by ; and , with parentheses, values in either quote.",
  ),
  rule(
    "filter.exact",
    "assumed",
    "whether case matters is not shown",
    "Values are compared exactly; a field that is an array matches with any member.",
  ),
];

/** A filter as a tree. */
export type Filter =
  | { join: "and" | "or"; parts: readonly Filter[] }
  | { field: string; operator: "==" | "!=" | "=in=" | "=out="; values: readonly string[] };

const token = /\s*(;|,|\(|\)|==|!=|=in=|=out=|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"'();,=!~<>]+|.)/gsy;

interface Tokens {
  peek(): string | undefined;
  take(): string;
}

const refuse = (text: string) => new Refusal(malformed, 400, `Invalid filter: ${text}`);

function tokensOf(text: string): Tokens {
  const found = [...text.trim().matchAll(token)].map(match => match[1]!);
  let at = 0;
  return {
    peek: () => found[at],
    take: () => {
      const next = found[at++];
      if (next === undefined) throw refuse(text);
      return next;
    },
  };
}

const isJoin = (name: "and" | "or", next: string | undefined) => next === (name === "and" ? ";" : ",") || next === name;

function joined(tokens: Tokens, join: "and" | "or", part: () => Filter): Filter {
  const parts = [part()];
  while (isJoin(join, tokens.peek())) {
    tokens.take();
    parts.push(part());
  }
  return parts.length === 1 ? parts[0]! : { join, parts };
}

function value(next: string): string {
  if (/^["']/.test(next) && next.length > 1) return next.slice(1, -1).replace(/\\(.)/g, "$1");
  if (/^["';,()=!~<>\s]/.test(next)) throw refuse(`value expected, found ${next}`);
  return next;
}

function values(tokens: Tokens): readonly string[] {
  if (tokens.peek() !== "(") return [value(tokens.take())];
  tokens.take();
  const found = [value(tokens.take())];
  while (tokens.peek() === ",") {
    tokens.take();
    found.push(value(tokens.take()));
  }
  if (tokens.take() !== ")") throw refuse(") expected");
  return found;
}

const operators = ["==", "!=", "=in=", "=out="] as const;

function comparison(tokens: Tokens): Filter {
  const field = tokens.take();
  if (!/^[A-Za-z_][\w.]*$/.test(field)) throw refuse(`field expected, found ${field}`);
  const operator = operators.find(known => known === tokens.peek());
  if (!operator) throw refuse(`operator expected after ${field}`);
  tokens.take();
  const list = values(tokens);
  if (list.length > 1 && operator.length === 2) throw refuse(`${operator} takes one value`);
  return { field, operator, values: list };
}

function constraint(tokens: Tokens): Filter {
  if (tokens.peek() !== "(") return comparison(tokens);
  tokens.take();
  const inner = disjunction(tokens);
  if (tokens.take() !== ")") throw refuse(") expected");
  return inner;
}

const disjunction = (tokens: Tokens): Filter =>
  joined(tokens, "or", () => joined(tokens, "and", () => constraint(tokens)));

/** Reads RSQL. @throws Refusal when it is none */
export function parseFilter(text: string): Filter {
  const tokens = tokensOf(text);
  const filter = disjunction(tokens);
  if (tokens.peek() !== undefined) throw refuse(`unexpected ${tokens.peek()}`);
  return filter;
}

/** Checks that every field of a filter may be used. @throws Refusal naming the first that may not */
export function checkFields(filter: Filter, mayFilter: (field: string) => boolean): void {
  if ("join" in filter) {
    for (const part of filter.parts) checkFields(part, mayFilter);
  } else if (!mayFilter(filter.field)) {
    throw new Refusal(unsupported, 400, `Invalid filter: field ${filter.field} is not supported`);
  }
}

/** The ids beyond which no row passes; nothing when the filter sets no such bounds. */
export function boundsOf(filter: Filter): ReadonlySet<string> | undefined {
  if ("join" in filter) {
    if (filter.join === "and") return filter.parts.map(boundsOf).find(ids => ids !== undefined);
    return undefined;
  }
  const isBound = filter.field === "id" && (filter.operator === "==" || filter.operator === "=in=");
  return isBound ? new Set(filter.values) : undefined;
}

const texts = (value: Json | undefined): readonly string[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.flatMap(texts) : [String(value)];

/** Whether a row passes. */
export function passes(filter: Filter, row: Fields, alias: Readonly<Record<string, string>> = {}): boolean {
  if ("join" in filter) {
    return filter.join === "and"
      ? filter.parts.every(part => passes(part, row, alias))
      : filter.parts.some(part => passes(part, row, alias));
  }
  const present = texts(row[alias[filter.field] ?? filter.field]);
  const found = filter.values.some(wanted => present.includes(wanted));
  return filter.operator === "==" || filter.operator === "=in=" ? found : !found;
}
