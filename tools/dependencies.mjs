import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Advice, tail } from "./advice.mjs";
import { run } from "./children.mjs";
import { environment, root } from "./places.mjs";

const modules = join(root, "node_modules");
const stamp = join(modules, ".installed-from");
const needed = [22, 19];

const lockHash = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");

const read = file => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

/** npm writes its own copy of the lock file last, so a broken-off install has none. */
export function areInstalled() {
  const copy = statSync(join(modules, ".package-lock.json"), { throwIfNoEntry: false });
  if (!copy) return false;
  return read(stamp) === lockHash() || copy.mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}

/** Whether `v24.1.0` is recent enough for what runs after set-up. */
export function isRecentNode(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

async function nodeVersion() {
  const { code, output } = await run("node", ["--version"], { env: environment() });
  return code === 0 ? output.trim() : undefined;
}

/** The package `node` fetches its program by an install script, which npm may have been told not to run. */
async function runItsInstallScript(tell) {
  const folder = join(modules, "node");
  if (!existsSync(join(folder, "installArchSpecificPackage.js"))) return "node_modules/node is missing";
  tell("the Node program itself");
  const { code, output } = await run(process.execPath, ["installArchSpecificPackage.js"], { cwd: folder });
  const program = join(folder, "bin", "node");
  if (code !== 0 || !existsSync(program)) return tail(output);
  mkdirSync(join(modules, ".bin"), { recursive: true });
  rmSync(join(modules, ".bin", "node"), { force: true });
  symlinkSync(join("..", "node", "bin", "node"), join(modules, ".bin", "node"));
  return undefined;
}

async function install(tell) {
  tell("npm ci, which downloads about 200 MB the first time");
  const { code, output } = await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: root, onLine: tell });
  if (code === 0) return writeFileSync(stamp, lockHash());
  throw new Advice(
    "npm ci did not install the dependencies",
    "Check the network and npm's registry (npm ping), then run this again. It goes on where it stopped.",
    tail(output),
  );
}

/** Installs what package-lock.json names, unless that is there, and sees that a recent Node runs from it. */
export async function installDependencies(tell) {
  const fresh = !areInstalled();
  if (fresh) await install(tell);
  if (isRecentNode((await nodeVersion()) ?? "")) return { summary: fresh ? "installed" : "there" };
  const why = await runItsInstallScript(tell);
  const version = await nodeVersion();
  if (isRecentNode(version ?? "")) return { summary: "installed" };
  throw new Advice(
    `the Node in node_modules could not be installed, and ${version ?? "no other Node"} is too old`,
    `Install Node ${needed.join(".")} or newer (nodejs.org), then run this again.`,
    why ?? "",
  );
}
