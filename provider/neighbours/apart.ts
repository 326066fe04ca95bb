import type { Json } from "../entities/entity.js";
import { Refused, type Subject, Unavailable } from "../errors.js";
import { parseObject, reasonIn, trackingIdOf } from "../tenant/answers.js";
import type { Api, Call } from "../tenant/host.js";
import { unavailable } from "./access.js";

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((member): member is string => typeof member === "string") : [];

/** API: what waits for the person, or for the organization that the person belongs to, stands in `pendingLicenses`. */
const pendingName = (field: string) => `pending${field.charAt(0).toUpperCase()}${field.slice(1)}`;

/**
 * Changes a person's licences by `PATCH licenses/users`: only members that come or go are named, so that others stay
 * whoever gave them. One request, none when nothing differs.
 *
 * @param wanted absent: the members stay as they are
 * @returns the members then, those that wait among them; `undefined` when nothing was sent
 * @throws Refused when only a part was done (206)
 */
export async function changeMembers(
  http: Api,
  route: string,
  field: string,
  personId: string,
  before: Json | undefined,
  wanted: Json | undefined,
  subject: Subject,
): Promise<readonly string[] | undefined> {
  if (wanted === undefined || wanted === null) return undefined;
  const [has, wants] = [new Set(idsIn(before)), new Set(idsIn(wanted))];
  const added = [...wants].filter(id => !has.has(id));
  const removed = [...has].filter(id => !wants.has(id));
  if (added.length === 0 && removed.length === 0) return undefined;
  const changes = [...removed.map(id => ({ id, operation: "remove" })), ...added.map(id => ({ id, operation: "add" }))];
  const call: Call = { method: "PATCH", path: route, body: { personId, [field]: changes }, subject };
  const answer = await http.ask(call);
  if (answer.status !== 200 && answer.status !== 206) throw http.refusal(call, answer);
  const body = parseObject(answer.body);
  const trackingId = trackingIdOf(answer);
  const todo = unavailable.controlHub;
  if (!Array.isArray(body?.[field]))
    throw new Unavailable(`may have been changed: the answer names no ${field}`, { subject, trackingId, todo });
  const now = new Set([...idsIn(body[field]), ...idsIn(body[pendingName(field)])]);
  const undone = [...added.filter(id => !now.has(id)), ...removed.filter(id => now.has(id))];
  if (answer.status === 200 || undone.length === 0) return [...now];
  const reason = reasonIn(body, http.redact) ?? undone.map(http.redact).join(", ");
  throw new Refused(`was changed in part: ${undone.length} of ${changes.length} changes of ${field} were refused`, {
    subject,
    trackingId,
    reason,
  });
}
