import { rule } from "../evidence.js";
import { json, type SimResponse } from "../exchange.js";
import { Refusal } from "../refusal.js";

export const malformedRule = rule(
  "controlHub.body",
  "documented",
  "developer.webex.com, response codes: 400 for a request that is invalid",
  "A body that is no JSON object, or has a field of the wrong type, is a 400.",
);
export const refuseRules = [
  malformedRule,
  rule(
    "controlHub.error",
    "spec",
    "webex-admin document, ErrorResponse",
    "Errors carry message, errors[{description}] and trackingId.",
  ),
];

/** A refusal as webexapis.com writes it. */
export const refused = ({ status, reason, extra }: Refusal, trackingId: string): SimResponse =>
  json(status, { message: reason, errors: [{ description: reason, ...extra }], trackingId });

/** The JSON object of a request. @throws Refusal when it is none */
export function objectOf(body: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body ?? "");
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, as for JSON of another type.
  }
  throw new Refusal(malformedRule, 400, "POST failed: the body is no JSON object");
}

/** A list of texts in a body; nothing when it is not sent. @throws Refusal when it is something else */
export function textsOf(body: Readonly<Record<string, unknown>>, field: string): readonly string[] | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every(one => typeof one === "string")) return value;
  throw new Refusal(malformedRule, 400, `${field}: a list of texts expected`);
}
