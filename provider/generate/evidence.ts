import type { Kind } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { type Rule, rules, shares } from "../simulator/index.js";
import { typeOf } from "./access.js";
import { table } from "./table.js";

/** The behaviours of the embedded tenant that are of a kind alone: their names begin with the API's word for it. */
function behavioursOf(kind: Kind): readonly Rule[] {
  const { routes } = registry[kind];
  if (!routes) return [];
  const begin = `${routes.host === "flowStore" ? routes.host : typeOf(kind)}.`;
  return rules.filter(({ id }) => id.startsWith(begin));
}

/** What is known of how the server treats a kind, and who shows it; empty where nothing is particular to it. */
export function evidenceOf(kind: Kind): string {
  const behaviours = behavioursOf(kind);
  if (behaviours.length === 0) return "";
  const share = Object.entries(shares(behaviours)).map(([label, part]) => `${label} ${part} %`);
  return [
    `What the embedded tenant does with it, beside what it does with every kind: ${share.join(", ")}. The README says ` +
      "what the words mean.",
    table(
      ["behaviour", "evidence", "who shows it"],
      behaviours.map(({ says, evidence, source }) => [says, evidence, source]),
    ),
  ].join("\n\n");
}
