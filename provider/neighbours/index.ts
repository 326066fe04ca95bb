import type { Kind } from "../entities/entity.js";
import { sessionsOver } from "../tenant/api.js";
import type { Connection } from "../tenant/connection.js";
import type { Surroundings } from "../tenant/host.js";
import { connect, surroundingsOf } from "../tenant/index.js";
import type { TenantWriter, Traffic } from "../tenant/interface.js";
import { connectApi, controlHubApi } from "./access.js";
import { type AuditLog, connectAudit } from "./connectAudit.js";
import { controlHub, isOfControlHub } from "./controlHub.js";
import { type Identity, identity } from "./identity.js";

export type { Audit, AuditEvent, AuditLog, AuditQuery } from "./connectAudit.js";
export type { Identity, Me } from "./identity.js";

/** One tenant of all kinds: each call goes to the system that keeps the kind. */
export function withNeighbours(tenant: TenantWriter, hub: TenantWriter): TenantWriter {
  const keeper = (kind: Kind) => (isOfControlHub(kind) ? hub : tenant);
  const traffic: Readonly<Traffic> = {
    get reads() {
      return tenant.traffic.reads + hub.traffic.reads;
    },
    get writes() {
      return tenant.traffic.writes + hub.traffic.writes;
    },
  };

  async function rows(kinds: readonly Kind[]) {
    const theirs = kinds.filter(isOfControlHub);
    const [own, hubs] = await Promise.all([tenant.rows(kinds.filter(kind => !isOfControlHub(kind))), hub.rows(theirs)]);
    const keeping = (kind: Kind) => (isOfControlHub(kind) ? hubs : own);
    return {
      of: (kind: Kind) => keeping(kind).of(kind),
      byId: (kind: Kind, id: string) => keeping(kind).byId(kind, id),
    };
  }

  return {
    rows,
    row: (kind, id) => keeper(kind).row(kind, id),
    fetch: (kind, id) => keeper(kind).fetch(kind, id),
    referrers: (kind, id) => keeper(kind).referrers(kind, id),
    create: (kind, body, content) => keeper(kind).create(kind, body, content),
    update: (kind, id, body, content) => keeper(kind).update(kind, id, body, content),
    remove: (kind, id) => keeper(kind).remove(kind, id),
    serially: (kind, id, work) => keeper(kind).serially(kind, id, work),
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
  return {
    tenant: withNeighbours(connect(settings, all, sessions), controlHub(hub, settings.controlHub.url, all)),
    audit: connectAudit(connectApi(settings, sessions, all)),
    identities: { tenant: identity(asTenant), controlHub: identity(hub) },
  };
}
