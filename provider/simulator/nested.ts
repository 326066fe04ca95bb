import type { Json } from "../entities/entity.js";
import type { Behaviour } from "./behaviour.js";
import { rule } from "./evidence.js";
import type { Fields } from "./quirks/quirk.js";
import { Refusal } from "./refusal.js";

export const duplicateEntry = rule(
  "nested.duplicate",
  "live",
  "contract 2.0 (SK/reg)",
  "A kept nested entry that does not resend its id is a 409: duplicate entry.",
);
export const borrowedId = rule(
  "nested.borrowed",
  "live",
  "contract 2.0 (SK/reg)",
  "A nested id at create, or one of another parent, is a 409: internal error.",
);
export const nestedRules = [
  duplicateEntry,
  borrowedId,
  rule("nested.omitted", "live", "contract 2.0", "A nested entry that is not sent is deleted."),
  rule(
    "nested.single",
    "assumed",
    "contract 2.1 shows ids of sub-entities, not this",
    "A sub-entity that is no list keeps its id when a PUT leaves the id out.",
  ),
];

export interface Clock {
  now: number;
  id: () => string;
}

type Entry = Fields;
type Spec = Behaviour["nested"][string];

const borrowed = () => new Refusal(borrowedId, 409, "Internal error. Please contact Cisco Support Team");

const keyOf = (spec: Spec, entry: Entry) => JSON.stringify((spec.key ?? []).map(name => entry[name] ?? null));

const same = (spec: Spec, a: Entry, b: Entry) => {
  const plain = ({ id: _, version: __, createdTime: ___, lastUpdatedTime: ____, ...rest }: Entry) =>
    JSON.stringify(Object.entries(rest).sort());
  return spec.stamped !== true || plain(a) === plain(b);
};

function settled(spec: Spec, entry: Entry, before: Entry | undefined, { now, id }: Clock): Entry {
  const stamps = {
    version: before ? Number(before.version ?? 0) + (same(spec, entry, before) ? 0 : 1) : 0,
    createdTime: before?.createdTime ?? now,
    lastUpdatedTime: before && same(spec, entry, before) ? before.lastUpdatedTime : now,
  };
  return { ...entry, id: before?.id ?? id(), ...(spec.stamped && stamps) };
}

function settledList(spec: Spec, field: string, entries: readonly Entry[], before: readonly Entry[], clock: Clock) {
  const byId = new Map(before.map(entry => [entry.id, entry]));
  const taken = new Set(before.map(entry => keyOf(spec, entry)));
  return entries.map(entry => {
    if (entry.id !== undefined) {
      const previous = byId.get(entry.id);
      if (!previous) throw borrowed();
      return settled(spec, entry, previous, clock);
    }
    const key = keyOf(spec, entry);
    if (taken.has(key)) {
      const table = field.replace(/s$/, "").replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
      throw new Refusal(duplicateEntry, 409, `Duplicate entry '${key}' for key '${table}.UK_${table}'`);
    }
    taken.add(key);
    return settled(spec, entry, undefined, clock);
  });
}

/** Gives nested entries their ids. @throws Refusal where an id is missing or belongs elsewhere */
export function withNestedIds(behaviour: Behaviour, after: Fields, before: Fields | undefined, clock: Clock): Fields {
  const changed = Object.entries(behaviour.nested).flatMap(([field, spec]): [string, Json][] => {
    const value = after[field];
    if (value === undefined) return [];
    if (Array.isArray(value)) {
      const previous = (before?.[field] ?? []) as readonly Entry[];
      return [[field, settledList(spec, field, value as readonly Entry[], previous, clock)]];
    }
    const entry = value as Entry;
    const previous = before?.[field] as Entry | undefined;
    if (entry.id !== undefined && entry.id !== previous?.id) throw borrowed();
    return [[field, settled(spec, entry, previous, clock)]];
  });
  return { ...after, ...Object.fromEntries(changed) };
}
