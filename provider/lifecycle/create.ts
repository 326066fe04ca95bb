import { differences, statedOf } from "../compare/differences.js";
import { withDefaults } from "../entities/defaults.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { entityText, labelOf, nameOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { Conflict, NotFound, type WxccError } from "../errors.js";
import { PartlyCreated } from "../tenant/interface.js";
import { completedAnswer, correct, creationBody, sendNew, verify } from "./body.js";
import { withDigests } from "./files.js";
import { claim } from "./links.js";
import { holderOf, wholeHolder } from "./live.js";
import { whenFree } from "./locks.js";
import {
  changedAt,
  compact,
  idOf,
  type Memory,
  type Options,
  optionsOf,
  outputFields,
  outputsOf,
  type Properties,
  remembering,
  termsOf,
} from "./memory.js";
import { isRouteless, placeOf, type WritingRun } from "./run.js";
import { addedBy, leftBy } from "./sets.js";
import { createOnce, unfinished } from "./unfinished.js";
import { beforeOf, onRecord, withBegun } from "./unlearned.js";
import { isAwaited, waitingId } from "./waiting.js";

export interface Created {
  id: string;
  outputs: Properties;
}

/** The entity exists, but not as asked: Pulumi keeps it in its state and updates it in the next run. */
export class HalfCreated extends Error {
  constructor(
    readonly created: Created,
    override readonly cause: WxccError,
  ) {
    super(cause.message);
  }
}

function answered(
  kind: Kind,
  written: Desired,
  options: Options,
  memory: Memory,
  answer: Live,
  desiredNow = written,
): Created {
  const seen = changedAt(answer);
  const whole: Memory = {
    ...remembering(memory, options),
    stated: statedOf(kind, written),
    ...(seen === undefined ? {} : { seen }),
  };
  const created = {
    id: idOf(answer),
    outputs: outputsOf(kind, answer, compact(whole), outputFields(kind, written, whole)),
  };
  try {
    verify(
      kind,
      desiredNow,
      answer,
      { ...termsOf(memory, options), statedBefore: undefined },
      created.id,
      nameOf(registry[kind], answer),
    );
  } catch (ignored) {
    throw new HalfCreated(created, ignored as WxccError);
  }
  return created;
}

/** Makes an entity that exists what is declared. */
async function takeOver(
  run: WritingRun,
  kind: Kind,
  written: Desired,
  options: Options,
  id: string,
  /** Where the entity comes from; one that is lent is remembered as it was before us. */
  origin: Memory | "lent",
) {
  return run.tenant.serially(kind, id, async () => {
    const present = await run.tenant.fetch(kind, id);
    if (!present)
      throw new NotFound("disappeared before it could be adopted", { subject: { title: registry[kind].title, id } });
    claim(run, kind, id, written, options);
    // What a run of ours began is made as it is declared: changes are ignored once it is there.
    const isBegun = origin !== "lent" && !origin.adopted;
    const first: Memory = origin === "lent" ? { v: 1, before: beforeOf(kind, present) } : origin;
    const begun = withBegun(run, kind, written, options, present, first);
    const terms = { ...termsOf(begun, options), ...(isBegun && { ignore: undefined }) };
    const { live, found } = await whenFree(run, kind, written, present, terms);
    // Of what we began, every member that is declared is ours.
    const was = isBegun ? {} : await onRecord(run, kind, written, options, live, begun, found.length > 0);
    const answer = await correct(run, kind, id, live, found, written);
    const memory: Memory = origin === "lent" ? { ...begun, before: beforeOf(kind, was) } : begun;
    const sets = {
      added: addedBy(kind, written, was, memory, options),
      left: leftBy(kind, was, answer, memory),
    };
    return answered(kind, written, options, compact({ ...memory, ...sets }), answer);
  });
}

const adopted = ({ deleteAdopted }: Options): Memory => ({
  v: 1,
  adopted: true,
  ...(deleteAdopted ? { deletable: true } : {}),
});

/** What an earlier run created and could not tell the engine of. */
function resume(run: WritingRun, kind: Kind, written: Desired, options: Options, found: Live, origin: Memory) {
  run.say(`goes on with ${entityText(kind, found, idOf(found))}, which a run that broke off created`);
  return takeOver(run, kind, written, options, idOf(found), origin);
}

/** A name for the time in which predecessor and successor stand side by side; letters and digits suit every kind. */
const temporaryName = (name: string, id: string) =>
  `${name.slice(0, 60)} new ${id.replace(/[^a-zA-Z0-9]/g, "").slice(0, 8)}`;

/** @throws HalfCreated when a part of it that is written apart was refused: the next run completes it */
async function made(run: WritingRun, kind: Kind, stated: Desired, options: Options, memory: Memory): Promise<Live> {
  try {
    const body = await creationBody(run, kind, stated);
    const send = () => sendNew(run, kind, options.name, body);
    return completedAnswer(kind, await createOnce(run, kind, stated, options, send), body);
  } catch (error) {
    if (!(error instanceof PartlyCreated)) throw error;
    const { live, cause } = error;
    const whole: Memory = { ...remembering(memory, options), stated: statedOf(kind, stated), half: true };
    const outputs = outputsOf(kind, live, whole, outputFields(kind, stated, whole));
    throw new HalfCreated({ id: idOf(live), outputs }, cause);
  }
}

/** What a run that broke off made, with what no answer shows sent once more: nobody can see whether it has that. */
const goneOn = (run: WritingRun, kind: Kind, written: Desired, found: Live) =>
  run.tenant.serially(kind, idOf(found), async () => {
    const live = await wholeHolder(run, kind, found);
    return correct(run, kind, idOf(live), live, differences(kind, written, live), written);
  });

async function createBeside(
  run: WritingRun,
  kind: Kind,
  written: Desired,
  options: Options,
  holder: Live,
): Promise<Created> {
  const name = temporaryName(String(written.name), idOf(holder));
  const memory: Memory = { v: 1, replaces: idOf(holder) };
  const temporary = { ...written, name };
  const earlier = await unfinished(run, kind, temporary, options);
  const answer = earlier
    ? await goneOn(run, kind, temporary, earlier)
    : await made(run, kind, temporary, options, memory);
  claim(run, kind, idOf(answer), written, options);
  run.renames.set(idOf(holder), { id: idOf(answer), written });
  run.say(`creates ${registry[kind].title} "${written.name}" as "${name}" until its predecessor is deleted`);
  return answered(kind, written, options, memory, answer, temporary);
}

async function createNew(run: WritingRun, kind: Kind, written: Desired, options: Options, origin: Memory) {
  const answer = await made(run, kind, written, options, origin);
  claim(run, kind, idOf(answer), written, options);
  const added = addedBy(kind, written, {}, origin, options);
  return answered(kind, written, options, compact({ ...origin, added }), answer);
}

/**
 * Creates the declared entity, once. What exists already is adopted where the user allows it.
 *
 * @throws Conflict when the natural key is taken; HalfCreated when the server ignored a field, or refused an entry; Unknown when the answer was lost
 */
export async function create(run: WritingRun, kind: Kind, news: Properties): Promise<Created> {
  const options = optionsOf(news);
  try {
    return await createOrTakeOver(run, kind, news, options);
  } finally {
    run.coming.get(kind)?.delete(options.name);
  }
}

async function createOrTakeOver(run: WritingRun, kind: Kind, news: Properties, options: Options): Promise<Created> {
  const written = withDigests(run, kind, news);
  const { title, borrowed, identity } = registry[kind];
  const desired = withDefaults(kind, written);
  if (isRouteless(kind)) {
    const id = String(written[identity[0]!] ?? labelOf(registry[kind], written));
    return { id, outputs: { ...desired, wxcc: { v: 1 } } };
  }
  const holder = await holderOf(run, kind, desired);
  const earlier = await unfinished(run, kind, written, options);
  const subject = { title, name: nameOf(registry[kind], written), id: holder && idOf(holder) };
  if (borrowed) {
    if (isAwaited(run, kind, desired, holder))
      return { id: waitingId(kind, desired), outputs: { ...desired, wxcc: { v: 1 } } };
    const creates = borrowed.creatable !== undefined && options.createMissing === true;
    const origin: Memory = { v: 1, created: true };
    if (creates && earlier) return resume(run, kind, written, options, earlier, origin);
    if (!holder && creates) return createNew(run, kind, written, options, origin);
    if (!holder) throw new NotFound("is not in the tenant", { subject, todo: borrowed.missing });
    return takeOver(run, kind, written, options, idOf(holder), "lent");
  }
  if (holder && run.replacing.get(placeOf(kind, idOf(holder))) === "underTemporaryName")
    return createBeside(run, kind, written, options, holder);
  if (earlier) return resume(run, kind, written, options, earlier, { v: 1 });
  if (holder && (options.adopt ?? run.adopt))
    return takeOver(run, kind, written, options, idOf(holder), adopted(options));
  if (holder) throw new Conflict("already exists in the tenant", { subject });
  return createNew(run, kind, written, options, { v: 1 });
}
