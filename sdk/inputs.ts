import * as pulumi from "@pulumi/pulumi";
import type { Json } from "../provider/entities/entity.js";
import { type Entity, isEntity } from "./entity.js";

const isPlain = (value: object) => [Object.prototype, null].includes(Object.getPrototypeOf(value));

const mapped = (members: object, change: (member: unknown) => unknown) =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member)]));

/** One output for each that is passed in: its identity tells the gate that two unknown values are the same. */
const resolved = new WeakMap<object, pulumi.Output<unknown>>();

function inside(output: pulumi.Output<unknown>): pulumi.Output<unknown> {
  const before = resolved.get(output);
  if (before) return before;
  const after = output.apply(value => pulumi.output(referencesAsIds(value)) as pulumi.Output<unknown>);
  resolved.set(output, after).set(after, after);
  return after;
}

/** The resource whose id an output carries. */
const owners = new WeakMap<object, Entity>();

export const ownerOf = (output: object): Entity | undefined => owners.get(output);

function idOf(entity: Entity): pulumi.Output<unknown> {
  const id = inside(entity.entityId);
  owners.set(id, entity);
  return id;
}

/** The same inputs, with our resources, at any depth, replaced by the outputs that carry their ids. */
export function referencesAsIds(value: unknown): unknown {
  if (isEntity(value)) return idOf(value);
  if (pulumi.Output.isInstance(value)) return inside(value);
  if (value instanceof Promise) return inside(pulumi.output(value));
  if (Array.isArray(value)) return value.map(referencesAsIds);
  return typeof value === "object" && value !== null && isPlain(value) ? mapped(value, referencesAsIds) : value;
}

/** The values of outputs that have one already. */
export type Settled = Map<object, Json>;

/** Notes every output of these inputs as it settles; never waits for one. */
export function watch(value: unknown, settled: Settled): void {
  if (pulumi.Output.isInstance(value)) value.apply(known => void settled.set(value, known as Json));
  else if (typeof value === "object" && value !== null)
    for (const member of Object.values(value)) watch(member, settled);
}

/** The inputs as far as they are known now. */
export function known(value: unknown, settled: Settled, unknown: (output: object) => Json): Json {
  if (pulumi.Output.isInstance(value)) return settled.has(value) ? settled.get(value)! : unknown(value);
  if (Array.isArray(value)) return value.map(member => known(member, settled, unknown));
  if (typeof value !== "object" || value === null) return value as Json;
  return mapped(value, member => known(member, settled, unknown)) as Json;
}
