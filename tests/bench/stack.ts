import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RunningTenant } from "../../provider/simulator/index.js";
import { newProject, projectEnvironment } from "../e2e/cli.js";
import { succeeded, type Timed } from "./command.js";
import { rounded } from "./figure.js";
import type { Declared } from "./mix.js";
import { doNothingPackage, type Make, programOf } from "./program.js";

/** What a user waits for, in the order in which it is measured. */
export const operations = {
  firstUp: ["up", "--yes", "--skip-preview"],
  preview: ["preview", "--expect-no-changes"],
  noOpUp: ["up", "--yes", "--skip-preview", "--expect-no-changes"],
  refresh: ["refresh", "--yes", "--skip-preview", "--expect-no-changes"],
} as const;

export type Operation = keyof typeof operations;
export const operationNames = Object.keys(operations) as readonly Operation[];

export const operationTitles: Readonly<Record<Operation, string>> = {
  firstUp: "first up",
  preview: "no-op preview",
  noOpUp: "no-op up",
  refresh: "refresh",
};

/** What one run of one command cost. */
export interface Cost {
  seconds: number;
  /** CPU seconds of all its processes: the engine, the program, the provider. */
  cpu: number;
  /** … of these, the process that runs the program … */
  program: number;
  /** … and the one that hosts dynamic providers; 0 where none runs. */
  provider: number;
  /** Peak memory of the latter, in MB. */
  memory: number;
  reads: number;
  writes: number;
}

export const requestsOf = ({ reads, writes }: Cost) => reads + writes;

export interface Stack {
  make: Make;
  /** @param more environment for this run only */
  run(operation: Operation, more?: Readonly<Record<string, string>>): Promise<Cost>;
  folder: string;
  /** Bytes of each resource in the state as compact JSON, by its logical name. */
  stateBytes(): ReadonlyMap<string, number>;
  /** Runs our command in the project's folder. @returns also how many requests it sent */
  wxcc(args: readonly string[]): Promise<Timed & { requests: number }>;
  remove(): void;
}

interface Told {
  pid: number;
  role: "program" | "provider";
  /** In kilobytes. */
  maxRSS: number;
  /** In microseconds. */
  cpu: number;
}

/** What the processes of a command told last. */
function told(file: string): readonly Told[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return [...new Map(lines.map(line => JSON.parse(line) as Told).map(one => [one.pid, one])).values()];
}

const cli = join(dirname(require.resolve("pulumi-wxcc/package.json")), "dist", "provider", "cli", "main.js");

function install(folder: string) {
  const [name, file] = doNothingPackage.split("/") as [string, string];
  mkdirSync(join(folder, "node_modules", name));
  symlinkSync(join(__dirname, "doNothing.js"), join(folder, "node_modules", name, `${file}.js`));
  // Beside the program: what lies in node_modules is required, not serialized.
  copyFileSync(join(__dirname, "naive.js"), join(folder, "naive.js"));
}

function statesIn(text: string): ReadonlyMap<string, number> {
  const { resources } = JSON.parse(text).checkpoint.latest as {
    resources: readonly { custom?: boolean; type: string; urn: string }[];
  };
  const ours = resources.filter(({ custom, type }) => custom && !type.startsWith("pulumi:providers:"));
  return new Map(ours.map(one => [one.urn.split("::").at(-1)!, Buffer.byteLength(JSON.stringify(one))]));
}

/** A stack of these entities in a project of its own; nothing is deployed yet. */
export async function newStack(make: Make, entities: readonly Declared[], tenant: RunningTenant): Promise<Stack> {
  const project = newProject();
  const { folder } = project;
  install(folder);
  project.program(programOf(make, entities));
  const witness = join(folder, "witness");
  const env = {
    ...projectEnvironment(folder),
    ...tenant.environment,
    // Waiting for the limit is computed from the counts instead.
    WXCC_REQUESTS_PER_MINUTE: "1000000",
    BENCH_ORGANIZATION: tenant.organizationId,
    NODE_OPTIONS: `--require ${join(__dirname, "witness.js")}`,
    BENCH_WITNESS: witness,
  };
  const pulumi = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    succeeded("pulumi", [...args, "--non-interactive", "--color", "never"], { cwd: folder, env: { ...env, ...more } });
  await pulumi(["stack", "init", "test"]);

  async function run(operation: Operation, more: Readonly<Record<string, string>> = {}): Promise<Cost> {
    rmSync(witness, { force: true });
    const before = tenant.requests().length;
    const { seconds, cpu } = await pulumi(operations[operation], more);
    const requests = tenant.requests().slice(before);
    const reads = requests.filter(({ method }) => method === "GET").length;
    const processes = told(witness);
    const used = (role: Told["role"]) =>
      rounded(processes.filter(one => one.role === role).reduce((sum, one) => sum + one.cpu, 0) / 1e6);
    const peaks = processes.filter(({ role }) => role === "provider").map(({ maxRSS }) => maxRSS / 1_024);
    return {
      seconds: rounded(seconds),
      cpu: rounded(cpu),
      program: used("program"),
      provider: used("provider"),
      memory: Math.round(Math.max(0, ...peaks)),
      reads,
      writes: requests.length - reads,
    };
  }
  async function wxcc(args: readonly string[]) {
    const before = tenant.requests().length;
    const { NODE_OPTIONS: _, ...plain } = env;
    const ended = await succeeded(process.execPath, [cli, ...args], { cwd: folder, env: plain });
    return { ...ended, requests: tenant.requests().length - before };
  }
  return { make, run, wxcc, folder, stateBytes: () => statesIn(project.state()), remove: project.remove };
}
