import { isMembers } from "../compare/values.js";
import type { Desired, Json, Kind } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { isPath } from "../entities/path.js";
import { className, kinds, registry } from "../entities/registry.js";
import { type Memory, memoryOf, type Options, optionsOf, type Properties, writtenOf } from "../lifecycle/memory.js";
import { isWaiting } from "../lifecycle/waiting.js";
import type { Position, ResourceOf } from "./report.js";

/** What a deployment holds of one resource. */
export interface Resource {
  type: string;
  urn: string;
  name: string;
  id?: string;
  inputs: Properties;
  outputs: Properties;
  /** Inputs and outputs in which a secret stands. */
  secrets: readonly string[];
  position?: Position;
}

/** An entity of the tenant that a stack manages. */
export interface Managed {
  kind: Kind;
  id: string;
  resource: ResourceOf;
  /** What the program said, with digests in the place of files. */
  written: Desired;
  options: Options;
  memory: Memory;
  outputs: Properties;
  /** Fields whose values are secrets: nobody here can compare them. */
  secrets: readonly string[];
}

const kindOf = new Map(kinds.map(kind => [`pulumi-nodejs:dynamic/wxcc:${className(kind)}`, kind]));

const isLookup = (id: string) => /^(find|get):/.test(id);

/** A file's content is known by what was deployed of it: its digest among the outputs. */
function writtenIn(kind: Kind, { inputs, outputs }: Resource): Desired {
  const written = writtenOf(inputs);
  const files = fieldsOf(kind).filter(({ name, schema }) => {
    const value = written[name];
    return schema.digest !== undefined || (schema.file === true && typeof value === "string" && isPath(value));
  });
  const digests = files.filter(({ name }) => written[name] !== undefined);
  return { ...written, ...Object.fromEntries(digests.map(({ name, output }) => [name, outputs[output]])) };
}

/** The entities of a deployment that live in the tenant; look-ups, what waits and what is only declared are none. */
export const managedIn = (resources: readonly Resource[]): readonly Managed[] =>
  resources.flatMap(resource => {
    const { type, id, name, urn, inputs, outputs, secrets, position } = resource;
    const kind = kindOf.get(type);
    if (!kind || id === undefined || !registry[kind].routes || isLookup(id) || isWaiting(id)) return [];
    return [
      {
        kind,
        id,
        resource: { name, urn, ...(position ? { position } : {}) },
        written: writtenIn(kind, resource),
        options: optionsOf(inputs),
        memory: memoryOf(outputs),
        outputs,
        secrets: secrets.filter(secret => fieldsOf(kind).some(({ name, output }) => [name, output].includes(secret))),
      },
    ];
  });

/** What a program looked up. */
export interface LookedUp {
  kind: Kind;
  outputs: Properties;
}

/** What the program looks up, by id: it uses these without managing them. */
export const lookedUpIn = (resources: readonly Resource[]): ReadonlyMap<string, LookedUp> =>
  new Map(
    resources.flatMap(({ type, id, outputs }) => {
      const kind = kindOf.get(type);
      if (!kind || id === undefined || !isLookup(id) || typeof outputs.entityId !== "string") return [];
      return [[outputs.entityId, { kind, outputs }] as const];
    }),
  );

/** How ids of the deployment are called: `Berlin`, or the natural key of what has no name. */
export function namesIn(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const nameOf = (kind: Kind, values: Properties): Json | undefined =>
    values.name ?? values[registry[kind].identity.at(-1) ?? "id"];
  return new Map(
    resources.flatMap(({ type, id, outputs, inputs }) => {
      const kind = kindOf.get(type);
      const own = id !== undefined && isLookup(id) ? outputs.entityId : id;
      const name = kind && isMembers(outputs) ? nameOf(kind, { ...inputs, ...outputs }) : undefined;
      return typeof own === "string" && typeof name === "string" ? [[own, name] as const] : [];
    }),
  );
}
