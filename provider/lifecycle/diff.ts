import { type Difference, differences, statedOf } from "../compare/differences.js";
import { differenceLines } from "../compare/text.js";
import { same } from "../compare/values.js";
import { withDefaults } from "../entities/defaults.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { calledOf, entityText, fieldsOf, nameOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { InvalidDesiredState } from "../errors.js";
import { announceConsequences, announceDrift, announceStaying } from "./announce.js";
import { tenantProblems } from "./check.js";
import { withDigests } from "./files.js";
import { fieldChange } from "./findings.js";
import { refuseReplacement } from "./guard.js";
import { desiredKey } from "./key.js";
import { claim, contested } from "./links.js";
import { liveEntity } from "./live.js";
import { announceLock } from "./locks.js";
import { type Memory, memoryOf, type Options, optionsOf, type Properties, termsOf, wholeOf } from "./memory.js";
import type { Problem } from "./problems.js";
import { isRouteless, placeOf, type Replacement, type Run } from "./run.js";
import { refuseTransitions } from "./transitions.js";
import { isUnknown } from "./unknown.js";
import { isUnlearned, withBegun } from "./unlearned.js";
import { vanished } from "./vanished.js";
import { isAwaited, isWaiting, waitingDiff } from "./waiting.js";

export interface DiffAnswer {
  changes: boolean;
  replaces?: readonly string[];
  deleteBeforeReplace?: boolean;
}

/** While the predecessor still holds the name, the rename waits for its delete. */
export async function holdBackRename(
  run: Run,
  kind: Kind,
  id: string,
  written: Desired,
  memory: Memory,
): Promise<boolean> {
  const renamed = (await run.tenant.row(kind, id))?.name === written.name;
  if (memory.replaces === undefined || renamed) return false;
  if ((await run.tenant.row(kind, memory.replaces)) === undefined) return false;
  run.renames.set(memory.replaces, { id, written });
  return true;
}

/** How a change of fixed fields can be carried out. @throws InvalidDesiredState when it cannot */
async function replacementOf(
  run: Run,
  kind: Kind,
  id: string,
  live: Live,
  changed: readonly string[],
): Promise<Replacement> {
  const { identity, fixed = [], borrowed } = registry[kind];
  if (borrowed || identity.some(name => changed.includes(name))) return "createFirst";
  if (identity.includes("name") && !fixed.includes("name")) return "underTemporaryName";
  const referrers = await run.tenant.referrers(kind, id);
  if (referrers.length === 0) return "deleteFirst";
  const names = referrers.map(referrer => `${referrer.type} "${referrer.name}" (${referrer.id})`).join(", ");
  throw new InvalidDesiredState(
    `cannot be replaced for its new ${changed.join(" and ")}: its name cannot change and it is used by ${names}`,
    "Change its name as well, so that the new one can stand beside the old until they are re-pointed.",
    { subject: { title: registry[kind].title, name: nameOf(registry[kind], live), id } },
  );
}

function replace(
  run: Run,
  id: string,
  kind: Kind,
  live: Live,
  how: Replacement,
  changed: readonly string[],
  lines: readonly string[],
) {
  run.claims.delete(placeOf(kind, id));
  run.replacing.set(placeOf(kind, id), how);
  run.say(
    `replaces ${entityText(kind, live, id)}: ${lines.join("; ") || changed.join(", ")} (the API cannot change it)`,
  );
  return { changes: true, replaces: changed, deleteBeforeReplace: how === "deleteFirst" };
}

/** Fixed fields that change, or may change since their new value is not known yet. */
const fixedChanges = (kind: Kind, desired: Desired, found: readonly Difference[]) => {
  const differing = new Set(found.map(difference => difference.field.name));
  return fieldsOf(kind)
    .filter(({ fixed, name }) => fixed && (differing.has(name) || isUnknown(desired[name])))
    .map(field => field.name);
};

/** What the private output must learn although nothing in the tenant changes. */
function memoryMoves(kind: Kind, written: Desired, memory: Memory, options: Options): boolean {
  const stated = statedOf(kind, written);
  const known = memory.stated ?? [];
  const deletable = options.deleteAdopted === true;
  return (
    stated.length !== known.length ||
    stated.some(name => !known.includes(name)) ||
    (memory.adopted === true && deletable !== (memory.deletable === true))
  );
}

async function refuseProblems(run: Run, kind: Kind, id: string, desired: Desired, both: readonly Problem[]) {
  const found = [...both, ...(await tenantProblems(run, kind, desired, id))];
  if (found.length === 0) return;
  throw new InvalidDesiredState(
    found.map(({ property, reason }) => `${property}: ${reason}`).join("; "),
    "Correct the program; nothing was changed.",
    { subject: { title: registry[kind].title, name: nameOf(registry[kind], desired), id } },
  );
}

/**
 * What would change: the declaration against the live entity, never against the state.
 *
 * @throws InvalidDesiredState when the change cannot be carried out
 */
export async function diff(run: Run, kind: Kind, id: string, olds: Properties, news: Properties): Promise<DiffAnswer> {
  const written = withDigests(run, kind, news);
  const options = optionsOf(news);
  const remembered = memoryOf(olds);
  const desired = withDefaults(kind, written);
  if (isRouteless(kind)) return declaredDiff(kind, id, olds, desired);
  if (isWaiting(id)) return waitingDiff(run, kind, olds, desired);

  const known = () =>
    run.intents.known({ stack: options.stack ?? "", name: options.name, kind, id, key: desiredKey(kind, olds) });
  const live = await liveEntity(run, kind, id, olds, remembered);
  const memory = live ? withBegun(run, kind, written, options, live, remembered) : remembered;
  const isBegun = memory !== remembered;
  if (!memory.before && !isBegun) known();
  if (!live) return recreate(run, kind, id, olds);
  run.managed.add(placeOf(kind, id));
  claim(run, kind, id, written, options);
  // Check has said so. What is written meanwhile would be refused.
  if (isAwaited(run, kind, desired, live)) return { changes: false };
  await refuseProblems(run, kind, id, desired, contested(run, kind, id, written, options));
  if (registry[kind].transitions) refuseTransitions(kind, id, wholeOf(kind, live), desired);
  announceDrift(run, kind, live, olds, memory, options.ignoreChanges ?? []);
  announceStaying(run, kind, written, live, memory);

  const waits = await holdBackRename(run, kind, id, written, memory);
  const found = differences(kind, written, live, termsOf(memory, options)).filter(
    difference => !(waits && difference.field.name === "name"),
  );
  const fixed = fixedChanges(kind, desired, found);
  if (fixed.length > 0) {
    if (options.heldBy) throw held(kind, live, id, fixed, options.heldBy);
    refuseReplacement(run, kind, id, live);
    const how = await replacementOf(run, kind, id, live, fixed);
    findChange(run, kind, id, live, found);
    run.planned.add(`${kind} ${id}`);
    return replace(run, id, kind, live, how, fixed, differenceLines(found.filter(f => fixed.includes(f.field.name))));
  }
  await announceConsequences(run, kind, live, found);
  findChange(run, kind, id, live, found);
  const writes = found.length > 0 || fieldsOf(kind).some(field => isUnknown(desired[field.name]));
  if (writes) run.planned.add(`${kind} ${id}`);
  announceLock(run, kind, live, desired, writes);
  const open = new Set([...found.map(({ field }) => field.name), ...(options.ignoreChanges ?? [])]);
  const unlearned =
    isBegun || (memory.before !== undefined && isUnlearned(kind, written, live, olds, name => !open.has(name)));
  if (memory.before && !unlearned) known();
  return { changes: writes || unlearned || memoryMoves(kind, written, memory, options) };
}

function findChange(run: Run, kind: Kind, id: string, live: Live, found: readonly Difference[]) {
  if (found.length === 0) return;
  const fields = found.map(({ field, live: from, target }) => fieldChange(field, from, target));
  run.find({ found: "change", kind, id, called: calledOf(registry[kind], live), fields });
}

/** Something that no API shows holds the id, and would go on asking for the old one. */
const held = (kind: Kind, live: Live, id: string, changed: readonly string[], heldBy: string) =>
  new InvalidDesiredState(
    `cannot be replaced for its new ${changed.join(" and ")}: ${heldBy} holds its id`,
    "Take the change back; or allow the replacement (mayReplaceQueue of the channel, or without heldBy and protect), and bind the new id there afterwards.",
    { subject: { title: registry[kind].title, name: nameOf(registry[kind], live), id } },
  );

/** Deleted outside: the engine's delete will find nothing, and the create follows. */
function recreate(run: Run, kind: Kind, id: string, olds: Properties): DiffAnswer {
  vanished(run, kind, id, olds);
  run.replacing.set(placeOf(kind, id), "deleteFirst");
  run.planned.add(`${kind} ${id}`);
  run.say(`${entityText(kind, olds, id)} is gone from the tenant: it will be created again`);
  run.find({ found: "gone", kind, id, called: calledOf(registry[kind], olds) });
  return { changes: true, replaces: [...registry[kind].identity], deleteBeforeReplace: true };
}

/** A kind that lives in no API: only the declaration can change. */
function declaredDiff(kind: Kind, id: string, olds: Properties, desired: Desired): DiffAnswer {
  refuseTransitions(kind, id, olds, desired);
  const changed = fieldsOf(kind).filter(({ name, schema }) => !same(schema, desired[name], olds[name]));
  // What had no value yet gets one without becoming another.
  const fixed = changed.filter(({ fixed, name }) => fixed && olds[name] !== undefined).map(field => field.name);
  return { changes: changed.length > 0, ...(fixed.length > 0 ? { replaces: fixed, deleteBeforeReplace: false } : {}) };
}
