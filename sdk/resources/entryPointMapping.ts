// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { EntryPoint } from "./entryPoint.js";

/**
 * Which entry point a dialled number of Webex Calling leads to (API: dial-number). It has no name: the number is what
 * finds it. The number itself is added in Control Hub.
 */
export interface EntryPointMappingArgs {
  /**
   * The number that callers dial, as Webex Calling has it. Unique; another number is another mapping.
   * 1 to 20 characters.
   * Matches `^\+{0,1}\d+[\d.-]*$`.
   * Fixed: a change replaces the entry point mapping.
   */
  dialledNumber: pulumi.Input<string>;
  /** Where its calls arrive: an entry point of channelType TELEPHONY. */
  entryPointId: Reference<EntryPoint>;
  /**
   * The name of the number's location, as Webex Calling has it.
   * 1 to 255 characters.
   */
  location: pulumi.Input<string>;
  /**
   * The telephony region: US, CA, MX, AU, SG, GB or DE, or an id that the API shows.
   * 1 to 80 characters.
   */
  regionId: pulumi.Input<string>;
  /**
   * The extension that leads there as well: 2 to 10 digits.
   * 1 to 10 characters.
   * Matches `^\d{2,10}$`.
   * Not managed until stated.
   */
  extension?: pulumi.Input<string>;
  /**
   * The prefix of the location, which is dialled before the extension.
   * 1 to 7 characters.
   * Matches `^\d{2,7}$`.
   * Not managed until stated.
   */
  routingPrefix?: pulumi.Input<string>;
  /**
   * Routing prefix and extension together.
   * 1 to 17 characters.
   * Matches `^\d{2,17}$`.
   * Not managed until stated.
   */
  esn?: pulumi.Input<string>;
  /**
   * The route point of Webex Calling that belongs to the entry point.
   * 1 to 80 characters.
   * Not managed until stated.
   */
  routePointId?: pulumi.Input<string>;
  /**
   * Whether it is what called people see when an agent chooses no number. The first mapping of a tenant becomes it by
   * itself.
   * Not managed until stated.
   */
  defaultAni?: pulumi.Input<boolean>;
}

/** Options of a entry point mapping: Pulumi's, and those that say what is ours. */
export type EntryPointMappingOptions = EntityOptions<keyof EntryPointMappingArgs>;

/** What finds a entry point mapping: exact values, of which exactly one must have all. */
export interface EntryPointMappingQuery {
  /** The number that callers dial, as Webex Calling has it. Unique; another number is another mapping. */
  dialledNumber?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "entryPointMapping",
  title: "entry point mapping",
  className: "EntryPointMapping",
  outputs: ["dialledNumber", "entryPointId", "location", "regionId", "entryPointName", "dialledNumberDigits"],
  optional: ["extension", "routingPrefix", "esn", "routePointId", "defaultAni"],
  query: ["dialledNumber"],
};

/**
 * Which entry point a dialled number of Webex Calling leads to (API: dial-number). It has no name: the number is what
 * finds it. The number itself is added in Control Hub.
 * @example
 * new wxcc.EntryPointMapping("sales", {
 *   dialledNumber: "+14085550123",
 *   entryPointId: entryPoint,
 *   location: "location",
 *   regionId: "US",
 * });
 */
export class EntryPointMapping extends Entity<"entryPointMapping"> {
  /** The number that callers dial, as Webex Calling has it. Unique; another number is another mapping. */
  declare readonly dialledNumber: pulumi.Output<string>;

  /** Where its calls arrive: an entry point of channelType TELEPHONY. */
  declare readonly entryPointId: pulumi.Output<string>;

  /** The name of the number's location, as Webex Calling has it. */
  declare readonly location: pulumi.Output<string>;

  /** The telephony region: US, CA, MX, AU, SG, GB or DE, or an id that the API shows. */
  declare readonly regionId: pulumi.Output<string>;

  /** The extension that leads there as well: 2 to 10 digits. */
  declare readonly extension: pulumi.Output<string | undefined>;

  /** The prefix of the location, which is dialled before the extension. */
  declare readonly routingPrefix: pulumi.Output<string | undefined>;

  /** Routing prefix and extension together. */
  declare readonly esn: pulumi.Output<string | undefined>;

  /** The route point of Webex Calling that belongs to the entry point. */
  declare readonly routePointId: pulumi.Output<string | undefined>;

  /**
   * Whether it is what called people see when an agent chooses no number. The first mapping of a tenant becomes it by
   * itself.
   */
  declare readonly defaultAni: pulumi.Output<boolean | undefined>;

  /** The name of the entry point. */
  declare readonly entryPointName: pulumi.Output<string | undefined>;

  /** The digits of the number. */
  declare readonly dialledNumberDigits: pulumi.Output<string | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the entry point mapping is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: EntryPointMappingArgs, options?: EntryPointMappingOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a entry point mapping that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.EntryPointMapping.find("found", { dialledNumber: "…" });
   */
  static find(name: string, query: EntryPointMappingQuery, options?: LookUpOptions): EntryPointMapping {
    return new EntryPointMapping(name, lookUp("find", query), options);
  }

  /** Looks up a entry point mapping that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): EntryPointMapping {
    return new EntryPointMapping(name, lookUp("get", { id }), options);
  }
}
