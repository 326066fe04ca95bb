import type { Call } from "./call.js";
import { denied, route } from "./config.js";
import { rule } from "./evidence.js";
import { json, type SimRequest, type SimResponse } from "./exchange.js";
import { checkMedia, mediaRule } from "./media.js";
import { errorBody, framework, Refusal } from "./refusal.js";
import type { Remember } from "./remembered.js";
import { authorize, permit } from "./tokens.js";
import type { World } from "./world.js";

const rawQuote = rule("query.rawQuote", "live", "contract 4 (SK)", "A raw quote in the query is a 400.");
const viewed = rule(
  "access.viewOnly",
  "documented",
  "help.webex.com nzmlgqi: a user profile gives no access, view or edit of each type of resource; contract 4: the text",
  "Types that the caller may only view are read, and a write of them is a 403: an option of the tenant.",
);
export const configurationRules = [
  rawQuote,
  viewed,
  mediaRule,
  rule("query.plus", "live", "contract 4 (SK)", "A raw + in a query is a space."),
  rule(
    "organization.record",
    "live",
    "contract 1 (SK, EXP U6)",
    "GET organization/{id} answers name, subscriptionType, environment.",
  ),
];

/** What came of a request, and the rule that refused it, if one did. */
export interface Answer {
  response: SimResponse;
  refusal?: Refusal;
}

/** How the configuration API is set up. */
export interface Limits {
  /** Answers the refusal of a request too many. */
  refuse: ((now: number) => SimResponse | undefined) | undefined;
  maximum: number;
  /** Types that the caller may read and not write. */
  viewOnly: readonly string[];
  /** Answers a read as before where nothing was written since. */
  remember: Remember;
}

/** Answers one request to the configuration API. */
export function configuration(request: SimRequest, segments: readonly string[], world: World, limits: Limits): Answer {
  const [path = "", search = ""] = request.path.split(/\?(.*)/s);
  const { context, organization } = world;
  const { now, id } = context.clock;
  const trackingId = () => `ccconfig_${id()}`;
  let type = "organization";
  try {
    const token = authorize(request, world.tokens, now);
    const refused = limits.refuse?.(now);
    if (refused) return { response: refused };
    const [root, org, ...rest] = segments;
    if (root !== "organization" || org === undefined) return { response: framework(404, path, now) };
    permit(request, token, organization.id, org);
    if (search.includes('"')) throw new Refusal(rawQuote, 400, "Invalid query");
    if (rest.length === 0 && request.method === "GET")
      return { response: json(200, { ...organization, subscriptionType: "SUBSCRIPTION", environment: "simulated" }) };
    const answer = () => {
      const found = route(request.method, rest);
      if (typeof found === "number") return framework(found, path, now);
      type = found.type;
      if (request.method !== "GET" && limits.viewOnly.includes(type)) throw new Refusal(viewed, 403, denied);
      checkMedia(request, found.takesForms);
      const query = new URLSearchParams(search);
      const call: Call = { request, path, query, context, maximum: limits.maximum, trackingId };
      return found.handle(call);
    };
    return { response: request.method === "GET" ? limits.remember(request.path, answer) : answer() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { response: json(error.status, errorBody(error, trackingId(), type)), refusal: error };
  }
}
