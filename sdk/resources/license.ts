// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { LookUpOptions } from "../options.js";
import { lookUp, registered, registration } from "../registration.js";

/** What finds a licence: exact values, of which exactly one must have all. */
export interface LicenseQuery {
  /** As Control Hub shows it. No list of names is published; they differ by contract. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "license",
  title: "licence",
  className: "License",
  outputs: ["name", "totalUnits", "consumedUnits", "subscriptionId"],
  optional: [],
  query: ["name"],
};

/** A licence that the organization has bought, such as the one for contact-center agents. Looked up, not declared. */
export class License extends Entity<"license"> {
  /** As Control Hub shows it. No list of names is published; they differ by contract. */
  declare readonly name: pulumi.Output<string>;

  /** How many people may have it. */
  declare readonly totalUnits: pulumi.Output<number | undefined>;

  /** How many have it. */
  declare readonly consumedUnits: pulumi.Output<number | undefined>;

  /** The subscription that it belongs to. */
  declare readonly subscriptionId: pulumi.Output<string | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  private constructor(name: string, args: never, options?: LookUpOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
  }

  /**
   * Looks up a licence that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.License.find("found", { name: "…" });
   */
  static find(name: string, query: LicenseQuery, options?: LookUpOptions): License {
    return new License(name, lookUp("find", query), options);
  }

  /** Looks up a licence that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): License {
    return new License(name, lookUp("get", { id }), options);
  }
}
