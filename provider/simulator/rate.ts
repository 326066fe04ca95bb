import { rule } from "./evidence.js";
import { empty, type SimResponse } from "./exchange.js";

export const rateRules = [
  rule(
    "rate.answer",
    "documented",
    "contract 4 (D-RATE, D-ERR)",
    "Too many requests: 429 with Retry-After in seconds and no body.",
  ),
  rule(
    "rate.limit",
    "documented",
    "contract 4 (D-RATE)",
    "A client has 300 requests a minute; here only when a limit is set.",
  ),
  rule(
    "rate.window",
    "assumed",
    "not shown",
    "Minutes are counted from the first request; refused requests count for nothing.",
  ),
];

const minute = 60_000;

/** Counts requests of one client. Answers the refusal when there are too many, else nothing. */
export function rateLimit(requestsPerMinute: number) {
  let start = Number.NEGATIVE_INFINITY;
  let count = 0;
  return (now: number): SimResponse | undefined => {
    if (now - start >= minute || now < start) {
      start = now;
      count = 0;
    }
    if (count >= requestsPerMinute) {
      return empty(429, { "retry-after": String(Math.max(1, Math.ceil((start + minute - now) / 1000))) });
    }
    count += 1;
    return undefined;
  };
}
