import { createHash } from "node:crypto";
import { customChannelTypes } from "../../entities/channelType.js";
import { type Fields, quirks, type Write } from "./quirk.js";

const published = "SPEC+ PUT asset and POST asset/bulk (September 2026; contract 2.19)";
const webhookOf = (row: Fields | undefined) => (row?.webhookConfig ?? {}) as Fields;
const fieldsOf = ({ dataSchema }: Fields) => (dataSchema ?? []) as readonly Fields[];

/** All that the tenant has to keep of a secret here is whether it is the same. */
const hashOf = (secret: string) => `sha256:${createHash("sha256").update(secret).digest("hex")}`;

function schemaProblem({ after }: Write): string | undefined {
  if (after.channelType !== "WORK_ITEM") return undefined;
  const fields = fieldsOf(after);
  if (fields.length === 0) return "dataSchema: is required for WORK_ITEM";
  if (fields.length > 50) return "dataSchema: size must be at most 50";
  const lacking = ["isViewable", "isRequired"].find(flag => !fields.some(field => field[flag] === true));
  return lacking && `dataSchema: at least one item must have ${lacking}=true`;
}

export const customAsset = quirks({ type: "asset" }, [
  {
    id: "fields",
    evidence: "spec",
    source: published,
    says: "An asset is an address of a channel; its webhook is an object of its own.",
    accepts: {
      name: { type: "string", minLength: 1, maxLength: 80 },
      description: { type: "string", maxLength: 255 },
      channelType: { type: "string", enum: [...customChannelTypes] },
      channelId: { type: "string", to: "channel" },
      businessAddress: { type: "string", minLength: 1, maxLength: 200, pattern: '^[^"\\\\]*$' },
      dataSchema: {
        type: "array",
        items: {
          type: "object",
          properties: {
            fieldKey: { type: "string", minLength: 1, maxLength: 100 },
            displayName: { type: "string", minLength: 1, maxLength: 80 },
            isViewable: { type: "boolean" },
            isRequired: { type: "boolean" },
          },
        },
      },
      webhookConfig: {
        type: "object",
        properties: {
          webhookUrl: { type: "string", maxLength: 2_000, pattern: "^https://" },
          webhookSecret: { type: "string", minLength: 32, maxLength: 256 },
        },
      },
    },
  },
  {
    id: "required",
    evidence: "spec",
    source: published,
    says: "name, channelType, channelId and businessAddress are required, and fieldKey and displayName of each field.",
    required: [
      ...["name", "channelType", "channelId", "businessAddress"],
      ...["dataSchema.fieldKey", "dataSchema.displayName"],
    ],
  },
  {
    id: "schema",
    evidence: "spec",
    source: published,
    says: "A WORK_ITEM asset has 1 to 50 fields, of which one is viewable and one required.",
    refuses: schemaProblem,
  },
  {
    id: "schemaIds",
    evidence: "spec",
    source: `${published}: ids are generated; that a kept one is resent is the house rule`,
    says: "Each field of the schema has an id of its own.",
    nested: { dataSchema: { key: ["fieldKey"] } },
  },
  {
    id: "webhook",
    evidence: "spec",
    source: published,
    says: "A CUSTOM_MESSAGING asset is created with webhookUrl and webhookSecret.",
    refuses: ({ before, after }) => {
      const { webhookUrl, webhookSecret } = webhookOf(after);
      const isNew = before === undefined && after.channelType === "CUSTOM_MESSAGING";
      return isNew && !(webhookUrl && webhookSecret)
        ? "webhookConfig: webhookUrl and webhookSecret are required"
        : undefined;
    },
  },
  {
    id: "secret",
    evidence: "spec",
    source: published,
    says: "What an update leaves out of webhookConfig stays; webhookSecret is never answered.",
    stores: (after, before) => {
      const { webhookUrl, webhookSecret } = { ...webhookOf(before), ...webhookOf(after) };
      const isNew = webhookSecret !== undefined && webhookSecret !== webhookOf(before).webhookSecret;
      const kept = isNew ? hashOf(String(webhookSecret)) : webhookSecret;
      const webhookConfig = { ...(webhookUrl && { webhookUrl }), ...(kept && { webhookSecret: kept }) };
      return Object.keys(webhookConfig).length > 0 ? { webhookConfig } : {};
    },
    shows: row => {
      const { webhookUrl } = webhookOf(row);
      return { webhookConfig: webhookUrl === undefined ? undefined : { webhookUrl } };
    },
  },
  {
    id: "verbs",
    evidence: "spec",
    source: `${published}: "For CUSTOM_MESSAGING assets, use PATCH instead"; the refusal is ours`,
    says: "PUT replaces a WORK_ITEM asset; PATCH changes any, and null clears.",
    methods: ["GET", "PUT", "PATCH", "DELETE"],
    puts: row => (row.channelType === "CUSTOM_MESSAGING" ? "PUT is not supported for CUSTOM_MESSAGING" : undefined),
  },
  {
    id: "address",
    evidence: "spec",
    source: published,
    says: "businessAddress cannot change.",
    immutable: { fields: ["businessAddress"] },
  },
  {
    id: "type",
    evidence: "assumed",
    source: "each type is changed by a verb of its own",
    says: "channelType cannot change, and is that of the channel: 400.",
    immutable: { fields: ["channelType"] },
    refuses: ({ after, view }) => {
      const channel = view.row("channel", String(after.channelId));
      return channel && channel.channelType !== after.channelType
        ? `channelType: channel ${channel.id} is of type ${channel.channelType}`
        : undefined;
    },
  },
  {
    id: "channelName",
    evidence: "spec",
    source: published,
    says: "With includeChannelName=true, answers name the channel.",
    shows: ({ channelId }, view, query) =>
      query.get("includeChannelName") === "true" ? { channelName: view.row("channel", String(channelId))?.name } : {},
  },
  {
    id: "unique",
    evidence: "spec",
    source: `${published}: 409; that it is the name which has to differ is the house rule`,
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  {
    id: "list",
    evidence: "spec",
    source: "SPEC+ GET v2/asset (September 2026)",
    says: "There is no list without v2, it drops the schema unless it answers a single asset, and search looks at name.",
    lists: { v2: "envelope" },
    omitsInList: ["dataSchema"],
    searches: ["name"],
    notFilterable: ["dataSchema", "webhookConfig"],
  },
  {
    id: "bulk",
    evidence: "spec",
    source: published,
    says: "Bulk creates, updates with the full object, and deletes.",
    bulk: [{ method: "POST", path: "bulk", create: true, update: "full", delete: true }],
  },
]);
