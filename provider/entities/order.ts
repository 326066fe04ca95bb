import type { Kind } from "./entity.js";
import { basesOf } from "./fields.js";
import { kinds } from "./registry.js";

/** Kinds so that each comes after those it refers to; alphabetical where it does not matter. */
export function dependencyOrder(): readonly Kind[] {
  const done = new Set<Kind>();
  const visit = (kind: Kind, path: readonly Kind[]) => {
    if (done.has(kind)) return;
    if (path.includes(kind)) throw new Error(`kinds refer to each other in a circle: ${[...path, kind].join(" → ")}`);
    for (const target of basesOf(kind)) if (target !== kind) visit(target, [...path, kind]);
    done.add(kind);
  };
  for (const kind of kinds) visit(kind, []);
  return [...done];
}
