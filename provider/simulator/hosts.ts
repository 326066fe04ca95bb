import { type Answer, configuration, type Limits } from "./configuration.js";
import { followPeople } from "./connect/administrators.js";
import { type AuditLogs, auditLogs } from "./connect/audit.js";
import { controlHub } from "./controlHub/route.js";
import type { SimRequest } from "./exchange.js";
import { flowStore, isOfFlowStore } from "./flowStore/route.js";
import { functions, isOfFunctions } from "./functions/route.js";
import type { World } from "./world.js";

function segmentsOf(path: string): readonly string[] {
  try {
    const segments = path.split("/").filter(Boolean);
    return path.includes("%") ? segments.map(decodeURIComponent) : segments;
  } catch {
    return [];
  }
}

/**
 * Who answers: the configuration API, the flow store and the functions, and beside them, on the same address, what is `webexapis.com/v1` and the
 * `/connectapi` of Webex Connect elsewhere.
 */
export const hosts =
  (options: Limits & { auditLogs: AuditLogs }) =>
  (request: SimRequest, world: World): Answer => {
    const [path = "", search = ""] = request.path.split(/\?(.*)/s);
    const segments = segmentsOf(path);
    const { id } = world.context.clock;
    if (path === "/connectapi/v1/auditlogs") return auditLogs(request, world, options.auditLogs, id());
    const query = () => new URLSearchParams(search);
    if (isOfFlowStore(segments)) return flowStore(request, segments, query(), world);
    if (isOfFunctions(segments)) return functions(request, segments, query(), world);
    if (segments[0] !== "v1") return configuration(request, segments, world, options);
    const before = world.hub;
    const answer = controlHub(request, segments.slice(1), query(), world, () => `ROUTER_${id()}`);
    if (world.hub !== before) followPeople(world);
    return answer;
  };
