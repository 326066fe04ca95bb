import { levelTexts } from "../../channels/impact.js";
import { type Finding, isOpen, type Report } from "../report.js";
import { acknowledgedText, byLevel, calledText, linesOf, summaryText, whatText, whenText } from "./words.js";

/** Text that Markdown, and the HTML in it, takes as text: names come from tenants. */
const plain = (text: string) =>
  text
    .replace(/[\r\n]+/g, " ")
    .replace(/[\\`*_{}[\]()#+!|~@]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");

function row(finding: Finding, sides: Report["sides"]): string {
  const { position } = finding.resource ?? {};
  const details = finding.fields.length > 0 ? linesOf(finding) : [finding.reason];
  const known = finding.what === "changed" ? undefined : acknowledgedText(finding);
  const cells = [
    plain(calledText(finding)),
    plain(whatText(finding, sides)),
    [...details, ...(known ? [known] : [])].map(plain).join("<br>"),
    plain(whenText(finding) ?? ""),
    position ? plain(`${position.file}:${position.line}`) : "",
  ];
  return `| ${cells.join(" | ")} |`;
}

const table = (findings: readonly Finding[], sides: Report["sides"]) => [
  "| object | | difference | last change | declared |",
  "| --- | --- | --- | --- | --- |",
  ...findings.map(one => row(one, sides)),
  "",
];

/** The report for an issue or a comment on a pull request. */
export function markdownReport(report: Report): string {
  const { mode, sides, findings, untold, notes } = report;
  const known = findings.filter(one => !isOpen(one));
  return [
    `## ${mode === "drift" ? "Drift" : "Comparison"}: ${plain(sides[0])} → ${plain(sides[1])}`,
    "",
    plain(summaryText(report)),
    "",
    ...byLevel(findings.filter(isOpen)).flatMap(([level, of]) => [
      `### ${levelTexts[level].replace(/^./, first => first.toUpperCase())}`,
      "",
      ...table(of, sides),
    ]),
    ...(known.length > 0 ? ["### Acknowledged", "", ...table(known, sides)] : []),
    ...(untold.length > 0
      ? [
          "### Could not be told",
          "",
          ...untold.map(one => `- ${plain(`${calledText(one)}: ${one.why}. ${one.todo}`)}`),
          "",
        ]
      : []),
    ...(notes.length > 0 ? ["### Notes", "", ...notes.map(note => `- ${plain(note)}`), ""] : []),
  ]
    .join("\n")
    .trimEnd();
}
