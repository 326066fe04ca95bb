import type { Json, Live } from "../entities/entity.js";
import {
  Conflict,
  type ErrorDetails,
  Forbidden,
  NotFound,
  Refused,
  StillReferenced,
  type Subject,
  Unavailable,
  Unknown,
  type WxccError,
} from "../errors.js";
import type { Redact } from "./redaction.js";
import type { HttpAnswer, Method } from "./transport.js";

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** No answer of an API is as deep as this; whoever walks through one that is would run out of stack. */
const deepest = 256;

const [quote, backslash, bracket, brace] = ['"', "\\", "[", "{"].map(letter => letter.charCodeAt(0));
const [endOfList, endOfObject] = ["]", "}"].map(letter => letter.charCodeAt(0));

/** Every answer goes through it, so it looks at numbers: letters take three times as long. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (inText) {
      if (letter === backslash) at += 1;
      else if (letter === quote) inText = false;
    } else if (letter === quote) inText = true;
    else if (letter === bracket || letter === brace) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (letter === endOfList || letter === endOfObject) depth -= 1;
  }
  return false;
}

/** Only what names it, plainly or by an escape, is read member by member. */
const mayReach = /__proto__|\\u/;

/** JSON as data: a `__proto__` in it would reach into objects that are merged with it. `undefined` when it is none. */
export function parseJson(text: string): Json | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    if (!mayReach.test(text)) return JSON.parse(text) as Json;
    return JSON.parse(text, (key, value) => (key === "__proto__" ? undefined : value)) as Json;
  } catch {
    return undefined;
  }
}

/** A JSON object, or `undefined` when the body is anything else. */
export function parseObject(text: string): Members | undefined {
  const value = parseJson(text);
  return isObject(value) ? value : undefined;
}

/** Whether a value can be an id: it goes into paths, states and messages. */
export const isId = (value: unknown): value is string =>
  typeof value === "string" && /^[\x21-\x7e]{1,512}$/.test(value);

/** Whether a value is a row of a list. */
export const isRow = (value: unknown): value is Live => isObject(value) && isId(value.id);

/** The entity that an answer holds; `undefined` for success that tells nothing: its body has no id. */
export function entityIn({ body }: HttpAnswer): Live | undefined {
  const parsed = parseJson(body);
  return isRow(parsed) ? parsed : undefined;
}

/** The application's own part of an error body (contract 4); frameworks put a text there. */
const errorIn = (body: Members | undefined) => (isObject(body?.error) ? body.error : undefined);

export function trackingIdOf({ headers, body }: HttpAnswer): string | undefined {
  const id = headers.trackingid ?? parseObject(body)?.trackingId;
  return typeof id === "string" && /^[\w.:-]{1,128}$/.test(id) ? id : undefined;
}

/** An error of webexapis.com: `{message, errors: [{description}], trackingId}`. */
const isGeneral = (body: Members | undefined) => typeof body?.message === "string" && Array.isArray(body.errors);

function descriptionsIn(list: unknown): readonly string[] {
  const said = (Array.isArray(list) ? list : []).map(entry => (isObject(entry) ? entry.description : undefined));
  return said.filter((text): text is string => typeof text === "string" && text !== "");
}

/** What the server said of its error. */
export function reasonIn(body: Members | undefined, redact: Redact): string | undefined {
  const error = errorIn(body);
  if (typeof error?.reason === "string" && error.reason) return redact(error.reason);
  const texts = [...descriptionsIn(error?.message), ...descriptionsIn(body?.errors)];
  if (texts.length > 0) return redact(texts.join("; "));
  return isGeneral(body) && body?.message ? redact(String(body.message)) : undefined;
}

/** The API's names of the kinds that a 412 says still refer to the entity. */
export function referencedEntities({ body }: HttpAnswer): readonly string[] | undefined {
  const types = errorIn(parseObject(body))?.referencedEntities;
  return Array.isArray(types) ? types.filter(type => typeof type === "string") : undefined;
}

/**
 * Whether a 404 says that the entity is gone. A framework's body or a web page says that the route is: a wrong base
 * URL must never read as a tenant whose entities were all deleted.
 */
export function isGone({ status, body }: HttpAnswer): boolean {
  if (status !== 404) return false;
  if (body.trim() === "") return true;
  const parsed = parseObject(body);
  return parsed !== undefined && (isObject(parsed.error) || Array.isArray(parsed.errors));
}

/** Whether what a delete was to take was there: one that is sent again finds what the first one left. */
export const wasThere = (answer: HttpAnswer): boolean => !isGone(answer) || answer.mayBeSecond === true;

const undone: Record<Method, string> = {
  GET: "was not read",
  POST: "was not created",
  PUT: "was not changed",
  PATCH: "was not changed",
  DELETE: "was not deleted",
};

const takenAdvice = "Another entity of the tenant has this name or part: choose another, or remove that one first.";

/** What to do at a host, or with a kind, where it is something else than usual. */
export interface Advice {
  /** By the status of a write. */
  refused?: Readonly<Record<number, string>> | undefined;
  forbidden?: string;
  unavailable?: string;
}

function unusable(method: Method, answer: HttpAnswer, details: ErrorDetails & { todo: string | undefined }): WxccError {
  const happened = `${undone[method]}: the server answered ${answer.status}`;
  if (answer.status < 500 || method !== "POST") return new Unavailable(happened, details);
  return new Unknown(`may have been created: the server answered ${answer.status}`, details);
}

/** The error that an answer is, by its status and the shape of its body, never by its words. 401 is not among them. */
export function errorOf(
  method: Method,
  answer: HttpAnswer,
  subject: Subject | undefined,
  redact: Redact,
  { forbidden, unavailable, refused }: Advice = {},
): WxccError {
  const body = parseObject(answer.body);
  const details = { subject, trackingId: trackingIdOf(answer), reason: reasonIn(body, redact) };
  const happened = undone[method];
  const todo = refused?.[answer.status];
  if (answer.status === 403)
    return new Forbidden(`${happened}: access was denied`, { ...details, todo: todo ?? forbidden });
  // What was not there before a create is no entity of ours, but something that it needs.
  if (isGone(answer) && method === "POST") return new Refused(happened, { ...details, todo });
  if (isGone(answer)) return new NotFound(`${happened}: it is not in the tenant`, details);
  if (answer.status === 400) return new Refused(happened, { ...details, todo });
  if (answer.status === 409)
    return new Conflict(happened, { ...details, todo: todo ?? (method === "POST" ? undefined : takenAdvice) });
  if (answer.status === 412)
    return method === "DELETE" || referencedEntities(answer)
      ? new StillReferenced(happened, details)
      : new Refused(happened, { ...details, todo });
  if (answer.status > 400 && answer.status < 500 && (errorIn(body) || isGeneral(body)))
    return new Refused(happened, { ...details, todo });
  return unusable(method, answer, { ...details, todo: unavailable });
}
