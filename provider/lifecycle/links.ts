import { managedFields } from "../compare/differences.js";
import { withDefaults } from "../entities/defaults.js";
import type { Desired, Kind } from "../entities/entity.js";
import { keptAs, registry } from "../entities/registry.js";
import { type Options, type Properties, wholeOf } from "./memory.js";
import { type Problem, ruleProblems } from "./problems.js";
import { placeOf, type Run } from "./run.js";
import { isUnknown } from "./unknown.js";

/** The fields that a resource keeps as it declares them; which entity a link belongs to is none. */
export function managed(kind: Kind, written: Desired, ignoreChanges?: readonly string[]) {
  const { link, identity } = registry[kind];
  const fields = managedFields(kind, written, { ignore: ignoreChanges });
  return link ? fields.filter(({ name }) => !identity.includes(name)) : fields;
}

/** Notes that a resource of this run holds an entity, or what it says of it as a link. */
export function claim(run: Run, kind: Kind, id: string, written: Desired, options: Options): void {
  const fields = managed(kind, written, options.ignoreChanges).map(({ wire }) => wire);
  run.claims.set(placeOf(kind, id), { name: options.name, fields });
  const alike = run.claimants.get(keptAs(kind)) ?? new Set();
  run.claimants.set(keptAs(kind), alike.add(kind));
}

/** What resources of other kinds that this run has met manage of an entity, by wire name. */
const claimedBesides = (run: Run, kind: Kind, id: string) =>
  new Map(
    [...(run.claimants.get(keptAs(kind)) ?? [])].flatMap(other => {
      const held = other === kind ? undefined : run.claims.get(placeOf(other, id));
      return (held?.fields ?? []).map(wire => [wire, { kind: other, name: held!.name }] as const);
    }),
  );

/** The fields of a link that another resource of this run manages now: they are not given back. */
export const takenOver = (run: Run, kind: Kind, id: string): ReadonlySet<string> =>
  new Set(claimedBesides(run, kind, id).keys());

/** What one resource may not say since another says it: of an entity that both write, each has fields of its own. */
export function contested(run: Run, kind: Kind, id: string, written: Desired, options: Options): readonly Problem[] {
  const others = claimedBesides(run, kind, id);
  if (others.size === 0) return [];
  return managed(kind, written, options.ignoreChanges).flatMap(({ name, wire }) => {
    const other = others.get(wire);
    return other ? [{ property: name, reason: contestedText(name, other) }] : [];
  });
}

/** @param other who manages the field as well */
export const contestedText = (field: string, { kind, name }: { kind: Kind; name: string }) =>
  `${registry[kind].title} "${name}" manages ${field} as well: state it in one of the two`;

/** What is wrong with the entity as its own kind sees it, and only with the values of a link. */
export async function linkProblems(run: Run, kind: Kind, written: Desired): Promise<readonly Problem[]> {
  const { link, identity } = registry[kind];
  const at = identity[0]!;
  const id = written[at];
  if (!link || typeof id !== "string" || isUnknown(id)) return [];
  const live = await run.tenant.row(link, id);
  if (!live) return [];
  const { [at]: _, ...ours } = withDefaults(kind, written);
  const wrong = (values: Properties) => ruleProblems(link, values, []);
  const before = new Set(wrong(wholeOf(link, live)).map(({ reason }) => reason));
  return wrong({ ...wholeOf(link, live), ...ours })
    .filter(({ reason }) => !before.has(reason))
    .map(({ property, reason }) => ({ property: property in ours ? property : at, reason }));
}
