import { author, lockOn } from "../flowStore/locks.js";
import type { World } from "../world.js";
import type { Content, Fn } from "./state.js";

const time = (at: number) => new Date(at).toISOString();

/** A function as lists show it: without its code, inputs and outputs. */
export function metadata(fn: Fn, { organization, context }: World, content: Content = fn.draft) {
  const { description, language, runtime } = content;
  return {
    id: fn.id,
    orgId: organization.id,
    name: fn.name,
    ...(description === undefined ? {} : { description }),
    language,
    selectedRuntime: runtime,
    status: fn.versions.length > 0 ? "Published" : "Draft",
    timeoutInSec: 3,
    tagVersionMap: Object.fromEntries(Object.entries(fn.tags).map(([tag, version]) => [tag, String(version)])),
    lockedBy: lockOn(fn, context.clock.now)?.by ?? "",
    createdBy: author,
    createdDate: time(fn.createdAt),
    lastModifiedBy: author,
    lastModifiedDate: time(fn.changedAt),
  };
}

/** A function as its own address and its writes show it. */
export const whole = (fn: Fn, world: World, content: Content = fn.draft) => ({
  fnCode: content.sourceCode,
  fnMetadata: {
    ...metadata(fn, world, content),
    ...(content.inputs === undefined ? {} : { inputs: content.inputs }),
    ...(content.outputs === undefined ? {} : { outputs: content.outputs }),
  },
});
