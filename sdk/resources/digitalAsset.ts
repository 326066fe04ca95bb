// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts } from "../entity.js";
import type { EntityOptions, KeyOf } from "../options.js";
import { complete, registered, registration } from "../registration.js";

/** What every digital asset has. */
export interface DigitalAssetCommonArgs {
  /**
   * Its name in Webex Connect: Assets > Apps, or Assets > Numbers.
   * 1 to 80 characters.
   */
  name: pulumi.Input<string>;
  /**
   * The service of Webex Connect that it is registered to: Services. One asset, one service, for ever.
   * 1 to 80 characters.
   * Not managed until stated.
   */
  service?: pulumi.Input<string>;
  /**
   * Its id once a person has pressed Register to Webex Engage; without it, it waits to be registered.
   * 1 to 255 characters.
   * Not managed until stated.
   * Fixed: a change replaces the digital asset.
   */
  assetId?: pulumi.Input<string>;
}

/** A digital asset whose channel is sms. */
export interface SmsDigitalAssetArgs extends DigitalAssetCommonArgs {
  /**
   * The channel that it is registered for.
   * One of `sms`, `email`, `livechat`, `messenger`, `whatsapp`, `apple`.
   * Fixed: a change replaces the digital asset.
   */
  channel: "sms";
  /**
   * The number. SMS: from your account manager. WhatsApp: verified with Meta. International: +14085550123.
   * 1 to 20 characters.
   * Not managed until stated.
   */
  number?: pulumi.Input<string>;
}

/** A digital asset whose channel is email. */
export interface EmailDigitalAssetArgs extends DigitalAssetCommonArgs {
  /**
   * The channel that it is registered for.
   * One of `sms`, `email`, `livechat`, `messenger`, `whatsapp`, `apple`.
   * Fixed: a change replaces the digital asset.
   */
  channel: "email";
  /**
   * The mailbox. It forwards to the address that Webex Connect shows.
   * An e-mail address.
   * Not managed until stated.
   */
  address?: pulumi.Input<string>;
  /**
   * Who sends: the provider's SMTP host (Gmail: smtp.gmail.com).
   * Matches `^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$`.
   * Not managed until stated.
   */
  smtpServer?: pulumi.Input<string>;
  /**
   * The port that fits the security: SSL 465, STARTTLS 587.
   * 1 to 65,535.
   * Not managed until stated.
   */
  smtpPort?: pulumi.Input<number>;
  /**
   * How the connection is protected.
   * One of `NONE`, `SSL`, `STARTTLS`.
   * Not managed until stated.
   */
  security?: pulumi.Input<"NONE" | "SSL" | "STARTTLS">;
  /**
   * OAUTH2 is what Cisco recommends.
   * One of `USERNAME_PASSWORD`, `OAUTH2`.
   * Not managed until stated.
   */
  authentication?: pulumi.Input<"USERNAME_PASSWORD" | "OAUTH2">;
  /**
   * The login; the address where it is absent, another for a shared mailbox.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  username?: pulumi.Input<string>;
  /**
   * Of USERNAME_PASSWORD: the provider's app password.
   * 1 to 255 characters.
   * Not managed until stated.
   * A Pulumi secret: ciphertext in the state.
   */
  password?: pulumi.Input<string>;
  /**
   * From Google Cloud > Credentials or Entra > App registrations.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  oauthClientId?: pulumi.Input<string>;
  /**
   * From the same place; shown once.
   * 1 to 255 characters.
   * Not managed until stated.
   * A Pulumi secret: ciphertext in the state.
   */
  oauthClientSecret?: pulumi.Input<string>;
  /**
   * Where the mailbox's owner consents.
   * At most 2,000 characters.
   * A web address.
   * Not managed until stated.
   */
  oauthAuthorizationUrl?: pulumi.Input<string>;
  /**
   * Where the provider gives tokens.
   * At most 2,000 characters.
   * A web address.
   * Not managed until stated.
   */
  oauthAccessTokenUrl?: pulumi.Input<string>;
  /**
   * Where it renews them; usually the same.
   * At most 2,000 characters.
   * A web address.
   * Not managed until stated.
   */
  oauthRefreshTokenUrl?: pulumi.Input<string>;
  /**
   * What the token may do, as the provider writes it.
   * 1 to 1,000 characters.
   * Not managed until stated.
   */
  oauthScope?: pulumi.Input<string>;
  /**
   * Google Cloud > OAuth consent screen. In TESTING every consent ends after 7 days.
   * One of `TESTING`, `IN_PRODUCTION`, `INTERNAL`.
   * Not managed until stated.
   */
  consentScreen?: pulumi.Input<"TESTING" | "IN_PRODUCTION" | "INTERNAL">;
}

/** A digital asset whose channel is livechat. */
export interface LivechatDigitalAssetArgs extends DigitalAssetCommonArgs {
  /**
   * The channel that it is registered for.
   * One of `sms`, `email`, `livechat`, `messenger`, `whatsapp`, `apple`.
   * Fixed: a change replaces the digital asset.
   */
  channel: "livechat";
  /**
   * Hosts of the web pages with the chat, without https://. The same in Engage, in the flow and on the page.
   * At least 1 of them.
   * Matches `^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$`.
   * Not managed until stated.
   */
  websites?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * First choice.
   * One of `MQTT`, `WEBSOCKET`.
   * Default: `"MQTT"`.
   */
  primaryTransport?: pulumi.Input<"MQTT" | "WEBSOCKET">;
  /**
   * The other one.
   * One of `MQTT`, `WEBSOCKET`.
   * Default: `"WEBSOCKET"`.
   */
  secondaryTransport?: pulumi.Input<"MQTT" | "WEBSOCKET">;
  /**
   * Contact Center needs it on.
   * Default: `true`.
   */
  securedPort?: pulumi.Input<boolean>;
  /**
   * Contact Center needs it off.
   * Default: `false`.
   */
  payloadEncryption?: pulumi.Input<boolean>;
  /**
   * Android and iOS do not work with Contact Center.
   * Default: `false`.
   */
  inApp?: pulumi.Input<boolean>;
}

/** A digital asset whose channel is messenger. */
export interface MessengerDigitalAssetArgs extends DigitalAssetCommonArgs {
  /**
   * The channel that it is registered for.
   * One of `sms`, `email`, `livechat`, `messenger`, `whatsapp`, `apple`.
   * Fixed: a change replaces the digital asset.
   */
  channel: "messenger";
  /**
   * The Facebook page; whoever adds it is its administrator. Assets > Apps.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  page?: pulumi.Input<string>;
  /**
   * Its number: Facebook > About > Page transparency.
   * 1 to 64 characters.
   * Not managed until stated.
   */
  pageId?: pulumi.Input<string>;
  /**
   * What a new customer reads; 3 characters or more.
   * 1 to 160 characters.
   * Not managed until stated.
   */
  welcomeText?: pulumi.Input<string>;
  /**
   * Must be off with Contact Center.
   * Default: `false`.
   */
  getStarted?: pulumi.Input<boolean>;
  /**
   * Needs Get Started, so it must be off.
   * Default: `false`.
   */
  persistentMenu?: pulumi.Input<boolean>;
  /**
   * Web sites that may show the page's chat.
   * Matches `^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$`.
   * Not managed until stated.
   */
  allowedDomains?: pulumi.Input<pulumi.Input<string>[]>;
}

/** A digital asset whose channel is whatsapp. */
export interface WhatsappDigitalAssetArgs extends DigitalAssetCommonArgs {
  /**
   * The channel that it is registered for.
   * One of `sms`, `email`, `livechat`, `messenger`, `whatsapp`, `apple`.
   * Fixed: a change replaces the digital asset.
   */
  channel: "whatsapp";
  /**
   * The number. SMS: from your account manager. WhatsApp: verified with Meta. International: +14085550123.
   * 1 to 20 characters.
   * Not managed until stated.
   */
  number?: pulumi.Input<string>;
  /**
   * How the number is signed up with Meta, within 30 minutes. MANUAL is being withdrawn.
   * One of `EMBEDDED`, `MANUAL`.
   * Default: `"EMBEDDED"`.
   */
  signup?: pulumi.Input<"EMBEDDED" | "MANUAL">;
  /**
   * The WABA id: Meta Business Suite > WhatsApp accounts.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  businessAccountId?: pulumi.Input<string>;
  /**
   * What customers see; Meta approves it.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  displayName?: pulumi.Input<string>;
  /**
   * One line of the business profile.
   * 1 to 139 characters.
   * Not managed until stated.
   */
  about?: pulumi.Input<string>;
  /**
   * Of the business profile.
   * An e-mail address.
   * Not managed until stated.
   */
  contactEmail?: pulumi.Input<string>;
  /**
   * Of the business profile; at most two.
   * At most 2,000 characters.
   * A web address.
   * Not managed until stated.
   */
  profileWebsites?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Of the business profile.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  profileAddress?: pulumi.Input<string>;
  /**
   * Of the business profile.
   * 1 to 512 characters.
   * Not managed until stated.
   */
  profileDescription?: pulumi.Input<string>;
  /**
   * Of the business profile, as Meta lists them.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  category?: pulumi.Input<string>;
  /**
   * The picture's file: 640 × 640 pixels, at least 192 × 192, at most 5 MB.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  logo?: pulumi.Input<string>;
  /**
   * Where Meta keeps the messages at rest.
   * 1 to 40 characters.
   * Not managed until stated.
   */
  localStorageLocale?: pulumi.Input<string>;
  /**
   * What your customers or agents are to use; preview says which of it Contact Center cannot carry.
   * One of `TEMPLATES`, `VOICE_MESSAGES`, `RICH_TEXT`, `READ_RECEIPTS`, `GROUPS`, `LIVE_LOCATION`, `PAYMENTS`,
   * `QUOTED_REPLIES`, `DELETE_FOR_EVERYONE`.
   * Not managed until stated.
   */
  uses?: pulumi.Input<
    pulumi.Input<
      | "TEMPLATES"
      | "VOICE_MESSAGES"
      | "RICH_TEXT"
      | "READ_RECEIPTS"
      | "GROUPS"
      | "LIVE_LOCATION"
      | "PAYMENTS"
      | "QUOTED_REPLIES"
      | "DELETE_FOR_EVERYONE"
    >[]
  >;
}

/** A digital asset whose channel is apple. */
export interface AppleDigitalAssetArgs extends DigitalAssetCommonArgs {
  /**
   * The channel that it is registered for.
   * One of `sms`, `email`, `livechat`, `messenger`, `whatsapp`, `apple`.
   * Fixed: a change replaces the digital asset.
   */
  channel: "apple";
  /**
   * From Apple Business Register > Messages for Business.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  businessId?: pulumi.Input<string>;
  /**
   * Rich messages that agents send; preview says which are not supported.
   * One of `LIST_PICKER`, `TIME_PICKER`, `FORM`, `RICH_LINK`, `QUICK_REPLY`, `APPLE_PAY`, `AUTHENTICATION`,
   * `IMESSAGE_APP`.
   * Not managed until stated.
   */
  messageTypes?: pulumi.Input<
    pulumi.Input<
      | "LIST_PICKER"
      | "TIME_PICKER"
      | "FORM"
      | "RICH_LINK"
      | "QUICK_REPLY"
      | "APPLE_PAY"
      | "AUTHENTICATION"
      | "IMESSAGE_APP"
    >[]
  >;
  /**
   * Hosts that links show a picture of; at most 25.
   * Matches `^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$`.
   * Not managed until stated.
   */
  richLinkDomains?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * From the Apple developer account, where payments are used.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  paymentMerchantId?: pulumi.Input<string>;
  /**
   * What customers read when they pay.
   * 1 to 255 characters.
   * Not managed until stated.
   */
  paymentMerchantName?: pulumi.Input<string>;
  /**
   * The merchant's domain.
   * Matches `^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$`.
   * Not managed until stated.
   */
  paymentDomain?: pulumi.Input<string>;
  /**
   * Card networks; at least one with payments.
   * 1 to 40 characters.
   * Not managed until stated.
   */
  paymentNetworks?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The merchant's certificate, PEM.
   * 1 to 20,000 characters.
   * Not managed until stated.
   * A Pulumi secret: ciphertext in the state.
   */
  paymentCertificate?: pulumi.Input<string>;
  /**
   * Of your login, where customers log in.
   * 1 to 255 characters.
   * Not managed until stated.
   * A Pulumi secret: ciphertext in the state.
   */
  authenticationClientSecret?: pulumi.Input<string>;
}

/**
 * The registration of an SMS number, mailbox, live-chat site, Facebook page, WhatsApp number or Apple account. A
 * person makes and registers it in Webex Connect: the API that does the first has unpublished bodies and is not used,
 * none does the second. So this declares what a person is to type there, and which id came out of it. A registered
 * asset must never be deleted (it stays in Contact Center and Engage as a ghost that nobody can use again), so
 * deleting this deletes nothing in the tenant, and says so.
 */
export type DigitalAssetArgs =
  | SmsDigitalAssetArgs
  | EmailDigitalAssetArgs
  | LivechatDigitalAssetArgs
  | MessengerDigitalAssetArgs
  | WhatsappDigitalAssetArgs
  | AppleDigitalAssetArgs;

/** Options of a digital asset: Pulumi's, and those that say what is ours. */
export type DigitalAssetOptions = EntityOptions<KeyOf<DigitalAssetArgs>>;

const facts: KindFacts = {
  kind: "digitalAsset",
  title: "digital asset",
  className: "DigitalAsset",
  outputs: [
    "name",
    "channel",
    "primaryTransport",
    "secondaryTransport",
    "securedPort",
    "payloadEncryption",
    "inApp",
    "getStarted",
    "persistentMenu",
    "signup",
  ],
  optional: [
    "service",
    "assetId",
    "number",
    "address",
    "smtpServer",
    "smtpPort",
    "security",
    "authentication",
    "username",
    "password",
    "oauthClientId",
    "oauthClientSecret",
    "oauthAuthorizationUrl",
    "oauthAccessTokenUrl",
    "oauthRefreshTokenUrl",
    "oauthScope",
    "consentScreen",
    "websites",
    "page",
    "pageId",
    "welcomeText",
    "allowedDomains",
    "businessAccountId",
    "displayName",
    "about",
    "contactEmail",
    "profileWebsites",
    "profileAddress",
    "profileDescription",
    "category",
    "logo",
    "localStorageLocale",
    "uses",
    "businessId",
    "messageTypes",
    "richLinkDomains",
    "paymentMerchantId",
    "paymentMerchantName",
    "paymentDomain",
    "paymentNetworks",
    "paymentCertificate",
    "authenticationClientSecret",
  ],
  query: ["name", "assetId"],
  secrets: ["password", "oauthClientSecret", "paymentCertificate", "authenticationClientSecret"],
};

/**
 * The registration of an SMS number, mailbox, live-chat site, Facebook page, WhatsApp number or Apple account. A
 * person makes and registers it in Webex Connect: the API that does the first has unpublished bodies and is not used,
 * none does the second. So this declares what a person is to type there, and which id came out of it. A registered
 * asset must never be deleted (it stays in Contact Center and Engage as a ghost that nobody can use again), so
 * deleting this deletes nothing in the tenant, and says so.
 * @example
 * new wxcc.DigitalAsset("sales", { name: "Sales", channel: "sms", number: "+14085550123" });
 */
export class DigitalAsset extends Entity<"digitalAsset"> {
  /** Its name in Webex Connect: Assets > Apps, or Assets > Numbers. */
  declare readonly name: pulumi.Output<string>;

  /** The channel that it is registered for. */
  declare readonly channel: pulumi.Output<"sms" | "email" | "livechat" | "messenger" | "whatsapp" | "apple">;

  /** The service of Webex Connect that it is registered to: Services. One asset, one service, for ever. */
  declare readonly service: pulumi.Output<string | undefined>;

  /** Its id once a person has pressed Register to Webex Engage; without it, it waits to be registered. */
  declare readonly assetId: pulumi.Output<string | undefined>;

  /** The number. SMS: from your account manager. WhatsApp: verified with Meta. International: +14085550123. */
  declare readonly number: pulumi.Output<string | undefined>;

  /** The mailbox. It forwards to the address that Webex Connect shows. */
  declare readonly address: pulumi.Output<string | undefined>;

  /** Who sends: the provider's SMTP host (Gmail: smtp.gmail.com). */
  declare readonly smtpServer: pulumi.Output<string | undefined>;

  /** The port that fits the security: SSL 465, STARTTLS 587. */
  declare readonly smtpPort: pulumi.Output<number | undefined>;

  /** How the connection is protected. */
  declare readonly security: pulumi.Output<"NONE" | "SSL" | "STARTTLS" | undefined>;

  /** OAUTH2 is what Cisco recommends. */
  declare readonly authentication: pulumi.Output<"USERNAME_PASSWORD" | "OAUTH2" | undefined>;

  /** The login; the address where it is absent, another for a shared mailbox. */
  declare readonly username: pulumi.Output<string | undefined>;

  /** Of USERNAME_PASSWORD: the provider's app password. */
  declare readonly password: pulumi.Output<string | undefined>;

  /** From Google Cloud > Credentials or Entra > App registrations. */
  declare readonly oauthClientId: pulumi.Output<string | undefined>;

  /** From the same place; shown once. */
  declare readonly oauthClientSecret: pulumi.Output<string | undefined>;

  /** Where the mailbox's owner consents. */
  declare readonly oauthAuthorizationUrl: pulumi.Output<string | undefined>;

  /** Where the provider gives tokens. */
  declare readonly oauthAccessTokenUrl: pulumi.Output<string | undefined>;

  /** Where it renews them; usually the same. */
  declare readonly oauthRefreshTokenUrl: pulumi.Output<string | undefined>;

  /** What the token may do, as the provider writes it. */
  declare readonly oauthScope: pulumi.Output<string | undefined>;

  /** Google Cloud > OAuth consent screen. In TESTING every consent ends after 7 days. */
  declare readonly consentScreen: pulumi.Output<"TESTING" | "IN_PRODUCTION" | "INTERNAL" | undefined>;

  /** Hosts of the web pages with the chat, without https://. The same in Engage, in the flow and on the page. */
  declare readonly websites: pulumi.Output<string[] | undefined>;

  /** First choice. */
  declare readonly primaryTransport: pulumi.Output<"MQTT" | "WEBSOCKET">;

  /** The other one. */
  declare readonly secondaryTransport: pulumi.Output<"MQTT" | "WEBSOCKET">;

  /** Contact Center needs it on. */
  declare readonly securedPort: pulumi.Output<boolean>;

  /** Contact Center needs it off. */
  declare readonly payloadEncryption: pulumi.Output<boolean>;

  /** Android and iOS do not work with Contact Center. */
  declare readonly inApp: pulumi.Output<boolean>;

  /** The Facebook page; whoever adds it is its administrator. Assets > Apps. */
  declare readonly page: pulumi.Output<string | undefined>;

  /** Its number: Facebook > About > Page transparency. */
  declare readonly pageId: pulumi.Output<string | undefined>;

  /** What a new customer reads; 3 characters or more. */
  declare readonly welcomeText: pulumi.Output<string | undefined>;

  /** Must be off with Contact Center. */
  declare readonly getStarted: pulumi.Output<boolean>;

  /** Needs Get Started, so it must be off. */
  declare readonly persistentMenu: pulumi.Output<boolean>;

  /** Web sites that may show the page's chat. */
  declare readonly allowedDomains: pulumi.Output<string[] | undefined>;

  /** How the number is signed up with Meta, within 30 minutes. MANUAL is being withdrawn. */
  declare readonly signup: pulumi.Output<"EMBEDDED" | "MANUAL">;

  /** The WABA id: Meta Business Suite > WhatsApp accounts. */
  declare readonly businessAccountId: pulumi.Output<string | undefined>;

  /** What customers see; Meta approves it. */
  declare readonly displayName: pulumi.Output<string | undefined>;

  /** One line of the business profile. */
  declare readonly about: pulumi.Output<string | undefined>;

  /** Of the business profile. */
  declare readonly contactEmail: pulumi.Output<string | undefined>;

  /** Of the business profile; at most two. */
  declare readonly profileWebsites: pulumi.Output<string[] | undefined>;

  /** Of the business profile. */
  declare readonly profileAddress: pulumi.Output<string | undefined>;

  /** Of the business profile. */
  declare readonly profileDescription: pulumi.Output<string | undefined>;

  /** Of the business profile, as Meta lists them. */
  declare readonly category: pulumi.Output<string | undefined>;

  /** The picture's file: 640 × 640 pixels, at least 192 × 192, at most 5 MB. */
  declare readonly logo: pulumi.Output<string | undefined>;

  /** Where Meta keeps the messages at rest. */
  declare readonly localStorageLocale: pulumi.Output<string | undefined>;

  /** What your customers or agents are to use; preview says which of it Contact Center cannot carry. */
  declare readonly uses: pulumi.Output<
    | (
        | "TEMPLATES"
        | "VOICE_MESSAGES"
        | "RICH_TEXT"
        | "READ_RECEIPTS"
        | "GROUPS"
        | "LIVE_LOCATION"
        | "PAYMENTS"
        | "QUOTED_REPLIES"
        | "DELETE_FOR_EVERYONE"
      )[]
    | undefined
  >;

  /** From Apple Business Register > Messages for Business. */
  declare readonly businessId: pulumi.Output<string | undefined>;

  /** Rich messages that agents send; preview says which are not supported. */
  declare readonly messageTypes: pulumi.Output<
    | (
        | "LIST_PICKER"
        | "TIME_PICKER"
        | "FORM"
        | "RICH_LINK"
        | "QUICK_REPLY"
        | "APPLE_PAY"
        | "AUTHENTICATION"
        | "IMESSAGE_APP"
      )[]
    | undefined
  >;

  /** Hosts that links show a picture of; at most 25. */
  declare readonly richLinkDomains: pulumi.Output<string[] | undefined>;

  /** From the Apple developer account, where payments are used. */
  declare readonly paymentMerchantId: pulumi.Output<string | undefined>;

  /** What customers read when they pay. */
  declare readonly paymentMerchantName: pulumi.Output<string | undefined>;

  /** The merchant's domain. */
  declare readonly paymentDomain: pulumi.Output<string | undefined>;

  /** Card networks; at least one with payments. */
  declare readonly paymentNetworks: pulumi.Output<string[] | undefined>;

  /** The merchant's certificate, PEM. */
  declare readonly paymentCertificate: pulumi.Output<string | undefined>;

  /** Of your login, where customers log in. */
  declare readonly authenticationClientSecret: pulumi.Output<string | undefined>;

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
    this.entityId = this.assetId as pulumi.Output<string>;
    complete(this, facts);
  }
}
