// The whole way to live digital channels: people and rooms, skills, time-outs, what was authorised in Webex Connect,
// and six channels. What only a person can do is in `npx wxcc checklist`, and what to type in `npx wxcc bind-sheet`.
import * as pulumi from "@pulumi/pulumi";
import * as wxcc from "pulumi-wxcc";

const config = new pulumi.Config();

// How many contacts of each medium an agent takes at once.
const digital = new wxcc.MultimediaProfile("digital", { name: "Digital", chat: 3, email: 3, social: 3 });
const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });
const messaging = new wxcc.Team("messaging", { name: "Messaging", siteId: berlin });
const experts = new wxcc.Team("experts", { name: "Experts", siteId: berlin });

// Skills belong to agents: a skill profile on a team does nothing for digital channels.
const spanish = new wxcc.Skill("spanish", { name: "Spanish", skillType: "PROFICIENCY" });
const premier = new wxcc.Skill("premier", { name: "Premier", skillType: "BOOLEAN" });
const business = new wxcc.Skill("business", {
  name: "Business",
  skillType: "ENUM",
  enumSkillValues: [{ name: "Sales" }, { name: "Service" }, { name: "Billing" }],
});
const generalist = new wxcc.SkillProfile("generalist", {
  name: "Generalist",
  activeSkills: [{ skillId: spanish, proficiencyValue: 3 }],
  activeEnumSkills: [{ enumSkillValueId: wxcc.enumSkillValueId(business, "Service") }],
});
const expert = new wxcc.SkillProfile("expert", {
  name: "Expert",
  activeSkills: [
    { skillId: spanish, proficiencyValue: 8 },
    { skillId: premier, booleanValue: true },
  ],
  activeEnumSkills: [{ enumSkillValueId: wxcc.enumSkillValueId(business, "Billing") }],
});

const desktop = wxcc.DesktopProfile.find("desktop", { name: "Default_Agent_Profile" });
const agents = [
  { email: "agent1@example.com", team: messaging, skills: generalist },
  { email: "agent2@example.com", team: messaging, skills: generalist },
  { email: "agent3@example.com", team: experts, skills: expert },
  { email: "agent4@example.com", team: experts, skills: expert },
];
for (const { email, team, skills } of agents)
  new wxcc.Agent(email, {
    email,
    siteId: berlin,
    teamIds: [team],
    skillProfileId: skills,
    desktopProfileId: desktop,
  });

// How long an agent may leave a contact unanswered before it returns to the queue, in seconds.
new wxcc.TenantConfiguration("tenant", {
  timeoutRonaTelephonySeconds: 18,
  timeoutRonaChatSeconds: 60,
  timeoutRonaEmailSeconds: 90,
  timeoutRonaSocialSeconds: 60,
});

// A person authorises both nodes in Webex Connect; each preview checks that this person still may.
for (const node of ["Webex CC Task", "Webex CC Engage"] as const)
  new wxcc.NodeAuthorization(node, { node, owner: "admin1@example.com", authorizedOn: "2026-11-02" });

// What flows set, agents see and reports show.
const customerTier = new wxcc.GlobalVariable("customer-tier", {
  name: "customerTier",
  variableType: "String",
  defaultValue: "standard",
  agentViewable: true,
  agentEditable: true,
  desktopLabel: "Customer tier",
  reportable: true,
});

const common = { teams: [messaging], serviceLevelThreshold: 300, maxTimeInQueue: 3600, contactPriority: 5 };
const documents = ["pdf", "png", "jpg"];

new wxcc.DigitalChannel("sms", {
  channel: "sms",
  asset: { name: "Acme SMS", service: "Acme texts", number: "+14085550100", assetId: "14085550100" },
  ...common,
  flow: { template: "SMS inbound", release: "v3.5" },
});

new wxcc.DigitalChannel("email", {
  channel: "email",
  asset: {
    name: "Acme Mail",
    service: "Acme mail",
    address: "care@example.com",
    smtpServer: "smtp.gmail.com",
    smtpPort: 465,
    security: "SSL",
    authentication: "OAUTH2",
    oauthScope: "https://mail.google.com/ https://www.googleapis.com/auth/gmail.send",
    consentScreen: "INTERNAL",
    assetId: "a_638296118145560000",
  },
  ...common,
  // An e-mail can wait longer.
  serviceLevelThreshold: 7200,
  maxTimeInQueue: 10_800,
  flow: { template: "EmailInboundFlow", release: "v3.5" },
  attachments: ["png", "jpg"],
});

new wxcc.DigitalChannel("livechat", {
  channel: "livechat",
  asset: { name: "Acme Chat", service: "Acme chat", websites: ["www.example.com"], assetId: "LI07154615" },
  ...common,
  serviceLevelThreshold: 90,
  maxTimeInQueue: 600,
  // After a minute, the experts help out.
  groups: [{ after: 60, teams: [experts] }],
  flow: { template: "LivechatInbound flow", release: "v3.5" },
  globalVariables: [customerTier],
  flowVariables: [{ name: "orderNumber", agentViewable: true, desktopLabel: "Order" }],
  attachments: documents,
});

new wxcc.DigitalChannel("messenger", {
  channel: "messenger",
  asset: {
    name: "Acme Page",
    service: "Acme page",
    page: "Acme",
    pageId: "1029384756",
    assetId: "a_638296118145560001",
  },
  ...common,
  flow: { template: "FacebookInboundFlow", release: "v3.5" },
  attachments: ["png", "jpg"],
});

// The number waits to be registered by a person: pulumi config set whatsappAssetId <id> completes the channel.
new wxcc.DigitalChannel("whatsapp", {
  channel: "whatsapp",
  asset: {
    name: "Acme WhatsApp",
    service: "Acme care",
    number: "+14085550101",
    assetId: config.get("whatsappAssetId"),
  },
  ...common,
  groups: [{ after: 30, teams: [experts] }],
  // Good Spanish at first; some after a minute; then whoever is there.
  skills: {
    required: [{ skill: spanish, atLeast: 5 }],
    relaxations: [
      { after: 60, required: [{ skill: spanish, atLeast: 3 }] },
      { after: 120, required: [] },
    ],
  },
  contactPriority: 3,
  flow: { template: "Whatsapp inbound", release: "v3.5" },
  globalVariables: [customerTier],
  attachments: documents,
});

new wxcc.DigitalChannel("apple", {
  channel: "apple",
  asset: {
    name: "Acme Apple",
    service: "Acme messages",
    messageTypes: ["LIST_PICKER", "TIME_PICKER", "RICH_LINK"],
    richLinkDomains: ["www.example.com"],
    assetId: "a_638296118145560002",
  },
  ...common,
  // The Queue Task node takes the queue from this variable, so another queue needs no change of the flow.
  queueVariable: "appleQueue",
  flow: { template: "Apple Basic Inbound Flow", release: "v3.5" },
  attachments: documents,
});

// Texts that agents insert; a person uploads the file in Webex Engage.
export const templates = wxcc.engageTemplates([
  { channel: "whatsapp", group: "Greetings", name: "Hello", text: "Hello, this is Acme. How can we help?" },
  { channel: "email", group: "Greetings", name: "Thanks", text: "Thank you for writing to us.", lock: true },
]).csv;
export const site = berlin.id;
