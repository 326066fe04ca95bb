import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { found, type Program, spec } from "./stack.js";

const two = (first: object, second: object): Program => ({
  resources: { digitalAsset: { care: { channel: "sms", ...first } } },
  channels: { whatsapp: { channel: "whatsapp", asset: second } },
});

spec("asset.service", {
  refuses: { channels: { sms: { channel: "sms", asset: { name: "Acme" } } } },
  as: ['channel "sms": asset.service: no service is named'],
  accepts: { channels: { sms: { channel: "sms", asset: { name: "Acme", service: "Care" } } } },
  waits: { channels: { sms: { channel: "sms", asset: UNKNOWN } } },
});

spec("asset.one-service", {
  refuses: two({ service: "Care" }, { service: "Care" }),
  as: ['channel "whatsapp": asset.service: service "Care" is also the service of digital asset "care"'],
  accepts: two({ service: "Care" }, { service: "Sales" }),
  waits: two({ service: UNKNOWN }, { service: UNKNOWN }),
});

spec("asset.once", {
  refuses: two({ assetId: "a_1" }, { assetId: "a_1" }),
  as: ['channel "whatsapp": asset.assetId: asset "a_1" is also the asset of digital asset "care"'],
  accepts: two({ assetId: "a_1" }, { assetId: "a_2" }),
  waits: two({ assetId: UNKNOWN }, { assetId: UNKNOWN }),
});

const numbers = (channel: string, number: string): Program => ({
  resources: { digitalAsset: { a: { channel: "sms", number: "+14085550123" }, b: { channel, number } } },
});

spec("asset.one-address", {
  refuses: numbers("sms", "+14085550123"),
  as: ['digital asset "b": number: "+14085550123" is also the number of digital asset "a"'],
  accepts: numbers("whatsapp", "+14085550123"),
  waits: numbers("sms", UNKNOWN),
});

test("an address is the same in capitals, and another on another channel", () => {
  const mail = { channel: "email", address: "Care@example.com" };
  const resources = { digitalAsset: { a: mail, b: { ...mail, address: "care@example.com" } } };
  expect(found("asset.one-address", { resources })).toHaveLength(1);
});

const entryPoints = (first: string, second: string): Program => ({
  resources: { entryPoint: { a: { assetId: first }, b: { assetId: second } } },
});

spec("asset.one-entry-point", {
  refuses: entryPoints("a_1", "a_1"),
  as: ['entry point "b": assetId: the asset is also that of entry point "a"'],
  accepts: entryPoints("a_1", "a_2"),
  waits: entryPoints(UNKNOWN, UNKNOWN),
});

test("an asset is the same by its id and by its declaration", () => {
  const entryPoint = { a: { assetId: "a_1" }, b: { assetId: "digitalAsset/acme" } };
  const digitalAsset = { acme: { assetId: "a_1" } };
  expect(found("asset.one-entry-point", { resources: { entryPoint, digitalAsset } })).toHaveLength(1);
});

test("an asset's entry point may be a channel's", () => {
  const entryPoint = { a: { assetId: "a_1" }, sms: { assetId: "digitalAsset/sms" } };
  const digitalAsset = { sms: { assetId: "a_1" } };
  const program = { resources: { entryPoint, digitalAsset }, partOf: { sms: "sms" } };
  expect(found("asset.one-entry-point", program)).toEqual([
    'entry point "sms": assetId: the asset is also that of entry point "a"',
  ]);
});

test("what a channel made is not counted beside the channel", () => {
  const program = two({ service: "Care" }, { service: "Care" });
  expect(found("asset.one-service", { ...program, partOf: { care: "whatsapp" } })).toEqual([]);
});
