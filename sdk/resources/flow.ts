// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { AudioFile } from "./audioFile.js";
import type { BusinessHours } from "./businessHours.js";
import type { EntryPoint } from "./entryPoint.js";
import type { FlowFunction } from "./flowFunction.js";
import type { GlobalVariable } from "./globalVariable.js";
import type { Queue } from "./queue.js";
import type { Subflow } from "./subflow.js";

export interface FlowBindingArgs {
  /** Queues that the file names, by that name or id. */
  queues?: pulumi.Input<Record<string, Reference<Queue>>>;
  /** Entry points that the file names, by that name or id. */
  entryPoints?: pulumi.Input<Record<string, Reference<EntryPoint>>>;
  /** Audio files that the file names, by that name or id. */
  audioFiles?: pulumi.Input<Record<string, Reference<AudioFile>>>;
  /** Global variables that the file names, by that name or id. */
  globalVariables?: pulumi.Input<Record<string, Reference<GlobalVariable>>>;
  /** Business hours that the file names, by that name or id. */
  businessHours?: pulumi.Input<Record<string, Reference<BusinessHours>>>;
  /** Functions that the file names, by that name or id. */
  functions?: pulumi.Input<Record<string, Reference<FlowFunction>>>;
  /** Subflows that the file names, by that name or id. */
  subflows?: pulumi.Input<Record<string, Reference<Subflow>>>;
}

/**
 * A flow of Flow Designer for calls, out of the file that its Export gives. Ids in the file are those of the tenant
 * that it comes from: `bindings` says by name what takes their place here. It is compared by what it does, whatever it
 * looks like: imported when that changes, and only then published. A draft that somebody edits is seen where the time
 * of the flow's last change moves.
 */
export interface FlowArgs {
  /**
   * Unique in the tenant; the name in the file does not count.
   * 1 to 255 characters.
   * Fixed: a change replaces the flow.
   */
  name: pulumi.Input<string>;
  /**
   * The exported flow: the path of its file, seen from the program's folder (`flows/sales.json`), its text, or an
   * object.
   * A text that ends with `.json` is the path of a file.
   * Long content: the output holds a hash of it.
   */
  definition: pulumi.Input<string | object>;
  /**
   * What the names and ids in the file mean in this tenant. An id that nothing binds is refused.
   * Not managed until stated.
   */
  bindings?: pulumi.Input<FlowBindingArgs>;
  /**
   * Tags to publish each version under; none leaves it a draft. A tag stays on the version that had it last.
   * One of `Live`, `Test`, `Dev`, `Latest`.
   * Default: `["Live"]`.
   */
  tags?: pulumi.Input<pulumi.Input<"Live" | "Test" | "Dev" | "Latest">[]>;
  /**
   * What to do where somebody has it open in Flow Designer: fail before anything of it is written, or wait, for 20
   * minutes at most, until it is free. A delete always fails then, and nobody's lock is ever removed. A lock that
   * nobody uses ends after 15 minutes.
   * One of `fail`, `wait`.
   * Default: `"fail"`.
   */
  onLocked?: pulumi.Input<"fail" | "wait">;
}

/** Options of a flow: Pulumi's, and those that say what is ours. */
export type FlowOptions = EntityOptions<keyof FlowArgs>;

/** What finds a flow: exact values, of which exactly one must have all. */
export interface FlowQuery {
  /** Unique in the tenant; the name in the file does not count. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "flow",
  title: "flow",
  className: "Flow",
  outputs: ["name", "definition", "tags", "status", "lockedBy"],
  optional: [],
  query: ["name"],
};

/**
 * A flow of Flow Designer for calls, out of the file that its Export gives. Ids in the file are those of the tenant
 * that it comes from: `bindings` says by name what takes their place here. It is compared by what it does, whatever it
 * looks like: imported when that changes, and only then published. A draft that somebody edits is seen where the time
 * of the flow's last change moves.
 * @example
 * new wxcc.Flow("sales", {
 *   name: "Sales",
 *   definition: {
 *     process: {
 *       activities: {
 *         done: {
 *           id: "done",
 *           name: "done",
 *           properties: { activityName: "disconnect-contact" },
 *         },
 *       },
 *     },
 *   },
 * });
 */
export class Flow extends Entity<"flow"> {
  /** Unique in the tenant; the name in the file does not count. */
  declare readonly name: pulumi.Output<string>;

  /**
   * The exported flow: the path of its file, seen from the program's folder (`flows/sales.json`), its text, or an
   * object.
   */
  declare readonly definition: pulumi.Output<string>;

  /** Tags to publish each version under; none leaves it a draft. A tag stays on the version that had it last. */
  declare readonly tags: pulumi.Output<("Live" | "Test" | "Dev" | "Latest")[]>;

  /** Draft or Published: whether it ever was. */
  declare readonly status: pulumi.Output<string | undefined>;

  /** Who has it open in Flow Designer. */
  declare readonly lockedBy: pulumi.Output<string | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the flow is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: FlowArgs, options?: FlowOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a flow that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.Flow.find("found", { name: "…" });
   */
  static find(name: string, query: FlowQuery, options?: LookUpOptions): Flow {
    return new Flow(name, lookUp("find", query), options);
  }

  /** Looks up a flow that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): Flow {
    return new Flow(name, lookUp("get", { id }), options);
  }
}
