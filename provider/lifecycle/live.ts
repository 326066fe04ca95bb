import type { Kind, Live } from "../entities/entity.js";
import { fieldsOf, once } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { wireKey } from "./key.js";
import { changedAt, idOf, isRemembered, lastSeen, type Memory, type Properties } from "./memory.js";
import type { Run } from "./run.js";

const omittedFieldsOf = once(kind => {
  const omitted = registry[kind].routes?.listOmits ?? [];
  return fieldsOf(kind).filter(({ wire }) => omitted.includes(wire));
});

/** Whether the list's row lacks something that we compare. */
const lacks = (kind: Kind, row: Live, memory: Memory): boolean =>
  omittedFieldsOf(kind).some(field => row[field.wire] === undefined && isRemembered(field, memory));

/** The fields of which an answer may hold nothing although they have a value. */
const unshownFieldsOf = once(kind => fieldsOf(kind).filter(({ schema }) => schema.writeOnly || schema.digest));

/**
 * The live entity with what no answer holds of it, as it was last sent: values that are only written, and the content of
 * a file as long as nothing moved.
 */
export function withUnshown(kind: Kind, live: Live, outputs: Properties, memory: Memory): Live {
  const last = lastSeen(kind, outputs, unshownFieldsOf(kind));
  const stands = memory.seen !== undefined && memory.seen === changedAt(live);
  const unshown = unshownFieldsOf(kind).filter(
    ({ wire, schema }) => live[wire] === undefined && last[wire] !== undefined && (schema.writeOnly || stands),
  );
  return unshown.length === 0
    ? live
    : { ...live, ...Object.fromEntries(unshown.map(({ wire }) => [wire, last[wire]])) };
}

/**
 * The live entity out of the snapshot. What the list drops comes from the last outputs while `lastUpdatedTime` has not
 * moved since, and from the entity's own GET otherwise. Entries with routes of their own are always read: they change
 * without it.
 *
 * @returns `undefined` when the tenant does not have it
 */
export async function liveEntity(run: Run, kind: Kind, id: string, outputs: Properties, memory: Memory) {
  const live = await shownEntity(run, kind, id, outputs, memory);
  return live && withUnshown(kind, live, outputs, memory);
}

async function shownEntity(run: Run, kind: Kind, id: string, outputs: Properties, memory: Memory) {
  const row = await run.tenant.row(kind, id);
  if (!row || !lacks(kind, row, memory)) return row;
  const { entries, assigned } = registry[kind].routes ?? {};
  const moves = entries === undefined && assigned === undefined;
  if (!moves || memory.seen === undefined || memory.seen !== changedAt(row)) return run.tenant.fetch(kind, id);
  return { ...row, ...lastSeen(kind, outputs, omittedFieldsOf(kind)) };
}

/** The live entity with the declared natural key, if its key is known and taken. */
export async function holderOf(run: Run, kind: Kind, desired: Properties): Promise<Live | undefined> {
  const key = wireKey(kind, desired);
  return key && run.tenant.withKey(kind, key);
}

/** The holder of the natural key with all its fields. */
export async function wholeHolder(run: Run, kind: Kind, holder: Live): Promise<Live> {
  const omitted = registry[kind].routes?.listOmits ?? [];
  const omits = fieldsOf(kind).some(({ wire }) => omitted.includes(wire));
  return (omits ? await run.tenant.fetch(kind, idOf(holder)) : holder) ?? holder;
}
