import { parseJson, trackingIdOf } from "./answers.js";
import type { HttpAnswer, HttpRequest } from "./transport.js";

/** Names whose values may be logged. Whatever is not named here is a name without its value, or nothing at all. */
const shown = {
  query: new Set(["page", "pageSize", "type", "max", "start", "attributes", "names", "overwrite", "flowType"]),
  headers: new Set([
    ...["accept", "content-type", "content-length", "date", "retry-after"],
    ...["ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"],
    ...["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"],
  ]),
  form: new Set(["grant_type"]),
};

/** What may be printed as it is: nothing that a terminal acts on, and nothing as long as a token. */
const plain = (value: string) => (/^[\w .,:;/+*=-]{0,60}$/.test(value) ? value : "…");
const name = (text: string) => (/^[\w-]{1,40}$/.test(text) ? text : "…");

const pairs = (of: URLSearchParams, allowed: ReadonlySet<string>) =>
  [...of].map(([key, value]) => `${name(key)}=${allowed.has(key) ? plain(value) : "…"}`);

function addressOf(url: string): string {
  const { pathname, searchParams } = new URL(url);
  const query = pairs(searchParams, shown.query).join("&");
  return query ? `${pathname}?${query}` : pathname;
}

const headersOf = (headers: HttpRequest["headers"]) =>
  Object.entries(headers).flatMap(([key, value]) => (shown.headers.has(key) ? [`${key}: ${plain(value)}`] : []));

/** The names of a body's fields; of a list how many entries, and the names in the first. */
function fieldsOf(body: string | undefined, type = ""): readonly string[] {
  if (!body) return [];
  if (type.startsWith("application/x-www-form-urlencoded")) return pairs(new URLSearchParams(body), shown.form);
  if (!/json/.test(type)) return [`${body.length} characters`];
  const parsed = parseJson(body);
  const whole = Array.isArray(parsed) ? parsed[0] : parsed;
  if (typeof whole !== "object" || whole === null) return [];
  const names = Object.entries(whole).map(([key, value]) =>
    Array.isArray(value) ? `${name(key)}[${value.length}]` : name(key),
  );
  return Array.isArray(parsed) ? [`${parsed.length} of`, ...names] : names;
}

const part = (title: string, headers: readonly string[], fields: readonly string[]) =>
  headers.length + fields.length > 0
    ? `${title} {${[...headers, ...(fields.length > 0 ? [`fields: ${fields.join(" ")}`] : [])].join("; ")}}`
    : undefined;

/**
 * One line of the log: a request and what came of it. Of headers, queries and bodies only what is allowed by name, so
 * that what nobody thought of stays out.
 *
 * @param answer or why there is none
 */
export function logLine(request: HttpRequest, answer: HttpAnswer | string, ms: number): string {
  const { method, url, headers, body } = request;
  const sent = part("sent", headersOf(headers), fieldsOf(body, headers["content-type"]));
  const start = [`wxcc ${method} ${addressOf(url)}`];
  if (typeof answer === "string") return [...start, answer, `${Math.round(ms)} ms`, sent].filter(Boolean).join(" ");
  const got = part("got", headersOf(answer.headers), fieldsOf(answer.body, answer.headers["content-type"]));
  return [...start, answer.status, `${Math.round(ms)} ms`, trackingIdOf(answer), sent, got].filter(Boolean).join(" ");
}
