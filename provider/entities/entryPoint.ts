import { z } from "zod";
import { type Channel, channelTypes } from "./channel.js";
import { channelType, customChannelTypes, socialChannelType } from "./channelType.js";
import { count, description, entity, lasting, listOf, ref, seconds, text } from "./entity.js";
import { telephony } from "./telephony.js";

const typesText = (types: { channelType: string; socialChannelType?: string | undefined }) =>
  [types.channelType, types.socialChannelType].filter(Boolean).join(" ");

const custom: readonly string[] = customChannelTypes;
const withAsset = ["EMAIL", "CHAT", "SOCIAL_CHANNEL", ...custom];

export const entryPoint = entity({
  kind: "entryPoint",
  title: "entry point",
  about: "Where contacts of one channel arrive. Control Hub shows the digital ones as channels.",
  fields: {
    name: text(80, /^[a-zA-Z0-9&_\-\s]*$/).describe("Unique in the tenant."),
    description: description(),
    entryPointType: z.enum(["INBOUND", "OUTBOUND"]).default("INBOUND").describe("OUTBOUND is telephony only."),
    channelType: channelType.describe("SOCIAL_CHANNEL is SMS, Messenger, WhatsApp and Apple Messages for Business."),
    socialChannelType: socialChannelType.optional().describe("Which social channel; SMS is MESSAGEBIRD."),
    assetId: ref("digitalAsset", "customAsset")
      .optional()
      .describe(
        "The registered asset whose contacts arrive here; of WORK_ITEM and CUSTOM_MESSAGING, the custom asset.",
      ),
    active: z.boolean().default(true).describe("An inactive entry point takes no contacts."),
    serviceLevelThreshold: seconds(1)
      .default(300)
      .describe("Seconds in queue after which a contact counts as outside the service level."),
    maximumActiveContacts: count(2_147_483_647).default(100).describe("Contacts at once; more are turned away."),
    timezone: lasting(text(80)).describe("IANA time zone; the tenant's when absent."),
    overflowNumber: z
      .string()
      .regex(/^\d{0,40}$/)
      .optional()
      .describe("Where calls overflow to. Telephony only."),
    outdialQueueId: ref("queue").optional().describe("Where calls that agents make wait. OUTBOUND only."),
    outdialTransferToQueueEnabled: z
      .boolean()
      .optional()
      .describe("Whether outdial calls can be transferred to a queue. OUTBOUND only."),
    callbackEnabled: z.boolean().optional().describe("Whether callers may ask to be called back."),
    musicOnHoldId: ref("audioFile").optional().describe("Music while a call is on hold. Telephony only."),
    flowId: ref("flow").optional().describe("The flow of Flow Designer that calls start in."),
    flowTagId: z
      .enum(["Live", "Test", "Dev", "Latest"])
      .optional()
      .describe("Which version of the flow runs: the one with this tag."),
    flowOverrideSettings: listOf(
      {
        name: text(255).describe("The setting, as the flow names it."),
        type: text(80).describe("What it is, as the flow says."),
        entityType: text(80).optional().describe("The kind of entity that it names, where it names one."),
        entityId: text(80).optional().describe("The entity's id."),
        value: z.string().optional().describe("A plain value."),
      },
      ["name"],
    )
      .optional()
      .describe("Settings of the flow that are overridden here, such as hours and prompts. Telephony only."),
    imiOrgType: z
      .enum(["IMI", "MIXED_MODE"])
      .optional()
      .describe("Digital channels of the organization: set by the server."),
    routePointId: text(80).optional().describe("The route point of Webex Calling that it stands for. Telephony only."),
    ...telephony,
  },
  identity: ["name"],
  fixed: ["entryPointType", "channelType", "socialChannelType"],
  rules: [
    {
      on: "outdialQueueId",
      with: ["entryPointType"],
      holds: e => e.outdialQueueId === undefined || e.entryPointType === "OUTBOUND",
      says: "only an OUTBOUND entry point has an outdial queue: remove it, or set entryPointType to OUTBOUND",
    },
    {
      on: "flowOverrideSettings",
      with: ["channelType"],
      holds: e => !e.flowOverrideSettings?.length || e.channelType === "TELEPHONY",
      says: "only a TELEPHONY entry point overrides settings of a flow: remove flowOverrideSettings",
    },
    {
      on: "entryPointType",
      with: ["channelType"],
      holds: e => e.entryPointType === "INBOUND" || e.channelType === "TELEPHONY",
      says: "OUTBOUND is telephony only: set channelType to TELEPHONY, or entryPointType to INBOUND",
    },
    {
      on: "socialChannelType",
      with: ["channelType"],
      holds: e => (e.socialChannelType !== undefined) === (e.channelType === "SOCIAL_CHANNEL"),
      says: "a SOCIAL_CHANNEL entry point has a socialChannelType, and no other has one",
    },
    {
      on: "assetId",
      with: ["channelType"],
      holds: e => e.assetId !== undefined || e.channelType !== "SOCIAL_CHANNEL",
      says: "a SOCIAL_CHANNEL entry point needs the registered asset: set assetId to a DigitalAsset",
    },
    {
      on: "assetId",
      with: ["channelType"],
      holds: e => e.assetId === undefined || withAsset.includes(e.channelType),
      says: "only e-mail, chat, social, work item and custom messaging entry points have an asset: remove assetId",
    },
  ],
  tenantRules: [
    {
      on: "assetId",
      reads: ["entryPoint"],
      when: ({ assetId }) => assetId !== undefined,
      problem: (e, rows, self) => {
        const other = rows.of("entryPoint").find(o => o.assetId === e.assetId && o.id !== self);
        if (!other) return undefined;
        return `asset ${e.assetId} is used by entry point "${other.name}" (${other.id}): one asset has one entry point`;
      },
    },
    {
      on: "assetId",
      with: ["channelType", "socialChannelType"],
      reads: ["digitalAsset"],
      problem: (e, rows) => {
        const asset = e.assetId ? rows.byId("digitalAsset", e.assetId) : undefined;
        const types = asset && channelTypes[asset.channel as Channel];
        const needed = types && typesText(types);
        const stated = typesText(e);
        return needed && needed !== stated
          ? `digital asset "${asset.name}" is of channel ${asset.channel}, which needs ${needed}, not ${stated}`
          : undefined;
      },
    },
    {
      on: "assetId",
      with: ["channelType"],
      reads: ["customAsset"],
      byId: true,
      when: ({ assetId, channelType: type }) => assetId !== undefined && custom.includes(type),
      problem: ({ assetId, channelType: type }, rows) => {
        const asset = rows.byId("customAsset", assetId!);
        if (!asset) return `the tenant has no custom asset with id ${assetId}: use the resource, or CustomAsset.find`;
        if (asset.channelType === type) return undefined;
        return `custom asset "${asset.name}" is of ${asset.channelType}, not ${type}: correct the channel or the asset`;
      },
    },
  ],
  routes: { item: "entry-point", list: "v2/entry-point", bulk: "entry-point/bulk" },
});
