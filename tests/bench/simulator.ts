import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Asked, Held, Order, Served } from "./simulatorProcess.js";

/** What the simulator costs. */
export interface SimulatorFigures {
  /**
   * CPU of a bare `node:http` handler, which answers the same requests with bytes that it was given, over that of the
   * simulator; of the worse payload.
   */
  throughputShare: number;
  /** Of a process that holds 100,000 objects, Node included, without garbage; and the most that it was with it. */
  megabytes100k: number;
  peakMegabytes100k: number;
  /** Of 10,000 objects, with the first read and write of the fork and of its origin. */
  forkMilliseconds: number;
  /** What one of the last 10,000 of 100,000 objects took over what one of the first 10,000 took. */
  growth: Readonly<Record<"creating" | "listing", number>>;
  payloads: Readonly<Record<"page" | "entity", Readonly<Record<"bare" | "simulated", Cost>> & { bytes: number }>>;
}

interface Cost {
  /** Microseconds of CPU in the serving process, for each request. */
  cpu: number;
  perSecond: number;
}

const requests = { page: 3_000, entity: 12_000 } as const;
const rounds = 5;

async function within<T>(use: (start: () => (order: Order) => Promise<unknown>) => Promise<T>): Promise<T> {
  const children: ChildProcess[] = [];
  const start = () => {
    const child = fork(join(__dirname, "simulatorProcess.js"), { execArgv: ["--expose-gc"] });
    children.push(child);
    const ended = once(child, "exit").then(([code]) => Promise.reject(new Error(`A process ended with ${code}`)));
    ended.catch(() => "heard by whoever waits for it");
    return async (order: Order) => {
      child.send(order);
      return (await Promise.race([once(child, "message"), ended]))[0];
    };
  };
  try {
    return await use(start);
  } finally {
    for (const child of children) child.kill();
  }
}

/** The least that it took: less than that it cannot take, more is what else the machine does. */
const least = (costs: readonly Cost[]): Cost => ({
  cpu: Math.min(...costs.map(({ cpu }) => cpu)),
  perSecond: Math.max(...costs.map(({ perSecond }) => perSecond)),
});

type Payload = keyof typeof requests;

const answering = (payload: Payload) =>
  within(async start => {
    const [simulated, bare, client] = [start(), start(), start()];
    const tenant = (await simulated({ do: "serve" })) as Served;
    const paths = payload === "page" ? tenant.pages : tenant.entities;
    const asking = (origin: string, times: number) =>
      client({ do: "ask", origin, paths, token: tenant.token, times }) as Promise<Asked>;
    const { answers: prepared } = await asking(tenant.origin, paths.length);
    const { origin } = (await bare({ do: "serve", prepared })) as Served;
    const cost = async (server: typeof bare, at: string, times: number): Promise<Cost> => {
      const before = (await server({ do: "spent" })) as number;
      const { seconds } = await asking(at, times);
      const cpu = ((await server({ do: "spent" })) as number) - before;
      return { cpu: (cpu / times) * 1e6, perSecond: times / seconds };
    };
    const costs: Record<"bare" | "simulated", Cost[]> = { bare: [], simulated: [] };
    // The first round only warms up.
    for (let round = 0; round <= rounds; round++) {
      const one = {
        bare: await cost(bare, origin, requests[payload]),
        simulated: await cost(simulated, tenant.origin, requests[payload]),
      };
      if (round === 0) continue;
      costs.bare.push(one.bare);
      costs.simulated.push(one.simulated);
    }
    return {
      bare: least(costs.bare),
      simulated: least(costs.simulated),
      bytes: Buffer.byteLength(prepared[paths[0]!]!.body),
    };
  });

/** Measures the simulator beside a bare handler, each in a process of its own, over HTTP on loopback. */
export async function measureSimulator(): Promise<SimulatorFigures> {
  const payloads = { page: await answering("page"), entity: await answering("entity") };
  const held = (await within(start => start()({ do: "hold", objects: 100_000 }))) as Held;
  return {
    throughputShare: Math.min(...Object.values(payloads).map(({ bare, simulated }) => bare.cpu / simulated.cpu)),
    megabytes100k: held.megabytes,
    peakMegabytes100k: held.peakMegabytes,
    forkMilliseconds: held.forkMilliseconds,
    growth: { creating: held.creating[1] / held.creating[0], listing: held.listing[1] / held.listing[0] },
    payloads,
  };
}

if (require.main === module) void measureSimulator().then(figures => console.log(JSON.stringify(figures, null, 2)));
