import type { Lane, Station, Step, Way } from "../channels/ways/index.js";

/** What a picture shows of a way: few enough things that somebody can look at them. */
export interface Shown {
  stations: readonly Station[];
  steps: readonly Step[];
}

type Limits = Partial<Readonly<Record<Lane, number>>>;

/** How many of a lane hang at one station; the first row that keeps a picture small enough holds. */
const limits: readonly Limits[] = [
  { arrivals: 6, queues: 8, groups: 12, teams: 8, agents: 5 },
  { arrivals: 4, queues: 6, groups: 6, teams: 4, agents: 2 },
  { arrivals: 2, queues: 4, groups: 4, teams: 2, agents: 1 },
  { arrivals: 2, queues: 3, groups: 2, teams: 1, agents: 0 },
];
const largest = 90;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Folds what hangs at one station beyond the limit of its lane into a station that counts it. */
function limited({ stations, steps }: Shown, limit: Limits, weighs: (station: Station) => boolean): Shown {
  const byKey = new Map(stations.map(station => [station.key, station]));
  const [kept, more]: [Step[], Station[]] = [[], []];
  const isArrival = ({ from }: Step) => byKey.get(from)?.lane === "arrivals";
  // Numbers lead to one entry point; everything else spreads.
  const bundles = grouped(steps, step => (isArrival(step) ? `to ${step.to}` : `from ${step.from}`));
  for (const [bundle, all] of bundles) {
    const towards = (step: Step) => byKey.get(isArrival(step) ? step.from : step.to)!;
    const lane = towards(all[0]!).lane;
    const most = limit[lane] ?? Number.POSITIVE_INFINITY;
    // What needs a look is never what is left out first; the order stays.
    const ranked = all.toSorted((a, b) => Number(weighs(towards(b))) - Number(weighs(towards(a))));
    const chosen = new Set(all.length > most + 1 ? ranked.slice(0, most) : all);
    kept.push(...all.filter(step => chosen.has(step)));
    const rest = all.filter(step => !chosen.has(step));
    if (rest.length === 0) continue;
    const key = `more ${bundle}`;
    const title = chosen.size === 0 ? `${rest.length} ${lane}` : `and ${rest.length} more`;
    const lines = rest.some(step => weighs(towards(step))) ? ["some need a look: see the table"] : [];
    more.push({ key, lane, title, lines, of: [] });
    kept.push(isArrival(all[0]!) ? { from: key, to: all[0]!.to } : { from: all[0]!.from, to: key });
  }
  return reached({ stations: [...stations, ...more], steps: kept });
}

/** Without what no step leads to any more. */
function reached({ stations, steps }: Shown): Shown {
  const forward = grouped(steps, ({ from }) => from);
  const entries = new Set(
    stations.filter(({ lane }) => lane === "arrivals" || lane === "entries").map(({ key }) => key),
  );
  const seen = new Set(entries);
  for (const key of seen) for (const { to } of forward.get(key) ?? []) seen.add(to);
  const used = new Set(steps.filter(({ from }) => seen.has(from)).flatMap(({ from, to }) => [from, to]));
  const isShown = ({ key, lane }: Station) => used.has(key) || (lane === "entries" && entries.has(key));
  return { stations: stations.filter(isShown), steps: steps.filter(({ from }) => seen.has(from)) };
}

/**
 * The part of a way that its picture shows.
 *
 * @param weighs whether somebody should look at a station, so that it is shown before others
 */
export function folded({ stations, steps }: Way, weighs: (station: Station) => boolean): Shown {
  const whole = { stations, steps };
  const all = limits.map(limit => () => limited(whole, limit, weighs));
  for (const make of all.slice(0, -1)) {
    const shown = make();
    if (shown.stations.length <= largest) return shown;
  }
  return all.at(-1)!();
}
