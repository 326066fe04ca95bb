import { customChannelTypes } from "../../entities/channelType.js";
import type { Asset, Fields, View, Write } from "./quirk.js";
import { quirks } from "./quirk.js";

const digital = ["EMAIL", "CHAT", "SOCIAL_CHANNEL"];
const isCustom = ({ channelType }: Fields) => (customChannelTypes as readonly unknown[]).includes(channelType);

/** What an entry point must be for each channel of an asset. */
const entryPointOf: Readonly<Record<Asset["channel"], string>> = {
  sms: "SOCIAL_CHANNEL MESSAGEBIRD",
  email: "EMAIL",
  livechat: "CHAT",
  messenger: "SOCIAL_CHANNEL MESSENGER",
  whatsapp: "SOCIAL_CHANNEL WHATSAPP",
  apple: "SOCIAL_CHANNEL APPLE_BUSINESS_CHAT",
};

const assetOf = ({ after, view }: Write) => view.assets.find(asset => asset.assetId === after.assetId);
const customAssetOf = ({ after, view }: Write) =>
  isCustom(after) ? view.row("asset", String(after.assetId)) : undefined;

function usedElsewhere({ before, after, view }: Write) {
  const other = view.referrersOf(String(after.assetId), "entry-point").find(id => id !== before?.id);
  return other && `assetId: asset ${after.assetId} is already mapped to another entry point`;
}

function misfit(write: Write) {
  const asset = assetOf(write);
  const custom = customAssetOf(write);
  if (custom && custom.channelType !== write.after.channelType)
    return `assetId: asset ${custom.id} is of channel type ${custom.channelType}`;
  const stated = [write.after.channelType, write.after.socialChannelType].filter(Boolean).join(" ");
  return asset && entryPointOf[asset.channel] !== stated
    ? `assetId: asset ${asset.assetId} is of channel ${asset.channel}, which does not fit ${stated}`
    : undefined;
}

const defaults = (view: View, id: string) => ({
  timezone: view.timezone,
  callbackEnabled: false,
  controlFlowScriptUrl: `https://controlscript.example.com/entry-point/${id}`,
});

export const entryPoint = quirks({ type: "entry-point", kind: "entryPoint" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, EntryPointDTO; 2.7",
    says: "Takes the asset's id beside the described fields.",
    accepts: { assetId: { type: "string", to: "any-asset" } },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.7",
    says: "Six fields are required; socialChannelType, assetId and others are not, although published so.",
    required: ["name", "entryPointType", "channelType", "serviceLevelThreshold", "active", "maximumActiveContacts"],
  },
  {
    id: "outbound",
    evidence: "spec",
    source: "contract 2.7",
    says: "OUTBOUND is telephony only.",
    refuses: ({ after }) =>
      after.entryPointType === "OUTBOUND" && after.channelType !== "TELEPHONY"
        ? "entryPointType: OUTBOUND supports only the TELEPHONY channel"
        : undefined,
  },
  {
    id: "social",
    evidence: "spec",
    source:
      "EntryPointDTO.socialChannelType: available only when channel type is SOCIAL_CHANNEL; that it is refused is assumed",
    says: "A SOCIAL_CHANNEL entry point has a socialChannelType and no other has one.",
    refuses: ({ after }) =>
      (after.channelType === "SOCIAL_CHANNEL") === (after.socialChannelType !== undefined)
        ? undefined
        : "socialChannelType: goes with channel type SOCIAL_CHANNEL only",
  },
  {
    id: "immutable",
    evidence: "assumed",
    source: "nothing shows a change of channel",
    says: "entryPointType, channelType and socialChannelType cannot change.",
    immutable: { fields: ["entryPointType", "channelType", "socialChannelType"] },
  },
  {
    id: "assetNeeded",
    evidence: "spec",
    source:
      "EntryPointDTO requires assetId; contract 2.7: false live for telephony; that telephony refuses one is assumed",
    says: "A SOCIAL_CHANNEL entry point needs an asset; digital and custom ones may have one, telephony has none.",
    refuses: ({ after }) => {
      if (after.channelType === "SOCIAL_CHANNEL" && after.assetId === undefined)
        return "assetId: is required for SOCIAL_CHANNEL";
      return after.assetId !== undefined && !digital.includes(String(after.channelType)) && !isCustom(after)
        ? `assetId: not applicable for channel type ${after.channelType}`
        : undefined;
    },
  },
  {
    id: "assetRegistered",
    evidence: "documented",
    source:
      "digital channels page 1.2: the asset is listed only after it was registered; SPEC+ GET v2/asset: assets are associated with entry points; the status is assumed",
    says: "An asset that is not registered, or of a custom channel not there, is refused: 400.",
    refuses: write =>
      write.after.assetId === undefined || (isCustom(write.after) ? customAssetOf(write) : assetOf(write))
        ? undefined
        : `assetId: asset ${write.after.assetId} not found or not registered`,
  },
  {
    id: "assetFits",
    evidence: "documented",
    source: "article, step 6: the asset that was made for the chosen channel is mapped; the status is assumed",
    says: "The channel of the asset fits the entry point: 400 otherwise.",
    refuses: misfit,
  },
  {
    id: "assetOnce",
    evidence: "assumed",
    source: "one asset is one source of contacts",
    says: "An asset has one entry point: 409.",
    status: 409,
    refuses: usedElsewhere,
  },
  {
    id: "imiOrgType",
    evidence: "assumed",
    source: "contract 2.7: the field; who sets it is not shown",
    says: "imiOrgType is filled with IMI on digital entry points.",
    fills: after => (digital.includes(String(after.channelType)) ? { imiOrgType: "IMI" } : {}),
  },
  {
    id: "fills",
    evidence: "live",
    source: "contract 2.7",
    says: "The server fills timezone (the tenant's), callbackEnabled false, and controlFlowScriptUrl.",
    fills: (_, view, id) => defaults(view, id),
  },
  {
    id: "dialNumbers",
    evidence: "spec",
    source: "contract 2.7",
    says: "Answers count the dial numbers.",
    shows: (row, view) => ({ dnEpMappingCount: view.referrersOf(row.id, "dial-number").length }),
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 2.7",
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  {
    id: "bulk",
    evidence: "live",
    source: "contract 2.0.1",
    says: "Bulk creates, updates with the full object, and deletes.",
    bulk: [{ method: "POST", path: "bulk", create: true, update: "full", delete: true }],
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract A2",
    says: "search looks at name and description.",
    searches: ["name", "description"],
    notFilterable: ["xspVersion"],
  },
]);
