import { InvalidConfiguration } from "../errors.js";
import type { Write } from "../journal/entry.js";
import { journalFolder } from "../journal/file.js";
import { runsIn } from "../journal/kept.js";
import type { Command, Terminal } from "./command.js";
import { exitCodes } from "./exitCodes.js";

const usage = `Usage: wxcc history [--journal FOLDER] [--json]

Lists the runs that wrote to the tenant, the last one first, out of the journal of this project: when, by
whom, from which commit, and how much was created, updated and deleted.

  --journal FOLDER  where the journal is (WXCC_JOURNAL, or .wxcc/journal beside Pulumi.yaml)
  --json            print data: each write with its values before and after
  --help            print this

Example: wxcc history`;

/** Where the journal of a project is. @throws InvalidConfiguration when it keeps none */
export function journalIn({ cwd, env }: Terminal, named: string | boolean | undefined): string {
  const folder = journalFolder(cwd, typeof named === "string" ? named : env.WXCC_JOURNAL);
  if (folder) return folder;
  throw new InvalidConfiguration("WXCC_JOURNAL is none: no journal is kept", "Name its folder with --journal.");
}

export const journalOption = { journal: { type: "string" } } as const;

const words = { create: "created", update: "updated", delete: "deleted" } as const;

function countsOf(writes: readonly Write[]): string {
  const done = Object.entries(words).flatMap(([op, word]) => {
    const count = writes.filter(write => write.op === op && write.outcome === "done").length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  const others = writes.filter(({ outcome }) => outcome !== "done").length;
  return [...done, ...(others > 0 ? [`${others} refused or unknown`] : [])].join(", ");
}

export const history: Command = {
  about: "List the runs that wrote to the tenant.",
  usage,
  options: { ...journalOption, json: { type: "boolean" } },
  async run({ journal, json }, terminal) {
    const folder = journalIn(terminal, journal);
    const runs = runsIn(folder);
    const lines = runs.map(({ run, by, commit, uncommitted, stack, production, writes }) =>
      [
        run,
        production ? `PRODUCTION ${production}` : undefined,
        stack,
        `by ${by}`,
        commit && `commit ${commit.slice(0, 12)}${uncommitted ? " and uncommitted changes" : ""}`,
        countsOf(writes),
      ]
        .filter(Boolean)
        .join("  "),
    );
    terminal.print(json ? JSON.stringify(runs, undefined, 2) : lines.join("\n") || `There is no run in ${folder}.`);
    return exitCodes.fine;
  },
};
