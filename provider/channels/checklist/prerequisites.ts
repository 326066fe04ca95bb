import { type Channel, channelTypes } from "../../entities/channel.js";
import type { DeployedChannel } from "../channel.js";
import { pages, type Source } from "../sources.js";
import type { Evidence } from "./evidence.js";
import { look } from "./input.js";
import { type Draft, done, nothing, roles, type Shown, undone, type Value } from "./step.js";

interface Prerequisite {
  title: string;
  who: string;
  path: string;
  link: Source;
  /** Fields of the asset that come out of it. */
  fields: readonly string[];
  advice: readonly string[];
}

/** What has to be there before the asset of a channel can be made. */
export const prerequisites: Readonly<Record<Channel, Prerequisite>> = {
  sms: {
    title: "Get the SMS number: a long code, a short code or a toll-free number",
    who: "Cisco account manager",
    path: "the account manager; it cannot be bought in Webex Connect here",
    link: pages.sms,
    fields: ["number"],
    advice: ["In the USA a long code needs a registered brand and campaign (10DLC)."],
  },
  email: {
    title: "Have the mailbox with valid credentials at its provider: Gmail or Microsoft 365",
    who: roles.channelOwner,
    path: "the mail provider's administration",
    link: pages.email,
    fields: ["address", "smtpServer", "smtpPort", "security", "authentication", "username", "oauthScope"],
    advice: [
      "Google: the consent screen must not stay in Testing, or every consent ends after 7 days.",
      "Microsoft 365: SMTP AUTH on for the user; outbound anti-spam policy with automatic forwarding on.",
    ],
  },
  livechat: {
    title: "Have the web pages that are to carry the chat, and somebody who can change them",
    who: roles.website,
    path: "the web site",
    link: pages.livechat,
    fields: ["websites"],
    advice: [],
  },
  messenger: {
    title: "Have the Facebook page, and be its administrator",
    who: roles.channelOwner,
    path: "Facebook > Pages",
    link: pages.messengerInContactCenter,
    fields: ["page", "pageId"],
    advice: ["A change of that person's password or role ends the connection."],
  },
  whatsapp: {
    title: "Have the business verified, and a number for a WhatsApp Business account (WABA)",
    who: "Cisco account manager, with whoever owns the business at Meta",
    path: "Meta Business Suite",
    link: pages.whatsapp,
    fields: ["number", "businessAccountId", "displayName"],
    advice: ["The number has no WhatsApp account yet, and is neither a short code nor a 555 number."],
  },
  apple: {
    title: "Register a Messages for Business account at Apple, with Webex Connect as messaging service provider",
    who: roles.channelOwner,
    path: "Apple Business Register > Messages for Business",
    link: pages.apple,
    fields: ["businessId"],
    advice: ["Choosing Webex Connect makes the asset there. An account that is idle for 3 months may be ended."],
  },
};

/** Why a step waits for the registration. */
export const waiting = "no assetId is declared: set it once the asset is registered, and run pulumi up";

/** An asset that an entry point of the tenant carries was made and registered: the tenant takes no other. */
export function carried({ asset }: DeployedChannel, evidence: Evidence): Shown {
  const { assetId } = asset;
  if (assetId === undefined) return undone(waiting);
  return look(evidence, "entryPoints", rows => {
    const row = rows.find(one => one.assetId === assetId);
    return row
      ? done(`entry point "${String(row.name)}" of the tenant carries asset ${assetId}`, evidence.on)
      : undone(`no entry point of the tenant carries asset ${assetId}`);
  });
}

/** Fields of an asset that have a value, as a person types them. */
export const valuesOf = ({ asset }: DeployedChannel, fields: readonly string[]): readonly Value[] =>
  fields.flatMap(label => {
    const value = asset[label];
    if (value === undefined || value === null) return [];
    return [{ label, value: Array.isArray(value) ? value.join(", ") : String(value) }];
  });

/** No asset is made without its prerequisite, except a chat: it needs no web page yet. */
function met(channel: DeployedChannel, evidence: Evidence): Pick<Draft, "provable" | "shown"> {
  const shown = carried(channel, evidence);
  const shows = channel.channel !== "livechat" && shown.shows === "done";
  return { provable: shows, shown: shows ? shown : nothing("no interface shows it") };
}

/** What the article asks for before it begins: one step for each channel. */
export const prerequisiteSteps = (channels: readonly DeployedChannel[], evidence: Evidence): readonly Draft[] =>
  channels.map(channel => {
    const { title, who, path, link, fields, advice } = prerequisites[channel.channel];
    return {
      id: "prerequisite",
      channel: channel.name,
      title,
      article: `Channel-specific prerequisites: ${channelTypes[channel.channel].title}`,
      who,
      where: { path, link },
      values: [...valuesOf(channel, fields), ...advice.map(value => ({ label: "Note", value }))],
      needs: [],
      proof: "somebody confirms it; an asset that the tenant carries could not be made without it",
      ...met(channel, evidence),
    };
  });
