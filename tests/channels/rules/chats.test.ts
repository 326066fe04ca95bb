import { findings, UNKNOWN } from "../../../provider/channels/rules/index.js";
import { asset, channel, found, spec, stackOf } from "./stack.js";

const livechat = (values: object) => asset("livechat", { ...values });
const messenger = (values: object) => asset("messenger", { ...values });

describe("live chat", () => {
  spec("livechat.transports", {
    refuses: livechat({ primaryTransport: "WEBSOCKET", secondaryTransport: "WEBSOCKET" }),
    as: [
      'digital asset "acme": secondaryTransport: WEBSOCKET is also the primary transport, so there is nothing to fall back on',
    ],
    accepts: livechat({ primaryTransport: "WEBSOCKET", secondaryTransport: "MQTT" }),
    waits: livechat({ primaryTransport: UNKNOWN, secondaryTransport: UNKNOWN }),
  });

  test("a transport that is not stated is the one that Webex Connect proposes", () => {
    expect(found("livechat.transports", livechat({ primaryTransport: "WEBSOCKET" }))).toHaveLength(1);
    expect(found("livechat.transports", livechat({ secondaryTransport: "MQTT" }))).toHaveLength(1);
    expect(found("livechat.transports", livechat({}))).toEqual([]);
  });

  test.each([
    ["MQTT", "WEBSOCKET"],
    ["WEBSOCKET", "MQTT"],
  ])("beside %s, %s is advised", (primary, other) => {
    const program = livechat({ primaryTransport: primary, secondaryTransport: primary });
    expect(findings(stackOf(program)).map(finding => finding.todo)).toEqual([`Set it to ${other}.`]);
  });

  spec("livechat.secured-port", {
    refuses: livechat({ securedPort: false }),
    as: ['digital asset "acme": securedPort: is false, and Contact Center needs it on'],
    accepts: livechat({ securedPort: true }),
    waits: livechat({ securedPort: UNKNOWN }),
  });

  spec("livechat.payload-encryption", {
    refuses: livechat({ payloadEncryption: true }),
    as: ['digital asset "acme": payloadEncryption: is true, and Contact Center needs it off'],
    accepts: livechat({}),
    waits: livechat({ payloadEncryption: UNKNOWN }),
  });

  spec("livechat.in-app", {
    refuses: channel("livechat", { asset: { inApp: true } }),
    as: ['channel "livechat": asset.inApp: is true, and Contact Center needs it off'],
    accepts: livechat({ inApp: false }),
    waits: livechat({ inApp: UNKNOWN }),
  });

  spec("livechat.website-format", {
    refuses: livechat({ websites: ["www.example.com", "https://shop.example.com/"] }),
    as: ['digital asset "acme": websites: "https://shop.example.com/" is no bare host'],
    accepts: livechat({ websites: ["www.example.com"] }),
    waits: livechat({ websites: [UNKNOWN] }),
  });
});

describe("Messenger", () => {
  spec("messenger.get-started", {
    refuses: messenger({ getStarted: true }),
    as: ['digital asset "acme": getStarted: is on, and Contact Center needs it off'],
    accepts: messenger({ getStarted: false }),
    waits: messenger({ getStarted: UNKNOWN }),
  });

  spec("messenger.persistent-menu", {
    refuses: messenger({ persistentMenu: true }),
    as: ['digital asset "acme": persistentMenu: needs Get Started, which stays off with Contact Center'],
    accepts: messenger({}),
    waits: messenger({ persistentMenu: UNKNOWN }),
  });

  spec("messenger.welcome-text", {
    refuses: messenger({ welcomeText: "Hi " }),
    as: ['digital asset "acme": welcomeText: "Hi " is shorter than three characters'],
    accepts: messenger({ welcomeText: "Hey" }),
    waits: messenger({ welcomeText: UNKNOWN }),
  });
});

describe("SMS", () => {
  spec("sms.number-format", {
    refuses: asset("sms", { number: "408-555-0123" }),
    as: ['digital asset "acme": number: "408-555-0123" is neither an international number nor a short code'],
    accepts: asset("sms", { number: "+14085550123" }),
    waits: asset("sms", { number: UNKNOWN }),
  });

  spec("sms.short-code", {
    refuses: asset("sms", { number: "73276" }),
    as: ['digital asset "acme": number: 73276 is a short code, which not every guide supports'],
    accepts: asset("sms", { number: "+14085550123" }),
    waits: asset("sms", { number: UNKNOWN }),
  });

  test("a short code is a number too", () => {
    expect(found("sms.number-format", asset("sms", { number: "73276" }))).toEqual([]);
  });

  spec("sms.attachments", {
    refuses: channel("sms", { attachments: ["pdf"] }),
    as: ['channel "sms": attachments: SMS carries no files'],
    accepts: channel("sms", { attachments: [] }),
    waits: channel("sms", { attachments: UNKNOWN }),
  });
});
