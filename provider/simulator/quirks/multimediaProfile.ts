import { type Fields, quirks } from "./quirk.js";

const bounded = (maximum: number) => ({ type: "integer", minimum: 0, maximum });
const unpublished = { type: "integer" };

const profile = (name: string, blendingMode: string, caps: Fields): Fields => ({
  name,
  ...caps,
  blendingMode,
  blendingModeEnabled: true,
  active: true,
  manuallyAssignable: { telephony: 0, chat: 0, email: 0, social: 0 },
});

export const multimediaProfile = quirks({ type: "multimedia-profile", kind: "multimediaProfile" }, [
  {
    id: "fields",
    evidence: "live",
    source: "contract 2.1",
    says: "Takes video, fax, others and workItem too, which are not published.",
    accepts: {
      workItem: unpublished,
      manuallyAssignable: {
        properties: { id: { type: "string" }, workItem: unpublished },
      },
    },
  },
  {
    id: "caps",
    evidence: "spec",
    source: "contract 2.1 (text, not schema)",
    says: "telephony is 0 or 1; chat, email and social are 0 to 5; email to assign oneself is 0 to 10.",
    accepts: { telephony: bounded(1), chat: bounded(5), email: bounded(5), social: bounded(5) },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.1",
    says: "Nine fields are required, manuallyAssignable among them, and all missing ones are named.",
    required: [
      "name",
      "active",
      "telephony",
      "chat",
      "email",
      "social",
      "blendingMode",
      "blendingModeEnabled",
      "manuallyAssignable",
    ],
  },
  {
    id: "requiredWithin",
    evidence: "spec",
    source: "contract B, MultimediaProfileChannelDTO",
    says: "manuallyAssignable states all four channels.",
    required: ["telephony", "chat", "email", "social"].map(channel => `manuallyAssignable.${channel}`),
  },
  {
    id: "workItem",
    evidence: "live",
    source: "contract 2.1",
    says: "GET answers workItem, and a PUT that echoes it is a 400.",
    refuses: ({ sent }) => {
      const inner = sent.manuallyAssignable as { workItem?: unknown } | undefined;
      return sent.workItem !== undefined || inner?.workItem !== undefined
        ? "workItem is not allowed when feature flag is disabled"
        : undefined;
    },
  },
  {
    id: "realtime",
    evidence: "spec",
    source: "contract 2.1",
    says: "BLENDED_REALTIME needs telephony 1 and chat of at least 1.",
    refuses: ({ after }) =>
      after.blendingMode === "BLENDED_REALTIME" && !(after.telephony === 1 && Number(after.chat) >= 1)
        ? "blendingMode: BLENDED_REALTIME needs telephony 1 and chat 1 to 5"
        : undefined,
  },
  {
    id: "shows",
    evidence: "live",
    source: "contract 2.1",
    says: "Answers carry video, fax, others and workItem, and workItem within manuallyAssignable.",
    shows: row => ({
      video: row.video ?? 0,
      fax: row.fax ?? 0,
      others: row.others ?? 0,
      workItem: 0,
      manuallyAssignable: { ...(row.manuallyAssignable as object), workItem: 0 },
    }),
  },
  {
    id: "nested",
    evidence: "live",
    source: "contract 2.1",
    says: "manuallyAssignable is a sub-entity with id, version and times; it survives a projection.",
    nested: { manuallyAssignable: { stamped: true } },
    leaks: ["manuallyAssignable"],
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 4: 409 for a duplicate name (SPEC, SK); published on POST of this type",
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  {
    id: "search",
    evidence: "spec",
    source: "contract A2",
    says: "search looks at name and description.",
    searches: ["name", "description"],
  },
  {
    id: "defaults",
    evidence: "documented",
    source: "help.webex.com nje7dhdb: Default_Multimedia_Profile 1, 5, 5, 5; Default_Telephony_Profile voice only",
    says: "A new tenant has a profile for all channels and one for telephony.",
    defaults: [
      profile("Default_Multimedia_Profile", "BLENDED", { telephony: 1, chat: 5, email: 5, social: 5 }),
      profile("Default_Telephony_Profile", "EXCLUSIVE", { telephony: 1, chat: 0, email: 0, social: 0 }),
    ],
  },
]);
