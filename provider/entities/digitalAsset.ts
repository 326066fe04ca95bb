import { z } from "zod";
import { appleMessageTypes, type Channel, channels, channelTypes, whatsappUses } from "./channel.js";
import { count, entity, type Live, only, type Rows, secret, text } from "./entity.js";

const of = <T extends z.ZodType>(channel: Channel, type: T) => only("channel", [channel], type);
const host = z.string().regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/i);
const link = z.url().max(2_000);
const words = text(255).optional();

/** What a person cannot do without who makes the asset. What is registered already may be known by its id alone. */
const neededBy = [
  ["sms", "number"],
  ["whatsapp", "number"],
  ["email", "address"],
  ["livechat", "websites"],
  ["messenger", "page"],
] as const;

/** What is wrong with the entry points that carry the asset, whoever made them. */
function misuse(assetId: string | undefined, channel: Channel, rows: Rows): string | undefined {
  const users = rows.of("entryPoint").filter(row => assetId && row.assetId === assetId);
  const named = users.map(row => `"${row.name}" (${row.id})`).join(" and ");
  if (users.length > 1) return `asset ${assetId} is used by the entry points ${named}: one asset has one entry point`;
  const { channelType, socialChannelType } = channelTypes[channel];
  const wrong = (row: Live) => row.channelType !== channelType || row.socialChannelType !== socialChannelType;
  if (!users.some(wrong)) return undefined;
  return `asset ${assetId} is used by entry point ${named}, which is of another channel than ${channel}: correct the channel or the id`;
}

export const digitalAsset = entity({
  kind: "digitalAsset",
  title: "digital asset",
  about:
    "The registration of an SMS number, mailbox, live-chat site, Facebook page, WhatsApp number or Apple account. A " +
    "person makes and registers it in Webex Connect: the API that does the first has unpublished bodies and is not " +
    "used, none does the second. So this declares what a person is to type there, and which id came out of it. A " +
    "registered asset must never be deleted (it stays in Contact Center and Engage as a ghost that nobody can use " +
    "again), so deleting this deletes nothing in the tenant, and says so.",
  fields: {
    name: text(80).describe("Its name in Webex Connect: Assets > Apps, or Assets > Numbers."),
    channel: z.enum(channels).describe("The channel that it is registered for."),
    service: text(80)
      .optional()
      .describe("The service of Webex Connect that it is registered to: Services. One asset, one service, for ever."),
    assetId: text(255)
      .optional()
      .describe("Its id once a person has pressed Register to Webex Engage; without it, it waits to be registered."),
    number: only("channel", ["sms", "whatsapp"], text(20))
      .meta({ examples: ["+14085550123"] })
      .describe(
        "The number. SMS: from your account manager. WhatsApp: verified with Meta. International: +14085550123.",
      ),
    address: of("email", z.email()).describe("The mailbox. It forwards to the address that Webex Connect shows."),
    smtpServer: of("email", host.optional()).describe("Who sends: the provider's SMTP host (Gmail: smtp.gmail.com)."),
    smtpPort: of("email", count(65_535, 1).optional()).describe(
      "The port that fits the security: SSL 465, STARTTLS 587.",
    ),
    security: of("email", z.enum(["NONE", "SSL", "STARTTLS"]).optional()).describe("How the connection is protected."),
    authentication: of("email", z.enum(["USERNAME_PASSWORD", "OAUTH2"]).optional()).describe(
      "OAUTH2 is what Cisco recommends.",
    ),
    username: of("email", words).describe("The login; the address where it is absent, another for a shared mailbox."),
    password: secret(of("email", words)).describe("Of USERNAME_PASSWORD: the provider's app password."),
    oauthClientId: of("email", words).describe("From Google Cloud > Credentials or Entra > App registrations."),
    oauthClientSecret: secret(of("email", words)).describe("From the same place; shown once."),
    oauthAuthorizationUrl: of("email", link.optional()).describe("Where the mailbox's owner consents."),
    oauthAccessTokenUrl: of("email", link.optional()).describe("Where the provider gives tokens."),
    oauthRefreshTokenUrl: of("email", link.optional()).describe("Where it renews them; usually the same."),
    oauthScope: of("email", text(1_000).optional()).describe("What the token may do, as the provider writes it."),
    consentScreen: of("email", z.enum(["TESTING", "IN_PRODUCTION", "INTERNAL"]).optional()).describe(
      "Google Cloud > OAuth consent screen. In TESTING every consent ends after 7 days.",
    ),
    websites: of("livechat", z.array(host).min(1)).describe(
      "Hosts of the web pages with the chat, without https://. The same in Engage, in the flow and on the page.",
    ),
    primaryTransport: of("livechat", z.enum(["MQTT", "WEBSOCKET"]).default("MQTT")).describe("First choice."),
    secondaryTransport: of("livechat", z.enum(["MQTT", "WEBSOCKET"]).default("WEBSOCKET")).describe("The other one."),
    securedPort: of("livechat", z.boolean().default(true)).describe("Contact Center needs it on."),
    payloadEncryption: of("livechat", z.boolean().default(false)).describe("Contact Center needs it off."),
    inApp: of("livechat", z.boolean().default(false)).describe("Android and iOS do not work with Contact Center."),
    page: of("messenger", words).describe("The Facebook page; whoever adds it is its administrator. Assets > Apps."),
    pageId: of("messenger", text(64).optional()).describe("Its number: Facebook > About > Page transparency."),
    welcomeText: of("messenger", text(160).optional()).describe("What a new customer reads; 3 characters or more."),
    getStarted: of("messenger", z.boolean().default(false)).describe("Must be off with Contact Center."),
    persistentMenu: of("messenger", z.boolean().default(false)).describe("Needs Get Started, so it must be off."),
    allowedDomains: of("messenger", z.array(host).optional()).describe("Web sites that may show the page's chat."),
    signup: of("whatsapp", z.enum(["EMBEDDED", "MANUAL"]).default("EMBEDDED")).describe(
      "How the number is signed up with Meta, within 30 minutes. MANUAL is being withdrawn.",
    ),
    businessAccountId: of("whatsapp", words).describe("The WABA id: Meta Business Suite > WhatsApp accounts."),
    displayName: of("whatsapp", words).describe("What customers see; Meta approves it."),
    about: of("whatsapp", text(139).optional()).describe("One line of the business profile."),
    contactEmail: of("whatsapp", z.email().optional()).describe("Of the business profile."),
    profileWebsites: of("whatsapp", z.array(link).optional()).describe("Of the business profile; at most two."),
    profileAddress: of("whatsapp", words).describe("Of the business profile."),
    profileDescription: of("whatsapp", text(512).optional()).describe("Of the business profile."),
    category: of("whatsapp", words).describe("Of the business profile, as Meta lists them."),
    logo: of("whatsapp", words).describe("The picture's file: 640 × 640 pixels, at least 192 × 192, at most 5 MB."),
    localStorageLocale: of("whatsapp", text(40).optional()).describe("Where Meta keeps the messages at rest."),
    uses: of("whatsapp", z.array(z.enum(whatsappUses)).optional()).describe(
      "What your customers or agents are to use; preview says which of it Contact Center cannot carry.",
    ),
    businessId: of("apple", words).describe("From Apple Business Register > Messages for Business."),
    messageTypes: of("apple", z.array(z.enum(appleMessageTypes)).optional()).describe(
      "Rich messages that agents send; preview says which are not supported.",
    ),
    richLinkDomains: of("apple", z.array(host).optional()).describe("Hosts that links show a picture of; at most 25."),
    paymentMerchantId: of("apple", words).describe("From the Apple developer account, where payments are used."),
    paymentMerchantName: of("apple", words).describe("What customers read when they pay."),
    paymentDomain: of("apple", host.optional()).describe("The merchant's domain."),
    paymentNetworks: of("apple", z.array(text(40)).optional()).describe("Card networks; at least one with payments."),
    paymentCertificate: secret(of("apple", text(20_000).optional())).describe("The merchant's certificate, PEM."),
    authenticationClientSecret: secret(of("apple", words)).describe("Of your login, where customers log in."),
  },
  identity: ["assetId"],
  fixed: ["channel", "assetId"],
  rules: neededBy.map(([channel, on]) => ({
    on,
    with: ["channel", "assetId"] as const,
    holds: (a: Readonly<Record<string, unknown>>) =>
      a.channel !== channel || a.assetId !== undefined || a[on] !== undefined,
    says: `is needed to make the ${channel} asset in Webex Connect: state it, or the assetId of one that is registered`,
  })),
  transitions: [
    {
      on: "assetId",
      problem: (before, after) =>
        before.assetId !== undefined && after.assetId === undefined
          ? "a registered asset cannot be unregistered, and its channel may be live: state the id again; to end the channel, remove it from the program"
          : undefined,
    },
    {
      on: "service",
      problem: ({ assetId, service }, after) =>
        assetId !== undefined && assetId === after.assetId && service !== undefined && service !== after.service
          ? `asset ${assetId} is registered to service "${service}" for ever: state that service, or register another asset`
          : undefined,
    },
  ],
  tenantRules: [
    {
      on: "assetId",
      with: ["channel"],
      reads: ["entryPoint"],
      problem: (a, rows) => misuse(a.assetId, a.channel, rows),
    },
  ],
});
