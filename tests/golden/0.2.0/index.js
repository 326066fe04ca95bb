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
// Calls in: what callers hear, a queue that goes on to the voicemail, the flow to it, an entry point, and its number.
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
const callFlow = new wxcc.Flow("calls", {
    name: "Calls",
    // Usually the path of the file that Export gives in Flow Designer: "flows/calls.json".
    definition: {
        process: {
            activities: {
                "1": {
                    id: "1",
                    name: "QueueContact",
                    properties: {
                        activityName: "queue-contact",
                        destination: "247ec630-c684-4a6b-8b05-7c9cfcdb8f36",
                        "destination:name": "Calls of the other tenant",
                    },
                },
            },
            links: [],
        },
    },
    bindings: { queues: { "Calls of the other tenant": callQueue } },
});
const calls = new wxcc.EntryPoint("calls", {
    name: "Calls",
    channelType: "TELEPHONY",
    musicOnHoldId: music,
    flowId: callFlow,
    flowTagId: "Live",
});
new wxcc.EntryPointMapping("number", {
    dialledNumber: "+4930123456",
    entryPointId: calls,
    location: "Berlin",
    regionId: "DE",
});
// Calls out.
const outQueue = new wxcc.Queue("out", {
    name: "Outdial",
    channelType: "TELEPHONY",
    queueType: "OUTBOUND",
    serviceLevelThreshold: 60,
    maxTimeInQueue: 3600,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: sales }] }],
});
const out = new wxcc.EntryPoint("out", {
    name: "Outdial",
    channelType: "TELEPHONY",
    entryPointType: "OUTBOUND",
    outdialQueueId: outQueue,
});
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
new wxcc.Agent("one", {
    email: "agent1@example.com",
    siteId: berlin,
    teamIds: [sales],
    skillProfileId: fluent,
    desktopProfileId: desktop,
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
