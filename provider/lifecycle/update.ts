import { statedOf } from "../compare/differences.js";
import { withDefaults } from "../entities/defaults.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { fieldsOf, isOptional, nameOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { NotFound } from "../errors.js";
import { correct, verify } from "./body.js";
import { holdBackRename } from "./diff.js";
import { withDigests } from "./files.js";
import { withUnshown } from "./live.js";
import { whenFree } from "./locks.js";
import {
  changedAt,
  compact,
  type Memory,
  memoryOf,
  type Options,
  optionsOf,
  outputFields,
  outputsOf,
  type Properties,
  remembering,
  termsOf,
} from "./memory.js";
import { isRouteless, type WritingRun } from "./run.js";
import { addedBy, leftBy } from "./sets.js";
import { onRecord, withBegun } from "./unlearned.js";
import { isWaiting } from "./waiting.js";

/** What a borrowed entity held before us, in fields that are stated only now. */
function beforeAfter(kind: Kind, written: Desired, live: Live, memory: Memory): Memory["before"] {
  if (!memory.before) return undefined;
  const known = new Set(memory.stated ?? []);
  const fresh = fieldsOf(kind).filter(
    field => isOptional(field) && (written[field.name] ?? undefined) !== undefined && !known.has(field.name),
  );
  return { ...memory.before, ...Object.fromEntries(fresh.map(({ wire }) => [wire, live[wire] ?? null])) };
}

/** The successor has its name: nothing waits any more. */
const settledName = ({ replaces: _, ...memory }: Memory): Memory => memory;

function remember(kind: Kind, written: Desired, live: Live, memory: Memory, options: Options, answer: Live): Memory {
  const before = beforeAfter(kind, written, live, memory);
  return compact({
    ...remembering(memory, options),
    half: undefined,
    stated: statedOf(kind, written),
    added: addedBy(kind, written, live, memory, options),
    before,
    left: before && leftBy(kind, live, answer, { ...memory, before }),
    deletable: memory.adopted && options.deleteAdopted ? true : undefined,
    seen: changedAt(answer),
  });
}

/**
 * Makes the live entity what is declared: read, merge, write, compare the answer. Nothing is sent when nothing differs.
 *
 * @throws NotFound when it is gone; Locked when somebody else has it; SilentlyIgnored when the server kept something else
 */
export async function update(
  run: WritingRun,
  kind: Kind,
  id: string,
  olds: Properties,
  news: Properties,
): Promise<Properties> {
  const written = withDigests(run, kind, news);
  const options = optionsOf(news);
  const remembered = memoryOf(olds);
  if (isRouteless(kind) || isWaiting(id)) return { ...withDefaults(kind, written), wxcc: { v: 1 } };
  return run.tenant.serially(kind, id, async () => {
    const shown = await run.tenant.fetch(kind, id);
    const { title } = registry[kind];
    if (!shown)
      throw new NotFound("is gone from the tenant", { subject: { title, name: nameOf(registry[kind], olds), id } });
    const present = withUnshown(kind, shown, olds, remembered);
    const memory = withBegun(run, kind, written, options, present, remembered);
    const waits = await holdBackRename(run, kind, id, written, memory);
    const wanted = waits ? { ...written, name: present.name } : written;
    const terms = termsOf(memory, options);
    const { live, found } = await whenFree(run, kind, wanted, present, {
      ...terms,
      ignore: memory.half ? undefined : terms.ignore,
    });
    const was = await onRecord(run, kind, written, options, live, memory, found.length > 0);
    const answer = await correct(run, kind, id, live, found, wanted);
    verify(kind, wanted, answer, terms, id, nameOf(registry[kind], answer));
    const next = remember(kind, written, was, waits ? memory : settledName(memory), options, answer);
    return outputsOf(kind, answer, next, outputFields(kind, written, next));
  });
}
