import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tail } from "./advice.mjs";
import { run, start, stopIfInterrupted } from "./children.mjs";
import { command } from "./command.mjs";
import { lifecycleTable, withTable } from "./lifecycleTable.mjs";
import { data, root } from "./places.mjs";
import { setUp } from "./setup.mjs";
import { total } from "./testCount.mjs";

const fast = process.argv.includes("--fast");
const report = join(data, "jest.json");

const checks = [
  { title: "format and lint", program: "biome", args: ["ci", "--colors=off", "."] },
  { title: "types of the tests and examples", program: "tsc", args: ["--project", "tests/tsconfig.json"] },
  {
    title: "generated files are fresh",
    program: "node",
    args: [join("dist", "provider", "generate", "main.js"), "--check"],
  },
];

/** One check counts as one test. */
async function passes({ title, program, args }, { env, progress }) {
  const { code, output } = await run(program, args, { cwd: root, env });
  progress.line(`  ${code === 0 ? "✓" : "✗"} ${title}`);
  if (code !== 0) progress.line(tail(output, 80));
  return code === 0;
}

async function jest(env) {
  mkdirSync(data, { recursive: true });
  rmSync(report, { force: true });
  const projects = fast ? ["unit"] : ["unit", "e2e"];
  const args = ["--selectProjects", ...projects, "-w", "2", "--json", "--outputFile", report];
  const { ended } = start("jest", args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  await ended;
  stopIfInterrupted();
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
}

/** Whether the README shows of each kind what its tests have shown. Counts as one test. */
function isShown(results, { progress }) {
  const text = readFileSync(join(root, "README.md"), "utf8");
  const holds = withTable(text, lifecycleTable(results)) === text;
  progress.line(`  ${holds ? "✓" : "✗"} the table of kinds and steps in README.md is what the tests show`);
  if (!holds) progress.line("npm run lifecycle writes it anew.");
  return holds;
}

await command(async progress => {
  const env = await setUp(progress, { cli: !fast, browser: !fast });
  const passed = [];
  for (const check of checks) passed.push(await passes(check, { env, progress }));
  const results = await jest(env);
  if (results) passed.push(isShown(results, { progress }));
  const counted = total(passed, results);
  progress.line(`\n${counted.passed} passed, ${counted.failed} failed`);
  return counted.failed === 0 ? 0 : 1;
});
