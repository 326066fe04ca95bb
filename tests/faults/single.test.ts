import { seeded } from "../../provider/simulator/random.js";
import { accepted } from "../everyKind/accepted.js";
import { created } from "../everyKind/world.js";
import { passing } from "./effects.js";
import { disturbed, type Story, type Trouble, undisturbed } from "./story.js";

/** All of them: `EVERY=1 npx jest tests/faults/single.test.ts`; otherwise so many of each kind. */
const { EVERY = "", SAMPLE = "12", SEED = "1" } = process.env;

const effects: readonly Trouble["effect"][] = [...passing, "dies before", "dies after"];

/** Each fault at each request of each run of a story, or some of them, drawn from the seed. */
function troubles(requests: readonly number[]): readonly (Trouble & { at: number })[] {
  const all = requests.flatMap((count, at) =>
    Array.from({ length: count }, (_, i) => i + 1).flatMap(request => effects.map(effect => ({ at, request, effect }))),
  );
  if (EVERY) return all;
  const random = seeded(Number(SEED));
  return Array.from({ length: Number(SAMPLE) }, () => all[Math.floor(random.next() * all.length)]!);
}

const patience = EVERY ? 300_000 : 30_000;

test.each(created)(
  "one fault in the life of a %s leaves nothing to be mended by hand",
  async kind => {
    const program = await accepted(kind, 1);
    const story: Story = [program, program, []];
    const calm = await undisturbed(story);
    const wrong: string[] = [];
    for (const { at, ...trouble } of troubles(calm.map(({ requests }) => requests))) {
      const found = await disturbed(story, at, trouble, calm[at]!.content);
      const where = `run ${at + 1}, request ${trouble.request}, ${JSON.stringify(trouble.effect)}`;
      wrong.push(...found.map(one => `${where}: ${one}`));
    }
    expect(wrong).toEqual([]);
  },
  patience,
);
