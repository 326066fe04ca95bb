import { limits } from "../limits.js";
import { pages } from "../sources.js";
import { inAssets, isBareHost } from "./asset.js";
import { inChannels, isKnown, list, type Rule, record, text, texts, when } from "./rule.js";

const supported = ["LIST_PICKER", "TIME_PICKER", "FORM", "RICH_LINK"];

/** What holds for Apple Messages for Business. */
export const appleRules: readonly Rule[] = [
  {
    id: "apple.message-types",
    level: "error",
    source: pages.article,
    says: "Agents and customers exchange list pickers, time pickers, forms and rich links; no other rich message.",
    find: inAssets("apple", asset =>
      texts(asset.messageTypes)
        .filter(type => !supported.includes(type))
        .map(type => ({
          property: "messageTypes",
          reason: `${type} is not supported with Contact Center: ${supported.join(", ")} are`,
          todo: "Remove it.",
        })),
    ),
  },
  {
    id: "apple.forms",
    level: "warning",
    source: pages.unpublished,
    says: "Forms open on iPhone and iPad only; a customer who writes from a Mac cannot fill them in.",
    find: inAssets("apple", asset =>
      when(texts(asset.messageTypes).includes("FORM"), {
        property: "messageTypes",
        reason: "forms open on iPhone and iPad only",
        todo: "Let the flow look at the capability list, and ask in words where FORM is missing.",
      }),
    ),
  },
  {
    id: "apple.domain-count",
    level: "error",
    source: pages.apple,
    says: "At most 25 domains have a preview of their own.",
    find: inAssets("apple", asset =>
      when(list(asset.richLinkDomains).length > limits.appleDomains.most, {
        property: "richLinkDomains",
        reason: `has ${list(asset.richLinkDomains).length} domains, and an asset at most ${limits.appleDomains.most}`,
        todo: "Keep those whose pages have no picture of their own.",
      }),
    ),
  },
  {
    id: "apple.domain-format",
    level: "error",
    source: pages.apple,
    says: "A domain with a preview is a host alone, without https:// and path.",
    find: inAssets("apple", asset =>
      texts(asset.richLinkDomains)
        .filter(domain => !isBareHost(domain))
        .map(domain => ({
          property: "richLinkDomains",
          reason: `"${domain}" is no bare host`,
          todo: "Write it as shop.example.com.",
        })),
    ),
  },
  {
    id: "apple.payment",
    level: "error",
    source: pages.apple,
    says: "Payments need at least one card network, and merchant id, name and domain.",
    find: inAssets("apple", asset => {
      const merchant = ["paymentMerchantId", "paymentMerchantName", "paymentDomain"];
      const parts = [...merchant, "paymentNetworks"];
      const absent = (field: string) =>
        asset[field] === undefined || (Array.isArray(asset[field]) && list(asset[field]).length === 0);
      const stated = parts.filter(field => !absent(field));
      return when(stated.length > 0 && isKnown(parts.map(field => asset[field] ?? null)) && parts.some(absent), {
        property: stated[0]!,
        reason: `payments also need ${parts.filter(absent).join(", ")}`,
        todo: "State them, or remove the payment fields.",
      });
    }),
  },
  {
    id: "apple.customer-first",
    level: "warning",
    source: pages.apple,
    says: "The customer writes first: a business learns whom to answer from that message, and cannot begin.",
    find: inChannels(({ channel, flow }) => {
      const template = text(record(flow)?.template);
      return when(text(channel) === "apple" && template !== undefined && /outbound|proactive/i.test(template), {
        property: "flow.template",
        reason: `"${template}" looks as if the business wrote first, which Apple does not allow`,
        todo: "Use a flow that begins with the customer's message.",
      });
    }),
  },
];
