import { type Difference, differences } from "../compare/differences.js";
import { withDefaults } from "../entities/defaults.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import {
  Conflict,
  Forbidden,
  InvalidConfiguration,
  RateLimited,
  Refused,
  Unauthorized,
  Unknown,
  WrongTenant,
  type WxccError,
} from "../errors.js";
import { PartlyCreated } from "../tenant/interface.js";
import type { Intent } from "./intents.js";
import { creationOf } from "./key.js";
import { holderOf, wholeHolder } from "./live.js";
import { idOf, type Options } from "./memory.js";
import type { Run, WritingRun } from "./run.js";

/** The clocks of the server and of this machine may be so far apart, in milliseconds. */
export const clocksDiffer = 5 * 60_000;

/** What is written by calls of its own after the entity exists. */
function isLater(kind: Kind, { field: { wire, schema } }: Difference): boolean {
  const { entries, apart = {} } = registry[kind].routes ?? {};
  return schema.asked === true || entries?.field === wire || wire in apart;
}

/** What is written later, or never shown, says nothing of whose an entity is. */
function isApart(kind: Kind, difference: Difference): boolean {
  const { field, live } = difference;
  const isHidden = live === undefined && (field.schema.writeOnly === true || field.schema.digest !== undefined);
  return isHidden || isLater(kind, difference);
}

/** Whether an entity is what an intent was about: the key was free when that began, and what is there was sent. */
async function fits(run: Run, kind: Kind, written: Desired, holder: Live, intent: Intent): Promise<boolean> {
  if (intent.id !== undefined) return intent.id === idOf(holder);
  const { createdTime } = holder;
  if (typeof createdTime === "number" && createdTime < intent.at - clocksDiffer) return false;
  const found = differences(kind, written, await wholeHolder(run, kind, holder));
  return found.every(difference => isApart(kind, difference));
}

/**
 * The entity that an earlier create of this resource made, although the engine does not know it: that one ended before
 * its answer came, or before the engine had it.
 */
export async function unfinished(run: Run, kind: Kind, written: Desired, options: Options): Promise<Live | undefined> {
  const creation = creationOf(kind, written, options);
  const intent = creation && run.intents.pending(creation);
  if (!intent || intent.before) return undefined;
  const holder = await holderOf(run, kind, withDefaults(kind, written));
  return holder && (await fits(run, kind, written, holder, intent)) ? holder : undefined;
}

/** Reads may lag behind a write: so many milliseconds before each look. */
const pauses = [0, 1_000, 4_000];

/** After an answer was lost: looks whether the entity is there. The key was free before, so what has it now may be ours. */
async function lookAgain(run: WritingRun, kind: Kind, written: Desired, options: Options): Promise<Live | undefined> {
  for (const ms of pauses) {
    await run.tenant.reread(kind, ms);
    const found = await unfinished(run, kind, written, options);
    if (found) return wholeHolder(run, kind, found);
  }
  return undefined;
}

/** The server said no: nothing was made. After all else it may have been. */
const refusals = [Refused, Conflict, Forbidden, Unauthorized, RateLimited, WrongTenant, InvalidConfiguration];

/** Errors after which nobody can say whether the entity exists: a lost answer, or a key that is taken by now. */
const leavesOpen = (error: unknown, earlier: boolean) =>
  error instanceof Unknown || (earlier && error instanceof Conflict);

/**
 * Creates once, whatever happens to the answer: the intent is on record before the request leaves, and a lost answer is
 * resolved by looking, never by asking again.
 *
 * @throws Unknown when the entity was not found either: the next run looks first
 */
export async function createOnce(
  run: WritingRun,
  kind: Kind,
  written: Desired,
  options: Options,
  send: () => Promise<Live>,
): Promise<Live> {
  const creation = creationOf(kind, written, options);
  if (!creation) return send();
  const pending = run.intents.pending(creation);
  const earlier = pending !== undefined && !pending.before;
  if (!earlier) await run.intents.begin(creation);
  try {
    const live = await send();
    run.intents.made(creation, idOf(live));
    return live;
  } catch (error) {
    if (error instanceof PartlyCreated) run.intents.made(creation, idOf(error.live));
    else if (leavesOpen(error, earlier)) {
      // Whoever cannot look either is told of the first error: the intent stays.
      const found = await lookAgain(run, kind, written, options).catch(() => undefined);
      if (found) {
        run.intents.made(creation, idOf(found));
        const isWhole = !differences(kind, written, found).some(difference => isLater(kind, difference));
        if (isWhole) return found;
        throw new PartlyCreated(found, error as WxccError);
      }
    } else if (!earlier && refusals.some(refusal => error instanceof refusal)) run.intents.ended(creation);
    throw error;
  }
}
