import { appleRules } from "./apple.js";
import { assetRules } from "./assets.js";
import { attachmentRules } from "./attachments.js";
import { emailRules } from "./email.js";
import { flowFileRules } from "./flowFiles.js";
import { flowRules } from "./flows.js";
import { livechatRules } from "./livechat.js";
import { messengerRules } from "./messenger.js";
import { priorityRules } from "./priority.js";
import { ronaRules } from "./rona.js";
import type { Finding, Rule, Stack } from "./rule.js";
import { skillRules } from "./skills.js";
import { smsRules } from "./sms.js";
import { teamRules } from "./teams.js";
import { variableRules } from "./variables.js";
import { whatsappRules } from "./whatsapp.js";

export type { Declared, DeclaredChannel, Finding, Problem, Rule, Stack } from "./rule.js";
export { isKnown, UNKNOWN } from "./rule.js";

/** Every rule of digital channels, by topic. */
export const rules: readonly Rule[] = [
  ...assetRules,
  ...smsRules,
  ...emailRules,
  ...livechatRules,
  ...messengerRules,
  ...whatsappRules,
  ...appleRules,
  ...attachmentRules,
  ...teamRules,
  ...skillRules,
  ...priorityRules,
  ...ronaRules,
  ...variableRules,
  ...flowRules,
  ...flowFileRules,
];

/**
 * Everything in a program that breaks a rule of digital channels, in the order of the rules.
 * A rule says nothing of what is not known yet.
 *
 * @example
 * const errors = findings(stack).filter(({ rule }) => rule.level === "error");
 */
export const findings = (stack: Stack): readonly (Finding & { rule: Rule })[] =>
  rules.flatMap(rule => rule.find(stack).map(finding => ({ ...finding, rule })));

/** A finding as users read it, on one line: what, which field, why, what to do, and the page that says so. */
export function told({ about, property, reason, todo, rule }: Finding & { rule: Rule }): string {
  const why = [about, property, reason].filter(part => part !== undefined).join(": ");
  return `${why}. ${todo === undefined ? "" : `${todo} `}(${rule.id}, ${rule.source.url})`;
}
