import { rule } from "../evidence.js";
import { empty, json, type SimRequest, type SimResponse } from "../exchange.js";
import { textOf } from "../flowStore/form.js";
import { author, refuseIfHeld } from "../flowStore/locks.js";
import { objectId, parsed, tagsIn } from "../flowStore/write.js";
import { Refusal } from "../refusal.js";
import type { World } from "../world.js";
import { whole } from "./shown.js";
import type { Content, Fn } from "./state.js";

const document = "Cisco's description of August 2026";

const malformed = rule("functions.parse", "spec", `${document}, 400 of import`, "A file that is no function is a 400.");
const taken = rule(
  "functions.name",
  "spec",
  `${document}: overwrite, and the 409 of a create`,
  "A name that exists is a 409, unless overwrite is true; the function keeps its id then, and what is published.",
);
const untagged = rule(
  "functions.tags",
  "spec",
  `${document}, FnPublishReq: Dev, Test, Latest, Live`,
  "A publish makes the draft a version under its tags; another tag is a 400.",
);
const used = rule(
  "functions.used",
  "spec",
  `${document}, isForceDeletion: even when flows refer to it`,
  "A function that a flow refers to is deleted with isForceDeletion=true only: 400 else.",
);
export const functionWriteRules = [
  malformed,
  taken,
  untagged,
  used,
  rule(
    "functions.imported",
    "spec",
    `${document}; contract 2.18: multipart, file`,
    "An import takes the JSON of an export as the part file, and answers 201.",
  ),
];

const replaced = (world: World, fn: Fn) => {
  world.functions = [...world.functions.filter(({ id }) => id !== fn.id), fn];
};

function fileOf(request: SimRequest): Content {
  const content = parsed(textOf(request, "file")) as Content | null | undefined;
  if (typeof content?.name === "string" && typeof content.sourceCode === "string") return content;
  throw new Refusal(malformed, 400, "The function definition has no name or no sourceCode");
}

export function importFn(request: SimRequest, query: URLSearchParams, world: World): SimResponse {
  const draft = fileOf(request);
  const name = String(draft.name);
  const { now } = world.context.clock;
  const holder = world.functions.find(fn => fn.name === name);
  if (holder && query.get("overwrite") !== "true")
    throw new Refusal(taken, 409, `Function with name: ${name} already exists. Please choose a different name.`);
  refuseIfHeld(holder, now);
  const fn: Fn = holder
    ? { ...holder, changedAt: now, draft }
    : { id: objectId(world), name, createdAt: now, changedAt: now, draft, versions: [], tags: {} };
  replaced(world, fn);
  return json(201, whole(fn, world));
}

export function publishFn(fn: Fn, request: SimRequest, world: World): SimResponse {
  const tags = tagsIn(request, "tags", untagged);
  const { now } = world.context.clock;
  refuseIfHeld(fn, now);
  const versions = [...fn.versions, fn.draft];
  const on = Object.fromEntries(tags.map(tag => [tag, versions.length]));
  const published: Fn = { ...fn, changedAt: now, versions, tags: { ...fn.tags, ...on } };
  replaced(world, published);
  return json(200, whole(published, world));
}

export function lockFn(fn: Fn, world: World): SimResponse {
  const { now } = world.context.clock;
  refuseIfHeld(fn, now);
  replaced(world, { ...fn, lock: { by: author, at: now } });
  return json(200, "OK");
}

export function unlockFn({ lock: _, ...fn }: Fn, world: World): SimResponse {
  replaced(world, fn);
  return json(200, "OK");
}

export function removeFn(fn: Fn, query: URLSearchParams, world: World): SimResponse {
  const isUsed = world.flows.some(({ draft }) => JSON.stringify(draft.content).includes(fn.id));
  if (isUsed && query.get("isForceDeletion") !== "true")
    throw new Refusal(used, 400, `Function ${fn.name} is used by a flow`);
  world.functions = world.functions.filter(({ id }) => id !== fn.id);
  return empty(204);
}
