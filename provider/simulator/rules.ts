import { answerRules } from "./answer.js";
import { allQuirks, behaviourRules } from "./behaviour.js";
import { bulkRules } from "./bulk.js";
import { configRules } from "./config.js";
import { disorderRules } from "./disorder.js";
import { labels, type Rule, shares } from "./evidence.js";
import { filterRules } from "./filter.js";
import { listRules } from "./list.js";
import { nestedRules } from "./nested.js";
import { seedRules } from "./newTenant.js";
import { pagingRules } from "./paging.js";
import { rateRules } from "./rate.js";
import { referenceRules } from "./references.js";
import { frameworkRule, refusalRules } from "./refusal.js";
import { runtimeRules } from "./runtime/index.js";
import { searchRules } from "./search.js";
import { shapeRules } from "./shape.js";
import { tenantRules } from "./tenant.js";
import { tokenRules } from "./tokens.js";
import { writeRules } from "./write.js";

/** Every behaviour of the simulated tenant, with what it rests on: house rules first, then each type's own. */
export const rules: readonly Rule[] = [
  ...tokenRules,
  ...rateRules,
  ...tenantRules,
  ...behaviourRules,
  ...configRules,
  ...refusalRules,
  frameworkRule,
  ...writeRules,
  ...shapeRules,
  ...nestedRules,
  ...answerRules,
  ...disorderRules,
  ...listRules,
  ...pagingRules,
  ...filterRules,
  ...searchRules,
  ...referenceRules,
  ...bulkRules,
  ...seedRules,
  ...runtimeRules,
  ...allQuirks.flatMap(quirks => quirks.rows),
];

/** The table that `wxcc simulate --evidence` prints, with the share of each label. */
export function evidenceTable(): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, evidence, says, source }) => `${id.padEnd(width)}  ${evidence.padEnd(10)}  ${says}  [${source}]`,
  );
  const share = shares(rules);
  const total = labels.map(label => `${label} ${share[label]} %`).join(", ");
  return [...lines, "", `${rules.length} behaviours: ${total}`].join("\n");
}
