import { type ControlHubState, personWithEmail } from "../controlHub/state.js";
import { rule } from "../evidence.js";
import { json, type SimRequest, type SimResponse } from "../exchange.js";
import { Refusal } from "../refusal.js";
import { authorize } from "../tokens.js";
import type { World } from "../world.js";
import { connectRole } from "./administrators.js";
import type { AuditEvent } from "./state.js";

const notBooked = rule(
  "audit.addOn",
  "documented",
  "digital channels page 1.1: the audit trail is an add-on; the status 403 is published, its use for this is assumed",
  "Without the add-on the log answers 403: an option of the tenant.",
);
const verb = rule(
  "audit.verb",
  "assumed",
  "digital channels page 2.3: the page's metadata says GET, but the request has a body",
  "POST and GET are taken, or only one of them: an option of the tenant. The other is a 405.",
);
const badQuery = rule(
  "audit.query",
  "documented",
  "digital channels page 2.3: 400 is published; RFC 9110: it is the answer to a request that cannot be read",
  "A body that cannot be read is a 400.",
);
export const auditRules = [
  notBooked,
  verb,
  badQuery,
  rule(
    "audit.answer",
    "documented",
    "digital channels page 2.3",
    "The log answers code 0, transid, totalRecords, resultSize and auditLogs of actionText, statusOfAction, eventCategory and more; offset and max page through it.",
  ),
  rule(
    "audit.actions",
    "documented",
    "digital channels page 2.3: names of actions",
    "Actions are named as the data stream of audit logs publishes them: addPrebuiltAuthentication, createApp, createFlow.",
  ),
  rule(
    "audit.filters",
    "assumed",
    "the fields are published, their values are not",
    "Newest first; from and to are times; eventCategories, actorIds (e-mail addresses) and adminRoles are lists.",
  ),
];

/** Which verb the log takes; none when the add-on is not booked. */
export const auditVerbs = ["both", "POST", "GET", "none"] as const;
export type AuditLogs = (typeof auditVerbs)[number];

/** Writes one entry. */
export function noted(world: World, event: Omit<AuditEvent, "at">): void {
  world.connect = { ...world.connect, audit: [...world.connect.audit, { ...event, at: world.context.clock.now }] };
}

interface Query {
  from?: string | number;
  to?: string | number;
  offset: number;
  max: number;
  eventCategories?: readonly string[];
  actorIds?: readonly string[];
  adminRoles?: readonly string[];
}

function queryOf(body: string | undefined): Query {
  const bad = (reason: string) => new Refusal(badQuery, 400, reason);
  let sent: Readonly<Record<string, unknown>>;
  try {
    sent = JSON.parse(body || "{}") as typeof sent;
  } catch {
    throw bad("The body is no JSON");
  }
  const { offset = 0, max = 2000 } = sent;
  if (!Number.isInteger(offset) || (offset as number) < 0) throw bad("offset: a number from 0 expected");
  if (!Number.isInteger(max) || (max as number) < 1 || (max as number) > 10_000) throw bad("max: 1 to 10000 expected");
  for (const name of ["from", "to"])
    if (sent[name] !== undefined && Number.isNaN(timeOf(sent[name]))) throw bad(`${name}: a time expected`);
  for (const name of ["eventCategories", "actorIds", "adminRoles"])
    if (sent[name] !== undefined && !Array.isArray(sent[name])) throw bad(`${name}: a list expected`);
  return { ...sent, offset, max } as Query;
}

const timeOf = (value: unknown) => (typeof value === "number" ? value : Date.parse(String(value)));

const roleOf = (hub: ControlHubState, email: string) => {
  const person = personWithEmail(hub, email);
  return (person && connectRole(person)) ?? "";
};

function matches(query: Query, hub: ControlHubState) {
  const among = (list: readonly string[] | undefined, value: string) => !list?.length || list.includes(value);
  return ({ at, category, actor }: AuditEvent) =>
    (query.from === undefined || at >= timeOf(query.from)) &&
    (query.to === undefined || at <= timeOf(query.to)) &&
    among(query.eventCategories, category) &&
    among(query.actorIds, actor) &&
    among(query.adminRoles, roleOf(hub, actor));
}

const logged = ({ action, category, description, actor, at, service }: AuditEvent, hub: ControlHubState) => ({
  actionText: action,
  statusOfAction: "SUCCESS",
  eventCategory: category,
  adminRoles: roleOf(hub, actor),
  created: new Date(at).toISOString(),
  eventDescription: description,
  actorEmail: actor,
  serviceId: service ?? "",
  groupId: "",
  actorIp: "192.0.2.1",
});

function answer(request: SimRequest, world: World, logs: AuditLogs, transid: string): SimResponse {
  authorize(request, world.tokens, world.context.clock.now);
  if (logs === "none") throw new Refusal(notBooked, 403, "Audit logs are not enabled for this tenant");
  const allowed = logs === "both" ? ["POST", "GET"] : [logs];
  if (!allowed.includes(request.method)) throw new Refusal(verb, 405, `${request.method} is not supported`);
  const query = queryOf(request.body);
  const found = world.connect.audit.filter(matches(query, world.hub)).reverse();
  const page = found.slice(query.offset, query.offset + query.max);
  return json(200, {
    code: "0",
    description: "Success",
    transid,
    totalRecords: found.length,
    resultSize: page.length,
    auditLogs: page.map(one => logged(one, world.hub)),
  });
}

/** Answers one request to `/connectapi/v1/auditlogs`. */
export function auditLogs(
  request: SimRequest,
  world: World,
  logs: AuditLogs,
  transid: string,
): { response: SimResponse; refusal?: Refusal } {
  try {
    return { response: answer(request, world, logs, transid) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const body = { code: String(error.status), description: error.reason, transid };
    return { response: json(error.status, body), refusal: error };
  }
}
