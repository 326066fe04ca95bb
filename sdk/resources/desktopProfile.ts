// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { LookUpOptions } from "../options.js";
import { lookUp, registered, registration } from "../registration.js";

/** What finds a desktop profile: exact values, of which exactly one must have all. */
export interface DesktopProfileQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "desktopProfile",
  title: "desktop profile",
  className: "DesktopProfile",
  outputs: ["name", "parentType", "systemDefault"],
  query: ["name"],
};

/** What an agent may do on the Agent Desktop (API: agent-profile). Looked up, not declared. */
export class DesktopProfile extends Entity<"desktopProfile"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** ORGANIZATION or SITE. */
  declare readonly parentType: pulumi.Output<string | undefined>;

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
   * Looks up a desktop profile that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.DesktopProfile.find("found", { name: "…" });
   */
  static find(name: string, query: DesktopProfileQuery, options?: LookUpOptions): DesktopProfile {
    return new DesktopProfile(name, lookUp("find", query), options);
  }

  /** Looks up a desktop profile that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): DesktopProfile {
    return new DesktopProfile(name, lookUp("get", { id }), options);
  }
}
