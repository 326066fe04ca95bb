import type { Kind } from "../../provider/entities/entity.js";
import { type Field, fieldsOf } from "../../provider/entities/fields.js";
import { registry } from "../../provider/entities/registry.js";
import type { Resource } from "../engine.js";
import { accepted } from "../everyKind/accepted.js";
import { created } from "../everyKind/world.js";

/** Whole numbers below a bound, and chances, out of one seed. */
export interface Dice {
  below(bound: number): number;
  chance(share: number): boolean;
  of<T>(all: readonly T[]): T;
}

export function dice(next: () => number): Dice {
  const below = (bound: number) => Math.floor(next() * bound);
  return { below, chance: share => next() < share, of: all => all[below(all.length)]! };
}

/** So many different programs of each kind are drawn from. */
const variants = 4;

export type Program = readonly Resource[];

const keyField = (kind: Kind): Field => fieldsOf(kind).find(({ name }) => name === registry[kind].identity.at(-1))!;

/** The same natural key for nobody else: what is told apart by a number at its end. */
function keyed(kind: Kind, value: unknown, mark: string): unknown {
  const { schema } = keyField(kind);
  if (typeof value !== "string" || schema.enum || schema.ref) return value;
  const { maxLength = 100, pattern } = schema;
  const fits = (text: string) => text.length <= maxLength && (!pattern || new RegExp(pattern).test(text));
  const other = `${value.slice(0, maxLength - mark.length)}${mark}`;
  return [other, `${value.slice(0, -mark.length)}${mark}`].find(fits) ?? value;
}

/** A resource with a key of its own, whose references go to what stands under other names. */
function renamed(resource: Resource, name: string, mark: string, where: (name: string) => string): Resource {
  const { kind } = resource;
  const key = keyField(kind).name;
  return {
    ...resource,
    name,
    inputs: id => {
      const inputs = resource.inputs(other => id(where(other)));
      return { ...inputs, [key]: keyed(kind, inputs[key], mark) as never };
    },
  };
}

/** A whole program of one kind, under names that begin with a slot; of what stands there already, some is used again. */
async function part(random: Dice, slot: string, standing: Program, kind: Kind): Promise<Program> {
  const program = await accepted(kind, 1 + random.below(variants));
  const shared = new Map<string, string>();
  for (const { kind: base } of program.slice(0, -1)) {
    const candidates = standing.filter(one => one.kind === base);
    if (candidates.length > 0 && random.chance(0.6)) shared.set(base, random.of(candidates).name);
  }
  const where = (name: string) => shared.get(name) ?? `${slot} ${name}`;
  return program
    .filter(({ name }) => !shared.has(name))
    .map(resource => {
      // Equal names in other scopes are different entities.
      const scope = registry[resource.kind].identity.slice(0, -1);
      const isScoped = scope.some(name => fieldsOf(resource.kind).some(f => f.name === name && f.schema.ref));
      return isScoped && !shared.has("site")
        ? { ...renamed(resource, where(resource.name), "", where) }
        : renamed(resource, where(resource.name), slot, where);
    });
}

/** The names that a resource refers to. */
function neededBy({ inputs }: Resource): ReadonlySet<string> {
  const names = new Set<string>();
  inputs(name => {
    names.add(name);
    return "0";
  });
  return names;
}

/** A program without a resource and all that needs it. */
export function lacking(program: Program, name: string): Program {
  const gone = new Set([name]);
  return program.filter(resource => {
    const isGone = gone.has(resource.name) || [...neededBy(resource)].some(one => gone.has(one));
    if (isGone) gone.add(resource.name);
    return !isGone;
  });
}

const most = 60;

/** More of anything. */
async function grown(random: Dice, program: Program, slots: readonly string[]): Promise<Program> {
  let all = program;
  for (const slot of slots) {
    const more = await part(random, slot, all, random.of(created));
    if (all.length + more.length <= most) all = [...all, ...more];
  }
  return all;
}

/** Another declaration in the place of one: with the same natural key, or with one more letter. */
async function changed(random: Dice, program: Program, mark: string): Promise<Program> {
  const before = random.of(program);
  const { kind, name } = before;
  const slot = name.split(" ")[0]!;
  const drawn = await accepted(kind, 1 + random.below(variants));
  const has = (other: string) => program.some(one => one.name === other);
  const bases = drawn.slice(0, -1).filter(base => !has(`${slot} ${base.name}`));
  const where = (other: string) => `${slot} ${other}`;
  const key = keyField(kind).name;
  const keeps = random.chance(0.6);
  const other = renamed(drawn.at(-1)!, name, mark, where);
  const next: Resource = {
    ...other,
    ...(before.aliases && { aliases: before.aliases }),
    inputs: id => ({ ...other.inputs(id), ...(keeps ? { [key]: before.inputs(id)[key] } : {}) }),
  };
  const needed = bases.map(base => renamed(base, where(base.name), slot, where));
  return program.flatMap(one => (one === before ? [...needed, next] : [one]));
}

/** Another logical name, with or without a word of the former one. */
function called(random: Dice, program: Program, mark: string): Program {
  const needed = new Set(program.flatMap(one => [...neededBy(one)]));
  const free = program.filter(({ name }) => !needed.has(name));
  if (free.length === 0) return program;
  const chosen = random.of(free);
  const name = `${chosen.name} ${mark}`;
  return program.map(one =>
    one === chosen ? { ...one, name, aliases: [chosen.name, ...(chosen.aliases ?? [])] } : one,
  );
}

/** The first state of a program. @param mark what its names begin with */
export const first = (random: Dice, mark: string, parts: number): Promise<Program> =>
  grown(
    random,
    [],
    Array.from({ length: parts }, (_, i) => `${mark}${i}`),
  );

/** What the program says next. */
export async function following(random: Dice, program: Program, turn: number): Promise<Program> {
  let next = program;
  const steps = 1 + random.below(4);
  for (let step = 0; step < steps; step += 1) {
    const mark = `${"xyzw"[turn % 4]}${step}`;
    const what = random.below(6);
    if (next.length === 0 || what === 0) next = await grown(random, next, [mark]);
    else if (what === 1) next = lacking(next, random.of(next).name);
    else if (what === 2) next = called(random, next, mark);
    else next = await changed(random, next, mark);
  }
  return next;
}
