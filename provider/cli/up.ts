import { reviewText } from "../review/text.js";
import type { Command } from "./command.js";
import { engine, withParallelism } from "./engine.js";
import { engineArguments } from "./preview.js";
import { reviewing } from "./reviewing.js";

const usage = `Usage: wxcc up [options] [-- ENGINE ARGUMENTS]

Previews and reviews as wxcc preview does, and then runs pulumi up, unless the preview failed or a guard rail
refuses. Without --yes the engine asks before it changes anything; with it, it does not preview again.

  --yes         do not ask
  --stack NAME  this stack; the selected one when absent
  --json        print data, a line each: the review first, then the engine's events
  --help        print this

Example: wxcc up --stack prod --yes

Exit code: 3 when a guard rail refuses, else the engine's own.`;

export const up: Command = {
  about: "Review a change as preview does, then apply it.",
  usage,
  options: { yes: { type: "boolean" }, stack: { type: "string" }, json: { type: "boolean" } },
  takes: "many",
  async run({ yes, stack, json }, terminal, args) {
    const ours = engineArguments(stack, args);
    const { review, code } = await reviewing(terminal, ours, json ? terminal.warn : terminal.print);
    if (review) terminal.print(json ? JSON.stringify(review) : `\n${reviewText(review)}\n`);
    if (code !== 0 || !review) return code;
    const asked = yes ? ["--yes", "--skip-preview"] : [];
    const printed = json ? ["--json"] : [];
    return engine(["up", ...asked, ...printed, ...withParallelism(ours)], terminal);
  },
};
