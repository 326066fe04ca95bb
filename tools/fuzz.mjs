import { parseArgs } from "node:util";
import { Advice } from "./advice.mjs";
import { start } from "./children.mjs";
import { command } from "./command.mjs";
import { root } from "./places.mjs";
import { setUp } from "./setup.mjs";

// `npm run fuzz -- --lives 10000 --seed 7`: random programs through random faults, more of them than npm test has time for.
const isCount = text => /^[1-9]\d{0,8}$/.test(text);

await command(async progress => {
  const { values } = parseArgs({
    options: { lives: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
  });
  if (!isCount(values.lives) || !isCount(values.seed)) {
    throw new Advice("--lives and --seed are whole numbers", "Such as: npm run fuzz -- --lives 10000 --seed 7");
  }
  const env = { ...(await setUp(progress, { cli: false })), FUZZ_LIVES: values.lives, FUZZ_SEED: values.seed };
  const args = ["--selectProjects", "unit", "-w", "2", "--testPathPatterns", "tests/faults/random\\d.test.ts"];
  const { ended } = start("jest", args, { cwd: root, env, stdio: "inherit" });
  return (await ended).code;
});
