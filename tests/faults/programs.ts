import type { Kind } from "../../provider/entities/entity.js";
import { type Field, fieldsOf } from "../../provider/entities/fields.js";
import { registry } from "../../provider/entities/registry.js";
import type { Resource } from "../engine.js";
import { anyOf, firstAccepted } from "../everyKind/accepted.js";
import { withRoutes, world } from "../everyKind/world.js";
import { neededBy } from "../together.js";
import { written } from "./written.js";

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

/** So many different programs of each kind are drawn from; of some kinds, half of them are written by hand. */
const variants = 8;

export type Program = readonly Resource[];

let people: readonly { id: string; email: string }[] | undefined;

/** Those who can be agents of a new tenant. */
function agents() {
  const { unusable } = registry.agent.borrowed!;
  people ??= world()
    .rows("agent")
    .filter(row => !unusable!(row))
    .map(({ id, email }) => ({ id: String(id), email: String(email) }));
  return people;
}

/** The ids of those. */
export const agentsOf = () => agents().map(({ id }) => id);

/** What a new tenant lends; links, of every other variant, to what the program itself declares. */
const lentTo = (variant: number) =>
  Object.fromEntries(
    Object.entries(world().existing).filter(([kind]) => variant % 2 === 0 || !registry[kind as Kind].link),
  );

const drawnOnce = new Map<string, Promise<Program>>();

/** A program of a kind that a new tenant accepts. */
function whole(kind: Kind, variant: number): Promise<Program> {
  const byHand = variant % 2 === 0 ? written(kind, variant / 2, agentsOf()) : undefined;
  if (byHand) return Promise.resolve(byHand);
  const key = `${kind} ${variant}`;
  const known = drawnOnce.get(key) ?? firstAccepted(kind, anyOf(kind, lentTo(variant)), variant + 1);
  drawnOnce.set(key, known);
  return known;
}

const keyField = (kind: Kind): Field | undefined =>
  fieldsOf(kind).find(({ name }) => name === registry[kind].identity.at(-1));

/** What a text makes of itself, as a whole number. */
const summed = (text: string) => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

/** The same natural key for nobody else: what is told apart by a number at its end, or one of those who are there. */
function keyed(kind: Kind, value: unknown, mark: string): unknown {
  const { schema } = keyField(kind)!;
  if (typeof value !== "string" || schema.enum || schema.ref) return value;
  const all = agents();
  if (kind === "agent") return mark ? all[summed(mark) % all.length]!.email : value;
  // Half of the people are there; the others are made, where that is asked for.
  if (kind === "person")
    return summed(mark) % 2 === 0 ? all[summed(mark) % all.length]!.email : `${mark || "nobody"}@example.com`;
  const { maxLength = 100, pattern } = schema;
  const fits = (text: string) => text.length <= maxLength && (!pattern || new RegExp(pattern).test(text));
  const [, stem = "", ending = ""] = /^(.*?)(\.\w+)?$/s.exec(value)!;
  const other = `${stem.slice(0, maxLength - mark.length - ending.length)}${mark}${ending}`;
  return [other, `${stem.slice(0, -mark.length)}${mark}${ending}`].find(fits) ?? value;
}

/** A resource with a key of its own, whose references go to what stands under other names. */
export function renamed(resource: Resource, name: string, mark: string, where: (name: string) => string): Resource {
  const { kind } = resource;
  const key = keyField(kind)?.name;
  return {
    ...resource,
    name,
    inputs: id => {
      const inputs = resource.inputs(other => id(where(other)));
      return key === undefined ? inputs : { ...inputs, [key]: keyed(kind, inputs[key], mark) as never };
    },
  };
}

/** What a program asks of a resource beside its fields. */
function optionsFor(random: Dice, kind: Kind): NonNullable<Resource["options"]> {
  const free = fieldsOf(kind).filter(({ required, fixed }) => !required && !fixed);
  return {
    ...(free.length > 0 && random.chance(0.06) && { ignoreChanges: [random.of(free).name] }),
    ...(registry[kind].borrowed?.creatable && { createMissing: true }),
  };
}

/** What of a kind is there already is taken over, in place of one of its own. */
function takenOver(random: Dice, resource: Resource, strangers: Program): Resource {
  const { kind } = resource;
  const key = keyField(kind)?.name;
  const candidates = strangers.filter(one => one.kind === kind);
  const isAlone = registry[kind].identity.length === 1 && !keyField(kind)?.schema.ref;
  if (key === undefined || !isAlone || registry[kind].borrowed || candidates.length === 0) return resource;
  const stranger = random.of(candidates);
  return {
    ...resource,
    options: { ...resource.options, adopt: true, ...(random.chance(0.4) && { deleteAdopted: true }) },
    inputs: id => ({ ...resource.inputs(id), [key]: stranger.inputs(() => "0")[key]! }),
  };
}

/** Who draws, and what others have in the same tenant. */
export interface Drawing {
  random: Dice;
  strangers: Program;
}

/** A whole program of one kind, under names that begin with a slot; of what stands there already, some is used again. */
async function part({ random, strangers }: Drawing, slot: string, standing: Program, kind: Kind): Promise<Program> {
  const program = await whole(kind, random.below(variants));
  const shared = new Map<string, string>();
  for (const { kind: base } of program.slice(0, -1)) {
    const candidates = standing.filter(one => one.kind === base);
    if (candidates.length > 0 && random.chance(0.6)) shared.set(base, random.of(candidates).name);
  }
  const where = (name: string) => shared.get(name) ?? `${slot} ${name}`;
  const own = program
    .filter(({ name }) => !shared.has(name))
    .map(resource => {
      // Equal names in other scopes are different entities.
      const scope = registry[resource.kind].identity.slice(0, -1);
      const isScoped = scope.some(name => fieldsOf(resource.kind).some(f => f.name === name && f.schema.ref));
      const mark = isScoped && !shared.has("site") ? "" : slot;
      const next = renamed(resource, where(resource.name), mark, where);
      return { ...next, options: optionsFor(random, resource.kind) };
    });
  return own.map(resource => (random.chance(0.3) ? takenOver(random, resource, strangers) : resource));
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
async function grown(drawing: Drawing, program: Program, slots: readonly string[]): Promise<Program> {
  let all = program;
  for (const slot of slots) {
    const more = await part(drawing, slot, all, drawing.random.of(withRoutes));
    if (all.length + more.length <= most) all = [...all, ...more];
  }
  return all;
}

/** Another declaration in the place of one: with the same natural key, or with one more letter. */
async function changed({ random }: Drawing, program: Program, mark: string): Promise<Program> {
  const before = random.of(program);
  const { kind, name } = before;
  const slot = name.split(" ")[0]!;
  const drawn = await whole(kind, random.below(variants));
  // A name that something had before is not another's: the engine refuses that.
  const standing = (other: string) => program.find(one => [one.name, ...(one.aliases ?? [])].includes(other));
  const bases = drawn.slice(0, -1).filter(base => !standing(`${slot} ${base.name}`));
  const where = (other: string) => standing(`${slot} ${other}`)?.name ?? `${slot} ${other}`;
  const key = keyField(kind)?.name;
  const keeps = random.chance(0.6);
  const other = renamed(drawn.at(-1)!, name, mark, where);
  const adopts = before.options?.adopt ?? false;
  const next: Resource = {
    ...other,
    ...(before.aliases && { aliases: before.aliases }),
    options: { ...before.options, ...(adopts && { deleteAdopted: random.chance(0.4) }) },
    inputs: id => ({
      ...other.inputs(id),
      ...(keeps && key !== undefined ? { [key]: before.inputs(id)[key] } : {}),
    }),
  };
  const needed = bases.map(base => renamed(base, where(base.name), slot, where));
  return program.flatMap(one => (one === before ? [...needed, next] : [one]));
}

/** Another logical name, with or without a word of the former one. */
function called({ random }: Drawing, program: Program, mark: string): Program {
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
export const first = (drawing: Drawing, mark: string, parts: number): Promise<Program> =>
  grown(
    drawing,
    [],
    Array.from({ length: parts }, (_, i) => `${mark}${i}`),
  );

/** What the program says next. */
export async function following(drawing: Drawing, program: Program, turn: number): Promise<Program> {
  const { random } = drawing;
  let next = program;
  const steps = 1 + random.below(4);
  for (let step = 0; step < steps; step += 1) {
    const mark = `${"xyzw"[turn % 4]}${step}`;
    const what = random.below(6);
    if (next.length === 0 || what === 0) next = await grown(drawing, next, [mark]);
    else if (what === 1) next = lacking(next, random.of(next).name);
    else if (what === 2) next = called(drawing, next, mark);
    else next = await changed(drawing, next, mark);
  }
  return next;
}
