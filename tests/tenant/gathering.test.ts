import fc from "fast-check";
import { gathering, type Pace } from "../../provider/tenant/gathering.js";
import { virtualClock } from "./virtual.js";

const pace: Pace = {
  most: 50,
  wait: { least: 60, times: 16, most: 1_000 },
  silence: { least: 20, times: 6 },
  apart: 10,
};

interface Came {
  /** With how many, itself among them. */
  with: number;
  /** How long it waited, in milliseconds. */
  waited: number;
}

/**
 * An engine that has so much in hand at once. It writes its state before it issues one, and after its answer, one write
 * after the other, each of so many milliseconds.
 *
 * @param kinds of which kind each is
 */
async function issued(kinds: readonly string[], { inHand = 64, apart = 5, answer = 10 } = {}) {
  const { clock, through } = virtualClock(0);
  const gathered = gathering<number>(clock, pace);
  const came: Came[] = [];
  const coming = new Map<string, number>();
  for (const kind of kinds) coming.set(kind, (coming.get(kind) ?? 0) + 1);
  let written = Promise.resolve();
  const write = () => (written = written.then(() => clock.wait(apart)));

  async function one(kind: string, i: number) {
    await write();
    coming.set(kind, coming.get(kind)! - 1);
    const joined = clock.now();
    const all = await gathered.join(kind, i, () => coming.get(kind)! > 0);
    came[i] = { with: all.length, waited: clock.now() - joined };
    await clock.wait(answer);
    gathered.leave();
    await write();
  }
  const rest = [...kinds.entries()];
  async function worker() {
    for (let next = rest.shift(); next; next = rest.shift()) await one(next[1], next[0]);
  }
  await through(Promise.all(Array.from({ length: inHand }, worker)));
  return { came, ms: clock.now() };
}

const of = (kind: string, count: number) => Array<string>(count).fill(kind);
const groups = (came: readonly Came[]) => Math.round(came.reduce((sum, { with: size }) => sum + 1 / size, 0));

test("what comes alone goes at once", async () => {
  const { came } = await issued(["site", "team", "queue"]);
  expect(came).toEqual(Array(3).fill({ with: 1, waited: 0 }));
});

test("those that are known to come are waited for, and the last one not at all", async () => {
  const { came } = await issued(of("skill", 10));
  expect(came.map(({ with: size }) => size)).toEqual(Array(10).fill(10));
  expect(came.at(-1)!.waited).toBe(0);
  expect(came[0]!.waited).toBe(45);
});

test("the first one waits no longer than 60 ms, or 16 times what they are apart", async () => {
  const fast = await issued(of("skill", 100), { apart: 2 });
  expect(Math.max(...fast.came.map(({ waited }) => waited))).toBeLessThanOrEqual(160);
  const slow = await issued(of("skill", 100), { apart: 25 });
  expect(Math.max(...slow.came.map(({ waited }) => waited))).toBeLessThanOrEqual(400);
  expect(groups(slow.came)).toBeLessThanOrEqual(12);
  const slowest = await issued(of("skill", 20), { apart: 400 });
  expect(Math.max(...slowest.came.map(({ waited }) => waited))).toBeLessThanOrEqual(1_000);
});

test("how many an engine has in hand at once is seen once, and then not waited for", async () => {
  const { came } = await issued(of("skill", 80), { inHand: 8, apart: 4 });
  expect(came.map(({ with: size }) => size)).toEqual(Array(80).fill(8));
  // The first seven of each group wait for the eighth; the eighth waits for nobody but where it is tried again.
  const tried = came.filter(({ with: size, waited }, i) => i % size === size - 1 && waited > 0);
  expect(tried.length).toBeLessThanOrEqual(3);
});

test("an engine that seemed to have less in hand than it has is not held to it", async () => {
  const { clock, through } = virtualClock(0);
  const gathered = gathering<number>(clock, pace);
  const burst = async (count: number) => {
    const all = await Promise.all(Array.from({ length: count }, (_, i) => gathered.join("skill", i, () => true)));
    for (const _ of all) gathered.leave();
    return all.map(({ length }) => length);
  };
  expect(await through(burst(5))).toEqual(Array(5).fill(5));
  await through(burst(20));
  expect(await through(burst(20))).toEqual(Array(20).fill(20));
});

test("kinds go by themselves, and nobody is left behind", async () => {
  const drawn = fc.record({
    kinds: fc.array(fc.constantFrom("skill", "site", "queue"), { minLength: 1, maxLength: 80 }),
    inHand: fc.constantFrom(1, 2, 4, 8, 64),
    apart: fc.constantFrom(0, 1, 5, 20, 90),
    answer: fc.constantFrom(1, 30, 400),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ kinds, ...engine }) => {
      const { came } = await issued(kinds, engine);
      expect(came.filter(Boolean)).toHaveLength(kinds.length);
      for (const { with: size, waited } of came) {
        expect(size).toBeLessThanOrEqual(Math.min(50, engine.inHand));
        expect(waited).toBeLessThanOrEqual(1_000);
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});

const manyKinds = Array.from({ length: 400 }, (_, i) => `kind ${i}`);

/** How much longer it takes when they are waited for. */
const ratio = async (engine: { inHand: number; apart: number; answer: number }) =>
  (await issued(of("skill", 400), engine)).ms / (await issued(manyKinds, engine)).ms;

test("waiting costs an engine that has much in hand no time: it goes on writing its state", async () => {
  for (const [apart, answer] of [
    [2, 4],
    [6, 10],
    [20, 10],
    [6, 200],
  ] as const)
    expect(await ratio({ inHand: 64, apart, answer })).toBeLessThanOrEqual(1.05);
});

test("an engine that has little in hand is not waited for, but now and then", async () => {
  for (const inHand of [1, 2, 3]) expect(await ratio({ inHand, apart: 6, answer: 10 })).toBeLessThanOrEqual(1.15);
  for (const inHand of [4, 8, 16]) expect(await ratio({ inHand, apart: 6, answer: 10 })).toBeLessThanOrEqual(1.3);
});
