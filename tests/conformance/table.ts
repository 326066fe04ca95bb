import type { Exception } from "../contract/exception.js";
import type { Verdict } from "./verdict.js";

/** Everything that a run has seen. */
export interface Outcome {
  /** Operations of the published document, those that the tenant serves, those that were tried. */
  published: number;
  served: readonly string[];
  /** Those of the served that take a file: their limits are not tried one by one, since schemathesis fails at that. */
  uploads: readonly string[];
  tried: ReadonlySet<string>;
  cases: number;
  /** How often each check was made. */
  checks: ReadonlyMap<string, number>;
  verdicts: readonly Verdict[];
  errors: readonly string[];
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  const isNumber = (column: number) => rows.slice(1).every(row => /^\d*$/.test(row[column]!));
  const padded = (cell: string, i: number) => (isNumber(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!));
  return rows.map(row => row.map(padded).join("  ").trimEnd());
}

const tally = (names: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

export const findingsOf = ({ verdicts }: Pick<Outcome, "verdicts">) =>
  verdicts.filter(({ excusedBy }) => excusedBy.length === 0);

const summaryOf = ({ check, operation, message, exchange }: Verdict) =>
  `${check}: ${operation} ${exchange?.response.status ?? "?"}: ${message.split("\n")[0]!.slice(0, 120)}`;

/** One finding of each sort, with the request that shows it, and how many are like it. */
export function findingLines(findings: readonly Verdict[]): readonly string[] {
  const counts = tally(findings.map(summaryOf));
  const seen = new Set<string>();
  return findings.flatMap(finding => {
    const summary = summaryOf(finding);
    if (seen.has(summary)) return [];
    seen.add(summary);
    const { request, response } = finding.exchange ?? {};
    const sent = request
      ? [`  ${request.method} ${request.path} ${(request.body ?? "").slice(0, 1_500)}`.trimEnd()]
      : [];
    const answered = response ? [`  -> ${response.status} ${response.body.slice(0, 400)}`.trimEnd()] : [];
    return [`${summary} (${counts.get(summary)})`, ...sent, ...answered];
  });
}

/** What a run has seen, as text: coverage, checks, what was excused and why, findings. */
export function report(outcome: Outcome, exceptions: readonly Exception[]): string {
  const { published, served, uploads, tried, cases, checks, verdicts, errors } = outcome;
  const findings = findingsOf(outcome);
  const requests = (of: readonly Verdict[]) => String(new Set(of.map(({ caseId }) => caseId)).size);
  const byCheck = [...checks].map(([name, made]) => {
    const wrong = findings.filter(({ check }) => check === name);
    const excused = verdicts.filter(({ check, excusedBy }) => check === name && excusedBy.length > 0);
    return [name, String(made), requests(excused), requests(wrong)];
  });
  const byException = exceptions.flatMap(({ id, evidence, source }) => {
    const excused = verdicts.filter(({ excusedBy }) => excusedBy.includes(id));
    return excused.length > 0 ? [[id, requests(excused), evidence, source]] : [];
  });
  const untried = served.filter(operation => !tried.has(operation));
  return [
    `Operations: ${served.length - untried.length} tried of ${served.length} that the simulated tenant serves; ${published} are published. Requests: ${cases}.`,
    ...untried.map(operation => `not tried: ${operation}`),
    ...uploads.map(operation => `tried with random forms only, since it takes a file: ${operation}`),
    ...errors.map(error => `error: ${error}`),
    "",
    ...columns([["check", "made", "excused", "findings"], ...byCheck]),
    "",
    "Excused by tests/contract/exceptions.ts:",
    ...columns([["exception", "requests", "evidence", "source"], ...byException]),
    "",
    findings.length === 0 ? "No findings." : "Findings, one of each sort:",
    ...findingLines(findings),
  ].join("\n");
}

/** Whether the run is a success: everything that is served was tried, and nothing is unexcused. */
export const isClean = (outcome: Outcome) =>
  outcome.errors.length === 0 &&
  findingsOf(outcome).length === 0 &&
  outcome.served.every(operation => outcome.tried.has(operation));
