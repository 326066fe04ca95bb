import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { compile, linkToItself } from "./compile.mjs";
import { installDependencies } from "./dependencies.mjs";
import { locked } from "./lock.mjs";
import { data, environment } from "./places.mjs";
import { findPulumi } from "./pulumi.mjs";

/**
 * Brings the checkout to where everything can run: dependencies, a recent Node, compiled sources and, unless `cli` is
 * false, a Pulumi CLI; with `browser`, a Chromium too. What is there already is left alone. Two set-ups at once wait for each other.
 * @returns {Promise<NodeJS.ProcessEnv>} the environment for everything that runs afterwards
 */
export async function setUp(progress, { cli = true, browser = false } = {}) {
  const lock = join(data, "setup.lock");
  await progress.step("dependencies", tell => locked(lock, tell, () => installDependencies(tell)));
  await progress.step("sources", tell =>
    locked(lock, tell, () => {
      linkToItself();
      return compile(tell);
    }),
  );
  if (!cli) return environment();
  const pulumi = await progress.step("Pulumi CLI", tell => findPulumi(tell));
  if (browser) await progress.step("Chromium", tell => findChromium(tell));
  return environment(pulumi.folder);
}
