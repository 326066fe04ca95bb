import { type Difference, differences, type Terms } from "../compare/differences.js";
import { fieldText } from "../compare/text.js";
import { canonical, same } from "../compare/values.js";
import { completed } from "../entities/defaults.js";
import type { Desired, Json, Kind, Live } from "../entities/entity.js";
import { fieldsOf, type Schema } from "../entities/fields.js";
import { registry, updateVerb } from "../entities/registry.js";
import { SilentlyIgnored } from "../errors.js";
import { contentOf, revealed } from "./files.js";
import { type Run, rowsOf, type WritingRun } from "./run.js";

/** What the server keeps for itself: never sent back. */
const readOnly = ["createdTime", "lastUpdatedTime", "links"];

async function settled(run: Run, kind: Kind, merged: Live): Promise<Live> {
  const { settle, settleReads = [] } = registry[kind];
  return settle ? settle(merged, await rowsOf(run, settleReads)).settled : merged;
}

/** The body of a create: what is stated, the defaults, what is sent initially, and what follows from these. */
export async function creationBody(run: Run, kind: Kind, written: Desired): Promise<Live> {
  const desired = completed(kind, written);
  const values = fieldsOf(kind).flatMap(({ name, wire, schema }) => {
    const value = desired[name] ?? schema.initially;
    return value === undefined || schema.aside ? [] : [[wire, value]];
  });
  return settled(run, kind, Object.fromEntries(values));
}

/** What a write asks for, whatever the tenant has of it. */
const askedFor = (kind: Kind, written: Desired): Live => {
  const asked = fieldsOf(kind).filter(({ schema }) => schema.asked);
  const desired = asked.length > 0 ? completed(kind, written) : {};
  return Object.fromEntries(asked.map(({ name, wire }) => [wire, desired[name]]));
};

/** What no answer shows is sent where it changes, and else left as it is. */
const staysUnsent = ({ writeOnly, digest }: Schema) => writeOnly === true || digest !== undefined;

/** An answer to a write, with what it does not show: as it was sent, or as it was. */
export function completedAnswer(kind: Kind, answer: Live, live: Live, found: readonly Difference[] = []): Live {
  const targets = new Map(found.map(({ field, target }) => [field.wire, target]));
  const unshown = fieldsOf(kind).filter(({ wire, schema }) => staysUnsent(schema) && answer[wire] === undefined);
  const told = unshown.map(({ wire }) => [wire, targets.has(wire) ? targets.get(wire) : live[wire]] as const);
  return { ...answer, ...Object.fromEntries(told.filter(([, value]) => value !== undefined)) };
}

/** Whether an entity holds what was sent, as far as answers show it. */
const holds = (kind: Kind, body: Live) => (live: Live) =>
  fieldsOf(kind).every(
    ({ wire, schema }) => body[wire] === undefined || staysUnsent(schema) || same(schema, body[wire], live[wire]),
  );

/** Sends what creates an entity; it may go with others that are about to come. */
export function sendNew(run: WritingRun, kind: Kind, name: string, body: Live): Promise<Live> {
  run.coming.get(kind)?.delete(name);
  return run.tenant.create(kind, revealed(run, kind, body), contentOf(run, kind, body), {
    holds: holds(kind, body),
    more: () => [...run.coming.values()].some(names => names.size > 0),
    done: () => run.checked.size,
  });
}

/**
 * The body of an update. PUT replaces the whole entity, so ours is laid over the live one: fields that we do not know
 * stay. PATCH keeps what is not sent, so only the changes go, with `null` for what is cleared.
 */
async function updateBody(
  run: Run,
  kind: Kind,
  live: Live,
  found: readonly Difference[],
  written: Desired,
): Promise<Live> {
  const targets = Object.fromEntries(found.map(({ field, target }) => [field.wire, target]));
  const merged = { ...live, ...targets, ...askedFor(kind, written) };
  const whole: Live = await settled(run, kind, merged);
  if (updateVerb(kind, live) === "PATCH") {
    const changed = [...new Set([...Object.keys(whole), ...Object.keys(live)])].filter(
      wire => canonical(whole[wire]) !== canonical(live[wire]),
    );
    return Object.fromEntries(changed.map(wire => [wire, whole[wire] ?? null]));
  }
  const unsent = fieldsOf(kind).filter(({ wire, schema }) => staysUnsent(schema) && !(wire in targets));
  const omitted = [...readOnly, ...unsent.map(({ wire }) => wire)];
  const sent = Object.entries(whole).filter(([wire, value]) => value !== undefined && !omitted.includes(wire));
  return Object.fromEntries(sent) as Record<string, Json>;
}

/** Writes what differs into the live entity; sends nothing when nothing does. @returns the entity as it is then */
export const correct = async (
  run: WritingRun,
  kind: Kind,
  id: string,
  live: Live,
  found: readonly Difference[],
  written: Desired = {},
): Promise<Live> => {
  if (found.length === 0) return live;
  const body = await updateBody(run, kind, live, found, written);
  const content = contentOf(run, kind, { ...live, ...body });
  const answer = await run.tenant.update(kind, id, revealed(run, kind, body), content);
  return completedAnswer(kind, answer, live, found);
};

/** @throws SilentlyIgnored naming the fields that the answer holds otherwise than we asked (contract 2.0: 200 is no proof) */
export function verify(kind: Kind, written: Desired, answer: Live, terms: Terms, id: string, name: string | undefined) {
  const ignored = differences(kind, written, answer, terms);
  if (ignored.length === 0) return;
  const lines = ignored.map(({ field, live, target }) => fieldText(field, live, target));
  throw new SilentlyIgnored(`was written, but the tenant did not take ${lines.join("; ")}`, {
    subject: { title: registry[kind].title, name, id },
  });
}
