import type { Live } from "./entity.js";

/** How people lock the entities of a kind while they edit them. */
export interface Lock {
  /** The field by which the user says whether to fail or to wait. */
  choice: string;
  /** Where people lock it. */
  where: string;
  /** How long is waited for one to be free, and how often it is looked at, in milliseconds. */
  patience: number;
  every: number;
  /** Who has it, and since when if that is known; or nothing. */
  held: (live: Live) => { by: string; since?: number } | undefined;
}
