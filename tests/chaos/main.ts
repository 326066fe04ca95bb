import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { type Case, casesOf, deeds, inOrder, nameOf, stages } from "./cases.js";
import { type Prepared, prepared } from "./prepared.js";
import { reference, type Source } from "./reference.js";
import { happening, sweepAll } from "./story.js";

const root = dirname(require.resolve("pulumi-wxcc/package.json"));

/** What came of the cases so far, by name: nothing wrong, what is wrong, or that the request was not sent. */
interface Results {
  /** Of which code they are results. */
  build: string;
  sources: { first: Kept; changed: Kept };
  cases: Record<string, readonly string[] | "not reached">;
  milliseconds: number;
}
type Kept = Omit<Source, "files"> & { files: readonly (readonly [string, string])[] };

const kept = ({ files, ...source }: Source): Kept => ({
  ...source,
  files: [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]),
});
const awake = ({ files, ...source }: Kept): Source => ({
  ...source,
  files: new Map(files.map(([path, text]) => [path, new Uint8Array(Buffer.from(text, "base64"))])),
});

/** What the results are about: the compiled package, and the cases. */
function buildOf(...folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && entry.name.endsWith(".js")) hash.update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest("hex");
}

async function begun(file: string, again: boolean): Promise<Results> {
  const build = buildOf(join(root, "dist", "provider"), join(root, "dist", "sdk"), __dirname);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Results) : undefined;
  if (before?.build === build && !again) return before;
  if (before && !again) console.log("The code has changed since the last run: all cases begin anew.");
  const { first, changed } = await reference();
  return { build, sources: { first: kept(first), changed: kept(changed) }, cases: {}, milliseconds: 0 };
}

const pad = (text: unknown, width: number) => String(text).padStart(width);

const isFailed = (found: Results["cases"][string] | undefined) =>
  found !== undefined && found !== "not reached" && found.length > 0;

/** How many of which cases ran, of how many there are. */
function table(all: readonly Case[], { cases }: Results): string {
  const rows = stages.flatMap(stage =>
    deeds.map(deed => {
      const these = all.filter(one => one.stage === stage && one.deed === deed);
      const results = these.map(one => cases[nameOf(one)]).filter(found => found !== undefined);
      const failed = results.filter(isFailed).length;
      const missed = results.filter(found => found === "not reached").length;
      return `${`${stage}, ${deed}`.padEnd(26)}${pad(these.length, 7)}${pad(results.length, 6)}${pad(failed, 8)}${pad(missed, 13)}`;
    }),
  );
  return [`${"".padEnd(26)}  cases   ran  failed  not reached`, ...rows].join("\n");
}

async function through(all: readonly Case[], world: Prepared, results: Results, until: number, save: () => void) {
  let failures = 0;
  for (const one of all) {
    const name = nameOf(one);
    if (results.cases[name] !== undefined) continue;
    if (Date.now() > until) break;
    const start = Date.now();
    const verdict = await happening(one, world);
    results.cases[name] = "wrong" in verdict ? verdict.wrong : "not reached";
    results.milliseconds += Date.now() - start;
    save();
    const isWrong = "wrong" in verdict && verdict.wrong.length > 0;
    console.log(
      `${isWrong ? "✗" : "wrong" in verdict ? "✓" : "–"} ${name} (${Math.round((Date.now() - start) / 1000)} s)`,
    );
    if (!isWrong) continue;
    failures += 1;
    console.log(`${verdict.wrong.join("\n")}\n  again: npm run chaos -- --again --only "${name}"`);
  }
  return failures;
}

async function main() {
  const { values } = parseArgs({
    options: {
      minutes: { type: "string", default: "60" },
      only: { type: "string", multiple: true, default: [] },
      seed: { type: "string", default: "1" },
      again: { type: "boolean", default: false },
    },
  });
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new RangeError("--minutes and --seed are numbers");
  const file = join(root, ".wxcc", "chaos.json");
  mkdirSync(dirname(file), { recursive: true });
  const results = await begun(file, values.again && values.only.length === 0);
  const save = () => writeFileSync(file, JSON.stringify(results));
  save();
  const [first, changed] = [awake(results.sources.first), awake(results.sources.changed)];
  const until = Date.now() + minutes * 60_000;
  console.log(`One of ${first.kinds.length} kinds each: ${first.kinds.join(", ")}`);
  const world = await prepared([
    ["first up", first],
    ["change", changed],
    ["destroy", changed],
  ]);
  for (const name of ["SIGINT", "SIGTERM"] as const)
    process.once(name, () => {
      sweepAll();
      void world.close().then(() => process.exit(130));
    });
  try {
    const all = stages.flatMap(stage => casesOf(stage, world.starts[stage].requests));
    const these = inOrder(all, seed).filter(
      one => values.only.length === 0 || values.only.some(text => nameOf(one).includes(text)),
    );
    if (these.length === 0) throw new RangeError(`no case is called ${values.only.join(" or ")}`);
    if (values.again) for (const one of these) delete results.cases[nameOf(one)];
    const failures = await through(these, world, results, until, save);
    const ran = all.filter(one => results.cases[nameOf(one)] !== undefined);
    const failed = ran.filter(one => isFailed(results.cases[nameOf(one)]));
    console.log(`\n${table(all, results)}`);
    console.log(
      `\n${ran.length} of ${all.length} cases ran so far, in ${Math.round(results.milliseconds / 60_000)} minutes; ` +
        `${failed.length} failed, ${failures} of them now.`,
    );
    for (const one of failed) console.log(`  npm run chaos -- --again --only "${nameOf(one)}"`);
    return failed.length > 0 ? 1 : 0;
  } finally {
    await world.close();
  }
}

void main().then(code => {
  process.exitCode = code;
});
