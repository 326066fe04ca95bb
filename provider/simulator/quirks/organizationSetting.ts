import { protectedFields, typed } from "../protected.js";
import { quirks } from "./quirk.js";

const source = "digital channels page 1.1: a client generated from a later copy of the published document";

const numbers = (value: number, ...names: readonly string[]) => Object.fromEntries(names.map(name => [name, value]));
const flags = (value: boolean, ...names: readonly string[]) => Object.fromEntries(names.map(name => [name, value]));

/** What a user's token may not change and PUT needs, with what a new tenant has. */
const entitlements: Readonly<Record<string, string | number | boolean>> = {
  tenantXmlUrl: "https://tenant.example.com/tenant.xml",
  ivrParkUrl: "https://ivr.example.com/park",
  pruningStrategy: "NONE",
  offerCode: "CJPPRM",
  ...numbers(0, "pruningValue", "retryCallbackInterval", "maximumCallbackAttempts"),
  ...numbers(30, "voiceContactSurgeFactor", "digitalContactSurgeFactor"),
  ...numbers(1_000, "maximumActiveCalls", "inboundMaximumActiveCalls", "outdialMaximumActiveCalls"),
  ...numbers(2_000, "maximumSkills", "maximumTextSkills", "maximumVirtualTeams", "maximumAddressBooks"),
  ...numbers(2_000, "numberOfCadVariables"),
  maxChannels: 5,
  ...flags(true, "cccEnabled", "sbrEnabled", "multiMediaEnabled", "socialChannel", "flowBuilderEnabled"),
  ...flags(true, "resourcesCreated", "allowAgentThresholds", "analyticsEnabled", "thresholdAlertsEnabled"),
  ...flags(true, "lastAgentRouting", "multipleTimeZoneEnabled", "voiceCallBackEnabled", "webCallBackEnabled"),
  ...flags(true, "checkAgentAvailability", "legRecordingEnabled", "webexManagementEnabled"),
  ...flags(false, "wfoEnabled", "campaignManagerEnabled", "configureSpeechEnabledIVREnabled", "jukeboxEnabled"),
  ...flags(false, "steeringDigitsEnabled", "wfoAnalyticsWithTranscription", "wfoBundle", "qualityManagement"),
  ...flags(false, "speechEnabledIVROverage", "campaignManagerOverage", "qualityManagementOverage", "wfoOverage"),
  ...flags(false, "wfoAnalyticsOverage", "wfoAnalyticsWithTranscriptionOverage", "wfoBundleOverage"),
  ...flags(false, "ciscoPstnDID", "ciscoPstnTF"),
};

const optional: typeof entitlements = {
  ...numbers(100, "concurrentVoiceContactEntitlement", "concurrentDigitalContactEntitlement"),
  maximumThresholdRules: 50,
  homeRegion: "eu1",
};

/** What a user's token may change and PUT needs. */
const needed = {
  shortCallThreshold: 5,
  lostCallThreshold: 5,
  pauseResumeEnabled: true,
  recordingPauseDuration: 60,
  recordAllCalls: false,
};

export const organizationSetting = quirks({ type: "organization-setting", kind: "organizationSetting" }, [
  {
    id: "verbs",
    evidence: "spec",
    source,
    says: "There is exactly one, read by lists and by id and changed by PUT and PATCH: no POST or DELETE.",
    methods: ["GET", "PUT", "PATCH"],
    creates: [],
    bulk: [],
  },
  {
    id: "fields",
    evidence: "spec",
    source,
    says: "Beside eleven fields that a user's token may change it holds what the subscription entitles to.",
    accepts: typed({ ...entitlements, ...optional }),
  },
  {
    id: "required",
    evidence: "spec",
    source,
    says: "PUT needs 56 fields: 400 without one.",
    required: [...Object.keys(entitlements), ...Object.keys(needed)],
  },
  {
    id: "protected",
    evidence: "spec",
    source: `${source}; the status, and that an omitted field counts as changed, is assumed`,
    says: '"User-token updates are not permitted": a changed entitlement is a 403.',
    status: 403,
    refuses: protectedFields([...Object.keys(entitlements), ...Object.keys(optional)]),
  },
  {
    id: "defaults",
    evidence: "assumed",
    source: "no record of a tenant is published",
    says: "A new tenant is entitled to all digital channels, and to more of everything than tests need.",
    defaults: [
      {
        ...entitlements,
        ...optional,
        ...needed,
        recordingMode: "AUDIO_ONLY",
        purgeAllowed: false,
        purgeInactiveEntitiesInterval: 365,
        webRtcEnabled: true,
        maskSensitiveData: false,
        routingToSameAgent: "DISABLED",
        systemDefault: undefined,
      },
    ],
  },
]);
