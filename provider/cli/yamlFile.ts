import { readFile } from "node:fs/promises";
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

async function textOf(path: string, named: boolean, example: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
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
    throw new InvalidConfiguration(`${path} is no YAML: ${(error as Error).message.split("\n")[0]}`, example);
  }
  const read = schema.safeParse(document ?? empty ?? document);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
  throw new InvalidConfiguration(`${path} cannot be used: ${problems.join("; ")}`, example);
}
