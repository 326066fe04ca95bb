import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Advice, tail } from "./advice.mjs";
import { run, start } from "./children.mjs";
import { command } from "./command.mjs";
import { data, root } from "./places.mjs";
import { setUp } from "./setup.mjs";

const folder = join(data, "bench");

// The benchmark is TypeScript like all tests; compiled, so that no loader is measured with it.
const project = {
  extends: "../../tests/tsconfig.json",
  compilerOptions: { noEmit: false, declaration: false, outDir: ".", rootDir: "../.." },
  include: ["../../tests/bench/**/*.ts"],
};

await command(async progress => {
  const env = await setUp(progress);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  const compiled = await run("tsc", ["--project", folder], { cwd: root, env });
  if (compiled.code !== 0) {
    throw new Advice("the benchmark does not compile", "Correct what the compiler names.", tail(compiled.output));
  }
  const program = join(folder, "tests", "bench", "main.js");
  const { ended } = start("node", [program, ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
  return (await ended).code;
});
