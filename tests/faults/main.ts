import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { fuzz, type Share, type Tally, told } from "./fuzz.js";

// `npm run fuzz -- --runs 200000 --seed 7`: random lives on all cores. Tells each failure when it is found, how far it is,
// and what it all came to.

/** So many ways through each program: to draw one costs as much as some of them. */
const ways = 40;

/** How often it tells how far it is: once for so many lives. */
const often = 5_000;

const { values } = parseArgs({
  options: { runs: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
});

/** @param hears after each program */
function worker(share: Share, hears: (tally: Tally) => void): Promise<void> {
  const thread = new Worker(__filename, { workerData: share });
  return new Promise((done, failed) => {
    thread
      .on("message", hears)
      .on("error", failed)
      .on("exit", () => done());
  });
}

async function all(): Promise<void> {
  const cores = availableParallelism();
  const tallies: Tally[] = [];
  let next = often;
  const total = (part: "lives" | "programs" | "entities" | "states") =>
    tallies.reduce((sum, tally) => sum + tally[part], 0);
  const failures = () => tallies.flatMap(tally => tally.failures);
  const say = () =>
    console.log(`${total("lives")} lives of ${total("programs")} programs: ${failures().length} went wrong`);
  const shares = Array.from({ length: cores }, (_, core) => ({
    seed: Number(values.seed) + core,
    lives: Math.ceil(Number(values.runs) / cores),
    ways,
    stride: cores,
  }));
  const hears = (core: number) => (tally: Tally) => {
    for (const failure of tally.failures.slice(tallies[core]?.failures.length ?? 0)) console.log(told(failure));
    tallies[core] = tally;
    if (total("lives") < next) return;
    say();
    next += often;
  };
  await Promise.all(shares.map((share, core) => worker(share, hears(core))));
  const troubles: Record<string, number> = {};
  for (const tally of tallies)
    for (const [trouble, times] of Object.entries(tally.troubles)) troubles[trouble] = (troubles[trouble] ?? 0) + times;
  console.log(troubles);
  console.log(`In all ${total("entities")} entities and ${total("states")} states.`);
  say();
  process.exitCode = failures().length > 0 ? 1 : 0;
}

void (isMainThread ? all() : fuzz(workerData as Share, tally => parentPort!.postMessage(tally)));
