// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions } from "../options.js";
import { registered, registration } from "../registration.js";

/**
 * The registration of an SMS number, mailbox, live-chat site, Facebook page, WhatsApp number or Apple account. A
 * person makes and registers it in Webex Connect: no public API creates or lists it, so this declares one that exists,
 * and deleting it deletes nothing in the tenant.
 */
export interface DigitalAssetArgs {
  /**
   * Your name for it; appears in messages only.
   * 1 to 80 characters.
   */
  name: pulumi.Input<string>;
  /**
   * The channel that it was registered for.
   * One of `sms`, `email`, `livechat`, `messenger`, `whatsapp`, `apple`.
   * Fixed: a change replaces the digital asset.
   */
  channel: pulumi.Input<"sms" | "email" | "livechat" | "messenger" | "whatsapp" | "apple">;
  /**
   * Its id in Webex Connect, as shown there after Register to Webex Engage.
   * 1 to 255 characters.
   * Fixed: a change replaces the digital asset.
   */
  assetId: pulumi.Input<string>;
}

/** Options of a digital asset: Pulumi's, and those that say what is ours. */
export type DigitalAssetOptions = EntityOptions<keyof DigitalAssetArgs>;

const facts: KindFacts = {
  kind: "digitalAsset",
  title: "digital asset",
  className: "DigitalAsset",
  outputs: ["name", "channel", "assetId"],
  query: ["name", "assetId"],
};

/**
 * The registration of an SMS number, mailbox, live-chat site, Facebook page, WhatsApp number or Apple account. A
 * person makes and registers it in Webex Connect: no public API creates or lists it, so this declares one that exists,
 * and deleting it deletes nothing in the tenant.
 * @example
 * new wxcc.DigitalAsset("sales", { name: "Sales", channel: "sms", assetId: "asset-id" });
 */
export class DigitalAsset extends Entity<"digitalAsset"> {
  /** Your name for it; appears in messages only. */
  declare readonly name: pulumi.Output<string>;

  /** The channel that it was registered for. */
  declare readonly channel: pulumi.Output<"sms" | "email" | "livechat" | "messenger" | "whatsapp" | "apple">;

  /** Its id in Webex Connect, as shown there after Register to Webex Engage. */
  declare readonly assetId: pulumi.Output<string>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the digital asset is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: DigitalAssetArgs, options?: DigitalAssetOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId = this.assetId;
  }
}
