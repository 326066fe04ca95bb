import { levelTexts } from "../../channels/impact.js";
import { type Finding, isOpen, type Report } from "../report.js";
import { acknowledgedText, byLevel, calledText, linesOf, summaryText, whatText, whenText } from "./words.js";

const indented = (lines: readonly string[], depth: number) => lines.map(line => `${"  ".repeat(depth)}${line}`);

function findingLines(finding: Finding, sides: Report["sides"]): readonly string[] {
  const { resource, reason } = finding;
  const place = resource?.position && ` (${resource.position.file}:${resource.position.line})`;
  const head = [`${calledText(finding)} ${whatText(finding, sides)}${place ?? ""}`, whenText(finding)];
  const acknowledged = finding.what === "changed" ? undefined : acknowledgedText(finding);
  return [
    head.filter(Boolean).join(", "),
    ...indented([...linesOf(finding), `→ ${reason}`, ...(acknowledged ? [acknowledged] : [])], 1),
  ];
}

/** The report for a terminal. */
export function textReport(report: Report): string {
  const { sides, findings, untold, notes } = report;
  const open = byLevel(findings.filter(isOpen)).flatMap(([level, of]) => [
    `${levelTexts[level]}:`,
    ...indented(
      of.flatMap(one => findingLines(one, sides)),
      1,
    ),
    "",
  ]);
  const known = findings.filter(one => !isOpen(one)).flatMap(one => findingLines(one, sides));
  const unknown = untold.flatMap(one => [`${calledText(one)}: ${one.why}`, ...indented([one.todo], 1)]);
  return [
    `${sides[0]} → ${sides[1]}`,
    "",
    ...open,
    ...(known.length > 0 ? ["acknowledged:", ...indented(known, 1), ""] : []),
    ...(unknown.length > 0 ? ["could not be told:", ...indented(unknown, 1), ""] : []),
    ...(notes.length > 0 ? [...notes.map(note => `note: ${note}`), ""] : []),
    summaryText(report),
  ].join("\n");
}
