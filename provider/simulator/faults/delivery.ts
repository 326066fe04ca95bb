import { empty, json, type SimRequest, type SimResponse } from "../exchange.js";
import { type Random, uuid } from "../random.js";
import type { Saved } from "../saved.js";
import type { Store } from "../store.js";
import { meanwhile, misread, shifted } from "./disturbance.js";
import type { Plan } from "./plan.js";
import type { Effect } from "./script.js";

/** What reaches the caller of one request, and the scripted effect, if one met it. */
export type Delivery = Reach & { effect?: Effect };

type Reach =
  | { how: "answer"; response: SimResponse }
  /** Nobody listens; over a connection that stands already, it ends. */
  | { how: "refuse" | "reset" | "silence" }
  /** The body ends in the middle; is a torn gzip; never ends; comes byte by byte. */
  | { how: "cut" | "gzip" | "endless" | "drip"; response: SimResponse };

/** The tenant that things go wrong with. */
export interface Disturbed {
  handle(request: SimRequest, now: number): SimResponse;
  readonly store: Store;
  snapshot(): Saved;
  restore(saved: Saved): void;
}

const page = (status: number): SimResponse => ({
  status,
  headers: { "content-type": "text/html" },
  body: `<!doctype html><html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
});

function refusal({ status, body }: Extract<Effect, { do: "answer" }>, random: Random): SimResponse {
  if (body === "html") return page(status);
  if (body === "empty") return empty(status);
  const error = { key: String(status), reason: "A scripted fault", message: [] };
  return json(status, { trackingId: `ccconfig_${uuid(random)}`, error });
}

function tooMany({ retryAfter }: Extract<Effect, { do: "limit" }>, now: number): SimResponse {
  if (retryAfter === undefined) return empty(429);
  const date = new Date(now).toUTCString();
  if (typeof retryAfter === "string") return empty(429, { "retry-after": retryAfter, date });
  return empty(429, { "retry-after": new Date(now + retryAfter.dateIn).toUTCString(), date });
}

const isRead = ({ method }: SimRequest) => method === "GET";

/** Answers requests of a tenant, with the faults of the plan. */
export function deliveries(tenant: Disturbed, faults: Plan, random: Random) {
  let offset = 0;
  let stale: { until: number; as: Saved } | undefined;

  /** Reads after a stale write see the tenant as it was; the rest of it goes on. */
  function handle(request: SimRequest, now: number): SimResponse {
    if (!stale || now >= stale.until || !isRead(request)) return tenant.handle(request, now);
    const present = tenant.snapshot();
    tenant.restore({ ...present, tables: stale.as.tables });
    const response = tenant.handle(request, now);
    tenant.restore(present);
    return response;
  }

  function disturbed(effect: Effect, request: SimRequest, now: number): Reach {
    const carriedOut = () => handle(request, now);
    const answer = (response: SimResponse): Reach => ({ how: "answer", response });
    switch (effect.do) {
      case "refuse":
        return { how: "refuse" };
      case "reset":
      case "silence":
        if (effect.when === "after") carriedOut();
        return { how: effect.do };
      case "answer":
        if (effect.when === "after") carriedOut();
        return answer(refusal(effect, random));
      case "limit":
        return answer(tooMany(effect, now));
      case "spoil": {
        const response = carriedOut();
        if (effect.how === "html") return answer(page(response.status));
        if (effect.how === "garbled") return answer({ ...response, body: `${response.body.slice(0, -1)},` });
        return { how: effect.how, response };
      }
      case "stale": {
        if (isRead(request)) return answer(carriedOut());
        const as = tenant.snapshot();
        const response = carriedOut();
        stale = { until: now + effect.ms, as };
        return answer(response);
      }
      case "shift":
        if (effect.how !== "insert" && effect.how !== "remove") return answer(misread(carriedOut(), effect.how));
        shifted(tenant.store, request, effect.how, random);
        return answer(carriedOut());
      case "meanwhile":
        meanwhile(tenant.store, request, effect.how, now);
        return answer(carriedOut());
      case "clock":
        offset += effect.ms;
        return answer(handle(request, now + effect.ms));
    }
  }

  return (request: SimRequest, now: number): Delivery => {
    const own = request.path.startsWith("/_simulator/");
    const effect = own ? undefined : faults.take(request);
    if (effect) return { ...disturbed(effect, request, now + offset), effect };
    return { how: "answer", response: handle(request, now + offset) };
  };
}
