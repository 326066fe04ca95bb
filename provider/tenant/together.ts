import type { Kind, Live } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { Unknown, WxccError } from "../errors.js";
import { isId, parseObject, trackingIdOf } from "./answers.js";
import type { Api, Call } from "./host.js";
import type { HttpAnswer } from "./transport.js";

/** So many creates go in one call. Assumed: Cisco publishes no maximum, and nobody reported one (contract 2.0.1). */
export const mostItems = 50;

/** What became of one create of several: its id, the error that is its own, or that it has to be sent by itself. */
export type Outcome = { id: string } | { error: WxccError } | "alone";

/** What came of several creates, in their order. */
export interface Answered {
  outcomes: readonly Outcome[];
  /** The call was refused as a whole: this tenant does not take it. */
  refused: boolean;
  /** Webex's, of the call. */
  trackingId?: string | undefined;
}

/** Refusals of the call as a whole: nothing of it was done, and each create may be sent by itself. */
const undone = new Set([400, 403, 404, 405, 409, 412, 413, 415]);

interface Result {
  itemIdentifier?: unknown;
  status?: unknown;
  href?: unknown;
  apiError?: unknown;
}

/** The results of a bulk call, by item; one that is named twice says nothing. */
function resultsIn(answer: HttpAnswer): ReadonlyMap<unknown, Result> {
  const items = parseObject(answer.body)?.items;
  const results = (Array.isArray(items) ? items : []).filter(item => typeof item === "object" && item !== null);
  const names = (results as readonly Result[]).map(({ itemIdentifier }) => itemIdentifier);
  const once = names.filter(name => names.indexOf(name) === names.lastIndexOf(name));
  return new Map(
    (results as readonly Result[])
      .map(result => [result.itemIdentifier, result] as const)
      .filter(([name]) => once.includes(name)),
  );
}

/** API: the new id is the last segment of `href` (contract 2.0.1). */
function idIn(href: unknown): string | undefined {
  const last = typeof href === "string" ? href.split(/[?#]/)[0]!.split("/").at(-1) : undefined;
  return isId(last) ? last : undefined;
}

/** The same error, about one of those that it is about. */
const about = (error: WxccError, { subject }: Call): WxccError =>
  Object.create(error, { subject: { value: subject, enumerable: true } }) as WxccError;

const unsure = ({ subject }: Call, why: string, answer: HttpAnswer) =>
  new Unknown(`may have been created: ${why}`, { subject, trackingId: trackingIdOf(answer) });

function outcomeOf(http: Api, call: Call, result: Result | undefined, answer: HttpAnswer): Outcome {
  if (!result) return { error: unsure(call, "the answer to several creates does not name it", answer) };
  const { status, href, apiError } = result;
  // A promise that it was not processed, as it is for a whole call.
  if (status === 429) return "alone";
  if (status === 200 || status === 201) {
    const id = idIn(href);
    return id === undefined ? { error: unsure(call, "the answer holds no id", answer) } : { id };
  }
  if (typeof status !== "number" || status < 400)
    return { error: unsure(call, "the answer to several creates does not say what became of it", answer) };
  return { error: http.refusal(call, { status, headers: {}, body: JSON.stringify(apiError ?? {}) }) };
}

/**
 * Sends several creates of one kind as one call. What one of them is refused is its own error, and does not stop the
 * others. Sent once: whatever happens to the answer, nothing is repeated.
 *
 * @param each what it would be, sent by itself
 */
export async function createTogether(http: Api, kind: Kind, each: readonly Call[]): Promise<Answered> {
  const { title, routes } = registry[kind];
  const secrets = each.flatMap(one => one.secrets ?? []);
  // An answer to all may repeat what any of them sent.
  const calls = each.map(one => ({ ...one, secrets }));
  const items = calls.map(({ body }, itemIdentifier) => ({ itemIdentifier, item: body, requestAction: "SAVE" }));
  const call: Call = {
    method: "POST",
    path: routes!.bulk!,
    body: { items } as Live,
    subject: { title: `${each.length} of kind ${title}` },
    secrets,
  };
  try {
    const answer = await http.ask(call);
    const trackingId = trackingIdOf(answer);
    const all = (outcomeOf: (one: Call, i: number) => Outcome, refused = false): Answered => ({
      outcomes: calls.map(outcomeOf),
      refused,
      trackingId,
    });
    if (undone.has(answer.status)) return all(() => "alone", true);
    if (answer.status >= 300) return all(one => ({ error: http.refusal(one, answer) }));
    const results = resultsIn(answer);
    return all((one, i) => outcomeOf(http, one, results.get(i), answer));
  } catch (error) {
    if (!(error instanceof WxccError)) throw error;
    return { outcomes: calls.map(one => ({ error: about(error, one) })), refused: false };
  }
}
