import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parse } from "yaml";
import { type Acknowledgement, acknowledgementsSchema } from "../drift/acknowledgements.js";
import { InvalidConfiguration } from "../errors.js";

const example = `Write it like this:
  acknowledged:
    - kind: Queue
      name: Chat
      field: maxTimeInQueue
      reason: longer during the sale
      until: 2027-01-06`;

/** The file that is read when none is named. */
export const usualAcknowledgements = ".wxccacknowledged.yaml";

async function textOf(path: string, named: boolean): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && !named) return undefined;
    throw new InvalidConfiguration(`${path} cannot be read (${code})`, example);
  }
}

/**
 * Reads what people have acknowledged. Without a name, `.wxccacknowledged.yaml` of the folder, if there is one.
 *
 * @throws InvalidConfiguration naming each field that is wrong
 */
export async function readAcknowledgements(cwd: string, file?: string): Promise<readonly Acknowledgement[]> {
  const path = resolve(cwd, file ?? usualAcknowledgements);
  const text = await textOf(path, file !== undefined);
  if (text === undefined) return [];
  let document: unknown;
  try {
    // Dates stay texts in this schema; a file of a reviewed repository needs no aliases.
    document = parse(text, { schema: "core", maxAliasCount: 0, logLevel: "error" });
  } catch (error) {
    throw new InvalidConfiguration(`${path} is no YAML: ${(error as Error).message.split("\n")[0]}`, example);
  }
  const read = acknowledgementsSchema.safeParse(document ?? { acknowledged: [] });
  if (read.success) return read.data.acknowledged;
  const problems = read.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
  throw new InvalidConfiguration(`${path} cannot be used: ${problems.join("; ")}`, example);
}
