import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "undici";
import { createTenant, type SimulatedTenant, startTenant } from "../../provider/simulator/index.js";

/** What a process of the measurement is told to do, one thing after the other. */
export type Order =
  | { do: "serve"; prepared?: Prepared }
  | { do: "spent" }
  | { do: "ask"; origin: string; paths: readonly string[]; token: string; times: number }
  | { do: "hold"; objects: number };

/** What a bare handler answers, by path. */
export type Prepared = Readonly<Record<string, { headers: Readonly<Record<string, string>>; body: string }>>;

export interface Served {
  origin: string;
  /** Of the simulated tenant only. */
  token: string;
  pages: readonly string[];
  entities: readonly string[];
}

export interface Asked {
  seconds: number;
  /** The answers, when each path was asked for once. */
  answers: Prepared;
}

export interface Held {
  /** Of this process: resident at the end, when the garbage is gone; and the most that it ever was, garbage included. */
  megabytes: number;
  peakMegabytes: number;
  /** Microseconds of CPU for each object, among the first 10,000 and among the last. */
  creating: readonly [first: number, last: number];
  listing: readonly [first: number, last: number];
  /** A fork of 10,000 objects with the first read and the first write on either side; of five the fastest. */
  forkMilliseconds: number;
}

const listening = (server: Server) =>
  new Promise<string>(resolve => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });

/** A caller in this process, as an administrator. */
function callerOf(tenant: SimulatedTenant) {
  const headers = { authorization: `Bearer ${tenant.tokens().access[0]!.token}`, "content-type": "application/json" };
  return (method: string, path: string, body?: unknown) => {
    const request = { method, path: `/organization/${tenant.organizationId}/${path}`, headers };
    const answer = tenant.handle({ ...request, ...(body !== undefined && { body: JSON.stringify(body) }) });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
    return JSON.parse(answer.body);
  };
}

const named = (name: string) => ({ name, description: "Where customers wait", active: true });

/** A realistic tenant, one entity after the other: of ten, four are queues, four teams, one a site, one a skill. */
function creating(tenant: SimulatedTenant): (i: number) => string {
  const call = callerOf(tenant);
  const multimediaProfileId = call("GET", "v2/multimedia-profile").data[0].id;
  let [siteId, teamId] = ["", ""];
  return i => {
    const make = (type: string, body: object) => call("POST", type, { ...named(`${type} ${i}`), ...body }).id as string;
    if (i % 10 === 0) siteId = make("site", { multimediaProfileId });
    else if (i % 10 === 1) return make("skill", { skillType: "PROFICIENCY", serviceLevelThreshold: 30 });
    else if (i % 2 === 0) teamId = make("team", { siteId, teamType: "AGENT", teamStatus: "IN_SERVICE" });
    else
      return make("contact-service-queue", {
        queueType: "INBOUND",
        channelType: "EMAIL",
        serviceLevelThreshold: 60,
        maxActiveContacts: 100,
        maxTimeInQueue: 3_600,
        routingType: "LONGEST_AVAILABLE_AGENT",
        callDistributionGroups: [{ agentGroups: [{ teamId }], order: 1, duration: 0 }],
      });
    return siteId;
  };
}

async function serve({ prepared }: Extract<Order, { do: "serve" }>): Promise<Served> {
  if (prepared) {
    const answers = new Map(
      Object.entries(prepared).map(([path, { headers, body }]) => {
        const bytes = Buffer.from(body);
        return [path, { bytes, headers: { "content-type": headers["content-type"]!, "content-length": bytes.length } }];
      }),
    );
    const server = createServer(({ url }, outgoing) => {
      const { headers, bytes } = answers.get(url!)!;
      outgoing.writeHead(200, headers);
      outgoing.end(bytes);
    });
    return { origin: await listening(server), token: "none", pages: [], entities: [] };
  }
  const { baseUrl, accessToken, organizationId, tenant } = await startTenant();
  const create = creating(tenant);
  for (let i = 0; i < 2_500; i++) create(i);
  const of = (path: string) => `/organization/${organizationId}/${path}`;
  const ids = [...tenant.store.rows("contact-service-queue").keys()];
  return {
    origin: baseUrl,
    token: accessToken,
    pages: Array.from({ length: 10 }, (_, page) => of(`v2/contact-service-queue?page=${page}&pageSize=100`)),
    entities: ids.map(id => of(`contact-service-queue/${id}`)),
  };
}

async function ask({ origin, paths, token, times }: Extract<Order, { do: "ask" }>): Promise<Asked> {
  const pool = new Pool(origin, { connections: 8, pipelining: 1 });
  const headers = { authorization: `Bearer ${token}` };
  const answers: [path: string, answer: Prepared[string]][] = [];
  let next = 0;
  const started = performance.now();
  const worker = async () => {
    while (next < times) {
      const path = paths[next++ % paths.length]!;
      const answer = await pool.request({ method: "GET", path, headers });
      const body = await answer.body.text();
      if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${body}`);
      if (times === paths.length) answers.push([path, { headers: answer.headers as Record<string, string>, body }]);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  const seconds = (performance.now() - started) / 1_000;
  await pool.close();
  return { seconds, answers: Object.fromEntries(answers) };
}

/** Forks, with what a fork is for: it is read and written, and so is its origin. */
function forked(tenant: SimulatedTenant, time: number): number {
  const before = callerOf(tenant);
  const started = performance.now();
  const call = callerOf(tenant.fork());
  for (const on of [call, before]) {
    on("GET", "v2/contact-service-queue?page=3&pageSize=100");
    on("POST", "skill", { ...named(`Forked ${time}`), skillType: "BOOLEAN", serviceLevelThreshold: 30 });
  }
  return performance.now() - started;
}

/** Seconds of CPU so far. */
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Microseconds of CPU for each object that this goes over. */
function costOf(work: () => number): number {
  const before = spent();
  const objects = work();
  return ((spent() - before) / objects) * 1e6;
}

/** Lists all queues, page by page as a client does. */
function listed(tenant: SimulatedTenant): number {
  const call = callerOf(tenant);
  for (let page = 0; ; page++) {
    const { meta } = call("GET", `v2/contact-service-queue?page=${page}&pageSize=100`);
    if (page + 1 === meta.totalPages) return meta.totalRecords;
  }
}

const step = 10_000;

function hold({ objects }: Extract<Order, { do: "hold" }>): Held {
  const tenant = createTenant();
  const create = creating(tenant);
  const steps: { creating: number; listing: number }[] = [];
  let forkMilliseconds = 0;
  for (let from = 0; from < objects; from += step) {
    const creating = costOf(() => {
      for (let i = from; i < from + step; i++) create(i);
      return step;
    });
    if (from === 0) forkMilliseconds = Math.min(...[1, 2, 3, 4, 5].map(time => forked(tenant, time)));
    steps.push({ creating, listing: costOf(() => listed(tenant)) });
  }
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
  globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
  return {
    megabytes: process.memoryUsage.rss() / 2 ** 20,
    peakMegabytes,
    creating: [first.creating, last.creating],
    listing: [first.listing, last.listing],
    forkMilliseconds,
  };
}

const obey = (order: Order) => {
  switch (order.do) {
    case "serve":
      return serve(order);
    case "ask":
      return ask(order);
    case "hold":
      return hold(order);
    case "spent":
      return spent();
  }
};

process.on("message", async (order: Order) => {
  process.send!(await obey(order));
});
