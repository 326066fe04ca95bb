import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exceptions } from "../contract/exceptions.js";
import { readReport } from "./schemathesis.js";
import { isClean, type Outcome, report } from "./table.js";
import { type Exchange, type Failure, verdictsOn } from "./verdict.js";

const id = "0f14d0ab-9605-4a62-a9e4-5ed26688389b";
const operation = "DELETE /organization/{orgid}/multimedia-profile/{id}";
const answered = (status: number, body = ""): Exchange => ({
  request: { method: "DELETE", path: `/organization/${id}/multimedia-profile/${id}` },
  response: { status, body },
});
const failure = (check: string): Failure => ({ check, caseId: "a", operation, message: "undocumented" });

describe("a failed check", () => {
  test("is excused when an exception covers what the judge sees", () => {
    const [verdict] = verdictsOn([failure("status_code_conformance")], new Map([["a", answered(204)]]));
    expect(verdict!.excusedBy).toEqual(["deleted"]);
  });

  test.each([
    ["no exception covers it", failure("status_code_conformance"), answered(202)],
    ["the exception is about another check", failure("response_schema_conformance"), answered(204)],
    ["it is a server error that the contract does not ask for", failure("not_a_server_error"), answered(500, "{}")],
    ["the list cannot speak of the check", failure("content_type_conformance"), answered(204)],
    ["the judge has not seen the request", failure("status_code_conformance"), undefined],
  ])("is a finding when %s", (_, failed, exchange) => {
    const [verdict] = verdictsOn([failed], new Map(exchange ? [["a", exchange]] : []));
    expect(verdict!.excusedBy).toEqual([]);
  });

  test("is said once, and what schemathesis does not see the judge adds", () => {
    const exchanges = new Map([
      ["a", answered(202)],
      ["b", answered(202)],
    ]);
    const verdicts = verdictsOn([failure("status_code_conformance")], exchanges);
    expect(verdicts.map(({ check, caseId }) => [caseId, check])).toEqual([
      ["a", "status_code_conformance"],
      ["b", "judge_of_the_tests"],
    ]);
  });
});

/** The events of a run with one request, as schemathesis writes them. */
function eventsOf(checks: readonly object[], further: readonly object[] = []) {
  const file = join(mkdtempSync(join(tmpdir(), "events-")), "events.ndjson");
  const scenario = { ScenarioFinished: { status: "failure", recorder: { label: operation, checks: { a: checks } } } };
  writeFileSync(
    file,
    [{ EngineStarted: {} }, scenario, ...further].map(event => `${JSON.stringify(event)}\n`).join(""),
  );
  return file;
}

const passed = { name: "not_a_server_error", status: "success" };
const failed = {
  name: "status_code_conformance",
  status: "failure",
  failure_info: { failure: { operation, message: "undocumented" } },
};

function outcomeOf(file: string, exchange: Exchange, served: readonly string[] = [operation]): Outcome {
  const { operations: tried, failures, ...rest } = readReport(file);
  return {
    ...rest,
    published: 297,
    served,
    uploads: [],
    tried,
    verdicts: verdictsOn(failures, new Map([["a", exchange]])),
  };
}

describe("a run", () => {
  test("is clean when all failures are excused, and the table says by what", () => {
    const outcome = outcomeOf(eventsOf([passed, failed]), answered(204));
    expect(isClean(outcome)).toBe(true);
    const text = report(outcome, exceptions);
    expect(text).toContain(
      "Operations: 1 tried of 1 that the simulated tenant serves; 297 are published. Requests: 1.",
    );
    expect(text).toMatch(/^status_code_conformance +1 +1 +0$/m);
    expect(text).toMatch(/^deleted +1 +live +contract 2\.0/m);
    expect(text).toContain("No findings.");
  });

  test("with a finding is not, and shows the request", () => {
    const outcome = outcomeOf(eventsOf([passed, failed]), answered(202));
    expect(isClean(outcome)).toBe(false);
    expect(report(outcome, exceptions)).toContain(`  DELETE /organization/${id}/multimedia-profile/${id}`);
  });

  test("that did not try what is served, or met an error, is not", () => {
    expect(isClean(outcomeOf(eventsOf([passed]), answered(204), [operation, "GET /other"]))).toBe(false);
    const error = { NonFatalError: { label: operation, value: { type: "Schema error", message: "no such $ref" } } };
    const outcome = outcomeOf(eventsOf([passed], [error]), answered(204));
    expect(isClean(outcome)).toBe(false);
    expect(report(outcome, exceptions)).toContain(`error: ${operation}: Schema error: no such $ref`);
  });
});
