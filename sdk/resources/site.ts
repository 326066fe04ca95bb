// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { MultimediaProfile } from "./multimediaProfile.js";

/** A physical location of the contact center. Teams and agents belong to one site. */
export interface SiteArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z\d\-_\s]+$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * An inactive site takes no agents.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /** Channels and contacts per agent of this site, unless the team or the agent has a profile of its own. */
  multimediaProfileId: Reference<MultimediaProfile>;
}

/** Options of a site: Pulumi's, and those that say what is ours. */
export type SiteOptions = EntityOptions<keyof SiteArgs>;

/** What finds a site: exact values, of which exactly one must have all. */
export interface SiteQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "site",
  title: "site",
  className: "Site",
  outputs: ["name", "active", "multimediaProfileId"],
  optional: ["description"],
  query: ["name"],
};

/**
 * A physical location of the contact center. Teams and agents belong to one site.
 * @example
 * new wxcc.Site("sales", { name: "Sales", multimediaProfileId: multimediaProfile });
 */
export class Site extends Entity<"site"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** An inactive site takes no agents. */
  declare readonly active: pulumi.Output<boolean>;

  /** Channels and contacts per agent of this site, unless the team or the agent has a profile of its own. */
  declare readonly multimediaProfileId: pulumi.Output<string>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the site is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: SiteArgs, options?: SiteOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a site that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.Site.find("found", { name: "…" });
   */
  static find(name: string, query: SiteQuery, options?: LookUpOptions): Site {
    return new Site(name, lookUp("find", query), options);
  }

  /** Looks up a site that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): Site {
    return new Site(name, lookUp("get", { id }), options);
  }
}
