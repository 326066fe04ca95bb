import type { Kind } from "../../entities/entity.js";

/** How a statement of Cisco's article is met. */
export type Way =
  /** By a class of the SDK, where fields are named by these. */
  | { declared: Kind | "DigitalChannel"; fields: readonly string[] }
  /** By a rule at preview: its id. */
  | { checked: string }
  /** By a command of `wxcc`. */
  | { command: string }
  /** By a function of the SDK. */
  | { answered: string }
  /** By a person; the checklist has the step under this id, with how it can be proven. */
  | { byHand: string }
  /** Not at all, and why. */
  | { notPossible: string };

/** A test that shows it: the file, and the test's title, after those of its groups where it alone is not unique. */
export interface Shown {
  file: string;
  title: string;
}

/** One statement of the article. */
export interface Row {
  /** As the article numbers it, or the part's letter and a number where it does not. */
  number: string;
  /** The statement in our words. */
  says: string;
  ways: readonly Way[];
  shown: readonly Shown[];
}

/** A part of the article, in its order. */
export interface Part {
  title: string;
  /** What the rows of the part are. */
  about: string;
  rows: readonly Row[];
}

export const row = (number: string, says: string, ways: readonly Way[], shown: readonly Shown[] = []): Row => ({
  number,
  says,
  ways,
  shown,
});

export const declared = (by: Kind | "DigitalChannel", ...fields: readonly string[]): Way => ({ declared: by, fields });
export const checked = (rule: string): Way => ({ checked: rule });
export const command = (words: string): Way => ({ command: words });
export const answered = (by: string): Way => ({ answered: by });
export const byHand = (step: string): Way => ({ byHand: step });
export const notPossible = (why: string): Way => ({ notPossible: why });

/** The test with this title in a file of `tests/`. */
export const test = (file: string, title: string): Shown => ({ file: `tests/${file}.test.ts`, title });
