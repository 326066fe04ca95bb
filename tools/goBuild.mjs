import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { tail } from "./advice.mjs";
import { run } from "./children.mjs";

const cli = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const versionVariable = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";
// go install is refused for a module with a replace directive, so a module of our own repeats it.
const replacement = "github.com/atotto/clipboard=github.com/tgummerer/clipboard@v0.0.0-20241001131231-d02d263e614e";
// The language host left the sdk module after 3.63.0; that one runs plain and TypeScript stacks.
const host = { module: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs", version: "3.63.0" };

const programs = (version, folder) => [
  {
    name: "pulumi",
    get: `${cli}@v${version}`,
    edit: ["-replace", replacement],
    build: ["-ldflags", `-s -w -X ${versionVariable}=v${version}`, "-o", join(folder, "pulumi"), cli],
    package: cli,
  },
  {
    name: "pulumi-language-nodejs",
    get: `${host.module}@v${host.version}`,
    build: ["-ldflags", "-s -w", "-o", join(folder, "pulumi-language-nodejs"), host.module],
    package: host.module,
  },
];

/** `downloads 12 modules`, `compiles 812 of 1460 packages`: from the lines that go prints. */
export function follow(tell, name, total) {
  let lines = 0;
  return line => {
    if (/^go: downloading /.test(line)) tell(`${name}: downloads ${line.slice(16)}`);
    else if (total && /^[\w./-]+$/.test(line)) tell(`${name}: compiles package ${++lines} of about ${total}`);
  };
}

async function build(program, { module, env, tell }) {
  mkdirSync(module);
  const go = (args, total) => run("go", args, { cwd: module, env, onLine: follow(tell, program.name, total) });
  const steps = [
    ["mod", "init", "build"],
    ...(program.edit ? [["mod", "edit", ...program.edit]] : []),
    ["get", program.get],
  ];
  for (const args of steps) {
    const { code, output } = await go(args);
    if (code !== 0) return `go ${args.join(" ")}:\n${tail(output, 8)}`;
  }
  const packages = await run("go", ["list", "-deps", program.package], { cwd: module, env });
  const { code, output } = await go(["build", "-v", ...program.build], packages.output.split("\n").length);
  return code === 0 ? undefined : `go build ${program.package}:\n${tail(output, 8)}`;
}

/** Go counts its own use in the user's configuration folder, where the user's settings lie too. */
function keptOutOfHome(given, staging) {
  const settings = join(given.XDG_CONFIG_HOME || join(homedir(), ".config"), "go", "env");
  return { XDG_CONFIG_HOME: join(staging, "config"), GOENV: given.GOENV || settings };
}

/** Builds the CLI and its Node.js language host: minutes, and 2 GB of memory. Leaves nothing in Go's own folders. */
export async function buildWithGo({ staging, version, tell, env: given }) {
  const env = {
    ...given,
    ...(process.platform === "linux" && keptOutOfHome(given, staging)),
    GOPATH: join(staging, "go"),
    GOMODCACHE: join(staging, "modules"),
    GOCACHE: join(staging, "cache"),
    // Go's cache of modules is read-only otherwise, and could not be removed.
    GOFLAGS: `${given.GOFLAGS ?? ""} -modcacherw -buildvcs=false`.trim(),
    GO111MODULE: "on",
    GOWORK: "off",
  };
  const found = await run("go", ["version"], { env });
  if (found.code !== 0) return { why: "there is no go on the PATH" };
  const folder = join(staging, "bin");
  tell("takes 4 to 7 minutes on two cores");
  for (const program of programs(version, folder)) {
    const why = await build(program, { module: join(staging, `build-${program.name}`), env, tell });
    if (why) return { why };
  }
  return { folder };
}
