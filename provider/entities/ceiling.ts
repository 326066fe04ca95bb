import type { Kind } from "./entity.js";

/** The field of another kind's one entity that says how many a tenant may have; of which, where not all are counted. */
export interface Ceiling {
  kind: Kind;
  field: string;
  among?: { field: string; value: string };
}
