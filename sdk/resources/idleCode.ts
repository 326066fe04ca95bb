// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { WorkType } from "./workType.js";

/**
 * Why an agent takes no contacts for a while, such as lunch (API: auxiliary-code). Which agents can choose it, their
 * desktop profile says.
 */
export interface IdleCodeArgs {
  /**
   * What agents choose. Unique among idle codes.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9._)/(\-\s]*$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * Whether agents can choose it.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /**
   * true makes it the default idle code, of which a tenant has exactly one; the first is it by itself.
   * Created as `false`, then left to the people who work there unless stated.
   */
  defaultCode?: pulumi.Input<boolean>;
  /**
   * The work type of all idle codes: taken from them, or from the tenant, when absent.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  workTypeId?: Reference<WorkType>;
  /**
   * Whether time in this state counts where agents' burnout is estimated.
   * One of `INCLUDED`, `EXCLUDED`.
   * Default: `"INCLUDED"`.
   */
  burnoutInclusion?: pulumi.Input<"INCLUDED" | "EXCLUDED">;
}

/** Options of a idle code: Pulumi's, and those that say what is ours. */
export type IdleCodeOptions = EntityOptions<keyof IdleCodeArgs>;

/** What finds a idle code: exact values, of which exactly one must have all. */
export interface IdleCodeQuery {
  /** What agents choose. Unique among idle codes. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "idleCode",
  title: "idle code",
  className: "IdleCode",
  outputs: ["name", "active", "burnoutInclusion", "isSystemCode", "systemDefault"],
  optional: ["description", "defaultCode", "workTypeId"],
  query: ["name"],
};

/**
 * Why an agent takes no contacts for a while, such as lunch (API: auxiliary-code). Which agents can choose it, their
 * desktop profile says.
 * @example
 * new wxcc.IdleCode("sales", { name: "Sales" });
 */
export class IdleCode extends Entity<"idleCode"> {
  /** What agents choose. Unique among idle codes. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Whether agents can choose it. */
  declare readonly active: pulumi.Output<boolean>;

  /** true makes it the default idle code, of which a tenant has exactly one; the first is it by itself. */
  declare readonly defaultCode: pulumi.Output<boolean | undefined>;

  /** The work type of all idle codes: taken from them, or from the tenant, when absent. */
  declare readonly workTypeId: pulumi.Output<string | undefined>;

  /** Whether time in this state counts where agents' burnout is estimated. */
  declare readonly burnoutInclusion: pulumi.Output<"INCLUDED" | "EXCLUDED">;

  /** Whether it belongs to the platform (RONA and the like). */
  declare readonly isSystemCode: pulumi.Output<boolean | undefined>;

  /** Whether the platform made it: such a one can be taken over, and never deleted. */
  declare readonly systemDefault: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the idle code is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: IdleCodeArgs, options?: IdleCodeOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a idle code that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.IdleCode.find("found", { name: "…" });
   */
  static find(name: string, query: IdleCodeQuery, options?: LookUpOptions): IdleCode {
    return new IdleCode(name, lookUp("find", query), options);
  }

  /** Looks up a idle code that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): IdleCode {
    return new IdleCode(name, lookUp("get", { id }), options);
  }
}
