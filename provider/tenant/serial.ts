import type { Kind } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { Unavailable } from "../errors.js";
import { Outdated } from "./retry.js";

const attempts = 3;

/** What was read is read again where its write was held off: nothing of the write was sent then. */
async function freshly<T>(kind: Kind, id: string, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
    }
  }
  throw new Unavailable(`was not changed: ${attempts} times the tenant asked to wait between reading and writing it`, {
    subject: { title: registry[kind].title, id },
    todo: "Run it again when fewer others use the same client id.",
  });
}

/**
 * Work on one entity happens one after the other; on different entities at once. A failure lets the next one run. Work
 * whose write came too late for what it had read is done again.
 */
export function serialQueues() {
  const last = new Map<string, Promise<unknown>>();
  return function serially<T>(kind: Kind, id: string, work: () => Promise<T>): Promise<T> {
    const key = `${kind}/${id}`;
    const result = (last.get(key) ?? Promise.resolve()).then(() => freshly(kind, id, work));
    const settled = result.catch(() => undefined);
    last.set(key, settled);
    void settled.then(() => last.get(key) === settled && last.delete(key));
    return result;
  };
}
