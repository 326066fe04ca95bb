import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";

jest.setTimeout(60_000);

const root = resolve(__dirname, "..");
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const json = (file: string) => JSON.parse(textOf(file));
const own = json("package.json") as {
  version: string;
  main: string;
  types: string;
  bin: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

interface Locked {
  version: string;
  license?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const lock = json("package-lock.json") as { version: string; packages: Readonly<Record<string, Locked>> };

describe("what is published", () => {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as { size: number; unpackedSize: number; files: { path: string; size: number; mode: number }[] }[];
  const files = packed!.files.map(({ path }) => path);

  test("is compiled code with its types, schemas, documents, and nothing else", () => {
    const allowed = [
      /^dist\/(sdk|provider)\/[\w./-]+\.(js|d\.ts)$/,
      /^schema\/(\w+\.json|order\.txt|reference\/\w+\.md)$/,
      /^docs\/[\w-]+\.md$/,
      /^(package\.json|LICENSE|README\.md|CHANGELOG\.md)$/,
    ];
    expect(files.filter(file => !allowed.some(pattern => pattern.test(file)))).toEqual([]);
    // Neither tests, nor the generator, nor what only this repository's development reads.
    expect(
      files.filter(file => /(^|\/)(tests?|generate|bench|tools)\/|\.(test|spec)\.|article-coverage/.test(file)),
    ).toEqual([]);
  });

  test("has every file that its package.json names", () => {
    const exported = Object.values(own.exports).flatMap(target =>
      typeof target === "string" ? [target] : Object.values(target),
    );
    const named = [own.main, own.types, ...Object.values(own.bin), ...exported].map(path => path.replace(/^\.\//, ""));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter(path => !files.includes(path))).toEqual([]);
  });

  test("has a command that can be run, and no source map that leads nowhere", () => {
    expect(textOf(own.bin.wxcc!).split("\n")[0]).toBe("#!/usr/bin/env node");
    const compiled = files.filter(file => file.endsWith(".js"));
    expect(compiled.length).toBeGreaterThan(100);
    expect(compiled.filter(file => textOf(file).includes("sourceMappingURL"))).toEqual([]);
  });

  test("loads a kind when it is asked for: the provider of one kind is there before the other forty are described", () => {
    const loaded = `Object.keys(require.cache).filter(file => file.startsWith(require("node:path").resolve("dist/provider/entities/")))`;
    const script = `
      const kinds = Object.keys(require("./dist/provider/entities/index.js"));
      const { handler } = require("pulumi-wxcc/provider");
      handler("team").check({}, { wxcc: { name: "sales" } }).then(({ failures }) => {
        const described = ${loaded}.map(file => require("node:path").basename(file, ".js"));
        console.log(JSON.stringify({ failures, described: kinds.filter(kind => described.includes(kind)) }));
        process.exit();
      });`;
    const env = { ...process.env, WXCC_ACCESS_TOKEN: "none_SIM1_none", WXCC_BASE_URL: "http://127.0.0.1:9" };
    const told = JSON.parse(execFileSync("node", ["-e", script], { cwd: root, encoding: "utf8", env }));
    expect(told.failures.length).toBeGreaterThan(0);
    expect(told.described).toEqual(["team"]);
  });

  test("is small: below 1.2 MB packed, 5 MB unpacked, 500 kB a file", () => {
    expect(packed!.size).toBeLessThan(1_200_000);
    expect(packed!.unpackedSize).toBeLessThan(5_000_000);
    expect(packed!.files.filter(({ size }) => size > 500_000)).toEqual([]);
  });
});

describe("what is installed with it", () => {
  /** Where Node finds a package that another one asks for. */
  function placeOf(name: string, from: string): string {
    const place = `${from === "" ? "" : `${from}/`}node_modules/${name}`;
    if (lock.packages[place]) return place;
    const end = from.lastIndexOf("/node_modules/");
    if (from === "") throw new Error(`${name} is not in package-lock.json`);
    return placeOf(name, end < 0 ? "" : from.slice(0, end));
  }

  function withNeeds(name: string, from: string, seen: Set<string>): void {
    const place = placeOf(name, from);
    if (seen.has(place)) return;
    seen.add(place);
    const { dependencies, optionalDependencies } = lock.packages[place]!;
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) withNeeds(next, place, seen);
  }

  const runtime = new Set<string>();
  for (const name of Object.keys(own.dependencies)) withNeeds(name, "", runtime);
  const rows = [...runtime].map(place => ({ place, ...lock.packages[place]! }));

  test("are few packages, each with a licence that lets everybody use it", () => {
    expect(rows.length).toBeGreaterThanOrEqual(Object.keys(own.dependencies).length);
    expect(rows.length).toBeLessThanOrEqual(8);
    const allowed = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause"];
    expect(rows.filter(({ license }) => !allowed.includes(license ?? "none"))).toEqual([]);
  });

  test("is what the release lists in its SBOM", () => {
    const { jobs } = parse(textOf(".github/workflows/release.yml"));
    const runs = (jobs.pack.steps as { run?: string }[]).flatMap(({ run }) => run ?? []);
    const [command] = runs.find(run => run.startsWith("node tools/sbom.mjs"))!.split(" > ");
    const [node, ...args] = command!.split(" ");
    const { components } = JSON.parse(execFileSync(node!, args, { cwd: root, encoding: "utf8" }));
    const names = components.map(({ name }: { name: string }) => `node_modules/${name}`);
    expect(names.sort()).toEqual([...runtime].sort());
  });

  test("runs no script when it is installed", () => {
    expect(rows.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
    // Told from the others by the same mark.
    expect(lock.packages["node_modules/node"]).toMatchObject({ hasInstallScript: true });
  });
});

test("the version stands in one place: the changelog's newest heading and the lock file follow it", () => {
  const [, newest] = /^## (.+)$/m.exec(textOf("CHANGELOG.md"))!;
  expect([newest, lock.version, lock.packages[""]!.version]).toEqual([own.version, own.version, own.version]);
});

test("docs/support.md names the versions that the tests run on and the package asks for", () => {
  const support = textOf("docs/support.md");
  const { engines, peerDependencies } = json("package.json");
  const { node, "@pulumi/pulumi": pulumi } = own.devDependencies;
  expect(support).toContain(`Pulumi ${pulumi}`);
  expect(support).toContain(`Node ${/\d+/.exec(node!)![0]}`);
  expect(support).toContain(`\`${engines.node}\``);
  expect(support).toContain(`\`${peerDependencies["@pulumi/pulumi"]}\``);
});
