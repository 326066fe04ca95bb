import type { Json } from "../../entities/entity.js";
import { pages } from "../sources.js";
import { inAssets, isBareHost } from "./asset.js";
import { type Rule, text, texts, when } from "./rule.js";

/** A switch that Contact Center needs in one position. */
const mustBe = (id: string, field: string, position: boolean, says: string): Rule => ({
  id: `livechat.${id}`,
  level: "error",
  source: pages.livechat,
  says,
  find: inAssets("livechat", asset =>
    when((asset[field] as Json | undefined) === !position, {
      property: field,
      reason: `is ${!position}, and Contact Center needs it ${position ? "on" : "off"}`,
      todo: `Set it to ${position}, here and in Webex Connect.`,
    }),
  ),
});

/** What holds for live chat. */
export const livechatRules: readonly Rule[] = [
  {
    id: "livechat.transports",
    level: "error",
    source: pages.livechat,
    says: "MQTT and Web Socket are used one each: one as the primary transport, the other as the secondary.",
    find: inAssets("livechat", asset => {
      // What is not stated is what Webex Connect proposes.
      const { primaryTransport = "MQTT", secondaryTransport = "WEBSOCKET" } = asset;
      const [primary, secondary] = [text(primaryTransport), text(secondaryTransport)];
      return when(primary !== undefined && primary === secondary, {
        property: "secondaryTransport",
        reason: `${secondary} is also the primary transport, so there is nothing to fall back on`,
        todo: `Set it to ${primary === "MQTT" ? "WEBSOCKET" : "MQTT"}.`,
      });
    }),
  },
  mustBe("secured-port", "securedPort", true, "Use Secured Port is mandatory with Contact Center."),
  mustBe("payload-encryption", "payloadEncryption", false, "Payload encryption does not work with Contact Center."),
  mustBe("in-app", "inApp", false, "In-app messaging on Android and iOS is not available with Contact Center."),
  {
    id: "livechat.website-format",
    level: "error",
    source: pages.unpublished,
    says: "A website is a host alone, the same in Webex Engage, in the flow's liveChatDomain and on the page.",
    find: inAssets("livechat", asset =>
      texts(asset.websites)
        .filter(website => !isBareHost(website))
        .map(website => ({
          property: "websites",
          reason: `"${website}" is no bare host`,
          todo: "Write it as www.example.com, without https:// and path.",
        })),
    ),
  },
];
