import type { Kind, Live } from "../entities/entity.js";
import { StillReferenced, type Subject } from "../errors.js";
import { isGone, referencedEntities, wasThere } from "./answers.js";
import { type Api, type Call, path } from "./host.js";
import type { Referrer } from "./interface.js";
import { namesOf, referrersOf } from "./referrers.js";

export interface Removing {
  http: Api;
  /** The path of a kind's entities. */
  itemOf: (kind: Kind) => string;
  subjectOf: (kind: Kind, id: string, live?: Live) => Subject;
  /** What is known of an entity that may be there: its name, for the error. */
  known: (kind: Kind, id: string) => Promise<Live | undefined>;
  /** Makes sure that what answers 404 is gone. */
  ascertain: (kind: Kind, id: string) => Promise<void>;
  /** Hears of each that is gone. */
  gone: (kind: Kind, id: string) => Promise<void>;
}

/**
 * Deletes entities, each by its own request.
 *
 * The engine deletes at the same time what depends on nothing in the program. In the tenant one may refer to the other
 * all the same, such as by a field that is no longer declared and that the API cannot clear: what is refused for a
 * referrer that is gone by then, or on its way, is sent once more.
 */
export function removing({ http, itemOf, subjectOf, known, ascertain, gone }: Removing) {
  /** Deletes that were sent and not answered yet, by id. */
  const sent = new Map<string, Promise<unknown>>();

  async function send(call: Call, id: string) {
    const answered = http.ask(call);
    sent.set(id, answered);
    try {
      return await answered;
    } finally {
      sent.delete(id);
    }
  }

  /** @returns whether nothing of what refers to an entity stays */
  async function isLeft(referrers: readonly Referrer[]): Promise<boolean> {
    const going = referrers.map(({ id }) => sent.get(id));
    if (going.includes(undefined)) return false;
    await Promise.allSettled(going);
    return true;
  }

  async function remove(kind: Kind, id: string, isAgain: boolean): Promise<boolean> {
    const call: Call = { method: "DELETE", path: path(itemOf(kind), id), subject: subjectOf(kind, id) };
    const answer = await send(call, id);
    if (isGone(answer)) await ascertain(kind, id);
    else if (answer.status !== 200 && answer.status !== 204) {
      const refusal = http.refusal(call, answer);
      if (!(refusal instanceof StillReferenced)) throw refusal;
      const referrers = await referrersOf(http, itemOf(kind), id).catch(() => undefined);
      if (!isAgain && referrers && (await isLeft(referrers))) return remove(kind, id, true);
      // Without their names (the token may not read them), their kinds; a destroy has read no list yet.
      const users = namesOf(referrers ?? [], referencedEntities(answer) ?? [], http.redact);
      const reason = users ? `still used by ${users}` : refusal.reason;
      const subject = subjectOf(kind, id, await known(kind, id));
      throw new StillReferenced(refusal.happened, { subject, trackingId: refusal.trackingId, reason });
    }
    await gone(kind, id);
    return wasThere(answer);
  }

  return (kind: Kind, id: string) => remove(kind, id, false);
}
