import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { type Figure, figuresOf, isMissed } from "./goals.js";
import { measure, type Sized } from "./measure.js";
import { makes, makeTitles } from "./program.js";
import { table } from "./table.js";

const repetitionsOf = (size: number) => (size > 300 ? 2 : 3);

const machine = {
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};

type Result = Sized & { machine: typeof machine; figures: readonly Figure[] };

/** The last result of each size stays; a run of one size replaces its own. */
function keep(result: Result) {
  const file = join(dirname(require.resolve("pulumi-wxcc/package.json")), "tests", "bench", "results.json");
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as readonly Result[]) : [];
  const kept = [...known.filter(({ size }) => size !== result.size), result].sort((a, b) => a.size - b.size);
  writeFileSync(file, `${JSON.stringify(kept, undefined, 2)}\n`);
}

async function main() {
  const { values } = parseArgs({ options: { size: { type: "string", multiple: true } } });
  const sizes = (values.size ?? ["100", "1000"]).map(Number);
  if (sizes.some(size => !Number.isSafeInteger(size) || size < 20)) throw new RangeError("--size: 20 or more");

  const results: Result[] = [];
  for (const size of sizes) {
    const sized = await measure(size, repetitionsOf(size), console.log);
    const result = { machine, ...sized, figures: figuresOf(sized) };
    results.push(result);
    keep(result);
  }
  const legend = makes.map(make => `${make}: ${makeTitles[make]}`).join("; ");
  console.log(`\nThe fastest of ${sizes.map(repetitionsOf).join(" and ")} runs (first up: of one). ${legend}.`);
  for (const { size, figures } of results) console.log(`\n${size} entities\n${table(figures)}`);

  const faults = results.flatMap(({ figures }) => figures.filter(figure => figure.exact && isMissed(figure)));
  return faults.length > 0 ? 1 : 0;
}

void main().then(code => {
  process.exitCode = code;
});
