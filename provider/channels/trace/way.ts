import { channelTypes } from "../../entities/channel.js";
import type { Live, Rows } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";
import type { Demand } from "./demands.js";
import { declared, doubtful, inTenant, neededBy, stopped, typesOf } from "./facts.js";
import type { Stage } from "./outcome.js";
import { groupsStage, queueStage } from "./queue.js";
import { isActive, textOf, titleOf } from "./rows.js";

function assetStage({ asset }: DeployedChannel): Stage {
  const stage = { place: "asset" as const, title: `asset "${asset.name}"` };
  const service = declared(`service "${asset.service}"`);
  if (textOf(asset.assetId)) return { ...stage, facts: [service, declared(`registered as ${asset.assetId}`)] };
  return {
    ...stage,
    facts: [service],
    ...stopped(
      "it is not registered yet: there is no assetId",
      'Press "Register to Webex Engage" on the asset in Webex Connect, give its id as assetId, and run pulumi up.',
    ),
  };
}

function entryPointStage(channel: DeployedChannel, rows: Rows): Stage {
  const carrying = rows.of("entryPoint").filter(row => row.assetId === channel.asset.assetId);
  const own = channel.entryPoint && rows.byId("entryPoint", channel.entryPoint.id);
  const row = carrying.find(each => each.id === own?.id) ?? carrying[0];
  const place = "entryPoint" as const;
  if (!row) {
    const says = `no entry point carries asset ${channel.asset.assetId}`;
    const other = textOf(own?.assetId);
    return {
      place,
      title: "entry point",
      facts: [],
      ...(other
        ? stopped(`${says}: ${titleOf(own!)} carries ${other}`, `Set its assetId back, with pulumi up --refresh.`)
        : stopped(says, "Run pulumi up --refresh: it creates the entry point, or gives it the asset.")),
    };
  }
  const title = `entry point ${titleOf(row)}`;
  const facts = [inTenant(`${typesOf(row)}, carries asset ${row.assetId}`)];
  if (carrying.length > 1)
    facts.push(doubtful(`${carrying.length} entry points carry this asset: ${carrying.map(titleOf).join(", ")}`));
  if (channel.entryPoint && channel.entryPoint.id !== row.id)
    facts.push(doubtful(`the declared one is "${channel.entryPoint.name}" (${channel.entryPoint.id})`));
  const stage = { place, title, facts };
  if (!isActive(row)) return { ...stage, ...stopped("it is inactive", "Set it active.") };
  if (typesOf(row) !== neededBy(channel))
    return {
      ...stage,
      ...stopped(
        `it is for ${typesOf(row)}, and a ${channelTypes[channel.channel].title} contact needs ${neededBy(channel)}`,
        "Its types never change: give the asset to an entry point of the right types.",
      ),
    };
  if (row.entryPointType === "OUTBOUND")
    return {
      ...stage,
      ...stopped(
        "it is OUTBOUND, and customers' contacts are INBOUND",
        "Its type never changes: give the asset to an INBOUND entry point.",
      ),
    };
  if (row.maximumActiveContacts === 0)
    return {
      ...stage,
      ...stopped("it takes 0 contacts at once (maximumActiveContacts)", "Raise maximumActiveContacts."),
    };
  return stage;
}

/** What the flow in Webex Connect does: declared, but for the global variable that may name the queue. */
function flowStage(channel: DeployedChannel, priority: number | undefined, rows: Rows): Stage {
  const { flow, queue, queueVariable } = channel;
  const facts = [
    declared(`its Queue Task node chooses queue "${queue.name}" (${queue.id})`),
    declared(
      priority === undefined
        ? "no contact priority: it is served after those with one"
        : `contact priority ${priority}`,
    ),
  ];
  const stage = { place: "flow" as const, title: flow ? `flow "${flow.template}" ${flow.release}` : "flow", facts };
  if (queueVariable === undefined) return stage;
  const variable = rows.of("globalVariable").find(row => row.name === queueVariable);
  facts.push(declared(`it reads the queue's id from the global variable ${queueVariable}`));
  if (!variable)
    return {
      ...stage,
      ...stopped(`there is no global variable ${queueVariable}`, "Create it with pulumi up --refresh."),
    };
  if (!isActive(variable))
    return { ...stage, ...stopped(`global variable ${queueVariable} is inactive`, "Set it active.") };
  if (variable.defaultValue !== queue.id) {
    const other = rows.byId("queue", String(variable.defaultValue));
    const named = other ? `queue ${titleOf(other)} (${other.id})` : `"${variable.defaultValue}"`;
    return {
      ...stage,
      ...stopped(
        `global variable ${queueVariable} names ${named}, not queue "${queue.name}"`,
        `Set its defaultValue to ${queue.id}, with pulumi up --refresh.`,
      ),
    };
  }
  facts.push(inTenant(`global variable ${queueVariable} holds this id`));
  return stage;
}

/** The stations up to the waiting, ending with the first at which the contact stops. */
export function wayOf(
  channel: DeployedChannel,
  contact: { demands: readonly Demand[]; priority: number | undefined },
  queue: Live | undefined,
  rows: Rows,
): readonly Stage[] {
  const stations = [
    () => assetStage(channel),
    () => entryPointStage(channel, rows),
    () => flowStage(channel, contact.priority, rows),
    () => queueStage(channel, contact.demands, queue, rows),
    () => groupsStage(channel, queue!),
  ];
  const stages: Stage[] = [];
  for (const station of stations) {
    const stage = station();
    stages.push(stage);
    if (stage.stop) break;
  }
  return stages;
}
