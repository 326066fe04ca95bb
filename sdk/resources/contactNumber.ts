// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

/**
 * A number of the organization's own that calls may show instead of a dialled one. It has no name: the number is what
 * finds it.
 */
export interface ContactNumberArgs {
  /**
   * Digits only; the API takes at most 9. Unique in the tenant.
   * 1 to 9 characters.
   * Matches `^[0-9]*$`.
   */
  number: pulumi.Input<string>;
}

/** Options of a contact number: Pulumi's, and those that say what is ours. */
export type ContactNumberOptions = EntityOptions<keyof ContactNumberArgs>;

/** What finds a contact number: exact values, of which exactly one must have all. */
export interface ContactNumberQuery {
  /** Digits only; the API takes at most 9. Unique in the tenant. */
  number?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "contactNumber",
  title: "contact number",
  className: "ContactNumber",
  outputs: ["number"],
  optional: [],
  query: ["number"],
};

/**
 * A number of the organization's own that calls may show instead of a dialled one. It has no name: the number is what
 * finds it.
 * @example
 * new wxcc.ContactNumber("sales", { number: "555010034" });
 */
export class ContactNumber extends Entity<"contactNumber"> {
  /** Digits only; the API takes at most 9. Unique in the tenant. */
  declare readonly number: pulumi.Output<string>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the contact number is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: ContactNumberArgs, options?: ContactNumberOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a contact number that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.ContactNumber.find("found", { number: "…" });
   */
  static find(name: string, query: ContactNumberQuery, options?: LookUpOptions): ContactNumber {
    return new ContactNumber(name, lookUp("find", query), options);
  }

  /** Looks up a contact number that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): ContactNumber {
    return new ContactNumber(name, lookUp("get", { id }), options);
  }
}
