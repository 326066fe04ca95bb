import type { Live } from "../entities/entity.js";
import { Refused, Unavailable } from "../errors.js";
import { parseObject, reasonIn, trackingIdOf } from "../tenant/answers.js";
import type { Api, Call } from "../tenant/host.js";
import type { HttpAnswer } from "../tenant/transport.js";
import { unavailable } from "./access.js";

/** Something that a person did in Webex Connect. It proves that it happened, never how things are now. */
export interface AuditEvent {
  /** Webex Connect's name of it: `createFlow`. */
  action: string;
  succeeded: boolean;
  /** As Webex Connect writes the time. */
  at: string;
  /** Milliseconds since 1970; `undefined` where the time cannot be read. */
  time: number | undefined;
  /** The e-mail address of who did it. */
  actor: string | undefined;
  category: string | undefined;
  description: string | undefined;
  serviceId: string | undefined;
}

/** The events, or why there are none to read. */
export type Audit = { events: readonly AuditEvent[] } | { absent: string };

/** Which events are asked for. */
export interface AuditQuery {
  /** Milliseconds since 1970. */
  since: number;
  until: number;
  /** Names of actions; all without. Case does not count. */
  actions?: readonly string[];
}

/**
 * Where the log may be. Cisco publishes two addresses and no verb (a body and the mark GET): what answers first is kept
 * for the run.
 */
const doors = ["connectapi/v1/auditlogs", "connectapi/v1/auditManager/audit-logs/export"].flatMap(path => [
  { method: "POST", path } as const,
  { method: "GET", path } as const,
]);

/** API: 10,000 at most. */
const pageSize = 2_000;
const mostPages = 500;

const notConfigured = "no address of Webex Connect is configured (wxcc:connectUrl)";
const denied =
  "Webex Connect denied access to its audit log: the add-on is missing, the token is not that of a service app of the " +
  "organization, or this computer is not on the tenant's list of allowed addresses";

const textIn = (value: unknown) => (typeof value === "string" && value ? value : undefined);
const numberIn = (value: unknown) => (value !== "" && Number.isSafeInteger(Number(value)) ? Number(value) : undefined);

function eventIn(row: Readonly<Record<string, unknown>>): AuditEvent {
  const at = String(row.created ?? "");
  const time = typeof row.created === "number" ? row.created : Date.parse(at);
  return {
    action: String(row.actionText ?? ""),
    succeeded: String(row.statusOfAction).toUpperCase() === "SUCCESS",
    at,
    time: Number.isNaN(time) ? undefined : time,
    actor: textIn(row.actorEmail),
    category: textIn(row.eventCategory),
    description: textIn(row.eventDescription),
    serviceId: textIn(row.serviceId),
  };
}

/** Reads what people did in Webex Connect. */
export type AuditLog = (query: AuditQuery) => Promise<Audit>;

/**
 * The audit log of Webex Connect, in pages of 2,000. An add-on: where it is missing, the answer says so and nothing is
 * thrown. Each question reads again; nothing is kept but the way.
 *
 * @param http `undefined` where no address is configured
 */
export function connectAudit(http: Api | undefined): AuditLog {
  if (!http) return async () => ({ absent: notConfigured });
  let open: (typeof doors)[number] | undefined;
  const subject = { title: "audit log of Webex Connect" };
  const todo = unavailable.connect;

  /** @returns the answer of the first door that is one */
  async function ask(body: Live): Promise<{ call: Call; answer: HttpAnswer }> {
    for (const door of open ? [open] : doors) {
      const call: Call = { ...door, body, subject, onlyAsks: true };
      const answer = await http!.ask(call);
      if (answer.status === 404 || answer.status === 405) continue;
      if (answer.status === 200) open = door;
      return { call, answer };
    }
    throw new Unavailable("was not read: none of its published addresses answers", { subject, todo });
  }

  function pageIn(call: Call, answer: HttpAnswer) {
    const trackingId = trackingIdOf(answer);
    if (answer.status !== 200) throw http!.refusal(call, answer);
    const body = parseObject(answer.body);
    // API: errors come with status 200 as well; code "0" is success.
    if (body?.code !== undefined && String(body.code) !== "0") {
      const reason = textIn(body.description) ?? reasonIn(body, http!.redact);
      throw new Refused("was not read", { subject, trackingId, reason: reason && http!.redact(reason) });
    }
    const total = numberIn(body?.totalRecords);
    if (!Array.isArray(body?.auditLogs) || total === undefined)
      throw new Unavailable("was not read: the answer is no page of a log", { subject, trackingId, todo });
    return { rows: body.auditLogs as readonly Readonly<Record<string, unknown>>[], total };
  }

  return async ({ since, until, actions }) => {
    const period = { range: "custom", from: new Date(since).toISOString(), to: new Date(until).toISOString() };
    const events: AuditEvent[] = [];
    for (let page = 0; page < mostPages; page += 1) {
      const { call, answer } = await ask({ ...period, offset: events.length, max: pageSize });
      if (answer.status === 403) return { absent: denied };
      const { rows, total } = pageIn(call, answer);
      events.push(...rows.map(eventIn));
      if (events.length >= total) break;
      if (rows.length === 0)
        throw new Unavailable(`was not read: it announces ${total} events and shows ${events.length}`, {
          subject,
          todo,
        });
    }
    const wanted = actions && new Set(actions.map(action => action.toLowerCase()));
    return { events: wanted ? events.filter(({ action }) => wanted.has(action.toLowerCase())) : events };
  };
}
