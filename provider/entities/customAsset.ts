import { z } from "zod";
import { customChannelTypes } from "./channelType.js";
import { description, entity, type Live, lasting, listOf, only, ref, secret, text } from "./entity.js";

/** Who calls a webhook, and how it is known, is one object of the API; here each is a field, and one of them a secret. */
function arrives({ webhookConfig, ...row }: Live): Live {
  const { webhookUrl } = (webhookConfig ?? {}) as Live;
  return webhookUrl === undefined ? row : { ...row, webhookUrl };
}

/** API: what an update leaves out of the object stays as it is. */
function leaves({ webhookUrl, webhookSecret, channelName: _, ...row }: Live): Live {
  const webhookConfig = Object.fromEntries(
    Object.entries({ webhookUrl, webhookSecret }).filter(([, value]) => value !== undefined),
  );
  return Object.keys(webhookConfig).length > 0 ? { ...row, webhookConfig } : row;
}

export const customAsset = entity({
  kind: "customAsset",
  title: "custom asset",
  about:
    "An address of a custom channel at which tasks arrive: what a work item holds, or who is told of messages (API: " +
    "asset). None of the digital assets of Webex Connect. No answer of the API holds the webhook's secret: it is sent " +
    "when the asset is created or adopted, and again when the program states another one; that somebody else changed " +
    "it cannot be seen. The state has it as a Pulumi secret only.",
  fields: {
    name: text(80).describe("Unique in the tenant."),
    description: description(),
    channelType: z.enum(customChannelTypes).describe("The same as its channel's."),
    channelId: ref("customChannel").describe("The channel that it is an address of."),
    businessAddress: text(200, /^[^"\\\u0000-\u001f]*$/)
      .meta({ examples: ["claims@acme.example", "+14085550123"] })
      .describe("What tasks name as their destination: without quotes, backslashes and control characters."),
    dataSchema: only(
      "channelType",
      ["WORK_ITEM"],
      listOf(
        {
          fieldKey: text(100).describe("The field, as the tasks name it. Unique in the asset."),
          displayName: text(80).describe("What agents see as its name."),
          isViewable: z.boolean().default(false).describe("Whether agents see it."),
          isRequired: z.boolean().default(false).describe("Whether a task without it is refused."),
        },
        ["fieldKey"],
      ).max(50, "has 50 fields at most: remove some"),
    ).describe("The fields of a work item: at least one that agents see, and one that is required."),
    webhookUrl: only(
      "channelType",
      ["CUSTOM_MESSAGING"],
      lasting(
        z
          .string()
          .max(2_000)
          .regex(/^https:\/\//),
      ),
    ).describe("Who is told of messages to the customer: `webhookConfig.webhookUrl` of the API. Needed to create it."),
    webhookSecret: secret(only("channelType", ["CUSTOM_MESSAGING"], lasting(z.string().min(32).max(256))))
      .meta({ writeOnly: true })
      .describe("What the webhook's calls are signed with: `webhookConfig.webhookSecret`. Needed to create it."),
  },
  identity: ["name"],
  fixed: ["channelType", "businessAddress"],
  rules: [
    {
      on: "dataSchema",
      with: ["channelType"],
      holds: a => a.channelType !== "WORK_ITEM" || a.dataSchema !== undefined,
      says: "is needed: list the fields of a work item",
    },
    {
      on: "dataSchema",
      holds: ({ dataSchema }) => !dataSchema || dataSchema.some(field => field.isViewable),
      says: "has no field that agents see: set isViewable of at least one",
    },
    {
      on: "dataSchema",
      holds: ({ dataSchema }) => !dataSchema || dataSchema.some(field => field.isRequired),
      says: "has no field that is required: set isRequired of at least one",
    },
    {
      on: "dataSchema",
      holds: ({ dataSchema = [] }) => new Set(dataSchema.map(field => field.fieldKey)).size === dataSchema.length,
      says: "has a fieldKey twice: give each field its own",
    },
  ],
  tenantRules: [
    {
      on: "webhookUrl",
      with: ["channelType", "webhookSecret"],
      reads: [],
      problem: ({ channelType, webhookUrl, webhookSecret }, _, self) =>
        self === undefined && channelType === "CUSTOM_MESSAGING" && !(webhookUrl && webhookSecret)
          ? "a new CUSTOM_MESSAGING asset needs webhookUrl and webhookSecret: state both"
          : undefined,
    },
    {
      on: "channelType",
      with: ["channelId"],
      reads: ["customChannel"],
      byId: true,
      problem: ({ channelType, channelId }, rows) => {
        const channel = rows.byId("customChannel", channelId);
        return channel && channel.channelType !== channelType
          ? `custom channel "${channel.name}" is a ${channel.channelType} channel: state that, or another channel`
          : undefined;
      },
    },
  ],
  routes: {
    item: "asset",
    list: "v2/asset",
    bulk: "asset/bulk",
    listOmits: ["dataSchema"],
    arrives,
    leaves,
    update: { field: "channelType", patched: ["CUSTOM_MESSAGING"] },
  },
});
