import { ownershipOf, statedOf } from "../compare/differences.js";
import { withDefaults } from "../entities/defaults.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { changedAt, compact, type Memory, outputFields, outputsOf, type Properties } from "./memory.js";

/** What a borrowed entity held, to be given back; any other is remembered as one that was there before. */
function origin(kind: Kind, live: Live): Memory {
  if (!registry[kind].borrowed) return { v: 1, adopted: true };
  return { v: 1, before: Object.fromEntries(fieldsOf(kind).map(({ wire }) => [wire, live[wire] ?? null])) };
}

/**
 * The outputs of an entity that a stack takes over as it is: what `create` leaves in the state where it finds that
 * nothing differs. Asks nobody anything.
 *
 * @param written what is declared, with digests in the place of paths
 */
export function adopted(kind: Kind, written: Desired, live: Live): Properties {
  if (!registry[kind].routes) return { ...withDefaults(kind, written), wxcc: { v: 1 } };
  const sets = fieldsOf(kind).filter(
    field => ownershipOf(field, {}) === "additive" && (written[field.name] ?? undefined) !== undefined,
  );
  const memory = compact({
    ...origin(kind, live),
    // All members that are declared were there: none of them is ours.
    added: sets.length > 0 ? Object.fromEntries(sets.map(({ name }) => [name, []])) : undefined,
    stated: statedOf(kind, written),
    seen: changedAt(live),
  });
  return outputsOf(kind, live, memory, outputFields(kind, written, memory));
}
