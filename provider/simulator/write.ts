import type { Json } from "../entities/entity.js";
import { type Behaviour, keptOf, keysOf } from "./behaviour.js";
import { disordered } from "./disorder.js";
import { rule } from "./evidence.js";
import { type Clock, withNestedIds } from "./nested.js";
import type { Fields, View } from "./quirks/quirk.js";
import { Refusal } from "./refusal.js";
import { absences, badPayload, limitProblems } from "./shape.js";
import type { Row, Store } from "./store.js";
import { held, known } from "./wire.js";

const missing = rule(
  "write.required",
  "live",
  "contract 2.0",
  "A 400 names every missing required field in error.reason.",
);
const systemCreate = rule(
  "write.systemDefault",
  "live",
  "contract 2.0 (SK/bulk)",
  "A system-default object cannot be created: 403.",
);
const idAtCreate = rule(
  "write.idAtCreate",
  "live",
  "contract 2.0.1 (in bulk; assumed for single creates)",
  "A create that carries an id is a 400.",
);
const idMismatch = rule(
  "write.id",
  "live",
  "contract 2.0 (SK/reg)",
  "The id in the body of a PUT must equal the id of the URL.",
);
const dangling = rule(
  "write.reference",
  "spec",
  'BulkResponseItemDTO, example: 400 with "siteId: not found for given orgId."',
  "A reference to an entity that does not exist is a 400.",
);
const taken = rule(
  "write.unique",
  "spec",
  "contract 2.2, 4",
  'A taken natural key is a 409: "Similar entity is already present".',
);
const nestedInUse = rule(
  "write.nestedInUse",
  "assumed",
  "contract 2.0: 412 is listed on PUT",
  "A PUT that drops a nested entry which others refer to is a 412.",
);
const jsonPatch = rule("write.jsonPatch", "live", "contract 2.4", "A JSON Patch array is a 500.");
export const writeRules = [
  missing,
  systemCreate,
  idAtCreate,
  idMismatch,
  dangling,
  taken,
  nestedInUse,
  jsonPatch,
  rule(
    "write.unknown",
    "live",
    "contract 2.5 (userProfilePermissions), 2.3 INFERRED",
    "Fields that the API does not know are ignored.",
  ),
  rule(
    "write.set",
    "spec",
    "contract B: uniqueItems in what is answered; that an equal member is dropped, and not refused, is assumed",
    "A list that is published as a set holds equal members once.",
  ),
  rule("write.replace", "live", "contract 2.0", "PUT replaces the whole object: what it leaves out is cleared."),
  rule("write.patch", "live", "contract 2.4", "PATCH of a user keeps what is not sent; null clears."),
  rule(
    "write.version",
    "live",
    "contract 2.0",
    "version is 0 at create, need not be sent, and a stale one is not refused.",
  ),
  rule("write.versionGrows", "assumed", "nothing is shown of updates", "version grows by one with each write."),
  rule("write.times", "live", "contract 2.0 (EXP U4)", "createdTime and lastUpdatedTime are epoch milliseconds."),
  rule(
    "write.moved",
    "spec",
    "contract B, lastUpdatedTime: when the resource was last updated; that it never stands still is assumed",
    "lastUpdatedTime moves with every write, nested changes included, and never stands still.",
  ),
];

/** What a write needs to know of the tenant. */
export interface Context {
  store: Store;
  view: View;
  clock: Clock;
}

function asObject(sent: unknown): Fields {
  if (typeof sent === "object" && sent !== null && !Array.isArray(sent)) return sent as Fields;
  throw new Refusal(badPayload, 400, "Bad payload: Cannot deserialize the request body");
}

function checkShape(behaviour: Behaviour, after: Fields) {
  const absent = absences(behaviour.required, after);
  const limits = [...limitProblems(behaviour.schema, after, "")];
  if (absent.length + limits.length > 0) throw new Refusal(missing, 400, [...absent, ...limits].join(", "));
}

function checkReferences(behaviour: Behaviour, after: Fields, { view }: Context) {
  const quirksCheck = new Set(["any-asset", "enum-skill-value", "anything"]);
  const lost = held(behaviour.schema, after).find(({ to, id }) => !quirksCheck.has(to) && !view.row(to, id));
  if (lost) throw new Refusal(dangling, 400, `${lost.path}: ${lost.to} ${lost.id} not found`);
}

function checkQuirks(behaviour: Behaviour, before: Row | undefined, after: Fields, sent: Fields, view: View) {
  for (const { quirk, field, text } of before ? behaviour.immutable : []) {
    if (JSON.stringify(after[field]) !== JSON.stringify(before![field]))
      throw new Refusal(quirk, 400, text(before![field]));
  }
  for (const quirk of behaviour.refusing) {
    const reason = quirk.refuses!({ before, after, sent, view });
    if (reason) throw new Refusal(quirk, quirk.status ?? 400, reason);
  }
}

function checkUnique(behaviour: Behaviour, before: Row | undefined, after: Fields, { store }: Context) {
  const holder = keysOf(behaviour, after)
    .map(key => store.holder(behaviour.type, key))
    .find(id => id !== undefined && id !== before?.id);
  if (holder) throw new Refusal(taken, 409, "Similar entity is already present");
}

function checkDropped(behaviour: Behaviour, before: Row | undefined, after: Fields, { store }: Context) {
  const idsIn = (row: Fields) =>
    Object.keys(behaviour.nested).flatMap(field =>
      Array.isArray(row[field]) ? (row[field] as readonly Row[]).map(entry => entry.id) : [],
    );
  const kept = new Set(idsIn(after));
  const used = before && idsIn(before).find(id => !kept.has(id) && store.referrers(id).size > 0);
  if (!used) return;
  throw new Refusal(nestedInUse, 412, `Nested entity ${used} is referred to by other entities`, {
    referencedEntities: [...store.referrers(used).keys()],
  });
}

/** What the API takes of a body: known fields, without nulls; ignored fields keep what they had. */
function cleaned(behaviour: Behaviour, sent: Fields, before: Row | undefined): Fields {
  const withoutIds = known(withNestedIdsAllowed(behaviour), sent as Json) as Fields;
  const kept = [...behaviour.ignores, ...(before ? behaviour.keeps.filter(name => sent[name] === undefined) : [])];
  const old = Object.fromEntries(kept.map(name => [name, before?.[name]]));
  return Object.fromEntries(Object.entries({ ...withoutIds, ...old }).filter(([, value]) => value !== undefined));
}

const allowing = new WeakMap<Behaviour, Behaviour["schema"]>();
/** The schema with ids of nested entries, which are never refused for their shape. */
function withNestedIdsAllowed(behaviour: Behaviour) {
  const cached = allowing.get(behaviour);
  if (cached) return cached;
  const properties = Object.fromEntries(
    Object.entries(behaviour.schema.properties ?? {}).map(([name, schema]) => {
      if (!behaviour.nested[name]) return [name, schema];
      const id = { type: "string" };
      const inner = (of: typeof schema) => ({ ...of, properties: { ...of.properties, id } });
      return [name, schema.items ? { ...schema, items: inner(schema.items) } : inner(schema)];
    }),
  );
  const schema = { ...behaviour.schema, properties };
  allowing.set(behaviour, schema);
  return schema;
}

/** The row of an entity whose fields are checked: ids, version and times are added. */
export function rowOf(behaviour: Behaviour, after: Fields, before: Row | undefined, id: string, context: Context): Row {
  const settled = withNestedIds(behaviour, after, before, context.clock);
  checkDropped(behaviour, before, settled, context);
  const { now } = context.clock;
  return disordered({
    organizationId: context.view.organizationId,
    version: 0,
    ...settled,
    ...(before && { version: Number(before.version) + 1 }),
    ...(before?.systemDefault !== undefined && { systemDefault: before.systemDefault }),
    id,
    createdTime: before?.createdTime ?? now,
    lastUpdatedTime: before ? Math.max(now, Number(before.lastUpdatedTime) + 1) : now,
  }) as Row;
}

/** Values that the server adds to what was sent. */
export function filled(behaviour: Behaviour, sent: Fields, view: View, id: string): Fields {
  let row = sent;
  for (const fills of behaviour.fills) row = { ...fills(row, view, id), ...row };
  return row;
}

function checked(behaviour: Behaviour, sent: Fields, before: Row | undefined, id: string, context: Context): Row {
  const clean = cleaned(behaviour, sent, before);
  const after = filled(behaviour, clean, context.view, id);
  checkShape(behaviour, clean);
  checkQuirks(behaviour, before, after, sent, context.view);
  checkReferences(behaviour, after, context);
  checkUnique(behaviour, before, after, context);
  return rowOf(behaviour, keptOf(behaviour, after, before), before, id, context);
}

/** Stores a row, and what becomes of others through it. */
function stored(behaviour: Behaviour, row: Row, { store, view, clock }: Context): Row {
  const before = behaviour.soles.flatMap(({ field, alike }) =>
    row[field] === true
      ? view
          .list(behaviour.type)
          .filter(other => other.id !== row.id && other[alike] === row[alike] && other[field] === true)
          .map(other => ({ ...other, [field]: false, lastUpdatedTime: clock.now }))
      : [],
  );
  for (const one of [...before, row]) store.put(behaviour.type, one);
  return row;
}

/** Stores a new entity. @throws Refusal when the tenant does not take it */
export function create(behaviour: Behaviour, body: unknown, context: Context): Row {
  const sent = asObject(body);
  if (sent.systemDefault === true)
    throw new Refusal(systemCreate, 403, "User not Allowed to create system default entity");
  if (sent.id !== undefined && sent.id !== null)
    throw new Refusal(idAtCreate, 400, "New configuration cannot have an id");
  return stored(behaviour, checked(behaviour, sent, undefined, context.clock.id(), context), context);
}

/** Replaces an entity as PUT does. @throws Refusal when the tenant does not take it */
export function replace(behaviour: Behaviour, before: Row, body: unknown, context: Context): Row {
  const sent = asObject(body);
  if (sent.id !== before.id) throw new Refusal(idMismatch, 400, "Invalid id: id in payload and URL should be same");
  return stored(behaviour, checked(behaviour, sent, before, before.id, context), context);
}

/** Changes what is sent and keeps the rest, as PATCH does. @throws Refusal when the tenant does not take it */
export function patch(behaviour: Behaviour, before: Row, body: unknown, context: Context): Row {
  if (Array.isArray(body)) throw new Refusal(jsonPatch, 500, "Internal Server Error");
  const sent = Object.entries(asObject(body)).filter(([name]) => behaviour.patches?.includes(name) ?? true);
  return replace(behaviour, before, { ...before, ...Object.fromEntries(sent), id: before.id }, context);
}
