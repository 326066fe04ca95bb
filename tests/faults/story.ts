import { forgetful, type Intent } from "../../provider/lifecycle/intents.js";
import { faultScript } from "../../provider/simulator/index.js";
import { embedded } from "../embedded.js";
import { Engine, type Step } from "../engine.js";
import { fileAt } from "../files.js";
import { content, without } from "./content.js";
import type { Effect } from "./effects.js";
import type { Program } from "./programs.js";
import { type Ground, isTold, newTenant, said } from "./stack.js";

/** What goes wrong, with which request of a run. */
export interface Trouble {
  request: number;
  effect: Effect | "dies before" | "dies after";
}

/** One operation of the engine. */
export type Act = { do: "up"; program: Program } | { do: "refresh" } | { do: "import"; program: Program };

/** What happens to a stack, one act after the other. */
export interface Story {
  called: string;
  /** What somebody else made before, and the stack takes over. */
  found?: Program;
  acts: readonly Act[];
  /** The acts in which something goes wrong; all, unless it says otherwise. */
  troubled?: readonly number[];
}

/** The moment before an act, and what the act comes to where nothing goes wrong. */
export interface Moment {
  act: Act;
  /** What the stack says after it. */
  program: Program;
  start: Start;
  /** What the engine did with each resource. */
  done: readonly Step[];
  requests: number;
  end: End;
}

/** What is there before an act. */
interface Start {
  ground: Ground;
  engine: Engine;
  intents: readonly Intent[];
  adopts: boolean;
  /** The ids of what somebody else made. */
  idOf: (name: string) => string;
}

interface End {
  values: readonly string[];
  /** What the next preview plans. */
  planned: readonly (Step | string)[];
  /** What the state has, by name. */
  state: readonly string[];
}

/** A stack that goes on from there, on a tenant of its own. */
function stage({ ground, engine: former, intents: held, adopts, idOf }: Start) {
  const tenant = embedded(ground.saved, [], { judges: false, at: ground.at });
  const intents = forgetful(tenant.now, held);
  const engine = new Engine(tenant.client, adopts, fileAt, intents);
  engine.resume(former);
  const going = (act: Act): Promise<unknown> => {
    if (act.do === "up") return engine.up(act.program);
    return act.do === "refresh" ? engine.refresh() : engine.import(act.program, idOf, true);
  };
  /** @returns the error that it ends with, if any */
  const play = (act: Act, end: Promise<unknown> = new Promise(() => {})) =>
    tenant.through(
      Promise.race([going(act), end]).then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
  async function end(program: Program): Promise<End> {
    const planned = await tenant.through(engine.preview(program).catch((error: unknown) => [said(error)]));
    return { values: content(tenant.tenant), planned, state: engine.resources().map(({ name }) => name) };
  }
  const start = (): Start => ({
    ground: { pageSize: ground.pageSize, saved: tenant.tenant.snapshot(), at: tenant.now() },
    engine,
    intents: intents.all(),
    adopts,
    idOf,
  });
  return { tenant, engine, play, end, start };
}

/** A stack that has nothing yet, in a tenant where somebody has made something by other means. */
async function opening(found: Program | undefined): Promise<Start> {
  const tenant = embedded(newTenant(), [], { judges: false });
  const others = new Engine(tenant.client, false, fileAt, forgetful(tenant.now));
  await tenant.through(others.up(found ?? []));
  return {
    ground: { pageSize: 100, saved: tenant.tenant.snapshot(), at: tenant.now() },
    engine: new Engine(tenant.client),
    intents: [],
    adopts: found !== undefined,
    idOf: name => others.id(name),
  };
}

/** Goes through a story in which nothing goes wrong. @throws what an act ends with */
export async function undisturbed({ found, acts }: Story): Promise<readonly Moment[]> {
  const moments: Moment[] = [];
  let start = await opening(found);
  let program: Program = [];
  for (const act of acts) {
    if (act.do !== "refresh") program = act.program;
    const { tenant, engine, play, end, start: next } = stage(start);
    const steps = act.do === "up" ? await tenant.through(engine.preview(program)) : [];
    tenant.taken();
    const error = await play(act);
    if (error) throw error;
    const requests = tenant.taken().length;
    const after = next();
    moments.push({ act, program, start, done: steps, requests, end: await end(program) });
    start = { ...after, engine: copied(engine) };
  }
  return moments;
}

function copied(engine: Engine): Engine {
  const copy = new Engine(() => {
    throw new Error("only holds a state");
  });
  copy.resume(engine);
  return copy;
}

/** So long after a fault everybody tries again, in milliseconds: longer than any wait that a server may ask for. */
const later = 24 * 3_600_000;

const listed = (rows: readonly string[]) => rows.slice(0, 4).join(", ") || "nothing";

/** What is not as it is where nothing goes wrong. */
function compared(found: End, expected: End): readonly string[] {
  const wrong: string[] = [];
  const [more, less] = [without(found.values, expected.values), without(expected.values, found.values)];
  if (more.length + less.length > 0) wrong.push(`the tenant has ${listed(more)} too many and ${listed(less)} too few`);
  if (`${found.planned}` !== `${expected.planned}`) wrong.push(`the next preview plans ${found.planned.join(", ")}`);
  if (`${found.state}` !== `${expected.state}`) wrong.push(`the state has ${found.state.join(", ")}`);
  return wrong;
}

/**
 * Goes on from a moment with trouble in one run, or in several, and says what is not as promised: a run ends well or
 * with an error that says what to do; one more run succeeds; the next has nothing to do; tenant and state are what they
 * would have been.
 */
export async function disturbed(moment: Moment, runs: readonly (readonly Trouble[])[]): Promise<readonly string[]> {
  const { act, program, start, end: expected } = moment;
  const { tenant, play, end } = stage(start);
  const wrong: string[] = [];
  for (const troubles of runs) {
    const faults = troubles.flatMap(({ request, effect }) =>
      typeof effect === "string" ? [] : [{ skip: request - 1, effect }],
    );
    tenant.tenant.disturb(faultScript(faults));
    const death = troubles.find(({ effect }) => typeof effect === "string");
    const died = death && tenant.dieAt(death.request, death.effect === "dies before" ? "before" : "after");
    const error = await play(act, died);
    if (error !== undefined && !isTold(error)) wrong.push(`a run ended with ${said(error)}`);
    void tenant.dieAt(Number.POSITIVE_INFINITY, "before");
    tenant.tenant.calm();
    tenant.pass(later);
  }
  const error = await play(act);
  if (error) wrong.push(`one more run ended with ${said(error)}`);
  return [...wrong, ...compared(await end(program), expected)];
}
