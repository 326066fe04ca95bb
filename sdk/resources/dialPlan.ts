// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { LookUpOptions } from "../options.js";
import { lookUp, registered, registration } from "../registration.js";

/** What finds a dial plan: exact values, of which exactly one must have all. */
export interface DialPlanQuery {
  /** Unique in the tenant: `US` and `Any Format` are there. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "dialPlan",
  title: "dial plan",
  className: "DialPlan",
  outputs: ["name", "description", "regularExpression", "prefix", "strippedChars", "active", "systemDefault"],
  optional: [],
  query: ["name"],
};

/**
 * Which numbers agents may dial, and how they are written. Cisco has deprecated dial plans, so they are looked up for
 * the desktop profiles that name them, and not declared.
 */
export class DialPlan extends Entity<"dialPlan"> {
  /** Unique in the tenant: `US` and `Any Format` are there. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** What a number looks like that may be dialled. */
  declare readonly regularExpression: pulumi.Output<string | undefined>;

  /** What is put before the number. */
  declare readonly prefix: pulumi.Output<string | undefined>;

  /** Characters that are taken out of the number. */
  declare readonly strippedChars: pulumi.Output<string | undefined>;

  /** Whether it applies. */
  declare readonly active: pulumi.Output<boolean | undefined>;

  /** Whether the platform made it: such a one can be taken over, and never deleted. */
  declare readonly systemDefault: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  private constructor(name: string, args: never, options?: LookUpOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
  }

  /**
   * Looks up a dial plan that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.DialPlan.find("found", { name: "…" });
   */
  static find(name: string, query: DialPlanQuery, options?: LookUpOptions): DialPlan {
    return new DialPlan(name, lookUp("find", query), options);
  }

  /** Looks up a dial plan that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): DialPlan {
    return new DialPlan(name, lookUp("get", { id }), options);
  }
}
