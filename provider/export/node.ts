import type { Declaration } from "./declaration.js";
import type { Found } from "./found.js";
import type { Reference, Value } from "./value.js";

/** One statement of the program: a resource, or the look-up of one. */
export interface Node {
  readonly key: string;
  readonly found: Found;
  readonly label: string;
  /** Absent: it is looked up. */
  declaration?: Declaration;
  /** What is declared, or asked for, by field. */
  members: readonly (readonly [string, Value])[];
  references: readonly Reference[];
  /** References that would close a circle, by the key of what they mean: the key of a look-up in its place. */
  readonly detours: Map<string, string>;
  /** Its file among `domains`. */
  file: number;
}
