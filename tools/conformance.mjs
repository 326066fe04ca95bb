import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { start } from "./children.mjs";
import { command } from "./command.mjs";
import { compileTests } from "./compiledTests.mjs";
import { locked } from "./lock.mjs";
import { data, root } from "./places.mjs";
import { findPackage } from "./python.mjs";
import { setUp } from "./setup.mjs";

const folder = join(data, "conformance");
const requirement = "schemathesis==4.32.5";

await command(async progress => {
  const env = await setUp(progress, { cli: false });
  mkdirSync(folder, { recursive: true });
  return locked(join(folder, "run.lock"), progress.line, async () => {
    const found = await progress.step("schemathesis", tell => findPackage(join(folder, "python"), requirement, tell));
    await progress.step("judge", () => compileTests(folder, "tests/conformance/main.ts", "the judge does", env));
    const main = join(folder, "tests", "conformance", "main.js");
    const args = [main, "--program", found.program("schemathesis"), "--folder", folder, ...process.argv.slice(2)];
    const { ended } = start("node", args, { cwd: root, env, stdio: "inherit" });
    return (await ended).code;
  });
});
