import { type Difference, differences, staysBehind } from "../compare/differences.js";
import { differenceLines, fieldText, valueText } from "../compare/text.js";
import { same } from "../compare/values.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { calledOf, fieldsOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { isSecret } from "../withheld.js";
import { fieldChange } from "./findings.js";
import { wholeHolder } from "./live.js";
import { announceLock } from "./locks.js";
import {
  changedAt,
  idOf,
  lastSeen,
  type Memory,
  type Options,
  type Properties,
  rememberedFields,
  termsOf,
} from "./memory.js";
import { type Run, rowsOf } from "./run.js";
import { isUnknown } from "./unknown.js";

/** Says what somebody changed outside since the last run. */
export function announceDrift(
  run: Run,
  kind: Kind,
  live: Live,
  outputs: Properties,
  memory: Memory,
  ignored: readonly string[],
) {
  const last = lastSeen(kind, outputs);
  const moved = rememberedFields(kind, memory).filter(
    ({ name, wire, schema }) =>
      !ignored.includes(name) &&
      !(schema.digest && live[wire] === undefined) &&
      !same(schema, last[wire], live[wire]) &&
      !(memory.replaces && name === "name"),
  );
  if (moved.length === 0) return;
  const at = changedAt(live);
  const time = at === undefined ? "" : ` at ${new Date(at).toISOString()}`;
  const called = calledOf(registry[kind], live);
  const fields = moved.map(field => fieldChange(field, last[field.wire], live[field.wire]));
  run.find({
    found: "drift",
    kind,
    id: idOf(live),
    called,
    fields,
    ...(time ? { at: time.slice(" at ".length) } : {}),
  });
  for (const field of moved) {
    const { wire } = field;
    const when = wire === registry[kind].routes?.entries?.field ? "" : time;
    const change = fieldText(field, last[wire], live[wire]);
    run.say(`${called}: ${change}, changed in the tenant${when}`);
  }
}

/** A path stays as it is while its file changes, so that no diff of Pulumi's shows it. */
const whyAgain = ({ field, live, target }: Difference) =>
  live === undefined ? "its content may have changed, and the tenant does not show it" : fieldText(field, live, target);

/** Says what follows from the change beyond the fields that the user wrote. */
export async function announceConsequences(run: Run, kind: Kind, live: Live, found: readonly Difference[]) {
  for (const difference of found.filter(({ field, target }) => field.schema.digest && target !== undefined))
    run.say(`${calledOf(registry[kind], live)}: ${whyAgain(difference)}: the file is sent again`);
  const { settle, settleReads = [] } = registry[kind];
  if (!settle || found.length === 0) return;
  const merged = { ...live, ...Object.fromEntries(found.map(({ field, target }) => [field.wire, target])) };
  for (const note of settle(merged, await rowsOf(run, settleReads)).notes)
    run.say(`${calledOf(registry[kind], live)} ${note}`);
}

/**
 * Says which entity that is already there becomes ours, and what that changes in it.
 *
 * @returns what it would have to change and the API cannot; then nothing is said
 */
export async function announceTakeOver(run: Run, kind: Kind, written: Desired, holder: Live, options: Options) {
  const live = await wholeHolder(run, kind, holder);
  const found = differences(kind, written, live, termsOf({ v: 1 }, options));
  const impossible = found.filter(({ field, target }) => field.fixed && !isUnknown(target));
  if (impossible.length > 0) return impossible;
  const { borrowed } = registry[kind];
  const changes = found.length > 0 ? `, changing ${differenceLines(found).join("; ")}` : "";
  if (found.length === 0) run.planned.delete(`${kind} ${options.name}`);
  run.say(`${borrowed ? "takes over" : "adopts"} ${calledOf(registry[kind], live)} (${idOf(live)})${changes}`);
  run.find({
    found: "adoption",
    kind,
    id: idOf(live),
    called: calledOf(registry[kind], live),
    resource: options.name,
    fields: found.map(({ field, live: from, target }) => fieldChange(field, from, target)),
  });
  await announceConsequences(run, kind, live, found);
  announceLock(run, kind, live, written, found.length > 0);
  return [];
}

/** Says which fields the program no longer states and the API cannot clear. */
export function announceStaying(run: Run, kind: Kind, written: Desired, live: Live, memory: Memory) {
  const silent = fieldsOf(kind).filter(
    field => field.schema.unclearable && memory.stated?.includes(field.name) && staysBehind(field, written),
  );
  for (const field of silent) {
    const value = isSecret(field) ? "as it is" : valueText(live[field.wire]);
    run.say(
      `${calledOf(registry[kind], live)}: ${field.name} cannot be cleared: it stays ${value} and is no longer managed`,
    );
  }
}
