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
// Every kind of entity that a stack can declare, at least once: a contact center for calls and for texts.
const wxcc = __importStar(require("pulumi-wxcc"));
// Rooms, and how many contacts of each medium an agent takes at once.
const blended = new wxcc.MultimediaProfile("blended", { name: "Blended", telephony: 1, chat: 2, email: 2, social: 2 });
const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: blended });
// What the team's agents see: a layout is an object, or the text of the file that Control Hub exports.
const layout = new wxcc.DesktopLayout("layout", {
    name: "Sales layout",
    jsonFileContent: { version: "0.0.6", appTitle: "Acme Sales", area: {} },
});
const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin, desktopLayoutId: layout });
const voicemail = new wxcc.Team("voicemail", {
    name: "Voicemail",
    siteId: berlin,
    teamType: "CAPACITY",
    capacity: 10,
    dialedNumber: "4930123456",
});
// When people work.
const holidays = new wxcc.HolidayList("holidays", {
    name: "Holidays",
    holidays: [
        {
            name: "New Year",
            startDate: "2027-01-01",
            endDate: "2027-01-01",
            frequency: "Yearly",
            recurrence: { specificMonth: "JAN", specificDayOfMonth: 1 },
        },
    ],
});
const exceptions = new wxcc.Overrides("exceptions", {
    name: "Exceptions",
    timezone: "Europe/Berlin",
    overrides: [
        {
            name: "Stocktaking",
            startDateTime: "2027-03-31T09:00",
            endDateTime: "2027-03-31T18:00",
            workingHours: false,
        },
    ],
});
new wxcc.BusinessHours("hours", {
    name: "Hours",
    timezone: "Europe/Berlin",
    workingHours: [
        { name: "Weekdays", days: ["MON", "TUE", "WED", "THU", "FRI"], startTime: "08:00", endTime: "18:00" },
        { name: "Saturday", days: ["SAT"], startTime: "10:00", endTime: "14:00" },
    ],
    holidaysId: holidays,
    overridesId: exceptions,
});
// What agents know.
const spanish = new wxcc.Skill("spanish", { name: "Spanish", skillType: "PROFICIENCY" });
const fluent = new wxcc.SkillProfile("fluent", {
    name: "Fluent",
    activeSkills: [{ skillId: spanish, proficiencyValue: 9 }],
});
// Calls in: what callers hear, a queue that goes on to the voicemail, an entry point with its number, and the flow from
// there to the queue with what it calls, which hands on to the entry point again: the two name each other, so a link
// closes the circle.
const music = new wxcc.AudioFile("music", { name: "on-hold.wav", path: "audio/on-hold.wav" });
const callQueue = new wxcc.Queue("calls", {
    name: "Calls",
    channelType: "TELEPHONY",
    serviceLevelThreshold: 20,
    maxTimeInQueue: 600,
    recordingPermitted: true,
    defaultMusicInQueueMediaFileId: music,
    callDistributionGroups: [
        { order: 1, agentGroups: [{ teamId: sales }] },
        { order: 2, duration: 120, agentGroups: [{ teamId: voicemail }] },
    ],
});
new wxcc.QueueRanking("sales", { teamId: sales, queueRankings: [{ queueId: callQueue, rank: 1 }] });
const calls = new wxcc.EntryPoint("calls", { name: "Calls", channelType: "TELEPHONY", musicOnHoldId: music });
// The files are what Export gives in Flow Designer; the ids in them are those of the tenant that they come from.
const isOpen = new wxcc.FlowFunction("isOpen", { name: "isOpen", definition: "flows/isOpen.json" });
const greet = new wxcc.Subflow("greeting", {
    name: "Greeting",
    definition: "flows/greeting.json",
    bindings: { functions: { isOpen } },
});
const callFlow = new wxcc.Flow("calls", {
    name: "Calls",
    definition: "flows/calls.json",
    bindings: {
        queues: { "Calls of the other tenant": callQueue },
        entryPoints: { "Arrivals of the other tenant": calls },
        subflows: { Greeting: greet },
    },
    // Where somebody has it open in Flow Designer, an update waits until it is closed.
    onLocked: "wait",
});
new wxcc.EntryPointFlow("calls", { entryPointId: calls, flowId: callFlow, flowTagId: "Live" });
new wxcc.EntryPointMapping("number", {
    dialledNumber: "+4930123456",
    entryPointId: calls,
    location: "Berlin",
    regionId: "DE",
});
// Calls out: the queue of this entry point is one of single agents, and comes after them.
const out = new wxcc.EntryPoint("out", { name: "Outdial", channelType: "TELEPHONY", entryPointType: "OUTBOUND" });
const shown = new wxcc.OutdialAni("shown", {
    name: "Shown numbers",
    outdialANIEntries: [
        { name: "Berlin", number: "+4930123456", defaultANIEntry: true },
        { name: "Freephone", number: "+498001234567" },
    ],
});
const speedDial = new wxcc.AddressBook("speed-dial", {
    name: "Speed dial",
    addressBookEntries: [
        { name: "Reception", number: "+49301234560" },
        { name: "Back office", number: "+49301234561" },
    ],
});
new wxcc.ContactNumber("reception", { number: "493012345" });
// What agents choose when they pause or wrap up; the tenant's own work types are shared by all codes.
new wxcc.WorkType("projects", { name: "Projects", workTypeCode: "IDLE_CODE" });
const training = new wxcc.IdleCode("training", { name: "Training" });
const sold = new wxcc.WrapUpCode("sold", { name: "Sold" });
// What agents may do, and what administrators see.
const desktop = new wxcc.DesktopProfile("desktop", {
    name: "Sales desktop",
    accessWrapUpCode: "SPECIFIC",
    wrapUpCodes: [sold],
    accessIdleCode: "SPECIFIC",
    idleCodes: [training],
    outdialEnabled: true,
    outdialEntryPointId: out,
    outdialANIId: shown,
    addressBookId: speedDial,
});
const salesOnly = new wxcc.ResourceCollection("sales", {
    name: "Sales only",
    team: { ids: [sales] },
    queue: { ids: [callQueue] },
});
new wxcc.UserProfile("supervisor", {
    name: "Sales supervisor",
    profileType: "SUPERVISOR",
    permissions: [{ name: "queue", access: "VIEW" }],
    resourceAccessLevel: "SPECIFIC",
    resourceCollections: [{ id: salesOnly.id }],
});
new wxcc.TenantConfiguration("tenant", { timeoutRonaTelephonySeconds: 18 });
new wxcc.OrganizationSetting("organization", { maskSensitiveData: true });
// People: an administrator whom Control Hub knows, and an agent.
const licence = wxcc.License.find("licence", { name: "Contact Center Premium Agent" });
const administrator = new wxcc.Person("administrator", { email: "admin1@example.com", licenses: [licence] });
const one = new wxcc.Agent("one", {
    email: "agent1@example.com",
    siteId: berlin,
    teamIds: [sales],
    skillProfileId: fluent,
    desktopProfileId: desktop,
});
const outQueue = new wxcc.Queue("out", {
    name: "Outdial",
    channelType: "TELEPHONY",
    queueType: "OUTBOUND",
    queueRoutingType: "AGENT_BASED",
    serviceLevelThreshold: 60,
    maxTimeInQueue: 3600,
    agents: [{ id: one }],
});
new wxcc.EntryPointOutdialQueue("out", { entryPointId: out, outdialQueueId: outQueue });
// What agents know for the time of a campaign, beside their profile.
const campaign = new wxcc.Skill("campaign", { name: "Campaign", skillType: "BOOLEAN", dynamicSkill: true });
new wxcc.SkillAssignment("campaign", { skillId: campaign, agents: [{ userId: one, booleanValue: true }] });
// A team that nobody declares gets a layout as long as this stack is there.
const night = wxcc.Team.find("night", { name: "Default_Team" });
new wxcc.TeamDesktopLayout("night", { teamId: night, desktopLayoutId: layout });
// Work items that a program of ours brings: a channel, an address of it, and where its tasks arrive and wait.
const claims = new wxcc.CustomChannel("claims", {
    name: "Claims",
    channelType: "WORK_ITEM",
    logoType: "LOGO_URL",
    logo: "logos/claims.svg",
});
const claimsDesk = new wxcc.CustomAsset("claims", {
    name: "Claims desk",
    channelType: "WORK_ITEM",
    channelId: claims,
    businessAddress: "claims@acme.example",
    dataSchema: [{ fieldKey: "number", displayName: "Claim", isViewable: true, isRequired: true }],
});
new wxcc.EntryPoint("claims", { name: "Claims", channelType: "WORK_ITEM", assetId: claimsDesk });
new wxcc.Queue("claims", {
    name: "Claims",
    channelType: "WORK_ITEM",
    serviceLevelThreshold: 3600,
    maxTimeInQueue: 86_400,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: sales }] }],
});
// Texts: what a person authorised in Webex Connect, and one digital channel with its parts.
new wxcc.NodeAuthorization("task", {
    node: "Webex CC Task",
    owner: administrator.email,
    authorizedOn: "2026-11-02",
});
const tier = new wxcc.GlobalVariable("tier", {
    name: "customerTier",
    variableType: "String",
    defaultValue: "standard",
    agentViewable: true,
    desktopLabel: "Customer tier",
});
new wxcc.DigitalChannel("sms", {
    channel: "sms",
    asset: { name: "Acme SMS", service: "Acme texts", number: "+14085550100", assetId: "14085550100" },
    teams: [sales],
    serviceLevelThreshold: 300,
    maxTimeInQueue: 3600,
    skills: { required: [{ skill: spanish, atLeast: 5 }], relaxedAfter: 60 },
    flow: { template: "SMS inbound", release: "v3.5" },
    globalVariables: [tier],
    mayReplaceQueue: true,
});
