import { fuzz, told } from "./fuzz.js";

/** As many test files, so that all workers of jest have something to do. */
const shards = 4;

/** What `npm test` has time for; `npm run fuzz` goes through more. */
const lives = 5_000 / shards;

/** So many ways through each program: to draw one costs as much as some of them. */
const ways = 20;

/** Goes through one part of all the lives. @param number from 1 on */
export const shard = (number: number) =>
  test(`random programs come through random faults and crashes: part ${number} of ${shards}`, async () => {
    const tally = await fuzz({ seed: number, lives, ways, stride: shards });
    expect(tally.failures.map(told)).toEqual([]);
    expect(tally.lives).toBe(lives);
  }, 600_000);
