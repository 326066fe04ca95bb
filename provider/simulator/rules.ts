import { answerRules } from "./answer.js";
import { authorizationRules } from "./authorization.js";
import { allQuirks, behaviourRules } from "./behaviour.js";
import { bulkRules } from "./bulk.js";
import { configRules } from "./config.js";
import { configurationRules } from "./configuration.js";
import { administratorRules } from "./connect/administrators.js";
import { auditRules } from "./connect/audit.js";
import { connectSeedRules } from "./connect/seed.js";
import { controlHubRules } from "./controlHub/route.js";
import { disorderRules } from "./disorder.js";
import { entryRules } from "./entries.js";
import { labels, type Rule, shares } from "./evidence.js";
import { faultRules } from "./faults/once.js";
import { filterRules } from "./filter.js";
import { flowStoreRules } from "./flowStore/route.js";
import { functionRules } from "./functions/route.js";
import { handRules } from "./hands/route.js";
import { listRules } from "./list.js";
import { nestedRules } from "./nested.js";
import { seedRules } from "./newPeople.js";
import { pagingRules } from "./paging.js";
import { rateRules } from "./rate.js";
import { referenceRules } from "./references.js";
import { frameworkRule, refusalRules } from "./refusal.js";
import { runtimeRules } from "./runtime/index.js";
import { messageRules } from "./runtime/message.js";
import { searchRules } from "./search.js";
import { shapeRules } from "./shape.js";
import { tokenRules } from "./tokens.js";
import { writeRules } from "./write.js";

/** Every behaviour of the simulated tenant, with what it rests on: house rules first, then the other hosts', then each type's own. */
export const rules: readonly Rule[] = [
  ...tokenRules,
  ...authorizationRules,
  ...rateRules,
  ...configurationRules,
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
  ...entryRules,
  ...seedRules,
  ...runtimeRules,
  ...messageRules,
  ...faultRules,
  ...controlHubRules,
  ...connectSeedRules,
  ...administratorRules,
  ...auditRules,
  ...flowStoreRules,
  ...functionRules,
  ...handRules,
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
