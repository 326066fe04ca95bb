import { statedOf } from "../provider/compare/differences.js";
import type { Kind } from "../provider/entities/entity.js";
import { className } from "../provider/entities/registry.js";
import { check } from "../provider/lifecycle/check.js";
import { create, HalfCreated } from "../provider/lifecycle/create.js";
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

/** One resource of a test's program. Inputs may name other resources' ids by `id("name")`. */
export interface Resource {
  kind: Kind;
  name: string;
  inputs: (id: (name: string) => string) => Properties;
  options?: Omit<Options, "name">;
  /** Former logical names. */
  aliases?: readonly string[];
}

interface Entry {
  kind: Kind;
  name: string;
  id: string;
  inputs: Properties;
  outputs: Properties;
  /** It exists and is not as declared: the engine updates it whatever the next diff says. */
  half?: HalfCreated;
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

  private begin(): WritingRun {
    this.said = [];
    this.found = [];
    return newRun(this.connect(), this.adopt, line => this.said.push(line), this.read, this.intents, {
      find: finding => this.found.push(finding),
      ...(this.rails && { rails: this.rails }),
    });
  }

  private async operation(program: readonly Resource[], writes: boolean): Promise<readonly Step[]> {
    const run = this.begin();
    const old = new Map(this.state.map(entry => [entry.name, entry]));
    const age = new Map([...this.pendingDeletes, ...this.state].map((entry, i) => [entry, i]));
    const next = new Map<string, Entry>();
    const doomed: Entry[] = [...this.pendingDeletes];
    const steps: Step[] = [];
    const id = (name: string) => next.get(name)?.id ?? UNKNOWN;
    const yetToCome = () => this.state.filter(entry => old.get(entry.name) === entry);

    for (const resource of program) {
      const previous = [resource.name, ...(resource.aliases ?? [])].map(name => old.get(name)).find(Boolean);
      if (previous) old.delete(previous.name);
      this.at = resource.name;
      const entry = await this.step(run, resource, previous, id, writes, step => steps.push(step), doomed);
      next.set(resource.name, entry);
      if (writes) {
        this.state = [...next.values(), ...yetToCome()];
        this.pendingDeletes = [...doomed];
      }
      if (entry.half) throw entry.half;
    }
    if (writes && this.dieBefore === "delete") throw new Error("died");
    const leaving = [...old.values()];
    for (const entry of [...leaving, ...doomed].sort((a, b) => age.get(b)! - age.get(a)!)) {
      if (leaving.includes(entry)) steps.push("delete");
      if (!writes) continue;
      this.at = entry.name;
      await this.forget(run, entry);
    }
    return steps;
  }

  /** Deletes what a resource had; the state has it no longer. */
  private async forget(run: WritingRun, entry: Entry) {
    await remove(run, entry.kind, entry.id, entry.outputs);
    await this.learns();
    this.state = this.state.filter(one => one !== entry);
    this.pendingDeletes = this.pendingDeletes.filter(one => one !== entry);
  }

  private async step(
    run: WritingRun,
    { kind, name, inputs: inputsOf, options }: Resource,
    previous: Entry | undefined,
    id: (name: string) => string,
    writes: boolean,
    report: (step: Step) => void,
    doomed: Entry[],
  ): Promise<Entry> {
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
      report("create");
      return made();
    }
    const answer = await diff(run, kind, previous.id, previous.outputs, inputs);
    if (!answer.changes && !previous.half) {
      report("same");
      return { ...previous, name, inputs };
    }
    if (!answer.replaces) {
      report("update");
      if (!writes) return { ...previous, name, inputs };
      const outputs = await update(run, kind, previous.id, previous.outputs, inputs);
      await this.learns();
      return { kind, name, id: previous.id, inputs, outputs };
    }
    report("replace");
    await checked({});
    if (answer.deleteBeforeReplace && writes) await this.forget(run, previous);
    const successor = await made();
    if (!answer.deleteBeforeReplace) doomed.push(previous);
    return successor;
  }
}
