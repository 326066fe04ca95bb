import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { InvalidConfiguration } from "../errors.js";
import { intentsFolder, stateFolder } from "../intents/folder.js";
import { recordedIntents } from "../intents/record.js";
import { newRun } from "../lifecycle/run.js";
import { connectAll } from "../neighbours/index.js";
import { removeTornAttributes } from "../recovery/attributes.js";
import { isLeft, locksIn, lockText } from "../recovery/lock.js";
import { end, isOrphan, providersIn } from "../recovery/orphans.js";
import { type ExportedStack, type Resolution, resolved, withResolved } from "../recovery/pending.js";
import { leftInTenant, unknownCreates } from "../recovery/unknown.js";
import { reading, settings } from "../tenant/index.js";
import type { Command, Terminal } from "./command.js";
import { commandConnection } from "./connection.js";
import { exitCodes } from "./exitCodes.js";
import { type Ended, pulumi } from "./pulumi.js";
import { stackConfiguration } from "./stackConfiguration.js";

const usage = `Usage: wxcc recover [options]

After a pulumi up whose process was killed, or whose machine ended: brings the stack to where pulumi up can go on,
without making anything twice. Ends a provider process that was left behind, takes back a lock whose process is gone,
finds out of every create that was begun whether the tenant carried it out, writes that into the state, and says what
it found. Where every command of Pulumi ends with "failed to load checkpoint: EOF", it mends that too. Reads the tenant
and changes nothing in it. The tenant and its credentials are those of pulumi up.

  --stack NAME   the stack (the selected one)
  --force        take the lock back although its process may live: it is on another machine
  --json         print data
  --help         print this

Example: wxcc recover --stack prod && pulumi up --stack prod

Exit code 0 when the stack is free, 1 when something of another package is still pending, 2 when it could not be told.`;

/** So long a provider may finish the request that it is sending, in milliseconds. */
const patience = 15_000;

interface Report {
  orphans: number[];
  /** Files of Pulumi's file backend that were half written. */
  torn: readonly string[];
  locks: string[];
  pending: { urn: string; operation: string; says: string; resolved: boolean }[];
  unknown: readonly string[];
}

const readIn = (folder: string) => (path: string) => {
  const file = resolve(folder, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
};

const textOf = (value: string | boolean | undefined) => (typeof value === "string" ? value : undefined);

async function endOrphans(terminal: Terminal): Promise<number[]> {
  const ended: number[] = [];
  for (const provider of providersIn(terminal.cwd)) {
    if (!(await isOrphan(provider))) continue;
    await end(provider.pid, patience);
    ended.push(provider.pid);
  }
  return ended;
}

function failure({ stderr, stdout }: Ended, what: string) {
  const reason = (stderr.trim() || stdout.trim()).replace(/^error: /, "");
  return new InvalidConfiguration(
    `${what}: ${reason}`,
    "Run this in the project's folder, logged in as pulumi up was, and choose a stack with --stack NAME.",
  );
}

async function exported(terminal: Terminal, stack: readonly string[]): Promise<ExportedStack> {
  const ended = await pulumi(terminal, ["stack", "export", ...stack]);
  if (ended.code !== 0) throw failure(ended, "the stack was not read");
  return JSON.parse(ended.stdout) as ExportedStack;
}

/** Takes back what a process left that is gone. @throws InvalidConfiguration when it may live */
async function unlock(terminal: Terminal, stack: readonly string[], refused: Ended, force: boolean): Promise<string[]> {
  const locks = locksIn(refused.stderr);
  if (locks.length === 0 && !force) throw failure(refused, "the state was not written");
  const kept = locks.filter(lock => !isLeft(lock));
  if (kept.length > 0 && !force)
    throw new InvalidConfiguration(
      `the stack is locked by ${kept.map(lockText).join("; ")}, and that process may live`,
      "Wait until it ends. If you know that it is gone (its machine is), add --force.",
    );
  const cancelled = await pulumi(terminal, ["cancel", "--yes", ...stack]);
  if (cancelled.code !== 0) throw failure(cancelled, "the lock was not taken back");
  return locks.map(lockText);
}

interface Found {
  resolutions: readonly Resolution[];
  /** Creates on record of which the state knows nothing, and which the tenant has. */
  unknown: readonly string[];
}

/** What became of the creates that are pending in the state, and of those that are only on record. */
async function foundOf(stack: ExportedStack, name: string | undefined, terminal: Terminal): Promise<Found> {
  const { resources = [], pending_operations: operations = [] } = stack.deployment ?? {};
  const [, own, project] =
    /^urn:pulumi:(.*?)::(.*?)::/.exec((resources[0] ?? operations[0]?.resource)?.urn ?? "") ?? [];
  const { env, cwd } = terminal;
  const stated = settings(await stackConfiguration({ env, cwd }, name), env)("intents");
  const intents = recordedIntents(intentsFolder(stated, { project, env, cwd }));
  try {
    const known = [...resources, ...operations.map(({ resource }) => resource)];
    const open = own === undefined ? [] : unknownCreates(intents.open(own), known);
    if (operations.length + open.length === 0) return { resolutions: [], unknown: [] };
    const { tenant } = connectAll(await commandConnection({ env, cwd, stack: name }), { log: terminal.warn });
    const run = newRun(reading(tenant), false, terminal.warn, readIn(terminal.cwd), intents);
    const resolutions: Resolution[] = [];
    for (const operation of operations) resolutions.push(await resolved(run, operation, resources));
    const unknown: string[] = [];
    for (const intent of open) {
      const says = await leftInTenant(run, intent);
      if (says === undefined) intents.ended(intent);
      else unknown.push(says);
    }
    return { resolutions, unknown };
  } finally {
    intents.close();
  }
}

function told({ orphans, torn, locks, pending, unknown }: Report): string {
  const lines = [
    ...orphans.map(pid => `Ended the provider process ${pid}, whose engine is gone.`),
    ...torn.map(file => `Removed ${file}, which Pulumi left half written and does without.`),
    ...locks.map(lock => `Took back the lock of ${lock}.`),
    ...pending.map(({ says }) => `${says}.`),
    ...unknown.map(says => `${says}.`),
  ];
  return [...lines, lines.length === 0 ? "Nothing was left behind." : "Now run: pulumi up"].join("\n");
}

export const recover: Command = {
  about: "After a killed pulumi up: free the stack, and make nothing twice.",
  usage,
  options: { stack: { type: "string" }, force: { type: "boolean" }, json: { type: "boolean" } },
  async run(values, terminal) {
    const name = textOf(values.stack);
    const stack = name === undefined ? [] : ["--stack", name];
    const write = (state: ExportedStack) => pulumi(terminal, ["stack", "import", ...stack], JSON.stringify(state));
    const orphans = await endOrphans(terminal);
    const folder = stateFolder(terminal);
    const torn = folder === undefined ? [] : removeTornAttributes(folder);
    // What is written back unchanged is the harmless question whether the stack is locked.
    const asked = await write(await exported(terminal, stack));
    const locks = asked.code === 0 ? [] : await unlock(terminal, stack, asked, values.force === true);
    const present = await exported(terminal, stack);
    const { resolutions, unknown } = await foundOf(present, name, terminal);
    const written = await write(withResolved(present, resolutions));
    if (written.code !== 0) throw failure(written, "the state was not written");
    const pending = resolutions.map(({ operation, says, over }) => ({
      urn: operation.resource.urn,
      operation: operation.type,
      says,
      resolved: over,
    }));
    const report: Report = { orphans, torn, locks, pending, unknown };
    terminal.print(values.json ? JSON.stringify(report, undefined, 2) : told(report));
    return pending.every(one => one.resolved) ? exitCodes.fine : exitCodes.found;
  },
};
