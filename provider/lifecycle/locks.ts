import { type Difference, differences, type Terms } from "../compare/differences.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { calledOf, entityText, nameOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { Locked, NotFound } from "../errors.js";
import { idOf } from "./memory.js";
import type { Run, WritingRun } from "./run.js";

const minutesOf = (ms: number) => `${Math.round(ms / 60_000)} minutes`;

/** Who has an entity locked, as sentences say it; nothing when nobody has. */
function holderText(kind: Kind, live: Live): string | undefined {
  const { held } = registry[kind].lock ?? {};
  const holder = held?.(live);
  if (!holder) return undefined;
  const { by, since } = holder;
  return `locked by ${by}${since === undefined ? "" : ` since ${new Date(since).toISOString()}`}`;
}

const choiceOf = (kind: Kind, desired: Desired) => desired[registry[kind].lock?.choice ?? ""] ?? "fail";

/** Says in a preview that somebody has the entity, and what that does to this program. */
export function announceLock(run: Run, kind: Kind, live: Live, desired: Desired, writes: boolean) {
  const holder = holderText(kind, live);
  if (holder === undefined) return;
  const { lock } = registry[kind];
  const waiting = `the update waits, ${minutesOf(lock!.patience)} at most`;
  const then = choiceOf(kind, desired) === "wait" ? waiting : "the update fails while that is so";
  run.say(`${calledOf(registry[kind], live)} is ${holder}${writes ? `: ${then}` : ""}`);
}

function lockedOut(kind: Kind, live: Live, happened: string, todo: string) {
  const subject = { title: registry[kind].title, name: nameOf(registry[kind], live), id: idOf(live) };
  return new Locked(`${happened}: it is ${holderText(kind, live)}`, todo, { subject });
}

/** Waits until nobody has the entity. @throws Locked when the wait is over and somebody still has it; NotFound */
async function freed(run: WritingRun, kind: Kind, locked: Live): Promise<Live> {
  const { patience, every, where } = registry[kind].lock!;
  const id = idOf(locked);
  const called = entityText(kind, locked, id);
  run.say(
    `${called} is ${holderText(kind, locked)}: waits until it is free, ${minutesOf(patience)} at most, looking every ${every / 1_000} s`,
  );
  let live: Live = locked;
  for (let waited = every; waited <= patience; waited += every) {
    await run.tenant.reread(kind, every);
    const row = await run.tenant.row(kind, id);
    const now = row && holderText(kind, row) === undefined ? await run.tenant.fetch(kind, id) : row;
    if (!now)
      throw new NotFound("disappeared while it was waited for", { subject: { title: registry[kind].title, id } });
    live = now;
    if (holderText(kind, live) === undefined) {
      run.say(`${called} is free again after ${Math.ceil(waited / 1_000)} s`);
      return live;
    }
    if (waited % (5 * 60_000) === 0)
      run.say(`${called} is still ${holderText(kind, live)}, after ${minutesOf(waited)}`);
  }
  throw lockedOut(
    kind,
    live,
    `was not changed after ${minutesOf(patience)} of waiting`,
    `Ask for it to be closed in ${where}; then run it again.`,
  );
}

/**
 * The entity, and what is to be written into it, once nobody else has it: what they wrote meanwhile counts. Where
 * nothing is to be written, nobody is waited for.
 *
 * @throws Locked before anything of it is written
 */
export async function whenFree(run: WritingRun, kind: Kind, desired: Desired, live: Live, terms: Terms) {
  const compared = (one: Live): { live: Live; found: readonly Difference[] } => ({
    live: one,
    found: differences(kind, desired, one, terms),
  });
  const now = compared(live);
  if (now.found.length === 0 || holderText(kind, live) === undefined) return now;
  if (choiceOf(kind, desired) === "wait") return compared(await freed(run, kind, live));
  const { choice, where } = registry[kind].lock!;
  const todo = `Ask for it to be closed in ${where}, and run it again; or state ${choice}: "wait".`;
  throw lockedOut(kind, live, "was not changed", todo);
}

/** @throws Locked when somebody has an entity that is to be deleted: what they work at is not taken from them */
export async function refuseLocked(run: WritingRun, kind: Kind, id: string) {
  if (!registry[kind].lock) return;
  const live = await run.tenant.row(kind, id);
  if (!live || holderText(kind, live) === undefined) return;
  throw lockedOut(
    kind,
    live,
    "was not deleted",
    `Ask for it to be closed in ${registry[kind].lock.where}; then run it again.`,
  );
}
