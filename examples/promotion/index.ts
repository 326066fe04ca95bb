// One program for the tenants dev, test and prod. Everything that differs between them stands in Pulumi.<stack>.yaml,
// so that whoever promotes a change reviews one program and three short files. `npx wxcc compare` shows that the
// tenants differ in nothing else.
import * as pulumi from "@pulumi/pulumi";
import * as wxcc from "pulumi-wxcc";

const config = new pulumi.Config();

// The id of the registered asset is another one in each tenant.
const assetId = config.require("liveChatAsset");
// Few contacts, and soon gone, where people only try things out.
const longest = config.requireNumber("longestWait");
const atOnce = config.requireNumber("contactsAtOnce");
// Skills that are tried out before they come to customers.
const skills = config.requireObject<string[]>("skills");

const digital = new wxcc.MultimediaProfile("digital", { name: "Digital", chat: 3, email: 5, social: 4 });
const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });
const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin });
const support = new wxcc.Team("support", { name: "Support", siteId: berlin });

for (const name of skills) new wxcc.Skill(name, { name, skillType: "PROFICIENCY" });

const asset = new wxcc.DigitalAsset("chat", {
  name: "Website chat",
  channel: "livechat",
  assetId,
  websites: ["www.example.com"],
});
new wxcc.EntryPoint("chat", { name: "Chat", channelType: "CHAT", assetId: asset, maximumActiveContacts: atOnce });
new wxcc.Queue("chat", {
  name: "Chat",
  channelType: "CHAT",
  serviceLevelThreshold: 60,
  maxTimeInQueue: longest,
  maxActiveContacts: atOnce,
  callDistributionGroups: [
    { order: 1, agentGroups: [{ teamId: sales }] },
    { order: 2, duration: 120, agentGroups: [{ teamId: sales }, { teamId: support }] },
  ],
});
