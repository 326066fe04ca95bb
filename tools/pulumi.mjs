import { copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { run } from "./children.mjs";
import { buildWithGo } from "./goBuild.mjs";
import { downloadWithNpm } from "./npmRelease.mjs";
import { pulumiHome, root } from "./places.mjs";
import { findOrInstall, no } from "./ways.mjs";

/** The version that every way of installing can produce. */
export const version = "3.259.0";
const oldest = [3, 249];
const languageHost = "pulumi-language-nodejs";

/** Whether `v3.260.1` can run this project. */
export function isRecentCli(text) {
  const [major = 0, minor = 0] = text.trim().replace(/^v/, "").split(".").map(Number);
  return major === oldest[0] && minor >= oldest[1];
}

async function versionOf(program) {
  const { code, output } = await run(program, ["version"], {
    env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" },
    timeout: 30_000,
  });
  return code === 0 ? output.trim().split("\n").at(-1) : undefined;
}

const onPath = (name, env) =>
  (env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .map(folder => join(folder, name))
    .find(file => existsSync(file));

async function fromPath({ env }) {
  const program = onPath("pulumi", env);
  if (!program) return no("there is no pulumi on the PATH");
  const found = await versionOf(program);
  if (!found || !isRecentCli(found)) {
    return no(`${program} is ${found ?? "not usable"}; ${oldest.join(".")} or newer is needed`);
  }
  const folder = dirname(realpathSync(program));
  if (existsSync(join(folder, languageHost)) || onPath(languageHost, env)) return { folder, version: found };
  return no(`${program} has no ${languageHost} beside it`);
}

/** Official releases carry this program too; with it beside the CLI, `pulumi up` works in any shell. */
function bringDynamicProviders(folder) {
  const name = "pulumi-resource-pulumi-nodejs";
  const packaged = join(root, "node_modules", "@pulumi", "pulumi", name);
  if (existsSync(packaged) && !existsSync(join(folder, name))) copyFileSync(packaged, join(folder, name));
}

async function fromHome({ home }) {
  const folder = join(home, "versions", version, "bin");
  if (!existsSync(join(folder, "pulumi"))) return no(`${folder} has no pulumi`);
  if (!existsSync(join(folder, languageHost))) return no(`${folder} has no ${languageHost}`);
  const found = await versionOf(join(folder, "pulumi"));
  if (!found) return no(`${join(folder, "pulumi")} does not run`);
  bringDynamicProviders(folder);
  return { folder, version: found };
}

/** Installs into a folder beside the final place and moves it there whole: a CLI that is there is complete. */
const installing = make => async world => {
  const place = join(world.home, "versions", version);
  const staging = join(world.home, "versions", `.installing-${version}`);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    const made = await make({ ...world, staging, version });
    if (made.why) return made;
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    renameSync(made.folder, join(place, "bin"));
    return await fromHome(world);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
};

/** The ways to a CLI, in the order in which they are tried. */
export const routes = [
  { name: "pulumi on the PATH", go: fromPath },
  { name: `pulumi ${version} in the Pulumi home`, go: fromHome },
  { name: "the npm package pulumi, which downloads the release", go: installing(downloadWithNpm), slow: true },
  { name: "a build from Go modules", go: installing(buildWithGo), slow: true },
];

/**
 * Finds the Pulumi CLI, or installs it into the Pulumi home.
 * @returns {Promise<{ folder: string, version: string, route: string, summary: string }>}
 * @throws Advice that says what was tried and why each way failed
 */
export function findPulumi(tell, { env = process.env, ways = routes } = {}) {
  const home = pulumiHome(env);
  const world = { env, home, tell };
  return findOrInstall(ways, world, {
    lock: join(home, "versions", ".installing.lock"),
    none: "no way to a Pulumi CLI worked",
    advice:
      `Install Pulumi ${oldest.join(".")} or newer (pulumi.com/docs/install) so that pulumi is on the PATH, or install Go ` +
      "(go.dev/dl) and run this again.",
  });
}
