import { says, tenantSays } from "./says.js";

const sms = { name: "SMS", channelType: "SOCIAL_CHANNEL", socialChannelType: "MESSAGEBIRD", assetId: "14085550100" };

describe("an entry point", () => {
  test("of a social channel says which one, and has an asset", () => {
    expect(says("entryPoint", sms)).toEqual({});
    expect(says("entryPoint", { name: "SMS", channelType: "SOCIAL_CHANNEL" })).toEqual({
      socialChannelType: expect.stringContaining("has a socialChannelType"),
      assetId: expect.stringContaining("needs the registered asset"),
    });
    expect(Object.keys(says("entryPoint", { ...sms, channelType: "CHAT" }))).toEqual(["socialChannelType"]);
  });

  test("of telephony has no asset; outbound is telephony only", () => {
    expect(Object.keys(says("entryPoint", { name: "Voice", channelType: "TELEPHONY", assetId: "x" }))).toEqual([
      "assetId",
    ]);
    expect(Object.keys(says("entryPoint", { name: "Mail", channelType: "EMAIL", entryPointType: "OUTBOUND" }))).toEqual(
      ["entryPointType"],
    );
    expect(says("entryPoint", { name: "Out", channelType: "TELEPHONY", entryPointType: "OUTBOUND" })).toEqual({});
  });

  test("has an outdial queue only when contacts go out, and overrides flows only of calls", () => {
    const voice = { name: "Out", channelType: "TELEPHONY" };
    expect(says("entryPoint", { ...voice, entryPointType: "OUTBOUND", outdialQueueId: "q" })).toEqual({});
    expect(says("entryPoint", { ...voice, outdialQueueId: "q" })).toEqual({
      outdialQueueId: expect.stringContaining("only an OUTBOUND entry point"),
    });
    const flowOverrideSettings = [{ name: "hours", type: "BUSINESS_HOURS" }];
    expect(says("entryPoint", { ...voice, flowOverrideSettings })).toEqual({});
    expect(says("entryPoint", { ...sms, flowOverrideSettings })).toEqual({
      flowOverrideSettings: expect.stringContaining("only a TELEPHONY entry point"),
    });
  });

  test("shares its asset with no other entry point", () => {
    const rows = { entryPoint: [{ id: "e1", name: "Old SMS", assetId: sms.assetId }] };
    expect(tenantSays("entryPoint", sms, rows)).toEqual([
      expect.stringContaining('is used by entry point "Old SMS" (e1)'),
    ]);
    expect(tenantSays("entryPoint", sms, rows, "e1")).toEqual([]);
  });

  test("is of its asset's channel", () => {
    const asset = (channel: string) => ({ digitalAsset: [{ id: sms.assetId, name: "Number", channel }] });
    expect(tenantSays("entryPoint", sms, asset("sms"))).toEqual([]);
    expect(tenantSays("entryPoint", sms, asset("livechat"))).toEqual([
      'digital asset "Number" is of channel livechat, which needs CHAT, not SOCIAL_CHANNEL MESSAGEBIRD',
    ]);
  });

  test("of a custom channel takes a custom asset of its type, and asks for no list of them otherwise", () => {
    const claims = { name: "Claims", channelType: "WORK_ITEM", assetId: "a1" };
    const rows = (channelType: string) => ({ customAsset: [{ id: "a1", name: "Claims", channelType }] });
    expect(says("entryPoint", claims)).toEqual({});
    expect(tenantSays("entryPoint", claims, rows("WORK_ITEM"))).toEqual([]);
    expect(tenantSays("entryPoint", claims, rows("CUSTOM_MESSAGING"))).toEqual([
      'custom asset "Claims" is of CUSTOM_MESSAGING, not WORK_ITEM: correct the channel or the asset',
    ]);
    expect(tenantSays("entryPoint", claims, {})).toEqual([
      "the tenant has no custom asset with id a1: use the resource, or CustomAsset.find",
    ]);
    expect(tenantSays("entryPoint", sms, {})).toEqual([]);
  });
});
