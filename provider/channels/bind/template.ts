import type { Channel } from "../../entities/channel.js";
import type { Json } from "../../entities/entity.js";
import type { DeployedChannel, FlowTemplate } from "../channel.js";
import { newestRelease } from "../flow/catalogue.js";
import { majorOf } from "../flow/release.js";
import { type Entry, entry, unregistered } from "./entry.js";

const byName = "that this variable holds this value is read from its name and the lab guides";

/** The flow that a channel starts from when its declaration names none. */
const usual: Readonly<Record<Channel, string>> = {
  sms: "SMS inbound",
  email: "EmailInboundFlow",
  livechat: "LivechatInbound flow",
  messenger: "FacebookInboundFlow",
  whatsapp: "Whatsapp inbound",
  apple: "Apple Basic Inbound Flow",
};

/** The flow that is uploaded for a channel: the declared one, or the one that Cisco publishes for it. */
export const templateOf = ({ channel, flow }: DeployedChannel): FlowTemplate =>
  flow ?? { template: usual[channel], release: newestRelease };

const first = (value: Json | undefined) => (Array.isArray(value) ? (value[0] as Json | undefined) : value);
const isSecondRelease = ({ release }: FlowTemplate) => majorOf(release) === 2;

type Variables = (channel: DeployedChannel, flow: FlowTemplate) => readonly Entry[];

const variables: Readonly<Record<Channel, Variables>> = {
  sms: () => [],
  email: ({ asset }) => [entry("bizemailid", asset.address, "The asset's e-mail address.", { assumed: byName })],
  livechat({ asset }, flow) {
    const websites = Array.isArray(asset.websites) ? asset.websites : [];
    const domain = {
      assumed: byName,
      ...(websites.length > 1 ? { note: `One flow for each of: ${websites.join(", ")}.` } : {}),
    };
    const missing = "The website's domain, as Webex Engage has it.";
    return [
      entry("appId", asset.assetId, unregistered, { assumed: byName }),
      entry("liveChatDomain", first(asset.websites), missing, domain),
      ...(isSecondRelease(flow) ? [entry("domain", first(asset.websites), missing, domain)] : []),
    ];
  },
  messenger: ({ asset }) => [
    entry("FBpageid", asset.pageId, "The Facebook page's id: About, Page transparency.", { assumed: byName }),
    entry("appid", asset.assetId, unregistered, { assumed: byName }),
  ],
  whatsapp: ({ asset }, flow) => [
    entry("WANumber", asset.number, "The WhatsApp business number.", {
      note: "In the form that the template's own value has: whether the plus belongs to it is not published.",
      assumed: byName,
    }),
    entry("appid", asset.assetId, unregistered, { assumed: byName }),
    ...(isSecondRelease(flow)
      ? [{ at: "WANumber_Countrycode", note: "The number's country code.", assumed: byName }]
      : []),
  ],
  apple: () => [
    { at: "defaultCustomerName", note: "Choose the name that agents see while a customer has given none." },
  ],
};

/** The custom variables that a flow needs, in their exact case: variables are case-sensitive. */
export const customVariables = (channel: DeployedChannel): readonly Entry[] =>
  variables[channel.channel](channel, templateOf(channel));

const forms: readonly Entry[] = [
  { at: "Live Chat", field: "form template", note: "Choose the pre-chat form of Webex Engage." },
  { at: "Receive", field: "form template", note: "Choose the same form." },
  {
    at: "Receive",
    field: "transition actions",
    value: "customerName, customerEmail",
    note: "Set these two from the form's fields; the flow reads exactly these names.",
  },
];

const edits: Readonly<Record<Channel, (channel: DeployedChannel, flow: FlowTemplate) => readonly Entry[]>> = {
  sms: ({ asset }) => [
    { ...entry("Start", asset.number, "The number that customers write to."), field: "incoming number" },
    { at: "Start", field: "keyword", value: "*", note: "Press Verify afterwards." },
    {
      ...entry("every SMS node", asset.number, "The same number."),
      field: "FROM number",
    },
  ],
  email: () => [],
  livechat: (_, { template }) => (/without ?form/i.test(template) ? [] : forms),
  messenger: () => [],
  whatsapp: () => [],
  apple: (_, { template }) => [
    { at: "Append Conversation", field: "Extras", note: "Keep capabilityList in it: forms need it." },
    ...(/form/i.test(template)
      ? [{ at: "Evaluate", field: "form", note: "Replace the sample's form by your own JSON." }]
      : []),
  ],
};

/** The nodes that a person edits after the import, apart from Queue Task and Resolve Conversation. */
export const nodeEdits = (channel: DeployedChannel): readonly Entry[] =>
  edits[channel.channel](channel, templateOf(channel));
