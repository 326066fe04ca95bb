import type { Kind, Routes } from "../entities/entity.js";
import { keptAs, registry } from "../entities/registry.js";
import { sessionsOver } from "../tenant/api.js";
import type { Connection } from "../tenant/connection.js";
import type { Surroundings } from "../tenant/host.js";
import { connect, surroundingsOf } from "../tenant/index.js";
import type { TenantWriter, Traffic } from "../tenant/interface.js";
import { noPause } from "../tenant/limiter.js";
import { connectApi, controlHubApi, flowApis } from "./access.js";
import { type AuditLog, connectAudit } from "./connectAudit.js";
import { controlHub } from "./controlHub.js";
import { flowStore } from "./flowStore.js";
import { functions } from "./functions.js";
import { type Identity, identity } from "./identity.js";

export type { Audit, AuditEvent, AuditLog, AuditQuery } from "./connectAudit.js";
export type { Identity, Me } from "./identity.js";

/** The systems beside the configuration API, by what kinds call them. */
type Neighbours = Readonly<Record<NonNullable<Routes["host"]>, TenantWriter>>;

/**
 * One tenant of all kinds: each call goes to the system that keeps the kind. A link is the entity that it is part of, so
 * that both are written one after the other, and either sees what the other wrote.
 */
export function withNeighbours(tenant: TenantWriter, neighbours: Neighbours): TenantWriter {
  const systems = [tenant, ...Object.values(neighbours)];
  const keeper = (kind: Kind) => {
    const host = registry[kind].routes?.host;
    return host ? neighbours[host] : tenant;
  };
  const sum = (of: keyof Traffic) => systems.reduce((all, { traffic }) => all + traffic[of], 0);
  const traffic: Readonly<Traffic> = {
    get reads() {
      return sum("reads");
    },
    get writes() {
      return sum("writes");
    },
  };

  async function rows(asking: readonly Kind[]) {
    const kinds = [...new Set(asking.map(keptAs))];
    const asked = await Promise.all(
      systems.map(async system => [system, await system.rows(kinds.filter(kind => keeper(kind) === system))] as const),
    );
    const held = new Map(asked);
    return {
      of: (kind: Kind) => held.get(keeper(kind))!.of(keptAs(kind)),
      byId: (kind: Kind, id: string) => held.get(keeper(kind))!.byId(keptAs(kind), id),
    };
  }

  return {
    rows,
    row: (kind, id) => keeper(kind).row(keptAs(kind), id),
    withKey: (kind, key) => keeper(kind).withKey(keptAs(kind), key),
    fetch: (kind, id) => keeper(kind).fetch(keptAs(kind), id),
    content: (kind, live) => keeper(kind).content(keptAs(kind), live),
    referrers: (kind, id) => keeper(kind).referrers(keptAs(kind), id),
    create: (kind, body, content, together) => keeper(kind).create(keptAs(kind), body, content, together),
    update: (kind, id, body, content) => keeper(kind).update(keptAs(kind), id, body, content),
    remove: (kind, id) => keeper(kind).remove(keptAs(kind), id),
    reread: (kind, ms) => keeper(kind).reread(keptAs(kind), ms),
    serially: (kind, id, work) => keeper(kind).serially(keptAs(kind), id, work),
    traffic,
  };
}

/** All that a connection reaches. */
export interface Everything {
  /** The tenant with Control Hub's kinds. */
  tenant: TenantWriter;
  /** What people did in Webex Connect. */
  audit: AuditLog;
  /** What the tokens say of themselves: the tenant's, and the one for Control Hub, which may be the same. */
  identities: { tenant: Identity; controlHub: Identity };
  /** Whose token it is, once there was one. */
  organization: () => string | undefined;
}

/**
 * The tenant and its neighbours. Nothing is sent, and no credential is missed, before a question needs it; a refresh
 * token is exchanged once for all of them.
 *
 * @param surroundings the network, time and chance; a test brings its own
 */
export function connectAll(settings: Connection, surroundings: Partial<Surroundings> = {}): Everything {
  const all = surroundingsOf(surroundings);
  const sessions = sessionsOver(settings, settings.debug, all);
  const hub = controlHubApi(settings, sessions, all);
  const { own: _, ...withoutToken } = settings.controlHub;
  const asTenant = settings.controlHub.own
    ? controlHubApi({ ...settings, controlHub: withoutToken }, sessions, all)
    : hub;
  // One address: a 429 to one of them holds back all.
  const pause = noPause();
  const flows = flowApis(settings, sessions, all, pause);
  return {
    tenant: withNeighbours(connect(settings, all, sessions, pause), {
      controlHub: controlHub(hub, settings.controlHub.url, all),
      flowStore: flowStore(flows.flowStore, all),
      functions: functions(flows.functions, all),
    }),
    audit: connectAudit(connectApi(settings, sessions, all)),
    identities: { tenant: identity(asTenant), controlHub: identity(hub) },
    organization: sessions.organization,
  };
}
