import { pages, type Source } from "./sources.js";

/** What a person sets for the chat of one website, and where. */
export interface WidgetSetting {
  /** The way to it. */
  where: string;
  value: string;
}

/** The live-chat widget on one website. */
export interface WidgetSite {
  /** The host, the same in three places: Engage, the flow's `liveChatDomain` and the page's address. */
  website: string;
  settings: readonly WidgetSetting[];
  /** Where the script must stand. */
  script: string;
  /** How a person sees that it works. */
  seen: string;
  source: Source;
}

/**
 * The widget settings for each website of a live-chat asset, and where its script must stand.
 * The script itself is never written here: Webex Engage makes it for the asset and the region.
 *
 * @param asset the fields of a live-chat asset; what is not text in `websites` is left out
 */
export function widgetSites(asset: { readonly name: string; readonly websites?: unknown }): readonly WidgetSite[] {
  const websites = Array.isArray(asset.websites) ? asset.websites.filter(one => typeof one === "string") : [];
  const engage = `Webex Engage > Assets > Livechat > "${asset.name}"`;
  return websites.map(website => ({
    website,
    settings: [
      { where: `${engage} > Website`, value: website },
      { where: `${engage} > Appearance, visibility and banned customers`, value: "as the business wishes" },
      { where: "Webex Connect > the flow's custom variable liveChatDomain", value: website },
    ],
    script:
      `Copy the snippet from ${engage} > Installation as it stands, into every page of https://${website}/ on which ` +
      "customers chat, at the end of <body> (the place in the page is assumed). The page is served by https; a content " +
      "security policy has to allow the host that the snippet names.",
    seen: `The chat's icon stands in the lower right corner of https://${website}/; a message from there reaches an agent.`,
    source: pages.engage,
  }));
}
