import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { InvalidConfiguration, NotFound } from "../errors.js";
import type { Begun, Ended, JournalRun, Origin, Write } from "./entry.js";

type Line = Partial<Origin & Begun & Ended>;

function linesOf(file: string): readonly Line[] {
  const texts = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return texts.flatMap((text, place) => {
    try {
      return [JSON.parse(text) as Line];
    } catch {
      // A process that was killed may have left half a line, at the end.
      if (place === texts.length - 1) return [];
      throw new InvalidConfiguration(
        `${file} is no journal: line ${place + 1} is no JSON`,
        "Restore the file, or move it away.",
      );
    }
  });
}

function runIn(file: string): JournalRun {
  const [origin, ...lines] = linesOf(file);
  if (origin?.v !== 1 || origin.run !== basename(file, ".jsonl"))
    throw new InvalidConfiguration(`${file} is no journal of this version`, "Restore the file, or move it away.");
  const ended = new Map(lines.filter(line => line.outcome !== undefined).map(line => [line.write, line]));
  const writes = lines
    .filter(line => line.op !== undefined)
    .map(({ write, ...begun }) => {
      const { write: _, ...end } = ended.get(write) ?? { outcome: "unknown" as const, write };
      return { ...begun, ...end } as Write;
    });
  const { v: _, ...rest } = origin as Origin;
  return { ...rest, writes };
}

const filesIn = (folder: string) => {
  try {
    return readdirSync(folder)
      .filter(name => name.endsWith(".jsonl"))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
};

/** Every run that a folder keeps, the last one first. @throws InvalidConfiguration for a file that is no journal */
export const runsIn = (folder: string): readonly JournalRun[] =>
  filesIn(folder)
    .map(name => runIn(join(folder, name)))
    .reverse();

/** One run, by its name or the beginning of it. @throws NotFound when none, or several, begin so */
export function runNamed(folder: string, name: string): JournalRun {
  const found = filesIn(folder).filter(file => file.startsWith(name));
  if (found.length === 1) return runIn(join(folder, found[0]!));
  throw new NotFound(found.length === 0 ? `is not in ${folder}` : `begins the names of ${found.length} runs`, {
    subject: { title: "run", name },
    todo: "npx wxcc history lists the runs.",
  });
}
