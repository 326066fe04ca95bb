import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Advice, tail } from "./advice.mjs";
import { eachLine, start, stops } from "./children.mjs";
import { data, root } from "./places.mjs";
import { wxccProgram } from "./stackCommand.mjs";

const leash = pathToFileURL(join(root, "tools", "leash.mjs")).href;

/** The environment line that a printed line is, quoted or not, with or without `export`. */
export function environmentLine(line) {
  const [, name, value] = /^\s*(?:export\s+)?(WXCC_[A-Z_]+)=(.*)$/.exec(line) ?? [];
  return name && [name, value.trim().replace(/^(['"])(.*)\1$/, "$2")];
}

/** Resolves with the address and token that the tenant prints once it listens. */
const addressOf = (child, ended) =>
  new Promise((resolve, reject) => {
    const printed = [];
    const env = {};
    const take = line => {
      printed.push(line);
      const [name, value] = environmentLine(line) ?? [];
      if (name) env[name] = value;
      if (env.WXCC_BASE_URL && env.WXCC_ACCESS_TOKEN) resolve(env);
    };
    eachLine(child.stdout, take);
    eachLine(child.stderr, take);
    ended.then(
      () => reject(new Advice("the embedded tenant did not start", "Its reason is above.", tail(printed.join("\n")))),
      reject,
    );
  });

/**
 * Starts the embedded tenant on a free loopback port and stops it when `work` ends, whatever ends it.
 * @param {(tenant: { baseUrl: string, token: string, env: NodeJS.ProcessEnv }) => Promise<T>} work
 * @template T
 */
export async function withTenant(env, work) {
  const args = ["--import", leash, wxccProgram, "simulate", "--port", "0", "--data", join(data, "tenant.json")];
  // Stopped last, by us: what talks to it has to end first.
  const { child, ended } = start("node", args, { cwd: root, env, stdio: ["pipe", "pipe", "pipe"], stop: stops.later });
  try {
    const address = await addressOf(child, ended);
    return await work({ baseUrl: address.WXCC_BASE_URL, token: address.WXCC_ACCESS_TOKEN, env: address });
  } finally {
    child.kill("SIGTERM");
    const patience = wait(5_000, undefined, { ref: false }).then(() => child.kill("SIGKILL"));
    await Promise.race([ended, patience.then(() => ended)]).catch(() => {});
  }
}
