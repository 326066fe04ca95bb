import { type RunningTenant, type StartOptions, startTenant, type Task } from "../../provider/simulator/index.js";
import { sweep } from "../chaos/processes.js";
import { judge, type Violation } from "../contract/judge.js";
import { type Administrator, administrator } from "./administrator.js";
import { compiled, type Ended, newProject, type Running } from "./cli.js";

// A busy machine makes a story of ten commands long; nothing here waits by the clock.
jest.setTimeout(400_000);

/** What a command did, to whoever watches the screen and to the tenant. */
export interface Run extends Ended {
  reads: number;
  writes: number;
  requests: readonly string[];
}

/** A tenant, a stack on it, and somebody with access to both. */
export interface Stack {
  tenant: RunningTenant;
  /** Somebody who works in the tenant without this project. */
  administrator: Administrator;
  /** Replaces the program: statements with `wxcc`, `pulumi` and `require` at hand. */
  program(statements: string): void;
  preview(...args: readonly string[]): Promise<Run>;
  up(...args: readonly string[]): Promise<Run>;
  refresh(...args: readonly string[]): Promise<Run>;
  destroy(...args: readonly string[]): Promise<Run>;
  pulumi(...args: readonly string[]): Promise<Ended>;
  /** The same, for who does not wait for its end. */
  begin(...args: readonly string[]): Running;
  /** Our own command on this stack and its tenant. */
  wxcc(...args: readonly string[]): Promise<Ended>;
  /** Something that only a person does, in a browser. @throws Error when it is done in the wrong order */
  hand(step: string, body?: object): Promise<Readonly<Record<string, unknown>>>;
  /** A customer's message on a channel, and what became of it. */
  message(channel: string, assetId: string, more?: object): Promise<Task>;
  /** A value that only the program calls secret: it may be found nowhere else. */
  secret(value: string): void;
  /** Names a file beside the program in which a person keeps secrets. */
  keptByHand(name: string): void;
  /** The folder of the project, for files beside the program. */
  folder: string;
  /** The environment of the commands from now on. */
  environment: Record<string, string>;
  state(): string;
  settings(): string;
}

const ending: (() => unknown)[] = [];
afterEach(async () => {
  const problems: unknown[] = [];
  // One that finds something keeps none of the others from ending.
  for (const end of ending.splice(0).reverse()) {
    try {
      await end();
    } catch (problem) {
      problems.push(problem);
    }
  }
  if (problems.length > 0) throw problems[0];
});

const prelude = `const pulumi = require("@pulumi/pulumi");\nconst wxcc = require("pulumi-wxcc");\n`;

/** A new stack on a new tenant. Both end with the test. */
export async function newStack(
  options: { tenant?: StartOptions; typescript?: boolean; environment?: Record<string, string> } = {},
): Promise<Stack> {
  const violations: Violation[] = [];
  const project = newProject(options);
  const tenant = await startTenant({
    ...options.tenant,
    observe(request, response) {
      project.watched.exchanged(request, response);
      // The documents publish the configuration API, the flow store and Control Hub; the rest comes from elsewhere.
      if (/^\/(organization|flow-store|[^/]+\/project|v1\/(?!access_token|authorize))/.test(request.path))
        violations.push(...judge(request, response));
    },
  });
  // The published contract judges what the real provider process sent.
  ending.push(() => expect(violations).toEqual([]), tenant.close, project.remove);
  ending.push(() => project.watched.heard("the log of the tenant", JSON.stringify(tenant.requests())));

  const self: Stack = {
    tenant,
    administrator: administrator(tenant),
    program: statements => project.program(options.typescript ? statements : prelude + statements),
    preview: (...args) => counted(["preview", ...args]),
    up: (...args) => counted(["up", "--yes", "--skip-preview", ...args]),
    refresh: (...args) => counted(["refresh", "--yes", "--skip-preview", ...args]),
    destroy: (...args) => counted(["destroy", "--yes", "--skip-preview", ...args]),
    pulumi: (...args) => project.pulumi(args, self.environment),
    begin(...args) {
      const running = project.begin(args, self.environment);
      ending.push(() => sweep([running.pid]));
      return running;
    },
    wxcc: (...args) => project.wxcc(args, self.environment),
    hand: (step, body = {}) => ask(`hand/${step}`, body),
    message: async (channel, assetId, more = {}) =>
      (await ask("message", { channel, assetId, from: "customer", text: "Hello", ...more })) as unknown as Task,
    secret: value => project.watched.secret("what the program calls secret", value),
    keptByHand: project.keptByHand,
    folder: project.folder,
    environment: { ...compiled, ...tenant.environment, ...options.environment },
    state: project.state,
    settings: project.settings,
  };

  async function ask(path: string, body: object) {
    const answer = await fetch(`${tenant.baseUrl}/_simulator/${path}`, { method: "POST", body: JSON.stringify(body) });
    const said = (await answer.json()) as Readonly<Record<string, unknown>>;
    if (!answer.ok) throw new Error(`${path}: ${said.reason ?? answer.status}`);
    return said;
  }

  async function counted(args: readonly string[]): Promise<Run> {
    const before = tenant.requests().length;
    const ended = await self.pulumi(...args);
    const requests = tenant.requests().slice(before);
    const reads = requests.filter(({ method }) => method === "GET").length;
    return {
      ...ended,
      reads,
      writes: requests.length - reads,
      requests: requests.map(({ method, path }) => `${method} ${path}`),
    };
  }

  const made = await self.pulumi("stack", "init", "test");
  if (made.code !== 0) throw new Error(made.output);
  return self;
}

/** The command ended well; its output otherwise is the reason. */
export function succeeded(run: Run): Run {
  if (run.code !== 0) throw new Error(`the command ended with ${run.code}:\n${run.output}`);
  return run;
}

/** The command was refused; its output otherwise is the reason. */
export function refused(run: Run): Run {
  if (run.code === 0) throw new Error(`the command succeeded:\n${run.output}`);
  return run;
}

/** What the state holds of a resource. */
export function outputsOf(stack: Stack, name: string): Readonly<Record<string, unknown>> {
  const { resources } = JSON.parse(stack.state()).checkpoint.latest;
  return resources.find((one: { urn: string }) => one.urn.endsWith(`::${name}`)).outputs;
}
