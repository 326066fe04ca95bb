import { impactOfLoss, otherwise } from "../channels/impact.js";
import { differences } from "../compare/differences.js";
import type { Kind, Ownership } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { changeOf, worstOf } from "./change.js";
import { hasOwnKey } from "./keys.js";
import type { FieldChange, Finding, Report } from "./report.js";
import type { Known, Loaded, Side } from "./side.js";

/** Between two of a sort every member of a set counts; a stack knows only those that it added. */
const whole = (kind: Kind): Readonly<Record<string, Ownership>> =>
  Object.fromEntries(fieldsOf(kind).flatMap(({ name, schema }) => (schema.ownership ? [[name, "exclusive"]] : [])));

/** In what one entity says something else than another one holds. */
function said(kind: Kind, one: Known, other: Known, alike: boolean) {
  return differences(kind, one.written, other.live, {
    statedBefore: alike ? other.stated : [],
    ownership: alike ? whole(kind) : one.ownership,
    ignore: [...one.unknown, ...other.unknown],
  });
}

function changesBetween(kind: Kind, a: Known, b: Known, left: Side, right: Side): readonly FieldChange[] {
  const alike = left.deployed === right.deployed;
  const there = alike || left.deployed ? said(kind, a, b, alike) : [];
  const back = alike || right.deployed ? said(kind, b, a, alike) : [];
  const found = [
    ...there.map(({ field, target, live }) => ({ field, was: target, is: live })),
    ...back.map(({ field, target, live }) => ({ field, was: live, is: target })),
  ];
  const once = new Map(found.toReversed().map(one => [one.field.name, one]));
  return fieldsOf(kind).flatMap(({ name }) => {
    const one = once.get(name);
    return one ? [changeOf(kind, one.field, one.was, one.is)] : [];
  });
}

const aboutOf = (kind: Kind, { key, id, resource, at, by }: Known) => ({
  kind,
  title: registry[kind].title,
  name: key,
  id,
  ...(resource ? { resource } : {}),
  ...(at === undefined ? {} : { at }),
  ...(by === undefined ? {} : { by }),
});

/** The kinds that both sides speak of: a deployment says what it is about, two deployments all that either has. */
function kindsOf(left: Side, right: Side): readonly Kind[] {
  if (left.deployed && right.deployed) return [...new Set([...left.kinds, ...right.kinds])];
  return left.deployed ? left.kinds : right.kinds;
}

function ofKind(kind: Kind, a: Loaded, b: Loaded, left: Side, right: Side): readonly Finding[] {
  const [as, bs] = [a.of(kind), b.of(kind)];
  const byKey = (all: readonly Known[]) => new Map(all.map(one => [one.key, one]));
  const [inA, inB] = [byKey(as), byKey(bs)] as const;
  // Beside a deployment, what the platform or Control Hub made is nobody's difference.
  const isApart = hasOwnKey(kind); // Otherwise its owner is there or not, and told.
  const counts = (one: Known) => isApart && !(one.given && left.deployed !== right.deployed);
  const changed = as.flatMap(one => {
    const other = inB.get(one.key);
    const fields = other ? changesBetween(kind, one, other, left, right) : [];
    if (!other || fields.length === 0) return [];
    const { resource = other.resource } = one;
    const known = { ...other, ...(resource ? { resource } : {}) };
    return [{ what: "changed" as const, ...aboutOf(kind, known), fields, ...worstOf(fields) }];
  });
  const gone = as
    .filter(one => !inB.has(one.key) && counts(one))
    .map(one => ({ what: "onlyInA" as const, ...aboutOf(kind, one), fields: [], ...impactOfLoss(kind) }));
  const come = bs
    .filter(one => !inA.has(one.key) && counts(one))
    .map(one => ({ what: "onlyInB" as const, ...aboutOf(kind, one), fields: [], ...otherwise }));
  return [...changed, ...gone, ...come];
}

const none = new Map<string, string>();

/** Both sides; what a deployment says is read with what the tenant knows of ids. */
async function loaded(left: Side, right: Side, kinds: readonly Kind[]) {
  const live = await Promise.all([left, right].map(side => (side.deployed ? undefined : side.load(kinds, none))));
  const known = live.find(one => one)?.keys ?? none;
  const [a = await left.load(kinds, known), b = await right.load(kinds, known)] = live;
  return [a, b] as const;
}

/**
 * Compares two sides by natural key, field by field; references by the natural key of what they refer to, never by id.
 * Writes nothing. Of a live tenant it reads one list per kind and page, and each entity of kinds whose lists drop fields.
 *
 * @param kinds absent: all that both speak of
 */
export async function compare(left: Side, right: Side, kinds: readonly Kind[] = kindsOf(left, right)): Promise<Report> {
  const [a, b] = await loaded(left, right, kinds);
  const readable = kinds.filter(kind => !a.unread.has(kind) && !b.unread.has(kind));
  return {
    mode: "compare",
    sides: [left.label, right.label],
    compared: readable.flatMap(kind => {
      const { title } = registry[kind];
      const keys = new Set([...a.of(kind), ...b.of(kind)].map(({ key }) => key));
      return [...keys].map(name => ({ kind, title, name }));
    }),
    findings: readable.flatMap(kind => ofKind(kind, a, b, left, right)),
    untold: [...a.untold, ...b.untold],
    notes: [...a.notes, ...b.notes],
  };
}
