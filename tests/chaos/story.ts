import { rmSync } from "node:fs";
import { providersIn } from "../../provider/recovery/orphans.js";
import { type Ended, type Project, projectIn, type Running } from "../e2e/cli.js";
import { content, without } from "../faults/content.js";
import { type Case, isInterrupt } from "./cases.js";
import type { Held } from "./front.js";
import { commandOf, idIn, type Prepared, recorded } from "./prepared.js";
import { engineOf, providerIn, signal, sweep, until } from "./processes.js";

/** What came of a case: what is not as promised, or that its request was not sent this time. */
export type Verdict = { wrong: readonly string[] } | { reached: false };

/** Lets the provider have an answer that the engine does not hear of. */
async function answeredUnheard(held: Held, folder: string, engine: number | undefined, isRecorded: boolean) {
  signal(engine, "SIGSTOP");
  const { body } = await held.carryOut();
  await held.answer();
  // What was created is on record with its id before the engine is told.
  if (isRecorded) await until(() => recorded(folder).includes(idIn(body)!));
}

/** Kills in the moment that the case is about. @returns what is to be done after the stack was freed */
async function kill({ moment, deed }: Case, held: Held, run: Running, folder: string, isRecorded: boolean) {
  const engine = engineOf(run.pid);
  const provider = providerIn(folder);
  const goesOn = deed === "kill cli";
  if (moment === "after") await held.carryOut();
  if (moment === "learns") await answeredUnheard(held, folder, engine, isRecorded);
  if (deed !== "kill cli") signal(provider, "SIGKILL");
  if (deed !== "kill provider") signal(engine, "SIGKILL");
  signal(engine, "SIGCONT");
  const finish = async () => {
    await held.carryOut();
    if (goesOn) await held.answer();
  };
  if (moment === "before" && goesOn) await finish();
  // Of an answer that is lost, the caller learns by the end of its connection.
  if (moment === "after") held.drop();
  if (moment === "before" && !goesOn) held.drop();
  await run.ended;
  return moment === "late" ? finish : async () => {};
}

/** Presses Ctrl-C, waits until the engine says so, and lets the request have its answer. */
async function interrupt({ moment, deed }: Case, held: Held, run: Running) {
  const press = () => signal(deed.startsWith("ctrl-c") ? -run.pid : engineOf(run.pid), "SIGINT");
  let isOver = false;
  void run.ended.then(() => {
    isOver = true;
  });
  if (moment === "after") await held.carryOut();
  press();
  await until(() => isOver || run.output().includes("received; cancelling"));
  if (deed.endsWith("twice")) {
    press();
    await until(() => isOver || run.output().includes("received; terminating"));
  }
  await held.carryOut();
  await held.answer();
  await run.ended;
}

const pendingIn = (project: Project): number =>
  (JSON.parse(project.state()).checkpoint.latest?.pending_operations ?? []).length;

/** What differs from the tenant of the run in which nothing went wrong. */
function differences(found: readonly string[], expected: readonly string[]): readonly string[] {
  return [
    ...without(found, expected).map(row => `the tenant has too many: ${row.slice(0, 300)}`),
    ...without(expected, found).map(row => `the tenant has too few: ${row.slice(0, 300)}`),
  ];
}

/** What Pulumi says of every command, our code not having been asked, where its file backend was left half written. */
const isTorn = (output: string) => /failed to load checkpoint: (unexpected )?EOF/.test(output);

/** Frees the stack, goes on, and says what is not as promised. */
async function goneOn(one: Case, project: Project, world: Prepared, finish: () => Promise<void>) {
  const { environment, tenant, starts } = world;
  const wrong: string[] = [];
  const expectWell = (what: string, { code, output }: Ended) =>
    code === 0 || wrong.push(`${what} ended with ${code}:\n${output}`);
  const recover = async () => expectWell("wxcc recover", await project.wxcc(["recover"], environment));
  const proceed = () => project.pulumi([commandOf(one.stage), "--yes"], environment);

  if (one.way === "recover") await recover();
  if (one.way === "cancel") {
    const cancelled = await project.pulumi(["cancel", "--yes"], environment);
    if (!isTorn(cancelled.output)) expectWell("pulumi cancel", cancelled);
  }
  await finish();
  let ended = await proceed();
  // Whoever does not know the command may be told of it.
  const isTold = ended.output.includes("wxcc recover") || isTorn(ended.output);
  if (one.way !== "recover" && ended.code !== 0 && isTold) {
    await recover();
    ended = await proceed();
  }
  expectWell(`pulumi ${commandOf(one.stage)}`, ended);
  // Only Pulumi itself writes its state: what is pending stays there until somebody says that it is over.
  if (one.way !== "recover" && pendingIn(project) > 0) await recover();
  if (pendingIn(project) > 0) wrong.push(`${pendingIn(project)} operations are pending`);
  if (one.stage === "destroy") {
    const left = JSON.parse(project.state()).checkpoint.latest?.resources ?? [];
    if (left.length > 0) wrong.push(`the state has ${left.length} resources`);
  } else {
    expectWell("the next preview", await project.pulumi(["preview", "--expect-no-changes"], environment));
  }
  wrong.push(...differences(content(tenant.tenant), starts[one.stage].content));
  if (one.way === "recover" && providersIn(project.folder).length > 0) wrong.push("a provider process is left");
  return wrong;
}

/** The sessions that commands of a case have begun, each of its own. */
const sessions: number[] = [];

/** Ends what the case that is under way has started. */
export const sweepAll = () => sweep(sessions.splice(0));

/** Runs one case. */
export async function happening(one: Case, world: Prepared): Promise<Verdict> {
  const { tenant, front, environment, starts } = world;
  const project = projectIn(world.copy(one.stage));
  tenant.tenant.restore(starts[one.stage].saved);
  tenant.tenant.clearRequests();
  try {
    const reached = front.hold(one.at);
    const run = project.begin([commandOf(one.stage), "--yes", "--skip-preview"], environment);
    sessions.push(run.pid);
    const held = await Promise.race([reached, run.ended.then(() => undefined)]);
    if (!held) return { reached: false };
    if (!isInterrupt(one.deed)) {
      const finish = await kill(one, held, run, project.folder, starts[one.stage].recorded.has(one.at));
      return { wrong: await goneOn(one, project, world, finish) };
    }
    await interrupt(one, held, run);
    return { wrong: await goneOn(one, project, world, async () => {}) };
  } finally {
    front.passed();
    sweepAll();
    rmSync(project.folder, { recursive: true, force: true });
  }
}
