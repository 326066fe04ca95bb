import type { Json, Live } from "../entities/entity.js";

/**
 * How the API names who changed an entity, or one part of it (`agentsLastUpdatedByUserName` of a queue,
 * `skillProfileUpdatedBy` of an agent). Most kinds say nothing.
 */
const ofAll = ["lastModifiedBy", "lastUpdatedBy", "modifiedBy", "editedBy"];
const ofPart = ["LastUpdatedByUserEmailPrefix", "LastUpdatedByUserName", "UpdatedBy"];

const text = (value: Json | undefined) => (typeof value === "string" && value !== "" ? value : undefined);

/** Who changed these fields last, where the tenant says so. */
export function whomOf(live: Live, wires: readonly string[]): string | undefined {
  const parts = wires.flatMap(wire => ofPart.map(suffix => `${wire.replace(/Ids?$/, "")}${suffix}`));
  return [...parts, ...ofAll].map(name => text(live[name])).find(Boolean);
}
