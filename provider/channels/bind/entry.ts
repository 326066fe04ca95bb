import type { Json } from "../../entities/entity.js";

/** One thing that a person types or chooses in Webex Connect. */
export interface Entry {
  /** Where: a node's or variable's name, in its exact case. */
  at: string;
  /** Which field of the node, where it has several. */
  field?: string;
  /** Exactly what to type; absent while it is not known, or where a person decides. */
  value?: string;
  /** How to find the value, or what to know about it. */
  note?: string;
  /** What of this no public page says: on what it rests instead. */
  assumed?: string;
}

/** An entry whose value comes from the declaration; the note says what is missing when it does not. */
export const entry = (at: string, value: Json | undefined, missing: string, more: Partial<Entry> = {}): Entry =>
  value === undefined || value === null || value === ""
    ? { at, ...more, note: [missing, more.note].filter(Boolean).join(" ") }
    : { at, value: String(value), ...more };

/** What is said while the asset has no id yet. */
export const unregistered = "Known once the asset is registered: set assetId of the channel and run pulumi up.";
