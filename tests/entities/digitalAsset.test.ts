import type { Json, Live } from "../../provider/entities/entity.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { digitalAsset } from "../../provider/entities/index.js";
import { UNKNOWN } from "../../provider/lifecycle/unknown.js";
import { says, tenantSays } from "./says.js";

const channels = digitalAsset.fields.channel.options;

describe("a digital asset", () => {
  test("has the fields of its channel only", () => {
    expect(says("digitalAsset", { name: "A", channel: "sms", number: "+1", address: "care@example.com" })).toEqual({
      address: "only an email digital asset has an address: remove it, or set channel to email",
    });
    expect(says("digitalAsset", { name: "A", channel: "email", address: "care@example.com", number: "+1" })).toEqual({
      number: "only a sms or whatsapp digital asset has a number: remove it, or set channel to sms or whatsapp",
    });
    for (const channel of ["sms", "whatsapp"])
      expect(says("digitalAsset", { name: "A", channel, number: "+1" })).toEqual({});
  });

  test("of each channel refuses every field of every other one", () => {
    const texts = ["www.example.com", "https://www.example.com/", "care@example.com"];
    const values = [...texts, texts.slice(0, 1), [], true, 25];
    for (const { name, schema } of fieldsOf("digitalAsset").filter(field => field.schema.only))
      for (const channel of channels) {
        const declared = (value: Json) =>
          Object.values(says("digitalAsset", { name: "A", channel, assetId: "1", [name]: value }))[0];
        // Each field takes one of these values; those of a wrong type have a problem of their own.
        const reasons = [...(schema.enum ?? []), ...values].map(value => declared(value));
        const fitting = reasons.filter(reason => reason === undefined || reason.startsWith("only "));
        const isOwn = schema.only!.values.includes(channel);
        expect([name, channel, new Set(fitting.map(reason => reason === undefined))]).toEqual([
          name,
          channel,
          new Set([isOwn]),
        ]);
      }
  });

  test.each([
    ["sms", "number", "+14085550123"],
    ["whatsapp", "number", "+14085550123"],
    ["email", "address", "care@example.com"],
    ["livechat", "websites", ["www.example.com"]],
    ["messenger", "page", "Acme"],
  ])("of channel %s needs %s until it is registered: a person types it", (channel, field, value) => {
    expect(says("digitalAsset", { name: "A", channel })).toEqual({
      [field]: `is needed to make the ${channel} asset in Webex Connect: state it, or the assetId of one that is registered`,
    });
    expect(says("digitalAsset", { name: "A", channel, [field]: value })).toEqual({});
    expect(says("digitalAsset", { name: "A", channel, assetId: "1" })).toEqual({});
    expect(says("digitalAsset", { name: "A", channel, assetId: UNKNOWN })).toEqual({});
  });

  test("of Apple needs nothing but its name: it makes itself when Webex Connect is chosen there", () => {
    expect(says("digitalAsset", { name: "A", channel: "apple" })).toEqual({});
  });

  test("names hosts without anything before or after them", () => {
    const websites = (...hosts: readonly string[]) =>
      says("digitalAsset", { name: "A", channel: "livechat", websites: hosts });
    expect(websites("www.example.com", "shop.example.com")).toEqual({});
    expect(Object.keys(websites("https://www.example.com"))).toEqual(["websites[0]"]);
    expect(Object.keys(websites("www.example.com/chat"))).toEqual(["websites[0]"]);
    expect(Object.keys(websites())).toEqual(["websites"]);
  });

  test("is used by one entry point, of its own channel", () => {
    const sms = { name: "A", channel: "sms", assetId: "1" };
    const row = (name: string, more: Live): Live => ({ id: name, name, assetId: "1", ...more });
    const types = { channelType: "SOCIAL_CHANNEL", socialChannelType: "MESSAGEBIRD" };
    const right = row("right", types);
    const found = (...entryPoint: readonly Live[]) => tenantSays("digitalAsset", sms, { entryPoint });
    expect(found(right, row("other", { ...types, assetId: "2" }))).toEqual([]);
    expect(found()).toEqual([]);
    expect(found(right, row("second", types))).toEqual([
      'asset 1 is used by the entry points "right" (right) and "second" (second): one asset has one entry point',
    ]);
    expect(found(row("chat", { channelType: "CHAT" }))).toEqual([
      'asset 1 is used by entry point "chat" (chat), which is of another channel than sms: correct the channel or the id',
    ]);
    expect(found(row("wa", { ...types, socialChannelType: "WHATSAPP" }))).toHaveLength(1);
    expect(tenantSays("digitalAsset", { name: "A", channel: "sms" }, { entryPoint: [right] })).toEqual([]);
  });
});
