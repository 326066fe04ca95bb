import { rule } from "../evidence.js";
import { isForm, type SimRequest } from "../exchange.js";
import { Refusal } from "../refusal.js";
import { partsOf } from "../upload.js";

export const formRule = rule(
  "flowStore.form",
  "spec",
  "the published document: multipart/form-data with the part file",
  "An import is a form whose part file holds the flow.",
);

/** The text of one part of a form. @throws Refusal when the request is no form, or lacks the part */
export function textOf(request: SimRequest, name: string): string {
  const part = isForm(request.headers) ? partsOf({ request }).get(name) : undefined;
  if (!part) throw new Refusal(formRule, 400, `Required part '${name}' is not present`);
  return Buffer.from(part.body, "latin1").toString("utf8");
}
