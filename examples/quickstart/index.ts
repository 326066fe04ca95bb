// A contact center for six digital channels: two teams, four agents, and for each channel the registered
// asset, the entry point where contacts arrive and the queue where they wait.
import * as wxcc from "pulumi-wxcc";

// How many contacts of each channel an agent takes at once.
const digital = new wxcc.MultimediaProfile("digital", {
  name: "Digital",
  chat: 3,
  email: 5,
  social: 4,
});

const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });

const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin });
const support = new wxcc.Team("support", { name: "Support", siteId: berlin });

// What agents know, and how well.
const german = new wxcc.Skill("german", { name: "German", skillType: "PROFICIENCY" });
const billing = new wxcc.Skill("billing", { name: "Billing", skillType: "BOOLEAN" });
const tier = new wxcc.Skill("tier", {
  name: "Tier",
  skillType: "ENUM",
  enumSkillValues: [{ name: "First" }, { name: "Second" }],
});

const seller = new wxcc.SkillProfile("seller", {
  name: "Seller",
  activeSkills: [
    { skillId: german, proficiencyValue: 8 },
    { skillId: billing, booleanValue: true },
  ],
});
const expert = new wxcc.SkillProfile("expert", {
  name: "Expert",
  activeSkills: [{ skillId: german, proficiencyValue: 10 }],
  activeEnumSkills: [{ enumSkillValueId: wxcc.enumSkillValueId(tier, "Second") }],
});

// People come from Control Hub; here they get their place. What exists already is looked up.
const desktop = wxcc.DesktopProfile.find("desktop", { name: "Default_Agent_Profile" });

const people = [
  { email: "agent1@example.com", team: sales, skills: seller },
  { email: "agent2@example.com", team: sales, skills: seller },
  { email: "agent3@example.com", team: support, skills: expert },
  { email: "agent4@example.com", team: support, skills: expert },
];
for (const { email, team, skills } of people) {
  new wxcc.Agent(email, {
    email,
    siteId: berlin,
    teamIds: [team],
    skillProfileId: skills,
    desktopProfileId: desktop,
  });
}

// Values that every flow can read and set.
new wxcc.GlobalVariable("customer-tier", {
  name: "customerTier",
  variableType: "String",
  defaultValue: "standard",
  agentViewable: true,
  desktopLabel: "Customer tier",
});
new wxcc.GlobalVariable("open-orders", { name: "openOrders", variableType: "Integer", defaultValue: "0" });

// The ids come from Webex Connect, where a person registers each number, mailbox and account.
const social = "SOCIAL_CHANNEL" as const;
const channels = [
  { channel: "sms", name: "SMS", assetId: "14085550100", type: social, app: "MESSAGEBIRD" },
  { channel: "email", name: "E-Mail", assetId: "a_638296118145560000", type: "EMAIL" },
  { channel: "livechat", name: "Live Chat", assetId: "LI07154615", type: "CHAT" },
  { channel: "messenger", name: "Messenger", assetId: "a_638296118145560001", type: social, app: "MESSENGER" },
  { channel: "whatsapp", name: "WhatsApp", assetId: "14085550101", type: social, app: "WHATSAPP" },
  {
    channel: "apple",
    name: "Apple Messages",
    assetId: "a_638296118145560002",
    type: social,
    app: "APPLE_BUSINESS_CHAT",
  },
] as const;

for (const one of channels) {
  const { channel, name, assetId, type: channelType } = one;
  const kind = "app" in one ? { channelType, socialChannelType: one.app } : { channelType };

  const asset = new wxcc.DigitalAsset(channel, { channel, name, assetId } as wxcc.DigitalAssetArgs);
  new wxcc.EntryPoint(channel, { name, ...kind, assetId: asset });
  new wxcc.Queue(channel, {
    name,
    ...kind,
    serviceLevelThreshold: 60,
    maxTimeInQueue: 3600,
    // Sales first; after two minutes whoever is free.
    callDistributionGroups: [
      { order: 1, agentGroups: [{ teamId: sales }] },
      { order: 2, duration: 120, agentGroups: [{ teamId: sales }, { teamId: support }] },
    ],
  });
}

export const site = berlin.id;
