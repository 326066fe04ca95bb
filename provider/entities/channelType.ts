import { z } from "zod";

/** Channels of the customer's own, which another system feeds. */
export const customChannelTypes = ["WORK_ITEM", "CUSTOM_MESSAGING"] as const;

/** Where contacts of an entry point or a queue come from. */
export const channelType = z.enum([
  "TELEPHONY",
  "EMAIL",
  "FAX",
  "CHAT",
  "VIDEO",
  "OTHERS",
  "SOCIAL_CHANNEL",
  ...customChannelTypes,
]);

export const socialChannelType = z.enum([
  "MESSAGEBIRD",
  "MESSENGER",
  "WHATSAPP",
  "APPLE_BUSINESS_CHAT",
  "GOOGLE_BUSINESS_MESSAGES",
]);
