import type { Kind } from "../entities/entity.js";
import { nameOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { GuardRail } from "../errors.js";
import { memoryOf, type Properties } from "./memory.js";
import { isBeyond, limitText, type Rails } from "./rails.js";
import { isRouteless, placeOf, type Run } from "./run.js";
import { isWaiting } from "./waiting.js";

/** What becomes of an entity when its resource leaves the program. */
export type Fate = "deleted" | "givenBack" | "left" | "nothing";

/** @param outputs what the state holds of it */
export function fateOf(kind: Kind, id: string, outputs: Properties): Fate {
  if (isRouteless(kind) || isWaiting(id)) return "nothing";
  const memory = memoryOf(outputs);
  const { borrowed } = registry[kind];
  if (borrowed?.keeps) return "left";
  if (borrowed && !memory.created) return "givenBack";
  return memory.adopted && !memory.deletable ? "left" : "deleted";
}

/** Why a kind's objects stay. */
export const protectedText = ({ production }: Rails, kind: Kind) =>
  `wxcc:protectKinds names ${kind}${production ? ` (${production})` : ""}`;

const allowance = "take the kind out of wxcc:protectKinds for that run";

/** The error of a guard rail, noted for whoever reviews the run. */
export function refused(
  run: Run,
  kind: Kind,
  id: string,
  values: Properties,
  happened: string,
  todo: string,
): GuardRail {
  const subject = { title: registry[kind].title, name: nameOf(registry[kind], values), id };
  const error = new GuardRail(happened, todo, { subject });
  run.find({ found: "refused", says: error.describe() });
  return error;
}

/** Before anything is changed: what must not be deleted must not be replaced. @throws GuardRail */
export function refuseReplacement(run: Run, kind: Kind, id: string, live: Properties): void {
  if (!run.rails.protectKinds.includes(kind)) return;
  throw refused(
    run,
    kind,
    id,
    live,
    `is not replaced: ${protectedText(run.rails, kind)}, and a replacement deletes the old one`,
    `Take the change back. If the replacement is meant, ${allowance}.`,
  );
}

/**
 * Whether this delete goes beyond what the stack allows, counted against what this run has seen of the stack. A destroy
 * was asked for, and shows the provider nothing but deletes: there only the kinds count. A replacement's delete counts
 * and is let through: its successor stands already.
 *
 * @throws GuardRail before anything is sent
 */
export function guardDelete(run: Run, kind: Kind, id: string, outputs: Properties): void {
  const { rails } = run;
  const place = placeOf(kind, id);
  const isReplaced = run.replacing.has(place);
  // The tenant does not have it any more: that delete will find nothing.
  if (isReplaced && !run.managed.has(place)) return;
  if (rails.protectKinds.includes(kind) && !isReplaced)
    throw refused(
      run,
      kind,
      id,
      outputs,
      `is not deleted: ${protectedText(rails, kind)}`,
      `Put it back into the program, or keep it in the tenant with { retainOnDelete: true }. If the deletion is meant, ${allowance}.`,
    );
  const deletes = run.deletes.size + 1;
  const managed = new Set([...run.managed, ...run.deletes, place]).size;
  if (run.checked.size > 0 && !isReplaced && isBeyond(rails.maxDeletes, deletes, managed))
    throw refused(
      run,
      kind,
      id,
      outputs,
      `is not deleted: it would be number ${deletes} of this run, and wxcc:maxDeletes is ${limitText(rails.maxDeletes)}` +
        (rails.production ? ` (${rails.production})` : ""),
      "Look at what the program has lost. If the deletions are meant, raise wxcc:maxDeletes for that run: pulumi config set wxcc:maxDeletes 100%.",
    );
  run.deletes.add(place);
}
