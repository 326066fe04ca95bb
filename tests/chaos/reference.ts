import type { Desired, Json, Kind } from "../../provider/entities/entity.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { dependencyOrder } from "../../provider/entities/order.js";
import { className, registry } from "../../provider/entities/registry.js";
import type { Properties } from "../../provider/lifecycle/memory.js";
import { problems } from "../../provider/lifecycle/problems.js";
import { Engine, type Resource } from "../engine.js";
import { accepted, isRefusal } from "../everyKind/accepted.js";
import { isAnnounced } from "../everyKind/attempt.js";
import { withRoutes, world } from "../everyKind/world.js";
import { agentsOf } from "../faults/programs.js";
import { written } from "../faults/written.js";
import { fileAt } from "../files.js";

type Program = readonly Resource[];

/** So many declarations of a kind are tried until one fits to the rest of the program. */
const tries = 12;

/** Whether a new tenant takes these states of a program, one after the other, and changes something at each. */
async function isTaken(...states: readonly Program[]): Promise<boolean> {
  const engine = new Engine(world().client);
  try {
    for (const program of states) {
      const steps = await engine.up(program);
      if (steps.every(step => step === "same")) return false;
    }
    return (await engine.preview(states.at(-1)!)).every(step => step === "same");
  } catch (error) {
    if (!isAnnounced(error) && !isRefusal(error)) throw error;
    return false;
  }
}

const neededBy = ({ inputs }: Resource) => {
  const names = new Set<string>();
  inputs(name => {
    names.add(name);
    return "0";
  });
  return names;
};

/** A declaration as it is before anything has an id. */
const unplaced = ({ inputs }: Resource) => inputs(name => `@${name}`);

const linksOf = (kind: Kind) => withRoutes.filter(one => registry[one].link === kind);

/** What a link says of its entity, beside which one that is. */
const saidBy = (link: Kind, inputs: Properties) =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => !registry[link].identity.includes(name)));

/** Whether links of each kind could say something of an entity. */
async function suitsLinks({ kind }: Resource, inputs: Properties): Promise<boolean> {
  for (const link of linksOf(kind)) {
    const said = saidBy(link, unplaced((await accepted(link, 1)).at(-1)!));
    if (problems(kind, { ...inputs, ...said } as Desired).length > 0) return false;
  }
  return true;
}

/** A declaration of a kind, which leaves to links what they say, and names agents where it can give them something. */
async function drawn(kind: Kind, seed: number): Promise<Resource | undefined> {
  if (registry[kind].routes?.assigned) return written(kind, seed, agentsOf())!.at(-1)!;
  // What a link is about is drawn for it.
  const links = linksOf(kind);
  const from = [kind, ...links][seed % (1 + links.length)]!;
  const resource = (await accepted(from, seed)).findLast(one => one.kind === kind)!;
  const left = new Set(links.flatMap(link => fieldsOf(link).map(({ name }) => name)));
  const silent = (inputs: Properties) => Object.fromEntries(Object.entries(inputs).filter(([name]) => !left.has(name)));
  const inputs: Resource["inputs"] = id => silent(resource.inputs(id));
  return (await suitsLinks(resource, silent(unplaced(resource)))) ? { ...resource, inputs } : undefined;
}

/** One of each kind, each referring to the one of its kind: the first that fits. */
async function first(): Promise<Program> {
  const program: Resource[] = [];
  for (const kind of dependencyOrder().filter(one => withRoutes.includes(one))) {
    for (let seed = 1; ; seed += 1) {
      if (seed > tries) throw new Error(`no declaration of ${kind} fits to the others`);
      const next = await drawn(kind, seed);
      const isKnown = next && [...neededBy(next)].every(name => program.some(one => one.name === name));
      if (!isKnown || !(await isTaken([...program, next]))) continue;
      program.push(next);
      break;
    }
  }
  return program;
}

/** The resource with other values and the same natural key. */
function said(kind: Kind, before: Resource, other: Resource): Resource {
  const key = (inputs: Properties) =>
    Object.fromEntries(registry[kind].identity.filter(name => name in inputs).map(name => [name, inputs[name]]));
  return { ...before, inputs: id => ({ ...other.inputs(id), ...key(before.inputs(id)) }) };
}

/** The program with other values, of as many resources as the tenant lets be changed at once. */
async function changed(program: Program): Promise<Program> {
  let next = program;
  for (const before of program) {
    for (let seed = 1; seed <= tries; seed += 1) {
      const another = await drawn(before.kind, seed);
      if (!another) continue;
      const other = said(before.kind, before, another);
      const isKnown = [...neededBy(other)].every(
        name => program.findIndex(one => one.name === name) < next.indexOf(before),
      );
      const candidate = next.map(one => (one === before ? other : one));
      if (!isKnown || !(await isTaken(next, candidate)) || !(await isTaken(program, candidate))) continue;
      next = candidate;
      break;
    }
  }
  return next;
}

/** The paths of the files that a declaration names. */
function filesIn(value: Json | undefined): readonly string[] {
  if (typeof value === "string") return /\.(wav|png)$/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(filesIn) : [];
}

/** A program as a project holds it. */
export interface Source {
  kinds: readonly Kind[];
  text: string;
  files: ReadonlyMap<string, Uint8Array>;
}

function sourceOf(program: Program): Source {
  const declared = program.map(({ kind, name, inputs }) => ({
    className: className(kind),
    name,
    inputs: inputs(other => `@${other}`),
  }));
  const text = `const wxcc = require("pulumi-wxcc");
const declared = ${JSON.stringify(declared, undefined, 1)};
const made = new Map();
function linked(value) {
  if (typeof value === "string") return value.startsWith("@") ? made.get(value.slice(1)) : value;
  if (Array.isArray(value)) return value.map(linked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, linked(member)]));
}
for (const { className, name, inputs } of declared) made.set(name, new wxcc[className](name, linked(inputs)));
`;
  const paths = declared.flatMap(({ inputs }) => filesIn(inputs as Json));
  return { kinds: program.map(({ kind }) => kind), text, files: new Map(paths.map(path => [path, fileAt(path)])) };
}

/**
 * One entity of every kind, made, lent or linked, and the same program with other values. Drawn from the descriptions, as
 * all matrices over every kind are: a new kind is in it at once.
 */
export async function reference(): Promise<{ first: Source; changed: Source }> {
  const program = await first();
  return { first: sourceOf(program), changed: sourceOf(await changed(program)) };
}
