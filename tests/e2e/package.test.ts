import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { newProject } from "./cli.js";

jest.setTimeout(300_000);

const root = resolve(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const quickstart = /^```ts\n(.*?)^```/ms.exec(readme)![1]!;

/** Npm tells its children where it was started; these start somewhere else. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS|JEST)/i.test(name)),
);

function run(folder: string, program: string, ...args: readonly string[]): string {
  const path = [join(folder, "node_modules", ".bin"), env.PATH].join(":");
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    env: { ...env, PATH: path },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** Once for all tests: an empty folder into which the packed package is installed. */
const project = newProject({ typescript: true });
const installed = join(project.folder, "node_modules", "pulumi-wxcc");
let tenant: RunningTenant;

beforeAll(async () => {
  tenant = await startTenant();
  const packed = mkdtempSync(join(tmpdir(), "wxcc-pack-"));
  run(root, "npm", "pack", "--ignore-scripts", "--pack-destination", packed);
  const tarball = join(packed, readdirSync(packed)[0]!);
  rmSync(join(project.folder, "node_modules"), { recursive: true });
  writeFileSync(join(project.folder, "package.json"), JSON.stringify({ private: true, main: "index.ts" }));
  // The registry gives the package's own dependencies; the peers are those of the checkout, which are large.
  run(project.folder, "npm", "install", "--legacy-peer-deps", "--prefer-offline", "--no-audit", "--no-fund", tarball);
  for (const name of ["@pulumi", "typescript"])
    symlinkSync(join(root, "node_modules", name), join(project.folder, "node_modules", name));
  rmSync(packed, { recursive: true });
});

afterAll(async () => {
  await tenant.close();
  project.remove();
});

test("the package holds what users need, and nothing else", () => {
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(installed, join(entry.parentPath, entry.name)))
    // Its dependencies, where npm puts them inside.
    .filter(file => !file.startsWith("node_modules/"));
  const needed =
    /^(dist\/(sdk|provider)\/.*\.(js|d\.ts)|schema\/.*\.(json|md|txt)|docs\/.*\.md|LICENSE|(README|CHANGELOG)\.md|package\.json)$/;
  expect(files.filter(file => !needed.test(file) || file.startsWith("dist/provider/generate/"))).toEqual([]);
  const sourceOf = (file: string) => file.replace(/^dist\//, "").replace(/(\.d\.ts|\.js)$/, ".ts");
  const compiled = files.filter(file => file.startsWith("dist/"));
  expect(compiled.filter(file => !existsSync(join(root, sourceOf(file))))).toEqual([]);
  for (const document of files.filter(file => /^(README|docs\/.*)\.md$/.test(file))) {
    const text = readFileSync(join(installed, document), "utf8");
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => target!);
    expect(links.filter(link => !existsSync(join(installed, dirname(document), link)))).toEqual([]);
  }
});

test("the package runs nothing when it is installed", () => {
  const { scripts } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  expect(["preinstall", "install", "postinstall", "prepare"].filter(name => name in scripts)).toEqual([]);
});

test("the command runs from the installed package", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(run(project.folder, "wxcc", "--version").trim()).toBe(version);
  expect(run(project.folder, "wxcc", "--help")).toContain("simulate");
  expect(run(project.folder, "wxcc", "simulate", "--help")).toContain("--requests-per-minute");
});

test("the published types hold in a strict program that checks libraries too", () => {
  const strict = { target: "ES2023", module: "node16", moduleResolution: "node16", strict: true, noEmit: true };
  const compilerOptions = { ...strict, exactOptionalPropertyTypes: true, skipLibCheck: false, types: [] };
  const more = 'import { startTenant } from "pulumi-wxcc/simulator";\nexport const start = startTenant;\n';
  writeFileSync(join(project.folder, "types.ts"), more + quickstart);
  writeFileSync(join(project.folder, "types.json"), JSON.stringify({ compilerOptions, files: ["types.ts"] }));
  expect(run(project.folder, "tsc", "--project", "types.json")).toBe("");
});

test("the README's first stack deploys from the installed package, once", async () => {
  project.program(quickstart);
  const pulumi = async (...args: readonly string[]) => {
    const { code, output } = await project.pulumi(args, { ...tenant.environment });
    if (code !== 0) throw new Error(output);
    return output;
  };
  await pulumi("stack", "init", "test");
  expect(await pulumi("up", "--yes", "--skip-preview")).toContain("+ 8 created");
  await pulumi("preview", "--expect-no-changes");
  await pulumi("destroy", "--yes", "--skip-preview");
});
