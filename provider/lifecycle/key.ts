import { withDefaults } from "../entities/defaults.js";
import type { Desired, Json, Kind, Live } from "../entities/entity.js";
import { fieldsOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import type { Creation } from "./intents.js";
import type { Options } from "./memory.js";
import { isUnknown } from "./unknown.js";

const joined = (values: readonly (Json | undefined)[]) =>
  values.some(value => value === undefined || value === null || isUnknown(value)) ? undefined : JSON.stringify(values);

/** The natural key that is declared; `undefined` while a part of it is unknown. */
export const desiredKey = (kind: Kind, desired: Desired) => joined(registry[kind].identity.map(name => desired[name]));

/** What the create of a resource is about; nothing while its natural key is not known. */
export function creationOf(kind: Kind, written: Desired, { stack = "", name }: Options): Creation | undefined {
  const key = desiredKey(kind, withDefaults(kind, written));
  return key === undefined ? undefined : { stack, name, kind, key };
}

/** The natural key of a live entity. */
export const liveKey = (kind: Kind, live: Live) =>
  joined(registry[kind].identity.map(name => live[fieldsOf(kind).find(field => field.name === name)!.wire]));

/** The declared natural key by wire names; `undefined` while a part of it is unknown. */
export function wireKey(kind: Kind, desired: Desired): Readonly<Record<string, Json>> | undefined {
  if (desiredKey(kind, desired) === undefined) return undefined;
  const wires = new Map(fieldsOf(kind).map(({ name, wire }) => [name, wire]));
  return Object.fromEntries(registry[kind].identity.map(name => [wires.get(name)!, desired[name]!]));
}

/** Where a problem with the natural key is shown; a kind of which there is one has no key. */
export const lastKeyField = (kind: Kind) => registry[kind].identity.at(-1) ?? fieldsOf(kind)[0]!.name;
