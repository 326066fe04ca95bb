import { appendFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Ended, Origin } from "./entry.js";
import type { Journal } from "./recording.js";

/** Where runs are kept, seen from the project's folder, unless the stack says otherwise. */
export const usualFolder = join(".wxcc", "journal");

/** The folder that holds Pulumi.yaml, at or above this one; the program may run in a folder below it. */
export function projectFolder(from: string): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (["Pulumi.yaml", "Pulumi.yml"].some(name => existsSync(join(folder, name)))) return folder;
    if (dirname(folder) === folder) return resolve(from);
  }
}

/** Where the runs of a project are kept; nothing when it keeps none. @param setting `wxcc:journal` */
export const journalFolder = (cwd: string, setting: string | undefined): string | undefined =>
  setting === "none" ? undefined : resolve(projectFolder(cwd), setting ?? usualFolder);

/**
 * Keeps one run in a file of its own, which appears with its first write: a line before each write, and one after it,
 * so that a run which is killed leaves what it was doing. Others on the machine cannot read it. A journal that cannot be
 * written is told once, and stops nobody.
 */
export function journalFile(
  folder: string,
  origin: () => Origin,
  now: () => Date,
  say: (line: string) => void,
): Journal {
  let file: string | undefined;
  let isBroken = false;
  let writes = 0;

  function append(line: object) {
    if (isBroken) return;
    try {
      if (file === undefined) {
        const first = origin();
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        file = join(folder, `${first.run}.jsonl`);
        appendFileSync(file, `${JSON.stringify(first)}\n`, { mode: 0o600 });
      }
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    } catch (error) {
      isBroken = true;
      const { code = "unknown error" } = error as NodeJS.ErrnoException;
      say(
        `the journal cannot be written to ${folder} (${code}): what this run writes from now on is not recorded; wxcc:journal names another folder`,
      );
    }
  }

  return {
    begin(write) {
      writes += 1;
      append({ write: writes, at: now().toISOString(), ...write });
      return writes;
    },
    end: (ended: Ended) => append(ended),
  };
}
