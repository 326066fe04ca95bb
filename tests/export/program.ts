import { dirname, join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import ts from "typescript";
import type { Desired, Kind } from "../../provider/entities/entity.js";
import { className, kinds } from "../../provider/entities/registry.js";
import { check } from "../../provider/lifecycle/check.js";
import { create } from "../../provider/lifecycle/create.js";
import { diff } from "../../provider/lifecycle/diff.js";
import { lookup } from "../../provider/lifecycle/lookup.js";
import type { Properties } from "../../provider/lifecycle/memory.js";
import { newRun, type WritingRun } from "../../provider/lifecycle/run.js";
import type { TenantWriter } from "../../provider/tenant/interface.js";
import * as wxcc from "../../sdk/index.js";

export type Files = ReadonlyMap<string, string | Uint8Array>;

/** What `pulumi import --file` would put into the state. */
export interface Imported {
  type: string;
  name: string;
  id: string;
  inputs: Properties;
  outputs: Properties;
}

export const importedOf = (files: Files): readonly Imported[] =>
  JSON.parse(String(files.get("import.json"))).resources as Imported[];

const transpiled = (text: string) =>
  ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 } })
    .outputText;

const packages = new Map<string, object>([
  ["pulumi-wxcc", wxcc],
  ["@pulumi/pulumi", pulumi],
]);

/** Runs a program of several files, as Node would, with the SDK of this folder. */
function execute(files: Files) {
  const modules = new Map<string, object>();
  const load = (path: string): object => {
    const present = modules.get(path);
    if (present) return present;
    const exported = {};
    modules.set(path, exported);
    const find = (target: string) =>
      packages.get(target) ?? load(`${join(dirname(path), target).replace(/^\.\//, "")}.ts`);
    const text = files.get(path);
    if (typeof text !== "string") throw new Error(`there is no ${path}`);
    new Function("exports", "require", transpiled(text))(exported, find);
    return exported;
  };
  load("index.ts");
}

/** The kind of a resource by its type in Pulumi. */
export const kindOf = (type: string) => kinds.find(kind => type === `pulumi-nodejs:dynamic/wxcc:${className(kind)}`)!;

/** The engine hands secrets to a provider as what they are. */
const unwrapped = (inputs: Properties): Properties =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, pulumi.runtime.unwrapRpcSecret(value)]));

/** What the engine does with one declared resource. */
type Step = (run: WritingRun, kind: Kind, name: string, inputs: Properties) => Promise<Imported>;

/** Runs the program; each resource goes through `step`, each look-up through the provider's. */
async function operation(files: Files, tenant: TenantWriter, step: Step): Promise<readonly string[]> {
  const said: string[] = [];
  const errors: unknown[] = [];
  const run = newRun(
    tenant,
    false,
    line => void said.push(line),
    path => {
      const content = files.get(path);
      return typeof content === "string" ? new Uint8Array(Buffer.from(content)) : content;
    },
  );
  // The engine asks one resource after the other.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  async function registered({ type, name, id, inputs }: pulumi.runtime.MockResourceArgs) {
    const kind = kindOf(type);
    if (id) return { id, state: await lookup(run, kind, inputs.query as Desired) };
    const { id: given, outputs } = await step(run, kind, name, unwrapped(inputs as Properties));
    return { id: given, state: { ...inputs, ...outputs } };
  }
  pulumi.runtime.setMocks({
    newResource: args =>
      inTurn(() => registered(args)).catch(error => {
        errors.push(Object.assign(error as Error, { message: `${args.name}: ${(error as Error).message}` }));
        return { id: "none", state: {} };
      }),
    call: () => ({}),
  });
  execute(files);
  await (pulumi.runtime as unknown as { waitForRPCs: () => Promise<void> }).waitForRPCs();
  if (errors.length > 0) throw errors[0];
  return said;
}

async function checked(run: WritingRun, kind: Kind, olds: Properties, news: Properties) {
  const problems = await check(run, kind, olds, news);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}

type Config = Readonly<Record<string, string>>;

/** @param config what the stack's configuration has, by key */
async function configured<T>(config: Config, work: () => Promise<T>): Promise<T> {
  pulumi.runtime.setAllConfig(
    Object.fromEntries(Object.entries(config).map(([key, value]) => [`project:${key}`, value])),
  );
  try {
    return await work();
  } finally {
    pulumi.runtime.setAllConfig({});
  }
}

/** A preview of a stack into which the export was imported: what would change, by type and name. */
export async function preview(files: Files, tenant: TenantWriter, config: Config = {}) {
  const state = new Map(importedOf(files).map(one => [`${one.type} ${one.name}`, one]));
  const changes: string[] = [];
  let same = 0;
  const step: Step = async (run, kind, name, inputs) => {
    const key = `pulumi-nodejs:dynamic/wxcc:${className(kind)} ${name}`;
    const held = state.get(key);
    if (!held) throw new Error(`${key} was not imported`);
    state.delete(key);
    await checked(run, kind, held.inputs, inputs);
    if ((await diff(run, kind, held.id, held.outputs, inputs)).changes) changes.push(key);
    else same += 1;
    return held;
  };
  const said = await configured(config, () => operation(files, tenant, step));
  return { changes, same, said, left: [...state.keys()] };
}

/** Deploys the program to a tenant that has none of it. */
export const deploy = (files: Files, tenant: TenantWriter, config: Config = {}) =>
  configured(config, () =>
    operation(files, tenant, async (run, kind, name, inputs) => {
      await checked(run, kind, {}, inputs);
      const { id, outputs } = await create(run, kind, inputs);
      return { type: "", name, id, inputs, outputs };
    }),
  );
