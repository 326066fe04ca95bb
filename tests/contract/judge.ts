import Ajv, { type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { exceptions } from "./exceptions.js";
import { type Document, documents, type Operation, operationFor } from "./operations.js";

export interface JudgedRequest {
  method: string;
  /** With the query string. */
  path: string;
  body?: string | undefined;
}

export interface JudgedResponse {
  status: number;
  body: string;
}

/** One thing in which an exchange departs from the published document. */
export interface Violation {
  /** `POST team`; the verb and path where nothing of the kind is published. */
  operation: string;
  part: "operation" | "query" | "request" | "status" | "response";
  status: number;
  /** Where in the body: `/data/0/name`. */
  at: string;
  keyword: string;
  /** The missing or unknown name, the value, or the status. */
  detail: string;
}

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateSchema: false, verbose: true });
addFormats(ajv);
for (const [name, facts] of Object.entries(documents)) ajv.addSchema(facts, name);

const compiled = new Map<string, ValidateFunction>();
function schemaAt(document: Document, pointer: string): ValidateFunction {
  const at = `${document}${pointer}`;
  const known = compiled.get(at) ?? ajv.compile({ $ref: at });
  compiled.set(at, known);
  return known;
}

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: readonly Schema[];
  additionalProperties?: unknown;
}

function resolved(document: Document, schema: Schema): Schema {
  if (schema.allOf?.length === 1) return resolved(document, schema.allOf[0]!);
  if (!schema.$ref) return schema;
  const parts = schema.$ref.replace(/^.*#\//, "").split("/");
  const at = parts.map(part => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
  const found = at.reduce<Record<string, unknown>>((node, part) => node[part] as never, documents[document]);
  return resolved(document, found as Schema);
}

/** Names that the published schema does not have. */
function* unknownNames(
  document: Document,
  schema: Schema,
  value: unknown,
  at: string,
): Generator<{ at: string; name: string }> {
  const { properties, items, additionalProperties } = resolved(document, schema);
  if (Array.isArray(value)) {
    for (const [i, member] of value.entries()) if (items) yield* unknownNames(document, items, member, `${at}/${i}`);
  } else if (typeof value === "object" && value !== null && properties) {
    for (const [name, member] of Object.entries(value)) {
      const inner = properties[name];
      if (inner) yield* unknownNames(document, inner, member, `${at}/${name}`);
      else if (additionalProperties === undefined) yield { at, name };
    }
  }
}

const detailOf = ({ keyword, params, data, message }: ErrorObject & { data?: unknown }) =>
  keyword === "required"
    ? String(params.missingProperty)
    : typeof data === "object" && data !== null
      ? (message ?? "")
      : JSON.stringify(data);

type Place = Pick<Violation, "operation" | "part" | "status">;

type Departure = Pick<Violation, "at" | "keyword" | "detail">;

function departuresOf(document: Document, pointer: string, value: unknown): readonly Departure[] {
  const validate = schemaAt(document, pointer);
  validate(value);
  // Bytes that are JSON are read as it.
  const errors = (validate.errors ?? []).filter(({ parentSchema }) => parentSchema?.format !== "binary");
  const invalid = errors.map(error => ({
    at: error.instancePath,
    keyword: error.keyword,
    detail: detailOf({ ...error, data: valueAt(value, error.instancePath) }),
  }));
  const unknown = [...unknownNames(document, { $ref: pointer }, value, "")].map(({ at, name }) => ({
    at,
    keyword: "unknown",
    detail: name,
  }));
  return [...invalid, ...unknown];
}

/** The same lists are read again and again: what was judged is not judged twice. */
const judged = new Map<string, readonly Departure[]>();

/** So many bodies are remembered; a run of hours would hold all that it ever saw. */
const remembered = 5_000;

function departures(document: Document, pointer: string, body: string, place: Place): readonly Violation[] {
  const key = `${document}${pointer} ${body}`;
  const known = judged.get(key) ?? departuresOf(document, pointer, parsed(body));
  if (judged.size >= remembered) judged.clear();
  judged.set(key, known);
  return known.map(departure => ({ ...place, ...departure }));
}

const valueAt = (value: unknown, pointer: string) =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], value);

/** A form as one object: its parts of JSON as they are, of the others that they are there. */
const formOf = (body: string) =>
  Object.fromEntries(
    body.split(`\r\n${body.slice(0, body.indexOf("\r\n"))}`).flatMap(section => {
      const [, name, json, text] = /name="(\w+)"[\s\S]*?(application\/json)?\r\n\r\n([\s\S]*)/i.exec(section) ?? [];
      return name ? [[name, json ? JSON.parse(text!) : "binary"]] : [];
    }),
  );

const parsed = (body: string): unknown => (body.startsWith("--") ? formOf(body) : JSON.parse(body));

function queryViolations(operation: Operation, query: string | undefined, place: Omit<Place, "part">) {
  const names = [...new URLSearchParams(query ?? "").keys()];
  return names
    .filter(name => !operation.query.includes(name))
    .map(name => ({ ...place, part: "query" as const, at: "", keyword: "unknown", detail: name }));
}

function all(request: JudgedRequest, response: JudgedResponse): readonly Violation[] {
  const [path = "", query] = request.path.split("?");
  const { status } = response;
  const published = operationFor(request.method, path);
  if (!published) {
    const operation = `${request.method} ${path.replace(/^\/organization\/[^/]+\/?/, "")}`;
    return [{ operation, part: "operation", status, at: "", keyword: "unpublished", detail: String(status) }];
  }
  const place = { operation: published.name, status };
  const found: Violation[] = queryViolations(published, query, place);
  // What the tenant refused was wrong on purpose.
  if (status < 300 && published.body && request.body) {
    found.push(...departures(published.document, published.body, request.body, { ...place, part: "request" }));
    if (published.bodyInQuery)
      found.push({ ...place, part: "request", at: "", keyword: "bodyInQuery", detail: published.name });
  }
  // Published as "what may happen": nothing that a request should ever bring about.
  if (status >= 500) found.push({ ...place, part: "status", at: "", keyword: "serverError", detail: String(status) });
  if (!published.statuses.includes(status))
    found.push({ ...place, part: "status", at: "", keyword: "status", detail: String(status) });
  const pointer = published.answer(status) ?? published.answer(status < 300 ? 200 : 404);
  if (pointer && response.body)
    found.push(...departures(published.document, pointer, response.body, { ...place, part: "response" }));
  return found;
}

/** A departure, and the ids of the exceptions that cover it. */
export type Weighed = Violation & { excusedBy: readonly string[] };

/** Everything in which an exchange departs from the published document, excused or not. */
export const weigh = (request: JudgedRequest, response: JudgedResponse): readonly Weighed[] =>
  all(request, response).map(violation => ({
    ...violation,
    excusedBy: exceptions.filter(exception => exception.covers(violation)).map(({ id }) => id),
  }));

/**
 * What in an exchange departs from the published document, beyond the listed exceptions.
 *
 * @example
 * expect(judge(request, response)).toEqual([]);
 */
export const judge = (request: JudgedRequest, response: JudgedResponse): readonly Violation[] =>
  weigh(request, response).flatMap(({ excusedBy, ...violation }) => (excusedBy.length > 0 ? [] : [violation]));

/** The exceptions that an exchange makes use of: so that a test can name those that nothing needs. */
export const excused = (request: JudgedRequest, response: JudgedResponse): readonly string[] =>
  weigh(request, response).flatMap(({ excusedBy }) => excusedBy);
