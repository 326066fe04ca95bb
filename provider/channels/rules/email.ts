import type { Desired, Json } from "../../entities/entity.js";
import { pages } from "../sources.js";
import { assets, inAssets } from "./asset.js";
import { called, declared, inChannels, number, type Rule, text, texts, when } from "./rule.js";

const hostOf = (link: Json | undefined) => (URL.canParse(text(link) ?? "") ? new URL(text(link)!).hostname : undefined);
const isAt = (host: string | undefined, domains: readonly string[]) =>
  host !== undefined && domains.some(domain => host === domain || host.endsWith(`.${domain}`));

/** Whose mailbox it is, by the host that sends or the host that asks for consent. */
function providerOf(asset: Desired): "Gmail" | "Microsoft 365" | undefined {
  const [smtp, consent] = [text(asset.smtpServer)?.toLowerCase(), hostOf(asset.oauthAuthorizationUrl)];
  if (isAt(smtp, ["gmail.com"]) || isAt(consent, ["google.com"])) return "Gmail";
  // Cisco publishes no host for Microsoft 365: these are Microsoft's.
  if (isAt(smtp, ["office365.com", "outlook.com"]) || isAt(consent, ["microsoftonline.com"])) return "Microsoft 365";
  return undefined;
}

const scopes = {
  Gmail: { needs: /https:\/\/mail\.google\.com\//, write: "https://mail.google.com/" },
  "Microsoft 365": {
    needs: /^(?=.*\boffline_access\b)(?=.*\/SMTP\.Send\b)/i,
    write: "offline_access https://outlook.office.com/SMTP.Send",
  },
};

const securityOf: Readonly<Record<number, string>> = { 465: "SSL", 587: "STARTTLS" };
const large = ["avi", "flv", "mkv", "mp4", "mpeg", "wav", "zip"];

/** What holds for e-mail. */
export const emailRules: readonly Rule[] = [
  {
    id: "email.provider",
    level: "warning",
    source: pages.email,
    says: "The mailbox is at Gmail or Microsoft 365; no other provider is supported.",
    find: inAssets("email", asset => {
      const server = text(asset.smtpServer);
      const known = server !== undefined && text(asset.oauthAuthorizationUrl ?? "") !== undefined;
      return when(known && !providerOf(asset), {
        property: "smtpServer",
        reason: `"${server}" is a host neither of Gmail nor of Microsoft 365, which alone are supported`,
        todo: "Press Test Connection in Webex Connect before customers are given the address.",
      });
    }),
  },
  {
    id: "email.port",
    level: "warning",
    source: pages.mailPorts,
    says: "The port fits the security: 465 is SSL, 587 is STARTTLS.",
    find: inAssets("email", asset => {
      const [port, security] = [number(asset.smtpPort), text(asset.security)];
      const usual = port === undefined ? undefined : securityOf[port];
      return when(usual !== undefined && security !== undefined && usual !== security, {
        property: "security",
        reason: `is ${security}, and port ${port} expects ${usual}`,
        todo: `Set it to ${usual}, or write the provider's port for ${security}.`,
      });
    }),
  },
  {
    id: "email.encryption",
    level: "warning",
    source: pages.mailPorts,
    says: "Mail and its password travel encrypted: with SSL or STARTTLS.",
    find: inAssets("email", asset =>
      when(text(asset.security) === "NONE", {
        property: "security",
        reason: "is NONE, so the password and customers' mail travel in clear text",
        todo: "Set it to SSL with port 465, or STARTTLS with port 587.",
      }),
    ),
  },
  {
    id: "email.scope",
    level: "error",
    source: pages.email,
    says: "The OAuth scope is the one with which the provider lets mail be sent by SMTP.",
    find: inAssets("email", asset => {
      const [provider, scope] = [providerOf(asset), text(asset.oauthScope)];
      return when(provider !== undefined && scope !== undefined && !scopes[provider].needs.test(scope), {
        property: "oauthScope",
        reason: `"${scope}" does not let mail be sent through ${provider} by SMTP`,
        todo: provider === undefined ? "" : `Write ${scopes[provider].write}`,
      });
    }),
  },
  {
    id: "email.consent-screen",
    level: "warning",
    source: pages.email,
    says: "While Google's consent screen is in testing, every consent ends after 7 days, and with it the channel.",
    find: inAssets("email", asset =>
      when(text(asset.consentScreen) === "TESTING", {
        property: "consentScreen",
        reason: "is in testing: the mailbox stops 7 days after each consent",
        todo: "Publish the app in Google Cloud, generate the token again, and set it to IN_PRODUCTION.",
      }),
    ),
  },
  {
    id: "email.sender-is-recipient",
    level: "warning",
    source: pages.unpublished,
    says: "Mail that the mailbox sends to itself is ignored, so it is nobody's own address.",
    find: stack =>
      assets(stack)
        .filter(asset => asset.channel === "email" && text(asset.values.address) !== undefined)
        .flatMap(asset =>
          (["agent", "person"] as const)
            .flatMap(kind => declared(stack, kind).map(one => ({ one, title: called(kind, one) })))
            .filter(({ one }) => text(one.values.email)?.toLowerCase() === text(asset.values.address)?.toLowerCase())
            .map(({ title }) => ({
              about: asset.about,
              property: asset.at("address"),
              reason: `is also the address of ${title}, whose mail to it is ignored`,
              todo: "Give the channel a mailbox of its own.",
            })),
        ),
  },
  {
    id: "email.size",
    level: "warning",
    source: pages.email,
    says: "A customer's message of more than 25 MB bounces.",
    find: inChannels(({ channel, attachments }) => {
      const wide = texts(attachments).filter(type => large.includes(type.replace(/^\./, "").toLowerCase()));
      return when(text(channel) === "email" && wide.length > 0, {
        property: "attachments",
        reason: `${wide.join(", ")}: messages of more than 25 MB bounce`,
        todo: "Tell customers where to upload large files.",
      });
    }),
  },
];
