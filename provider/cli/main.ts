#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { WxccError } from "../errors.js";
import { bindSheets } from "./bindSheet.js";
import { checklist } from "./checklist.js";
import type { Command, Terminal } from "./command.js";
import { compare } from "./compare.js";
import { drift } from "./drift.js";
import { flow } from "./flow.js";
import { printable } from "./printable.js";
import { recover } from "./recover.js";
import { rules } from "./rules.js";
import { simulate } from "./simulate.js";
import { trace } from "./trace.js";

/** Every command, by its name on the command line. */
const commands: Readonly<Record<string, Command>> = {
  "bind-sheet": bindSheets,
  checklist,
  compare,
  drift,
  flow,
  recover,
  rules,
  simulate,
  trace,
};

function version(): string {
  for (const up of ["../..", "../../.."]) {
    try {
      return JSON.parse(readFileSync(join(__dirname, up, "package.json"), "utf8")).version;
    } catch {}
  }
  return "unknown";
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, command]) => `  ${name.padEnd(12)} ${command.about}`);
  return ["Usage: wxcc <command> [options]", "", ...lines, "", "wxcc <command> --help says more; wxcc --version."].join(
    "\n",
  );
}

class Misuse extends Error {}

async function run([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === "--version" || name === "-v") {
    terminal.print(version());
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h") {
    terminal.print(usage());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Misuse(`There is no command "${name}".\n\n${usage()}`);
  const options = { ...command.options, help: { type: "boolean" } } as const;
  const { takes = "none" } = command;
  let values: ReturnType<typeof parseArgs>["values"];
  let positionals: readonly string[];
  try {
    ({ values, positionals } = parseArgs({ args: rest, options, strict: true, allowPositionals: takes !== "none" }));
  } catch (error) {
    throw new Misuse(`${(error as Error).message}\n\n${command.usage}`);
  }
  if (values.help === true) {
    terminal.print(command.usage);
    return 0;
  }
  if (takes === "one" && positionals.length > 1)
    throw new Misuse(`wxcc ${name} takes one argument, not ${positionals.length}.\n\n${command.usage}`);
  return command.run(values as Readonly<Record<string, string | boolean | undefined>>, terminal, positionals);
}

const terminal: Terminal = {
  cwd: process.cwd(),
  env: process.env,
  print: text => process.stdout.write(`${printable(text)}\n`),
  warn: text => process.stderr.write(`${printable(text)}\n`),
  interrupted: () =>
    new Promise(resolve => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
    }),
};

/** What the user is told: advice where we have it, the message otherwise. Never a stack. */
const told = (error: unknown) =>
  error instanceof WxccError ? error.describe() : error instanceof Error ? error.message : String(error);

// Whoever reads may have seen enough, as in `wxcc checklist | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

run(process.argv.slice(2), terminal).then(
  code => {
    process.exitCode = code;
  },
  error => {
    terminal.warn(told(error));
    process.exitCode = error instanceof Misuse ? 2 : 1;
  },
);
