import { differences } from "../compare/differences.js";
import { missingMembers } from "../compare/target.js";
import { valueText } from "../compare/text.js";
import { keyOf, membersOf, same } from "../compare/values.js";
import type { Desired, Json, Kind, Live } from "../entities/entity.js";
import { calledOf, entityText, type Field, fieldsOf, refsHeld } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { correct } from "./body.js";
import { fateOf, guardDelete } from "./guard.js";
import { desiredKey } from "./key.js";
import { takenOver } from "./links.js";
import { refuseLocked } from "./locks.js";
import { lastSeen, type Memory, memoryOf, type Properties, rememberedFields } from "./memory.js";
import { isRouteless, placeOf, type WritingRun } from "./run.js";
import { forgotten } from "./vanished.js";

/** What we made is as it was declared, where no answer shows it. */
function asDeclared(kind: Kind, live: Live, written: Desired): Live {
  const unshown = fieldsOf(kind).filter(({ schema }) => schema.digest !== undefined || schema.writeOnly);
  const declared = unshown.map(({ name, wire }) => [wire, live[wire] ?? written[name]] as const);
  return { ...live, ...Object.fromEntries(declared.filter(([, value]) => value !== undefined)) };
}

/** After the predecessor is gone, its successor takes the name. */
async function takeName(run: WritingRun, kind: Kind, predecessor: string) {
  const rename = run.renames.get(predecessor);
  if (!rename) return;
  run.renames.delete(predecessor);
  await run.tenant.serially(kind, rename.id, async () => {
    const live = await run.tenant.fetch(kind, rename.id);
    const found = live ? differences(kind, rename.written, live).filter(({ field }) => field.name === "name") : [];
    if (live) await correct(run, kind, rename.id, asDeclared(kind, live, rename.written), found);
  });
}

/** Whether everything that a value refers to is still there. */
async function isWhole(run: WritingRun, field: Field, value: Json | undefined) {
  const rows = await Promise.all(refsHeld(field.schema, value).map(({ kind, id }) => run.tenant.row(kind, id)));
  return !rows.includes(undefined);
}

/** The set without our members, and with those that left because of us. */
async function formerSet(
  run: WritingRun,
  field: Field,
  held: Json | undefined,
  added: readonly Json[],
  memory: Memory,
) {
  const leaving = new Set(added.map(member => keyOf(field.schema, member)));
  const staying = membersOf(held).filter(member => !leaving.has(keyOf(field.schema, member)));
  const left = missingMembers(field.schema, memory.left?.[field.name], staying);
  const whole = await Promise.all(left.map(member => isWhole(run, field, [member])));
  const gone = left.filter((_, i) => !whole[i]).map(valueText);
  return {
    target: [...staying, ...left.filter((_, i) => whole[i])],
    ...(gone.length > 0
      ? { note: `${field.name} held ${gone.join(", ")}, which is gone, so it is not given back` }
      : {}),
  };
}

/** What to write into a field that is given back, and what to say about it. */
interface Former {
  target?: Json | undefined;
  note?: string;
}

/** The value to give back, or why there is none. */
async function former(
  run: WritingRun,
  field: Field,
  live: Live,
  ours: Json | undefined,
  memory: Memory,
  clears: boolean,
): Promise<Former> {
  const held = live[field.wire];
  const before = memory.before?.[field.wire] ?? undefined;
  const added = memory.added?.[field.name];
  if (added) return formerSet(run, field, held, added, memory);
  const stays = (why: string) => ({ note: `${field.name} ${why}, so it is left as it is` });
  if (same(field.schema, before, held)) return {};
  if (!same(field.schema, ours, held)) return stays("was changed by somebody else since");
  if (before === undefined && field.schema.unclearable) return stays("cannot be cleared");
  if (!(await isWhole(run, field, before))) {
    const gone = `was ${valueText(before)}, which is gone`;
    // What a link holds would keep the entity that it names from being deleted, and nobody could say why.
    return clears ? { target: undefined, note: `${field.name} ${gone}, so it is cleared` } : stays(gone);
  }
  return { target: before };
}

/**
 * Gives a borrowed entity back as it was before us, in the fields that still hold what we put there.
 * @returns whether it is there
 */
async function giveBack(run: WritingRun, kind: Kind, id: string, outputs: Properties, memory: Memory) {
  return run.tenant.serially(kind, id, async () => {
    const live = await run.tenant.fetch(kind, id);
    if (!live) return false;
    const ours = lastSeen(kind, outputs);
    const taken = takenOver(run, kind, id);
    const fields = rememberedFields(kind, memory).filter(field => !field.fixed && !taken.has(field.wire));
    const clears = registry[kind].link !== undefined;
    const answers = await Promise.all(
      fields.map(async field => ({ field, ...(await former(run, field, live, ours[field.wire], memory, clears)) })),
    );
    for (const { note } of answers.filter(answer => answer.note)) run.say(`${calledOf(registry[kind], live)}: ${note}`);
    const found = answers
      .filter(answer => "target" in answer)
      .map(({ field, target }) => ({ field, live: live[field.wire], target }))
      .filter(({ field, live: held, target }) => !same(field.schema, target, held));
    await correct(run, kind, id, live, found);
    return true;
  });
}

/** @returns whether it was there, or was deleted by us before, without the engine's knowledge */
async function deleteOurs(run: WritingRun, kind: Kind, id: string): Promise<boolean> {
  const isRepeated = run.intents.deleted(kind, id);
  run.intents.deleting(kind, id);
  if ((await run.tenant.remove(kind, id)) || isRepeated) return true;
  run.intents.missed(kind, id);
  return false;
}

/**
 * Deletes what we created. What was there before us is given back or left, and an entity that another resource of this
 * run holds is not touched.
 *
 * @throws GuardRail when the stack does not allow it, or too many are gone already; Locked when somebody has it open;
 * StillReferenced naming what still refers to it
 */
export async function remove(run: WritingRun, kind: Kind, id: string, outputs: Properties): Promise<void> {
  const memory = memoryOf(outputs);
  const called = entityText(kind, outputs, id);
  if (isRouteless(kind)) return run.say(`${called} was only declared: nothing is deleted in the tenant`);
  const fate = fateOf(kind, id, outputs);
  if (fate === "nothing") return;
  const place = placeOf(kind, id);
  const note = async (wasThere: boolean) =>
    wasThere ? void run.managed.add(place) : forgotten(run, kind, id, outputs);
  const claimant = run.claims.get(place);
  if (claimant) return run.say(`${called} is kept: resource "${claimant.name}" holds it now`);
  if (registry[kind].borrowed && fate !== "deleted") {
    if (fate === "left") run.say(`${called} is left as it is, no longer managed`);
    else await note(await giveBack(run, kind, id, outputs, memory));
    return run.intents.gone(kind, id, undefined);
  }
  if (fate === "left")
    return run.say(`${called} was there before this stack: it is left in the tenant, no longer managed`);
  await refuseLocked(run, kind, id);
  guardDelete(run, kind, id, outputs);
  await note(await deleteOurs(run, kind, id));
  run.intents.gone(kind, id, desiredKey(kind, outputs));
  await takeName(run, kind, id);
}
