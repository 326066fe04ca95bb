import { execFileSync } from "node:child_process";
import { userInfo } from "node:os";
import type { Origin } from "./entry.js";

/** Who runs it, as the machine of a pipeline or this one knows them. */
function whoRuns(env: NodeJS.ProcessEnv): string {
  const known = env.GITHUB_ACTOR ?? env.GITLAB_USER_LOGIN ?? env.BUILD_REQUESTEDFOR;
  if (known) return known;
  try {
    return userInfo().username;
  } catch {
    return "unknown"; // A container's user may have no name.
  }
}

/** What git says of the program's folder; nothing where there is no git or no repository. */
function git(cwd: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", ["--no-optional-locks", ...args], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 5_000,
    }).trim();
  } catch {
    return undefined;
  }
}

/** `20261124T213000Z-1a2b`: sorts by time, and two runs of one second differ. */
export const runName = (now: Date, random: number) =>
  `${now.toISOString().replace(/[-:]/g, "").replace(/\.\d+/, "")}-${Math.floor(random * 0x10000)
    .toString(16)
    .padStart(4, "0")}`;

/** Where a run comes from, as far as its process can know. */
export function originOf(
  cwd: string,
  env: NodeJS.ProcessEnv,
  now: Date,
  random: number,
  { stack = env.PULUMI_STACK, production }: { stack?: string | undefined; production?: string | undefined },
): Origin {
  const commit = git(cwd, "rev-parse", "HEAD");
  const isClean = commit === undefined || git(cwd, "status", "--porcelain", "--untracked-files=no", "--", ".") === "";
  return {
    v: 1,
    run: runName(now, random),
    at: now.toISOString(),
    by: whoRuns(env),
    ...(commit ? { commit } : {}),
    ...(isClean ? {} : { uncommitted: true as const }),
    ...(env.PULUMI_PROJECT ? { project: env.PULUMI_PROJECT } : {}),
    ...(stack ? { stack } : {}),
    ...(production ? { production } : {}),
  };
}
