import { withDefaults } from "../entities/defaults.js";
import type { Desired, Json, Kind } from "../entities/entity.js";
import { type Field, fieldsOf, inputTypeOf, isThere, variantFieldOf } from "../entities/fields.js";
import { className, registry } from "../entities/registry.js";
import { isUnknown } from "./unknown.js";

/** One thing wrong with what a user wrote. */
export interface Problem {
  /** The path in the user's own names: `callDistributionGroups[0].order`. */
  property: string;
  reason: string;
}

const at = (value: unknown, path: readonly PropertyKey[]) =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

const pathText = (path: readonly PropertyKey[]) =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? String(key) : `.${String(key)}`)).join("");

const stated = (inputs: Desired) =>
  Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== null && value !== undefined));

/** Values of a wrong type or beyond their limits, as far as they are known. */
export function typeProblems(kind: Kind, inputs: Desired): readonly Problem[] {
  const written = stated(inputs);
  const parsed = inputTypeOf(kind).safeParse(written);
  const known = fieldsOf(kind).map(field => field.name);
  return (parsed.error?.issues ?? []).flatMap(issue => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map(key => ({
        property: pathText([...issue.path, key]),
        reason:
          issue.path.length > 0
            ? `is no field of ${pathText(issue.path)}`
            : `is no field of ${className(kind)}; it has ${known.join(", ")}`,
      }));
    const value = at(written, issue.path) as Json | undefined;
    if (isUnknown(value)) return [];
    const missing = issue.code === "invalid_type" && value === undefined;
    return [{ property: pathText(issue.path), reason: missing ? "is required" : issue.message }];
  });
}

const withArticle = (words: string) => `${/^[aeiou]/i.test(words) ? "an" : "a"} ${words}`;

/** Fields that the chosen variant of the kind does not have. */
function variantProblems(kind: Kind, written: Desired, broken: ReadonlySet<string | undefined>): readonly Problem[] {
  const desired = withDefaults(kind, written);
  const isForeign = (field: Field) => {
    const { name, schema } = field;
    const isStated = (written[name] ?? undefined) !== undefined;
    if (!schema.only || !isStated || [name, schema.only.field].some(one => broken.has(one))) return false;
    return !isUnknown(desired[schema.only.field]) && !isThere(field, desired);
  };
  return fieldsOf(kind)
    .filter(isForeign)
    .map(({ name, schema }) => {
      const { field, values } = schema.only!;
      const choice = values.join(" or ");
      if (!variantFieldOf(kind))
        return { property: name, reason: `is there only where ${field} is ${choice}: remove it, or set ${field}` };
      const owner = withArticle(`${choice} ${registry[kind].title}`);
      return {
        property: name,
        reason: `only ${owner} has ${withArticle(name)}: remove it, or set ${field} to ${choice}`,
      };
    });
}

/** What the kind's rules say over fields whose types are right. A rule waits while a field that it names is unknown. */
export function ruleProblems(kind: Kind, inputs: Desired, mistyped: readonly Problem[]): readonly Problem[] {
  const broken = new Set(mistyped.map(problem => problem.property.split(/[.[]/)[0]));
  const desired = withDefaults(kind, inputs);
  const failed = (registry[kind].rules ?? [])
    .filter(rule => ![rule.on, ...(rule.with ?? [])].some(name => broken.has(name) || isUnknown(desired[name])))
    .filter(rule => !rule.holds(desired as never));
  return [
    ...variantProblems(kind, inputs, broken),
    ...failed.map(rule => ({ property: rule.on, reason: rule.tells?.(desired as never) ?? rule.says })),
  ];
}

/** Everything that is wrong with a declaration as far as it is known without the tenant. */
export function problems(kind: Kind, inputs: Desired): readonly Problem[] {
  const mistyped = typeProblems(kind, inputs);
  return [...mistyped, ...ruleProblems(kind, inputs, mistyped)];
}
