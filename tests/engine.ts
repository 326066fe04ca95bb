import { statedOf } from "../provider/compare/differences.js";
import type { Kind } from "../provider/entities/entity.js";
import { className } from "../provider/entities/registry.js";
import { check } from "../provider/lifecycle/check.js";
import { type Created, create, HalfCreated } from "../provider/lifecycle/create.js";
import { diff } from "../provider/lifecycle/diff.js";
import type { Finding } from "../provider/lifecycle/findings.js";
import { forgetful, type Intents } from "../provider/lifecycle/intents.js";
import type { Options, Properties } from "../provider/lifecycle/memory.js";
import type { Problem } from "../provider/lifecycle/problems.js";
import type { Rails } from "../provider/lifecycle/rails.js";
import { read as readEntity } from "../provider/lifecycle/read.js";
import { remove } from "../provider/lifecycle/remove.js";
import { newRun, type ReadFile, type WritingRun } from "../provider/lifecycle/run.js";
import { UNKNOWN } from "../provider/lifecycle/unknown.js";
import { update } from "../provider/lifecycle/update.js";
import type { TenantWriter } from "../provider/tenant/interface.js";
import { fileAt } from "./files.js";
import { type Entry, inParallel, leavesFirst, type Operation, type Serially } from "./together.js";

/** One resource of a test's program. Inputs may name other resources' ids by `id("name")`. */
export interface Resource {
  kind: Kind;
  name: string;
  inputs: (id: (name: string) => string) => Properties;
  options?: Omit<Options, "name">;
  /** Former logical names. */
  aliases?: readonly string[];
}

export type Step = "same" | "create" | "update" | "replace" | "delete";

export class Invalid extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ property, reason }) => `${property}: ${reason}`).join("; "));
  }
}

/**
 * A small model of Pulumi's step loop in process: check, diff, then create, update or replace in program order, deletes
 * at the end in reverse. The real CLI is too slow for matrices; `tests/e2e` holds the model to it.
 */
export class Engine {
  private state: Entry[] = [];
  /** What users saw in the last operation. */
  said: string[] = [];
  /** What the last operation found, as data. */
  found: Finding[] = [];
  /** What the stack does not allow. */
  rails: Rails | undefined;
  /** Where the process is killed. */
  dieBefore: "delete" | undefined;
  /** The logical name that the last operation came to. */
  at = "";
  /** Whether creates, updates and deletes run beside each other, as the engine lets them; check and diff never do. */
  together = false;
  /** What works here now: an operation that was killed does not. */
  private run: WritingRun | undefined;
  /** Replaced entities whose delete is still to come. */
  private pendingDeletes: Entry[] = [];

  constructor(
    private readonly connect: () => TenantWriter,
    private readonly adopt = false,
    /** The program's files; any path has one, of its own content, unless stated. */
    private readonly read: ReadFile = fileAt,
    /** What outlives the provider's process. */
    private readonly intents: Intents = forgetful(),
  ) {}

  /** What happens between the provider's answer and the engine's writing of it; a test may let the engine end there. */
  learns: () => Promise<void> = async () => {};

  outputs = (name: string) => this.state.find(entry => entry.name === name)!.outputs;
  id = (name: string) => this.state.find(entry => entry.name === name)!.id;

  /** What a deployment holds of each resource. */
  resources = () =>
    this.state.map(({ kind, name, id, inputs, outputs }) => {
      const type = `pulumi-nodejs:dynamic/wxcc:${className(kind)}`;
      return { type, kind, urn: `urn:pulumi:test::centre::${type}::${name}`, name, id, inputs, outputs, secrets: [] };
    });

  /** Goes on with the state of another one. */
  resume({ state, pendingDeletes }: Engine) {
    this.state = [...state];
    this.pendingDeletes = [...pendingDeletes];
  }

  preview = (program: readonly Resource[]) => this.operation(program, false);
  up = (program: readonly Resource[]) => this.operation(program, true);
  destroy = () => this.operation([], true);

  async refresh() {
    const run = this.begin();
    const fresh = await Promise.all(
      this.state.map(async entry => ({ entry, outputs: await readEntity(run, entry.kind, entry.id, entry.outputs) })),
    );
    this.state = fresh.flatMap(({ entry, outputs }) => (outputs ? [{ ...entry, outputs }] : []));
  }

  /**
   * What `pulumi import --file` makes the state of a program whose entities exist: what is declared, and what is read by
   * the ids; with or without the private output.
   */
  async import(program: readonly Resource[], idOf: (name: string) => string, knowing: boolean) {
    const run = this.begin();
    const read = async ({ kind, name, inputs: inputsOf, options }: Resource): Promise<Entry> => {
      const [id, declared] = [idOf(name), inputsOf(idOf)];
      const known = knowing ? { wxcc: { v: 1, stated: statedOf(kind, declared) } } : {};
      const outputs = (await readEntity(run, kind, id, known)) ?? {};
      return { kind, name, id, inputs: { ...declared, wxcc: { name, ...options } as never }, outputs };
    };
    this.state = await Promise.all(program.map(read));
  }

  /** The engine has these in its state: what creates of {@link begin}'s run came to. */
  know(resource: Resource, created: Created, half?: HalfCreated) {
    const { kind, name, inputs: inputsOf, options } = resource;
    const inputs = { ...inputsOf(this.id), wxcc: { name, ...options } as never };
    this.state.push({ kind, name, inputs, ...created, ...(half && { half }) });
  }

  /** A new process of the provider. */
  begin(): WritingRun {
    this.said = [];
    this.found = [];
    this.run = newRun(this.connect(), this.adopt, line => this.said.push(line), this.read, this.intents, {
      find: finding => this.found.push(finding),
      ...(this.rails && { rails: this.rails }),
    });
    return this.run;
  }

  private async operation(program: readonly Resource[], writes: boolean): Promise<readonly Step[]> {
    const run = this.begin();
    const old = new Map(this.state.map(entry => [entry.name, entry]));
    const age = new Map([...this.pendingDeletes, ...this.state].map((entry, i) => [entry, i]));
    const operation: Operation = {
      run,
      writes,
      next: new Map(),
      over: new Set(),
      steps: [],
      doomed: [...this.pendingDeletes],
    };
    const previousOf = ({ name, aliases = [] }: Resource) => [name, ...aliases].map(one => old.get(one)).find(Boolean);
    const taken = program.flatMap(resource => previousOf(resource) ?? []);

    const turn = async (resource: Resource, serially: Serially) => {
      const previous = previousOf(resource);
      const act = await serially(() => {
        this.at = resource.name;
        return this.step(operation, resource, previous);
      });
      const entry = await act();
      // Whoever is no longer the process that works here changes nothing.
      if (this.run !== run) return new Promise<never>(() => {});
      operation.next.set(resource.name, entry);
      if (previous) operation.over.add(previous);
      this.record(operation, program);
      this.at = resource.name;
      if (entry.half) throw entry.half;
    };
    if (this.together) await inParallel(program, turn);
    else for (const resource of program) await turn(resource, work => work());

    if (writes && this.dieBefore === "delete") throw new Error("died");
    const leaving = [...old.values()].filter(entry => !taken.includes(entry));
    operation.steps.push(...leaving.map(() => "delete" as const));
    if (!writes) return operation.steps;
    const gone = [...leaving, ...operation.doomed].sort((a, b) => age.get(b)! - age.get(a)!);
    const forget = (entry: Entry) => {
      this.at = entry.name;
      return this.forget(run, entry);
    };
    await leavesFirst(gone, forget, this.together ? gone.length : 1);
    return operation.steps;
  }

  /** What the engine writes after each step: what is done, and what is as it was. */
  private record({ next, over, writes, doomed }: Operation, program: readonly Resource[]) {
    if (!writes) return;
    const done = new Set(next.values());
    const others = this.state.filter(entry => !over.has(entry) && !done.has(entry));
    this.state = [...program.flatMap(({ name }) => next.get(name) ?? []), ...others];
    this.pendingDeletes = [...doomed];
  }

  /** Deletes what a resource had; the state has it no longer. */
  private async forget(run: WritingRun, entry: Entry) {
    await remove(run, entry.kind, entry.id, entry.outputs);
    await this.learns();
    if (this.run !== run) return new Promise<never>(() => {});
    this.state = this.state.filter(one => one !== entry);
    this.pendingDeletes = this.pendingDeletes.filter(one => one !== entry);
  }

  /** Checks and compares a resource. @returns what is to be done then */
  private async step(
    { run, writes, next, steps, doomed }: Operation,
    { kind, name, inputs: inputsOf, options }: Resource,
    previous: Entry | undefined,
  ): Promise<() => Promise<Entry>> {
    const id = (other: string) => next.get(other)?.id ?? UNKNOWN;
    const inputs = { ...inputsOf(id), wxcc: { name, ...options } as never };
    const checked = async (olds: Properties) => {
      const found = await check(run, kind, olds, inputs);
      if (found.length > 0) throw new Invalid(found);
    };
    const made = async (): Promise<Entry> => {
      if (!writes) return { kind, name, id: UNKNOWN, inputs, outputs: {} };
      const created = await create(run, kind, inputs).catch(error => {
        if (error instanceof HalfCreated) return { ...error.created, half: error };
        throw error;
      });
      await this.learns();
      return { kind, name, inputs, ...created };
    };
    await checked(previous?.inputs ?? {});
    if (!previous) {
      steps.push("create");
      return made;
    }
    const answer = await diff(run, kind, previous.id, previous.outputs, inputs);
    if (!answer.changes && !previous.half) {
      steps.push("same");
      return async () => ({ ...previous, name, inputs });
    }
    if (!answer.replaces) {
      steps.push("update");
      if (!writes) return async () => ({ ...previous, name, inputs });
      return async () => {
        const outputs = await update(run, kind, previous.id, previous.outputs, inputs);
        await this.learns();
        return { kind, name, id: previous.id, inputs, outputs };
      };
    }
    steps.push("replace");
    await checked({});
    return async () => {
      if (answer.deleteBeforeReplace && writes) await this.forget(run, previous);
      const successor = await made();
      if (!answer.deleteBeforeReplace) doomed.push(previous);
      return successor;
    };
  }
}
