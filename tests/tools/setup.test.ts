/** @jest-environment ./tests/tools/environment.cjs */
import { mkdirSync, mkdtempSync, readlinkSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tool } from "./tool.js";

test.each([
  ["v24.21.0", true],
  ["v22.19.0", true],
  ["v22.18.1", false],
  ["v20.20.2", false],
  ["", false],
])("Node %j is recent enough: %j", async (version, recent) => {
  const { isRecentNode } = await tool<{ isRecentNode(version: string): boolean }>("dependencies");
  expect(isRecentNode(version)).toBe(recent);
});

describe("the checkout's link to itself", () => {
  type Link = (modules: string) => void;
  const link = async () => (await tool<{ linkToItself: Link }>("compile")).linkToItself;

  test("is made once, and made right when it was wrong", async () => {
    const linkToItself = await link();
    const modules = mkdtempSync(join(tmpdir(), "modules-"));
    symlinkSync("elsewhere", join(modules, "pulumi-wxcc"));
    linkToItself(modules);
    linkToItself(modules);
    expect(readlinkSync(join(modules, "pulumi-wxcc"))).toBe("..");
  });

  test("replaces a package that was installed there", async () => {
    const linkToItself = await link();
    const modules = mkdtempSync(join(tmpdir(), "modules-"));
    mkdirSync(join(modules, "pulumi-wxcc", "dist"), { recursive: true });
    linkToItself(modules);
    expect(readlinkSync(join(modules, "pulumi-wxcc"))).toBe("..");
  });
});

test("the stack of npm start sees the embedded tenant only, whatever the shell knows", async () => {
  type Environment = (env: NodeJS.ProcessEnv, tenant: NodeJS.ProcessEnv) => NodeJS.ProcessEnv;
  const { stackEnvironment } = await tool<{ stackEnvironment: Environment }>("stackCommand");
  const shell = { HOME: "/h", WXCC_CLIENT_SECRET: "real", PULUMI_ACCESS_TOKEN: "real", PULUMI_CONFIG_PASSPHRASE: "x" };
  const env = stackEnvironment(shell, { WXCC_BASE_URL: "http://127.0.0.1:1" });
  expect(env).toMatchObject({ HOME: "/h", WXCC_BASE_URL: "http://127.0.0.1:1" });
  expect(env.PULUMI_BACKEND_URL).toMatch(/^file:\/\/.*\.wxcc\/state$/);
  expect(Object.keys(env)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/SECRET|ACCESS_TOKEN|PASSPHRASE$/)]),
  );
});

test("what the CLI says of resources becomes one line", async () => {
  const { resourcesLine } = await tool<{ resourcesLine(output: string): string }>("stackCommand");
  const output =
    "Updating\n\nResources:\n    + 2 created\n    ~ 1 updated\n    +-4 replaced\n    7 changes. 28 unchanged\n\nDuration: 2s\n";
  expect(resourcesLine(output)).toBe("2 created, 1 updated, 4 replaced, 28 unchanged");
  expect(resourcesLine("nothing of that kind")).toBe("");
});

test("the tenant's address is read from lines of a shell, quoted or not", async () => {
  type Line = (line: string) => readonly [string, string] | undefined;
  const { environmentLine } = await tool<{ environmentLine: Line }>("tenant");
  expect(environmentLine("export WXCC_BASE_URL=http://127.0.0.1:1")).toEqual(["WXCC_BASE_URL", "http://127.0.0.1:1"]);
  expect(environmentLine("  WXCC_ACCESS_TOKEN='a=b'")).toEqual(["WXCC_ACCESS_TOKEN", "a=b"]);
  expect(environmentLine("Ctrl-C ends it.")).toBeUndefined();
});

describe("the count at the end of npm test", () => {
  type Report = Readonly<Record<string, number>>;
  type Total = (checks: readonly boolean[], report?: Report) => { passed: number; failed: number };
  const count = async () => (await tool<{ total: Total }>("testCount")).total;
  const report = { numPassedTests: 10, numFailedTests: 1, numRuntimeErrorTestSuites: 2, numPendingTests: 3 };

  test("adds checks, failed tests, files that do not load and skipped tests", async () => {
    expect((await count())([true, false], report)).toEqual({ passed: 11, failed: 7 });
  });

  test("is a failure when jest did not report", async () => {
    expect((await count())([true])).toEqual({ passed: 1, failed: 1 });
  });
});
