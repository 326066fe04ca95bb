import type { Kind } from "../provider/entities/entity.js";
import type { HalfCreated } from "../provider/lifecycle/create.js";
import type { Properties } from "../provider/lifecycle/memory.js";
import type { WritingRun } from "../provider/lifecycle/run.js";
import type { Resource, Step } from "./engine.js";

/** What the state has of one resource. */
export interface Entry {
  kind: Kind;
  name: string;
  id: string;
  inputs: Properties;
  outputs: Properties;
  /** It exists and is not as declared: the engine updates it whatever the next diff says. */
  half?: HalfCreated;
}

/** One operation under way: what it has come to, by logical name, what of the state that replaces, and what goes last. */
export interface Operation {
  run: WritingRun;
  writes: boolean;
  next: Map<string, Entry>;
  over: Set<Entry>;
  steps: Step[];
  doomed: Entry[];
}

/** Does one piece of work after the other. */
export type Serially = <T>(work: () => Promise<T>) => Promise<T>;

export function queue(): Serially {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

/** The names that a resource refers to. */
export function neededBy({ inputs }: Pick<Resource, "inputs">): ReadonlySet<string> {
  const names = new Set<string>();
  inputs(name => {
    names.add(name);
    return "0";
  });
  return names;
}

/** Waits for all of them; then the first error is that of all. */
async function all(work: readonly Promise<unknown>[]) {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === "rejected");
  if (failed) throw (failed as PromiseRejectedResult).reason;
}

/**
 * Takes the resources as the engine does: each as soon as what it refers to is there. After the first error nothing new
 * begins, and what is under way comes to its end.
 */
export async function inParallel(
  program: readonly Resource[],
  turn: (resource: Resource, serially: Serially) => Promise<void>,
) {
  const serially = queue();
  const turns = new Map<string, Promise<void>>();
  const errors: unknown[] = [];
  const stopped = new Error("not begun, since another step failed");
  const guarded: Serially = work =>
    serially(() => {
      if (errors.length > 0) throw stopped;
      return work();
    });
  for (const resource of program) {
    const bases = [...neededBy(resource)].flatMap(name => turns.get(name) ?? []);
    const mine = Promise.all(bases).then(() => turn(resource, guarded));
    turns.set(resource.name, mine);
    mine.catch(error => errors.push(error));
  }
  await Promise.allSettled(turns.values());
  const [first] = errors.filter(error => error !== stopped);
  if (first !== undefined) throw first;
}

/** Takes entries from the state, each once nothing refers to it any more. @param atOnce how many beside each other */
export async function leavesFirst(
  entries: readonly Entry[],
  forget: (entry: Entry) => Promise<void>,
  atOnce = Number.POSITIVE_INFINITY,
) {
  let left = entries;
  while (left.length > 0) {
    const texts = left.map(({ inputs }) => JSON.stringify(inputs));
    // What names its own id is a link: that is the id of another entity.
    const isNamed = ({ id }: Entry, at: number) => !texts[at]!.includes(id) && texts.some(text => text.includes(id));
    const ready = left.filter((entry, i) => !isNamed(entry, i));
    // Two that name each other, as no program can say: one after the other.
    const now = ready.length > 0 ? ready.slice(0, atOnce) : left.slice(0, 1);
    await all(now.map(forget));
    left = left.filter(entry => !now.includes(entry));
  }
}
