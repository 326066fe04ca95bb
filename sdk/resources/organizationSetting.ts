// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

/**
 * Recording, thresholds and privacy for the whole tenant, and what its subscription allows. A tenant has exactly one:
 * it is adopted, only what is stated is changed, and deleting the resource leaves it as it is.
 */
export interface OrganizationSettingArgs {
  /**
   * A call below it counts as short. Seconds, by its neighbours' names.
   * At least 0.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  shortCallThreshold?: pulumi.Input<number>;
  /**
   * A call that is given up below it does not count as abandoned. Seconds, by its neighbours' names.
   * At least 0.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  lostCallThreshold?: pulumi.Input<number>;
  /**
   * Whether agents may pause a recording.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  pauseResumeEnabled?: pulumi.Input<boolean>;
  /**
   * So long a pause of a recording lasts. Seconds, by its neighbours' names.
   * At least 0.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  recordingPauseDuration?: pulumi.Input<number>;
  /**
   * Whether all calls are recorded.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  recordAllCalls?: pulumi.Input<boolean>;
  /**
   * What is recorded.
   * One of `AUDIO_ONLY`, `AUDIO_AND_SCREEN`, `DISABLED`.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  recordingMode?: pulumi.Input<"AUDIO_ONLY" | "AUDIO_AND_SCREEN" | "DISABLED">;
  /**
   * Whether inactive entities may be deleted for good.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  purgeAllowed?: pulumi.Input<boolean>;
  /**
   * Days until they are.
   * At least 0.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  purgeInactiveEntitiesInterval?: pulumi.Input<number>;
  /**
   * Whether agents may take calls in the browser.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  webRtcEnabled?: pulumi.Input<boolean>;
  /**
   * Whether sensitive data are masked.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  maskSensitiveData?: pulumi.Input<boolean>;
  /**
   * Whether a customer who comes back goes to the agent of before.
   * One of `ENABLED`, `DISABLED`.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  routingToSameAgent?: pulumi.Input<"ENABLED" | "DISABLED">;
}

/** Options of a organization setting: Pulumi's, and those that say what is ours. */
export type OrganizationSettingOptions = EntityOptions<keyof OrganizationSettingArgs>;

const facts: KindFacts = {
  kind: "organizationSetting",
  title: "organization setting",
  className: "OrganizationSetting",
  outputs: [
    "maxChannels",
    "maximumSkills",
    "maximumTextSkills",
    "numberOfCadVariables",
    "maximumAddressBooks",
    "concurrentDigitalContactEntitlement",
    "multiMediaEnabled",
    "socialChannel",
    "sbrEnabled",
  ],
  optional: [
    "shortCallThreshold",
    "lostCallThreshold",
    "pauseResumeEnabled",
    "recordingPauseDuration",
    "recordAllCalls",
    "recordingMode",
    "purgeAllowed",
    "purgeInactiveEntitiesInterval",
    "webRtcEnabled",
    "maskSensitiveData",
    "routingToSameAgent",
  ],
  query: [],
};

/**
 * Recording, thresholds and privacy for the whole tenant, and what its subscription allows. A tenant has exactly one:
 * it is adopted, only what is stated is changed, and deleting the resource leaves it as it is.
 * @example
 * new wxcc.OrganizationSetting("sales", {  });
 */
export class OrganizationSetting extends Entity<"organizationSetting"> {
  /** A call below it counts as short. Seconds, by its neighbours' names. */
  declare readonly shortCallThreshold: pulumi.Output<number | undefined>;

  /** A call that is given up below it does not count as abandoned. Seconds, by its neighbours' names. */
  declare readonly lostCallThreshold: pulumi.Output<number | undefined>;

  /** Whether agents may pause a recording. */
  declare readonly pauseResumeEnabled: pulumi.Output<boolean | undefined>;

  /** So long a pause of a recording lasts. Seconds, by its neighbours' names. */
  declare readonly recordingPauseDuration: pulumi.Output<number | undefined>;

  /** Whether all calls are recorded. */
  declare readonly recordAllCalls: pulumi.Output<boolean | undefined>;

  /** What is recorded. */
  declare readonly recordingMode: pulumi.Output<"AUDIO_ONLY" | "AUDIO_AND_SCREEN" | "DISABLED" | undefined>;

  /** Whether inactive entities may be deleted for good. */
  declare readonly purgeAllowed: pulumi.Output<boolean | undefined>;

  /** Days until they are. */
  declare readonly purgeInactiveEntitiesInterval: pulumi.Output<number | undefined>;

  /** Whether agents may take calls in the browser. */
  declare readonly webRtcEnabled: pulumi.Output<boolean | undefined>;

  /** Whether sensitive data are masked. */
  declare readonly maskSensitiveData: pulumi.Output<boolean | undefined>;

  /** Whether a customer who comes back goes to the agent of before. */
  declare readonly routingToSameAgent: pulumi.Output<"ENABLED" | "DISABLED" | undefined>;

  /** Contacts at once of an agent; part of the subscription. */
  declare readonly maxChannels: pulumi.Output<number | undefined>;

  /** How many skills the tenant may have; part of the subscription. */
  declare readonly maximumSkills: pulumi.Output<number | undefined>;

  /** How many of them may be of type TEXT; part of the subscription. */
  declare readonly maximumTextSkills: pulumi.Output<number | undefined>;

  /** How many global variables the tenant may have; part of the subscription. */
  declare readonly numberOfCadVariables: pulumi.Output<number | undefined>;

  /** How many address books the tenant may have; part of the subscription. */
  declare readonly maximumAddressBooks: pulumi.Output<number | undefined>;

  /** Digital contacts at once in the tenant; part of the subscription. */
  declare readonly concurrentDigitalContactEntitlement: pulumi.Output<number | undefined>;

  /** Whether the subscription has chat and e-mail. */
  declare readonly multiMediaEnabled: pulumi.Output<boolean | undefined>;

  /** Whether the subscription has social channels. */
  declare readonly socialChannel: pulumi.Output<boolean | undefined>;

  /** Whether the subscription has skills-based routing. */
  declare readonly sbrEnabled: pulumi.Output<boolean | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the organization setting is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: OrganizationSettingArgs, options?: OrganizationSettingOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /** Looks up the organization setting, of which every tenant has exactly one, without managing it. */
  static find(name: string, options?: LookUpOptions): OrganizationSetting {
    return new OrganizationSetting(name, lookUp("find", {}), options);
  }
}
