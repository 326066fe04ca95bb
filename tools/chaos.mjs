import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Advice, tail } from "./advice.mjs";
import { run, start } from "./children.mjs";
import { command } from "./command.mjs";
import { locked } from "./lock.mjs";
import { data, root } from "./places.mjs";
import { setUp } from "./setup.mjs";

// `npm run chaos -- --minutes 60`: the real CLI, killed or interrupted at each request of a program with every kind.
const folder = join(data, "chaos");
const contract = join("tests", "contract");

// TypeScript like all tests; compiled, since it runs for hours and is no test of jest.
const project = {
  extends: "../../tests/tsconfig.json",
  compilerOptions: { noEmit: false, declaration: false, outDir: ".", rootDir: "../..", incremental: true },
  include: ["../../tests/chaos/main.ts"],
};

async function compile(env) {
  mkdirSync(join(folder, contract), { recursive: true });
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  const compiled = await run("tsc", ["--project", folder], { cwd: root, env });
  if (compiled.code !== 0) {
    throw new Advice("the cases do not compile", "Correct what the compiler names.", tail(compiled.output));
  }
  const documents = readdirSync(join(root, contract)).filter(name => name.endsWith(".facts.json"));
  for (const name of documents) copyFileSync(join(root, contract, name), join(folder, contract, name));
}

await command(async progress => {
  const env = await setUp(progress);
  return locked(join(data, "chaos.lock"), progress.line, async () => {
    await progress.step("cases", () => compile(env));
    const main = join(folder, "tests", "chaos", "main.js");
    const { ended } = start("node", [main, ...process.argv.slice(2)], { cwd: root, env, stdio: "inherit" });
    return (await ended).code;
  });
});
