import type { Live } from "../entities/entity.js";
import type { Subject, Unauthorized } from "../errors.js";
import { Unavailable, Unknown, type WxccError } from "../errors.js";
import { type Advice, errorOf, parseObject, trackingIdOf } from "./answers.js";
import type { Clock } from "./clock.js";
import type { Session, Sessions } from "./credentials.js";
import type { Foresight } from "./foresight.js";
import { type Form, form } from "./form.js";
import type { Traffic } from "./interface.js";
import { limiter, type Pause, usualLimits } from "./limiter.js";
import { logLine } from "./log.js";
import { reachAdvice } from "./reach.js";
import { type Redact, redaction } from "./redaction.js";
import { LostAnswer, outage, retrying } from "./retry.js";
import { codeOf, type HttpAnswer, type HttpRequest, type Method, type Transport } from "./transport.js";

/** One call, relative to the host's address. */
export interface Call {
  method: Method;
  /** Segments that are not ours (ids) come encoded: see {@link path}. */
  path: string;
  body?: Live;
  /** How the body, if there is one, is sent in one form with a file. */
  file?: Form | undefined;
  /** Values of the body that no message may show, should the host repeat them. */
  secrets?: readonly string[];
  /** Whether the answer is no text: each character of its body is a byte then. */
  bytes?: true;
  subject?: Subject;
  /** What to do where the answer to this call has one of these statuses. */
  refused?: Readonly<Record<number, string>> | undefined;
  /** When it must have left: see {@link HttpRequest}. */
  notAfter?: number | undefined;
  /** Changes nothing whatever its method says: it counts as a read, and may be sent again. */
  onlyAsks?: true;
}

/** One host's requests: authorized, limited, retried, counted, logged. */
export interface Api {
  /** @returns the answer; never a 401, 429 or a lost one */
  ask(call: Call): Promise<HttpAnswer>;
  /** The error that an answer is. */
  refusal(call: Call, answer: HttpAnswer): WxccError;
  /** Text from the host as it may be shown. */
  redact: Redact;
  readonly traffic: Traffic;
  /** Lists that gave pages of the usual size only; noted by whoever reads them. */
  readonly modest: Set<string>;
}

/** What is outside: a test brings its own network, time and chance. */
export interface Surroundings {
  transport: Transport;
  clock: Clock;
  random: () => number;
  log: (line: string) => void;
  /** What the last run left to this one. */
  foresight?: Foresight | undefined;
}

/** Where a host is, as whom we talk to it, and how much. */
export interface Host {
  /** What stands before a call's path, without a slash at its end. */
  address: (session: Session) => string;
  sessions: Sessions;
  requestsPerMinute: number;
  /** What others at the same address were asked to wait, and what we were. */
  pause?: Pause | undefined;
  /** Whether each request is logged. */
  debug: boolean;
  /** The error of a token that is refused although it is new. */
  unauthorized: (happened: string, trackingId: string | undefined) => Unauthorized;
  advice?: Advice;
}

/** A path out of the kind's route and whatever comes after it, encoded. */
export function path(route: string, ...segments: readonly string[]): string {
  // API: DELETE of a collection deletes all that is in it.
  if (segments.includes("")) throw new Error(`${route} was asked for without an id, which would mean all of it`);
  return [route, ...segments.map(encodeURIComponent)].join("/");
}

/** One log line per request, if asked for. */
export function logged(send: Transport, debug: boolean, { clock, log }: Surroundings): Transport {
  if (!debug) return send;
  return async request => {
    const started = clock.now();
    try {
      const answer = await send(request);
      log(logLine(request, answer, clock.now() - started));
      return answer;
    } catch (error) {
      log(logLine(request, `no answer (${codeOf(error)})`, clock.now() - started));
      throw error;
    }
  };
}

/** The requests of one host, through a limiter of its own. Nothing is sent before the first question. */
export function host(to: Host, surroundings: Surroundings): Api {
  const { transport, clock, random } = surroundings;
  const { sessions, requestsPerMinute, advice = {} } = to;
  const traffic: Traffic = { reads: 0, writes: 0 };
  const redact = redaction(sessions.secrets);
  const limits = {
    limiter: limiter({ ...usualLimits, requestsPerMinute }, clock, to.pause),
    patience: usualLimits.patience,
    outage: outage(),
  };

  function sending(reads: boolean) {
    const counted: Transport = async request => {
      if (reads) traffic.reads += 1;
      else traffic.writes += 1;
      return transport(request);
    };
    return retrying(logged(counted, to.debug, surroundings), { ...limits, clock, random });
  }
  const [asking, changing] = [sending(true), sending(false)];

  async function attempt(call: Call, session: Session): Promise<HttpAnswer> {
    const { method, path: rest, body, file, bytes, subject, onlyAsks, notAfter } = call;
    const plain = body && { type: "application/json", body: JSON.stringify(body) };
    const sent = file ? await form(body, file) : plain;
    const request: HttpRequest = {
      method,
      url: `${to.address(session)}/${rest}`,
      headers: {
        authorization: `Bearer ${session.token}`,
        accept: bytes ? "*/*" : "application/json",
        ...(sent ? { "content-type": sent.type } : {}),
      },
      ...(sent ? { body: sent.body } : {}),
      ...(file || bytes ? { binary: file ? "request" : "answer" } : {}),
      notAfter,
    };
    try {
      return await (onlyAsks ? asking(request, true) : method === "GET" ? asking(request) : changing(request));
    } catch (error) {
      if (!(error instanceof LostAnswer)) throw error;
      const name = new URL(request.url).host;
      if (method === "POST" && !onlyAsks && error.mayHaveHappened)
        throw new Unknown(`may have been created: ${name} did not answer (${error.code})`, { subject });
      const todo = reachAdvice(error.code) ?? advice.unavailable;
      throw new Unavailable(`cannot be reached: ${name} did not answer (${error.code})`, { subject, todo });
    }
  }

  return {
    async ask(call) {
      const session = await sessions.current();
      const answer = await attempt(call, session);
      if (answer.status !== 401) return answer;
      const again = await attempt(call, await sessions.renewed(session));
      if (again.status !== 401) return again;
      throw to.unauthorized("the tenant refused a token that was just refreshed", trackingIdOf(again));
    },
    refusal: ({ method, subject, refused, secrets = [] }, answer) => {
      const hide = secrets.length > 0 ? redaction(() => [...sessions.secrets(), ...secrets]) : redact;
      return errorOf(method, answer, subject, hide, { ...advice, refused });
    },
    redact,
    traffic,
    modest: new Set(),
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
