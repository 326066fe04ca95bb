import { administer } from "./admin.js";
import { authorization, isForAuthorization } from "./authorization.js";
import { indexing } from "./behaviour.js";
import type { Answer } from "./configuration.js";
import type { AuditLogs } from "./connect/audit.js";
import { newConnect } from "./connect/seed.js";
import type { ConnectState } from "./connect/state.js";
import { newControlHub } from "./controlHub/seed.js";
import type { ControlHubState } from "./controlHub/state.js";
import { type LoggedRequest, logged, type SimRequest, type SimResponse } from "./exchange.js";
import { type Delivery, deliveries } from "./faults/delivery.js";
import { createFaults } from "./faults/once.js";
import { plan } from "./faults/plan.js";
import type { FaultScript } from "./faults/script.js";
import { hosts } from "./hosts.js";
import { complete, populate } from "./newTenant.js";
import type { Asset, View } from "./quirks/quirk.js";
import { type Random, seeded, uuid } from "./random.js";
import { rateLimit } from "./rate.js";
import { remembering } from "./remembered.js";
import { defaultSeed, type Saved, type Seed } from "./saved.js";
import { createStore, type Store } from "./store.js";
import { awake, newTokens, rotated, type Tokens } from "./tokens.js";
import { viewOf } from "./view.js";
import type { World } from "./world.js";
import type { Context } from "./write.js";

export interface TenantOptions {
  /** What the tenant starts with; seven people, an administrator and six assets when absent. */
  seed?: Seed;
  /** A tenant that was saved; `seed` is then not looked at. */
  saved?: Saved;
  /** Refuse more than this with 429, in the configuration API; no limit when absent. */
  requestsPerMinute?: number;
  /** The largest page of the configuration API; 100 when absent. */
  maxPageSize?: number;
  /** Which verb the audit log of Webex Connect takes; `none` when the add-on is not booked; both when absent. */
  auditLogs?: AuditLogs;
  /** Types, by their API names, that the tenant lets be read and not written; none when absent. */
  viewOnly?: readonly string[];
  /** Milliseconds since the epoch; the system's clock when absent. */
  now?: () => number;
  /** What goes wrong, in `deliver`. */
  faults?: FaultScript;
  /** Where ids and tokens come from; the same sequence in each new tenant when absent. */
  random?: Random;
}

/** A tenant in this process: a function from request to response, and what tests need beside it. */
export interface SimulatedTenant {
  /** Answers one request. Synchronous. */
  handle(request: SimRequest, now?: number, random?: Random): SimResponse;
  /** The same with the faults that are scripted: what reaches the caller, if anything does. */
  deliver(request: SimRequest, now?: number): Delivery;
  /** Adds faults to those that are still to come. */
  disturb(script: FaultScript): void;
  /** Takes back the faults that are still to come. */
  calm(): void;
  readonly organizationId: string;
  /** The assets that are registered. */
  readonly assets: View["assets"];
  readonly store: Store;
  /** What Control Hub remembers. */
  controlHub(): ControlHubState;
  /** What Webex Connect and Webex Engage remember. */
  connect(): ConnectState;
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
  /** Another tenant that is as this one is now: what is written to one, the other does not see. As cheap as a snapshot. */
  fork(): SimulatedTenant;
}

const defaultOrganization = { name: "Example Contact Center", timezone: "Europe/Berlin" };

const registered = ({ assets }: ConnectState): readonly Asset[] =>
  assets.flatMap(({ assetId, channel, name, registeredAt }) =>
    registeredAt === undefined ? [] : [{ assetId, channel, name }],
  );

function newSaved(seed: Seed, now: number, random: Random): Saved {
  const { id = uuid(random), ...stated } = seed.organization;
  const organization = {
    id,
    name: stated.name ?? defaultOrganization.name,
    timezone: stated.timezone ?? defaultOrganization.timezone,
  };
  const tokens = newTokens(id, now, random);
  const store = createStore(indexing);
  const clock = { now, id: () => uuid(random) };
  const view = viewOf(
    store,
    () => organization,
    () => seed.assets,
    () => seed.numbers,
  );
  populate({ store, view, clock }, seed.people);
  const controlHub = newControlHub(seed.people, [...store.rows("user").values()], id, clock, seed.licenses);
  const connect = newConnect(seed.assets, controlHub, now);
  return { organization, random: 0, tokens, controlHub, connect, numbers: seed.numbers, tables: store.snapshot() };
}

/** A simulated tenant without any HTTP. */
export function createTenant(options: TenantOptions = {}): SimulatedTenant {
  const clock = options.now ?? Date.now;
  let own = seeded(options.saved?.random ?? 1);
  const chance = () => options.random ?? own.next;
  let random = chance();
  const initial = options.saved ?? newSaved(options.seed ?? defaultSeed, clock(), random);
  let { organization, controlHub, connect, flows = [], functions = [], numbers } = initial;
  let tokens = awake(initial.tokens, clock());
  const store = createStore(indexing, initial.tables);
  const view = viewOf(
    store,
    () => organization,
    () => registered(connect),
    () => numbers,
  );
  complete({ store, view, clock: { now: clock(), id: () => uuid(random) } });
  const faults = createFaults();
  const scripted = plan();
  if (options.faults) scripted.add(options.faults);
  let log: LoggedRequest[] = [];
  let changes = 0;
  const revision = () => store.revision() + changes;
  const answer = hosts({
    refuse: options.requestsPerMinute === undefined ? undefined : rateLimit(options.requestsPerMinute),
    maximum: options.maxPageSize ?? 100,
    auditLogs: options.auditLogs ?? "both",
    viewOnly: options.viewOnly ?? [],
    remember: remembering(revision),
  });

  // One object for all requests, which are answered one after the other: only the time differs.
  const context: Context = { store, view, clock: { now: 0, id: () => uuid(random) } };
  const world: World = {
    get organization() {
      return organization;
    },
    faults,
    context,
    moments: new Map(),
    tasks: [],
    get tokens() {
      return tokens;
    },
    get hub() {
      return controlHub;
    },
    set hub(next) {
      changes += next === controlHub ? 0 : 1;
      controlHub = next;
    },
    get connect() {
      return connect;
    },
    set connect(next) {
      changes += next === connect ? 0 : 1;
      connect = next;
    },
    get flows() {
      return flows;
    },
    set flows(next) {
      changes += 1;
      flows = next;
    },
    get functions() {
      return functions;
    },
    set functions(next) {
      changes += 1;
      functions = next;
    },
  };
  function authorized(request: SimRequest, now: number): Answer {
    const answered = authorization(request, tokens, organization.id, { now, random, faults });
    tokens = answered.tokens;
    changes += 1;
    return answered;
  }
  const simulated: SimulatedTenant = {
    handle: (request, now = clock(), given = chance()) => {
      random = given;
      context.clock.now = now;
      if (request.path.startsWith("/_simulator/")) return administer(request, simulated, world);
      const whole: Answer = isForAuthorization(request) ? authorized(request, now) : answer(request, world);
      const { response, refusal } = whole;
      log.push(logged(request, response, refusal?.rule.id));
      return response;
    },
    deliver: (request, now = clock()) => deliver(request, now),
    disturb: scripted.add,
    calm: scripted.clear,
    get organizationId() {
      return organization.id;
    },
    get assets() {
      return view.assets;
    },
    store,
    controlHub: () => controlHub,
    connect: () => connect,
    tokens: () => tokens,
    rotateTokens: () => {
      tokens = rotated(tokens, organization.id, clock(), chance());
      changes += 1;
      return tokens;
    },
    revision,
    requests: () => [...log],
    clearRequests: () => {
      log = [];
    },
    snapshot: () => ({
      organization,
      random: own.state(),
      tokens,
      controlHub,
      connect,
      flows,
      functions,
      numbers,
      tables: store.snapshot(),
    }),
    restore: saved => {
      ({ organization, tokens, controlHub, connect, flows = [], functions = [], numbers } = saved);
      own = seeded(saved.random);
      changes += 1;
      world.tasks = [];
      store.restore(saved.tables);
    },
    fork: () => createTenant({ ...options, saved: simulated.snapshot() }),
  };
  const deliver = deliveries(simulated, scripted, seeded(0).next);
  return simulated;
}
