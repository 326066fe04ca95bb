import fc from "fast-check";
import { limiter, noPause } from "../../provider/tenant/limiter.js";
import { errorFrom, virtualClock } from "./virtual.js";

const limits = { requestsPerMinute: 300, inFlight: 10, patience: 300_000 };
const minute = 60_000;

async function starts(count: number, requestsPerMinute: number, inFlight: number, latency: (i: number) => number) {
  const { clock, through } = virtualClock(0);
  const { run } = limiter({ ...limits, requestsPerMinute, inFlight }, clock);
  const began: number[] = [];
  let running = 0;
  let most = 0;
  const work = async (i: number) => {
    began.push(clock.now());
    running += 1;
    most = Math.max(most, running);
    await clock.wait(latency(i));
    running -= 1;
  };
  await through(Promise.all(Array.from({ length: count }, (_, i) => run(() => work(i)))));
  return { began, most };
}

describe("the limiter", () => {
  test("never starts more than allowed in any minute, nor has more in flight, however long the answers take", async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 6 }),
        delays,
        async (rpm, cap, ms) => {
          const { began, most } = await starts(40, rpm, cap, i => ms[i % ms.length]!);
          expect(began).toHaveLength(40);
          expect(most).toBeLessThanOrEqual(cap);
          for (const start of began)
            expect(began.filter(other => other >= start && other < start + minute).length).toBeLessThanOrEqual(rpm);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("lets who is next go before all who wait", async () => {
    const { clock, through } = virtualClock(0);
    const { run } = limiter({ ...limits, requestsPerMinute: 1 }, clock);
    const order: string[] = [];
    const enter = (name: string, isNext: boolean) => run(async () => void order.push(name), isNext);
    await through(Promise.all([enter("first", false), enter("second", false), enter("next", true)]));
    expect(order).toEqual(["first", "next", "second"]);
  });

  test("does not wait as long as the minute has room", async () => {
    const { began } = await starts(300, 300, 10, () => 0);
    expect(new Set(began)).toEqual(new Set([0]));
  });

  test("starts nobody before a pause is over, whoever caused it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 250_000 }), { minLength: 1, maxLength: 4 }), async pauses => {
        const { clock, through } = virtualClock(0);
        const { run, pauseUntil } = limiter(limits, clock);
        const began: number[] = [];
        for (const pause of pauses) pauseUntil(pause);
        await through(Promise.all([1, 2, 3].map(() => run(async () => void began.push(clock.now())))));
        expect(Math.min(...began)).toBe(Math.max(...pauses));
      }),
      { numRuns: 20 },
    );
  });

  test("holds back those who wait already", async () => {
    const { clock, through } = virtualClock(0);
    const { run, pauseUntil } = limiter({ ...limits, inFlight: 1 }, clock);
    const began: number[] = [];
    const first = run(async () => pauseUntil(30_000));
    await through(Promise.all([first, run(async () => void began.push(clock.now()))]));
    expect(began).toEqual([30_000]);
  });

  test("holds back whoever else asks the same address, by a limit of their own", async () => {
    const { clock, through } = virtualClock(0);
    const pause = noPause();
    const [one, other] = [limiter(limits, clock, pause), limiter(limits, clock, pause)];
    const began: number[] = [];
    await one.run(async () => one.pauseUntil(30_000));
    await through(other.run(async () => void began.push(clock.now())));
    expect(began).toEqual([30_000]);
  });

  test("refuses everybody at once when the pause is longer than the patience", async () => {
    const { clock } = virtualClock(0);
    const { run, pauseUntil } = limiter({ ...limits, inFlight: 1 }, clock);
    const first = run(async () => pauseUntil(3_600_000));
    const waiting = errorFrom(run(async () => undefined));
    await first;
    expect((await waiting).name).toBe("RateLimited");
    expect((await errorFrom(run(async () => undefined))).message).toContain("3600 s");
  });

  test("goes on after work that failed", async () => {
    const { clock } = virtualClock(0);
    const { run } = limiter({ ...limits, inFlight: 1 }, clock);
    await errorFrom(run(async () => Promise.reject(new Error("no"))));
    expect(await run(async () => 1)).toBe(1);
  });
});
