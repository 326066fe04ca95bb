import type { Json } from "../entities/entity.js";

/** What Pulumi puts in the place of a value that is not known yet. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Whether a value is unknown, or holds something unknown. */
export function isUnknown(value: Json | undefined): boolean {
  if (value === UNKNOWN) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value as object).some(isUnknown);
}
