import { join } from "node:path";
import { parseArgs } from "node:util";
import { Advice } from "./advice.mjs";
import { start } from "./children.mjs";
import { command } from "./command.mjs";
import { compileTests } from "./compiledTests.mjs";
import { data, root } from "./places.mjs";
import { setUp } from "./setup.mjs";

// `npm run fuzz -- --runs 10000 --seed 7`: random programs through random faults, more of them than npm test has time for.
const folder = join(data, "fuzz");

const isCount = text => text === undefined || /^[1-9]\d{0,8}$/.test(text);

await command(async progress => {
  const { values } = parseArgs({ options: { runs: { type: "string" }, seed: { type: "string" } } });
  if (!isCount(values.runs) || !isCount(values.seed)) {
    throw new Advice("--runs and --seed are whole numbers", "Such as: npm run fuzz -- --runs 10000 --seed 7");
  }
  const env = await setUp(progress, { cli: false });
  await progress.step("lives", () => compileTests(folder, "tests/faults/main.ts", "the lives do", env));
  const main = join(folder, "tests", "faults", "main.js");
  const { ended } = start("node", [main, ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
  return (await ended).code;
});
