import { statedOf } from "../compare/differences.js";
import { declaredKinds } from "../entities/declaredKinds.js";
import { withDefaults } from "../entities/defaults.js";
import type { Kind, Live } from "../entities/entity.js";
import { entityText, labelOf } from "../entities/fields.js";
import { className, registry } from "../entities/registry.js";
import { withDigests } from "../lifecycle/files.js";
import { holderOf, wholeHolder } from "../lifecycle/live.js";
import { idOf, type Memory, optionsOf, outputFields, outputsOf, type Properties } from "../lifecycle/memory.js";
import type { Run } from "../lifecycle/run.js";
import { unfinished } from "../lifecycle/unfinished.js";
import { isSealed } from "./sealed.js";

/** A resource as an exported stack holds it. */
export interface StateResource {
  urn: string;
  type: string;
  id?: string;
  inputs?: Properties;
  outputs?: Properties;
  [part: string]: unknown;
}

/** An operation that the engine began and did not see the end of. */
export interface PendingOperation {
  type: string;
  resource: StateResource;
}

/** What became of one of them. */
export interface Resolution {
  operation: PendingOperation;
  /** The resource that the state gets: what was created is there. */
  resource?: StateResource;
  /** Whether the operation is over, and leaves the state. */
  over: boolean;
  says: string;
}

const open = (inputs: Properties): Properties =>
  Object.fromEntries(Object.entries(inputs).filter(([, value]) => !isSealed(value)));

const prefix = "pulumi-nodejs:dynamic/wxcc:";

/** The kind of a resource, if it is one of ours. */
export const kindOf = ({ type }: StateResource): Kind | undefined =>
  declaredKinds.find(kind => type === `${prefix}${className(kind)}`);

/** The logical name, in which colons may stand: what comes after stack, project and type. */
export const nameOf = ({ urn }: StateResource) => urn.split("::").slice(3).join("::");

/** The resource as the engine would have written it after the answer. */
function completed(kind: Kind, resource: StateResource, written: Properties, live: Live): StateResource {
  const memory: Memory = { v: 1, stated: statedOf(kind, written) };
  const outputs = outputsOf(kind, live, memory, outputFields(kind, written, memory));
  return { ...resource, id: idOf(live), outputs: { ...outputs, __provider: resource.inputs?.__provider } };
}

/** A resource that the state has, as far as recovery needs to know it. */
type Known = Pick<StateResource, "urn" | "id">;

async function resolvedCreate(
  run: Run,
  kind: Kind,
  operation: PendingOperation,
  known: readonly Known[],
): Promise<Resolution> {
  const { resource } = operation;
  const same = known.filter(({ urn }) => urn === resource.urn);
  const inputs = open(resource.inputs ?? {});
  const written = withDigests(run, kind, inputs);
  const called = `${registry[kind].title} "${labelOf(registry[kind], written)}"`;
  const found = await unfinished(run, kind, written, optionsOf(inputs));
  const holder = found ?? (await holderOf(run, kind, withDefaults(kind, written)));
  // A run that came before us went on with it; what Pulumi notes as pending it never takes back by itself.
  if (holder && same.some(({ id }) => id === idOf(holder)))
    return { operation, over: true, says: `${entityText(kind, holder, idOf(holder))} is in the state already` };
  // The state holds its predecessor under the same name until the next run deletes that.
  if (found && same.length > 0)
    return { operation, over: true, says: `${called} was created: the next pulumi up goes on with it` };
  if (found) {
    const live = await wholeHolder(run, kind, found);
    const says = `${entityText(kind, live, idOf(live))} was created: the state has it now`;
    return { operation, resource: completed(kind, resource, written, live), over: true, says };
  }
  const says = holder
    ? `${called} is in the tenant (${idOf(holder)}), and no record says that this stack created it as it is: adopt it ` +
      "with { adopt: true } on the resource, or delete it by hand"
    : `${called} was not created: the next pulumi up creates it`;
  return { operation, over: true, says };
}

const others: Readonly<Record<string, string>> = {
  updating: "may have been changed: the next pulumi up compares it with the tenant",
  deleting: "may have been deleted: the next pulumi up looks",
  reading: "was being read",
  importing: "was being imported",
};

/**
 * What became of an operation, by the record of creates and the tenant. Writes nothing.
 *
 * @param known the resources in the state
 */
export async function resolved(run: Run, operation: PendingOperation, known: readonly Known[]): Promise<Resolution> {
  const kind = kindOf(operation.resource);
  const name = nameOf(operation.resource);
  if (!kind)
    return {
      operation,
      over: false,
      says: `${name} (${operation.resource.type}) is no resource of this package: it stays`,
    };
  if (operation.type === "creating") return resolvedCreate(run, kind, operation, known);
  const says = `${registry[kind].title} of resource ${name} ${others[operation.type] ?? `was ${operation.type}`}`;
  return { operation, over: true, says };
}

/** What stands in an exported stack, as far as recovery looks into it. */
export interface ExportedStack {
  deployment?: { resources?: StateResource[]; pending_operations?: PendingOperation[]; [part: string]: unknown };
  [part: string]: unknown;
}

/** The stack with what became known: created entities are resources, and what is over is no longer pending. */
export function withResolved(stack: ExportedStack, resolutions: readonly Resolution[]): ExportedStack {
  const { resources = [], ...deployment } = stack.deployment ?? {};
  const added = resolutions.flatMap(({ resource }) => (resource ? [resource] : []));
  const left = resolutions.filter(({ over }) => !over).map(({ operation }) => operation);
  return {
    ...stack,
    deployment: { ...deployment, resources: [...resources, ...added], pending_operations: left },
  };
}
