/** @jest-environment ./tests/tools/environment.cjs */
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tool } from "./tool.js";

interface Found {
  folder?: string;
  why?: string;
  route?: string;
}
interface Way {
  name: string;
  slow?: boolean;
  go(world: object): Promise<Found>;
}
interface World {
  env: NodeJS.ProcessEnv;
  ways?: readonly Way[];
}
const pulumi = () =>
  tool<{
    findPulumi(tell: (text: string) => void, world: World): Promise<Found>;
    isRecentCli(version: string): boolean;
    routes: readonly Way[];
    version: string;
  }>("pulumi");

const silent = () => {};
const newHome = () => mkdtempSync(join(tmpdir(), "pulumi-home-"));

/** A folder with programs that print a version, as the CLI does. */
function installed(folder: string, version: string, programs = ["pulumi", "pulumi-language-nodejs"]) {
  mkdirSync(folder, { recursive: true });
  for (const name of programs) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho v${version}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const quickRoutes = async () => (await pulumi()).routes.filter(way => !way.slow);

describe("the Pulumi CLI", () => {
  test("on the PATH is used when it is recent enough and has the language host beside it", async () => {
    const { findPulumi } = await pulumi();
    const ways = await quickRoutes();
    const folder = installed(newHome(), "3.260.1");
    const env = { PATH: `${folder}:/usr/bin:/bin`, PULUMI_HOME: newHome() };
    expect((await findPulumi(silent, { env, ways })).folder).toBe(folder);
  });

  test("of the Pulumi home comes next", async () => {
    const { findPulumi, version } = await pulumi();
    const ways = await quickRoutes();
    const home = newHome();
    const folder = installed(join(home, "versions", version, "bin"), version);
    const old = installed(newHome(), "3.100.0");
    const env = { PATH: `${old}:/usr/bin:/bin`, PULUMI_HOME: home };
    expect((await findPulumi(silent, { env, ways })).folder).toBe(folder);
  });

  test("that no route brings is refused with each route's reason and what to do", async () => {
    const { findPulumi } = await pulumi();
    const ways = await quickRoutes();
    const lonely = installed(newHome(), "3.260.1", ["pulumi"]);
    const home = newHome();
    const search = findPulumi(silent, { env: { PATH: `${lonely}:/usr/bin:/bin`, PULUMI_HOME: home }, ways });
    await expect(search).rejects.toThrow(
      [
        "no way to a Pulumi CLI worked",
        "  - pulumi on the PATH:",
        `    ${join(lonely, "pulumi")} has no pulumi-language-nodejs beside it`,
        "  - pulumi 3.259.0 in the Pulumi home:",
        `    ${join(home, "versions", "3.259.0", "bin")} has no pulumi`,
        "  Install Pulumi 3.249 or newer (pulumi.com/docs/install) so that pulumi is on the PATH, or install Go (go.dev/dl) and run this again.",
      ].join("\n"),
    );
  });

  test("is installed by the first slow route that works, after the quick ones were asked again", async () => {
    const { findPulumi } = await pulumi();
    const asked: string[] = [];
    const way = (name: string, found: Found, slow = false): Way => ({
      name,
      slow,
      go: async () => {
        asked.push(name);
        return found;
      },
    });
    const ways = [way("there", { why: "no" }), way("npm", { why: "blocked" }, true), way("go", { folder: "/b" }, true)];
    const found = await findPulumi(silent, { env: { PULUMI_HOME: newHome() }, ways });
    expect(found).toMatchObject({ folder: "/b", route: "go" });
    expect(asked).toEqual(["there", "there", "npm", "go"]);
  });

  test.each([
    ["v3.249.0", true],
    ["3.300.1-alpha", true],
    ["v3.248.9", false],
    ["v4.0.0", false],
    ["", false],
  ])("of version %j is recent enough: %j", async (version, recent) => {
    expect((await pulumi()).isRecentCli(version)).toBe(recent);
  });
});

test("a build from Go modules tells what it downloads and how many packages it has compiled", async () => {
  type Follow = (tell: (text: string) => void, name: string, total?: number) => (line: string) => void;
  const { follow } = await tool<{ follow: Follow }>("goBuild");
  const told: string[] = [];
  const take = follow(text => told.push(text), "pulumi", 3);
  for (const line of ["go: downloading example.com/a v1.0.0", "internal/abi", "example.com/a/b-c", "# a warning"]) {
    take(line);
  }
  expect(told).toEqual([
    "pulumi: downloads example.com/a v1.0.0",
    "pulumi: compiles package 1 of about 3",
    "pulumi: compiles package 2 of about 3",
  ]);
});
