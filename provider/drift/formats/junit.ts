import { levelTexts } from "../../channels/impact.js";
import { type Finding, isOpen, type Report, type Untold, type What } from "../report.js";
import { acknowledgedText, calledText, linesOf, whatText, whenText } from "./words.js";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

/** Text as XML; what XML 1.0 cannot hold is a replacement character. */
const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd")
    .replace(/[&<>"\n]/g, character => entities[character]!);

const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner: readonly string[] = [],
) => {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const open = `<${name}${all.join("")}`;
  return inner.length === 0 ? [`${open}/>`] : [`${open}>`, ...inner.map(line => `  ${line}`), `</${name}>`];
};

interface Case {
  suite: string;
  name: string;
  verdict: readonly string[];
  kind: "passed" | "failure" | "error" | "skipped";
}

function verdictOf(
  finding: Finding,
  sides: Report["sides"],
  counting: ReadonlySet<What>,
): Pick<Case, "verdict" | "kind"> {
  const { level, reason } = finding;
  const message = [`${calledText(finding)} ${whatText(finding, sides)}`, whenText(finding)].filter(Boolean).join(", ");
  const known = acknowledgedText(finding);
  if (!isOpen(finding)) return { kind: "skipped", verdict: element("skipped", { message: known! }) };
  if (!counting.has(finding.what)) return { kind: "skipped", verdict: element("skipped", { message }) };
  const text = [...linesOf(finding), `${levelTexts[level]}: ${reason}`].map(escaped).join("\n");
  return {
    kind: "failure",
    verdict: [`<failure message="${escaped(message)}" type="${finding.what}">${text}</failure>`],
  };
}

const untoldCase = (one: Untold): Case => ({
  suite: one.title,
  name: one.name ?? calledText(one),
  kind: "error",
  verdict: element("error", { message: `${one.why}. ${one.todo}`, type: "untold" }),
});

function casesOf({ compared, findings, untold, sides }: Report, counting: ReadonlySet<What>): readonly Case[] {
  const placeOf = ({ title, name }: { title: string; name?: string }) => `${title} ${name}`;
  const told = new Set([...findings.filter(({ what }) => what !== "unmanaged"), ...untold].map(placeOf));
  const passed = compared
    .filter(one => !told.has(placeOf(one)))
    .map((one): Case => ({ suite: one.title, name: one.name, kind: "passed", verdict: [] }));
  const found = findings.map(
    (one): Case => ({
      suite: one.title,
      // An unmanaged object may be called as the one that it took the place of.
      name: one.what === "unmanaged" ? `${one.name} (unmanaged)` : one.name,
      ...verdictOf(one, sides, counting),
    }),
  );
  return [...passed, ...found, ...untold.map(untoldCase)];
}

/** The report as JUnit XML: one suite per kind, one case per object; what could not be told is an error. */
export function junitReport(report: Report, counting: ReadonlySet<What>): string {
  const cases = casesOf(report, counting);
  const count = (of: readonly Case[], kind: Case["kind"]) => of.filter(one => one.kind === kind).length;
  const counts = (of: readonly Case[]) => ({
    tests: of.length,
    failures: count(of, "failure"),
    errors: count(of, "error"),
  });
  const suites = [...new Set(cases.map(({ suite }) => suite))].sort().flatMap(suite => {
    const own = cases.filter(one => one.suite === suite);
    const inner = own.flatMap(({ name, verdict }) =>
      element("testcase", { name, classname: `wxcc.${report.mode}.${suite.replaceAll(" ", "-")}` }, verdict),
    );
    return element("testsuite", { name: suite, ...counts(own), skipped: count(own, "skipped") }, inner);
  });
  const all = element("testsuites", { name: `${report.sides[0]} → ${report.sides[1]}`, ...counts(cases) }, suites);
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...all].join("\n");
}
