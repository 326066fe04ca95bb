import { rule } from "../evidence.js";
import { json, type SimRequest, type SimResponse } from "../exchange.js";
import { Refusal } from "../refusal.js";
import type { World } from "../world.js";
import { localId } from "./id.js";
import { shown } from "./people.js";
import type { HubPerson } from "./state.js";

const badCursor = rule(
  "people.cursor",
  "documented",
  "developer.webex.com, response codes: 400 for an invalid request; the cursor is ours",
  "A cursor that is none is a 400.",
);
const badMax = rule(
  "people.max",
  "spec",
  "webex-admin document: 100 when absent, at most 100 with callingData and 50 with locationId; 1,000 is assumed",
  "max is 100 when absent; one above the limit is lowered to it, one below 1 is a 400.",
);
export const searchRules = [
  badCursor,
  badMax,
  rule(
    "people.search",
    "spec",
    "webex-admin document; developer.webex.com, List People",
    "GET people searches by email, the beginning of displayName, roles, and ids with notFoundIds; excludeStatus and ids leave status out.",
  ),
  rule(
    "people.next",
    "documented",
    "developer.webex.com, pagination; the Link header is in the document",
    'A page that is not the last has a Link header with rel="next", to be followed as it is.',
  ),
];

const wordsOf = (query: URLSearchParams, name: string) => query.get(name)?.split(",").filter(Boolean);

function selects(query: URLSearchParams): (person: HubPerson) => boolean {
  const email = query.get("email")?.toLowerCase();
  const start = query.get("displayName")?.toLowerCase();
  const ids = wordsOf(query, "id")?.map(id => localId("PEOPLE", id));
  const held = wordsOf(query, "roles");
  return person =>
    (email === undefined || person.email.toLowerCase() === email) &&
    (start === undefined || String(person.details.displayName).toLowerCase().startsWith(start)) &&
    (ids === undefined || ids.includes(person.id)) &&
    (held === undefined || held.some(id => person.roles.includes(id)));
}

function limitOf(query: URLSearchParams): number {
  if (query.has("locationId")) return 50;
  return query.get("callingData") === "true" ? 100 : 1000;
}

function maximumOf(query: URLSearchParams): number {
  const max = Number(query.get("max") ?? 100);
  if (Number.isInteger(max) && max >= 1) return Math.min(max, limitOf(query));
  throw new Refusal(badMax, 400, "max: a number from 1 to 1000 expected");
}

function startOf(query: URLSearchParams): number {
  const cursor = query.get("cursor");
  if (cursor === null) return 0;
  const start = Number(Buffer.from(cursor, "base64url").toString("utf8"));
  if (Number.isInteger(start) && start > 0) return start;
  throw new Refusal(badCursor, 400, "cursor: is invalid");
}

const hostOf = ({ headers }: SimRequest) => (headers.host ? `http://${headers.host}` : "https://webexapis.com");

function nextOf(request: SimRequest, query: URLSearchParams, start: number): string {
  const next = new URLSearchParams(query);
  next.set("cursor", Buffer.from(String(start)).toString("base64url"));
  return `<${hostOf(request)}/v1/people?${next}>; rel="next"`;
}

export function listPeople(request: SimRequest, query: URLSearchParams, world: World): SimResponse {
  const found = world.hub.people.filter(selects(query));
  const start = startOf(query);
  const end = start + maximumOf(query);
  const withoutStatus = query.get("excludeStatus") === "true" || query.has("id");
  const items = found.slice(start, end).map(person => {
    const { status, ...rest } = shown(person, world);
    return withoutStatus ? rest : { ...rest, status };
  });
  const lost = wordsOf(query, "id")?.filter(id => !found.some(one => one.id === localId("PEOPLE", id))) ?? [];
  const answer = json(200, { ...(lost.length > 0 && { notFoundIds: lost }), items });
  if (end >= found.length) return answer;
  return { ...answer, headers: { ...answer.headers, link: nextOf(request, query, end) } };
}
