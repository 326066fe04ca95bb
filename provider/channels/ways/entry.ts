import type { Live, Rows } from "../../entities/entity.js";
import { referencesIn } from "../../entities/flowDefinition.js";
import { idOf, textOf } from "../trace/rows.js";
import { entryStation } from "./declared.js";
import type { People } from "./people.js";
import { joined, missing, waitingIn } from "./waiting.js";
import { keyOf, type Part, type Station, typesText, type Way } from "./way.js";

/** The queues that a flow's definition names, by id, with the name that it has for each. */
export function queuesOf(flow: Live | undefined): ReadonlyMap<string, string> {
  const named = referencesIn(flow?.definition).filter(({ what }) => what === "queues");
  return new Map(named.map(({ id, name }) => [id, name ?? id]));
}

const isOutbound = (row: Live) => row.entryPointType === "OUTBOUND";
const isOfCalls = (row: Live) => row.channelType === "TELEPHONY";

function arrivalsOf(row: Live, rows: Rows): readonly Station[] {
  const station = (id: string, title: string, lines: readonly string[], of: Station["of"] = []): Station => ({
    key: keyOf("arrivals", id),
    lane: "arrivals",
    title,
    lines,
    of,
  });
  if (isOutbound(row)) return [station("agents", "Agents", ["make calls"])];
  if (!isOfCalls(row)) {
    const assetId = textOf(row.assetId);
    return [station("asset", assetId ?? "No asset", [assetId ? "asset" : "no contact arrives here"])];
  }
  const numbers = rows.of("entryPointMapping").filter(({ entryPointId }) => entryPointId === row.id);
  if (numbers.length === 0) return [station("number", "No number", ["no dialled number leads here"])];
  return numbers.map(number =>
    station(
      idOf(number),
      String(number.dialledNumber ?? number.extension ?? number.id),
      ["dialled number"],
      [{ kind: "entryPointMapping", id: idOf(number) }],
    ),
  );
}

const unseen: Station = {
  key: keyOf("flows", "connect"),
  lane: "flows",
  title: "Flow in Webex Connect",
  lines: ["no API shows it, nor its queue"],
  of: [],
};

/** The flow that the contacts of an entry point run through; none for calls that agents make. */
function flowOf(row: Live, rows: Rows): Station | undefined {
  const id = textOf(row.flowId);
  if (!id) return isOfCalls(row) ? undefined : unseen;
  const flow = rows.byId("flow", id);
  if (!flow && rows.of("flow").length > 0) return missing("flows", { kind: "flow", id }, id, "flow");
  const queues = queuesOf(flow).size;
  return {
    key: keyOf("flows", id),
    lane: "flows",
    title: textOf(flow?.name) ?? id,
    lines: [
      ...(textOf(row.flowTagId) ? [`tag ${row.flowTagId}`] : []),
      flow ? (queues > 0 ? "Flow Designer" : "names no queue itself") : "was not read",
    ],
    of: [{ kind: "flow", id }],
  };
}

/** The way of what arrives at an entry point, as far as the tenant shows it. */
export function entryWay(row: Live, rows: Rows, people: People): Way {
  const entry = entryStation(row);
  const arrivals = arrivalsOf(row, rows);
  const flow = flowOf(row, rows);
  const queues = new Map(queuesOf(rows.byId("flow", textOf(row.flowId) ?? "")));
  const start: Part = {
    stations: [...arrivals, entry, ...(flow ? [flow] : [])],
    steps: [
      ...arrivals.map(({ key }) => ({ from: key, to: entry.key })),
      ...(flow ? [{ from: entry.key, to: flow.key }] : []),
    ],
  };
  const outdial = textOf(row.outdialQueueId);
  const way = joined([
    start,
    ...[...queues].map(([id, name]) => waitingIn(id, name, flow!.key, rows, people)),
    ...(outdial ? [waitingIn(outdial, outdial, entry.key, rows, people)] : []),
  ]);
  return {
    name: textOf(row.name) ?? idOf(row),
    about: isOutbound(row) ? "Calls that agents make" : typesText(row),
    isChannel: false,
    ...way,
    changes: [],
  };
}
