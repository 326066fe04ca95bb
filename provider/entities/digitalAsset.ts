import { z } from "zod";
import { entity, text } from "./entity.js";

export const digitalAsset = entity({
  kind: "digitalAsset",
  title: "digital asset",
  about:
    "The registration of an SMS number, mailbox, live-chat site, Facebook page, WhatsApp number or Apple account. " +
    "A person makes and registers it in Webex Connect: no public API creates or lists it, so this declares one that " +
    "exists, and deleting it deletes nothing in the tenant.",
  fields: {
    name: text(80).describe("Your name for it; appears in messages only."),
    channel: z
      .enum(["sms", "email", "livechat", "messenger", "whatsapp", "apple"])
      .describe("The channel that it was registered for."),
    assetId: text(255).describe("Its id in Webex Connect, as shown there after Register to Webex Engage."),
  },
  identity: ["assetId"],
  fixed: ["channel", "assetId"],
});
