import { protectedFields, typed } from "../protected.js";
import { quirks } from "./quirk.js";

const source = "digital channels page 1.1: a client generated from a later copy of the published document";

/** What a user's token may not change, with what a new tenant has. */
const guarded = {
  outdialEnabled: true,
  heartBeatInterval: 30_000,
  notRespondingToAvailableTimeout: 300_000,
  missedHeartBeatsAllowed: 3,
  timeoutRonaCustomMessagingSeconds: 60,
  rejectDuplicateDn: true,
  dnDefaultRegex: "([0-9a-zA-Z]+)",
  dnDefaultDescription: "Default",
  dnDefaultPrefix: "",
  dnDefaultStripChars: "",
  dnOtherRegex: "",
  dnTargetRegex: "",
  centralLogLevel: "INFO",
  consoleLogLevel: "INFO",
  localDiskLogLevel: "INFO",
  incidentReportingEnabled: false,
  apsEnabled: false,
  autoBaseUrl: true,
  configurationVersion: 1,
};

export const tenantConfiguration = quirks({ type: "tenant-configuration", kind: "tenantConfiguration" }, [
  {
    id: "verbs",
    evidence: "spec",
    source,
    says: "There is exactly one, read by lists and by id and changed by PUT: no POST, PATCH or DELETE.",
    methods: ["GET", "PUT"],
    creates: [],
    bulk: [],
  },
  {
    id: "fields",
    evidence: "spec",
    source,
    says: "Beside what a user's token may change it has time-outs, dial number rules and log levels.",
    accepts: typed(guarded),
  },
  {
    id: "required",
    evidence: "spec",
    source,
    says: "PUT needs the RONA seconds of telephony, chat, e-mail and social: 400 without one.",
    required: [
      "timeoutRonaTelephonySeconds",
      "timeoutRonaChatSeconds",
      "timeoutRonaEmailSeconds",
      "timeoutRonaSocialSeconds",
    ],
  },
  {
    id: "protected",
    evidence: "spec",
    source: `${source}; the status, and that an omitted field counts as changed, is assumed`,
    says: '"User-token updates are not permitted": a changed or omitted protected field is a 403.',
    status: 403,
    refuses: protectedFields(Object.keys(guarded)),
  },
  {
    id: "defaults",
    evidence: "assumed",
    source: "digital channels page 1.1: example values of a lab guide and of the document",
    says: "A new tenant has 18, 60, 90 and 60 seconds for telephony, chat, e-mail and social.",
    defaults: [
      {
        ...guarded,
        timeoutRonaTelephonySeconds: 18,
        timeoutRonaChatSeconds: 60,
        timeoutRonaEmailSeconds: 90,
        timeoutRonaSocialSeconds: 60,
        timeoutRonaWorkItemSeconds: 60,
        autoWrapUpInterval: 30_000,
        lostConnectionRecoveryTimeout: 60_000,
        endCallEnabled: true,
        endConsultEnabled: true,
        forceDefaultDn: false,
        privacyShieldVisible: false,
        timeoutDesktopInactivityEnabled: false,
        timeoutDesktopInactivityMins: 60,
      },
    ],
  },
]);
