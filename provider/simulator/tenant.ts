import { administer } from "./admin.js";
import { indexing } from "./behaviour.js";
import { type Call, route } from "./config.js";
import { rule } from "./evidence.js";
import { json, type LoggedRequest, type SimRequest, type SimResponse } from "./exchange.js";
import { populate } from "./newTenant.js";
import type { View } from "./quirks/quirk.js";
import { type Random, seeded, uuid } from "./random.js";
import { rateLimit } from "./rate.js";
import { errorBody, framework, Refusal } from "./refusal.js";
import { defaultSeed, type Saved, type Seed } from "./saved.js";
import { createStore, type Store } from "./store.js";
import { authorize, awake, newTokens, permit, refresh, rotated, type Tokens } from "./tokens.js";

const rawQuote = rule("query.rawQuote", "live", "contract 4 (SK)", "A raw quote in the query is a 400.");
export const tenantRules = [
  rawQuote,
  rule("query.plus", "live", "contract 4 (SK)", "A raw + in a query is a space."),
  rule(
    "organization.record",
    "live",
    "contract 1 (SK, EXP U6)",
    "GET organization/{id} answers name, subscriptionType, environment.",
  ),
];

export interface TenantOptions {
  /** What the tenant starts with; six people and six assets when absent. */
  seed?: Seed;
  /** A tenant that was saved; `seed` is then not looked at. */
  saved?: Saved;
  /** Refuse more than this with 429; no limit when absent. */
  requestsPerMinute?: number;
  /** The largest page; 100 when absent. */
  maxPageSize?: number;
  /** Milliseconds since the epoch; the system's clock when absent. */
  now?: () => number;
  /** Where ids and tokens come from; the same sequence in each new tenant when absent. */
  random?: Random;
}

/** A tenant in this process: a function from request to response, and what tests need beside it. */
export interface SimulatedTenant {
  /** Answers one request. Synchronous. */
  handle(request: SimRequest, now?: number, random?: Random): SimResponse;
  readonly organizationId: string;
  readonly assets: View["assets"];
  readonly store: Store;
  tokens(): Tokens;
  /** Ends the present access tokens and issues new ones. */
  rotateTokens(): Tokens;
  /** Grows with each change, tokens included. */
  revision(): number;
  /** The requests to the API so far, without those of the simulator itself. */
  requests(): readonly LoggedRequest[];
  clearRequests(): void;
  /** Costs next to nothing, however large the tenant. */
  snapshot(): Saved;
  restore(saved: Saved): void;
}

const defaultOrganization = { name: "Example Contact Center", timezone: "Europe/Berlin" };

function viewOf(store: Store, saved: Omit<Saved, "tables" | "random">): View {
  return {
    organizationId: saved.organization.id,
    timezone: saved.organization.timezone,
    assets: saved.assets,
    rows: store.rows,
    row: store.row,
    referrersOf: (id, type) => [...(store.referrers(id).get(type) ?? [])],
  };
}

function newSaved(seed: Seed, now: number, random: Random): Saved {
  const stated = seed.organization;
  const organization = {
    id: stated.id ?? uuid(random),
    name: stated.name ?? defaultOrganization.name,
    timezone: stated.timezone ?? defaultOrganization.timezone,
  };
  const tokens = newTokens(organization.id, now, random);
  const store = createStore(indexing);
  const view = viewOf(store, { organization, tokens, assets: seed.assets });
  populate({ store, view, clock: { now, id: () => uuid(random) } }, seed.people);
  return { organization, random: 0, tokens, assets: seed.assets, tables: store.snapshot() };
}

function segmentsOf(path: string): readonly string[] {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return [];
  }
}

/** A simulated tenant without any HTTP. */
export function createTenant(options: TenantOptions = {}): SimulatedTenant {
  const clock = options.now ?? Date.now;
  let own = seeded(options.saved?.random ?? 1);
  let random = options.random ?? own.next;
  let { organization, tokens, assets, tables } =
    options.saved ?? newSaved(options.seed ?? defaultSeed, clock(), random);
  tokens = awake(tokens, clock());
  const store = createStore(indexing, tables);
  let view = viewOf(store, { organization, tokens, assets });
  let log: LoggedRequest[] = [];
  let tokenChanges = 0;
  const limit = options.requestsPerMinute === undefined ? undefined : rateLimit(options.requestsPerMinute);

  function configuration(request: SimRequest, now: number): { response: SimResponse; refusal?: Refusal } {
    const [path = "", search = ""] = request.path.split(/\?(.*)/s);
    const trackingId = () => `ccconfig_${uuid(random)}`;
    let type = "organization";
    try {
      const token = authorize(request, tokens, now);
      const refused = limit?.(now);
      if (refused) return { response: refused };
      const [root, org, ...rest] = segmentsOf(path);
      if (root !== "organization" || org === undefined) return { response: framework(404, path, now) };
      permit(request, token, organization.id, org);
      if (search.includes('"')) throw new Refusal(rawQuote, 400, "Invalid query");
      if (rest.length === 0 && request.method === "GET") return { response: json(200, organizationRecord()) };
      const found = route(request.method, rest);
      if (typeof found === "number") return { response: framework(found, path, now) };
      type = found.type;
      const clockOfWrite = { now, id: () => uuid(random) };
      const call: Call = {
        request,
        path,
        query: new URLSearchParams(search),
        context: { store, view, clock: clockOfWrite },
        maximum: options.maxPageSize ?? 100,
        trackingId,
      };
      return { response: found.handle(call) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { response: json(error.status, errorBody(error, trackingId(), type)), refusal: error };
    }
  }
  const organizationRecord = () => ({
    id: organization.id,
    name: organization.name,
    timezone: organization.timezone,
    subscriptionType: "SUBSCRIPTION",
    environment: "simulated",
  });
  const simulated: SimulatedTenant = {
    handle: (request, now = clock(), given = options.random ?? own.next) => {
      random = given;
      if (request.path.startsWith("/_simulator/")) return administer(request, simulated);
      let answer: { response: SimResponse; refusal?: Refusal };
      if (request.path === "/v1/access_token" && request.method === "POST") {
        const refreshed = refresh(request, tokens, organization.id, now, random);
        tokens = refreshed.tokens;
        tokenChanges += 1;
        answer = refreshed;
      } else {
        answer = configuration(request, now);
      }
      log.push({
        method: request.method,
        path: request.path,
        status: answer.response.status,
        ...(answer.refusal && { rule: answer.refusal.rule.id }),
      });
      return answer.response;
    },
    get organizationId() {
      return organization.id;
    },
    get assets() {
      return assets;
    },
    store,
    tokens: () => tokens,
    rotateTokens: () => {
      tokens = rotated(tokens, organization.id, clock(), random);
      tokenChanges += 1;
      return tokens;
    },
    revision: () => store.revision() + tokenChanges,
    requests: () => [...log],
    clearRequests: () => {
      log = [];
    },
    snapshot: () => ({ organization, random: own.state(), tokens, assets, tables: store.snapshot() }),
    restore: saved => {
      ({ organization, tokens, assets, tables } = saved);
      own = seeded(saved.random);
      store.restore(tables);
      view = viewOf(store, saved);
    },
  };
  return simulated;
}
