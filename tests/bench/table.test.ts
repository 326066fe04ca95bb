import { type Figure, heading, isMissed, ratio, type Section } from "./figure.js";
import { growth } from "./growth.js";
import { merged } from "./results.js";
import { markdown, table } from "./table.js";
import { titles } from "./titles.js";

const figure = (more: Partial<Figure>): Figure => ({ what: "requests", reached: 10, exact: true, ...more });

describe("a figure", () => {
  test("is missed where it is more than wanted, and not where it is as much", () => {
    expect(isMissed(figure({ goal: 9 }))).toBe(true);
    expect(isMissed(figure({ goal: 10 }))).toBe(false);
  });

  test("of which more is better is missed where it is less", () => {
    expect(isMissed(figure({ goal: 11, wanted: "at least" }))).toBe(true);
    expect(isMissed(figure({ goal: 10, wanted: "at least" }))).toBe(false);
  });

  test("without a goal is not missed", () => {
    expect(isMissed(figure({ reached: Number.MAX_VALUE }))).toBe(false);
  });

  test("has a ratio to its floor, if the floor is more than nothing", () => {
    expect(ratio(figure({ floor: 8 }))).toBe(1.25);
    expect(ratio(figure({ floor: 0 }))).toBeUndefined();
    expect(ratio(figure({}))).toBeUndefined();
  });
});

const rows = [
  figure({ what: "requests, no-op preview", reached: 8, goal: 10, naive: 1_000 }),
  figure({ what: "seconds", reached: 3.5, goal: 3.3, floor: 3, exact: false }),
  figure({ what: "answers", reached: 70, goal: 60, floor: 100, wanted: "at least" }),
];

test("a table has what is wanted, what is reached, the verdict, the floor and the ratio, and no empty column", () => {
  expect(table(rows)).toBe(
    [
      "                          goal  reached     floor  ratio  naive",
      "requests, no-op preview   ≤ 10        8  ✓                1,000",
      "seconds                  ≤ 3.3      3.5  ✗      3   1.17",
      "answers                   ≥ 60       70  ✓    100    0.7",
    ].join("\n"),
  );
});

test("the same stands in Markdown", () => {
  expect(markdown(rows.slice(0, 1))).toBe(
    [
      "|  | goal | reached |  | naive |",
      "| --- | ---: | ---: | ---: | ---: |",
      "| requests, no-op preview | ≤ 10 | 8 | ✓ | 1,000 |",
    ].join("\n"),
  );
});

const stacks = (size: number, figures: readonly Figure[]): Section => ({ title: titles.stacks, size, figures });

test("growth is what the largest takes in times of the smallest; as much as the engine's own is wanted", () => {
  const of = (reached: number, engine: number) => [
    figure({ what: "CPU seconds, refresh", reached, engine, exact: false }),
    figure({ what: "requests, refresh", reached: 8 }),
  ];
  const [first, second] = growth([stacks(1_000, of(12, 10)), stacks(100, of(4, 5)), stacks(10_000, of(120, 50))]);
  expect(heading(first!)).toBe("Growth from 100: 1,000 entities");
  expect(first!.figures).toEqual([
    { what: "times the CPU seconds, refresh", reached: 3, goal: 2, engine: 2, exact: false },
  ]);
  expect(second!.figures.map(({ reached, goal }) => [reached, goal])).toEqual([[30, 10]]);
});

test("a run replaces what it has measured again, and leaves the rest; all stand in one order", () => {
  const [small, large, again] = [stacks(100, []), stacks(1_000, []), stacks(100, rows)];
  const start = { title: titles.start, figures: [] };
  expect(merged([small, large], [again])).toEqual([again, large]);
  expect(merged([start, large], [small])).toEqual([small, large, start]);
});
