import { join } from "node:path";
import { start } from "./children.mjs";
import { command } from "./command.mjs";
import { compileTests } from "./compiledTests.mjs";
import { data, root } from "./places.mjs";
import { setUp } from "./setup.mjs";

const folder = join(data, "bench");

await command(async progress => {
  const env = await setUp(progress);
  // Compiled, so that no loader is measured with it.
  await compileTests(folder, "tests/bench/**/*.ts", "the benchmark does", env);
  const program = join(folder, "tests", "bench", "main.js");
  const { ended } = start("node", [program, ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
  return (await ended).code;
});
