/** A public page that a statement rests on. */
export interface Source {
  /** The page's own title, with a remark where it says less than the statement. */
  title: string;
  url: string;
}

const connect = (title: string, page: string): Source => ({ title, url: `https://help.webexconnect.io/docs/${page}` });

const flows = "https://github.com/CiscoDevNet/webexcc-digital-channels";
const article = "https://help.webex.com/en-us/article/nmzsthj";

/** The pages that the rules and tables of this room cite, each read there. */
export const pages = {
  article: { title: "Set up digital channels in Webex Contact Center", url: article },
  /** For what lab guides or integrations show and no public page was found to say. */
  unpublished: {
    title: "Set up digital channels in Webex Contact Center (the step; this detail was seen in lab guides only)",
    url: article,
  },
  inferred: {
    title: "Set up digital channels in Webex Contact Center (the step; the consequence is inferred)",
    url: article,
  },
  email: connect("Email - WXCC", "wxcc-email-asset-creation"),
  livechat: connect("Live Chat - WXCC", "livechat-asset-creation-wxcc"),
  sms: connect("SMS - WXCC", "wxcc-sms-assset-creation"),
  whatsapp: connect("WhatsApp - WXCC", "wxcc-whatsapp-asset-creation"),
  messenger: connect("Messenger", "facebook-messenger"),
  messengerInContactCenter: connect(
    "Messenger (its Contact Center edition, which asks for it, was not found)",
    "facebook-messenger",
  ),
  apple: connect("Apple Messages for Business", "apple-messages-for-business-setup"),
  taskNodes: connect(
    "Webex CC Task Integration Nodes and Node Authorizations",
    "wxcc-task-integration-nodes-and-node-authorizations",
  ),
  engageNodes: connect("Webex CC Engage Integration Nodes, Data Streams, and Node Authorizations", "wxcc-node-palette"),
  queueTask: connect("Queue Task - WXCC", "wxcc-queue-task"),
  setVariable: connect("Set Variable - WXCC", "wxcc-set-variable"),
  fileTypes: connect("FAQs: file formats across channels", "wxcc-faqs"),
  userRoles: connect("User Roles", "user-roles-and-hierarchy"),
  endpoints: {
    title: "Know Your API Endpoints",
    url: "https://developers.webexconnect.io/reference/know-your-api-endpoints",
  },
  regions: {
    title: "API Endpoints and Regions",
    url: "https://developer.webex.com/docs/webex-connect-api-endpoints-and-regions",
  },
  standaloneAssets: {
    title: "Setup channel assets - WxEngage standalone",
    url: "https://help.webexconnect.io/v6.16.0/docs/setup-channel-assets",
  },
  engage: { title: "Webex Engage Administration guide", url: "https://help.webex.com/article/nma0a2v" },
  flows: { title: "webexcc-digital-channels: flow templates and their versions", url: flows },
  priority: {
    title: "Contact Priority sample flows",
    url: `${flows}/blob/2a6dca96a26f70a9c3ecd8df27090d0f3c211163/Webex%20Connect%20Flows/v3.4/Sample/Usage%20of%20Contact%20Priority%20In%20Flows/README.md`,
  },
  releases: {
    title: "Webex Connect Flows: version history",
    url: `${flows}/blob/036f40e0b44926a5b0083a717e68d2d3fd43bb58/Webex%20Connect%20Flows/README.md`,
  },
  eventFlows: {
    title: "Event Handling Workflows",
    url: `${flows}/blob/75d4edb2342c89f1863bc6b4b8982df66d9d2b19/Webex%20Connect%20Flows/v3.3/Template/Event%20Handling%20Workflows/README.md`,
  },
  tenantSettings: {
    title: "Tenant Settings (the time-outs; their ranges were seen in lab guides only)",
    url: "https://www.cisco.com/c/en/us/td/docs/voice_ip_comm/cust_contact/contact_center/webexcc/SetupandAdministrationGuide_2/b_mp-release-2/b_cc-release-2_chapter_011.html",
  },
  administration: {
    title: "Webex Contact Center Setup and Administration Guide",
    url: "https://help.webex.com/en-us/article/n5595zd",
  },
  mailPorts: {
    title: "RFC 8314: Use of TLS for Email Submission and Access",
    url: "https://www.rfc-editor.org/rfc/rfc8314",
  },
} as const satisfies Record<string, Source>;
