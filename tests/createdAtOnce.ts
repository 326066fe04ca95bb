import { check } from "../provider/lifecycle/check.js";
import { type Created, create, HalfCreated } from "../provider/lifecycle/create.js";
import type { WritingRun } from "../provider/lifecycle/run.js";
import { type Engine, Invalid, type Resource } from "./engine.js";

/** What became of one of several creates. */
export type Ending = { name: string; created?: Created; error?: unknown };

/**
 * Creates these at once, as the real engine does with what depends on nothing else: it checks one after the other, runs
 * ahead of its creates with that, and does not wait for one create with the next.
 *
 * @param pause lets time pass before each create but the first
 */
export async function createAll(
  run: WritingRun,
  resources: readonly Resource[],
  id: (name: string) => string = name => name,
  pause: (i: number) => Promise<void> = async () => {},
): Promise<readonly Ending[]> {
  const inputsOf = ({ name, inputs, options }: Resource) => ({ ...inputs(id), wxcc: { name, ...options } as never });
  for (const resource of resources) {
    const found = await check(run, resource.kind, {}, inputsOf(resource));
    if (found.length > 0) throw new Invalid(found);
  }
  const endings: Promise<Ending>[] = [];
  for (const [i, resource] of resources.entries()) {
    if (i > 0) await pause(i);
    const { name } = resource;
    endings.push(
      create(run, resource.kind, inputsOf(resource)).then(
        created => ({ name, created }),
        (error: unknown) => ({ name, error }),
      ),
    );
  }
  return Promise.all(endings);
}

/** The same by an engine that has nothing of them yet, and then knows what came of them. */
export async function upAtOnce(engine: Engine, resources: readonly Resource[]): Promise<readonly Ending[]> {
  const endings = await createAll(engine.begin(), resources, engine.id);
  for (const [i, { created, error }] of endings.entries()) {
    if (created) engine.know(resources[i]!, created);
    else if (error instanceof HalfCreated) engine.know(resources[i]!, error.created, error);
  }
  return endings;
}
