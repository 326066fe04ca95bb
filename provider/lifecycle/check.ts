import { valueText } from "../compare/text.js";
import { withDefaults } from "../entities/defaults.js";
import type { Desired, Kind, Live } from "../entities/entity.js";
import { calledOf, entityText, fieldsOf, refsHeld } from "../entities/fields.js";
import { className, registry } from "../entities/registry.js";
import { announceTakeOver } from "./announce.js";
import { counted, overCeiling } from "./ceilings.js";
import { documentProblems, fileProblems, withDigests } from "./files.js";
import { desiredKey, lastKeyField } from "./key.js";
import { contested, linkProblems } from "./links.js";
import { holderOf } from "./live.js";
import { idOf, type Options, optionsOf, type Properties, writtenOf } from "./memory.js";
import { type Problem, ruleProblems, typeProblems } from "./problems.js";
import { expect, isRouteless, namedRows, placeOf, type Run, rowsIfReadable, rowsOf } from "./run.js";
import { unfinished } from "./unfinished.js";
import { isUnknown } from "./unknown.js";
import { isAwaited, waitingText } from "./waiting.js";

/** Two resources of one program may not mean the same entity. */
function duplicate(run: Run, kind: Kind, desired: Desired, name: string): readonly Problem[] {
  const key = desiredKey(kind, desired);
  if (key === undefined) return [];
  const holder = run.keys.get(`${kind} ${key}`);
  if (holder === undefined || holder === name) {
    run.keys.set(`${kind} ${key}`, name);
    return [];
  }
  const reason = `resource "${holder}" declares the same ${registry[kind].title}: remove one of the two`;
  return [{ property: lastKeyField(kind), reason }];
}

/** What one entity of a tenant has is declared once. */
function twoOfOne(run: Run, kind: Kind, desired: Desired, name: string): readonly Problem[] {
  const { sole, title } = registry[kind];
  if (sole === undefined || desired[sole] !== true) return [];
  const holder = run.sole.get(kind) ?? name;
  run.sole.set(kind, holder);
  if (holder === name) return [];
  return [
    { property: sole, reason: `resource "${holder}" has it, and one ${title} has: remove it from one of the two` },
  ];
}

/** Ids that name nothing in the tenant. */
async function dangling(run: Run, kind: Kind, desired: Desired): Promise<readonly Problem[]> {
  const held = fieldsOf(kind).flatMap(({ name, schema }) =>
    refsHeld(schema, desired[name])
      .filter(({ kind: target, or = [], id }) => ![target, ...or].some(isRouteless) && !isUnknown(id))
      .map(reference => ({ property: name, ...reference })),
  );
  const found = await Promise.all(
    held.map(({ kind: target, or = [], id }) => Promise.all([target, ...or].map(one => run.tenant.row(one, id)))),
  );
  return held
    .filter((_, i) => found[i]!.every(row => row === undefined))
    .map(({ property, kind: target, id }) => ({
      property,
      reason: `the tenant has no ${registry[target].title} with id ${id}: use the resource, or ${className(target)}.find`,
    }));
}

/** What the kind's tenant rules say about a declaration. @param self the entity's own id, once it exists */
export async function tenantProblems(
  run: Run,
  kind: Kind,
  desired: Desired,
  self?: string,
): Promise<readonly Problem[]> {
  const rules = (registry[kind].tenantRules ?? [])
    .filter(rule => [rule.on, ...(rule.with ?? [])].every(name => !isUnknown(desired[name])))
    .filter(({ when }) => when?.(desired as never) ?? true);
  const found = await Promise.all(
    rules.map(async ({ on, reads, byId, problem }) => {
      const what = `${calledOf(registry[kind], desired)}: ${on} was not checked`;
      const named = byId && (await namedRows(run, kind, desired, reads, self));
      const rows = named ?? (await (reads.some(isElsewhere) ? rowsIfReadable(run, reads, what) : rowsOf(run, reads)));
      const reason = rows && problem(desired as never, rows, self);
      return reason ? [{ property: on, reason }] : [];
    }),
  );
  return [...found.flat(), ...(await linkProblems(run, kind, desired))];
}

/** Kinds of another system, for which the user may have given no access. */
const isElsewhere = (kind: Kind) => registry[kind].routes?.host !== undefined;

/** A person that cannot be made an agent. */
function unusable(
  run: Run,
  kind: Kind,
  desired: Desired,
  holder: Live | undefined,
  options: Options,
): readonly Problem[] {
  const { borrowed, identity, title } = registry[kind];
  const property = lastKeyField(kind);
  if (!borrowed || identity.some(name => isUnknown(desired[name]))) return [];
  if (isAwaited(run, kind, desired, holder)) {
    run.say(waitingText(kind, desired));
    return [];
  }
  const called = [title, ...identity.map(name => desired[name])].join(" ");
  const unusably = holder && borrowed.unusable?.(holder);
  if (unusably) return [{ property, reason: `${called} ${unusably}` }];
  if (holder) return [];
  if (borrowed.creatable && options.createMissing) {
    const lacking = borrowed.creatable(desired);
    return lacking ? [{ property, reason: `${called} ${lacking}` }] : [];
  }
  return [{ property, reason: `the tenant has no ${called}: ${borrowed.missing}` }];
}

/** The natural key of a new resource is taken: adopt, give way to a replacement, or say so. */
async function taken(
  run: Run,
  kind: Kind,
  written: Desired,
  holder: Live,
  options: Options,
): Promise<readonly Problem[]> {
  const id = idOf(holder);
  const property = lastKeyField(kind);
  const claimant = run.claims.get(placeOf(kind, id))?.name;
  const called = entityText(kind, holder, id);
  if (claimant !== undefined && claimant !== options.name)
    return [
      {
        property,
        reason: `${called} is already managed by resource "${claimant}": if that one was renamed, give this one { aliases: [{ name: "${claimant}" }] }`,
      },
    ];
  if (!(options.adopt ?? run.adopt))
    return [
      {
        property,
        reason:
          `the tenant already has ${called}: choose another name; or take it over with { adopt: true } on the resource; ` +
          "or, if the resource was renamed in the program, give it { aliases: [{ name: the old logical name }] }",
      },
    ];
  const impossible = await announceTakeOver(run, kind, written, holder, options);
  return impossible.map(({ field, live }) => ({
    property: field.name,
    reason: `${called} has ${valueText(live)}, and the API cannot change it: state that, or choose another name`,
  }));
}

/** What can only be said of an entity that does not exist yet. */
async function creationProblems(run: Run, kind: Kind, written: Desired, desired: Desired, options: Options) {
  const holder = await holderOf(run, kind, desired);
  if (registry[kind].borrowed) {
    if (isAwaited(run, kind, desired, holder)) return [];
    const both = holder ? contested(run, kind, idOf(holder), written, options) : [];
    if (both.length > 0) return both;
    if (holder) await announceTakeOver(run, kind, written, holder, options);
    return tenantProblems(run, kind, desired, holder && idOf(holder));
  }
  const ours = await unfinished(run, kind, written, options);
  const isTaken = holder && !ours && !run.replacing.has(placeOf(kind, idOf(holder)));
  const conflict = isTaken ? await taken(run, kind, written, holder, options) : [];
  const both = holder ? contested(run, kind, idOf(holder), written, options) : [];
  const tooMany = holder ? [] : await overCeiling(run, kind, desired);
  return [...conflict, ...both, ...tooMany, ...(await tenantProblems(run, kind, desired, holder && idOf(holder)))];
}

/**
 * Everything wrong with one resource, as far as values and tenant are known; all of it at once.
 *
 * @param olds the last inputs; empty for a resource that is to be created
 */
export async function check(run: Run, kind: Kind, olds: Properties, news: Properties): Promise<readonly Problem[]> {
  const stated = writtenOf(news);
  const options = optionsOf(news);
  run.checked.add(`${kind} ${options.name}`);
  const mistyped = typeProblems(kind, stated);
  const found = [...mistyped, ...ruleProblems(kind, stated, mistyped)];
  // Of values of a wrong type, the tenant cannot be asked.
  if (mistyped.length > 0) return found;
  const unread = fileProblems(run, kind, stated);
  if (unread.length > 0) return [...found, ...unread];
  const unfit = documentProblems(run, kind, stated);
  if (unfit.length > 0) return [...found, ...unfit];
  const written = withDigests(run, kind, news);
  const desired = withDefaults(kind, written);
  const own = [...found, ...duplicate(run, kind, desired, options.name), ...twoOfOne(run, kind, desired, options.name)];
  counted(run, kind, desired);
  if (isRouteless(kind)) {
    declare(run, kind, desired);
    return [...own, ...(await tenantProblems(run, kind, desired))];
  }
  const borrowedProblems = registry[kind].borrowed
    ? unusable(run, kind, desired, await holderOf(run, kind, desired), options)
    : [];
  if (borrowedProblems.length > 0) return [...own, ...borrowedProblems];
  const missing = await dangling(run, kind, desired);
  const isNew = Object.keys(olds).length === 0;
  if (isNew) run.planned.add(`${kind} ${options.name}`);
  const all = [...own, ...missing, ...(isNew ? await creationProblems(run, kind, written, desired, options) : [])];
  if (isNew && all.length === 0) expect(run, kind, options.name);
  return all;
}

/** A kind that lives in no API is known to the run by its declaration. */
function declare(run: Run, kind: Kind, desired: Desired): void {
  const id = desired[lastKeyField(kind)];
  if (typeof id !== "string" || isUnknown(id)) return;
  const declared = run.declared.get(kind) ?? new Map<string, Live>();
  run.declared.set(kind, declared.set(id, { ...desired, id }));
}
