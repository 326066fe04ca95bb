import { maskedField } from "../compare/masked.js";
import type { Json, Kind } from "../entities/entity.js";
import type { Field } from "../entities/fields.js";

/** One field: what it is and what it will be, or what it was and what somebody made of it. Secrets are masked. */
export interface FieldChange {
  field: string;
  from?: Json;
  to?: Json;
}

interface About {
  kind: Kind;
  id: string;
  /** How sentences call the entity: `team Sales`. */
  called: string;
}

/** What a preview sees and the engine's plan does not say, as data: for those who review the change. */
export type Finding =
  /** What an update will write, or a replacement cannot. */
  | ({ found: "change"; fields: readonly FieldChange[] } & About)
  /** What somebody changed in the tenant since the last run. */
  | ({ found: "drift"; fields: readonly FieldChange[]; at?: string } & About)
  /** An entity that is taken over, by the resource of that logical name. */
  | ({ found: "adoption"; resource: string; fields: readonly FieldChange[] } & About)
  /** An entity that somebody deleted, and that is created again. */
  | ({ found: "gone" } & About)
  /** A guard rail stopped something. */
  | { found: "refused"; says: string }
  /** What the run asked of the tenant, and what is still to be written. */
  | { found: "traffic"; reads: number; writes: number; planned: number; requestsPerMinute: number };

/** A field's two values as they may be shown. */
export const fieldChange = (field: Field, from: Json | undefined, to: Json | undefined): FieldChange => ({
  field: field.name,
  ...(from === undefined ? {} : { from: maskedField(field, from)! }),
  ...(to === undefined ? {} : { to: maskedField(field, to)! }),
});
