import { type JudgedRequest, type JudgedResponse, type Weighed, weigh } from "../contract/judge.js";

export interface Exchange {
  request: JudgedRequest;
  response: JudgedResponse;
}

/** One check that an exchange did not pass. */
export interface Failure {
  check: string;
  /** By which schemathesis names its request. */
  caseId: string;
  /** `POST /organization/{orgid}/team` */
  operation: string;
  message: string;
}

/** A failure with what the list of exceptions says of it: nothing makes it a finding. */
export interface Verdict extends Failure {
  exchange: Exchange | undefined;
  excusedBy: readonly string[];
}

/** Which departures a check of schemathesis is about; of other checks no exception can speak. */
const about: Readonly<Record<string, (departure: Weighed) => boolean>> = {
  not_a_server_error: ({ keyword }) => keyword === "serverError",
  status_code_conformance: ({ part, keyword }) => part === "operation" || keyword === "status",
  response_schema_conformance: ({ part }) => part === "response",
};

/**
 * Weighs a failure with the judge's list of exceptions. It is excused when the judge sees departures of its sort in the
 * same exchange, and an exception covers each of them: what schemathesis sees and the judge does not is a finding.
 */
export function verdictOn(failure: Failure, exchange: Exchange | undefined): Verdict {
  const concerned = about[failure.check];
  const departures = exchange && concerned ? weigh(exchange.request, exchange.response).filter(concerned) : [];
  const isExcused = departures.length > 0 && departures.every(({ excusedBy }) => excusedBy.length > 0);
  const excusedBy = isExcused ? [...new Set(departures.flatMap(departure => departure.excusedBy))] : [];
  return { ...failure, exchange, excusedBy };
}

/** The name under which the judge's own findings go. */
export const ownCheck = "judge_of_the_tests";

/** What the judge itself finds in an answer, should schemathesis look away. Requests were wrong on purpose. */
export const secondOpinion = (exchange: Exchange, caseId: string): readonly Verdict[] =>
  weigh(exchange.request, exchange.response)
    .filter(({ part }) => part !== "request" && part !== "query")
    .map(({ operation, part, at, keyword, detail, excusedBy }) => ({
      check: ownCheck,
      caseId,
      operation,
      message: `${part}${at.replace(/\d+/g, "*")}: ${keyword} ${detail}`,
      exchange,
      excusedBy,
    }));

/** What there is to say of the exchanges of a run: the judge adds to what schemathesis says, and does not repeat it. */
export function verdictsOn(failures: readonly Failure[], exchanges: ReadonlyMap<string, Exchange>): readonly Verdict[] {
  const verdicts = failures.map(failure => verdictOn(failure, exchanges.get(failure.caseId)));
  const known = new Set(verdicts.map(({ caseId }) => caseId));
  const opinions = [...exchanges].flatMap(([id, exchange]) => secondOpinion(exchange, id));
  return [...verdicts, ...opinions.filter(({ caseId }) => !known.has(caseId))];
}
