import { type Level, levels, levelTexts } from "../../channels/impact.js";
import { type Finding, isOpen, type Report, type What, whats } from "../report.js";
import { acknowledgedText, calledText, linesOf, whatText, whenText } from "./words.js";

/** Where SARIF's own schema is published. */
const schema = "https://json.schemastore.org/sarif-2.1.0.json";

const sarifLevels: Readonly<Record<Level, string>> = { lost: "error", waits: "warning", cosmetic: "note" };

const ruleTexts: Readonly<Record<What, string>> = {
  changed: "A field differs",
  deleted: "An object of the stack is gone from the tenant",
  unmanaged: "No resource of the program declares the object",
  onlyInA: "The object exists on the left side only",
  onlyInB: "The object exists on the right side only",
};

const ruleId = (what: What, level: Level) => `${what}-${level}`;

const rules = whats.flatMap(what =>
  levels.map(level => ({
    id: ruleId(what, level),
    shortDescription: { text: `${ruleTexts[what]}: ${levelTexts[level]}` },
    defaultConfiguration: { level: sarifLevels[level] },
  })),
);

/** Code scanning asks for a file: that of the declaration, or the project's where none is known. */
function locationOf({ resource, name, kind, what }: Finding) {
  const { file = "Pulumi.yaml", line = 1 } = resource?.position ?? {};
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: line } },
    logicalLocations: [
      { fullyQualifiedName: resource?.urn ?? `${kind}::${name}`, kind: what === "unmanaged" ? "object" : "resource" },
    ],
  };
}

function resultOf(finding: Finding, sides: Report["sides"]) {
  const { what, kind, name, level, reason, acknowledged } = finding;
  const head = [`${calledText(finding)} ${whatText(finding, sides)}`, whenText(finding)].filter(Boolean).join(", ");
  return {
    ruleId: ruleId(what, level),
    ruleIndex: rules.findIndex(rule => rule.id === ruleId(what, level)),
    level: sarifLevels[level],
    message: { text: [head, ...linesOf(finding), reason].join("\n") },
    locations: [locationOf(finding)],
    // The same difference is one alert, however often it is seen.
    partialFingerprints: {
      "wxcc/v1": [what, kind, name, ...finding.fields.map(({ field }) => field)].join("/"),
    },
    ...(isOpen(finding)
      ? {}
      : { suppressions: [{ kind: "external", justification: acknowledgedText({ acknowledged: acknowledged! }) }] }),
  };
}

/** The report as SARIF 2.1.0. What could not be told makes the run an unsuccessful one. */
export function sarifReport(report: Report): string {
  const { findings, untold, notes, sides } = report;
  const notifications = [
    ...untold.map(one => ({ level: "error", message: { text: `${calledText(one)}: ${one.why}. ${one.todo}` } })),
    ...notes.map(text => ({ level: "note", message: { text } })),
  ];
  const log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: `wxcc ${report.mode}`, rules } },
        invocations: [
          {
            executionSuccessful: untold.length === 0,
            ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
          },
        ],
        results: findings.map(finding => resultOf(finding, sides)),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}
