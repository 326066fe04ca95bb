import type { Live } from "../entities/entity.js";
import { Conflict, Unknown, WxccError } from "../errors.js";
import { entityIn, parseObject, trackingIdOf } from "../tenant/answers.js";
import type { Clock } from "../tenant/clock.js";
import type { Api, Call } from "../tenant/host.js";
import type { HttpAnswer } from "../tenant/transport.js";

/** What a create came to. */
interface Created {
  live: Live;
  /** The error that the API answered although it had created. */
  hidden?: WxccError;
}

/** Creates, or says by which error it may have been created all the same. @throws every other error */
async function post(http: Api, call: Call): Promise<Live | WxccError> {
  const { subject } = call;
  try {
    const answer = await http.ask(call);
    const isDone = answer.status === 200 || answer.status === 201;
    const refusal = isDone
      ? new Unknown("may have been created: the answer holds no id", { subject, trackingId: trackingIdOf(answer) })
      : http.refusal(call, answer);
    const live = isDone ? entityIn(answer) : undefined;
    if (live) return live;
    if (answer.status === 400 || refusal instanceof Unknown) return refusal;
    throw refusal;
  } catch (error) {
    if (error instanceof Unknown) return error;
    throw error;
  }
}

/** The server's clock where it tells it; it counts whole seconds, so that it is late rather than early. */
const serverNow = ({ headers }: HttpAnswer, now: number) => {
  const told = Date.parse(headers.date ?? "");
  return Number.isNaN(told) ? now : told;
};

/**
 * Creates by one POST, never two. The page of POST /people says that a 400 may have created the person, and to look
 * before trying again; the same holds for an answer that was lost. What is found then, and was not there before the
 * request, is ours.
 *
 * @param search finds the entity by its natural key
 * @throws Conflict when somebody had the natural key before; Unknown when nobody can say; Refused with the reason
 */
export async function createOnce(http: Api, clock: Clock, call: Call, search: string): Promise<Created> {
  const started = clock.now();
  const outcome = await post(http, call);
  if (!(outcome instanceof WxccError)) return { live: outcome };
  const { subject } = call;
  const look: Call = { method: "GET", path: search, subject: subject! };
  const unsure = (why: string) =>
    new Unknown(`may have been created although the answer was an error, and ${why}`, {
      subject,
      reason: outcome.reason ?? outcome.happened,
      trackingId: outcome.trackingId,
    });
  const answer = await http.ask(look).catch((error: unknown) => {
    throw error instanceof WxccError ? unsure(`looking it up did not help: ${error.happened}`) : error;
  });
  const items = answer.status === 200 ? parseObject(answer.body)?.items : undefined;
  if (!Array.isArray(items)) throw unsure(`looking it up was answered ${answer.status}`);
  const found = items as readonly Live[];
  if (found.length > 1) throw unsure("more than one is found");
  const [live] = found;
  if (live === undefined) throw outcome;
  const created = Date.parse(String(live.created));
  if (Number.isNaN(created)) throw unsure("when the one that is there was created is not told");
  const requested = serverNow(answer, clock.now()) - (clock.now() - started);
  if (created >= requested) return { live, hidden: outcome };
  throw new Conflict("already exists in Control Hub", {
    subject: { ...subject!, id: http.redact(String(live.id)) },
    trackingId: outcome.trackingId,
    reason: outcome.reason,
  });
}
