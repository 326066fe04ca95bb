import type { Answer } from "../configuration.js";
import { rule } from "../evidence.js";
import { empty, json, type SimRequest, type SimResponse } from "../exchange.js";
import { framework, Refusal } from "../refusal.js";
import { authorize, permit } from "../tokens.js";
import type { World } from "../world.js";
import { metadata, whole } from "./shown.js";
import type { Content, Fn } from "./state.js";
import { functionWriteRules, importFn, lockFn, publishFn, removeFn, unlockFn } from "./write.js";

const document = "Cisco's description of August 2026";

const absent = rule(
  "functions.absent",
  "spec",
  `${document}: 404 without a body`,
  "A function that does not exist is a 404.",
);
const versions = rule(
  "functions.versions",
  "spec",
  `${document}, versionOrTag`,
  "A read gives the draft, an export the version that was published last; both a version or a tag where asked for.",
);
export const functionRules = [
  absent,
  versions,
  ...functionWriteRules,
  rule(
    "functions.list",
    "spec",
    `${document}, FnListResponse; 404 where nothing is found`,
    "The list is data with pageInfo, in pages of 100 from 0; where there is none, a 404.",
  ),
  rule(
    "functions.metadata",
    "assumed",
    `${document}: FnMetadata does not name inputs and outputs, which a write replaces with "source code and metadata"`,
    "The metadata of one function holds its inputs and outputs, as they were imported.",
  ),
  rule(
    "functions.errors",
    "spec",
    `${document}, ErrorResponse and FnConflictResponse`,
    "Errors have a code and a message; a conflict has status and errors.",
  ),
];

function list(query: URLSearchParams, world: World): SimResponse {
  const ids = query.get("ids")?.split(",");
  const part = (query.get("name") ?? "").toLowerCase();
  const found = world.functions.filter(fn => (!ids || ids.includes(fn.id)) && fn.name.toLowerCase().includes(part));
  if (found.length === 0) return empty(404);
  const size = Math.min(Number(query.get("size") ?? 100), 100);
  const page = Number(query.get("page") ?? 0);
  return json(200, {
    data: found.slice(page * size, (page + 1) * size).map(fn => metadata(fn, world)),
    pageInfo: {
      currentPage: page,
      pageSize: size,
      totalPages: Math.ceil(found.length / size),
      totalRecords: found.length,
    },
  });
}

/** A version by its number or a tag; the other one where none is asked for. */
function contentOf(fn: Fn, wanted: string | null, otherwise: Content | undefined): Content {
  const number = wanted === null ? undefined : (fn.tags[wanted] ?? Number(wanted));
  const content = number === undefined ? otherwise : fn.versions[number - 1];
  if (!content) throw new Refusal(versions, 404, `${fn.name} has no version ${wanted ?? "that is published"}`);
  return content;
}

type Work = (fn: Fn, request: SimRequest, query: URLSearchParams, world: World) => SimResponse;

const items: Readonly<Record<string, Work>> = {
  "GET ": (fn, _, query, world) => json(200, whole(fn, world, contentOf(fn, query.get("versionOrTag"), fn.draft))),
  "DELETE ": (fn, _, query, world) => removeFn(fn, query, world),
  "POST export": (fn, _, query) => json(200, { ...contentOf(fn, query.get("versionOrTag"), fn.versions.at(-1)) }),
  "POST publish": (fn, request, _, world) => publishFn(fn, request, world),
  "POST lock": (fn, _, __, world) => lockFn(fn, world),
  "POST unlock": (fn, _, __, world) => unlockFn(fn, world),
};

function answer(request: SimRequest, rest: readonly string[], query: URLSearchParams, world: World): SimResponse {
  const [collection = "", item, ...more] = rest;
  const { now } = world.context.clock;
  const unknown = framework(404, request.path, now);
  if (more.length > 0) return unknown;
  if (item === undefined) {
    if (collection === "functions" && request.method === "GET") return list(query, world);
    return collection === "functions:import" && request.method === "POST" ? importFn(request, query, world) : unknown;
  }
  const [id, action = ""] = item.split(":");
  const work = items[`${request.method} ${action}`];
  if (!work || collection !== "functions") return unknown;
  const fn = world.functions.find(one => one.id === id);
  return fn ? work(fn, request, query, world) : empty(404);
}

const bodyOf = ({ status, reason }: Refusal) =>
  status === 409
    ? { status, errors: [{ description: reason, type: "Conflict" }] }
    : { code: "InvalidRequest", message: reason };

/** Whether a path belongs to the functions: `/v1/{orgId}/functions…`, beside what is Control Hub's. */
export const isOfFunctions = ([version, , collection = ""]: readonly string[]) =>
  version === "v1" && /^functions(:|$)/.test(collection);

/** Answers one request to the functions. */
export function functions(
  request: SimRequest,
  [, org = "", ...rest]: readonly string[],
  query: URLSearchParams,
  world: World,
): Answer {
  try {
    permit(request, authorize(request, world.tokens, world.context.clock.now), world.organization.id, org);
    return { response: answer(request, rest, query, world) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const hasBody = error.rule !== absent && error.rule !== versions;
    return { response: hasBody ? json(error.status, bodyOf(error)) : empty(error.status), refusal: error };
  }
}
