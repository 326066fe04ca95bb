import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parse } from "yaml";
import { type Attestation, attestationsSchema } from "../channels/checklist/attestations.js";
import { InvalidConfiguration } from "../errors.js";

const example = `Write it like this:
  attestations:
    - step: flow-bind
      channel: whatsapp
      by: admin1@example.com
      on: 2026-05-04
      until: 2026-11-04
      note: all values of the bind sheet are set`;

/** The file that is read when none is named. */
export const usualAttestations = "attestations.yaml";

async function textOf(file: string, named: boolean): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && !named) return undefined;
    throw new InvalidConfiguration(`${file} cannot be read (${code})`, example);
  }
}

/**
 * Reads what people attest. Without a name, `attestations.yaml` of the folder, if there is one.
 *
 * @throws InvalidConfiguration naming each field that is wrong
 */
export async function readAttestations(cwd: string, file: string | undefined): Promise<readonly Attestation[]> {
  const path = resolve(cwd, file ?? usualAttestations);
  const text = await textOf(path, file !== undefined);
  if (text === undefined) return [];
  let document: unknown;
  try {
    // Dates stay texts in this schema; a file of a reviewed repository needs no aliases.
    document = parse(text, { schema: "core", maxAliasCount: 0, logLevel: "error" });
  } catch (error) {
    throw new InvalidConfiguration(`${path} is no YAML: ${(error as Error).message.split("\n")[0]}`, example);
  }
  const read = attestationsSchema.safeParse(document);
  if (read.success) return read.data.attestations;
  const problems = read.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
  throw new InvalidConfiguration(`${path} cannot be used: ${problems.join("; ")}`, example);
}
