import { existsSync } from "node:fs";
import { join } from "node:path";
import { tail } from "./advice.mjs";
import { run } from "./children.mjs";
import { environment } from "./places.mjs";

const releases = "https://get.pulumi.com/install.sh";
const minutes = 60_000;

const reach = `fetch(${JSON.stringify(releases)}, { method: "HEAD", signal: AbortSignal.timeout(10_000) })
  .then(answer => { if (!answer.ok) throw new Error("HTTP " + answer.status) })
  .catch(error => { console.log(error.cause?.message ?? error.message); process.exit(1) })`;

/** The official npm package: a small program that downloads the release when it first runs. */
export async function downloadWithNpm({ staging, version, tell, env: given }) {
  const env = { ...environment(undefined, given), PULUMI_HOME: staging, NODE_USE_ENV_PROXY: "1" };
  // Asked first: the package itself would wait for an unreachable site for minutes.
  tell(`whether ${new URL(releases).host} can be reached`);
  const reached = await run("node", ["-e", reach], { env, timeout: 20_000 });
  if (reached.code !== 0) return { why: `${new URL(releases).host} cannot be reached: ${tail(reached.output, 3)}` };

  tell(`the npm package pulumi@${version}`);
  const install = ["install", "--prefix", staging, "--no-save", "--no-audit", "--no-fund", `pulumi@${version}`];
  const installed = await run("npm", install, { cwd: staging, env, timeout: 2 * minutes });
  if (installed.code !== 0) return { why: `npm did not install pulumi@${version}:\n${tail(installed.output, 8)}` };

  tell("the release, about 150 MB");
  const program = join(staging, "node_modules", "pulumi", "run.js");
  const ran = await run("node", [program, "version"], { env, timeout: 10 * minutes, onLine: tell });
  const folder = join(staging, "versions", version, "bin");
  if (ran.code === 0 && existsSync(join(folder, "pulumi-language-nodejs"))) return { folder };
  return { why: `the download did not succeed${ran.timedOut ? " in 10 minutes" : ""}:\n${tail(ran.output, 8)}` };
}
