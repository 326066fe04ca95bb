import type { Kind } from "../entities/entity.js";

/** Work on one entity happens one after the other; on different entities at once. A failure lets the next one run. */
export function serialQueues() {
  const last = new Map<string, Promise<unknown>>();
  return function serially<T>(kind: Kind, id: string, work: () => Promise<T>): Promise<T> {
    const key = `${kind}/${id}`;
    const result = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = result.catch(() => undefined);
    last.set(key, settled);
    void settled.then(() => last.get(key) === settled && last.delete(key));
    return result;
  };
}
