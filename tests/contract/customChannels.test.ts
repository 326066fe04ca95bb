import { picture } from "../files.js";
import { asForm, logoForm } from "../form.js";
import { judge } from "./judge.js";
import { judged } from "./judged.js";

type Expected = readonly [method: string, path: string, body: unknown, status: number][];

const webhookConfig = { webhookUrl: "https://middleware.acme.example", webhookSecret: "s".repeat(32) };

function world() {
  const tenant = judged();
  const { call } = tenant;
  const form = (method: string, path: string, fields: object, file?: Uint8Array) =>
    call(method, path, logoForm(fields, file), asForm);
  const expectStatuses = (expected: Expected) => {
    const answered = expected.map(([method, path, body]) => call(method, path, body).status);
    expect(answered).toEqual(expected.map(([, , , status]) => status));
  };
  return { ...tenant, form, expectStatuses };
}

test("channels answer as published through their whole life", () => {
  const { form, expectStatuses, violations } = world();
  const policy = { maxMessageCharacters: 100, allowFileAttachments: true, allowedFileTypes: { images: ["png"] } };
  const fields = { name: "Viber", channelType: "CUSTOM_MESSAGING", logoType: "LOGO_URL", messagingPolicy: policy };
  const { body } = form("POST", "channel", fields, picture("x"));
  const { logoUrl: _, ...row } = body;
  expect(form("POST", "channel", fields, picture("x")).status).toBe(409);
  expect(form("POST", "channel", {}).status).toBe(400);
  expect(form("PUT", `channel/${body.id}`, { ...row, name: "Viber 2" }, picture("y")).status).toBe(200);
  const icon = { logoType: "MOMENTUM", logoIconName: "chat-regular" };
  const items = [
    { itemIdentifier: 1, item: { name: "Fax", channelType: "WORK_ITEM", ...icon }, requestAction: "SAVE" },
  ];
  expectStatuses([
    ["GET", `channel/${body.id}?includeLogoUrlVersioned=true`, undefined, 200],
    ["GET", "v2/channel?page=0&pageSize=1&includeCount=true&sort=name", undefined, 200],
    ["GET", `v2/channel?filter=id==${body.id}&attributes=id,name`, undefined, 200],
    ["PATCH", `channel/${body.id}`, { description: "changed", ...icon }, 200],
    ["POST", "channel/bulk", { items }, 207],
    ["GET", `channel/${body.id}/incoming-references`, undefined, 200],
    ["DELETE", `channel/${body.id}`, undefined, 204],
    ["GET", `channel/${body.id}`, undefined, 404],
  ]);
  expect(violations).toEqual([]);
});

test("assets answer as published through their whole life", () => {
  const { call, form, expectStatuses, violations } = world();
  const icon = { logoType: "MOMENTUM", logoIconName: "chat-regular" };
  const channelOf = (channelType: string) =>
    form("POST", "channel", { name: channelType, channelType, ...icon }).body.id;
  const item = {
    ...{ name: "Claims", channelType: "WORK_ITEM", channelId: channelOf("WORK_ITEM"), businessAddress: "claims" },
    dataSchema: [{ fieldKey: "number", displayName: "Number", isViewable: true, isRequired: true }],
  };
  const channelId = channelOf("CUSTOM_MESSAGING");
  const message = { name: "Viber", channelType: "CUSTOM_MESSAGING", channelId, businessAddress: "acme", webhookConfig };
  const [claims, viber] = [call("POST", "asset", item).body, call("POST", "asset", message).body];
  expect([claims.dataSchema.length, viber.webhookConfig]).toEqual([1, { webhookUrl: webhookConfig.webhookUrl }]);
  const bulk = (one: object, requestAction: string) => ({ items: [{ itemIdentifier: 1, item: one, requestAction }] });
  expectStatuses([
    ["POST", "asset", item, 409],
    ["POST", "asset", {}, 400],
    ["GET", `asset/${claims.id}?includeChannelName=true`, undefined, 200],
    ["GET", "v2/asset?page=0&pageSize=1&includeChannelName=true", undefined, 200],
    ["PUT", `asset/${claims.id}`, { ...claims, description: "changed" }, 200],
    ["PUT", `asset/${viber.id}`, { ...viber, description: "changed" }, 400],
    ["PATCH", `asset/${viber.id}`, { description: null, webhookConfig: { webhookSecret: "t".repeat(32) } }, 200],
    ["POST", "asset/bulk", bulk({ ...item, name: "Cases", businessAddress: "cases" }, "SAVE"), 207],
    ["POST", "asset/bulk", bulk({ ...viber, description: "in bulk" }, "SAVE"), 207],
    ["DELETE", `channel/${channelId}`, undefined, 412],
    ["GET", `asset/${viber.id}/incoming-references`, undefined, 200],
    ["DELETE", `asset/${viber.id}`, undefined, 204],
    ["GET", `asset/${viber.id}`, undefined, 404],
  ]);
  expect(violations).toEqual([]);
});

test("an answer with the secret of a webhook would be a violation", () => {
  const path = "/organization/2f9eecc5-0472-4549-9a83-2afdae0d4ba1/asset/a1";
  const asset = { id: "a1", name: "Viber", channelType: "CUSTOM_MESSAGING", channelId: "c1", businessAddress: "acme" };
  const answer = (hook: object) => ({ status: 200, body: JSON.stringify({ ...asset, webhookConfig: hook }) });
  expect(judge({ method: "GET", path }, answer({ webhookUrl: webhookConfig.webhookUrl }))).toEqual([]);
  expect(judge({ method: "GET", path }, answer(webhookConfig))).toEqual([
    expect.objectContaining({ at: "/webhookConfig", keyword: "unknown", detail: "webhookSecret" }),
  ]);
});
