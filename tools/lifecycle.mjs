import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./children.mjs";
import { command } from "./command.mjs";
import { files, lifecycleTable, withTable } from "./lifecycleTable.mjs";
import { data, root } from "./places.mjs";
import { setUp } from "./setup.mjs";

const report = join(data, "lifecycle.json");
const readme = join(root, "README.md");

// Runs the tests over every kind and writes the table of the README from what they show. `npm test` compares it.
await command(async progress => {
  const env = await setUp(progress, { cli: false });
  mkdirSync(data, { recursive: true });
  rmSync(report, { force: true });
  const args = ["--selectProjects", "unit", "--testPathPatterns", files.source, "--json", "--outputFile", report];
  const { code } = await progress.step("tests over every kind", () => run("jest", args, { cwd: root, env }));
  const before = readFileSync(readme, "utf8");
  const after = withTable(before, lifecycleTable(JSON.parse(readFileSync(report, "utf8"))));
  if (after !== before) writeFileSync(readme, after);
  progress.line(`README.md: the table ${after === before ? "stays as it is" : "is written anew"}`);
  if (code !== 0) progress.line("Some tests failed: npm run test:fast says which.");
  return code;
});
