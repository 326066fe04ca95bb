import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../../provider/entities/registry.js";
import { type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { newProject } from "../e2e/cli.js";
import { countsOf, mix } from "./mix.js";
import { doNothingPackage, type Make, makes, programOf } from "./program.js";

/** What a user waits for, in the order in which it is measured. */
export const operations = {
  firstUp: ["up", "--yes", "--skip-preview"],
  preview: ["preview", "--expect-no-changes"],
  noOpUp: ["up", "--yes", "--skip-preview", "--expect-no-changes"],
  refresh: ["refresh", "--yes", "--skip-preview", "--expect-no-changes"],
} as const;

export type Operation = keyof typeof operations;
export const operationNames = Object.keys(operations) as readonly Operation[];

/** What one run of one command cost. */
export interface Cost {
  seconds: number;
  /** CPU seconds of the processes of Node: less shaken by what else the machine does than the time on the clock. */
  cpu: number;
  /** Peak memory of the process that hosts dynamic providers, in MB; 0 where none runs. */
  memory: number;
  reads: number;
  writes: number;
}

export interface Measured {
  /** Of every repetition, in order. */
  costs: Readonly<Record<Operation, readonly Cost[]>>;
  /** Mean bytes of a resource in the state, as compact JSON. */
  stateBytes: number;
}

/** What was measured of stacks with so many entities. */
export interface Sized {
  size: number;
  /** Pages of 100 that the lists of the used kinds have. */
  pages: number;
  makes: Readonly<Record<Make, Measured>>;
}

type Project = ReturnType<typeof newProject>;

interface Stack {
  make: Make;
  project: Project;
  environment: Readonly<Record<string, string>>;
  tenant: RunningTenant;
  costs: Record<Operation, Cost[]>;
}

function installDoNothing(project: Project) {
  const [name, file] = doNothingPackage.split("/") as [string, string];
  const folder = join(project.folder, "node_modules", name);
  mkdirSync(folder);
  symlinkSync(join(__dirname, "doNothing.js"), join(folder, `${file}.js`));
}

async function newStack(make: Make, size: number, tenant: RunningTenant): Promise<Stack> {
  const project = newProject();
  installDoNothing(project);
  project.program(programOf(make, mix(size)));
  const environment = {
    ...tenant.environment,
    // Waiting for the limit is computed from the counts instead.
    WXCC_REQUESTS_PER_MINUTE: "1000000",
    NODE_OPTIONS: `--require ${join(__dirname, "witness.js")}`,
    BENCH_WITNESS: join(project.folder, "witness"),
  };
  const made = await project.pulumi(["stack", "init", "test"], environment);
  if (made.code !== 0) throw new Error(made.output);
  return { make, project, environment, tenant, costs: { firstUp: [], preview: [], noOpUp: [], refresh: [] } };
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

const rounded = (value: number) => Math.round(value * 100) / 100;

async function run({ make, project, environment, tenant, costs }: Stack, operation: Operation) {
  const witness = environment.BENCH_WITNESS!;
  rmSync(witness, { force: true });
  const before = tenant.requests().length;
  const started = performance.now();
  const { code, output } = await project.pulumi(operations[operation], environment);
  const seconds = (performance.now() - started) / 1_000;
  if (code !== 0) throw new Error(`${operation} of ${make} ended with ${code}:\n${output}`);
  const requests = tenant.requests().slice(before);
  const reads = requests.filter(({ method }) => method === "GET").length;
  const processes = told(witness);
  const hosts = processes.filter(({ role }) => role === "provider");
  costs[operation].push({
    seconds: rounded(seconds),
    cpu: rounded(processes.reduce((sum, { cpu }) => sum + cpu, 0) / 1e6),
    memory: Math.round(Math.max(0, ...hosts.map(({ maxRSS }) => maxRSS)) / 1_024),
    reads,
    writes: requests.length - reads,
  });
}

function stateBytes({ project }: Stack): number {
  const { resources } = JSON.parse(project.state()).checkpoint.latest as {
    resources: readonly { custom?: boolean; type: string }[];
  };
  const ours = resources.filter(({ custom, type }) => custom && !type.startsWith("pulumi:providers:"));
  const bytes = ours.map(resource => Buffer.byteLength(JSON.stringify(resource)));
  return Math.round(bytes.reduce((sum, more) => sum + more) / ours.length);
}

async function pagesIn({ baseUrl, organizationId, accessToken }: RunningTenant, size: number): Promise<number> {
  const pages = countsOf(size).map(async ([kind]) => {
    const url = `${baseUrl}/organization/${organizationId}/${registry[kind].routes!.list}?page=0&pageSize=1`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } });
    const { meta } = (await answer.json()) as { meta: { totalRecords: number } };
    return Math.ceil(meta.totalRecords / 100);
  });
  return (await Promise.all(pages)).reduce((sum, count) => sum + count);
}

/**
 * Deploys the same entities once for each make, on the real CLI and a new tenant. What is compared is measured in turn,
 * so that a noisy minute of the machine falls on all of them.
 */
export async function measure(size: number, repetitions: number, tell: (line: string) => void): Promise<Sized> {
  const tenant = await startTenant();
  const stacks: Stack[] = [];
  try {
    for (const make of makes) stacks.push(await newStack(make, size, tenant));
    for (const operation of operationNames)
      for (let repetition = 0; repetition < (operation === "firstUp" ? 1 : repetitions); repetition += 1)
        for (const stack of stacks) {
          await run(stack, operation);
          tell(`  ${size} entities, ${operation}, ${stack.make}: ${stack.costs[operation].at(-1)!.seconds} s`);
        }
    const measured = stacks.map(stack => [stack.make, { costs: stack.costs, stateBytes: stateBytes(stack) }] as const);
    const byMake = Object.fromEntries(measured) as unknown as Sized["makes"];
    return { size, pages: await pagesIn(tenant, size), makes: byMake };
  } finally {
    for (const { project } of stacks) project.remove();
    await tenant.close();
  }
}
