import { life, lived } from "./random.js";

/** What a fuzz run came to. */
export interface Tally {
  /** Ways that were gone through, each on a tenant of its own. */
  lives: number;
  /** Different programs that these were of; what nothing was accepted of is not counted. */
  programs: number;
  /** Entities of the first state, and states, over all lives. */
  entities: number;
  states: number;
  /** What went wrong, and how often. */
  troubles: Record<string, number>;
  failures: readonly Failure[];
}

export interface Failure {
  seed: number;
  way: number;
  wrong: readonly string[];
}

/** A failure as it is put into `regressions.test.ts`. */
export const told = ({ seed, way, wrong }: Failure) => `[${seed}, ${way}]: ${wrong.join("\n  ")}`;

/** Where to begin, how far to go, and what to leave to others who do the same. */
export interface Share {
  seed: number;
  lives: number;
  /** So many ways through each life: what is drawn of a program costs as much as to go through it several times. */
  ways: number;
  /** Seeds go up by so much. */
  stride?: number;
}

/** Goes through random lives, seed by seed, until there are so many. @param tell hears after each program */
export async function fuzz({ seed, lives, ways, stride = 1 }: Share, tell: (tally: Tally) => void = () => {}) {
  const failures: Failure[] = [];
  const tally: Tally = { lives: 0, programs: 0, entities: 0, states: 0, troubles: {}, failures };
  const met = (trouble: string) => {
    tally.troubles[trouble] = (tally.troubles[trouble] ?? 0) + 1;
  };
  for (let at = seed; tally.lives < lives; at += stride) {
    const drawn = await life(at);
    if (!drawn) continue;
    tally.programs += 1;
    for (let way = 0; way < ways && tally.lives < lives; way += 1) {
      tally.lives += 1;
      tally.entities += drawn.states[0]!.length;
      tally.states += drawn.states.length;
      const wrong = await lived(drawn, at, way, met);
      if (wrong.length > 0) failures.push({ seed: at, way, wrong });
    }
    tell(tally);
  }
  return tally;
}
