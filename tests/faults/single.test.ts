import { seeded } from "../../provider/simulator/random.js";
import { withRoutes } from "../everyKind/world.js";
import { passing } from "./effects.js";
import { type Dice, dice } from "./programs.js";
import { storiesOf, type Told } from "./stories.js";
import { disturbed, type Moment, type Trouble } from "./story.js";

/**
 * All single faults: `EVERY=1 npx jest tests/faults/single.test.ts`; otherwise so many of each kind. Of pairs there is
 * always a sample: `PAIRS=1000` of each kind.
 */
const { EVERY = "", SAMPLE = "30", PAIRS = "10", SEED = "1" } = process.env;

const effects: readonly Trouble["effect"][] = [...passing, "dies before", "dies after"];

/** What goes wrong, in which moment of which story. */
interface Case {
  where: string;
  moment: Moment;
  runs: readonly (readonly Trouble[])[];
}

const momentsOf = (stories: readonly Told[]) =>
  stories.flatMap(({ called, moments }) => moments.map((moment, i) => ({ where: `${called}, run ${i + 1}`, moment })));

/** Each fault at each request of each run. */
const singles = (stories: readonly Told[]): readonly Case[] =>
  momentsOf(stories).flatMap(({ where, moment }) =>
    Array.from({ length: moment.requests }, (_, i) => i + 1).flatMap(request =>
      effects.map(effect => ({ where, moment, runs: [[{ request, effect }]] })),
    ),
  );

/** Two faults: in one run, or in a run and in the one that is to mend it. */
function pair(random: Dice, stories: readonly Told[]): Case {
  const { where, moment } = random.of(momentsOf(stories).filter(one => one.moment.requests > 0));
  const trouble = (): Trouble => ({ request: 1 + random.below(moment.requests), effect: random.of(effects) });
  const [first, second] = [trouble(), trouble()];
  return { where, moment, runs: random.chance(0.5) ? [[first, second]] : [[first], [second]] };
}

/** In a sample a change is looked for in fewer programs. */
const seeds = EVERY ? [2, 3, 4, 5, 6, 7, 8] : [2, 3];

const patience = EVERY || Number(PAIRS) > 100 ? 3_600_000 : 120_000;

test.each(withRoutes)(
  "one fault, or two, in the life of a %s leave nothing to be mended by hand",
  async kind => {
    const random = dice(seeded(Number(SEED) + withRoutes.indexOf(kind)).next);
    const stories = await storiesOf(kind, seeds);
    const all = singles(stories);
    const some = EVERY ? all : Array.from({ length: Number(SAMPLE) }, () => random.of(all));
    const pairs = Array.from({ length: Number(PAIRS) }, () => pair(random, stories));
    const wrong: string[] = [];
    for (const { where, moment, runs } of [...some, ...pairs]) {
      const found = await disturbed(moment, runs);
      wrong.push(...found.map(one => `${where}, ${JSON.stringify(runs)}: ${one}`));
    }
    if (EVERY) console.log(`${kind}: ${all.length} of ${stories.map(({ called }) => called).join("; ")}`);
    expect(wrong).toEqual([]);
  },
  patience,
);
