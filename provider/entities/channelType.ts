import { z } from "zod";

/** What an entry point and a queue say of their channel. */
export const channelType = z.enum([
  "TELEPHONY",
  "EMAIL",
  "FAX",
  "CHAT",
  "VIDEO",
  "OTHERS",
  "SOCIAL_CHANNEL",
  "WORK_ITEM",
  "CUSTOM_MESSAGING",
]);
export const socialChannelType = z.enum([
  "MESSAGEBIRD",
  "MESSENGER",
  "WHATSAPP",
  "APPLE_BUSINESS_CHAT",
  "GOOGLE_BUSINESS_MESSAGES",
]);
