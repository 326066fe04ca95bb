import type { Station, Way } from "../../provider/channels/ways/index.js";
import { lanes } from "../../provider/channels/ways/index.js";
import { folded } from "../../provider/report/folded.js";
import { laneLeft, type Placed, placed } from "../../provider/report/layout.js";
import { contents } from "./sample.js";

const { ways } = contents();
const never = () => false;
const layout = (way: Way, weighs: (station: Station) => boolean = never) => placed(folded(way, weighs), () => 60);

/** Boxes that lie over one another. */
const overlaps = ({ boxes }: Placed) =>
  boxes.flatMap((a, place) =>
    boxes
      .slice(place + 1)
      .filter(b => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map(b => `${a.station.title} / ${b.station.title}`),
  );

describe("a picture", () => {
  test.each(ways.map(way => [way.name, way] as const))(
    "of %s has its stations in lanes, none over another",
    (_, way) => {
      const picture = layout(way);
      expect(overlaps(picture)).toEqual([]);
      for (const { station, x, y, width, height } of picture.boxes) {
        expect(x).toBe(laneLeft[station.lane]);
        expect([x + width <= picture.width, y >= 0, y + height <= picture.height]).toEqual([true, true, true]);
      }
      for (const { points } of picture.curves) {
        const xs = points.map(([x]) => x);
        expect(xs).toEqual(xs.toSorted((a, b) => a - b));
      }
    },
  );

  test("has the groups of a queue from the top down by time, below those of the queue before", () => {
    const { boxes } = layout(ways.find(({ name }) => name === "Hotline")!);
    const groups = boxes.filter(({ station }) => station.lane === "groups").toSorted((a, b) => a.y - b.y);
    expect(groups.map(({ station }) => station.wait?.after)).toEqual([0, 90, 300, 0]);
  });

  test("leads a step over a lane that it does not use", () => {
    const { curves } = layout(ways.find(({ name }) => name === "Outdial")!);
    const over = curves.find(({ from }) => from.startsWith("entries"))!;
    expect(over.points).toHaveLength(4);
    expect(over.points[1]![0]).toBe(laneLeft.flows);
  });

  test("is the same each time", () => {
    for (const way of ways) expect(layout(way)).toEqual(layout(way));
  });
});

describe("a large way", () => {
  const station = (lane: Station["lane"], number: number): Station => ({
    key: `${lane} ${number}`,
    lane,
    title: `${lane} ${number}`,
    lines: [],
    of: [{ kind: "agent", id: String(number) }],
  });
  const many = (lane: Station["lane"], count: number) => Array.from({ length: count }, (_, i) => station(lane, i));
  /** Each station of a lane leads to its share of the next one. */
  function spread(counts: Readonly<Record<Station["lane"], number>>): Way {
    const steps = lanes.slice(1).flatMap((lane, place) =>
      many(lane, counts[lane]).map(({ key }, i) => {
        const before = lanes[place]!;
        return { from: `${before} ${i % counts[before]}`, to: key };
      }),
    );
    const stations = lanes.flatMap(lane => many(lane, counts[lane]));
    return { name: "large", about: "calls", isChannel: false, stations, steps, changes: [] };
  }
  const huge = spread({ arrivals: 1, entries: 1, flows: 1, queues: 20, groups: 60, teams: 300, agents: 3000 });

  test("is folded until one can look at it, and counts what it folds", () => {
    const shown = folded(huge, never);
    expect(shown.stations.length).toBeLessThan(100);
    expect(shown.stations.map(({ title }) => title)).toContain("and 17 more");
    expect(overlaps(placed(shown, () => 60))).toEqual([]);
    const one = folded(
      spread({ arrivals: 1, entries: 1, flows: 1, queues: 1, groups: 1, teams: 1, agents: 40 }),
      never,
    );
    expect(one.stations.filter(({ lane }) => lane === "agents").at(-1)!.title).toBe("and 35 more");
  });

  test("shows what needs a look before others", () => {
    const shown = folded(huge, ({ key }) => key === "queues 19");
    expect(shown.stations.map(({ key }) => key)).toContain("queues 19");
    expect(folded(huge, never).stations.map(({ key }) => key)).not.toContain("queues 19");
  });
});
