import type { Answer } from "../configuration.js";
import { rule } from "../evidence.js";
import { empty, json, type SimRequest, type SimResponse } from "../exchange.js";
import { errorBody, framework, Refusal } from "../refusal.js";
import { authorize, permit } from "../tokens.js";
import type { World } from "../world.js";
import { formRule } from "./form.js";
import { lockRules } from "./locks.js";
import { exported, record, whole } from "./shown.js";
import type { Flow } from "./state.js";
import { importFlow, lockFlow, publishFlow, removeFlow, unlockFlow, writeRules } from "./write.js";

const absent = rule("flowStore.absent", "spec", "the published document: 404", "A flow that does not exist is a 404.");
const versions = rule(
  "flowStore.versions",
  "spec",
  "flow-store document, version of export: draft, latest or an id; latest by default",
  "An export gives the draft, the version that was published last, or one by its id.",
);
export const flowStoreRules = [
  absent,
  versions,
  formRule,
  ...writeRules,
  ...lockRules,
  rule(
    "flowStore.prefix",
    "live",
    "contract 2.18 (published; CLI, EXP without)",
    "Its routes are on the address of the configuration API, with and without /flow-store; GET, DELETE, :lock and :unlock of one flow without it only.",
  ),
  rule(
    "flowStore.project",
    "live",
    "contract 2.18 (EXP, one tenant)",
    "There is one project, whose id is known. Of another id the list is empty, and of a uuid a 404 without a body.",
  ),
  rule(
    "flowStore.projects",
    "spec",
    "flow-store document, GET {orgId}/project; its shape there is that of a list in Scala",
    "The projects of an organization are listed, which is the one.",
  ),
  rule(
    "flowStore.list",
    "spec",
    "the published document: page from 0, size 10, flowType FLOW by default",
    "The list is a bare array of one flow type, in pages.",
  ),
  rule("flowStore.removed", "live", "contract 2.18 (CLI, EXP)", "DELETE flows/{id} deletes."),
  rule(
    "flowStore.errors",
    "assumed",
    "ErrorResponse has no published shape",
    "Errors have the body of the configuration API's.",
  ),
];

const project = "5e5c9ad6d61f870d6d778c1b";
const largestPage = 100;

function list(query: URLSearchParams, world: World): SimResponse {
  const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
  const size = Math.min(number("size", 10), largestPage);
  const ids = query.get("ids")?.split(",");
  const part = query.get("partialNameSearch") ?? "";
  const found = world.flows.filter(
    flow =>
      flow.flowType === (query.get("flowType") ?? "FLOW") &&
      (!ids || ids.includes(flow.id)) &&
      flow.name.includes(part),
  );
  const from = number("page", 0) * size;
  return json(
    200,
    found.slice(from, from + size).map(flow => record(flow, world)),
  );
}

function exportFlow(flow: Flow, query: URLSearchParams, world: World): SimResponse {
  const wanted = query.get("version") ?? "latest";
  const version =
    wanted === "draft"
      ? flow.draft
      : wanted === "latest"
        ? flow.versions.at(-1)
        : flow.versions.find(({ id }) => id === wanted);
  if (!version) throw new Refusal(versions, 404, `Flow version ${wanted} not found`);
  return json(200, exported(flow, version, world));
}

type Handler = (request: SimRequest, query: URLSearchParams, world: World) => SimResponse;
type Verbs = Readonly<Record<string, Handler>>;

/** Hands a flow to what asks for it by its id. */
const ofFlow =
  (id: string, work: (flow: Flow, request: SimRequest, query: URLSearchParams, world: World) => SimResponse): Handler =>
  (request, query, world) => {
    const flow = world.flows.find(one => one.id === id);
    if (!flow) throw new Refusal(absent, 404, `Flow ${id} not found`);
    return work(flow, request, query, world);
  };

function verbsOf([collection, item, ...more]: readonly string[], isPublished: boolean): Verbs | undefined {
  if (more.length > 0) return undefined;
  if (item === undefined) {
    if (collection === "flows") return { GET: (_, query, world) => list(query, world) };
    return collection === "flows:import" ? { POST: importFlow } : undefined;
  }
  if (collection !== "flows") return undefined;
  const [id = "", action] = item.split(":");
  if (action === "export") return { GET: ofFlow(id, (flow, _, query, world) => exportFlow(flow, query, world)) };
  if (action === "publish") return { POST: ofFlow(id, (flow, request, _, world) => publishFlow(flow, request, world)) };
  if (isPublished) return undefined;
  if (action === "lock") return { POST: ofFlow(id, (flow, _, __, world) => lockFlow(flow, world)) };
  if (action === "unlock") return { POST: ofFlow(id, (flow, _, __, world) => unlockFlow(flow, world)) };
  if (action !== undefined) return undefined;
  return {
    GET: ofFlow(id, (flow, _, __, world) => json(200, whole(flow, world))),
    DELETE: ofFlow(id, (flow, _, __, world) => removeFlow(flow, world)),
  };
}

/** Whether a path belongs to the flow store. */
export const isOfFlowStore = ([first, second]: readonly string[]) => first === "flow-store" || second === "project";

/** Answers one request to the flow store, under either prefix. */
export function flowStore(
  request: SimRequest,
  segments: readonly string[],
  query: URLSearchParams,
  world: World,
): Answer {
  const { now, id } = world.context.clock;
  try {
    const isPublished = segments[0] === "flow-store";
    const [org = "", , of = "", ...rest] = isPublished ? segments.slice(1) : segments;
    permit(request, authorize(request, world.tokens, now), world.organization.id, org);
    if (of === "" && request.method === "GET") return { response: json(200, [{ id: project, name: "Default" }]) };
    if (of.includes("-")) return { response: empty(404) };
    const handle = verbsOf(rest, isPublished)?.[request.method];
    if (!handle) return { response: framework(404, request.path, now) };
    if (of === project) return { response: handle(request, query, world) };
    if (rest.join("/") === "flows") return { response: json(200, []) };
    throw new Refusal(absent, 404, `There is nothing in project ${of}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { response: json(error.status, errorBody(error, `ccconfig_${id()}`, "Flow")), refusal: error };
  }
}
