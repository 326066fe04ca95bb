// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { LookUpOptions } from "../options.js";
import { lookUp, registered, registration } from "../registration.js";

/** What finds a user profile: exact values, of which exactly one must have all. */
export interface UserProfileQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "userProfile",
  title: "user profile",
  className: "UserProfile",
  outputs: ["name", "profileType", "systemDefault"],
  query: ["name"],
};

/** Permissions of a person in the contact center. Looked up, not declared. */
export class UserProfile extends Entity<"userProfile"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** ADMINISTRATOR, SUPERVISOR, PREMIUM_AGENT, STANDARD_AGENT … */
  declare readonly profileType: pulumi.Output<string | undefined>;

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
   * Looks up a user profile that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.UserProfile.find("found", { name: "…" });
   */
  static find(name: string, query: UserProfileQuery, options?: LookUpOptions): UserProfile {
    return new UserProfile(name, lookUp("find", query), options);
  }

  /** Looks up a user profile that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): UserProfile {
    return new UserProfile(name, lookUp("get", { id }), options);
  }
}
