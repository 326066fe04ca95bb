import { assetRules } from "./assets.js";
import type { Finding, Rule, Stack } from "./rule.js";

export type { Declared, DeclaredChannel, Finding, Problem, Rule, Stack } from "./rule.js";
export { isKnown, UNKNOWN } from "./rule.js";

/** Every rule of digital channels, by topic. */
export const rules: readonly Rule[] = [...assetRules];

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
