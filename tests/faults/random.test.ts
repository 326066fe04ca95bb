import { life, lived } from "./random.js";

/** `npm run fuzz -- --runs N --seed S` sets these; 300 runs take about a minute. */
const { FUZZ_RUNS = "300", FUZZ_SEED = "1" } = process.env;

/** So many ways through each life: what is drawn of a program costs more than to go through it. */
const ways = 10;

test("random programs come through random faults and crashes", async () => {
  const found: string[] = [];
  const counted = { runs: 0, entities: 0, states: 0 };
  for (let seed = Number(FUZZ_SEED); counted.runs < Number(FUZZ_RUNS); seed += 1) {
    const drawn = await life(seed);
    if (!drawn) continue;
    for (let way = 0; way < ways; way += 1) {
      counted.runs += 1;
      counted.entities += drawn.states[0]!.length;
      counted.states += drawn.states.length;
      const wrong = await lived(drawn, seed * 1_000 + way);
      if (wrong.length > 0) found.push(`[${seed}, ${way}]: ${wrong.join("\n  ")}`);
    }
  }
  if (process.env.FUZZ_RUNS) console.log(JSON.stringify({ from: FUZZ_SEED, ...counted, failed: found.length }));
  expect(found).toEqual([]);
}, 86_400_000);
