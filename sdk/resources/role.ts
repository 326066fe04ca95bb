// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { LookUpOptions } from "../options.js";
import { lookUp, registered, registration } from "../registration.js";

/** What finds a role: exact values, of which exactly one must have all. */
export interface RoleQuery {
  /** As the people API names it. Ids differ between platforms, so roles are found by name. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "role",
  title: "role",
  className: "Role",
  outputs: ["name"],
  optional: [],
  query: ["name"],
};

/** What a person may do in Control Hub, such as Full Administrator. Looked up, not declared. */
export class Role extends Entity<"role"> {
  /** As the people API names it. Ids differ between platforms, so roles are found by name. */
  declare readonly name: pulumi.Output<string>;

  declare readonly entityId: pulumi.Output<string>;

  private constructor(name: string, args: never, options?: LookUpOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
  }

  /**
   * Looks up a role that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.Role.find("found", { name: "…" });
   */
  static find(name: string, query: RoleQuery, options?: LookUpOptions): Role {
    return new Role(name, lookUp("find", query), options);
  }

  /** Looks up a role that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): Role {
    return new Role(name, lookUp("get", { id }), options);
  }
}
