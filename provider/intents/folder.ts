import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidConfiguration } from "../errors.js";

/** Where Pulumi is logged in, if that is a folder: its URL is `file://~`, `file:///var/state` or `file://./state`. */
function backendUrl(env: NodeJS.ProcessEnv): string | undefined {
  if (env.PULUMI_BACKEND_URL) return env.PULUMI_BACKEND_URL;
  const home = env.PULUMI_HOME || join(homedir(), ".pulumi");
  try {
    const text = readFileSync(join(env.PULUMI_CREDENTIALS_PATH || home, "credentials.json"), "utf8");
    const { current } = JSON.parse(text) as { current?: unknown };
    return typeof current === "string" ? current : undefined;
  } catch {
    // Nobody is logged in here.
    return undefined;
  }
}

/** The folder that Pulumi is logged in to, if it is one. */
export function stateFolder({ env, cwd }: { env: NodeJS.ProcessEnv; cwd: string }): string | undefined {
  const url = backendUrl(env);
  if (!url?.startsWith("file://")) return undefined;
  const rest = url.slice("file://".length);
  if (rest.startsWith("~")) return join(homedir(), rest.slice(1));
  return rest.startsWith("/") ? fileURLToPath(url) : resolve(cwd, rest);
}

/**
 * The folder of the intents of one project: where the user says, beside the state of a file backend, or in the project.
 *
 * @param stated `wxcc:intents` or WXCC_INTENTS
 */
export function intentsFolder(
  stated: string | undefined,
  { project: name, env, cwd }: { project: string | undefined; env: NodeJS.ProcessEnv; cwd: string },
): string {
  // A project may be called "..", which is no folder of its own.
  const project = (name || "project").replaceAll(/[^\w.-]|^\.+$/g, "_");
  if (stated) return join(resolve(cwd, stated), project);
  const state = stateFolder({ env, cwd });
  return state ? join(state, ".pulumi", "wxcc-intents", project) : join(cwd, ".wxcc", "intents", project);
}

/** The error of a record that cannot be written; nothing is done that would not be on record. */
export const unwritable = (done: string, what: string, file: string, { code }: NodeJS.ErrnoException) =>
  new InvalidConfiguration(
    `nothing was ${done}: the intent to ${what} cannot be recorded in ${file} (${code})`,
    "Make that folder writable, or name another one by wxcc:intents or WXCC_INTENTS.",
  );
