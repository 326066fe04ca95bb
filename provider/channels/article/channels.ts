import { answered, byHand, checked, command, declared, notPossible, type Part, row, test } from "./row.js";
import { byTheHand, contradicts, everyStep } from "./witnesses.js";

const asset = (...fields: readonly string[]) => declared("digitalAsset", ...fields);
const uses = asset("uses");
const limited = (number: string, says: string, rule: string) =>
  row(`W${number}`, says, [uses, checked(`whatsapp.${rule}`)]);
const noInterface = "it happens on the customer's phone, and no interface of Contact Center tells it";
const lost = test(
  "channels/trace",
  "a contact › is lost when the queue has kept it for as long as it may, also at the very second a group would join",
);

export const prerequisites: Part = {
  title: "Prerequisites of each channel",
  about: "what each channel's own section asks for or says of it",
  rows: [
    row("SMS 1", "Customers write to a long code, a short code or a toll-free number.", [
      asset("number"),
      checked("sms.number-format"),
      checked("sms.short-code"),
    ]),
    row("SMS 2", "The number comes from the account manager.", [asset("number"), byHand("prerequisite")], [everyStep]),
    row(
      "Email 1",
      "Messages hold tables, links and attachments.",
      [answered("attachmentPolicy"), checked("attachments.to-customer"), checked("email.size")],
      [test("channels/attachments", "the policy of a channel › names the types that arrive both ways")],
    ),
    row(
      "Email 2",
      "A mail provider gives an address and valid credentials.",
      [
        asset("address", "smtpServer", "authentication", "password", "oauthClientSecret"),
        checked("email.provider"),
        checked("email.consent-screen"),
        byHand("prerequisite"),
      ],
      [
        everyStep,
        test("sdk/digitalChannel", "a digital channel › keeps the secrets of its asset out of its declaration"),
      ],
    ),
    row(
      "Livechat 1",
      "The widget's script is put into a web page; its icon then opens a conversation with an agent.",
      [asset("websites"), checked("livechat.website-format"), byHand("widget-script")],
      [everyStep, test("channels/widget", "the live-chat widget › has a script that is copied, never written")],
    ),
    row(
      "Livechat 2",
      "The widget can be adapted in Webex Engage.",
      [byHand("widget")],
      [
        everyStep,
        test(
          "channels/widget",
          "the live-chat widget › is set once for each website, whose host is the same in Engage, in the flow and on the page",
        ),
      ],
    ),
    row(
      "Messenger 1",
      "Customers write on the business's Facebook page, which its Facebook account creates and manages.",
      [asset("page", "pageId"), checked("messenger.get-started"), byHand("prerequisite")],
      [everyStep],
    ),
    row(
      "WhatsApp 1",
      "With the account manager the business is verified and a WhatsApp Business number (WABA) is set up.",
      [asset("number", "businessAccountId"), checked("whatsapp.number-format"), byHand("prerequisite")],
      [everyStep],
    ),
    row(
      "WhatsApp 2",
      "That number is then what WhatsApp contacts are set up with.",
      [asset("number"), checked("asset.one-address"), byHand("asset")],
      [byTheHand],
    ),
    row(
      "Apple 1",
      "The Contact Center environment has to support Apple Messages for Business.",
      [byHand("provision"), declared("organizationSetting")],
      [contradicts("a subscription without social channels")],
    ),
    row(
      "Apple 2",
      "In Apple Business Register an account is made with Webex Connect as messaging service provider, which creates the app.",
      [asset("businessId"), byHand("prerequisite")],
      [everyStep],
    ),
  ],
};

export const whatsapp: Part = {
  title: "Limitations of WhatsApp",
  about: "the twelve of the list, each by itself",
  rows: [
    limited("1", "Text cannot be formatted, by agents or customers.", "rich-text"),
    row(
      "W2",
      "Stickers, pictures and GIFs from customers arrive as attachments.",
      [answered("attachmentPolicy"), checked("attachments.from-customer")],
      [test("channels/attachments", "the policy of a channel › names the types that arrive both ways")],
    ),
    limited("3", "A message that the customer deletes for everyone stays on the Agent Desktop.", "delete-for-everyone"),
    limited("4", "There are no voice messages.", "voice-messages"),
    limited("5", "Customers see no read receipts.", "read-receipts"),
    row(
      "W6",
      "A customer who blocks the agent gets no messages from the agent.",
      [
        notPossible(`preventing or seeing it: ${noInterface}; the contact ends when its time is over`),
        declared("DigitalChannel", "maxTimeInQueue"),
      ],
      [lost],
    ),
    limited("7", "A reply to a message arrives without the message that it answers.", "quoted-replies"),
    limited("8", "Customers cannot add a business number to a group.", "groups"),
    limited("9", "A live location or a contact that a customer shares does not appear.", "live-location"),
    limited("10", "Customers cannot pay an agent.", "payments"),
    row(
      "W11",
      "A service has one asset, and an asset one service.",
      [asset("service"), checked("asset.one-service"), byHand("register")],
      [
        test(
          "lifecycle/transitions",
          "a digital asset › stays with the service that it was registered to; before that the service is free",
        ),
        test("simulator/hands", "an asset › is registered once and for good, one to a service"),
      ],
    ),
    limited("12", "Templates are not supported, even though they are shown.", "templates"),
  ],
};

const rich = (number: string, says: string, ...more: Parameters<typeof row>[2]) =>
  row(`M${number}`, says, [asset("messageTypes"), checked("apple.message-types"), ...more]);

export const apple: Part = {
  title: "Rich messages of Apple",
  about: "the four types, and the page on what Apple requires",
  rows: [
    rich("1", "List picker: customers choose from a list."),
    rich("2", "Time picker: customers choose a time."),
    rich("3", "Forms: customers fill in fields.", checked("apple.forms")),
    rich(
      "4",
      "Rich links: videos and pictures.",
      asset("richLinkDomains"),
      checked("apple.domain-count"),
      checked("apple.domain-format"),
    ),
    row(
      "M5",
      "What bots, flows and agents need for these stands on the page of Apple's required features.",
      [command("bind-sheet")],
      [test("channels/bindSheet", "the nodes to edit › keep Apple's list of capabilities")],
    ),
  ],
};
