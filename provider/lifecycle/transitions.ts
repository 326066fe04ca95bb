import type { Desired, Kind } from "../entities/entity.js";
import { nameOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { InvalidDesiredState } from "../errors.js";
import type { Properties } from "./memory.js";
import { isUnknown } from "./unknown.js";

/** @throws InvalidDesiredState when the kind does not allow what is to become of its values */
export function refuseTransitions(kind: Kind, id: string, before: Properties, after: Desired): void {
  const found = (registry[kind].transitions ?? [])
    .filter(({ on }) => !isUnknown(after[on]))
    .flatMap(({ on, problem }) => {
      const reason = problem(before as never, after as never);
      return reason ? [`${on}: ${reason}`] : [];
    });
  if (found.length === 0) return;
  const subject = { title: registry[kind].title, name: nameOf(registry[kind], after), id };
  throw new InvalidDesiredState(found.join("; "), "Correct the program; nothing was changed.", { subject });
}
