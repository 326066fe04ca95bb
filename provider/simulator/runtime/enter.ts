import { channelTypes } from "../../entities/channel.js";
import type { Row } from "../store.js";
import { demands, entryPointFor, flowFor, passNode, queueFor } from "./arrive.js";
import { type Draft, type Floor, lose, nextTurn, wake } from "./floor.js";
import { stepsOf } from "./groups.js";
import { Lost } from "./losses.js";
import type { Arrival } from "./task.js";

const active = ({ waiting, hands }: Floor) => [...waiting, ...hands.map(({ contact }) => contact)];

function refuseFullEntryPoint(floor: Floor, { id, name, maximumActiveContacts }: Row) {
  const present = active(floor).filter(({ entryPoint }) => entryPoint.id === id).length;
  if (present >= Number(maximumActiveContacts))
    throw new Lost("entryPointFull", `entry point "${name}" takes ${maximumActiveContacts} contacts at once`);
}

function refuseFullQueue(floor: Floor, { id, name, maxActiveContacts, channelType }: Row) {
  const present = active(floor).filter(({ queue }) => queue.id === id).length;
  if (channelType !== "SOCIAL_CHANNEL" && present >= Number(maxActiveContacts))
    throw new Lost("queueFull", `queue "${name}" takes ${maxActiveContacts} contacts at once`);
}

/** From the asset into the queue. @throws Lost */
function queueUp(floor: Floor, task: Draft, arrival: Arrival) {
  const { world } = floor;
  const { at, channel } = arrival;
  const flow = flowFor(world, arrival);
  passNode(world, "Webex CC Engage");
  const entryPoint = entryPointFor(world, arrival);
  refuseFullEntryPoint(floor, entryPoint);
  task.entryPointId = entryPoint.id;
  task.events.push({ at, what: "arrived", entryPointId: entryPoint.id });

  passNode(world, "Webex CC Task");
  const queue = queueFor(world, flow, arrival);
  const { skills, contactPriority = 10 } = demands(world, flow, arrival, queue);
  refuseFullQueue(floor, queue);
  task.queueId = queue.id;
  task.events.push({ at, what: "queued", queueId: queue.id });

  const steps = stepsOf(queue);
  const { medium } = channelTypes[channel];
  const place = { priority: contactPriority, turn: nextTurn(floor), noted: -1 };
  floor.waiting.push({ task, arrival, entryPoint, queue, steps, skills, medium, ...place });
  for (const { after } of [...steps, ...skills.relaxations]) wake(floor, at + Math.max(after, 0));
  wake(floor, at + Number(queue.maxTimeInQueue));
}

/** Opens a task for a message, which waits in its queue afterwards or is lost. */
export function enter(floor: Floor, arrival: Arrival) {
  const { at, channel, assetId, from, text } = arrival;
  const id = `task-${floor.drafts.length + (floor.options.first ?? 1)}`;
  const draft: Draft = { id, channel, assetId, from, ...(text !== undefined && { text }), createdAt: at, events: [] };
  floor.drafts.push(draft);
  try {
    queueUp(floor, draft, arrival);
  } catch (error) {
    if (!(error instanceof Lost)) throw error;
    lose(draft, error.code, error.why, at);
  }
}
