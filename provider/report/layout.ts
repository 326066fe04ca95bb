import { type Lane, lanes, type Station, type Step } from "../channels/ways/index.js";
import type { Shown } from "./folded.js";

type Dagre = typeof import("@dagrejs/dagre", { with: { "resolution-mode": "import" }});
// Its types say that it is an ES module alone; it comes as CommonJS too, which is what we are.
const { Graph, layout: arrange }: Dagre = require("@dagrejs/dagre");

/** A station with its place on the picture, in pixels. */
export interface Box {
  station: Station;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A step with the places that it passes. */
export interface Curve {
  from: string;
  to: string;
  points: readonly (readonly [number, number])[];
}

export interface Placed {
  width: number;
  height: number;
  boxes: readonly Box[];
  curves: readonly Curve[];
}

/** How wide each lane is: the same in all pictures of a page, so that lanes stand below each other. */
export const widths: Readonly<Record<Lane, number>> = {
  arrivals: 152,
  entries: 156,
  flows: 176,
  queues: 176,
  groups: 152,
  teams: 148,
  agents: 200,
};
const gap = 40;
const margin = 6;
/** Room for the lanes' titles, and the axis of time below them. */
export const headHeight = 46;

export const laneLeft: Readonly<Record<Lane, number>> = Object.fromEntries(
  lanes.map((lane, place) => [
    lane,
    margin + lanes.slice(0, place).reduce((sum, before) => sum + widths[before] + gap, 0),
  ]),
) as Record<Lane, number>;

export const pictureWidth = laneLeft.agents + widths.agents + margin;

type HeightOf = (station: Station) => number;

const chained = (keys: readonly string[]) => keys.slice(1).map((right, place) => ({ left: keys[place]!, right }));

/**
 * What stands above what: queues in the order in which the flow names them, their groups in that of time, and the agents
 * of a single team by name. Teams, and who is in several of them, stand where the fewest steps cross.
 */
function orderOf(stations: readonly Station[], steps: readonly Step[]) {
  const inLane = (lane: Lane) => stations.filter(station => station.lane === lane).map(({ key }) => key);
  const leading = new Map<string, string[]>();
  for (const { from, to } of steps) leading.set(to, [...(leading.get(to) ?? []), from]);
  const crews = new Map<string, string[]>();
  for (const key of inLane("agents")) {
    const [team, another] = leading.get(key) ?? [];
    if (team !== undefined && another === undefined) crews.set(team, [...(crews.get(team) ?? []), key]);
  }
  return [inLane("arrivals"), inLane("queues"), inLane("groups"), ...crews.values()].flatMap(chained);
}

/**
 * Places stations: lanes side by side, and in each lane the order and heights in which the fewest steps cross.
 */
export function placed({ stations, steps }: Shown, heightOf: HeightOf): Placed {
  const graph = new Graph();
  // With steps of one length each, the quick way to ranks finds the same ones as the thorough.
  graph.setGraph({ rankdir: "LR", nodesep: 12, ranksep: gap, edgesep: 8, ranker: "tight-tree" });
  graph.setDefaultEdgeLabel(() => ({}));
  const byKey = new Map(stations.map(station => [station.key, station]));
  const laneOf = (key: string) => lanes.indexOf(byKey.get(key)!.lane);
  for (const station of stations)
    graph.setNode(station.key, { width: widths[station.lane], height: heightOf(station) });

  // A step over several lanes passes a place in each: so all steps are as long as one lane, and ranks are lanes.
  const passes = steps.map(({ from, to }) => {
    const between = lanes
      .slice(laneOf(from) + 1, laneOf(to))
      .map(lane => ({ lane, key: `${lane} between ${from} ${to}` }));
    for (const { key, lane } of between) graph.setNode(key, { width: widths[lane], height: 8 });
    const keys = [from, ...between.map(({ key }) => key), to];
    for (const [place, key] of keys.slice(1).entries()) graph.setEdge(keys[place]!, key);
    return { from, to, between };
  });

  arrange(graph, { constraints: orderOf(stations, steps) });

  const middle = (key: string) => graph.node(key).y as number;
  const top = Math.min(...stations.map(({ key }) => middle(key) - graph.node(key).height / 2));
  const shift = headHeight + margin - top;
  const boxes = stations.map((station): Box => {
    const { height } = graph.node(station.key);
    const { lane, key } = station;
    return { station, x: laneLeft[lane], y: Math.round(middle(key) - height / 2 + shift), width: widths[lane], height };
  });
  const boxOf = new Map(boxes.map(box => [box.station.key, box]));
  const curves = passes.map(({ from, to, between }): Curve => {
    const [first, last] = [boxOf.get(from)!, boxOf.get(to)!];
    return {
      from,
      to,
      points: [
        [first.x + first.width, first.y + first.height / 2],
        ...between.flatMap(({ lane, key }) => {
          const y = Math.round(middle(key) + shift);
          return [[laneLeft[lane], y] as const, [laneLeft[lane] + widths[lane], y] as const];
        }),
        [last.x, last.y + last.height / 2],
      ],
    };
  });
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { width: pictureWidth, height: bottom + margin, boxes, curves };
}
