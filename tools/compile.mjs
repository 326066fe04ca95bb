import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Advice, tail } from "./advice.mjs";
import { run } from "./children.mjs";
import { loadKindsLazily } from "./lazyKinds.mjs";
import { environment, root } from "./places.mjs";

const output = join(root, "dist");
const stamp = join(output, ".compiled-from");
const sources = ["provider", "sdk", "tools/compile.mjs", "tools/lazyKinds.mjs", "tsconfig.json", "package-lock.json"];

const filesUnder = path =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    : [path];

/** One line that changes when a source changes. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of sources
    .map(source => join(root, source))
    .filter(existsSync)
    .flatMap(filesUnder)
    .sort()) {
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Compiles `provider` and `sdk` into `dist`, unless that was done for these very sources. */
export async function compile(tell) {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return { summary: "nothing changed" };
  tell("the TypeScript compiler");
  // What a source that is gone was compiled to would be published; the compiler never removes it.
  rmSync(output, { recursive: true, force: true });
  const args = ["--project", root];
  const result = await run("tsc", args, { cwd: root, env: environment() });
  if (result.code !== 0) {
    throw new Advice("the sources do not compile", "Correct what the compiler names.", tail(result.output));
  }
  loadKindsLazily(join(output, "provider", "entities", "index.js"));
  const command = join(output, "provider", "cli", "main.js");
  if (existsSync(command)) chmodSync(command, 0o755);
  writeFileSync(stamp, wanted);
  return { summary: "compiled" };
}

/** Lets `require("pulumi-wxcc")` find the checkout from inside it, as it finds the installed package elsewhere. */
export function linkToItself(modules = join(root, "node_modules")) {
  const link = join(modules, "pulumi-wxcc");
  const there = lstatSync(link, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && readlinkSync(link) === "..") return;
  rmSync(link, { recursive: true, force: true });
  try {
    symlinkSync("..", link, "junction");
  } catch (error) {
    // Another set-up was faster.
    if (error.code !== "EEXIST") throw error;
  }
}
