import { withDefaults } from "../entities/defaults.js";
import type { Desired, Json, Kind } from "../entities/entity.js";
import { fieldsOf, inputTypeOf } from "../entities/fields.js";
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

/** What the kind's rules say over fields whose types are right. A rule waits while a field that it names is unknown. */
export function ruleProblems(kind: Kind, inputs: Desired, mistyped: readonly Problem[]): readonly Problem[] {
  const broken = new Set(mistyped.map(problem => problem.property.split(/[.[]/)[0]));
  const desired = withDefaults(kind, inputs);
  return (registry[kind].rules ?? [])
    .filter(rule => ![rule.on, ...(rule.with ?? [])].some(name => broken.has(name) || isUnknown(desired[name])))
    .filter(rule => !rule.holds(desired as never))
    .map(rule => ({ property: rule.on, reason: rule.says }));
}

/** Everything that is wrong with a declaration as far as it is known without the tenant. */
export function problems(kind: Kind, inputs: Desired): readonly Problem[] {
  const mistyped = typeProblems(kind, inputs);
  return [...mistyped, ...ruleProblems(kind, inputs, mistyped)];
}
