import { fuzz } from "./fuzz.js";

/** `npm run fuzz -- --lives N --seed S` sets these. */
const { FUZZ_LIVES = "5000", FUZZ_SEED = "1" } = process.env;

/** As many test files, so that all workers of jest have something to do. */
const shards = 4;

/** So many ways through each program: to draw one costs as much as some of them. */
const ways = 20;

/** Goes through one part of all the lives. @param number from 1 on */
export const shard = (number: number) =>
  test(`random programs come through random faults and crashes: part ${number} of ${shards}`, async () => {
    const lives = Math.ceil(Number(FUZZ_LIVES) / shards);
    const tally = await fuzz({ seed: Number(FUZZ_SEED) + number - 1, lives, ways, stride: shards });
    if (process.env.FUZZ_LIVES) console.log(JSON.stringify({ ...tally, failures: tally.failures.length }));
    expect(tally.failures.map(({ seed, way, wrong }) => `[${seed}, ${way}]: ${wrong.join("\n  ")}`)).toEqual([]);
    expect(tally.lives).toBe(lives);
  }, 86_400_000);
