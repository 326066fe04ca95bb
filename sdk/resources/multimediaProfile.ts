// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

export interface MultimediaProfileManuallyAssignableArgs {
  /**
   * Calls: 0 or 1.
   * 0 to 1.
   */
  telephony: pulumi.Input<number>;
  /**
   * Live chats: 0 to 5.
   * 0 to 5.
   */
  chat: pulumi.Input<number>;
  /**
   * E-mails: 0 to 10.
   * 0 to 10.
   */
  email: pulumi.Input<number>;
  /**
   * Social contacts: 0 to 5.
   * 0 to 5.
   */
  social: pulumi.Input<number>;
}

export interface MultimediaProfileManuallyAssignable {
  /** Its own id in the tenant. */
  id?: string;
  /** Calls: 0 or 1. */
  telephony: number;
  /** Live chats: 0 to 5. */
  chat: number;
  /** E-mails: 0 to 10. */
  email: number;
  /** Social contacts: 0 to 5. */
  social: number;
}

/** How many contacts of each channel an agent takes at once. A site, a team or an agent has one. */
export interface MultimediaProfileArgs {
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
   * Whether the profile can be assigned.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /**
   * BLENDED: contacts of all channels at once. BLENDED_REALTIME: voice and chat together with the others. EXCLUSIVE:
   * one contact at a time.
   * One of `BLENDED`, `BLENDED_REALTIME`, `EXCLUSIVE`.
   * Default: `"BLENDED"`.
   */
  blendingMode?: pulumi.Input<"BLENDED" | "BLENDED_REALTIME" | "EXCLUSIVE">;
  /**
   * Whether the blending mode applies.
   * Default: `true`.
   */
  blendingModeEnabled?: pulumi.Input<boolean>;
  /**
   * Calls at once: 0 or 1.
   * 0 to 1.
   * Default: `0`.
   */
  telephony?: pulumi.Input<number>;
  /**
   * Live chats at once: 0 to 5.
   * 0 to 5.
   * Default: `0`.
   */
  chat?: pulumi.Input<number>;
  /**
   * E-mails at once: 0 to 5.
   * 0 to 5.
   * Default: `0`.
   */
  email?: pulumi.Input<number>;
  /**
   * Social contacts at once (SMS, Messenger, WhatsApp, Apple Messages for Business): 0 to 5.
   * 0 to 5.
   * Default: `0`.
   */
  social?: pulumi.Input<number>;
  /**
   * Video calls at once: live tenants answer it, and Cisco does not publish it, so its limit is not known.
   * At least 0.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  video?: pulumi.Input<number>;
  /**
   * Faxes at once: live tenants answer it, and Cisco does not publish it, so its limit is not known.
   * At least 0.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  fax?: pulumi.Input<number>;
  /**
   * Contacts of other channels at once: live tenants answer it, and Cisco does not publish it, so its limit is not
   * known.
   * At least 0.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  others?: pulumi.Input<number>;
  /**
   * Contacts that agents may assign to themselves, beyond the limits above.
   * Default: `{"telephony":0,"chat":0,"email":0,"social":0}`.
   */
  manuallyAssignable?: pulumi.Input<MultimediaProfileManuallyAssignableArgs>;
}

/** Options of a multimedia profile: Pulumi's, and those that say what is ours. */
export type MultimediaProfileOptions = EntityOptions<keyof MultimediaProfileArgs>;

/** What finds a multimedia profile: exact values, of which exactly one must have all. */
export interface MultimediaProfileQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "multimediaProfile",
  title: "multimedia profile",
  className: "MultimediaProfile",
  outputs: [
    "name",
    "active",
    "blendingMode",
    "blendingModeEnabled",
    "telephony",
    "chat",
    "email",
    "social",
    "manuallyAssignable",
  ],
  optional: ["description", "video", "fax", "others"],
  query: ["name"],
};

/**
 * How many contacts of each channel an agent takes at once. A site, a team or an agent has one.
 * @example
 * new wxcc.MultimediaProfile("sales", { name: "Sales" });
 */
export class MultimediaProfile extends Entity<"multimediaProfile"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Whether the profile can be assigned. */
  declare readonly active: pulumi.Output<boolean>;

  /**
   * BLENDED: contacts of all channels at once. BLENDED_REALTIME: voice and chat together with the others. EXCLUSIVE:
   * one contact at a time.
   */
  declare readonly blendingMode: pulumi.Output<"BLENDED" | "BLENDED_REALTIME" | "EXCLUSIVE">;

  /** Whether the blending mode applies. */
  declare readonly blendingModeEnabled: pulumi.Output<boolean>;

  /** Calls at once: 0 or 1. */
  declare readonly telephony: pulumi.Output<number>;

  /** Live chats at once: 0 to 5. */
  declare readonly chat: pulumi.Output<number>;

  /** E-mails at once: 0 to 5. */
  declare readonly email: pulumi.Output<number>;

  /** Social contacts at once (SMS, Messenger, WhatsApp, Apple Messages for Business): 0 to 5. */
  declare readonly social: pulumi.Output<number>;

  /** Video calls at once: live tenants answer it, and Cisco does not publish it, so its limit is not known. */
  declare readonly video: pulumi.Output<number | undefined>;

  /** Faxes at once: live tenants answer it, and Cisco does not publish it, so its limit is not known. */
  declare readonly fax: pulumi.Output<number | undefined>;

  /**
   * Contacts of other channels at once: live tenants answer it, and Cisco does not publish it, so its limit is not
   * known.
   */
  declare readonly others: pulumi.Output<number | undefined>;

  /** Contacts that agents may assign to themselves, beyond the limits above. */
  declare readonly manuallyAssignable: pulumi.Output<MultimediaProfileManuallyAssignable>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the multimedia profile is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: MultimediaProfileArgs, options?: MultimediaProfileOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a multimedia profile that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.MultimediaProfile.find("found", { name: "…" });
   */
  static find(name: string, query: MultimediaProfileQuery, options?: LookUpOptions): MultimediaProfile {
    return new MultimediaProfile(name, lookUp("find", query), options);
  }

  /** Looks up a multimedia profile that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): MultimediaProfile {
    return new MultimediaProfile(name, lookUp("get", { id }), options);
  }
}
