import type { Kind, Live } from "../entities/entity.js";
import { labelOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import type { Subject } from "../errors.js";
import type { Redact } from "./redaction.js";
import type { Snapshot } from "./snapshot.js";

/** How errors call an entity: by what is sent of it, and by what this run knows of it already. */
export const naming =
  (held: Snapshot, redact: Redact) =>
  (kind: Kind, id: string | undefined, body: Live = {}): Subject => {
    const known = id === undefined ? undefined : held.known(kind, id);
    const { title } = registry[kind];
    const label = labelOf(registry[kind], { id, ...known, ...body });
    return {
      title,
      name: label === id ? undefined : redact(label),
      id: id === undefined ? undefined : redact(id),
    };
  };
