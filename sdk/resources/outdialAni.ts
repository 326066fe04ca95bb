// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

export interface OutdialAniOutdialANIEntrieArgs {
  /**
   * What agents choose. Unique in its outdial ANI.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9._\-\s]*$`.
   */
  name: pulumi.Input<string>;
  /**
   * A phone number, or a SIP URI.
   * 1 to 255 characters.
   */
  number: pulumi.Input<string>;
  /**
   * Whether it is shown when the agent chooses none.
   * Default: `false`.
   */
  defaultANIEntry?: pulumi.Input<boolean>;
}

export interface OutdialAniOutdialANIEntrie {
  /** Its own id in the tenant. */
  id?: string;
  /** What agents choose. Unique in its outdial ANI. */
  name: string;
  /** A phone number, or a SIP URI. */
  number: string;
  /** Whether it is shown when the agent chooses none. */
  defaultANIEntry: boolean;
}

/**
 * Numbers that an agent may show to the people whom the agent calls. A desktop profile has one outdial ANI; the API
 * does not check whether the numbers are yours.
 */
export interface OutdialAniArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9._\-\s]*$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * The numbers. Exactly one is the default.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  outdialANIEntries: pulumi.Input<pulumi.Input<OutdialAniOutdialANIEntrieArgs>[]>;
}

/** Options of a outdial ANI: Pulumi's, and those that say what is ours. */
export type OutdialAniOptions = EntityOptions<keyof OutdialAniArgs, "outdialANIEntries">;

/** What finds a outdial ANI: exact values, of which exactly one must have all. */
export interface OutdialAniQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "outdialAni",
  title: "outdial ANI",
  className: "OutdialAni",
  outputs: ["name", "outdialANIEntries"],
  optional: ["description"],
  query: ["name"],
};

/**
 * Numbers that an agent may show to the people whom the agent calls. A desktop profile has one outdial ANI; the API
 * does not check whether the numbers are yours.
 * @example
 * new wxcc.OutdialAni("sales", {
 *   name: "Sales",
 *   outdialANIEntries: [{ name: "Sales", number: "+14085550123", defaultANIEntry: true }],
 * });
 */
export class OutdialAni extends Entity<"outdialAni"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** The numbers. Exactly one is the default. */
  declare readonly outdialANIEntries: pulumi.Output<OutdialAniOutdialANIEntrie[]>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the outdial ANI is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: OutdialAniArgs, options?: OutdialAniOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a outdial ANI that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.OutdialAni.find("found", { name: "…" });
   */
  static find(name: string, query: OutdialAniQuery, options?: LookUpOptions): OutdialAni {
    return new OutdialAni(name, lookUp("find", query), options);
  }

  /** Looks up a outdial ANI that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): OutdialAni {
    return new OutdialAni(name, lookUp("get", { id }), options);
  }
}
