import { channelTypes } from "../../entities/channel.js";
import { isAuthorized, type LiveFlow, liveFlows } from "../connect/state.js";
import { rule } from "../evidence.js";
import type { Row } from "../store.js";
import { Lost } from "./losses.js";
import { wrongRequirement } from "./skills.js";
import type { Arrival, World } from "./task.js";

export const arrivalRules = [
  rule(
    "runtime.oneFlow",
    "assumed",
    "digital channels page 2.5: Make Live assigns the asset to the flow",
    "Of the live flows that listen to one asset, the last one that names a queue gets the message, else the last one.",
  ),
  rule(
    "runtime.nodes",
    "documented",
    "help.webexconnect.io, Queue Task: it takes the conversation that a node of Webex CC Engage made; the place of the entry point is assumed",
    "A contact passes a node of Webex CC Engage, the entry point, and a node of Webex CC Task, in this order.",
  ),
  rule(
    "runtime.queueVariable",
    "assumed",
    "digital channels page 2.5: a dynamic Queue Task takes the id of the queue, from 1.5 on",
    "A dynamic Queue Task takes the default value of its active global variable as the id of the queue.",
  ),
  rule(
    "runtime.queueTypes",
    "documented",
    "digital channels page 6.3: a queue of the wrong channel type; the social channel type is assumed",
    "A queue takes contacts of its channel type, and of its social channel type where it states one.",
  ),
];

const isOfChannel = (row: Row, { channel }: Arrival) =>
  row.channelType === channelTypes[channel].channelType &&
  row.socialChannelType === channelTypes[channel].socialChannelType;

/** Flows that close or watch tasks listen to the asset too, without a Queue Task node. */
const namesQueue = ({ binding }: LiveFlow) => binding.queueId !== undefined || binding.queueVariable !== undefined;

/** The flow that the message starts. @throws Lost */
export function flowFor({ connect }: World, { assetId, channel }: Arrival): LiveFlow {
  const asset = connect.assets.find(one => one.assetId === assetId);
  if (asset?.registeredAt === undefined)
    throw new Lost("assetNotRegistered", asset ? `asset ${assetId} is not registered` : `there is no asset ${assetId}`);
  if (asset.channel !== channel)
    throw new Lost("assetOfOtherChannel", `asset ${assetId} is of channel ${asset.channel}, not ${channel}`);
  const listening = liveFlows(connect).filter(one => one.assetId === assetId);
  const flow = listening.findLast(namesQueue) ?? listening.at(-1);
  if (!flow) throw new Lost("noLiveFlow", `no live flow listens to asset ${assetId}`);
  return flow;
}

/** Lets the flow use a node. @throws Lost */
export function passNode({ connect }: World, node: "Webex CC Engage" | "Webex CC Task") {
  if (isAuthorized(connect, node)) return;
  const ended = connect.authorizations.findLast(one => one.node === node)?.ended;
  throw new Lost("onauthorizationfail", `node ${node} is not authorised${ended ? `: ${ended}` : ""}`);
}

function entryPointProblem(row: Row, arrival: Arrival): string | undefined {
  if (row.active !== true) return "is inactive";
  if (row.entryPointType !== "INBOUND") return "is outbound";
  return isOfChannel(row, arrival) ? undefined : `is not of channel ${arrival.channel}`;
}

/** The entry point where the message arrives. @throws Lost */
export function entryPointFor({ tenant }: World, arrival: Arrival): Row {
  const bearing = [...tenant.rows("entry-point").values()].filter(row => row.assetId === arrival.assetId);
  const found = bearing.find(row => entryPointProblem(row, arrival) === undefined);
  if (found) return found;
  const [first] = bearing;
  throw new Lost(
    "noEntryPoint",
    first
      ? `entry point "${first.name}" ${entryPointProblem(first, arrival)}`
      : `no entry point has asset ${arrival.assetId}`,
  );
}

/** The id of the queue that the Queue Task node names. @throws Lost */
function queueIdOf({ tenant }: World, { name, binding }: LiveFlow): string {
  if (binding.queueId !== undefined) return binding.queueId;
  if (binding.queueVariable === undefined)
    throw new Lost("onInvalidChoice", `flow "${name}" names no queue in its Queue Task node`);
  const variable = [...tenant.rows("cad-variable").values()].find(row => row.name === binding.queueVariable);
  if (variable?.active !== true)
    throw new Lost(
      "onInvalidChoice",
      `global variable ${binding.queueVariable} ${variable ? "is inactive" : "does not exist"}`,
    );
  return String(variable.defaultValue);
}

function queueProblem(queue: Row, arrival: Arrival): string | undefined {
  if (queue.active !== true) return "is inactive";
  if (queue.queueType !== "INBOUND") return "is outbound";
  const isAnySocial = queue.channelType === "SOCIAL_CHANNEL" && queue.socialChannelType === undefined;
  const stated = isAnySocial ? { ...queue, socialChannelType: channelTypes[arrival.channel].socialChannelType } : queue;
  return isOfChannel(stated, arrival) ? undefined : `is not of channel ${arrival.channel}`;
}

/** The queue that the flow chooses. @throws Lost */
export function queueFor(world: World, flow: LiveFlow, arrival: Arrival): Row {
  const id = queueIdOf(world, flow);
  const queue = world.tenant.row("contact-service-queue", id);
  if (!queue) throw new Lost("onInvalidChoice", `flow "${flow.name}" names queue ${id}, which does not exist`);
  const problem = queueProblem(queue, arrival);
  if (problem) throw new Lost("onInvalidChoice", `queue "${queue.name}" ${problem}`);
  if ((queue.queueRoutingType ?? "TEAM_BASED") !== "TEAM_BASED")
    throw new Lost("notSimulated", `queue "${queue.name}" is ${queue.queueRoutingType}`);
  return queue;
}

/** What the flow asks of the agent and how urgent it is. @throws Lost */
export function demands(world: World, { binding }: LiveFlow, arrival: Arrival, queue: Row) {
  const contactPriority = arrival.contactPriority ?? binding.contactPriority;
  if (
    contactPriority !== undefined &&
    !(Number.isInteger(contactPriority) && contactPriority >= 1 && contactPriority <= 9)
  )
    throw new Lost("onInvalidData", `contact priority ${contactPriority} is not a whole number from 1 to 9`);
  const stated = arrival.skills ?? binding.skills;
  const skills = queue.routingType === "SKILLS_BASED" && stated ? stated : { required: [], relaxations: [] };
  const wrong = wrongRequirement(world, skills);
  if (wrong) throw new Lost("onInvalidData", wrong);
  return { skills, contactPriority };
}
