#!/usr/bin/env node
import "./supported.js";
import { parseArgs } from "node:util";
import { WxccError } from "../errors.js";
import { ask } from "./ask.js";
import { bindSheets } from "./bindSheet.js";
import { checklist } from "./checklist.js";
import { coloured } from "./colour.js";
import type { Command, Terminal } from "./command.js";
import { compare } from "./compare.js";
import { doctor } from "./doctor.js";
import { drift } from "./drift.js";
import { exitCodes } from "./exitCodes.js";
import { exportCommand } from "./export.js";
import { flow } from "./flow.js";
import { history } from "./history.js";
import { login } from "./login.js";
import { logout } from "./logout.js";
import { preview } from "./preview.js";
import { printable } from "./printable.js";
import { recover } from "./recover.js";
import { report } from "./report.js";
import { rules } from "./rules.js";
import { simulate } from "./simulate.js";
import { trace } from "./trace.js";
import { undo } from "./undo.js";
import { up } from "./up.js";
import { ownPackage } from "./version.js";

/** Every command, by its name on the command line. */
export const commands: Readonly<Record<string, Command>> = {
  "bind-sheet": bindSheets,
  checklist,
  compare,
  doctor,
  drift,
  export: exportCommand,
  flow,
  history,
  login,
  logout,
  preview,
  recover,
  report,
  rules,
  simulate,
  trace,
  undo,
  up,
};

function usage(): string {
  const lines = Object.entries(commands).map(([name, command]) => `  ${name.padEnd(12)} ${command.about}`);
  return ["Usage: wxcc <command> [options]", "", ...lines, "", "wxcc <command> --help says more; wxcc --version."].join(
    "\n",
  );
}

async function run([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === "--version" || name === "-v") {
    terminal.print(ownPackage().version);
    return exitCodes.fine;
  }
  if (name === undefined || name === "--help" || name === "-h") {
    terminal.print(usage());
    return name === undefined ? exitCodes.unsure : exitCodes.fine;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Error(`There is no command "${name}".\n\n${usage()}`);
  const options = { ...command.options, help: { type: "boolean" } } as const;
  const { takes = "none" } = command;
  let values: ReturnType<typeof parseArgs>["values"];
  let positionals: readonly string[];
  try {
    ({ values, positionals } = parseArgs({ args: rest, options, strict: true, allowPositionals: takes !== "none" }));
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${command.usage}`);
  }
  if (values.help === true) {
    terminal.print(command.usage);
    return exitCodes.fine;
  }
  if (takes === "one" && positionals.length > 1)
    throw new Error(`wxcc ${name} takes one argument, not ${positionals.length}.\n\n${command.usage}`);
  const said = Object.entries(values);
  const single = Object.fromEntries(said.flatMap(([option, value]) => (Array.isArray(value) ? [] : [[option, value]])));
  const lists = Object.fromEntries(
    said.flatMap(([option, value]) => (Array.isArray(value) ? [[option, value.map(String)]] : [])),
  );
  return command.run(single, terminal, positionals, lists);
}

/** Each line as it may be shown: no escapes of others, and colour where somebody looks. */
const writing = (stream: NodeJS.WriteStream) => (text: string) =>
  void stream.write(`${coloured(printable(text), stream)}\n`);

const terminal: Terminal = {
  cwd: process.cwd(),
  env: process.env,
  print: writing(process.stdout),
  warn: writing(process.stderr),
  ask,
  interrupted: () =>
    new Promise(resolve => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
    }),
};

/** What the user is told: advice where we have it, the message otherwise. Never a stack. */
const told = (error: unknown) =>
  error instanceof WxccError ? error.describe() : error instanceof Error ? error.message : String(error);

function start() {
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
      // What threw has found nothing out.
      process.exitCode = exitCodes.unsure;
    },
  );
}

if (require.main === module) start();
