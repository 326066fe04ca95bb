import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Failure } from "./verdict.js";

/** What schemathesis asks of each answer. What a tenant has to refuse or to take is not published, so not asked. */
const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_headers_conformance",
  "response_schema_conformance",
] as const;

export interface Settings {
  program: string;
  /** The document that is tried, what is set for single operations, and where the events of the run go. */
  document: string;
  configuration: string;
  events: string;
  baseUrl: string;
  token: string;
  /** Random requests per operation, beside those that the document's limits suggest. */
  examples: number;
  /** Milliseconds. */
  patience: number;
}

/**
 * The phase that tries the document's limits fails at bodies with bytes in them (4.32.5: "Unsupported type: 'Binary'"):
 * uploads are tried in the others.
 */
export const configurationFor = (uploads: readonly string[]) =>
  uploads.map(name => `[[operations]]\ninclude-name = "${name}"\nphases.coverage.enabled = false\n`).join("\n");

/** Bounded by a number of requests, not by time: so that each run sends the same. */
const args = ({ document, configuration, events, baseUrl, token, examples }: Settings) => [
  ...["--config-file", configuration, "run", document, "--url", baseUrl, "--header", `Authorization: Bearer ${token}`],
  ...["--checks", checks.join(","), "--phases", "examples,coverage,fuzzing", "--max-examples", String(examples)],
  ...["--generation-deterministic", "--no-shrink", "--continue-on-failure", "--suppress-health-check", "all"],
  ...["--report", "ndjson", "--report-ndjson-path", events, "--warnings", "off", "--no-color"],
];

/**
 * Runs schemathesis to its end.
 *
 * @throws Error when it could not do its work, or took too long for it; that it found something is no error
 */
export function run(settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(settings.program, args(settings), {
      cwd: dirname(settings.events),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let isLate = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output = (output + text).slice(-4_000);
      });
    }
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, settings.patience);
    child.on("error", reject);
    child.on("close", code => {
      clearTimeout(timer);
      if (isLate) reject(new Error(`schemathesis has not ended after ${settings.patience / 1_000} s`));
      else if (code !== 0 && code !== 1) reject(new Error(`schemathesis ended with ${code}:\n${output}`));
      else resolve();
    });
  });
}

interface Check {
  name: string;
  status: string;
  failure_info?: { failure: { operation: string; message: string } };
}
interface Scenario {
  recorder?: { label: string; checks: Record<string, readonly Check[]> };
  status: string;
}
interface Event {
  ScenarioFinished?: Scenario;
  NonFatalError?: { label?: string; value?: { type?: string; message?: string } };
}

/** What a run of schemathesis has seen. */
export interface Report {
  /** Labels of the operations that were tried: `POST /organization/{orgid}/team`. */
  operations: ReadonlySet<string>;
  cases: number;
  /** How often each check was made. */
  checks: ReadonlyMap<string, number>;
  failures: readonly Failure[];
  /** What kept schemathesis from trying something. */
  errors: readonly string[];
}

/** Reads the events that schemathesis has written, one a line. */
export function readReport(file: string): Report {
  const operations = new Set<string>();
  const counts = new Map<string, number>();
  const failures: Failure[] = [];
  const errors: string[] = [];
  let cases = 0;
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const { ScenarioFinished: scenario, NonFatalError: error } = JSON.parse(line) as Event;
    if (error) errors.push([error.label, error.value?.type, error.value?.message].filter(Boolean).join(": "));
    const { label, checks: checked = {} } = scenario?.recorder ?? {};
    if (label && Object.keys(checked).length > 0) operations.add(label);
    for (const [caseId, made] of Object.entries(checked)) {
      cases += 1;
      for (const { name, failure_info: info } of made) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
        if (info) failures.push({ check: name, caseId, ...info.failure });
      }
    }
  }
  return { operations, cases, checks: counts, failures, errors };
}
