// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

/**
 * A group of idle or of wrap-up codes in reports. All codes of a kind share one, which a tenant has from the start:
 * look it up. Cisco is said to be giving the kind up, and not every tenant lets one be declared.
 */
export interface WorkTypeArgs {
  /**
   * Unique among the work types of its code.
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
   * Whether it groups idle codes or wrap-up codes.
   * One of `IDLE_CODE`, `WRAP_UP_CODE`.
   * Fixed: a change replaces the work type.
   */
  workTypeCode: pulumi.Input<"IDLE_CODE" | "WRAP_UP_CODE">;
  /**
   * Whether codes can use it.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
}

/** Options of a work type: Pulumi's, and those that say what is ours. */
export type WorkTypeOptions = EntityOptions<keyof WorkTypeArgs>;

/** What finds a work type: exact values, of which exactly one must have all. */
export interface WorkTypeQuery {
  /** Unique among the work types of its code. */
  name?: pulumi.Input<string>;
  /** Whether it groups idle codes or wrap-up codes. */
  workTypeCode?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "workType",
  title: "work type",
  className: "WorkType",
  outputs: ["name", "workTypeCode", "active", "systemDefault"],
  optional: ["description"],
  query: ["name", "workTypeCode"],
};

/**
 * A group of idle or of wrap-up codes in reports. All codes of a kind share one, which a tenant has from the start:
 * look it up. Cisco is said to be giving the kind up, and not every tenant lets one be declared.
 * @example
 * new wxcc.WorkType("sales", { name: "Sales", workTypeCode: "IDLE_CODE" });
 */
export class WorkType extends Entity<"workType"> {
  /** Unique among the work types of its code. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Whether it groups idle codes or wrap-up codes. */
  declare readonly workTypeCode: pulumi.Output<"IDLE_CODE" | "WRAP_UP_CODE">;

  /** Whether codes can use it. */
  declare readonly active: pulumi.Output<boolean>;

  /** Whether the platform made it: such a one can be taken over, and never deleted. */
  declare readonly systemDefault: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the work type is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: WorkTypeArgs, options?: WorkTypeOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a work type that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.WorkType.find("found", { name: "…", workTypeCode: "…" });
   */
  static find(name: string, query: WorkTypeQuery, options?: LookUpOptions): WorkType {
    return new WorkType(name, lookUp("find", query), options);
  }

  /** Looks up a work type that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): WorkType {
    return new WorkType(name, lookUp("get", { id }), options);
  }
}
