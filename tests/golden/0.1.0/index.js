"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
// Every kind of entity that version 0.1.0 could declare, and what it looked up.
const wxcc = __importStar(require("pulumi-wxcc"));
const digital = new wxcc.MultimediaProfile("digital", { name: "Digital", chat: 3, email: 5, social: 4 });
const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });
const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin });
const there = wxcc.Team.find("there", { name: "Default_Team" });
const german = new wxcc.Skill("german", { name: "German", skillType: "PROFICIENCY" });
const tier = new wxcc.Skill("tier", { name: "Tier", skillType: "ENUM", enumSkillValues: [{ name: "One" }, { name: "Two" }] });
const seller = new wxcc.SkillProfile("seller", {
    name: "Seller",
    activeSkills: [{ skillId: german, proficiencyValue: 8 }],
    activeEnumSkills: [{ enumSkillValueId: wxcc.enumSkillValueId(tier, "Two") }],
});
const profile = wxcc.UserProfile.find("premium", { name: "Premium Agent User Profile" });
const desktop = wxcc.DesktopProfile.find("desktop", { name: "Default_Agent_Profile" });
new wxcc.Agent("first", {
    email: "agent1@example.com",
    siteId: berlin,
    teamIds: [sales],
    skillProfileId: seller,
    desktopProfileId: desktop,
});
new wxcc.GlobalVariable("orders", { name: "openOrders", variableType: "Integer", defaultValue: "0" });
const sms = new wxcc.DigitalAsset("sms", { channel: "sms", name: "SMS", assetId: "14085550100" });
const social = { channelType: "SOCIAL_CHANNEL", socialChannelType: "MESSAGEBIRD" };
new wxcc.EntryPoint("sms", { name: "SMS", ...social, assetId: sms });
new wxcc.EntryPoint("calls", { name: "Calls", channelType: "TELEPHONY" });
new wxcc.Queue("sms", {
    name: "SMS",
    ...social,
    serviceLevelThreshold: 60,
    maxTimeInQueue: 3600,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: sales }] }],
});
new wxcc.Queue("calls", {
    name: "Calls",
    channelType: "TELEPHONY",
    serviceLevelThreshold: 20,
    maxTimeInQueue: 600,
    callDistributionGroups: [
        { order: 1, agentGroups: [{ teamId: sales }] },
        { order: 2, duration: 120, agentGroups: [{ teamId: there }] },
    ],
});
