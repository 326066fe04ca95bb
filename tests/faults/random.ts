import { registry } from "../../provider/entities/registry.js";
import { InvalidDesiredState, StillReferenced } from "../../provider/errors.js";
import type { FaultScript } from "../../provider/simulator/index.js";
import { seeded } from "../../provider/simulator/random.js";
import { Invalid } from "../engine.js";
import { content, idsIn, keysOf, without } from "./content.js";
import { type Effect, passing } from "./effects.js";
import { type Dice, type Drawing, dice, first, following, lacking, type Program } from "./programs.js";
import { type Ground, isTold, type Stack, said, stack } from "./stack.js";

/** What a random program wants of a tenant, one state after the other; the last is nothing. */
export interface Life {
  /** What others left before it. */
  ground: Ground;
  states: readonly Program[];
  /** What each state leaves where nothing goes wrong, and all that was made and unmade on the way. */
  calm: readonly End[];
  made: string;
  /** What was there before it and is written, each by its id; some of that it deletes. */
  lent: ReadonlySet<string>;
  deleted: ReadonlySet<string>;
  /** What one of the states adopts with leave to delete it. */
  deletable: ReadonlySet<string>;
  /** What one of the states adopts. */
  adopted: ReadonlySet<string>;
  /** Files that are adopted: whether their bytes came through as they are nobody can see, so they may be sent again. */
  files: ReadonlySet<string>;
}

interface End {
  values: readonly string[];
  requests: number;
}

/** The program without what the tenant or a check refuses; nothing where that does not help. */
async function accepted(program: Program, { up, engine }: Stack): Promise<Program | undefined> {
  let rest = program;
  for (let tries = 0; tries < 40; tries += 1) {
    const error = await up(rest);
    if (error === undefined) return rest;
    if (!isTold(error)) throw error;
    const fewer = lacking(rest, engine.at);
    if (fewer.length === rest.length) return undefined;
    rest = fewer;
  }
  return undefined;
}

/** Goes to a state; nothing where the tenant does not take it, or where it never comes to rest: that proves nothing. */
async function reached(program: Program, { tenant, up, taken, through, engine }: Stack): Promise<End | undefined> {
  taken();
  if ((await up(program)) !== undefined) return undefined;
  const end = { values: content(tenant), requests: taken().length };
  const steps = await through(engine.preview(program));
  return steps.every(step => step === "same") ? end : undefined;
}

/** A program has at least so many entities at first. */
const fewest = 5;

/** Draws states one after the other, each of them one that the tenant takes. */
async function drawn(drawing: Drawing, ground: Ground): Promise<readonly Program[] | undefined> {
  const { random } = drawing;
  const draft = await stack(ground);
  const states: Program[] = [];
  const turns = 1 + random.below(5);
  const parts = random.of([4, 5, 6, 8, 16]);
  for (let turn = 0; turn < turns; turn += 1) {
    const next = turn === 0 ? await first(drawing, "a", parts) : await following(drawing, states.at(-1)!, turn);
    const taken = await accepted(next, draft);
    if (!taken || (turn === 0 && taken.length < fewest)) return undefined;
    states.push(taken);
  }
  return [...states, []];
}

/** A program with its states, drawn from a seed; nothing where the tenant does not take what was drawn. */
export async function life(seed: number): Promise<Life | undefined> {
  const random = dice(seeded(seed).next);
  const others = await stack({ pageSize: random.of([1, 2, 3, 3, 5, 100]) });
  const theirs = await first({ random, strangers: [] }, "s", 1 + random.below(3));
  const strangers = await accepted(theirs, others);
  if (!strangers) return undefined;
  const ground = others.ground();
  const states = await drawn({ random, strangers }, ground);
  if (!states) return undefined;
  const world = await stack(ground);
  const calm: End[] = [];
  const adopted = new Set<string>();
  const deletable = new Set<string>();
  const files = new Set<string>();
  for (const program of states) {
    const end = await reached(program, world);
    if (!end) return undefined;
    calm.push(end);
    for (const { kind, name, options = {} } of program.filter(({ options }) => options?.adopt)) {
      adopted.add(world.engine.id(name));
      if (options.deleteAdopted) deletable.add(world.engine.id(name));
      if (registry[kind].routes?.upload) files.add(world.engine.id(name));
    }
  }
  const written = world.trespasses();
  const lent = new Set(written.map(({ id }) => id));
  const deleted = new Set(written.filter(({ write }) => write.startsWith("DELETE")).map(({ id }) => id));
  return { ground, states, calm, made: world.made(), lent, deleted, adopted, deletable, files };
}

/** What others do meanwhile, so that the tenant is no longer what it would have been. */
const foreignEffects: readonly Effect[] = [
  ...(["edit", "rename", "remove"] as const).map(how => ({ do: "meanwhile", how }) as const),
  ...(["insert", "remove"] as const).map(how => ({ do: "shift", how }) as const),
];

/** So long after a fault everybody tries again, in milliseconds. */
const later = 24 * 3_600_000;

type Crash = "none" | "dies before" | "dies after" | "never learns";

/** One run with trouble in it. */
async function troubled(
  random: Dice,
  { engine, tenant, going, up, dieAt, kill, through, met }: Stack,
  program: Program,
  cost: number,
  foreign: boolean,
) {
  const effects = foreign ? [...passing, ...foreignEffects, ...foreignEffects, ...foreignEffects] : passing;
  const chance: FaultScript["chance"] = {
    seed: random.below(1_000_000),
    share: random.of([0.01, 0.05, 0.2, 0.5]),
    most: 1 + random.below(6),
    effects: [...effects],
  };
  if (random.chance(0.7)) tenant.disturb({ faults: [], chance });
  if (random.chance(0.1)) tenant.rotateTokens();
  const crash = random.of<Crash>(["none", "none", "none", "dies before", "dies after", "never learns"]);
  if (crash === "none") return up(program);
  met(crash);
  if (crash === "never learns") {
    let left = 1 + random.below(program.length + 1);
    const ended = new Promise<void>(end => {
      engine.learns = () => {
        left -= 1;
        if (left > 0) return Promise.resolve();
        kill();
        end();
        return new Promise(() => {});
      };
    });
    return through(Promise.race([going(program), ended]));
  }
  const died = dieAt(1 + random.below(cost), crash === "dies before" ? "before" : "after");
  return through(Promise.race([going(program), died.then(() => undefined)]));
}

/** No more faults. */
function calmed({ tenant, engine, dieAt, pass }: Stack) {
  tenant.disturb({ faults: [], chance: { seed: 0, share: 0, most: 1, effects: [{ do: "refuse" }] } });
  engine.learns = async () => {};
  void dieAt(Number.POSITIVE_INFINITY, "before");
  pass(later);
}

/** Where a text begins to differ from another one, with what stands around it. */
function window(text: string, other = ""): string {
  const at = [...text].findIndex((letter, i) => letter !== other[i]);
  return text.length <= 300 ? text : `${text.slice(0, 60)} … ${text.slice(Math.max(0, at - 100), at + 200)}`;
}

function compared(what: string, found: readonly string[], expected: readonly string[]): readonly string[] {
  const [more, less] = [without(found, expected), without(expected, found)];
  if (more.length + less.length === 0) return [];
  const few = (these: readonly string[], those: readonly string[]) =>
    these
      .slice(0, 4)
      .map((one, i) => window(one, those[i]))
      .join("\n    ") || "nothing";
  return [`${what}: the tenant has\n    ${few(more, less)}\n  too many and\n    ${few(less, more)}\n  too few`];
}

/** Whether others deleted what was there before us: a program that names it has to be corrected. */
function isRobbed({ foreign, tenant }: Stack) {
  const known = idsIn(tenant);
  return [...foreign].some(id => !known.has(id));
}

/** Of so many lives the published contract judges each exchange. */
const judged = 0.05;

/** Goes through the states with trouble in each of them, and says what is not as promised. */
export async function lived(
  { ground, states, calm, made, lent, deleted, adopted, deletable, files }: Life,
  seed: number,
  way: number,
  met: (trouble: string) => void = () => {},
): Promise<readonly string[]> {
  const random = dice(seeded(seed * 1_000 + way).next);
  const isTogether = random.chance(0.3);
  const latency = isTogether ? () => random.below(40) : undefined;
  const world = await stack(ground, { judges: random.chance(judged), met, latency, chance: seeded(seed + way).next });
  const { up, engine, tenant, through } = world;
  const foreign = random.chance(0.25);
  let straight = !foreign;
  const wrong: string[] = [];

  for (const [turn, program] of states.entries()) {
    for (let times = random.below(3); times > 0; times -= 1) {
      const error = await troubled(random, world, program, calm[turn]!.requests, foreign);
      if (error !== undefined && !isTold(error)) wrong.push(`state ${turn + 1} ended with ${said(error)}`);
      calmed(world);
    }
    const goesOn = turn < states.length - 1 && random.chance(0.3) && !world.open();
    if (goesOn) {
      straight = false;
      continue;
    }
    const error = await up(program);
    // What somebody changed before we could look is no longer what we sent: nobody can say whose it is, and we say so.
    if (error instanceof Invalid && foreign && world.open()) return wrong;
    if (error instanceof Invalid && foreign && isRobbed(world)) return wrong;
    // Some values are reached by way of others only; the state that held these was skipped.
    if (error instanceof InvalidDesiredState && !straight) return wrong;
    if (error instanceof Invalid && !straight && /the API cannot change it/.test(error.message)) return wrong;
    // What others made meanwhile may refer to what is to go: that is theirs to take back.
    if (error instanceof StillReferenced && foreign) return wrong;
    // What was adopted with leave to delete it, which a state that was skipped took back, may be in use by others.
    if (error instanceof StillReferenced && !straight) return wrong;
    if (error !== undefined) wrong.push(`one more run of state ${turn + 1} ended with ${said(error)}`);
    const steps = await through(engine.preview(program).catch((refused: unknown) => [said(refused)]));
    if (steps.some(step => step !== "same")) wrong.push(`then the preview of state ${turn + 1} plans ${steps}`);
    if (straight) wrong.push(...compared(`after state ${turn + 1}`, content(tenant), calm[turn]!.values));
    if (wrong.length > 0) return wrong;
  }
  if (straight && world.made() !== made) wrong.push(`it was made\n${world.made()}\nand not\n${made}`);
  const before = await stack(ground);
  // A state that was skipped may have taken the leave back.
  const mayGo = straight ? deleted : new Set([...deleted, ...deletable]);
  const apart = new Set([...lent, ...mayGo]);
  if (!foreign) wrong.push(...compared("in the end", keysOf(tenant, apart), keysOf(before.tenant, apart)));
  const known = idsIn(tenant);
  const lost = [...world.foreign].filter(id => !known.has(id) && !mayGo.has(id));
  if (!foreign && lost.length > 0) wrong.push(`${lost.length} entities of others are gone`);
  const isOurs = ({ id, write }: { id: string; write: string }) =>
    /^DELETE/.test(write) ? mayGo.has(id) : lent.has(id) || files.has(id) || (foreign && adopted.has(id));
  const trespasses = world.trespasses().filter(one => !isOurs(one));
  wrong.push(...trespasses.map(({ write }) => `somebody else's: ${write}`), ...world.early);
  // What others are made to do is not what the contract lets them.
  if (!foreign) wrong.push(...world.violations.map(one => JSON.stringify(one)));
  return wrong;
}
