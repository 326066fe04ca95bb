import type { World } from "../world.js";
import { author, lockOn } from "./locks.js";
import type { Flow, Version } from "./state.js";

const time = (at: number) => new Date(at).toISOString();

function common(flow: Flow, { organization, context }: World) {
  const { id, flowType, createdAt, changedAt, versions, tags } = flow;
  const lock = lockOn(flow, context.clock.now);
  return {
    id,
    orgId: organization.id,
    flowType,
    status: versions.length > 0 ? "Published" : "Draft",
    version: versions.length,
    createdBy: author,
    createdDate: time(createdAt),
    lastModifiedBy: author,
    lastModifiedDate: time(changedAt),
    ...(lock && { lockedBy: lock.by, lockedAt: time(lock.at) }),
    tags: tags.map(({ name, number }) => ({
      id: name,
      displayName: name,
      default: name === "Latest",
      versionNumber: number,
      flowVersionId: versions[number - 1]!.id,
    })),
  };
}

/** A flow as lists and imports show it. */
export const record = (flow: Flow, world: World) => ({ ...common(flow, world), name: flow.name });

/** A version as an export gives it. */
export const exported = (flow: Flow, { id, number, content }: Version, { organization }: World) => ({
  ...content,
  id,
  flowId: flow.id,
  orgId: organization.id,
  version: number,
  flowType: flow.flowType,
  createdBy: author,
  createdDate: time(flow.createdAt),
  lastModifiedBy: author,
  lastModifiedDate: time(flow.changedAt),
});

/** A flow as a publish answers it. */
export const whole = (flow: Flow, world: World) => ({
  ...common(flow, world),
  draftVersion: exported(flow, flow.draft, world),
  latestVersion: exported(flow, flow.versions.at(-1) ?? flow.draft, world),
  flowVersions: flow.versions.map(({ id }) => id),
});
