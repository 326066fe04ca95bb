import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { heading, type Section } from "./figure.js";
import { inOrder } from "./titles.js";

/** What the last runs left; a run replaces what it has measured again. */
export interface Results {
  machine: { processor: string; cores: number; gigabytes: number; node: string };
  sections: readonly Section[];
}

/** Asked by name, since the benchmark runs compiled in another folder. */
export const root = dirname(require.resolve("pulumi-wxcc/package.json"));
const file = join(root, "tests", "bench", "results.json");

export const thisMachine = (): Results["machine"] => ({
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
});

export const readResults = (): Results =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Results) : { machine: thisMachine(), sections: [] };

/** What was measured again replaces what stood there. */
export function merged(before: readonly Section[], measured: readonly Section[]): readonly Section[] {
  const all = new Map(before.map(section => [heading(section), section]));
  for (const section of measured) all.set(heading(section), section);
  return [...all.values()].sort(inOrder);
}

export function keep(measured: readonly Section[]): Results {
  const results = { machine: thisMachine(), sections: merged(readResults().sections, measured) };
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
  return results;
}
