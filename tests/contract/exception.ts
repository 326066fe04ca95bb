import type { Violation } from "./judge.js";

/** Where live behaviour is known to differ from the published document, or the document from itself. */
export interface Exception {
  id: string;
  evidence: "live" | "spec" | "documented" | "assumed";
  source: string;
  covers(violation: Violation): boolean;
}

export type Test = (violation: Violation) => boolean;

export const all =
  (...tests: readonly Test[]): Test =>
  violation =>
    tests.every(test => test(violation));
export const of = (...entities: readonly string[]): Test => {
  const pattern = new RegExp(`^[A-Z]+ (v\\d/)?(${entities.join("|")})(/|$)`);
  return violation => pattern.test(violation.operation);
};
export const verb =
  (method: string): Test =>
  ({ operation }) =>
    operation.startsWith(`${method} `);
export const part =
  (name: Violation["part"]): Test =>
  violation =>
    violation.part === name;
export const keyword =
  (name: string, ...details: readonly string[]): Test =>
  violation =>
    violation.keyword === name && (details.length === 0 || details.includes(violation.detail));
export const within =
  (pattern: RegExp): Test =>
  ({ at }) =>
    pattern.test(at);
export const answered =
  (...statuses: readonly number[]): Test =>
  ({ status }) =>
    statuses.includes(status);

/** The unpublished status that it was answered with. */
export const status = (...statuses: readonly number[]): Test => all(keyword("status"), answered(...statuses));
export const crash: Test = ({ keyword: failed }) => failed === "serverError";

export const isNull: Test = ({ keyword: failed, detail }) => failed === "type" && detail === "null";

const list = /^GET (v\d\/)?[a-z-]+(\/\{\w+\}\/entry)?$/;
export const isList: Test = ({ operation }) => list.test(operation);
export const isBulk: Test = ({ operation }) => operation.endsWith("/bulk");

export const isConfiguration: Test = ({ operation }) => !/^[A-Z]+ \/v1\//.test(operation);

export const exception = (id: string, evidence: Exception["evidence"], source: string, covers: Test): Exception => ({
  id,
  evidence,
  source,
  covers,
});
