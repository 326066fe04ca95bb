import { empty, json, type SimRequest, type SimResponse } from "./exchange.js";
import { type FaultName, faultNames } from "./faults/once.js";
import { readFaults } from "./faults/script.js";
import { hand, stepNames } from "./hands/route.js";
import { send } from "./runtime/message.js";
import type { SimulatedTenant } from "./tenant.js";
import type { World } from "./world.js";

type Offer = (tenant: SimulatedTenant, world: World, request: SimRequest) => SimResponse;

/** One fault by its name, or a whole script. */
function script(text: string | undefined, { faults }: World, tenant: SimulatedTenant): SimResponse {
  const name = faultNames.find(one => JSON.stringify({ fault: one }) === text?.replace(/\s/g, ""));
  try {
    if (name) faults.script(name as FaultName);
    else tenant.disturb(readFaults(text ?? "", "The body"));
    return empty(204);
  } catch (error) {
    return json(400, { error: `${(error as Error).message}; or it is {fault}, one of`, faults: faultNames });
  }
}

/** The name in a body `{name}`; nothing when it has none. */
function nameIn(text: string | undefined): string | undefined {
  try {
    const { name } = JSON.parse(text ?? "") as { name?: unknown };
    return typeof name === "string" && name !== "" ? name : undefined;
  } catch {
    return undefined;
  }
}

const unnamed = () => json(400, { error: "The body is {name}: a text that is not empty" });

function keep(tenant: SimulatedTenant, { moments }: World, { body }: SimRequest): SimResponse {
  const name = nameIn(body);
  if (name === undefined) return unnamed();
  moments.set(name, tenant.snapshot());
  return empty(204);
}

function goBack(tenant: SimulatedTenant, { moments }: World, { body }: SimRequest): SimResponse {
  const name = nameIn(body);
  if (name === undefined) return unnamed();
  const saved = moments.get(name);
  if (!saved) return json(404, { error: `No snapshot is called ${name}`, snapshots: [...moments.keys()] });
  tenant.restore(saved);
  return empty(204);
}

/** What the simulator itself offers, below `/_simulator/`. Needs no token; it is on loopback only. */
const offers: Readonly<Record<string, Offer>> = {
  "GET /_simulator/requests": tenant => json(200, tenant.requests()),
  "DELETE /_simulator/requests": tenant => {
    tenant.clearRequests();
    return empty(204);
  },
  "GET /_simulator/assets": tenant => json(200, tenant.assets),
  "GET /_simulator/connect": tenant => json(200, tenant.connect()),
  "GET /_simulator/hand": () => json(200, { steps: stepNames }),
  "POST /_simulator/message": (_, world, { body }) => send(body, world),
  "GET /_simulator/tasks": (_, { tasks }) => json(200, tasks),
  "POST /_simulator/faults": (tenant, world, { body }) => script(body, world, tenant),
  "GET /_simulator/snapshots": (_, { moments }) => json(200, [...moments.keys()]),
  "POST /_simulator/snapshots": keep,
  "POST /_simulator/restore": goBack,
  "POST /_simulator/tokens/rotate": tenant => {
    const [write, read] = tenant.rotateTokens().access;
    return json(200, { accessToken: write?.token, readOnlyAccessToken: read?.token });
  },
};

const steps = "/_simulator/hand/";

export function administer(request: SimRequest, tenant: SimulatedTenant, world: World): SimResponse {
  const [path = ""] = request.path.split("?");
  if (request.method === "POST" && path.startsWith(steps)) return hand(path.slice(steps.length), request.body, world);
  const offer = offers[`${request.method} ${path}`];
  if (offer) return offer(tenant, world, request);
  return json(404, { error: "The simulator offers", routes: [...Object.keys(offers), `POST ${steps}{step}`] });
}
