import { parseArgs } from "node:util";
import { Advice } from "./advice.mjs";
import { start } from "./children.mjs";
import { command } from "./command.mjs";
import { root } from "./places.mjs";
import { setUp } from "./setup.mjs";

// `npm run fuzz -- --runs 10000 --seed 7`: random programs through random faults, more of them than npm test has time for.
const isCount = text => /^[1-9]\d{0,8}$/.test(text);

await command(async progress => {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
  });
  if (!isCount(values.runs) || !isCount(values.seed)) {
    throw new Advice("--runs and --seed are whole numbers", "Such as: npm run fuzz -- --runs 10000 --seed 7");
  }
  const env = { ...(await setUp(progress, { cli: false })), FUZZ_RUNS: values.runs, FUZZ_SEED: values.seed };
  const args = ["--selectProjects", "unit", "--testPathPatterns", "tests/faults/random.test.ts"];
  const { ended } = start("jest", args, { cwd: root, env, stdio: "inherit" });
  return (await ended).code;
});
