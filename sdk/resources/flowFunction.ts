// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

/**
 * A function in JavaScript or Python that nodes of flows call, out of the file that its Export gives; a flow takes it
 * in its `bindings`. It is imported when what it does changes, and only then published. How long it may run is no part
 * of the file, and stays as it is.
 */
export interface FlowFunctionArgs {
  /**
   * Unique in the tenant; the name in the file does not count.
   * 1 to 255 characters.
   * Fixed: a change replaces the flow function.
   */
  name: pulumi.Input<string>;
  /**
   * The exported function: the path of its file, seen from the program's folder (`functions/zip.json`), its text, or
   * an object.
   * A text that ends with `.json` is the path of a file.
   * Long content: the output holds a hash of it.
   */
  definition: pulumi.Input<string | object>;
  /**
   * Tags to publish each version under; none leaves it a draft. A tag stays on the version that had it last.
   * One of `Live`, `Test`, `Dev`, `Latest`.
   * Default: `["Latest"]`.
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

/** Options of a flow function: Pulumi's, and those that say what is ours. */
export type FlowFunctionOptions = EntityOptions<keyof FlowFunctionArgs>;

/** What finds a flow function: exact values, of which exactly one must have all. */
export interface FlowFunctionQuery {
  /** Unique in the tenant; the name in the file does not count. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "flowFunction",
  title: "flow function",
  className: "FlowFunction",
  outputs: ["name", "definition", "tags", "status", "lockedBy"],
  optional: [],
  query: ["name"],
};

/**
 * A function in JavaScript or Python that nodes of flows call, out of the file that its Export gives; a flow takes it
 * in its `bindings`. It is imported when what it does changes, and only then published. How long it may run is no part
 * of the file, and stays as it is.
 * @example
 * new wxcc.FlowFunction("sales", {
 *   name: "Sales",
 *   definition: {
 *     language: "js",
 *     runtime: "nodejs22.x",
 *     sourceCode: "export const handle = async (request, response) => { response.data = {}; return response; }",
 *   },
 * });
 */
export class FlowFunction extends Entity<"flowFunction"> {
  /** Unique in the tenant; the name in the file does not count. */
  declare readonly name: pulumi.Output<string>;

  /**
   * The exported function: the path of its file, seen from the program's folder (`functions/zip.json`), its text, or
   * an object.
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
   * @param name the logical name: unique in the program, and kept when the flow function is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: FlowFunctionArgs, options?: FlowFunctionOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a flow function that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.FlowFunction.find("found", { name: "…" });
   */
  static find(name: string, query: FlowFunctionQuery, options?: LookUpOptions): FlowFunction {
    return new FlowFunction(name, lookUp("find", query), options);
  }

  /** Looks up a flow function that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): FlowFunction {
    return new FlowFunction(name, lookUp("get", { id }), options);
  }
}
