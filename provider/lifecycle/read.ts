import type { Kind } from "../entities/entity.js";
import { addedFieldsOf } from "../entities/fields.js";
import { liveEntity } from "./live.js";
import { changedAt, memoryOf, outputsOf, type Properties, rememberedFields } from "./memory.js";
import { isRouteless, placeOf, type Run } from "./run.js";
import { forgotten } from "./vanished.js";
import { isWaiting } from "./waiting.js";

/**
 * The outputs as the tenant holds them now, for refresh; `undefined` when the entity is gone.
 *
 * @throws GuardRail when too many are gone at once
 */
export async function read(run: Run, kind: Kind, id: string, outputs: Properties): Promise<Properties | undefined> {
  if (isRouteless(kind) || isWaiting(id)) return outputs;
  const memory = memoryOf(outputs);
  const live = await liveEntity(run, kind, id, outputs, memory);
  if (!live) {
    await forgotten(run, kind, id, outputs);
    return undefined;
  }
  run.managed.add(placeOf(kind, id));
  const seen = changedAt(live);
  const next = seen === undefined ? memory : { ...memory, seen };
  const fresh = outputsOf(kind, live, next, rememberedFields(kind, memory));
  // A list may drop what the server adds; it was read once and stays.
  const added = addedFieldsOf(kind).filter(({ name }) => !(name in fresh) && name in outputs);
  return { ...fresh, ...Object.fromEntries(added.map(({ name }) => [name, outputs[name]])) };
}
