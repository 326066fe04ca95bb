// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, KeyOf, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { CustomChannel } from "./customChannel.js";

export interface CustomAssetDataSchemaArgs {
  /**
   * The field, as the tasks name it. Unique in the asset.
   * 1 to 100 characters.
   */
  fieldKey: pulumi.Input<string>;
  /**
   * What agents see as its name.
   * 1 to 80 characters.
   */
  displayName: pulumi.Input<string>;
  /**
   * Whether agents see it.
   * Default: `false`.
   */
  isViewable?: pulumi.Input<boolean>;
  /**
   * Whether a task without it is refused.
   * Default: `false`.
   */
  isRequired?: pulumi.Input<boolean>;
}

export interface CustomAssetDataSchema {
  /** Its own id in the tenant. */
  id?: string;
  /** The field, as the tasks name it. Unique in the asset. */
  fieldKey: string;
  /** What agents see as its name. */
  displayName: string;
  /** Whether agents see it. */
  isViewable: boolean;
  /** Whether a task without it is refused. */
  isRequired: boolean;
}

/** What every custom asset has. */
export interface CustomAssetCommonArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /** The channel that it is an address of. */
  channelId: Reference<CustomChannel>;
  /**
   * What tasks name as their destination: without quotes, backslashes and control characters.
   * 1 to 200 characters.
   * Matches `^[^"\\\u0000-\u001f]*$`.
   * Fixed: a change replaces the custom asset.
   */
  businessAddress: pulumi.Input<string>;
}

/** A custom asset whose channelType is WORK_ITEM. */
export interface WorkItemCustomAssetArgs extends CustomAssetCommonArgs {
  /**
   * The same as its channel's.
   * One of `WORK_ITEM`, `CUSTOM_MESSAGING`.
   * Fixed: a change replaces the custom asset.
   */
  channelType: "WORK_ITEM";
  /**
   * The fields of a work item: at least one that agents see, and one that is required.
   * At most 50 of them.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  dataSchema?: pulumi.Input<pulumi.Input<CustomAssetDataSchemaArgs>[]>;
}

/** A custom asset whose channelType is CUSTOM_MESSAGING. */
export interface CustomMessagingCustomAssetArgs extends CustomAssetCommonArgs {
  /**
   * The same as its channel's.
   * One of `WORK_ITEM`, `CUSTOM_MESSAGING`.
   * Fixed: a change replaces the custom asset.
   */
  channelType: "CUSTOM_MESSAGING";
  /**
   * Who is told of messages to the customer: `webhookConfig.webhookUrl` of the API. Needed to create it.
   * At most 2,000 characters.
   * Matches `^https:\/\/`.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  webhookUrl?: pulumi.Input<string>;
  /**
   * What the webhook's calls are signed with: `webhookConfig.webhookSecret`. Needed to create it.
   * 32 to 256 characters.
   * Not managed until stated.
   * A Pulumi secret: ciphertext in the state.
   * The tenant never shows it: a change by somebody else is not seen.
   * Cannot be cleared once it is set.
   */
  webhookSecret?: pulumi.Input<string>;
}

/**
 * An address of a custom channel at which tasks arrive: what a work item holds, or who is told of messages (API:
 * asset). None of the digital assets of Webex Connect. No answer of the API holds the webhook's secret: it is sent
 * when the asset is created or adopted, and again when the program states another one; that somebody else changed it
 * cannot be seen. The state has it as a Pulumi secret only.
 */
export type CustomAssetArgs = WorkItemCustomAssetArgs | CustomMessagingCustomAssetArgs;

/** Options of a custom asset: Pulumi's, and those that say what is ours. */
export type CustomAssetOptions = EntityOptions<KeyOf<CustomAssetArgs>, "dataSchema">;

/** What finds a custom asset: exact values, of which exactly one must have all. */
export interface CustomAssetQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "customAsset",
  title: "custom asset",
  className: "CustomAsset",
  outputs: ["name", "channelType", "channelId", "businessAddress"],
  optional: ["description", "dataSchema", "webhookUrl", "webhookSecret"],
  query: ["name"],
  secrets: ["webhookSecret"],
};

/**
 * An address of a custom channel at which tasks arrive: what a work item holds, or who is told of messages (API:
 * asset). None of the digital assets of Webex Connect. No answer of the API holds the webhook's secret: it is sent
 * when the asset is created or adopted, and again when the program states another one; that somebody else changed it
 * cannot be seen. The state has it as a Pulumi secret only.
 * @example
 * new wxcc.CustomAsset("sales", {
 *   name: "Sales",
 *   channelType: "WORK_ITEM",
 *   channelId: customChannel,
 *   businessAddress: "claims@acme.example",
 *   dataSchema: [{
 *     fieldKey: "field-key",
 *     displayName: "display-name",
 *     isViewable: true,
 *     isRequired: true,
 *   }],
 * });
 */
export class CustomAsset extends Entity<"customAsset"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** The same as its channel's. */
  declare readonly channelType: pulumi.Output<"WORK_ITEM" | "CUSTOM_MESSAGING">;

  /** The channel that it is an address of. */
  declare readonly channelId: pulumi.Output<string>;

  /** What tasks name as their destination: without quotes, backslashes and control characters. */
  declare readonly businessAddress: pulumi.Output<string>;

  /** The fields of a work item: at least one that agents see, and one that is required. */
  declare readonly dataSchema: pulumi.Output<CustomAssetDataSchema[] | undefined>;

  /** Who is told of messages to the customer: `webhookConfig.webhookUrl` of the API. Needed to create it. */
  declare readonly webhookUrl: pulumi.Output<string | undefined>;

  /** A hash of what was sent last, and itself a secret: the tenant never shows the value. */
  declare readonly webhookSecret: pulumi.Output<string | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the custom asset is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: CustomAssetArgs, options?: CustomAssetOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a custom asset that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.CustomAsset.find("found", { name: "…" });
   */
  static find(name: string, query: CustomAssetQuery, options?: LookUpOptions): CustomAsset {
    return new CustomAsset(name, lookUp("find", query), options);
  }

  /** Looks up a custom asset that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): CustomAsset {
    return new CustomAsset(name, lookUp("get", { id }), options);
  }
}
