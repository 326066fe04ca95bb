import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";

// How much a kind costs by hand: its lines, and the files that the last one touched. tests/house.test.ts has the limits.
const textOf = file => readFileSync(join(root, file), "utf8");
const git = (...of) => execFileSync("git", of, { cwd: root, encoding: "utf8" }).trim();

const fileOf = kind => `provider/entities/${kind}.ts`;
const lengths = [...textOf("provider/entities/index.ts").matchAll(/^export \{ (\w+) \}/gm)]
  .map(([, kind]) => ({ kind, lines: textOf(fileOf(kind)).split("\n").length - 1 }))
  .sort((a, b) => a.lines - b.lines);
for (const { kind, lines } of lengths) console.log(`${String(lines).padStart(4)}  ${kind}`);
const { lines: median } = lengths[Math.floor(lengths.length / 2)];
const { kind: largest, lines: most } = lengths.at(-1);
console.log(
  `${lengths.length} kinds: median ${median} lines (at most 70), largest ${largest} with ${most} (at most 150)`,
);

const files = lengths.map(({ kind }) => fileOf(kind));
// In a clone without its history git shows the whole as one commit.
if (git("rev-parse", "--is-shallow-repository") === "true") console.log("The history is not here: no last kind.");
else {
  const commit = git("log", "--diff-filter=A", "--format=%H", "-1", "--", ...files);
  const touched = git("show", "--format=", "--name-only", commit).split("\n");
  const generated = /^(sdk\/resources|schema)\/|^docs\/article-coverage\.md$/;
  const byHand = touched.filter(file => !generated.test(file));
  console.log(`\nThe last kind: ${git("log", "-1", "--format=%s", commit)}`);
  console.log(`${touched.length} files, ${byHand.length} of them by hand:`);
  for (const file of byHand) console.log(`  ${file}`);
}
