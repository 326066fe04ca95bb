// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { AudioFile } from "./audioFile.js";
import type { CustomAsset } from "./customAsset.js";
import type { DigitalAsset } from "./digitalAsset.js";
import type { Flow } from "./flow.js";
import type { Queue } from "./queue.js";

export interface EntryPointFlowOverrideSettingArgs {
  /**
   * The setting, as the flow names it.
   * 1 to 255 characters.
   */
  name: pulumi.Input<string>;
  /**
   * What it is, as the flow says.
   * 1 to 80 characters.
   */
  type: pulumi.Input<string>;
  /**
   * The kind of entity that it names, where it names one.
   * 1 to 80 characters.
   */
  entityType?: pulumi.Input<string>;
  /**
   * The entity's id.
   * 1 to 80 characters.
   */
  entityId?: pulumi.Input<string>;
  /** A plain value. */
  value?: pulumi.Input<string>;
}

export interface EntryPointFlowOverrideSetting {
  /** Its own id in the tenant. */
  id?: string;
  /** The setting, as the flow names it. */
  name: string;
  /** What it is, as the flow says. */
  type: string;
  /** The kind of entity that it names, where it names one. */
  entityType?: string;
  /** The entity's id. */
  entityId?: string;
  /** A plain value. */
  value?: string;
}

/** Where contacts of one channel arrive. Control Hub shows the digital ones as channels. */
export interface EntryPointArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z0-9&_\-\s]*$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * OUTBOUND is telephony only.
   * One of `INBOUND`, `OUTBOUND`.
   * Default: `"INBOUND"`.
   * Fixed: a change replaces the entry point.
   */
  entryPointType?: pulumi.Input<"INBOUND" | "OUTBOUND">;
  /**
   * SOCIAL_CHANNEL is SMS, Messenger, WhatsApp and Apple Messages for Business.
   * One of `TELEPHONY`, `EMAIL`, `FAX`, `CHAT`, `VIDEO`, `OTHERS`, `SOCIAL_CHANNEL`, `WORK_ITEM`, `CUSTOM_MESSAGING`.
   * Fixed: a change replaces the entry point.
   */
  channelType: pulumi.Input<
    "TELEPHONY" | "EMAIL" | "FAX" | "CHAT" | "VIDEO" | "OTHERS" | "SOCIAL_CHANNEL" | "WORK_ITEM" | "CUSTOM_MESSAGING"
  >;
  /**
   * Which social channel; SMS is MESSAGEBIRD.
   * One of `MESSAGEBIRD`, `MESSENGER`, `WHATSAPP`, `APPLE_BUSINESS_CHAT`, `GOOGLE_BUSINESS_MESSAGES`.
   * Not managed until stated.
   * Fixed: a change replaces the entry point.
   */
  socialChannelType?: pulumi.Input<
    "MESSAGEBIRD" | "MESSENGER" | "WHATSAPP" | "APPLE_BUSINESS_CHAT" | "GOOGLE_BUSINESS_MESSAGES"
  >;
  /**
   * The registered asset whose contacts arrive here; of WORK_ITEM and CUSTOM_MESSAGING, the custom asset.
   * Not managed until stated.
   */
  assetId?: Reference<DigitalAsset | CustomAsset>;
  /**
   * An inactive entry point takes no contacts.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /**
   * Seconds in queue after which a contact counts as outside the service level.
   * At least 1.
   * Default: `300`.
   */
  serviceLevelThreshold?: pulumi.Input<number>;
  /**
   * Contacts at once; more are turned away.
   * At least 0.
   * Default: `100`.
   */
  maximumActiveContacts?: pulumi.Input<number>;
  /**
   * IANA time zone; the tenant's when absent.
   * 1 to 80 characters.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  timezone?: pulumi.Input<string>;
  /**
   * Where calls overflow to. Telephony only.
   * Matches `^\d{0,40}$`.
   * Not managed until stated.
   */
  overflowNumber?: pulumi.Input<string>;
  /**
   * Where calls that agents make wait. OUTBOUND only.
   * Not managed until stated.
   */
  outdialQueueId?: Reference<Queue>;
  /**
   * Whether outdial calls can be transferred to a queue. OUTBOUND only.
   * Not managed until stated.
   */
  outdialTransferToQueueEnabled?: pulumi.Input<boolean>;
  /**
   * Whether callers may ask to be called back.
   * Not managed until stated.
   */
  callbackEnabled?: pulumi.Input<boolean>;
  /**
   * Music while a call is on hold. Telephony only.
   * Not managed until stated.
   */
  musicOnHoldId?: Reference<AudioFile>;
  /**
   * The flow of Flow Designer that calls start in.
   * Not managed until stated.
   */
  flowId?: Reference<Flow>;
  /**
   * Which version of the flow runs: the one with this tag.
   * One of `Live`, `Test`, `Dev`, `Latest`.
   * Not managed until stated.
   */
  flowTagId?: pulumi.Input<"Live" | "Test" | "Dev" | "Latest">;
  /**
   * Settings of the flow that are overridden here, such as hours and prompts. Telephony only.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  flowOverrideSettings?: pulumi.Input<pulumi.Input<EntryPointFlowOverrideSettingArgs>[]>;
  /**
   * Digital channels of the organization: set by the server.
   * One of `IMI`, `MIXED_MODE`.
   * Not managed until stated.
   */
  imiOrgType?: pulumi.Input<"IMI" | "MIXED_MODE">;
  /**
   * The route point of Webex Calling that it stands for. Telephony only.
   * 1 to 80 characters.
   * Not managed until stated.
   */
  routePointId?: pulumi.Input<string>;
  /**
   * The URL of the control script, where no flow of Flow Designer is used. Telephony only; the server's own when
   * absent.
   * 1 to 2,000 characters.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  controlFlowScriptUrl?: pulumi.Input<string>;
  /**
   * For a subscription to recording events: its version.
   * 1 to 80 characters.
   * Not managed until stated.
   */
  xspVersion?: pulumi.Input<string>;
  /**
   * For a subscription to recording events: its id.
   * 1 to 80 characters.
   * Not managed until stated.
   */
  subscriptionId?: pulumi.Input<string>;
}

/** Options of a entry point: Pulumi's, and those that say what is ours. */
export type EntryPointOptions = EntityOptions<keyof EntryPointArgs, "flowOverrideSettings">;

/** What finds a entry point: exact values, of which exactly one must have all. */
export interface EntryPointQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "entryPoint",
  title: "entry point",
  className: "EntryPoint",
  outputs: ["name", "entryPointType", "channelType", "active", "serviceLevelThreshold", "maximumActiveContacts"],
  optional: [
    "description",
    "socialChannelType",
    "assetId",
    "timezone",
    "overflowNumber",
    "outdialQueueId",
    "outdialTransferToQueueEnabled",
    "callbackEnabled",
    "musicOnHoldId",
    "flowId",
    "flowTagId",
    "flowOverrideSettings",
    "imiOrgType",
    "routePointId",
    "controlFlowScriptUrl",
    "xspVersion",
    "subscriptionId",
  ],
  query: ["name"],
};

/**
 * Where contacts of one channel arrive. Control Hub shows the digital ones as channels.
 * @example
 * new wxcc.EntryPoint("sales", { name: "Sales", channelType: "TELEPHONY" });
 */
export class EntryPoint extends Entity<"entryPoint"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** OUTBOUND is telephony only. */
  declare readonly entryPointType: pulumi.Output<"INBOUND" | "OUTBOUND">;

  /** SOCIAL_CHANNEL is SMS, Messenger, WhatsApp and Apple Messages for Business. */
  declare readonly channelType: pulumi.Output<
    "TELEPHONY" | "EMAIL" | "FAX" | "CHAT" | "VIDEO" | "OTHERS" | "SOCIAL_CHANNEL" | "WORK_ITEM" | "CUSTOM_MESSAGING"
  >;

  /** Which social channel; SMS is MESSAGEBIRD. */
  declare readonly socialChannelType: pulumi.Output<
    "MESSAGEBIRD" | "MESSENGER" | "WHATSAPP" | "APPLE_BUSINESS_CHAT" | "GOOGLE_BUSINESS_MESSAGES" | undefined
  >;

  /** The registered asset whose contacts arrive here; of WORK_ITEM and CUSTOM_MESSAGING, the custom asset. */
  declare readonly assetId: pulumi.Output<string | undefined>;

  /** An inactive entry point takes no contacts. */
  declare readonly active: pulumi.Output<boolean>;

  /** Seconds in queue after which a contact counts as outside the service level. */
  declare readonly serviceLevelThreshold: pulumi.Output<number>;

  /** Contacts at once; more are turned away. */
  declare readonly maximumActiveContacts: pulumi.Output<number>;

  /** IANA time zone; the tenant's when absent. */
  declare readonly timezone: pulumi.Output<string | undefined>;

  /** Where calls overflow to. Telephony only. */
  declare readonly overflowNumber: pulumi.Output<string | undefined>;

  /** Where calls that agents make wait. OUTBOUND only. */
  declare readonly outdialQueueId: pulumi.Output<string | undefined>;

  /** Whether outdial calls can be transferred to a queue. OUTBOUND only. */
  declare readonly outdialTransferToQueueEnabled: pulumi.Output<boolean | undefined>;

  /** Whether callers may ask to be called back. */
  declare readonly callbackEnabled: pulumi.Output<boolean | undefined>;

  /** Music while a call is on hold. Telephony only. */
  declare readonly musicOnHoldId: pulumi.Output<string | undefined>;

  /** The flow of Flow Designer that calls start in. */
  declare readonly flowId: pulumi.Output<string | undefined>;

  /** Which version of the flow runs: the one with this tag. */
  declare readonly flowTagId: pulumi.Output<"Live" | "Test" | "Dev" | "Latest" | undefined>;

  /** Settings of the flow that are overridden here, such as hours and prompts. Telephony only. */
  declare readonly flowOverrideSettings: pulumi.Output<EntryPointFlowOverrideSetting[] | undefined>;

  /** Digital channels of the organization: set by the server. */
  declare readonly imiOrgType: pulumi.Output<"IMI" | "MIXED_MODE" | undefined>;

  /** The route point of Webex Calling that it stands for. Telephony only. */
  declare readonly routePointId: pulumi.Output<string | undefined>;

  /**
   * The URL of the control script, where no flow of Flow Designer is used. Telephony only; the server's own when
   * absent.
   */
  declare readonly controlFlowScriptUrl: pulumi.Output<string | undefined>;

  /** For a subscription to recording events: its version. */
  declare readonly xspVersion: pulumi.Output<string | undefined>;

  /** For a subscription to recording events: its id. */
  declare readonly subscriptionId: pulumi.Output<string | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the entry point is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: EntryPointArgs, options?: EntryPointOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a entry point that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.EntryPoint.find("found", { name: "…" });
   */
  static find(name: string, query: EntryPointQuery, options?: LookUpOptions): EntryPoint {
    return new EntryPoint(name, lookUp("find", query), options);
  }

  /** Looks up a entry point that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): EntryPoint {
    return new EntryPoint(name, lookUp("get", { id }), options);
  }
}
