import type { Behaviour } from "./behaviour.js";
import { rule } from "./evidence.js";
import type { SimRequest, SimResponse } from "./exchange.js";
import { Refusal } from "./refusal.js";
import { badPayload } from "./shape.js";
import type { Row } from "./store.js";
import type { Context } from "./write.js";

export const absent = rule("item.absent", "live", "contract 2.0", "An id that does not exist, or no longer, is a 404.");
/** One request to the configuration API. */
export interface Call {
  request: SimRequest;
  path: string;
  query: URLSearchParams;
  context: Context;
  maximum: number;
  trackingId: () => string;
}

export type Handler = (call: Call) => SimResponse;
/** Who answers which verb of a path. */
export type Verbs = Readonly<Record<string, Handler>>;

export function bodyOf({ request }: Call): unknown {
  try {
    return JSON.parse(request.body ?? "");
  } catch {
    throw new Refusal(badPayload, 400, "Bad payload: Cannot deserialize the request body");
  }
}

/** @throws Refusal when the tenant has none of this id */
export function rowOf(behaviour: Behaviour, id: string, { context }: Call): Row {
  const row = context.view.row(behaviour.type, id);
  if (!row) throw new Refusal(absent, 404, `${behaviour.type} ${id} not found`);
  return row;
}
