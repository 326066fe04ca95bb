import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Advice, tail } from "./advice.mjs";
import { run } from "./children.mjs";
import { command } from "./command.mjs";
import { locked } from "./lock.mjs";
import { data, root } from "./places.mjs";
import { setUp } from "./setup.mjs";

/**
 * Plants one defect after the other into a copy of the checkout, and lets the test that has to notice it run there.
 * `npm run mutants`, or some of them: `npm run mutants -- --only "a create"`.
 */
const folder = join(data, "mutants");
const planted = join(root, "tests", "mutants");

/** What is changed or read by its real path; everything else of the checkout is a link to it. */
const copied = ["provider", "sdk", "tests"];
const leftOut = [".git", ".wxcc"];

/** So long a test may take that a defect may have sent round and round. */
const patience = 180_000;

const only = process.argv.indexOf("--only");
const wanted = only < 0 ? "" : (process.argv[only + 1] ?? "");

const read = file => readFileSync(file, "utf8");
const mutants = readdirSync(planted)
  .filter(name => name.endsWith(".json"))
  .sort()
  .flatMap(name => JSON.parse(read(join(planted, name))))
  .filter(({ name }) => name.includes(wanted));

/** Hard links: nothing is copied, and a file that is written anew in its place leaves the checkout's alone. */
function linkTree(from, to) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true }))
    (entry.isDirectory() ? linkTree : linkSync)(join(from, entry.name), join(to, entry.name));
}

function makeCopy(copy) {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const entry of readdirSync(root, { withFileTypes: true }).filter(({ name }) => !leftOut.includes(name))) {
    const [from, to] = [join(root, entry.name), join(copy, entry.name)];
    if (entry.isFile()) linkSync(from, to);
    else if (copied.includes(entry.name)) linkTree(from, to);
    else symlinkSync(from, to);
  }
}

/** Writes a defect into a copy. @returns what takes it out again */
function plant(copy, { name, file, find, put }) {
  const [path, sound] = [join(copy, file), join(root, file)];
  const parts = read(sound).split(find);
  if (parts.length !== 2)
    throw new Advice(
      `${name}: the text to replace stands ${parts.length - 1} times in ${file}`,
      "Plant the defect where the code does that now: tests/mutants.",
    );
  rmSync(path);
  writeFileSync(path, parts.join(put));
  return () => {
    rmSync(path);
    linkSync(sound, path);
  };
}

const escaped = text => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Runs tests of a copy by their full names. @returns the status of each, by file and name; what jest said */
async function statuses(copy, env, oracles, timeout) {
  const report = join(folder, `${copy.split(/[\\/]/).at(-1)}.json`);
  rmSync(report, { force: true });
  const files = [...new Set(oracles.map(({ file }) => join(copy, file)))];
  const names = `^(${oracles.map(({ test }) => escaped(test)).join("|")})$`;
  const args = ["--selectProjects", "unit", "-i", "--json", "--outputFile", report, "-t", names, "--runTestsByPath"];
  const { output, timedOut } = await run("jest", [...args, ...files], { cwd: copy, env, timeout });
  const suites = existsSync(report) ? JSON.parse(read(report)).testResults : [];
  const found = suites.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => [`${name.slice(copy.length + 1)} ${fullName}`, status]),
  );
  return { of: ({ file, test }) => new Map(found).get(`${file} ${test}`), output, timedOut };
}

/** Whether the tests succeed where nothing is planted: else their failures say nothing. */
async function isSound(copy, env) {
  const oracles = mutants.map(({ oracle }) => oracle);
  const { of, output } = await statuses(copy, env, oracles);
  const wrong = oracles.filter(oracle => of(oracle) !== "passed");
  if (wrong.length === 0) return { summary: `${new Set(oracles.map(({ test }) => test)).size} tests` };
  const lines = wrong.map(oracle => `${oracle.file}: ${oracle.test} (${of(oracle) ?? "not there"})`).join("\n");
  throw new Advice("some tests do not succeed without a defect", "Mend them first.", `${lines}\n${tail(output, 40)}`);
}

const verdicts = { failed: "caught", passed: "survived" };

async function judge(copy, env, mutant) {
  const restore = plant(copy, mutant);
  try {
    const { of, output, timedOut } = await statuses(copy, env, [mutant.oracle], patience);
    const verdict = verdicts[of(mutant.oracle)] ?? (timedOut ? "has no end" : "does not run");
    return { mutant, verdict, output };
  } finally {
    restore();
  }
}

/** Each copy takes the next defect as soon as it is free. */
async function judgeAll(copies, env, line) {
  const waiting = [...mutants];
  const judged = [];
  const work = async copy => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const one = await judge(copy, env, mutant);
      judged.push(one);
      const isCaught = one.verdict === "caught";
      line(`  ${isCaught ? "✓" : "✗"} ${mutant.name}: ${isCaught ? mutant.oracle.file : one.verdict}`);
      if (one.verdict === "does not run") line(tail(one.output, 20));
    }
  };
  await Promise.all(copies.map(work));
  return judged;
}

await command(async progress => {
  const env = await setUp(progress, { cli: false });
  if (mutants.length === 0) throw new Advice(`no defect is called "${wanted}"`, "tests/mutants lists them.");
  return locked(join(data, "mutants.lock"), progress.line, async () => {
    const copies = ["1", "2"].map(name => join(folder, name));
    try {
      await progress.step("copies of the checkout", async () => copies.forEach(makeCopy));
      await progress.step("without a defect, the tests succeed", () => isSound(copies[0], env));
      const judged = await judgeAll(copies, env, progress.line);
      const caught = judged.filter(({ verdict }) => verdict === "caught").length;
      progress.line(`\n${caught} of ${judged.length} planted defects were caught`);
      return caught === judged.length ? 0 : 1;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
