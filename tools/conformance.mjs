import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Advice, tail } from "./advice.mjs";
import { run, start } from "./children.mjs";
import { command } from "./command.mjs";
import { locked } from "./lock.mjs";
import { data, root } from "./places.mjs";
import { findPackage } from "./python.mjs";
import { setUp } from "./setup.mjs";

const folder = join(data, "conformance");
const requirement = "schemathesis==4.32.5";

// The judge is the one of the tests, compiled, with the documents that it reads beside it.
const project = {
  extends: "../../tests/tsconfig.json",
  compilerOptions: { noEmit: false, declaration: false, outDir: ".", rootDir: "../.." },
  include: ["../../tests/conformance/main.ts"],
};
const contract = join("tests", "contract");

async function compileJudge(env) {
  mkdirSync(join(folder, contract), { recursive: true });
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  const compiled = await run("tsc", ["--project", folder], { cwd: root, env });
  if (compiled.code !== 0) {
    throw new Advice("the judge does not compile", "Correct what the compiler names.", tail(compiled.output));
  }
  const documents = readdirSync(join(root, contract)).filter(name => name.endsWith(".facts.json"));
  for (const name of documents) copyFileSync(join(root, contract, name), join(folder, contract, name));
}

await command(async progress => {
  const env = await setUp(progress, { cli: false });
  mkdirSync(folder, { recursive: true });
  return locked(join(folder, "run.lock"), progress.line, async () => {
    const found = await progress.step("schemathesis", tell => findPackage(join(folder, "python"), requirement, tell));
    await progress.step("judge", () => compileJudge(env));
    const main = join(folder, "tests", "conformance", "main.js");
    const args = [main, "--program", found.program("schemathesis"), "--folder", folder, ...process.argv.slice(2)];
    const { ended } = start("node", args, { cwd: root, env, stdio: "inherit" });
    return (await ended).code;
  });
});
