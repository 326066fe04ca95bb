import type { Desired } from "../../entities/entity.js";
import { limits } from "../limits.js";
import { pages } from "../sources.js";
import { inAssets } from "./asset.js";
import { list, type Rule, text, texts, when } from "./rule.js";

/** A use that Cisco's article names among the limitations. */
const limitation = (id: string, use: string, level: Rule["level"], says: string, todo: string): Rule => ({
  id: `whatsapp.${id}`,
  level,
  source: pages.article,
  says,
  find: inAssets("whatsapp", asset =>
    when(texts(asset.uses).includes(use), {
      property: "uses",
      reason: `${use}: ${says.charAt(0).toLowerCase()}${says.slice(1, -1)}`,
      todo,
    }),
  ),
});

const digits = (asset: Desired) => text(asset.number)?.replace(/[\s().-]/g, "");
const isShortCode = (number: string | undefined) => number !== undefined && /^\+?\d{3,8}$/.test(number);

/** What holds for WhatsApp. */
export const whatsappRules: readonly Rule[] = [
  limitation(
    "templates",
    "TEMPLATES",
    "warning",
    "Templates are not supported, though the desktop shows them; newer guides of Webex Engage have a WhatsApp template.",
    "Send one to a phone of your own before agents use them.",
  ),
  limitation(
    "voice-messages",
    "VOICE_MESSAGES",
    "error",
    "Voice messages are not supported.",
    "Remove it from uses, and tell customers to write.",
  ),
  limitation(
    "rich-text",
    "RICH_TEXT",
    "error",
    "Formatted text is not supported, from the agent's side or the customer's.",
    "Remove it from uses.",
  ),
  limitation(
    "read-receipts",
    "READ_RECEIPTS",
    "error",
    "Customers do not see that an agent has read their message.",
    "Remove it from uses; acknowledge by a message of the flow.",
  ),
  limitation("groups", "GROUPS", "error", "Customers cannot add a business number to a group.", "Remove it from uses."),
  limitation(
    "live-location",
    "LIVE_LOCATION",
    "error",
    "A live location or a contact that a customer shares does not appear on the desktop.",
    "Remove it from uses; let the flow append a link to a map instead.",
  ),
  limitation("payments", "PAYMENTS", "error", "Customers cannot pay an agent.", "Remove it from uses."),
  limitation(
    "quoted-replies",
    "QUOTED_REPLIES",
    "error",
    "A reply arrives without the message that it answers.",
    "Remove it from uses; let agents ask what is meant.",
  ),
  limitation(
    "delete-for-everyone",
    "DELETE_FOR_EVERYONE",
    "error",
    "A message that the customer deletes for everyone stays on the desktop.",
    "Remove it from uses.",
  ),
  {
    id: "whatsapp.number-format",
    level: "error",
    source: pages.whatsapp,
    says: "A WhatsApp number is written internationally: + and 7 to 15 digits.",
    find: inAssets("whatsapp", asset => {
      const number = text(asset.number);
      const wrong = number !== undefined && !isShortCode(digits(asset)) && !/^\+[1-9]\d{6,14}$/.test(number);
      return when(wrong, {
        property: "number",
        reason: `"${number}" is no international number`,
        todo: "Write it as +14085550123.",
      });
    }),
  },
  {
    id: "whatsapp.short-code",
    level: "error",
    source: pages.whatsapp,
    says: "A short code cannot become a WhatsApp number, nor a toll-free number that cannot receive the one-time password.",
    find: inAssets("whatsapp", asset =>
      when(isShortCode(digits(asset)), {
        property: "number",
        reason: `${text(asset.number)} is a short code`,
        todo: "Use a number that can receive a message or a call.",
      }),
    ),
  },
  {
    id: "whatsapp.number-555",
    level: "error",
    source: pages.whatsapp,
    says: "The 555 numbers that WhatsApp provides are not supported.",
    find: inAssets("whatsapp", asset =>
      when(digits(asset)?.startsWith("+1555"), {
        property: "number",
        reason: `${text(asset.number)} is a 555 number`,
        todo: "Bring a number of your own that has no WhatsApp account.",
      }),
    ),
  },
  {
    id: "whatsapp.websites",
    level: "error",
    source: pages.whatsapp,
    says: "A WhatsApp profile has at most two websites.",
    find: inAssets("whatsapp", asset =>
      when(list(asset.profileWebsites).length > limits.whatsappWebsites.most, {
        property: "profileWebsites",
        reason: `has ${list(asset.profileWebsites).length} addresses, and a profile at most ${limits.whatsappWebsites.most}`,
        todo: "Keep the two that customers need.",
      }),
    ),
  },
  {
    id: "whatsapp.manual-signup",
    level: "warning",
    source: pages.whatsapp,
    says: "Manual sign-up is being withdrawn; only tenants that already use it may still see it.",
    find: inAssets("whatsapp", asset =>
      when(text(asset.signup) === "MANUAL", {
        property: "signup",
        reason: "manual sign-up is being withdrawn",
        todo: "Use EMBEDDED: sign up with Facebook from Webex Connect.",
      }),
    ),
  },
];
