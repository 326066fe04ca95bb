import type { Channel } from "../../entities/channel.js";
import type { Json } from "../../entities/entity.js";
import type { DeployedChannel } from "../channel.js";

/** What a person sends into Resolve Conversation to try it. */
export interface TestPayload {
  /** The node's `detailsJson`; empty where a person fills in. */
  detailsJson: Readonly<Record<string, Json>>;
  note: string;
}

const scans = { pciDetails: {}, malwareScanDetails: {}, securityScanDetails: {} };
const names = (fields: string) => Object.fromEntries(fields.split(" ").map(field => [field, ""]));
const value = (of: Json | undefined): Json => of ?? "";

type Details = Partial<Record<Channel, (channel: DeployedChannel) => Readonly<Record<string, Json>>>>;

// The documented fields; of the other three channels none are published.
const details: Details = {
  sms: ({ asset }) => ({
    serviceNumber: value(asset.number),
    senderNumber: "",
    message: "test",
    serviceKey: "",
    timestamp: "",
    ...scans,
  }),
  livechat: ({ asset }) => ({
    ...names(
      "appId domain threadId threadTitle threadStatus userId message attachmentCount attachment extras version tid",
    ),
    ...names("serviceKey customerName customerEmail timestamp proactiveRuleId"),
    appId: value(asset.assetId),
    domain: value(Array.isArray(asset.websites) ? (asset.websites[0] as Json) : undefined),
    message: "test",
    attachmentCount: "0",
    ...scans,
  }),
  email: ({ asset }) => ({
    ...names("appId assetType senderName recipient businessEmailId customerEmailId toAddresses ccRecipients"),
    ...names("bccRecipients subject inReplyTo headers htmlMessage strippedText strippedHtml attachments"),
    appId: value(asset.assetId),
    recipient: value(asset.address),
    businessEmailId: value(asset.address),
    toAddresses: value(asset.address),
    subject: "test",
    strippedText: "test",
    ...scans,
  }),
};

/** A payload to try the flow's Resolve Conversation node with; nothing where its fields are not published. */
export function testPayload(channel: DeployedChannel): TestPayload | undefined {
  const detailsJson = details[channel.channel]?.(channel);
  return (
    detailsJson && {
      detailsJson,
      note:
        "Empty fields are yours to fill in. The service key is a secret: take it from the service's page in Webex " +
        "Connect, and keep it out of files.",
    }
  );
}
