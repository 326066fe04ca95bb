import { same } from "../compare/values.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { fieldsOf, labelOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { desiredKey } from "./key.js";
import { holderOf } from "./live.js";
import type { Properties } from "./memory.js";
import type { Run } from "./run.js";

const prefix = "waiting:";

/** What stands in the state for an entity that is not there yet. */
export const waitingId = (kind: Kind, desired: Desired) => `${prefix}${labelOf(registry[kind], desired)}`;

export const isWaiting = (id: string) => id.startsWith(prefix);

export function waitingText(kind: Kind, desired: Desired): string {
  const { title, borrowed } = registry[kind];
  return `${title} ${labelOf(registry[kind], desired)} waits until ${borrowed?.waitsFor?.until}; a later run completes it`;
}

/**
 * Whether somebody else has still to make what a declaration takes over, out of an entity of this program.
 *
 * @param holder the entity with the natural key, if it is there
 */
export function isAwaited(run: Run, kind: Kind, desired: Desired, holder: Live | undefined): boolean {
  const { waitsFor, unusable } = registry[kind].borrowed ?? {};
  if (!waitsFor || (holder && !unusable?.(holder))) return false;
  return run.keys.has(`${waitsFor.kind} ${desiredKey(kind, desired)}`);
}

/** Whether what waited can be completed: then it is replaced by the entity itself. */
export async function waitingDiff(run: Run, kind: Kind, olds: Properties, desired: Desired) {
  if (!isAwaited(run, kind, desired, await holderOf(run, kind, desired)))
    return { changes: true, replaces: registry[kind].identity, deleteBeforeReplace: true };
  return { changes: fieldsOf(kind).some(({ name, schema }) => !same(schema, desired[name], olds[name])) };
}
