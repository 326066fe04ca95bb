import { type Rule, rule } from "./evidence.js";
import { json, type SimResponse } from "./exchange.js";

export const refusalRules = [
  rule(
    "error.body",
    "live",
    "contract 4: error.reason, error.referencedEntities by field",
    "Errors have a trackingId and error{key, reason, message[]}; key is the status as text.",
  ),
  rule("error.trackingId", "spec", "contract 4", "Tracking ids are ccconfig_ and a uuid."),
  rule(
    "error.texts",
    "assumed",
    "contract 6: no verbatim error body is known",
    "Texts that the contract does not quote are ours.",
  ),
] as const;

/** A request that the tenant does not obey, and the rule that says so. */
export class Refusal extends Error {
  constructor(
    readonly rule: Rule,
    readonly status: number,
    readonly reason: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason);
  }
}

/** The body that the API puts into its own errors. */
export const errorBody = (refusal: Refusal, trackingId: string, entity: string) => ({
  trackingId,
  error: {
    key: String(refusal.status),
    reason: refusal.reason,
    message: [{ description: refusal.reason, code: String(refusal.status), entity, references: [] }],
    ...refusal.extra,
  },
});

export const frameworkRule = rule(
  "error.framework",
  "live",
  "contract 2.0 (SK/cl)",
  "An unknown route or verb is answered by the framework: timestamp, status, error, path.",
);

/** The answer to a route or a verb that does not exist. */
export const framework = (status: 404 | 405, path: string, now: number): SimResponse =>
  json(status, {
    timestamp: new Date(now).toISOString(),
    status,
    error: status === 404 ? "Not Found" : "Method Not Allowed",
    path,
  });
