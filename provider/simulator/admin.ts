import { empty, json, type SimRequest, type SimResponse } from "./exchange.js";
import type { SimulatedTenant } from "./tenant.js";

/** What the simulator itself offers, below `/_simulator/`. Needs no token; it is on loopback only. */
const offers: Readonly<Record<string, (tenant: SimulatedTenant) => SimResponse>> = {
  "GET /_simulator/requests": tenant => json(200, tenant.requests()),
  "DELETE /_simulator/requests": tenant => {
    tenant.clearRequests();
    return empty(204);
  },
  "GET /_simulator/assets": tenant => json(200, tenant.assets),
  "POST /_simulator/tokens/rotate": tenant => {
    const [write, read] = tenant.rotateTokens().access;
    return json(200, { accessToken: write?.token, readOnlyAccessToken: read?.token });
  },
};

export function administer(request: SimRequest, tenant: SimulatedTenant): SimResponse {
  const offer = offers[`${request.method} ${request.path.split("?")[0]}`];
  return offer ? offer(tenant) : json(404, { error: "The simulator offers", routes: Object.keys(offers) });
}
