import type { Json, Kind } from "../../provider/entities/entity.js";
import { dependencyOrder } from "../../provider/entities/order.js";
import { className, registry } from "../../provider/entities/registry.js";
import type { Properties } from "../../provider/lifecycle/memory.js";
import { Engine, type Resource } from "../engine.js";
import { accepted, isRefusal } from "../everyKind/accepted.js";
import { isAnnounced } from "../everyKind/attempt.js";
import { created, world } from "../everyKind/world.js";
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

/** One of each kind that can be created, each referring to the one of its kind: the first that fits. */
async function first(): Promise<Program> {
  const program: Resource[] = [];
  for (const kind of dependencyOrder().filter(one => created.includes(one))) {
    for (let seed = 1; ; seed += 1) {
      if (seed > tries) throw new Error(`no declaration of ${kind} fits to the others`);
      const next = (await accepted(kind, seed)).at(-1)!;
      const isKnown = [...neededBy(next)].every(name => program.some(one => one.name === name));
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
      const other = said(before.kind, before, (await accepted(before.kind, seed)).at(-1)!);
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
 * One entity of every kind that can be created, and the same program with other values. Drawn from the descriptions, as
 * all matrices over every kind are: a new kind is in it at once.
 */
export async function reference(): Promise<{ first: Source; changed: Source }> {
  const program = await first();
  return { first: sourceOf(program), changed: sourceOf(await changed(program)) };
}
