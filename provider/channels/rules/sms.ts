import { pages } from "../sources.js";
import { inAssets } from "./asset.js";
import { inChannels, list, type Rule, text, when } from "./rule.js";

/** What holds for SMS. */
export const smsRules: readonly Rule[] = [
  {
    id: "sms.number-format",
    level: "error",
    source: pages.sms,
    says: "An SMS number is a long code, written internationally, or a short code of 3 to 8 digits.",
    find: inAssets("sms", asset => {
      const number = text(asset.number);
      return when(number !== undefined && !/^(\+[1-9]\d{6,14}|\d{3,8})$/.test(number), {
        property: "number",
        reason: `"${number}" is neither an international number nor a short code`,
        todo: "Write it as +14085550123 or 73276.",
      });
    }),
  },
  {
    id: "sms.short-code",
    level: "warning",
    source: pages.standaloneAssets,
    says: "Guides of Contact Center name long and short codes, the guide of Webex Engage long codes only.",
    find: inAssets("sms", asset =>
      when(/^\d{3,8}$/.test(text(asset.number) ?? ""), {
        property: "number",
        reason: `${text(asset.number)} is a short code, which not every guide supports`,
        todo: "Ask your account manager before it is bought, and send a message to it before it is published.",
      }),
    ),
  },
  {
    id: "sms.attachments",
    level: "error",
    source: pages.fileTypes,
    says: "SMS carries no files.",
    find: inChannels(({ channel, attachments }) =>
      when(text(channel) === "sms" && list(attachments).length > 0, {
        property: "attachments",
        reason: "SMS carries no files",
        todo: "Remove it; let agents send a link.",
      }),
    ),
  },
];
