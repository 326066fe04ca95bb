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

function typeProblems(kind: Kind, written: Desired): readonly Problem[] {
  const parsed = inputTypeOf(kind).safeParse(written);
  return (parsed.error?.issues ?? [])
    .filter(issue => !isUnknown(at(written, issue.path) as Json))
    .map(issue => {
      const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]!] : issue.path;
      const missing = issue.code === "invalid_type" && at(written, issue.path) === undefined;
      if (missing) return { property: pathText(path), reason: "is required" };
      if (issue.code !== "unrecognized_keys") return { property: pathText(path), reason: issue.message };
      const known = fieldsOf(kind).map(field => field.name);
      return { property: pathText(path), reason: `is no field of ${className(kind)}; it has ${known.join(", ")}` };
    });
}

const stated = (inputs: Desired) =>
  Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== null && value !== undefined));

/** Whether every known value is of its field's type and within its limits. */
export const isWellTyped = (kind: Kind, inputs: Desired) => typeProblems(kind, stated(inputs)).length === 0;

/**
 * Everything that is wrong with a declaration as far as it is known without the tenant: types first, then the kind's
 * rules over fields whose types are right. A rule waits while a field that it names is unknown.
 */
export function problems(kind: Kind, inputs: Desired): readonly Problem[] {
  const written = stated(inputs);
  const found = typeProblems(kind, written);
  const broken = new Set(found.map(problem => problem.property.split(/[.[]/)[0]));
  const desired = withDefaults(kind, written);
  const rules = (registry[kind].rules ?? []).filter(
    rule => ![rule.on, ...(rule.with ?? [])].some(name => broken.has(name) || isUnknown(desired[name])),
  );
  return [
    ...found,
    ...rules.filter(rule => !rule.holds(desired as never)).map(rule => ({ property: rule.on, reason: rule.says })),
  ];
}
