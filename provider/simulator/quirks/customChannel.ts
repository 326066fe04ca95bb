import { customChannelTypes } from "../../entities/channelType.js";
import { quirks } from "./quirk.js";

const published = "SPEC+ POST and PUT channel (September 2026; contract 2.19)";
const text = { type: "string" };
const cdn = "https://cdn.example.com";

export const customChannel = quirks({ type: "channel", kind: "customChannel" }, [
  {
    id: "upload",
    evidence: "spec",
    source: `${published}; what is answered to other forms is taken from audio files`,
    says: "Create and replacement are multipart: logoFileInfo as JSON, and logoFile, which only LOGO_URL needs.",
    upload: { fields: "logoFileInfo", file: "logoFile", without: ({ logoType }) => logoType !== "LOGO_URL" },
    accepts: { logoFile: text },
  },
  {
    id: "required",
    evidence: "spec",
    source: published,
    says: "name, channelType and logoType are required; a messaging policy says how long messages are, and whether they have attachments.",
    required: [
      ...["name", "channelType", "logoType"],
      ...["messagingPolicy.maxMessageCharacters", "messagingPolicy.allowFileAttachments"],
    ],
  },
  {
    id: "types",
    evidence: "spec",
    source: `${published}: custom channels; the enum has all types; that the others are refused is assumed`,
    says: "Only WORK_ITEM and CUSTOM_MESSAGING channels can be written.",
    accepts: { channelType: { type: "string", enum: [...customChannelTypes] } },
  },
  {
    id: "icon",
    evidence: "spec",
    source: published,
    says: "A MOMENTUM logo has the name of its icon: 400 otherwise; LOGO_URL ignores it.",
    refuses: ({ after }) =>
      after.logoType === "MOMENTUM" && after.logoIconName === undefined
        ? "logoIconName: is required when logoType is MOMENTUM"
        : undefined,
    stores: ({ logoType }) => (logoType === "LOGO_URL" ? { logoIconName: null } : { logoFile: null }),
  },
  {
    id: "logo",
    evidence: "spec",
    source: `${published}; the addresses are ours`,
    says: "Of an uploaded logo, answers have its address, and with includeLogoUrlVersioned=true one of this version; never the bytes.",
    shows: ({ logoType, organizationId, id, version }, _, query) => {
      const logoUrl = `${cdn}/${organizationId}/channel-logo/${id}`;
      const versioned = { logoUrlVersioned: `${logoUrl}/${version}` };
      const urls = { logoUrl, ...(query.get("includeLogoUrlVersioned") === "true" ? versioned : {}) };
      return { logoFile: undefined, ...(logoType === "LOGO_URL" ? urls : {}) };
    },
  },
  {
    id: "patch",
    evidence: "spec",
    source: "SPEC+ PATCH channel, by a client generated from it (achobgood/wxops, src/wxcli/commands/channel.py)",
    says: "PATCH takes JSON: description, logoIconName, and MOMENTUM as logoType; it leaves an uploaded logo as it is.",
    methods: ["GET", "PUT", "PATCH", "DELETE"],
    patches: ["description", "logoType", "logoIconName"],
  },
  {
    id: "type",
    evidence: "assumed",
    source: "no published request changes it alone, and assets repeat it",
    says: "channelType cannot change.",
    immutable: { fields: ["channelType"] },
  },
  {
    id: "assets",
    evidence: "spec",
    source: "SPEC+ GET v2/channel, includeCount",
    says: "A list with includeCount=true counts the assets of each channel.",
    shows: ({ id }, view, query) =>
      query.get("includeCount") === "true" ? { numberOfAsset: view.referrersOf(id, "asset").length } : {},
  },
  {
    id: "unique",
    evidence: "spec",
    source: `${published}: 409; tasks name a channel by its name (developer.webex.com, custom messaging)`,
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  {
    id: "list",
    evidence: "spec",
    source: "SPEC+ GET v2/channel",
    says: "There is no list without v2, it has no messaging policy, and search looks at name.",
    lists: { v2: "envelope" },
    omitsInList: ["messagingPolicy"],
    searches: ["name"],
    notFilterable: ["logoFile", "messagingPolicy"],
  },
  {
    id: "bulk",
    evidence: "spec",
    source: "SPEC+ POST channel/bulk",
    says: "Bulk creates, updates with the full object, and deletes.",
    bulk: [{ method: "POST", path: "bulk", create: true, update: "full", delete: true }],
  },
]);
