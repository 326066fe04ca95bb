import { type Level, levels } from "../../channels/impact.js";
import { type FieldChange, type Finding, isOpen, type Report, type What } from "../report.js";

/** What happened to an object, in words. */
export function whatText({ what }: Pick<Finding, "what">, [a, b]: Report["sides"]): string {
  const texts: Readonly<Record<What, string>> = {
    changed: "changed",
    deleted: "deleted in the tenant",
    unmanaged: "unmanaged",
    onlyInA: `only in ${a}`,
    onlyInB: `only in ${b}`,
  };
  return texts[what];
}

/** `queue "Chat"` */
export const calledText = ({ title, name }: { title: string; name?: string }) =>
  name === undefined ? `every ${title}` : `${title} "${name}"`;

/** `2026-03-01T12:00:00.000Z by admin@example.com` */
export const whenText = ({ at, by }: Finding) =>
  [at && `at ${at}`, by && `by ${by}`].filter(Boolean).join(" ") || undefined;

export const acknowledgedText = ({ acknowledged }: Pick<FieldChange, "acknowledged">) =>
  acknowledged && `acknowledged until ${acknowledged.until}: ${acknowledged.reason}`;

/** One line for each thing that differs about an object, acknowledged ones marked. */
export const linesOf = (finding: Finding): readonly string[] =>
  finding.fields.map(field => [field.says, acknowledgedText(field)].filter(Boolean).join("; "));

/** Findings by level, the worst first, and inside it in the order of the report. */
export const byLevel = (findings: readonly Finding[]): readonly (readonly [Level, readonly Finding[]])[] =>
  levels.map(level => [level, findings.filter(one => one.level === level)] as const).filter(([, of]) => of.length > 0);

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** `12 objects compared: 1 changed, 1 deleted in the tenant; 1 acknowledged; 2 could not be told` */
export function summaryText({ compared, findings, untold, sides }: Report): string {
  const open = findings.filter(isOpen);
  const texts = [...new Set(open.map(one => whatText(one, sides)))];
  const counts = texts.map(text => `${open.filter(one => whatText(one, sides) === text).length} ${text}`);
  const acknowledged = findings.length - open.length;
  return [
    `${counted(compared.length, "object")} compared: ${counts.join(", ") || "no difference"}`,
    ...(acknowledged > 0 ? [`${acknowledged} acknowledged`] : []),
    ...(untold.length > 0 ? [`${untold.length} could not be told`] : []),
  ].join("; ");
}
