import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { InvalidConfiguration } from "../errors.js";

/** A file of the project that people write by hand. */
export interface HandWritten<T> {
  /** The file that is read when none is named, if it is there. */
  usual: string;
  /** What may stand in it. */
  schema: z.ZodType<T>;
  /** What an empty one means; it is refused when absent. */
  empty?: T;
  /** How it is written, for whoever has to mend it. */
  example: string;
}

/** What people write by hand is far shorter, in characters; a parser of YAML takes long for what is not. */
const largest = 256 * 1024;

/** The words of a parser or a schema, which may hold what stands in the file. */
const brief = (text: string) => (text.length > 300 ? `${text.slice(0, 300)} …` : text);

async function textOf(path: string, named: boolean, example: string): Promise<string | undefined> {
  try {
    const { size } = await stat(path);
    if (size > largest) throw new InvalidConfiguration(`${path} has ${size} bytes, and ${largest} at most`, example);
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof InvalidConfiguration) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && !named) return undefined;
    throw new InvalidConfiguration(`${path} cannot be read (${code})`, example);
  }
}

/**
 * Reads such a file; nothing when none is named and the usual one is not there.
 *
 * @throws InvalidConfiguration naming each field that is wrong
 */
export async function readYaml<T>(
  cwd: string,
  file: string | undefined,
  { usual, schema, empty, example }: HandWritten<T>,
): Promise<T | undefined> {
  const path = resolve(cwd, file ?? usual);
  const text = await textOf(path, file !== undefined, example);
  if (text === undefined) return undefined;
  let document: unknown;
  try {
    // Dates stay texts in this schema; a file of a reviewed repository needs no aliases.
    document = parse(text, { schema: "core", maxAliasCount: 0, logLevel: "error" });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const why = code === "RESOURCE_EXHAUSTION" ? "it is nested too deeply" : message.split("\n")[0]!;
    throw new InvalidConfiguration(`${path} is no YAML: ${brief(why)}`, example);
  }
  const read = schema.safeParse(document ?? empty ?? document);
  if (read.success) return read.data;
  const problems = read.error.issues
    .slice(0, 10)
    .map(({ path, message }) => brief(`${path.join(".") || "the file"}: ${message}`));
  throw new InvalidConfiguration(`${path} cannot be used: ${problems.join("; ")}`, example);
}
