import type { Json, Kind, Live } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { Refused, type Subject } from "../errors.js";
import { parseObject, reasonIn, trackingIdOf } from "./answers.js";
import { type Api, type Call, path } from "./host.js";
import { readListing } from "./listing.js";

type Members = ReadonlyMap<string, Live>;

const byKey = (value: Json | undefined, key: string): Members =>
  new Map((Array.isArray(value) ? (value as readonly Live[]) : []).map(member => [String(member[key]), member]));

/** What a member of the field says, without what only the server shows. */
function described(kind: Kind, field: string, member: Live): Live {
  const known = fieldsOf(kind).find(({ wire }) => wire === field)?.schema.items?.properties ?? {};
  return Object.fromEntries(Object.entries(member).filter(([name, value]) => name in known && value !== undefined));
}

/** The entity with what is assigned to others because of it; kinds without such stay as they are. */
export async function withAssigned(http: Api, kind: Kind, live: Live): Promise<Live> {
  const { routes, title } = registry[kind];
  if (!routes?.assigned) return live;
  const { field, key, list, shown } = routes.assigned;
  const rows = await readListing(http, `what an ${title} is for`, path(list, String(live.id)));
  const members = rows.map(row => described(kind, field, { ...((row[shown] ?? {}) as Live), [key]: row.id as Json }));
  return { ...live, [field]: members };
}

interface Change {
  member: Live;
  requestAction: "SAVE" | "DELETE";
}

const text = (member: Live | undefined) => JSON.stringify(Object.entries(member ?? {}).sort());

function changesOf(before: Members, wanted: Members): readonly Change[] {
  const gone = [...before].filter(([key]) => !wanted.has(key)).map(([, member]) => member);
  const saved = [...wanted]
    .filter(([key, member]) => text(member) !== text(before.get(key)))
    .map(([, member]) => member);
  return [
    ...gone.map(member => ({ member, requestAction: "DELETE" as const })),
    ...saved.map(member => ({ member, requestAction: "SAVE" as const })),
  ];
}

/**
 * Gives and takes what is assigned: one request for all that differs, none when nothing does. Others keep what they have.
 *
 * @throws Refused when the answer does not confirm each change (contract 2.0.1: a 207 is no proof)
 */
export async function assign(http: Api, kind: Kind, id: string, before: Live, body: Live, subject: Subject) {
  const { field, key, bulk } = registry[kind].routes!.assigned!;
  const changes = changesOf(byKey(before[field], key), byKey(body[field], key));
  if (changes.length === 0) return;
  const items = changes.map(({ member, requestAction }, itemIdentifier) => ({
    itemIdentifier,
    item: described(kind, field, member),
    requestAction,
  }));
  const call: Call = { method: "PATCH", path: path(bulk, id), body: { items } as Live, subject };
  const answer = await http.ask(call);
  if (answer.status !== 207 && answer.status !== 200) throw http.refusal(call, answer);
  const confirmed = parseObject(answer.body)?.items;
  const results = (Array.isArray(confirmed) ? confirmed : []) as readonly { status?: number; apiError?: Live }[];
  const refused = results.filter(({ status = 500 }) => status >= 400);
  const undone = items.length - results.length + refused.length;
  if (undone === 0) return;
  const reason = reasonIn(refused[0]?.apiError as never, http.redact);
  throw new Refused(`was changed in part: ${undone} of ${items.length} changes of ${field} were not confirmed`, {
    subject,
    trackingId: trackingIdOf(answer),
    ...(reason === undefined ? {} : { reason }),
  });
}
