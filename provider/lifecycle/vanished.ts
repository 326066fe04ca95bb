import type { Kind } from "../entities/entity.js";
import { nameOf } from "../entities/fields.js";
import { keptAs, registry } from "../entities/registry.js";
import { type GuardRail, WrongTenant } from "../errors.js";
import { refused } from "./guard.js";
import type { Properties } from "./memory.js";
import { isBeyond } from "./rails.js";
import { placeOf, type Run } from "./run.js";

/** More than that, in number and in share, is no work of an administrator. */
const believable = { share: 0.2, atLeast: 5 };

/** How many entities are at these places: an entity and the links to it have one id. */
const idsIn = (places: readonly string[]) => new Set(places.map(place => place.slice(place.indexOf(" ") + 1))).size;

/** What an entity of a stack is not in, cannot be gone from it. @throws WrongTenant */
function refuseElsewhere(run: Run, kind: Kind, id: string, outputs: Properties): void {
  const elsewhere = run.intents.elsewhere();
  if (!elsewhere || run.rails.mayVanish) return;
  const subject = { title: registry[kind].title, name: nameOf(registry[kind], outputs), id };
  throw new WrongTenant(
    `is not in organization ${elsewhere.now}, whose token this is: the stack was created in ${elsewhere.before.join(" or ")}`,
    {
      subject,
      todo:
        "Use a token of that organization; nothing was changed. If the stack is to move to the other one, let the run " +
        "go on: WXCC_MAY_VANISH=true.",
    },
  );
}

/**
 * Notes that the tenant does not have a managed entity: a complete listing and its own GET said so. Counted against all
 * of the stack that this run has looked for so far, which is all that a provider is told of it. What an earlier run of
 * ours deleted, without the engine learning of it, did not vanish.
 *
 * @param outputs what the state holds of it
 * @throws WrongTenant where the stack was made in another organization; GuardRail where so many are gone that the tenant,
 * or what the token may see, must be another one
 */
export function vanished(run: Run, kind: Kind, id: string, outputs: Properties): void {
  // A link goes with the entity that it is part of.
  if ([kind, keptAs(kind)].some(one => run.intents.deleted(one, id))) return;
  refuseElsewhere(run, kind, id, outputs);
  run.vanished.add(placeOf(kind, id));
  if (run.rails.mayVanish) return;
  const gone = idsIn([...run.vanished]);
  const all = idsIn([...run.vanished, ...run.managed]);
  if (!isBeyond(believable, gone, all)) return;
  throw refusedToBelieve(run, kind, id, outputs, `${gone} of the ${all} objects of this stack that were looked for`);
}

/**
 * The same where the engine forgets the entity with our answer, although others, which make it unbelievable, are still
 * being looked for: that answer waits for theirs. What was said before, as by a diff, is waited for no more.
 *
 * @throws GuardRail as {@link vanished} does; the engine keeps the entity then
 */
export async function forgotten(run: Run, kind: Kind, id: string, outputs: Properties): Promise<void> {
  const isSaid = run.vanished.has(placeOf(kind, id));
  vanished(run, kind, id, outputs);
  if (isSaid || run.rails.mayVanish) return;
  await run.settled();
  vanished(run, kind, id, outputs);
}

const refusedToBelieve = (run: Run, kind: Kind, id: string, outputs: Properties, which: string): GuardRail =>
  refused(
    run,
    kind,
    id,
    outputs,
    `is gone from the tenant, and so are others: ${which}. The token or the tenant looks wrong, so the run stops here`,
    "Check that the token is of the right organization (set wxcc:expectedOrgId, so that no other is taken) and may read " +
      "all of it. If somebody did delete them, let the run go on: WXCC_MAY_VANISH=true.",
  );
