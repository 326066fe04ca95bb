import {
  type Declared,
  type DeclaredChannel,
  findings,
  rules,
  type Stack,
} from "../../../provider/channels/rules/index.js";
import type { Desired, Kind } from "../../../provider/entities/entity.js";

type Values = { readonly [field: string]: unknown };

/** A program: channels and resources by their logical names, with the values as written. */
export interface Program {
  channels?: { readonly [name: string]: Values };
  resources?: { readonly [kind in Kind]?: { readonly [name: string]: Values } };
  /** The logical names of what a channel made, each with that channel's. */
  partOf?: { readonly [name: string]: string };
}

/** The program as the rules see it. A reference to a resource is `kind/name`. */
export function stackOf({ channels = {}, resources = {}, partOf = {} }: Program): Stack {
  const of = (kind: Kind): readonly Declared[] =>
    Object.entries(resources[kind] ?? {}).map(([name, values]) => ({
      name,
      values: values as Desired,
      id: `${kind}/${name}`,
      ...(partOf[name] === undefined ? {} : { partOf: partOf[name] }),
    }));
  const declared: readonly DeclaredChannel[] = Object.entries(channels).map(([name, values]) => ({
    name,
    values: values as Desired,
  }));
  return { channels: declared, of, byId: (kind, id) => of(kind).find(one => one.id === id) };
}

/** What one rule finds in a program: `about: property: reason`. */
export function found(id: string, program: Program): readonly string[] {
  if (!rules.some(rule => rule.id === id)) throw new Error(`there is no rule ${id}`);
  return findings(stackOf(program))
    .filter(({ rule }) => rule.id === id)
    .map(({ about, property, reason }) => [about, property, reason].filter(Boolean).join(": "));
}

/** One DigitalChannel, named as its channel is. */
export const channel = (type: string, values: Values = {}): Program => ({
  channels: { [type]: { channel: type, ...values } },
});

/** One DigitalAsset named `acme`. */
export const asset = (type: string, values: Values = {}): Program => ({
  resources: { digitalAsset: { acme: { channel: type, ...values } } },
});

/** What a rule is to do with three programs. */
export interface Spec {
  refuses: Program;
  /** The findings in what it refuses. */
  as: readonly string[];
  accepts: Program;
  /** Broken, if one knew what is unknown in it. */
  waits: Program;
}

/** The spec of one rule: a refusal beside an acceptance, and what it has to wait for. */
export function spec(id: string, { refuses, as, accepts, waits }: Spec): void {
  test(`${id}: ${rules.find(rule => rule.id === id)?.says}`, () => {
    expect(found(id, refuses)).toEqual(as);
    expect(found(id, accepts)).toEqual([]);
    expect(found(id, waits)).toEqual([]);
  });
}
