import type { Live } from "../entities/entity.js";
import type { Subject } from "../errors.js";
import { Unavailable, Unknown, type WxccError } from "../errors.js";
import { errorOf, parseObject, trackingIdOf } from "./answers.js";
import type { Clock } from "./clock.js";
import type { Connection } from "./connection.js";
import { type Session, sessionsOf, unauthorized } from "./credentials.js";
import type { Traffic } from "./interface.js";
import { limiter, usualLimits } from "./limiter.js";
import { logLine, type Redact, redaction } from "./redaction.js";
import { LostAnswer, retrying } from "./retry.js";
import type { HttpAnswer, HttpRequest, Method, Transport } from "./transport.js";

/** One call of the configuration API, relative to `organization/{orgid}/`. */
export interface Call {
  method: Method;
  /** Segments that are not ours (ids) come encoded: see {@link path}. */
  path: string;
  body?: Live;
  subject?: Subject;
}

export interface Api {
  /** @returns the answer; never a 401, 429 or a lost one */
  ask(call: Call): Promise<HttpAnswer>;
  /** The error that an answer is. */
  refusal(call: Call, answer: HttpAnswer): WxccError;
  /** Text from the tenant as it may be shown. */
  redact: Redact;
  readonly traffic: Traffic;
}

export interface Surroundings {
  transport: Transport;
  clock: Clock;
  random: () => number;
  log: (line: string) => void;
}

/** A path out of the kind's route and whatever comes after it, encoded. */
export const path = (route: string, ...segments: readonly string[]) =>
  [route, ...segments.map(encodeURIComponent)].join("/");

const tokenRequestsPerMinute = 30;

/** The configuration API of one tenant: authorized, limited, retried, counted, logged. */
export function api(connection: Connection, { transport, clock, random, log }: Surroundings): Api {
  const traffic: Traffic = { reads: 0, writes: 0 };
  const { patience } = usualLimits;
  const limits = { ...usualLimits, requestsPerMinute: connection.requestsPerMinute };
  const tokenLimits = { ...usualLimits, requestsPerMinute: tokenRequestsPerMinute };

  async function counted(request: HttpRequest) {
    if (request.method === "GET") traffic.reads += 1;
    else traffic.writes += 1;
    return transport(request);
  }

  function logged(send: Transport): Transport {
    if (!connection.debug) return send;
    return async request => {
      const started = clock.now();
      const entry = { method: request.method, path: new URL(request.url).pathname };
      const ms = () => clock.now() - started;
      try {
        const answer = await send(request);
        log(logLine({ ...entry, status: answer.status, ms: ms(), trackingId: trackingIdOf(answer) }));
        return answer;
      } catch (error) {
        log(logLine({ ...entry, status: "no answer", ms: ms() }));
        throw error;
      }
    };
  }

  const send = retrying(logged(counted), { limiter: limiter(limits, clock), clock, random, patience });
  const exchange = retrying(logged(transport), { limiter: limiter(tokenLimits, clock), clock, random, patience });
  const sessions = sessionsOf(connection, request => exchange(request, true), clock);
  const redact = redaction(sessions.secrets);

  async function attempt({ method, path: to, body, subject }: Call, { token, orgId }: Session): Promise<HttpAnswer> {
    const request: HttpRequest = {
      method,
      url: `${connection.baseUrl}/organization/${encodeURIComponent(orgId)}/${to}`,
      headers: {
        authorization: `Bearer ${token}`,
        accept: "application/json",
        ...(body ? { "content-type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    try {
      return await send(request);
    } catch (error) {
      if (!(error instanceof LostAnswer)) throw error;
      const host = new URL(connection.baseUrl).host;
      if (method === "POST" && error.mayHaveHappened)
        throw new Unknown(`may have been created: ${host} did not answer (${error.code})`, { subject });
      throw new Unavailable(`cannot be reached: ${host} did not answer (${error.code})`, { subject });
    }
  }

  return {
    async ask(call) {
      const session = await sessions.current();
      const answer = await attempt(call, session);
      if (answer.status !== 401) return answer;
      const again = await attempt(call, await sessions.renewed(session));
      if (again.status !== 401) return again;
      throw unauthorized(connection, "the tenant refused a token that was just refreshed", trackingIdOf(again));
    },
    refusal: ({ method, subject }, answer) => errorOf(method, answer, subject, redact),
    redact,
    traffic,
  };
}

/** The JSON object of a successful read. @throws Unavailable when it is something else */
export function objectIn(call: Call, answer: HttpAnswer) {
  const parsed = answer.status === 200 ? parseObject(answer.body) : undefined;
  if (parsed) return parsed;
  throw new Unavailable("was not read: the answer is no JSON object", {
    subject: call.subject,
    trackingId: trackingIdOf(answer),
  });
}
