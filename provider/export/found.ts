import type { Kind, Live } from "../entities/entity.js";

/** One entity of the tenant as the export sees it. */
export interface Found {
  kind: Kind;
  id: string;
  /** With all fields, once it was read whole; else as its list shows it. */
  live: Live;
  /** The file that belongs to it. */
  content?: Uint8Array;
}

/** Two kinds may have one id; no kind has an id twice. */
export const keyOf = (kind: Kind, id: string) => `${kind} ${id}`;

/** Something of the tenant that the program does not say, with the reason. */
export interface Gap {
  kind: Kind;
  /** The entity; absent where the whole kind is meant. */
  name?: string;
  field?: string;
  /** It is exported, and refers by a look-up to what refers back to it. */
  circle?: true;
  /** No API shows the value of the field: the program has it from here in its configuration. */
  config?: string;
  reason: string;
}
