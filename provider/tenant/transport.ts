import { Agent, type Dispatcher, EnvHttpProxyAgent, request as send } from "undici";
import { isAboutCertificates, proxyRefused } from "./reach.js";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface HttpRequest {
  method: Method;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** Whose body is no text: each of its characters is a byte then. */
  binary?: "request" | "answer";
  /** When it must have left, since what it says would be too old then: in milliseconds since 1970. */
  notAfter?: number | undefined;
}

export interface HttpAnswer {
  status: number;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Whether the request may have been carried out before, in an attempt whose answer was lost. */
  mayBeSecond?: true;
}

/** Sends one request and follows nothing. Rejects when there is no answer: with NotSent when it never left. */
export type Transport = (request: HttpRequest) => Promise<HttpAnswer>;

/** No answer, with the network's code for why. */
export class Lost extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** There was no connection, so the server cannot have seen the request. */
export class NotSent extends Lost {}

const neverConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

const limits = {
  connect: { timeout: 10_000 },
  headersTimeout: 60_000,
  bodyTimeout: 60_000,
  keepAliveTimeout: 10_000,
  maxResponseSize: 32 * 1024 * 1024,
};

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

const text = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(", ") : (value ?? ""));

/** The code of a network error, which names no secret; proxies and sockets put all sorts of things into messages. */
export function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === "string" && /^[A-Z0-9_]+$/.test(code)) return code;
  return cause instanceof Error ? codeOf(cause) : "no connection";
}

/**
 * HTTP over the network, through HTTPS_PROXY unless NO_PROXY names the host; this machine is never proxied.
 *
 * @param other limits than the usual ones, in milliseconds and bytes
 */
export function network(other: Partial<typeof limits> = {}): Transport {
  const options = { ...limits, ...other };
  const dispatchers = new Map<boolean, Dispatcher>();
  const dispatcherFor = (url: string) => {
    const near = loopback.has(new URL(url).hostname);
    const dispatcher = dispatchers.get(near) ?? (near ? new Agent(options) : new EnvHttpProxyAgent(options));
    dispatchers.set(near, dispatcher);
    return dispatcher;
  };
  return async ({ method, url, headers, body, binary }) => {
    const sent = binary === "request" && body !== undefined ? Buffer.from(body, "latin1") : body;
    const read = async (answered: Dispatcher.ResponseData["body"]) =>
      binary === "answer" ? Buffer.from(await answered.arrayBuffer()).toString("latin1") : answered.text();
    try {
      const answer = await send(url, { method, headers, body: sent ?? null, dispatcher: dispatcherFor(url) });
      const named = Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), text(value)]);
      return { status: answer.statusCode, headers: Object.fromEntries(named), body: await read(answer.body) };
    } catch (error) {
      const code = codeOf(error);
      if (neverConnected.has(code) || isAboutCertificates(code) || code === proxyRefused) throw new NotSent(code);
      throw new Lost(code);
    }
  };
}
