import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Json, Live } from "../entities/entity.js";
import { kinds } from "../entities/registry.js";
import { InvalidConfiguration, NotFound } from "../errors.js";
import { parseJson } from "../tenant/answers.js";
import type { JournalRun, Write } from "./entry.js";

const text = z.string();
const values = z.custom<Live>(value => typeof value === "object" && value !== null && !Array.isArray(value));

/** The first line of a file. */
const origin = z.object({
  v: z.literal(1),
  ...{ run: text, at: text, by: text, commit: text.optional(), uncommitted: z.literal(true).optional() },
  ...{ project: text.optional(), stack: text.optional(), production: text.optional() },
});

const begun = z.object({
  write: z.int(),
  at: text,
  op: z.enum(["create", "update", "delete"]),
  kind: z.enum(kinds),
  name: text,
  id: text.optional(),
  before: values.optional(),
});

const ended = z.object({
  write: z.int(),
  outcome: z.enum(["done", "partly", "refused", "unknown"]),
  id: text.optional(),
  after: values.optional(),
  trackingIds: z.array(text),
  reason: text.optional(),
});

const line = z.union([begun, ended]);
type Line = z.output<typeof line>;

const noJournal = (file: string, why: string) =>
  new InvalidConfiguration(`${file} is no journal of this version: ${why}`, "Restore the file, or move it away.");

function linesOf(file: string): readonly Json[] {
  const texts = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return texts.flatMap((one, place) => {
    const read = parseJson(one);
    if (read !== undefined) return [read];
    // A process that was killed may have left half a line, at the end.
    if (place === texts.length - 1) return [];
    throw noJournal(file, `line ${place + 1} is no JSON`);
  });
}

/** What a line says. @throws InvalidConfiguration with the line and what of it is wrong */
function said<T>(file: string, place: number, read: Json | undefined, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(read);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw noJournal(file, `line ${place}: ${issue!.path.join(".") || "the line"}: ${issue!.message}`.slice(0, 300));
}

const isEnd = (one: Line): one is z.output<typeof ended> => "outcome" in one;

function runIn(file: string): JournalRun {
  const [first, ...rest] = linesOf(file);
  const { v: _, ...from } = said(file, 1, first, origin);
  if (from.run !== basename(file, ".jsonl")) throw noJournal(file, "it is the record of another run");
  const lines = rest.map((read, i) => said(file, i + 2, read, line));
  const ends = new Map(lines.filter(isEnd).map(one => [one.write, one]));
  const writes = lines.flatMap(one => {
    if (isEnd(one)) return [];
    const { write, ...what } = one;
    const { write: _, ...end } = ends.get(write) ?? { outcome: "unknown" as const, write };
    return [{ ...what, ...end } as Write];
  });
  return { ...from, writes } as JournalRun;
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
