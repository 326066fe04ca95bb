import { type Channel, channelTypes } from "../../entities/channel.js";
import type { DeployedChannel, FlowTemplate, Variable } from "../channel.js";
import { addressOf, publishedFlows, repository } from "../flow/catalogue.js";
import { limits } from "../limits.js";
import { type SharedReading, type SharedVariables, sharedReading, sharedVariables } from "../sharedVariables.js";
import { type Entry, entry, unregistered } from "./entry.js";
import { type TestPayload, testPayload } from "./payload.js";
import { type QueueTask, queueTask } from "./queueTask.js";
import { customVariables, nodeEdits, templateOf } from "./template.js";

/** What a person types into Webex Connect after the import of a channel's flow: it has no interface for it. */
export interface BindSheet {
  /** The channel's logical name in the program. */
  name: string;
  channel: Channel;
  /** Control Hub's word for the channel. */
  title: string;
  asset: { name: string; service: string; assetId?: string };
  flow: FlowTemplate & {
    /** Whether the program names it; else it is the one that Cisco publishes for the channel. */
    declared: boolean;
    /** Where it is fetched. */
    address: string;
  };
  customVariables: readonly Entry[];
  nodes: readonly Entry[];
  queueTask: QueueTask;
  setVariable: {
    global: readonly Variable[];
    flow: readonly Variable[];
    /** How many Set Variable nodes they need. */
    nodes: number;
  };
  /** What shared flows receive of the variables, and how they read it; absent where there are none. */
  shared?: { variables: SharedVariables; reading: SharedReading };
  /** Conditions at the start of an event flow (routed, modified, closed). */
  startConditions: {
    /** A flow for this channel alone; joined by OR. */
    only: readonly Entry[];
    /** A flow for all others; joined by AND. */
    except: readonly Entry[];
  };
  testPayload?: TestPayload;
  /** What a person does around the import, in this order. */
  order: readonly string[];
}

// `web` is documented for live chat and `sms` was seen; of the others no public page says the word.
const mediaChannel: Partial<Record<Channel, { value: string; assumed?: string }>> = {
  livechat: { value: "web" },
  sms: { value: "sms", assumed: "the word was seen in a Queue Task node" },
};

function startConditions({ channel, asset }: DeployedChannel): BindSheet["startConditions"] {
  const destination =
    channel === "sms"
      ? entry("webex.destination", asset.number, "The service number.")
      : entry("webex.destination", asset.assetId, unregistered);
  const medium = mediaChannel[channel];
  const entries = [...(medium ? [{ at: "webex.mediaChannel", ...medium }] : []), destination];
  return {
    only: entries.map(one => ({ ...one, field: "equals" })),
    except: entries.map(one => ({ ...one, field: "notequals" })),
  };
}

function flowOf(channel: DeployedChannel): BindSheet["flow"] {
  const flow = templateOf(channel);
  const published = publishedFlows.find(({ name, release }) => name === flow.template && release === flow.release);
  return {
    ...flow,
    declared: channel.flow !== undefined,
    address: published
      ? addressOf(published)
      : `${repository.url}/tree/main/${encodeURIComponent("Webex Connect Flows")}/${flow.release}`,
  };
}

const everyFlow: readonly Entry[] = [
  {
    at: "Resolve Conversation",
    field: "Flow ID",
    note: "The id of this very flow, from the browser's address bar: flowId=… while the flow is open.",
  },
  {
    at: "every Webex CC Task and Webex CC Engage node",
    field: "Node Runtime Authorization",
    note: "Choose the default authorization, so that renewing it once is enough.",
  },
];

const orderOf = ({ channel, asset }: DeployedChannel, { template, release }: FlowTemplate): readonly string[] => [
  `Open service ${asset.service}: Flows > Create Flow > Method "Upload a flow", and choose "${template}" of ${release}.`,
  "Save at once, before anything else: the scripts of Evaluate nodes lose their form otherwise.",
  "Switch on Descriptive Logs: an imported flow starts with them off.",
  "Set the custom variables, then edit the nodes, as below. Save.",
  `Make Live: choose the ${channel === "sms" ? "number" : "asset"} ${asset.name}; give a comment of at most 250 characters.`,
  "Wait about two minutes before you write to the channel.",
];

/**
 * Exactly what to type after the import of a channel's flow. What is inferred, and from what, stands beside the value.
 *
 * @example
 * const sheet = bindSheet(channel);
 */
export function bindSheet(channel: DeployedChannel): BindSheet {
  const { asset, variables } = channel;
  const flow = flowOf(channel);
  const payload = testPayload(channel);
  const of = (global: boolean) => variables.filter(variable => variable.global === global);
  const nodesFor = (count: number) => Math.ceil(count / limits.variablesPerNode.most);
  return {
    name: channel.name,
    channel: channel.channel,
    title: channelTypes[channel.channel].title,
    asset: {
      name: asset.name,
      service: asset.service,
      ...(asset.assetId === undefined ? {} : { assetId: asset.assetId }),
    },
    flow,
    customVariables: customVariables(channel),
    nodes: [...nodeEdits(channel), ...everyFlow],
    queueTask: queueTask(channel),
    setVariable: {
      global: of(true),
      flow: of(false),
      nodes: nodesFor(of(true).length) + nodesFor(of(false).length),
    },
    ...(variables.length > 0
      ? { shared: { variables: sharedVariables(variables), reading: sharedReading(variables) } }
      : {}),
    startConditions: startConditions(channel),
    ...(payload ? { testPayload: payload } : {}),
    order: orderOf(channel, flow),
  };
}
