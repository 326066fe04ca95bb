import type { Desired, Kind, Live, Rows } from "../../provider/entities/entity.js";
import { registry } from "../../provider/entities/registry.js";
import { problems } from "../../provider/lifecycle/problems.js";

/** What the checks say of a declaration, by property. */
export const says = (kind: Kind, inputs: Desired) =>
  Object.fromEntries(problems(kind, inputs).map(({ property, reason }) => [property, reason]));

/** What the tenant rules of a kind say, given rows by kind. */
export function tenantSays(kind: Kind, desired: Desired, rows: Partial<Record<Kind, readonly Live[]>>, self?: string) {
  const view: Rows = {
    of: other => rows[other] ?? [],
    byId: (other, id) => rows[other]?.find(row => row.id === id),
  };
  const rules = (registry[kind].tenantRules ?? []).filter(({ when }) => when?.(desired as never) ?? true);
  return rules.flatMap(rule => rule.problem(desired as never, view, self) ?? []);
}
