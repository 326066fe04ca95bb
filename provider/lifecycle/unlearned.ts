import { missingMembers } from "../compare/target.js";
import { membersOf, same } from "../compare/values.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { isSecret } from "../withheld.js";
import { creationOf } from "./key.js";
import { idOf, lastSeen, type Memory, memoryOf, type Options, type Properties, rememberedFields } from "./memory.js";
import type { Run, WritingRun } from "./run.js";
import { addedBy, sharedSets } from "./sets.js";

// What a run wrote and broke off before the engine had it in its state.

/** The values of all fields, under wire names; `null` for none. */
export const beforeOf = (kind: Kind, live: Live) =>
  Object.fromEntries(fieldsOf(kind).map(({ wire }) => [wire, live[wire] ?? null] as const));

/** What is on record of a write to this entity. */
function writeTo(run: Run, kind: Kind, written: Desired, options: Options, id: string) {
  const creation = creationOf(kind, written, options);
  const intent = creation && run.intents.pending(creation);
  return intent?.before && intent.id === id ? { before: intent.before, added: intent.added } : undefined;
}

/**
 * Puts on record, before an entity that is there is changed, what the state will have to know of it: what it was before
 * us, if it is lent, and which members of its shared sets are ours. A run that breaks off then would take our values
 * for somebody else's.
 *
 * @param live as it is now
 * @param writes whether it is about to be changed
 * @returns the entity as it was when we first came
 */
export async function onRecord(
  run: WritingRun,
  kind: Kind,
  written: Desired,
  options: Options,
  live: Live,
  memory: Memory,
  writes: boolean,
): Promise<Live> {
  const id = idOf(live);
  const earlier = writeTo(run, kind, written, options, id)?.before;
  const was = { ...live, ...earlier };
  const added = open(kind, addedBy(kind, written, was, memory, options));
  const creation = creationOf(kind, written, options);
  if (creation && writes && (memory.before || adds(kind, added, live)))
    await run.intents.begin(creation, { id, before: earlier ?? (memory.before ? beforeOf(kind, live) : {}), added });
  return was;
}

/** Without the sets that the program calls secret: the record is no place for these. */
const open = (kind: Kind, added: Memory["added"] = {}): Memory["added"] =>
  Object.fromEntries(
    fieldsOf(kind).flatMap(field => (added[field.name] && !isSecret(field) ? [[field.name, added[field.name]!]] : [])),
  );

/** Whether members get into a set by this write. */
const adds = (kind: Kind, added: Memory["added"], live: Live) =>
  fieldsOf(kind).some(({ name, wire, schema }) => missingMembers(schema, added?.[name], live[wire]).length > 0);

/** What the state remembers, and the members that a run which broke off put into shared sets. */
export function withBegun(
  run: Run,
  kind: Kind,
  written: Desired,
  options: Options,
  live: Live,
  memory: Memory,
): Memory {
  // Most kinds have none, and each diff asks.
  const sets = sharedSets(kind, written, memory, options);
  const begun = sets.length > 0 ? writeTo(run, kind, written, options, idOf(live))?.added : undefined;
  if (!begun) return memory;
  const fresh = sets.flatMap(({ name, wire, schema }) => {
    const known = memory.added?.[name] ?? [];
    const unknown = missingMembers(schema, begun[name], known);
    const absent = missingMembers(schema, unknown, live[wire]);
    const there = unknown.filter(member => !absent.includes(member));
    return there.length > 0 ? [[name, [...known, ...there]] as const] : [];
  });
  return fresh.length > 0 ? { ...memory, added: { ...memory.added, ...Object.fromEntries(fresh) } } : memory;
}

/** Whether a field has to be as declared, and is. */
type Settled = (name: string) => boolean;

/**
 * Whether an entity that is lent to us holds what is declared, and the state does not know. What is given back at last is
 * what still holds our values, so the state has to learn them although nothing is written.
 */
export function isUnlearned(kind: Kind, written: Desired, live: Live, olds: Properties, settled: Settled): boolean {
  const memory = memoryOf(olds);
  const last = lastSeen(kind, olds);
  return rememberedFields(kind, memory)
    .filter(({ name }) => settled(name))
    .some(({ name, wire, schema }) =>
      // What others put into a set is no business of ours.
      memory.added?.[name]
        ? missingMembers(schema, membersOf(written[name]), last[wire]).length > 0
        : !same(schema, last[wire], live[wire]),
    );
}
