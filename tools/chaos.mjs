import { join } from "node:path";
import { start } from "./children.mjs";
import { command } from "./command.mjs";
import { compileTests } from "./compiledTests.mjs";
import { locked } from "./lock.mjs";
import { data, root } from "./places.mjs";
import { setUp } from "./setup.mjs";

// `npm run chaos -- --minutes 60`: the real CLI, killed or interrupted at each request of a program with every kind.
const folder = join(data, "chaos");

await command(async progress => {
  const env = await setUp(progress);
  return locked(join(data, "chaos.lock"), progress.line, async () => {
    // They run for hours: what did not change is not compiled again.
    const compile = () => compileTests(folder, "tests/chaos/main.ts", "the cases do", env, { incremental: true });
    await progress.step("cases", compile);
    const main = join(folder, "tests", "chaos", "main.js");
    const { ended } = start("node", [main, ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
    return (await ended).code;
  });
});
