import { UNKNOWN } from "../../../provider/channels/rules/index.js";
import { found, type Program } from "./stack.js";

const two = (first: object, second: object): Program => ({
  resources: { digitalAsset: { care: { channel: "sms", ...first } } },
  channels: { whatsapp: { channel: "whatsapp", asset: second } },
});

describe("assets", () => {
  test("have a service each, and both that share one are named", () => {
    expect(found("asset.one-service", two({ service: "Care" }, { service: "Care" }))).toEqual([
      'channel "whatsapp": asset.service: service "Care" is also the service of digital asset "care"',
    ]);
    expect(found("asset.one-service", two({ service: "Care" }, { service: "Sales" }))).toEqual([]);
    expect(found("asset.one-service", two({ service: UNKNOWN }, { service: UNKNOWN }))).toEqual([]);
  });

  test("are declared once", () => {
    expect(found("asset.once", two({ assetId: "a_1" }, { assetId: "a_1" }))).toEqual([
      'channel "whatsapp": asset.assetId: asset "a_1" is also the asset of digital asset "care"',
    ]);
    expect(found("asset.once", two({ assetId: "a_1" }, { assetId: "a_2" }))).toEqual([]);
    expect(found("asset.once", two({ assetId: UNKNOWN }, { assetId: UNKNOWN }))).toEqual([]);
  });

  test("that a channel made are not counted again", () => {
    const program = two({ service: "Care" }, { service: "Care" });
    expect(found("asset.one-service", { ...program, partOf: { care: "whatsapp" } })).toEqual([]);
  });

  test("have an address each; the same number may have SMS and WhatsApp", () => {
    const twice = (channel: string, number: string): Program => ({
      resources: { digitalAsset: { a: { channel: "sms", number: "+14085550123" }, b: { channel, number } } },
    });
    expect(found("asset.one-address", twice("sms", "+14085550123"))).toEqual([
      'digital asset "b": number: "+14085550123" is also the number of digital asset "a"',
    ]);
    expect(found("asset.one-address", twice("whatsapp", "+14085550123"))).toEqual([]);
    expect(found("asset.one-address", twice("sms", UNKNOWN))).toEqual([]);
  });

  test("have one entry point", () => {
    const entryPoints = (first: string, second: string): Program => ({
      resources: { entryPoint: { a: { assetId: first }, b: { assetId: second } } },
    });
    expect(found("asset.one-entry-point", entryPoints("a_1", "a_1"))).toEqual([
      'entry point "b": assetId: the asset is also that of entry point "a"',
    ]);
    expect(found("asset.one-entry-point", entryPoints("a_1", "a_2"))).toEqual([]);
    expect(found("asset.one-entry-point", entryPoints(UNKNOWN, UNKNOWN))).toEqual([]);
  });
});
