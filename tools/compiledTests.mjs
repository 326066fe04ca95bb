import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Advice, tail } from "./advice.mjs";
import { run } from "./children.mjs";
import { root } from "./places.mjs";

const contract = join("tests", "contract");

/**
 * Compiles programs that are TypeScript like all tests and run without jest, with the published documents that they read
 * beside them.
 *
 * @param folder a folder of `.wxcc`, in which the paths are those of the checkout
 * @param include paths from the root of the checkout
 * @param what how the message calls them, such as "the cases do"
 */
export async function compileTests(folder, include, what, env, more = {}) {
  const compilerOptions = { noEmit: false, declaration: false, outDir: ".", rootDir: "../..", ...more };
  const project = { extends: "../../tests/tsconfig.json", compilerOptions, include: [`../../${include}`] };
  mkdirSync(join(folder, contract), { recursive: true });
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
  const compiled = await run("tsc", ["--project", folder], { cwd: root, env });
  if (compiled.code !== 0)
    throw new Advice(`${what} not compile`, "Correct what the compiler names.", tail(compiled.output));
  const documents = readdirSync(join(root, contract)).filter(name => name.endsWith(".facts.json"));
  for (const name of documents) copyFileSync(join(root, contract, name), join(folder, contract, name));
}
