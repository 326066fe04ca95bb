import { rules as everyRule, type Rule } from "../channels/rules/index.js";
import type { Command } from "./command.js";
import { exitCodes } from "./exitCodes.js";

const usage = `Usage: wxcc rules [--json]

Lists every rule of digital channels that pulumi preview checks: its name, whether it stops a deployment
(error) or is only told (warning), what it says, and the public page that it rests on.

  --json   print data
  --help   print this

Example: wxcc rules --json`;

const lineOf = ({ id, level, says, source }: Rule) => `${id} (${level})\n  ${says}\n  ${source.title}\n  ${source.url}`;

function listed(): string {
  const errors = everyRule.filter(rule => rule.level === "error").length;
  const summary = `${everyRule.length} rules: ${errors} errors, ${everyRule.length - errors} warnings`;
  return [...everyRule.map(lineOf), summary].join("\n\n");
}

export const rules: Command = {
  about: "List the rules of digital channels, each with its source.",
  usage,
  options: { json: { type: "boolean" } },
  async run(values, terminal) {
    const data = everyRule.map(({ id, level, says, source }) => ({ id, level, says, source }));
    terminal.print(values.json ? JSON.stringify(data, undefined, 2) : listed());
    return exitCodes.fine;
  },
};
