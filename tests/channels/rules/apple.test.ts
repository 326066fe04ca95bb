import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { asset, channel, found, spec } from "./stack.js";

const types = (...messageTypes: string[]) => asset("apple", { messageTypes });
const domains = (...richLinkDomains: string[]) => asset("apple", { richLinkDomains });
const many = (count: number) => domains(...Array.from({ length: count }, (_, i) => `shop${i}.example.com`));

spec("apple.message-types", {
  refuses: types("FORM", "APPLE_PAY", "IMESSAGE_APP"),
  as: [
    'digital asset "acme": messageTypes: APPLE_PAY is not supported with Contact Center: LIST_PICKER, TIME_PICKER, FORM, RICH_LINK are',
    'digital asset "acme": messageTypes: IMESSAGE_APP is not supported with Contact Center: LIST_PICKER, TIME_PICKER, FORM, RICH_LINK are',
  ],
  accepts: types("LIST_PICKER", "TIME_PICKER", "FORM", "RICH_LINK"),
  waits: types(UNKNOWN),
});

spec("apple.forms", {
  refuses: types("FORM"),
  as: ['digital asset "acme": messageTypes: forms open on iPhone and iPad only'],
  accepts: types("LIST_PICKER"),
  waits: asset("apple", { messageTypes: UNKNOWN }),
});

spec("apple.domain-count", {
  refuses: many(26),
  as: ['digital asset "acme": richLinkDomains: has 26 domains, and an asset at most 25'],
  accepts: many(25),
  waits: asset("apple", { richLinkDomains: UNKNOWN }),
});

spec("apple.domain-format", {
  refuses: domains("https://shop.example.com", "shop.example.com/sale", "shop.example.com:443"),
  as: ["https://shop.example.com", "shop.example.com/sale", "shop.example.com:443"].map(
    wrong => `digital asset "acme": richLinkDomains: "${wrong}" is no bare host`,
  ),
  accepts: domains("shop.example.com", "www.example.com"),
  waits: domains(UNKNOWN),
});

const merchant = {
  paymentMerchantId: "merchant.example",
  paymentMerchantName: "Acme",
  paymentDomain: "pay.example.com",
};

spec("apple.payment", {
  refuses: asset("apple", { ...merchant, paymentNetworks: [] }),
  as: ['digital asset "acme": paymentMerchantId: payments also need paymentNetworks'],
  accepts: asset("apple", { ...merchant, paymentNetworks: ["visa"] }),
  waits: asset("apple", { ...merchant, paymentNetworks: UNKNOWN, paymentDomain: undefined }),
});

test("payments that are not used need nothing, and networks alone are no payment", () => {
  expect(found("apple.payment", asset("apple"))).toEqual([]);
  expect(found("apple.payment", asset("apple", { paymentNetworks: ["visa"] }))).toEqual([
    'digital asset "acme": paymentNetworks: payments also need paymentMerchantId, paymentMerchantName, paymentDomain',
  ]);
});

spec("apple.customer-first", {
  refuses: channel("apple", { flow: { template: "Apple Outbound Offer" } }),
  as: [
    'channel "apple": flow.template: "Apple Outbound Offer" looks as if the business wrote first, which Apple does not allow',
  ],
  accepts: channel("apple", { flow: { template: "Apple Basic Inbound" } }),
  waits: channel("apple", { flow: { template: UNKNOWN } }),
});
