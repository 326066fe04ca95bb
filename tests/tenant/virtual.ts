import type { Clock } from "../../provider/tenant/clock.js";
import type { Connection } from "../../provider/tenant/connection.js";
import type { Surroundings } from "../../provider/tenant/host.js";
import { connect } from "../../provider/tenant/index.js";
import type { HttpAnswer, HttpRequest, Transport } from "../../provider/tenant/transport.js";

/** So many turns of the event loop with nothing to wait for are a standstill. */
const patience = 10_000;

const turn = () => new Promise<void>(resolve => setImmediate(resolve));

/** Time that passes only when everybody waits. */
export function virtualClock(start = Date.UTC(2026, 0, 1)) {
  let time = start;
  let sleepers: { at: number; wake: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    // As timers do, it counts whole milliseconds.
    wait: ms => new Promise(wake => sleepers.push({ at: time + Math.ceil(ms), wake })),
  };
  /** Lets time pass until the work is done. */
  async function through<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const settle = () => {
      done = true;
    };
    work.then(settle, settle);
    for (let idle = 0; ; ) {
      await turn();
      if (done) return work;
      // What is read from a file or a form takes turns of its own.
      idle = sleepers.length === 0 ? idle + 1 : 0;
      if (idle > patience) throw new Error("nobody is waiting for time to pass");
      if (idle > 0) continue;
      const next = sleepers.reduce((a, b) => (b.at < a.at ? b : a), { at: Number.POSITIVE_INFINITY, wake: settle });
      sleepers = sleepers.filter(sleeper => sleeper !== next);
      time = Math.max(time, next.at);
      next.wake();
    }
  }
  const pass = (ms: number) => {
    time += ms;
  };
  return { clock, through, pass };
}

export const orgId = "2f9eecc5-0472-4549-9a83-2afdae0d4ba1";
export const token = `TOPSECRET1_PF84_${orgId}`;

export const toExample: Connection = {
  baseUrl: "https://api.example.com",
  tokenUrl: "https://login.example.com/v1/access_token",
  credentials: { kind: "token", accessToken: token },
  credentialsFrom: "environment",
  requestsPerMinute: 300,
  controlHub: { url: "https://hub.example.com/v1" },
  adopt: false,
  bulk: true,
  debug: false,
};

export const withRefresh: Connection = {
  ...toExample,
  credentials: { kind: "refresh", clientId: "client", clientSecret: "CLIENTSECRET", refreshToken: "REFRESHSECRET" },
};

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers,
  body: body === undefined ? "" : JSON.stringify(body),
});

export const list = (rows: readonly unknown[]) =>
  json(200, { meta: { page: 0, pageSize: 100, totalPages: 1, totalRecords: rows.length }, data: rows });

export const refusal = (status: number, error: Record<string, unknown>, trackingId = "ccconfig_1") =>
  json(status, { trackingId, error: { key: String(status), ...error } });

type Reply = HttpAnswer | Error | ((request: HttpRequest) => HttpAnswer | Error);

/** A tenant that answers as told: by `METHOD path`, one reply after the other, the last one again and again. */
export function scripted(
  replies: Readonly<Record<string, Reply | readonly Reply[]>>,
  to: Partial<Connection> = {},
  more: Pick<Surroundings, "foresight"> = {},
) {
  const sent: HttpRequest[] = [];
  const lines: string[] = [];
  const asked = new Map<string, number>();
  const time = virtualClock();
  const transport: Transport = async request => {
    sent.push(request);
    const { pathname, search } = new URL(request.url);
    const short = pathname.replace(`/organization/${orgId}/`, "");
    const key =
      `${request.method} ${short}${search}` in replies
        ? `${request.method} ${short}${search}`
        : `${request.method} ${short}`;
    const given = replies[key];
    if (given === undefined) throw new Error(`no reply to ${request.method} ${short}${search}`);
    const all = Array.isArray(given) ? (given as readonly Reply[]) : [given as Reply];
    const turnOf = asked.get(key) ?? 0;
    asked.set(key, turnOf + 1);
    const reply = all[Math.min(turnOf, all.length - 1)]!;
    const answer = typeof reply === "function" ? reply(request) : reply;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const surroundings = {
    transport,
    clock: time.clock,
    random: () => 0.5,
    log: (line: string) => lines.push(line),
    ...more,
  };
  const tenant = connect({ ...toExample, ...to }, surroundings);
  return { tenant, surroundings, sent, lines, ...time };
}

/** The error of a promise that must fail. */
export async function errorFrom(work: Promise<unknown>): Promise<Error & { describe(): string; todo: string }> {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome === undefined) throw new Error("it succeeded");
  return outcome as never;
}
