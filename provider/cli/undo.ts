import { InvalidConfiguration } from "../errors.js";
import { runNamed } from "../journal/kept.js";
import { undo as undoOf, undoText } from "../journal/undo.js";
import type { Command } from "./command.js";
import { exitCodes } from "./exitCodes.js";
import { journalIn, journalOption } from "./history.js";

const usage = `Usage: wxcc undo RUN [--journal FOLDER] [--json]

Prints the edit of the program that would restore what was there before a run, out of the journal: what to
take out, to change back and to declare again. Writes nothing, and asks nobody: what others changed since is
seen by the preview that follows.

  RUN               the run, or the beginning of its name; wxcc history lists them
  --journal FOLDER  where the journal is (WXCC_JOURNAL, or .wxcc/journal beside Pulumi.yaml)
  --json            print data
  --help            print this

Example: wxcc undo 20260504T1015`;

export const undo: Command = {
  about: "Print the edit of the program that goes back behind a run.",
  usage,
  options: { ...journalOption, json: { type: "boolean" } },
  takes: "one",
  async run({ journal, json }, terminal, [name]) {
    if (name === undefined) throw new InvalidConfiguration("no run is named", "npx wxcc history lists the runs.");
    const run = runNamed(journalIn(terminal, journal), name);
    terminal.print(json ? JSON.stringify({ run: run.run, edits: undoOf(run) }, undefined, 2) : undoText(run));
    return exitCodes.fine;
  },
};
