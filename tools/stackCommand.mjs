import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Advice, tail } from "./advice.mjs";
import { run, stops } from "./children.mjs";
import { data, root } from "./places.mjs";
import { lives } from "./processes.mjs";

/** The stack that `npm start` keeps in the checkout. */
export const stack = "digital-channels";
const project = "wxcc-digital-channels";
const state = join(data, "state");
const passphrase = join(data, "passphrase");
// Its own folder, so that the stack's settings and their salt do not appear at the root.
const settings = join(data, "stack");

/** Where the stack's settings lie; commands that read them take it as `--config-file`. */
export const configFile = join(settings, `Pulumi.${stack}.yaml`);

const never = ["PULUMI_ACCESS_TOKEN", "PULUMI_CONFIG_PASSPHRASE"];

/** The environment of the CLI: our backend, and of the tenants only the embedded one, whatever the user's shell knows. */
export function stackEnvironment(env, tenantEnv = {}) {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith("WXCC_") && !never.includes(name));
  return {
    ...Object.fromEntries(kept),
    ...tenantEnv,
    PULUMI_BACKEND_URL: pathToFileURL(state).href,
    PULUMI_CONFIG_PASSPHRASE_FILE: passphrase,
    PULUMI_STACK: stack,
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_DIY_BACKEND_NO_LEGACY_WARNING: "true",
  };
}

/** Runs the CLI at the root. One Ctrl-C lets it finish what it is doing. */
export const pulumi = (args, { env, ...options }) =>
  run("pulumi", args, { cwd: root, env, stop: stops.gently, ...options });

/** The command `wxcc` of this checkout. */
export const wxccProgram = join(root, "dist", "provider", "cli", "main.js");

/** Runs a command of wxcc at the root. */
export const wxcc = (args, { env }) => run("node", [wxccProgram, ...args], { cwd: root, env });

function writePrivately() {
  mkdirSync(state, { recursive: true });
  mkdirSync(settings, { recursive: true });
  if (!existsSync(passphrase)) writeFileSync(passphrase, randomBytes(24).toString("base64url"), { mode: 0o600 });
  writeFileSync(join(settings, "Pulumi.yaml"), `name: ${project}\nruntime: nodejs\n`);
}

const stackFile = join(state, ".pulumi", "stacks", project, `${stack}.json`);

/** Makes the stack unless it is there, and frees it from the lock of a run that was killed. */
export async function prepareStack(env, tell) {
  writePrivately();
  if (!existsSync(stackFile)) {
    tell("a new stack");
    const made = await pulumi(["stack", "init", stack, "--no-select", "--non-interactive"], { env, cwd: settings });
    if (made.code !== 0) throw failure("the stack could not be made", made.output);
  }
  await releaseAbandonedLocks(env, tell);
}

/** What the CLI writes into a lock of its file backend. */
function locksOfStack() {
  const folder = join(state, ".pulumi", "locks", "organization", project, stack);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter(name => name.endsWith(".json"));
  return files.map(name => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

async function releaseAbandonedLocks(env, tell) {
  const locks = locksOfStack();
  if (locks.length === 0) return;
  const alive = locks.find(lock => lock.hostname !== hostname() || lives(lock.pid));
  if (alive) {
    throw new Advice(
      `the stack is in use by process ${alive.pid} on ${alive.hostname}, since ${alive.timestamp}`,
      "Wait until it ends, or stop it. If it does not exist any more: npm run pulumi -- cancel --yes",
    );
  }
  tell("frees the stack from a run that was killed");
  const cancelled = await pulumi(["cancel", "--yes", "--stack", stack], { env });
  if (cancelled.code !== 0) throw failure("the lock of a killed run could not be removed", cancelled.output);
}

/** What Pulumi says of the resources at its end: `31 to create`, `31 unchanged`. */
export function resourcesLine(output) {
  const [, block = ""] = /^Resources:\n((?: +.*\n?)*)/m.exec(output) ?? [];
  const counts = block
    .split("\n")
    .map(line => line.trim().replace(/^[-+~=<>]+ ?(?=\d)|^\d+ changes?\. /, ""))
    .filter(Boolean);
  return counts.join(", ");
}

/** A failed command of the CLI, with what it said. */
export const failure = (happened, output) =>
  new Advice(
    happened,
    "Correct what it names and run it again; npm run reset begins with a new tenant and a new state.",
    tail(output, 60),
  );
