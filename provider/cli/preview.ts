import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { InvalidConfiguration } from "../errors.js";
import { reviewMarkdown } from "../review/markdown.js";
import { reviewText } from "../review/text.js";
import type { Command } from "./command.js";
import { reviewing } from "./reviewing.js";

const usage = `Usage: wxcc preview [options] [-- ENGINE ARGUMENTS]

Runs pulumi preview, shows what it says, and adds what a reviewer asks: what is deleted or replaced and who
else refers to it, how long contacts wait then, what was changed in the tenant by others, and how many
requests it takes. Writes nothing to the tenant. The guard rails wxcc:maxDeletes and wxcc:protectKinds are
counted in the engine's plan.

  --markdown FILE  write a comment for a pull request, of at most 60,000 bytes; its first line is always the
                   same, so that a workflow can update its comment
  --stack NAME     this stack; the selected one when absent
  --json           print data; what the engine says goes to the error stream
  --help           print this

Example: wxcc preview --stack prod --markdown review.md

Exit code: 3 when a guard rail refuses, else the engine's own.`;

const text = (value: string | boolean | undefined) => (typeof value === "string" ? value : undefined);

/** What is given to the engine on each command. */
export const engineArguments = (stack: string | boolean | undefined, args: readonly string[]) => [
  ...(text(stack) === undefined ? [] : ["--stack", text(stack)!]),
  ...args,
];

async function written(file: string, markdown: string): Promise<void> {
  try {
    await writeFile(file, markdown);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InvalidConfiguration(
      `the review was not written to ${file} (${code})`,
      "Name a file that can be written.",
    );
  }
}

export const preview: Command = {
  about: "Preview a change, and review it: deletions, contacts, cost.",
  usage,
  options: { markdown: { type: "string" }, stack: { type: "string" }, json: { type: "boolean" } },
  takes: "many",
  async run({ markdown, stack, json }, terminal, args) {
    const { review, code } = await reviewing(
      terminal,
      engineArguments(stack, args),
      json ? terminal.warn : terminal.print,
    );
    if (!review) return code;
    if (typeof markdown === "string") await written(resolve(terminal.cwd, markdown), reviewMarkdown(review));
    terminal.print(json ? JSON.stringify(review, undefined, 2) : `\n${reviewText(review)}`);
    return code;
  },
};
