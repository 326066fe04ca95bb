// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";

export interface CustomChannelMessagingPolicyAllowedFileTypeArgs {
  /**
   * Extensions of pictures, such as the API lists.
   * 1 to 20 characters.
   */
  images?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Extensions of films, such as the API lists.
   * 1 to 20 characters.
   */
  videos?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Extensions of sound, such as the API lists.
   * 1 to 20 characters.
   */
  audio?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Extensions of documents, such as the API lists.
   * 1 to 20 characters.
   */
  documents?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Extensions of any other files, such as the API lists.
   * 1 to 20 characters.
   */
  others?: pulumi.Input<pulumi.Input<string>[]>;
}

export interface CustomChannelMessagingPolicyArgs {
  /**
   * Characters of one message.
   * 1 to 20,000.
   */
  maxMessageCharacters: pulumi.Input<number>;
  /** Whether messages may have attachments. */
  allowFileAttachments: pulumi.Input<boolean>;
  /**
   * Attachments of one message.
   * At least 0.
   */
  maxNumberOfAttachments?: pulumi.Input<number>;
  /**
   * Megabytes of all attachments of one message.
   * At least 0.
   */
  maxTotalAttachmentSizeMegabytes?: pulumi.Input<number>;
  /**
   * Megabytes of each attachment.
   * At least 0.
   */
  maxSingleAttachmentSizeMegabytes?: pulumi.Input<number>;
  /** Which files may be attached. */
  allowedFileTypes?: pulumi.Input<CustomChannelMessagingPolicyAllowedFileTypeArgs>;
}

export interface CustomChannelMessagingPolicyAllowedFileType {
  /** Its own id in the tenant. */
  id?: string;
  /** Extensions of pictures, such as the API lists. */
  images?: string[];
  /** Extensions of films, such as the API lists. */
  videos?: string[];
  /** Extensions of sound, such as the API lists. */
  audio?: string[];
  /** Extensions of documents, such as the API lists. */
  documents?: string[];
  /** Extensions of any other files, such as the API lists. */
  others?: string[];
}

export interface CustomChannelMessagingPolicy {
  /** Its own id in the tenant. */
  id?: string;
  /** Characters of one message. */
  maxMessageCharacters: number;
  /** Whether messages may have attachments. */
  allowFileAttachments: boolean;
  /** Attachments of one message. */
  maxNumberOfAttachments?: number;
  /** Megabytes of all attachments of one message. */
  maxTotalAttachmentSizeMegabytes?: number;
  /** Megabytes of each attachment. */
  maxSingleAttachmentSizeMegabytes?: number;
  /** Which files may be attached. */
  allowedFileTypes?: CustomChannelMessagingPolicyAllowedFileType;
}

/**
 * A channel of your own that a program of yours feeds: work items (leads, claims, faxes), or messages of a network
 * that Cisco does not carry. None of the six digital channels (API: channel; in beta, Cisco enables it). The tenant
 * does not show the bytes of a logo: the file is sent again when its own bytes change, and where somebody changed the
 * channel since, which may have been the logo.
 */
export interface CustomChannelArgs {
  /**
   * Unique in the tenant. Tasks name the channel by it.
   * 1 to 80 characters.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * WORK_ITEM: tasks without a conversation. CUSTOM_MESSAGING: conversations.
   * One of `WORK_ITEM`, `CUSTOM_MESSAGING`.
   * Fixed: a change replaces the custom channel.
   */
  channelType: pulumi.Input<"WORK_ITEM" | "CUSTOM_MESSAGING">;
  /**
   * An icon by its name, or a picture.
   * One of `MOMENTUM`, `LOGO_URL`.
   * Default: `"MOMENTUM"`.
   */
  logoType?: pulumi.Input<"MOMENTUM" | "LOGO_URL">;
  /**
   * The icon, by its name in Momentum, the design system of Webex.
   * 1 to 100 characters.
   * Not managed until stated.
   */
  logoIconName?: pulumi.Input<string>;
  /**
   * The picture, from the program's folder: PNG, JPEG, GIF, WebP or SVG. Its limits are not published.
   * Not empty.
   * Not managed until stated.
   */
  logo?: pulumi.Input<string>;
  /**
   * What a message may be; one that breaks it is rejected whole.
   * Not managed until stated.
   */
  messagingPolicy?: pulumi.Input<CustomChannelMessagingPolicyArgs>;
}

/** Options of a custom channel: Pulumi's, and those that say what is ours. */
export type CustomChannelOptions = EntityOptions<keyof CustomChannelArgs>;

/** What finds a custom channel: exact values, of which exactly one must have all. */
export interface CustomChannelQuery {
  /** Unique in the tenant. Tasks name the channel by it. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "customChannel",
  title: "custom channel",
  className: "CustomChannel",
  outputs: ["name", "channelType", "logoType", "sha256", "logoUrl"],
  optional: ["description", "logoIconName", "messagingPolicy"],
  query: ["name"],
};

/**
 * A channel of your own that a program of yours feeds: work items (leads, claims, faxes), or messages of a network
 * that Cisco does not carry. None of the six digital channels (API: channel; in beta, Cisco enables it). The tenant
 * does not show the bytes of a logo: the file is sent again when its own bytes change, and where somebody changed the
 * channel since, which may have been the logo.
 * @example
 * new wxcc.CustomChannel("sales", { name: "Sales", channelType: "WORK_ITEM", logoIconName: "email-regular" });
 */
export class CustomChannel extends Entity<"customChannel"> {
  /** Unique in the tenant. Tasks name the channel by it. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** WORK_ITEM: tasks without a conversation. CUSTOM_MESSAGING: conversations. */
  declare readonly channelType: pulumi.Output<"WORK_ITEM" | "CUSTOM_MESSAGING">;

  /** An icon by its name, or a picture. */
  declare readonly logoType: pulumi.Output<"MOMENTUM" | "LOGO_URL">;

  /** The icon, by its name in Momentum, the design system of Webex. */
  declare readonly logoIconName: pulumi.Output<string | undefined>;

  /** The SHA-256 of the file's content as it was last sent or read, in hexadecimal. */
  declare readonly sha256: pulumi.Output<string | undefined>;

  /** What a message may be; one that breaks it is rejected whole. */
  declare readonly messagingPolicy: pulumi.Output<CustomChannelMessagingPolicy | undefined>;

  /** Where the tenant shows an uploaded logo. */
  declare readonly logoUrl: pulumi.Output<string | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the custom channel is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: CustomChannelArgs, options?: CustomChannelOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a custom channel that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.CustomChannel.find("found", { name: "…" });
   */
  static find(name: string, query: CustomChannelQuery, options?: LookUpOptions): CustomChannel {
    return new CustomChannel(name, lookUp("find", query), options);
  }

  /** Looks up a custom channel that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): CustomChannel {
    return new CustomChannel(name, lookUp("get", { id }), options);
  }
}
