// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

/** A value that every flow can read and set, and that agents may see on a contact (API: cad-variable). */
export interface GlobalVariableArgs {
  /**
   * Unique in the tenant; never changes, since flows refer to it.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z\d_]+$`.
   * Fixed: a change replaces the global variable.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 256 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * The type of the value; this spelling is the one that the API takes.
   * One of `String`, `Integer`, `DateTime`, `Boolean`, `Decimal`.
   */
  variableType: pulumi.Input<"String" | "Integer" | "DateTime" | "Boolean" | "Decimal">;
  /**
   * The value of a new contact, written as text whatever the type: "true", "42".
   * At most 256 characters.
   */
  defaultValue: pulumi.Input<string>;
  /**
   * Whether flows can use it.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /**
   * Whether agents may change it.
   * Default: `false`.
   */
  agentEditable?: pulumi.Input<boolean>;
  /**
   * Whether agents see it; needs `desktopLabel`.
   * Default: `false`.
   */
  agentViewable?: pulumi.Input<boolean>;
  /**
   * Its name on the Agent Desktop.
   * 1 to 50 characters.
   * Not managed until stated.
   */
  desktopLabel?: pulumi.Input<string>;
  /**
   * Whether reports can use it. A tenant has a limited number of reportable variables.
   * Default: `false`.
   */
  reportable?: pulumi.Input<boolean>;
  /**
   * Whether its value is masked.
   * Default: `false`.
   */
  sensitive?: pulumi.Input<boolean>;
}

/** Options of a global variable: Pulumi's, and those that say what is ours. */
export type GlobalVariableOptions = EntityOptions<keyof GlobalVariableArgs>;

/** What finds a global variable: exact values, of which exactly one must have all. */
export interface GlobalVariableQuery {
  /** Unique in the tenant; never changes, since flows refer to it. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "globalVariable",
  title: "global variable",
  className: "GlobalVariable",
  outputs: [
    "name",
    "variableType",
    "defaultValue",
    "active",
    "agentEditable",
    "agentViewable",
    "reportable",
    "sensitive",
  ],
  optional: ["description", "desktopLabel"],
  query: ["name"],
};

/**
 * A value that every flow can read and set, and that agents may see on a contact (API: cad-variable).
 * @example
 * new wxcc.GlobalVariable("sales", { name: "Sales", variableType: "String", defaultValue: "default-value" });
 */
export class GlobalVariable extends Entity<"globalVariable"> {
  /** Unique in the tenant; never changes, since flows refer to it. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** The type of the value; this spelling is the one that the API takes. */
  declare readonly variableType: pulumi.Output<"String" | "Integer" | "DateTime" | "Boolean" | "Decimal">;

  /** The value of a new contact, written as text whatever the type: "true", "42". */
  declare readonly defaultValue: pulumi.Output<string>;

  /** Whether flows can use it. */
  declare readonly active: pulumi.Output<boolean>;

  /** Whether agents may change it. */
  declare readonly agentEditable: pulumi.Output<boolean>;

  /** Whether agents see it; needs `desktopLabel`. */
  declare readonly agentViewable: pulumi.Output<boolean>;

  /** Its name on the Agent Desktop. */
  declare readonly desktopLabel: pulumi.Output<string | undefined>;

  /** Whether reports can use it. A tenant has a limited number of reportable variables. */
  declare readonly reportable: pulumi.Output<boolean>;

  /** Whether its value is masked. */
  declare readonly sensitive: pulumi.Output<boolean>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the global variable is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: GlobalVariableArgs, options?: GlobalVariableOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a global variable that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.GlobalVariable.find("found", { name: "…" });
   */
  static find(name: string, query: GlobalVariableQuery, options?: LookUpOptions): GlobalVariable {
    return new GlobalVariable(name, lookUp("find", query), options);
  }

  /** Looks up a global variable that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): GlobalVariable {
    return new GlobalVariable(name, lookUp("get", { id }), options);
  }
}
