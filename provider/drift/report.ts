import type { Impact } from "../channels/impact.js";
import type { Json, Kind } from "../entities/entity.js";

/** What is found of an object: of a stack and its tenant the first three, of two sides the others as well. */
export const whats = ["changed", "deleted", "unmanaged", "onlyInA", "onlyInB"] as const;
export type What = (typeof whats)[number];

/** Where the program declares it. */
export interface Position {
  file: string;
  line: number;
}

/** The resource of the program that an object belongs to. */
export interface ResourceOf {
  /** The logical name. */
  name: string;
  urn: string;
  position?: Position;
}

/** Why a finding does not count. */
export interface Acknowledged {
  reason: string;
  /** The last day on which it counts: YYYY-MM-DD. */
  until: string;
}

/** One field in which two sides differ. A secret has no values. */
export interface FieldChange extends Impact {
  field: string;
  was?: Json;
  is?: Json;
  /** The same in one line, ids as names where these are known. */
  says: string;
  acknowledged?: Acknowledged;
}

/** One object that differs. */
export interface Finding extends Impact {
  what: What;
  kind: Kind;
  /** How sentences call the kind. */
  title: string;
  name: string;
  id?: string;
  resource?: ResourceOf;
  /** When the tenant last changed it. */
  at?: string;
  /** Who did, where the tenant says so. */
  by?: string;
  fields: readonly FieldChange[];
  acknowledged?: Acknowledged;
}

/** Something that could not be told: no drift, and not none. */
export interface Untold {
  title: string;
  /** Absent: all objects of the kind. */
  name?: string;
  /** How many resources are concerned, where that is known. */
  resources: number;
  why: string;
  todo: string;
}

/** What a comparison found. Plain data: the JSON of `wxcc drift` and `wxcc compare` is this. */
export interface Report {
  mode: "drift" | "compare";
  /** What stands on the left of *was → is*, and on its right. */
  sides: readonly [string, string];
  /** The objects that were compared, by kind title: names with logical names where they have one. */
  compared: readonly { kind: Kind; title: string; name: string; urn?: string }[];
  findings: readonly Finding[];
  untold: readonly Untold[];
  /** What was left out, and what is wrong with acknowledgements. */
  notes: readonly string[];
}

/** Whether nobody has acknowledged it. */
export const isOpen = ({ acknowledged }: Finding) => acknowledged === undefined;

export type ExitCode = 0 | 1 | 2;

/** 2 when something could not be told, 1 when something that counts was found, else 0. */
export function exitCodeOf({ findings, untold }: Report, counting: ReadonlySet<What>): ExitCode {
  if (untold.length > 0) return 2;
  return findings.some(one => isOpen(one) && counting.has(one.what)) ? 1 : 0;
}
