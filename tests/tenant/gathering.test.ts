import fc from "fast-check";
import { gathering, type Pace } from "../../provider/tenant/gathering.js";
import { virtualClock } from "./virtual.js";

const pace: Pace = { most: 50, held: 32, longest: 1_000, silence: { least: 20, times: 6 }, write: 10 };
const nothingElse = () => 0;

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
async function issued(kinds: readonly string[], { inHand = 64, apart = 5, answer = 10, tells = true } = {}) {
  const { clock, through } = virtualClock(0);
  const gathered = gathering<number>(clock, pace);
  const came: Came[] = [];
  let coming = kinds.length;
  let written = Promise.resolve();
  const write = () => (written = written.then(() => clock.wait(apart)));

  async function one(kind: string, i: number) {
    await write();
    coming -= 1;
    const joined = clock.now();
    const all = await gathered.join(kind, i, { more: () => tells && coming > 0, done: nothingElse });
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
  const { came } = await issued(["site"]);
  expect(came).toEqual([{ with: 1, waited: 0 }]);
});

test("those that are known to come are waited for, and the last one not at all", async () => {
  const { came } = await issued(of("skill", 10));
  expect(came.map(({ with: size }) => size)).toEqual(Array(10).fill(10));
  expect(came.at(-1)!.waited).toBe(0);
  expect(came[0]!.waited).toBe(45);
});

test("an engine that goes on with others is busy with them, so that its first ones wait for more of their kind", async () => {
  const { came, ms } = await issued([...of("skill", 5), ...of("site", 5), ...of("skill", 5)]);
  expect(came.map(({ with: size }) => size)).toEqual(
    [...of("skill", 5), ...of("site", 5), ...of("skill", 5)].map(kind => (kind === "skill" ? 10 : 5)),
  );
  // Each state is written twice, and an answer takes 10 ms.
  expect(ms).toBe(15 * 5 + 10 + 15 * 5);
});

test("the first one waits a second at most, however many come", async () => {
  const { came } = await issued(of("skill", 60), { apart: 50 });
  expect(Math.max(...came.map(({ waited }) => waited))).toBe(1_000);
  expect(groups(came)).toBeLessThanOrEqual(4);
});

test("of many that wait the largest group goes, so that the others come while it is under way", async () => {
  const kinds = [...of("site", 5), ...of("skill", 27), ...of("site", 5)];
  const { came } = await issued(kinds);
  expect(came.map(({ with: size }) => size)).toEqual(kinds.map(kind => (kind === "skill" ? 27 : 10)));
  expect(came[5]!.waited).toBe(26 * 5);
});

describe("an engine of which nothing is heard", () => {
  /** Two come, of two kinds, and a third is known to come. @returns when they go, in milliseconds */
  async function waited(
    meanwhile: (join: () => void, time: ReturnType<typeof virtualClock>) => Promise<void> = async () => {},
    done = nothingElse,
  ) {
    const time = virtualClock(0);
    const gathered = gathering<string>(time.clock, pace);
    const went: number[] = [];
    const join = (kind: string) =>
      gathered.join(kind, kind, { more: () => true, done }).then(() => void went.push(time.clock.now()));
    const all = [join("skill"), join("site")];
    await time.through(meanwhile(() => void all.push(join("skill")), time));
    await time.through(Promise.all(all));
    return went;
  }

  test("waits for all that it has in hand, so that they go when it could have written six times", async () => {
    expect(await waited()).toEqual([60, 60]);
  });

  test("is not silent while it does something else", async () => {
    let done = 0;
    const went = await waited(
      async (_, { clock }) => {
        for (; done < 10; done += 1) await clock.wait(25);
      },
      () => done,
    );
    expect(Math.min(...went)).toBeGreaterThanOrEqual(250);
  });

  test("may have been heard by nobody: a process that was held up listens before it goes on", async () => {
    const went = await waited(async (join, { pass, clock }) => {
      pass(400);
      await clock.wait(10);
      join();
    });
    expect(went).toEqual(Array(3).fill(expect.any(Number)));
    expect(new Set(went).size).toBe(1);
  });

  test("writes first what it was answered", async () => {
    const { clock, through } = virtualClock(0);
    const gathered = gathering<number>(clock, pace);
    const kept = gathered.join("site", 0, { more: () => true, done: nothingElse }).then(() => clock.now());
    for (let i = 0; i < 20; i += 1) gathered.leave();
    expect(await through(kept)).toBe(20 * 10 + 6 * 10);
  });
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
    const all = await Promise.all(
      Array.from({ length: count }, (_, i) => gathered.join("skill", i, { more: () => true, done: nothingElse })),
    );
    for (const _ of all) gathered.leave();
    return all.map(({ length }) => length);
  };
  expect(await through(burst(5))).toEqual(Array(5).fill(5));
  await through(burst(20));
  expect(await through(burst(20))).toEqual(Array(20).fill(20));
});

test("no call has more than are thought safe, however many are in hand", async () => {
  const { clock, through } = virtualClock(0);
  const gathered = gathering<number>(clock, pace);
  const burst = async () => {
    const outlook = { more: () => true, done: nothingElse };
    const all = await Promise.all(Array.from({ length: 240 }, (_, i) => gathered.join("skill", i, outlook)));
    for (const _ of all) gathered.leave();
    return Math.max(...all.map(({ length }) => length));
  };
  await through(burst());
  expect(await through(burst())).toBe(50);
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

const threeKinds = Array.from({ length: 400 }, (_, i) => ["skill", "site", "queue"][i % 3]!);

/** How much longer it takes when they are waited for: of one kind, and of several. */
async function ratios(engine: { inHand: number; apart: number; answer: number }) {
  const alone = (await issued(threeKinds, { ...engine, tells: false })).ms;
  return Promise.all([of("skill", 400), threeKinds].map(async kinds => (await issued(kinds, engine)).ms / alone));
}

test("waiting costs an engine that has much in hand no time: it goes on writing its state", async () => {
  for (const [apart, answer] of [
    [2, 4],
    [6, 10],
    [20, 10],
    [6, 200],
  ] as const)
    expect(Math.max(...(await ratios({ inHand: 64, apart, answer })))).toBeLessThanOrEqual(1.05);
});

test("an engine that has little in hand is not waited for, but now and then", async () => {
  const most = async (inHand: number) => Math.max(...(await ratios({ inHand, apart: 6, answer: 10 })));
  for (const inHand of [1, 2, 3]) expect(await most(inHand)).toBeLessThanOrEqual(1.15);
  for (const inHand of [4, 8, 16]) expect(await most(inHand)).toBeLessThanOrEqual(1.3);
});
