import { isMissed } from "./figure.js";
import { type Measured, type Sized, sectionOf } from "./rows.js";
import type { Cost } from "./stack.js";

const cost = (more: Partial<Cost> = {}): Cost => ({
  ...{ seconds: 4, cpu: 2, program: 1, provider: 0.5, memory: 150, reads: 8, writes: 0 },
  ...more,
});

const measured = (more: Partial<Cost> = {}, bytes = 1_000, costs: Partial<Measured["costs"]> = {}): Measured => ({
  costs: { firstUp: [cost({ ...more, writes: 1_000 })], preview: [cost(more)], noOpUp: [], refresh: [], ...costs },
  bytes: new Map([1, 2, 3].map(n => [`team-${n}`, bytes + n])),
});

const sized = (wxcc: Measured, more: Partial<Sized> = {}): Sized => ({
  size: 1_000,
  pages: 12,
  makes: { wxcc, doNothing: measured(), engine: measured({ provider: 0 }), naive: measured({ reads: 1_000 }) },
  prepared: [],
  ...more,
});

const rowsOf = (one: Sized) => new Map(sectionOf(one).figures.map(figure => [figure.what, figure]));

describe("the rows of a measured stack", () => {
  test("want no more requests than pages and two, and show what the others need", () => {
    const rows = rowsOf(sized(measured({ reads: 15 })));
    expect(rows.get("requests, no-op preview")).toMatchObject({ reached: 15, goal: 14, naive: 1_000, exact: true });
    expect(rows.get("minutes at 300 requests a minute, no-op preview")).toMatchObject({ reached: 0.05, naive: 3.33 });
  });

  test("take the least of several times, and want a tenth more than the floor", () => {
    const row = rowsOf(sized(measured({}, 1_000, { preview: [cost({ cpu: 9 }), cost({ cpu: 2.3 })] }))).get(
      "CPU seconds, no-op preview",
    )!;
    expect(row).toMatchObject({ reached: 2.3, floor: 2, goal: 2.2 });
    expect(isMissed(row)).toBe(true);
  });

  test("have the state of each entity beside what the do-nothing provider keeps of the same", () => {
    const rows = rowsOf(sized(measured({}, 1_401)));
    const row = rows.get("bytes of state over the floor, median")!;
    expect(row).toMatchObject({ reached: 401, goal: 400 });
    expect(isMissed(row)).toBe(true);
  });

  test("limit memory at 1,000 and 10,000 entities, where there is a limit", () => {
    const what = "MB of the provider process, no-op preview";
    expect(rowsOf(sized(measured())).get(what)?.goal).toBe(190);
    expect(rowsOf(sized(measured(), { size: 10_000 })).get(what)?.goal).toBe(240);
    expect(rowsOf(sized(measured(), { size: 100 })).get(what)?.goal).toBeUndefined();
  });

  test("leave out what was not run, and what a make has not", () => {
    const rows = rowsOf(sized(measured()));
    expect([...rows.keys()].filter(what => what.includes("no-op up") || what.includes("refresh"))).toEqual([]);
    expect(rows.get("CPU seconds of the provider, no-op preview")).not.toHaveProperty("engine");
  });

  test("show no time of a first up beside one that wrote its state at the end only", () => {
    const naivePrepared = rowsOf(sized(measured(), { prepared: ["naive"] }));
    expect(naivePrepared.get("CPU seconds, first up")).not.toHaveProperty("naive");
    expect(naivePrepared.get("requests, first up")).toHaveProperty("naive");
    const all = rowsOf(sized(measured(), { prepared: ["wxcc", "doNothing", "engine", "naive"] }));
    expect(all.get("CPU seconds, first up without checkpoints")).toHaveProperty("naive");
  });
});
