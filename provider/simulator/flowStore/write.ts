import { type Rule, rule } from "../evidence.js";
import { json, type SimRequest, type SimResponse } from "../exchange.js";
import { Refusal } from "../refusal.js";
import type { World } from "../world.js";
import { textOf } from "./form.js";
import { author, refuseIfHeld } from "./locks.js";
import { record, whole } from "./shown.js";
import type { Flow, Version } from "./state.js";

const unreadable = rule(
  "flowStore.parse",
  "spec",
  "flow-store document, 400 of import: file parse error, flow name is empty, invalid flow type",
  "A file that is no JSON, has no name or is of another type is a 400.",
);
const taken = rule(
  "flowStore.name",
  "spec",
  "flow-store document, 409 of import: a flow with the same name already exists",
  "A name that exists is a 409, unless overwrite is yes.",
);
const untagged = rule(
  "flowStore.tags",
  "spec",
  "PublishParameters.tagIds: one of Live, Test, Dev, Latest",
  "Another tag is a 400; a tag moves to the version that is published under it.",
);
export const writeRules = [
  unreadable,
  taken,
  untagged,
  rule("flowStore.created", "spec", "the published document", "An import answers 201 and the record of the flow."),
  rule(
    "flowStore.dangling",
    "live",
    "contract 2.18 (TK)",
    "An import does not look whether the ids in the file exist.",
  ),
  rule(
    "flowStore.overwrite",
    "assumed",
    "contract 2.18 has overwrite=yes only; entry points would lose the flow otherwise",
    "An import over a flow keeps its id, changes its draft, and leaves what is published.",
  ),
  rule(
    "flowStore.published",
    "spec",
    "the published document; BasicFlowDTO.status",
    "A publish answers 200 and the flow, makes the draft a version, and the status Published for good.",
  ),
];

const tagNames = ["Live", "Test", "Dev", "Latest"];

/** The tags that a publish asks for, in a field of its body. @throws Refusal by a rule when they are no tags */
export function tagsIn({ body }: SimRequest, field: string, by: Rule): readonly string[] {
  const asked = parsed(body || "{}");
  const tags = typeof asked === "object" && asked !== null ? (asked as Record<string, unknown>)[field] : undefined;
  const all: readonly unknown[] = Array.isArray(tags) ? [...new Set(tags)] : tags === undefined ? [] : [tags];
  const unknown = all.find(tag => !tagNames.includes(tag as string));
  if (all.length > 0 && unknown !== undefined) throw new Refusal(by, 400, `Invalid tag ${JSON.stringify(unknown)}`);
  return all as readonly string[];
}

/** JSON, or nothing. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A SyntaxError is how JSON says no.
  }
}

/** Object ids have 24 hexadecimal digits. */
export const objectId = ({ context }: World) => context.clock.id().replaceAll("-", "").slice(0, 24);

const replaced = (world: World, flow: Flow) => {
  world.flows = [...world.flows.filter(({ id }) => id !== flow.id), flow];
};

function fileOf(request: SimRequest): Version["content"] {
  const content = parsed(textOf(request, "file")) as Version["content"] | null | undefined;
  if (content === undefined) throw new Refusal(unreadable, 400, "File parse error");
  if (typeof content?.name === "string" && content.name !== "") return content;
  throw new Refusal(unreadable, 400, "Flow name is empty");
}

export function importFlow(request: SimRequest, query: URLSearchParams, world: World): SimResponse {
  const content = fileOf(request);
  const flowType = query.get("flowType") ?? "FLOW";
  if (flowType !== "FLOW" && flowType !== "SUBFLOW") throw new Refusal(unreadable, 400, "Invalid flow type");
  const name = String(content.name);
  const { now } = world.context.clock;
  const holder = world.flows.find(flow => flow.name === name && flow.flowType === flowType);
  if (holder && query.get("overwrite") !== "yes")
    throw new Refusal(taken, 409, `A flow with the name ${name} already exists`);
  refuseIfHeld(holder, now);
  const draft = { id: objectId(world), number: (holder?.versions.length ?? 0) + 1, content };
  const flow: Flow = holder
    ? { ...holder, changedAt: now, draft }
    : { id: objectId(world), name, flowType, createdAt: now, changedAt: now, draft, versions: [], tags: [] };
  replaced(world, flow);
  return json(201, record(flow, world));
}

export function publishFlow(flow: Flow, request: SimRequest, world: World): SimResponse {
  const tagIds = tagsIn(request, "tagIds", untagged);
  refuseIfHeld(flow, world.context.clock.now);
  const number = flow.versions.length + 1;
  const published: Flow = {
    ...flow,
    changedAt: world.context.clock.now,
    versions: [...flow.versions, { ...flow.draft, number }],
    tags: [...flow.tags.filter(({ name }) => !tagIds.includes(name)), ...tagIds.map(name => ({ name, number }))],
  };
  replaced(world, published);
  return json(200, whole(published, world));
}

export function removeFlow(flow: Flow, world: World): SimResponse {
  world.flows = world.flows.filter(({ id }) => id !== flow.id);
  return json(200, {});
}

/** Answers with the status as a text, which is what is published (flow-store document). */
export function lockFlow(flow: Flow, world: World): SimResponse {
  const { now } = world.context.clock;
  refuseIfHeld(flow, now);
  replaced(world, { ...flow, lock: { by: author, at: now } });
  return json(200, "200 OK");
}

export function unlockFlow({ lock: _, ...flow }: Flow, world: World): SimResponse {
  replaced(world, flow);
  return json(200, "200 OK");
}
