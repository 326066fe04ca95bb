import type { Kind, Live } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { wireKey } from "./key.js";
import { changedAt, idOf, lastSeen, type Memory, type Properties, rememberedFields } from "./memory.js";
import type { Run } from "./run.js";

/** Whether the list's row lacks something that we compare. */
function lacks(kind: Kind, row: Live, memory: Memory): boolean {
  const omitted = registry[kind].routes?.listOmits ?? [];
  return rememberedFields(kind, memory).some(field => omitted.includes(field.wire) && row[field.wire] === undefined);
}

/**
 * The live entity with what no answer holds of it, as it was last sent: values that are only written, and the content of
 * a file as long as nothing moved.
 */
export function withUnshown(kind: Kind, live: Live, outputs: Properties, memory: Memory): Live {
  const last = lastSeen(kind, outputs);
  const stands = memory.seen !== undefined && memory.seen === changedAt(live);
  const unshown = fieldsOf(kind).filter(
    ({ wire, schema: { writeOnly, digest } }) =>
      live[wire] === undefined && last[wire] !== undefined && (writeOnly || (digest !== undefined && stands)),
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
  const omitted = new Set(registry[kind].routes?.listOmits ?? []);
  const remembered = Object.entries(lastSeen(kind, outputs)).filter(([wire]) => omitted.has(wire));
  return { ...row, ...Object.fromEntries(remembered) };
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
