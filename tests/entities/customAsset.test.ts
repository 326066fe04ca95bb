import { says, tenantSays } from "./says.js";

const field = (fieldKey: string, more: object = {}) => ({ fieldKey, displayName: fieldKey, ...more });
const both = { isViewable: true, isRequired: true };
const claims = {
  name: "Claims",
  channelType: "WORK_ITEM",
  channelId: "c1",
  businessAddress: "claims@acme.example",
  dataSchema: [field("number", both)],
};
const viber = {
  name: "Viber",
  channelType: "CUSTOM_MESSAGING",
  channelId: "c2",
  businessAddress: "acme",
  webhookUrl: "https://middleware.acme.example/viber",
  webhookSecret: "s".repeat(32),
};

describe("a custom asset of work items", () => {
  test("says what a work item holds", () => {
    expect(says("customAsset", claims)).toEqual({});
    expect(says("customAsset", { ...claims, dataSchema: undefined })).toEqual({
      dataSchema: "is needed: list the fields of a work item",
    });
  });

  test("has a field that agents see and one that is required, which may be two", () => {
    const found = (dataSchema: readonly object[]) => says("customAsset", { ...claims, dataSchema } as never);
    expect(found([field("a", { isViewable: true }), field("b", { isRequired: true })])).toEqual({});
    expect(found([field("a", { isRequired: true })]).dataSchema).toContain("no field that agents see");
    expect(found([field("a", { isViewable: true })]).dataSchema).toContain("no field that is required");
    expect(found([field("a", both), field("a")]).dataSchema).toContain("a fieldKey twice");
  });

  test("has 50 fields at most", () => {
    const fields = (count: number) => Array.from({ length: count }, (_, i) => field(`f${i}`, both));
    expect(says("customAsset", { ...claims, dataSchema: fields(50) })).toEqual({});
    expect(says("customAsset", { ...claims, dataSchema: fields(51) })).toEqual({
      dataSchema: "has 50 fields at most: remove some",
    });
  });

  test("has no webhook, and one of messages no fields", () => {
    const { webhookUrl, webhookSecret } = viber;
    expect(Object.keys(says("customAsset", { ...claims, webhookUrl, webhookSecret }))).toEqual([
      "webhookUrl",
      "webhookSecret",
    ]);
    expect(Object.keys(says("customAsset", { ...viber, dataSchema: claims.dataSchema }))).toEqual(["dataSchema"]);
  });

  test("has an address of 200 characters at most, none of which JSON would escape", () => {
    const found = (businessAddress: string) => Object.keys(says("customAsset", { ...claims, businessAddress }));
    expect(found("x".repeat(200))).toEqual([]);
    expect(found("https://acme.example/claims?x={1}")).toEqual([]);
    for (const wrong of ["x".repeat(201), "", 'a"b', "a\\b", "a\nb"]) expect(found(wrong)).toEqual(["businessAddress"]);
  });
});

describe("a custom asset of messages", () => {
  test("has a webhook by https, with a secret of 32 to 256 characters that no refusal repeats", () => {
    const found = (change: object) => says("customAsset", { ...viber, ...change });
    expect(found({})).toEqual({});
    expect(found({ webhookSecret: "s".repeat(256) })).toEqual({});
    expect(Object.keys(found({ webhookUrl: "http://middleware.acme.example" }))).toEqual(["webhookUrl"]);
    for (const wrong of ["hunter2-is-too-short", "hunter2".padEnd(257, "s")]) {
      const refusal = found({ webhookSecret: wrong });
      expect(Object.keys(refusal)).toEqual(["webhookSecret"]);
      expect(JSON.stringify(refusal)).not.toContain("hunter2");
    }
  });

  test("is created with both, and needs neither once it is there", () => {
    const rows = { customChannel: [{ id: "c2", name: "Viber", channelType: "CUSTOM_MESSAGING" }] };
    const { webhookSecret: _, ...bare } = viber;
    expect(tenantSays("customAsset", viber, rows)).toEqual([]);
    expect(tenantSays("customAsset", bare, rows)).toEqual([expect.stringContaining("needs webhookUrl and")]);
    expect(tenantSays("customAsset", bare, rows, "a1")).toEqual([]);
  });

  test("is an address of a channel of its type", () => {
    const rows = { customChannel: [{ id: "c2", name: "Fax", channelType: "WORK_ITEM" }] };
    expect(tenantSays("customAsset", viber, rows)).toEqual([
      'custom channel "Fax" is a WORK_ITEM channel: state that, or another channel',
    ]);
  });
});
