import { channelTypes } from "../../entities/channel.js";
import type { Live, Rows } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";
import { inWords } from "../trace/demands.js";
import { type Trace, trace } from "../trace/index.js";
import type { Place } from "../trace/outcome.js";
import { few, idOf, isActive, textOf } from "../trace/rows.js";
import type { People } from "./people.js";
import { joined, missing, waitingIn } from "./waiting.js";
import { keyOf, type Lane, type Part, type Station, timeText, typesText, type Way } from "./way.js";

/** Where the picture shows what a trace says of a place. */
const laneOf: Readonly<Record<Place, Lane>> = {
  asset: "arrivals",
  entryPoint: "entries",
  flow: "flows",
  queue: "queues",
  groups: "queues",
  agents: "agents",
};

/** The entry point that carries the channel's asset, its own first; its own where none does. */
export function entryOf({ asset, entryPoint }: DeployedChannel, rows: Rows): Live | undefined {
  const own = entryPoint && rows.byId("entryPoint", entryPoint.id);
  if (!textOf(asset.assetId)) return own;
  const carrying = rows.of("entryPoint").filter(row => row.assetId === asset.assetId);
  return carrying.find(row => row === own) ?? carrying[0] ?? own;
}

export const entryStation = (row: Live): Station => ({
  key: keyOf("entries", idOf(row)),
  lane: "entries",
  title: textOf(row.name) ?? idOf(row),
  lines: [typesText(row), ...(isActive(row) ? [] : ["inactive"])],
  of: [{ kind: "entryPoint", id: idOf(row) }],
});

function entryStationOf(channel: DeployedChannel, rows: Rows): Station {
  const row = entryOf(channel, rows);
  if (row) return entryStation(row);
  const { entryPoint } = channel;
  if (entryPoint) return missing("entries", { kind: "entryPoint", ...entryPoint }, entryPoint.name, "entry point");
  return { key: keyOf("entries", "none"), lane: "entries", title: "No entry point yet", lines: [], of: [] };
}

const skillLines = ({ skills, contactPriority }: DeployedChannel) => [
  ...(skills?.required ?? []).map(each => `asks for ${inWords(each)}`),
  ...(skills?.relaxations ?? []).map(
    ({ after, required }) => `from ${timeText(after)}: ${few(required.map(inWords)) || "no skill"}`,
  ),
  ...(contactPriority === undefined ? [] : [`contact priority ${contactPriority}`]),
];

/** From the asset to the flow: what stands before the waiting. */
function arriving(channel: DeployedChannel, rows: Rows): Part & { last: string } {
  const { asset, flow, name, queueVariable } = channel;
  const arrival: Station = {
    key: keyOf("arrivals", name),
    lane: "arrivals",
    title: asset.name,
    lines: [channelTypes[channel.channel].title, asset.service, textOf(asset.assetId) ?? "not registered yet"],
    of: [],
    declared: true,
  };
  const variable = rows.of("globalVariable").find(row => queueVariable !== undefined && row.name === queueVariable);
  const through: Station = {
    key: keyOf("flows", name),
    lane: "flows",
    title: flow ? `${flow.template} ${flow.release}` : "Flow in Webex Connect",
    lines: [...skillLines(channel), ...(queueVariable ? [`queue from ${queueVariable}`] : [])],
    of: variable ? [{ kind: "globalVariable", id: idOf(variable) }] : [],
    declared: true,
  };
  const entry = entryStationOf(channel, rows);
  return {
    stations: [arrival, entry, through],
    steps: [
      { from: arrival.key, to: entry.key },
      { from: entry.key, to: through.key },
    ],
    last: through.key,
  };
}

/** What the trace found of one station. */
function told(station: Station, { stages, moments }: Trace): Station {
  const stop = stages.find(({ place, stop: why }) => why && laneOf[place] === station.lane)?.stop;
  if (stop && station.lane !== "agents") return { ...station, trouble: stop };
  const id = station.of[0]?.id;
  if (moments.length === 0 || id === undefined) return station;
  if (station.lane === "teams") {
    const outcomes = moments.flatMap(({ teams }) => teams).filter(team => team.id === id);
    const taking = outcomes.some(({ eligible }) => eligible.length > 0);
    const reason = outcomes.at(-1)?.reason;
    return taking || !reason ? station : { ...station, trouble: { says: reason.says, todo: reason.todo } };
  }
  if (station.lane !== "agents") return station;
  const first = moments.find(({ eligible }) => eligible.some(person => person.id === id));
  const says = first
    ? `can get it ${first.after === 0 ? "at once" : `from ${timeText(first.after)} on`}`
    : "never gets it";
  return { ...station, lines: [says, ...station.lines] };
}

/** The way of a declared channel's contacts, with how a trace says that it ends. */
export function channelWay(channel: DeployedChannel, rows: Rows, people: People): Way {
  const { queue, maxTimeInQueue } = channel;
  const { last, ...start } = arriving(channel, rows);
  const way = joined([start, waitingIn(queue.id, queue.name, last, rows, people, maxTimeInQueue)]);
  const followed = trace(channel, rows);
  return {
    name: channel.name,
    about: channelTypes[channel.channel].title,
    isChannel: true,
    stations: way.stations.map(station => told(station, followed)),
    steps: way.steps,
    verdict: followed.verdict,
    changes: followed.moments.flatMap(({ after, changes }) => changes.map(({ says }) => ({ after, says }))),
  };
}
