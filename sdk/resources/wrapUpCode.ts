// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { WorkType } from "./workType.js";

/** How a contact ended, such as sold (API: auxiliary-code). Which agents can choose it, their desktop profile says. */
export interface WrapUpCodeArgs {
  /**
   * What agents choose. Unique among wrap-up codes.
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
   * true makes it the default wrap-up code, of which a tenant has exactly one; the first is it by itself.
   * Created as `false`, then left to the people who work there unless stated.
   */
  defaultCode?: pulumi.Input<boolean>;
  /**
   * The work type of all wrap-up codes: taken from them, or from the tenant, when absent.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  workTypeId?: Reference<WorkType>;
}

/** Options of a wrap-up code: Pulumi's, and those that say what is ours. */
export type WrapUpCodeOptions = EntityOptions<keyof WrapUpCodeArgs>;

/** What finds a wrap-up code: exact values, of which exactly one must have all. */
export interface WrapUpCodeQuery {
  /** What agents choose. Unique among wrap-up codes. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "wrapUpCode",
  title: "wrap-up code",
  className: "WrapUpCode",
  outputs: ["name", "active", "isSystemCode", "systemDefault"],
  optional: ["description", "defaultCode", "workTypeId"],
  query: ["name"],
};

/**
 * How a contact ended, such as sold (API: auxiliary-code). Which agents can choose it, their desktop profile says.
 * @example
 * new wxcc.WrapUpCode("sales", { name: "Sales" });
 */
export class WrapUpCode extends Entity<"wrapUpCode"> {
  /** What agents choose. Unique among wrap-up codes. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Whether agents can choose it. */
  declare readonly active: pulumi.Output<boolean>;

  /** true makes it the default wrap-up code, of which a tenant has exactly one; the first is it by itself. */
  declare readonly defaultCode: pulumi.Output<boolean | undefined>;

  /** The work type of all wrap-up codes: taken from them, or from the tenant, when absent. */
  declare readonly workTypeId: pulumi.Output<string | undefined>;

  /** Whether it belongs to the platform (RONA and the like). */
  declare readonly isSystemCode: pulumi.Output<boolean | undefined>;

  /** Whether the platform made it: such a one can be taken over, and never deleted. */
  declare readonly systemDefault: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the wrap-up code is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: WrapUpCodeArgs, options?: WrapUpCodeOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a wrap-up code that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.WrapUpCode.find("found", { name: "…" });
   */
  static find(name: string, query: WrapUpCodeQuery, options?: LookUpOptions): WrapUpCode {
    return new WrapUpCode(name, lookUp("find", query), options);
  }

  /** Looks up a wrap-up code that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): WrapUpCode {
    return new WrapUpCode(name, lookUp("get", { id }), options);
  }
}
