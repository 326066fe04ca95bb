import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { asset, channel, found, spec } from "./stack.js";

const uses = (...of: string[]) => asset("whatsapp", { uses: of });

/** A limitation of Cisco's article: refused by its own name, and no other use is. */
const limitation = (id: string, use: string, reason: string, other: string) =>
  spec(id, {
    refuses: uses(use),
    as: [`digital asset "acme": uses: ${use}: ${reason}`],
    accepts: uses(other),
    waits: asset("whatsapp", { uses: UNKNOWN }),
  });

describe("of what WhatsApp offers, these do not work with Contact Center", () => {
  limitation(
    "whatsapp.templates",
    "TEMPLATES",
    "templates are not supported, though the desktop shows them; newer guides of Webex Engage have a WhatsApp template",
    "GROUPS",
  );
  limitation("whatsapp.voice-messages", "VOICE_MESSAGES", "voice messages are not supported", "GROUPS");
  limitation(
    "whatsapp.rich-text",
    "RICH_TEXT",
    "formatted text is not supported, from the agent's side or the customer's",
    "GROUPS",
  );
  limitation(
    "whatsapp.read-receipts",
    "READ_RECEIPTS",
    "customers do not see that an agent has read their message",
    "GROUPS",
  );
  limitation("whatsapp.groups", "GROUPS", "customers cannot add a business number to a group", "PAYMENTS");
  limitation(
    "whatsapp.live-location",
    "LIVE_LOCATION",
    "a live location or a contact that a customer shares does not appear on the desktop",
    "GROUPS",
  );
  limitation("whatsapp.payments", "PAYMENTS", "customers cannot pay an agent", "GROUPS");
  limitation(
    "whatsapp.quoted-replies",
    "QUOTED_REPLIES",
    "a reply arrives without the message that it answers",
    "GROUPS",
  );
  limitation(
    "whatsapp.delete-for-everyone",
    "DELETE_FOR_EVERYONE",
    "a message that the customer deletes for everyone stays on the desktop",
    "GROUPS",
  );
});

const numbered = (number: string) => asset("whatsapp", { number });

spec("whatsapp.number-format", {
  refuses: numbered("+1 408 555 0123"),
  as: ['digital asset "acme": number: "+1 408 555 0123" is no international number'],
  accepts: numbered("+14085550123"),
  waits: numbered(UNKNOWN),
});

spec("whatsapp.short-code", {
  refuses: numbered("73276"),
  as: ['digital asset "acme": number: 73276 is a short code'],
  accepts: numbered("+14085550123"),
  waits: numbered(UNKNOWN),
});

spec("whatsapp.number-555", {
  refuses: channel("whatsapp", { asset: { number: "+15550100123" } }),
  as: ['channel "whatsapp": asset.number: +15550100123 is a 555 number'],
  accepts: numbered("+14085550123"),
  waits: numbered(UNKNOWN),
});

test("a number is told one thing at a time, and the number of another channel none", () => {
  expect(found("whatsapp.number-format", numbered("73276"))).toEqual([]);
  expect(found("whatsapp.short-code", asset("sms", { number: "73276" }))).toEqual([]);
});

spec("whatsapp.websites", {
  refuses: asset("whatsapp", { profileWebsites: ["https://a.example", UNKNOWN, "https://c.example"] }),
  as: ['digital asset "acme": profileWebsites: has 3 addresses, and a profile at most 2'],
  accepts: asset("whatsapp", { profileWebsites: ["https://a.example", "https://b.example"] }),
  waits: asset("whatsapp", { profileWebsites: UNKNOWN }),
});

spec("whatsapp.manual-signup", {
  refuses: asset("whatsapp", { signup: "MANUAL" }),
  as: ['digital asset "acme": signup: manual sign-up is being withdrawn'],
  accepts: asset("whatsapp", { signup: "EMBEDDED" }),
  waits: asset("whatsapp", { signup: UNKNOWN }),
});
