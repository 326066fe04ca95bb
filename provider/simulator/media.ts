import { rule } from "./evidence.js";
import { isForm, type SimRequest } from "./exchange.js";
import { Refusal } from "./refusal.js";

export const mediaRule = rule(
  "request.mediaType",
  "documented",
  "developer.webex.com, response codes: 415; contract 4 lists it",
  "A body that is not said to be JSON is a 415.",
);

/** @throws Refusal when the body of a write has another media type, or none. @param takesForms whether it may be a form */
export function checkMedia({ method, headers, body }: SimRequest, takesForms = false): void {
  if (takesForms && method !== "PATCH" && isForm(headers)) return;
  if (!body || !["POST", "PUT", "PATCH"].includes(method)) return;
  if (!/^application\/(\w+\+)?json\b/i.test(headers["content-type"] ?? ""))
    throw new Refusal(mediaRule, 415, "Unsupported Media Type: application/json expected");
}
