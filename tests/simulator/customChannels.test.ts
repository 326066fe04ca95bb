import { picture } from "../files.js";
import { asForm, logoForm } from "../form.js";
import { newTenant } from "./tenant.js";

const fax = { name: "Fax", channelType: "WORK_ITEM", logoType: "MOMENTUM", logoIconName: "tasks-regular" };
const viber = { name: "Viber", channelType: "CUSTOM_MESSAGING", logoType: "LOGO_URL" };
const number = { fieldKey: "number", displayName: "Number", isViewable: true, isRequired: true };
const secret = "canary-of-a-webhook-0123456789-0123";
const webhookConfig = { webhookUrl: "https://middleware.acme.example", webhookSecret: secret };

function world() {
  const tenant = newTenant();
  const { call } = tenant;
  const send = (method: string, path: string, fields: object, file?: Uint8Array) =>
    call(method, path, logoForm(fields, file), asForm);
  const channel = (fields: object = {}, file?: Uint8Array) => send("POST", "channel", { ...fax, ...fields }, file);
  const asset = (fields: object = {}) => {
    const body = { name: "Claims", channelType: "WORK_ITEM", businessAddress: "claims", dataSchema: [number] };
    return call("POST", "asset", { ...body, ...fields });
  };
  const messages = (fields: object = {}) => {
    const { body } = channel({ ...viber, logoType: "MOMENTUM", logoIconName: "chat-regular" });
    const { name, channelType } = viber;
    const stated = {
      name,
      channelType,
      channelId: body.id,
      businessAddress: "acme",
      dataSchema: undefined,
      webhookConfig,
    };
    return asset({ ...stated, ...fields });
  };
  const reason = (answer: { body: { error?: { reason: string } } }) => answer.body.error?.reason;
  return { ...tenant, send, channel, asset, messages, reason };
}

describe("a channel", () => {
  test("is a form, with a file where its logo is one, of which answers have the address", () => {
    const { call, channel, reason } = world();
    expect(channel()).toMatchObject({ status: 201, body: { version: 0, name: "Fax" } });
    expect(reason(channel(viber))).toBe("Required part 'logoFile' is not present.");
    const { status, body } = channel(viber, picture("x"));
    expect(status).toBe(201);
    expect(body.logoUrl).toMatch(/^https:/);
    for (const row of [body, call("GET", `channel/${body.id}`).body]) {
      expect(row).not.toHaveProperty("logoFile");
      expect(row).not.toHaveProperty("logoUrlVersioned");
    }
    expect(call("GET", `channel/${body.id}?includeLogoUrlVersioned=true`).body.logoUrlVersioned).toMatch(/^https:/);
    expect(call("POST", "channel", fax).status).toBe(500);
  });

  test.each<[string, object]>([
    ["without the name of its icon", { logoIconName: undefined }],
    ["of one of the six digital types", { channelType: "CHAT" }],
    ["of another kind of logo", { logoType: "EMOJI" }],
    ["with a policy that does not say all it has to", { messagingPolicy: { maxMessageCharacters: 10 } }],
    [
      "with messages that are too long",
      { messagingPolicy: { maxMessageCharacters: 20_001, allowFileAttachments: true } },
    ],
  ])("%s is refused", (_, change) => {
    expect(world().channel(change).status).toBe(400);
  });

  test("is patched in description and icon only, and stays what it is otherwise", () => {
    const { call, channel } = world();
    const { id } = channel(viber, picture("x")).body;
    const { body } = call("PATCH", `channel/${id}`, { description: "new", name: "Other" });
    expect(body).toMatchObject({ description: "new", name: "Viber", logoType: "LOGO_URL" });
    expect(call("PATCH", `channel/${id}`, { logoType: "MOMENTUM" }).status).toBe(400);
    const icon = { logoType: "MOMENTUM", logoIconName: "chat-regular" };
    const patched = call("PATCH", `channel/${id}`, icon).body;
    expect(patched).toMatchObject(icon);
    expect(patched).not.toHaveProperty("logoUrl");
  });

  test("is replaced by a form, in everything but its type", () => {
    const { channel, send, reason } = world();
    const { id } = channel().body;
    expect(send("PUT", `channel/${id}`, { ...fax, id, name: "Faxes" })).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect(reason(send("PUT", `channel/${id}`, { ...viber, id }, picture("x")))).toContain("cannot be changed");
  });

  test("has a name of its own, and is listed without its policy, with the number of its assets where asked", () => {
    const { asset, call, channel } = world();
    const messagingPolicy = { maxMessageCharacters: 10, allowFileAttachments: false };
    const { body } = channel({ messagingPolicy });
    expect(channel().status).toBe(409);
    asset({ channelId: body.id });
    const [row] = call("GET", "v2/channel?includeCount=true").body.data;
    expect(row).toMatchObject({ name: "Fax", numberOfAsset: 1 });
    expect(row).not.toHaveProperty("messagingPolicy");
    expect(call("GET", `channel/${body.id}`).body).toMatchObject({ messagingPolicy });
    expect(call("GET", "channel").status).toBe(405);
    expect(call("DELETE", `channel/${body.id}`).status).toBe(412);
  });
});

describe("an asset of work items", () => {
  test.each<[string, object, string]>([
    ["without fields", { dataSchema: undefined }, "dataSchema: is required"],
    ["without a viewable one", { dataSchema: [{ ...number, isViewable: false }] }, "must have isViewable=true"],
    ["without a required one", { dataSchema: [{ ...number, isRequired: false }] }, "must have isRequired=true"],
    [
      "with too many",
      { dataSchema: Array.from({ length: 51 }, (_, i) => ({ ...number, fieldKey: `f${i}` })) },
      "at most 50",
    ],
    [
      "with one that has no key",
      { dataSchema: [{ ...number, fieldKey: undefined }] },
      "dataSchema.fieldKey: is required",
    ],
    ["at an address with a quote", { businessAddress: 'a"b' }, "businessAddress: must match"],
    ["of a channel of another type", { channelType: "CUSTOM_MESSAGING", webhookConfig }, "is of type WORK_ITEM"],
    ["of no channel", { channelId: "none" }, "channel none not found"],
  ])("%s is refused", (_, change, why) => {
    const { asset, channel, reason } = world();
    const refused = asset({ channelId: channel().body.id, ...change });
    expect([refused.status, reason(refused)]).toEqual([400, expect.stringContaining(why)]);
  });

  test("is replaced by PUT, with the ids of the fields that stay, and keeps its address", () => {
    const { asset, call, channel, reason } = world();
    const { body } = asset({ channelId: channel().body.id });
    const put = (change: object) => call("PUT", `asset/${body.id}`, { ...body, ...change });
    expect(put({ dataSchema: [{ ...body.dataSchema[0], displayName: "No." }] }).body.dataSchema[0]).toMatchObject({
      id: body.dataSchema[0].id,
      displayName: "No.",
    });
    expect(put({ dataSchema: [number] }).status).toBe(409);
    expect(reason(put({ businessAddress: "other" }))).toContain("cannot be changed");
  });

  test("is listed without its fields unless it is the only one asked for, and named with its channel where asked", () => {
    const { asset, call, channel } = world();
    const { id } = asset({ channelId: channel().body.id }).body;
    expect(call("GET", "v2/asset").body.data[0]).not.toHaveProperty("dataSchema");
    expect(call("GET", `v2/asset?filter=id==${id}&singleObjectResponse=true`).body.data[0].dataSchema).toHaveLength(1);
    expect(call("GET", `asset/${id}?includeChannelName=true`).body.channelName).toBe("Fax");
    expect(call("GET", `asset/${id}`).body).not.toHaveProperty("channelName");
  });
});

describe("an asset of messages", () => {
  test("needs its webhook and a secret of 32 characters to be created", () => {
    const { messages, reason } = world();
    expect(reason(messages({ webhookConfig: undefined }))).toContain("webhookUrl and webhookSecret are required");
    expect(world().reason(messages({ webhookConfig: { ...webhookConfig, webhookSecret: "short" } }))).not.toContain(
      "short",
    );
    expect(world().messages().status).toBe(201);
  });

  test("is changed by PATCH alone, which leaves of the webhook what it does not have", () => {
    const { call, messages, reason, tenant } = world();
    const { body } = messages();
    const kept = () => tenant.store.row("asset", body.id)!.webhookConfig as Record<string, string>;
    const before = kept();
    expect(reason(call("PUT", `asset/${body.id}`, body))).toContain("PUT is not supported");
    const webhookUrl = "https://other.acme.example";
    expect(call("PATCH", `asset/${body.id}`, { webhookConfig: { webhookUrl } }).status).toBe(200);
    expect(call("PATCH", `asset/${body.id}`, { description: "new" }).body.webhookConfig).toEqual({ webhookUrl });
    expect(kept()).toEqual({ ...before, webhookUrl });
    call("PATCH", `asset/${body.id}`, { webhookConfig: { webhookSecret: `${secret}2` } });
    expect(kept().webhookSecret).not.toBe(before.webhookSecret);
    expect(kept().webhookUrl).toBe(webhookUrl);
  });

  test("tells nobody its secret: no answer, no log, no saved tenant", () => {
    const { call, messages, tenant } = world();
    const { body } = messages();
    const items = [{ itemIdentifier: 1, item: { ...body, webhookConfig }, requestAction: "SAVE" }];
    const answers = [
      body,
      call("GET", `asset/${body.id}`).body,
      call("GET", "v2/asset").body,
      call("PATCH", `asset/${body.id}`, { webhookConfig: { webhookSecret: `${secret}!` } }).body,
      call("PATCH", `asset/${body.id}`, { webhookConfig: { webhookSecret: `${secret}${"x".repeat(300)}` } }).body,
      call("POST", "asset/bulk", { items }).body,
    ];
    const saved = [...tenant.snapshot().tables].map(([type, rows]) => [type, ...rows]);
    expect(JSON.stringify([answers, tenant.requests(), saved])).not.toContain("canary");
  });
});

describe("an entry point of a custom channel", () => {
  const body = {
    name: "Claims",
    entryPointType: "INBOUND",
    serviceLevelThreshold: 60,
    active: true,
    maximumActiveContacts: 1,
  };

  test("takes an asset of its type, which is then not deleted", () => {
    const { asset, call, channel, reason } = world();
    const { id } = asset({ channelId: channel().body.id }).body;
    const post = (change: object) => call("POST", "entry-point", { ...body, ...change });
    expect(reason(post({ channelType: "WORK_ITEM", assetId: "none" }))).toContain("asset none not found");
    expect(reason(post({ channelType: "CUSTOM_MESSAGING", assetId: id }))).toContain("is of channel type WORK_ITEM");
    expect(post({ channelType: "WORK_ITEM", assetId: id }).status).toBe(201);
    expect(post({ name: "Second", channelType: "WORK_ITEM", assetId: id }).status).toBe(409);
    expect(call("DELETE", `asset/${id}`).body.error.referencedEntities).toEqual(["entry-point"]);
    expect(call("GET", `asset/${id}/incoming-references`).body.data).toEqual([
      expect.objectContaining({ name: "Claims" }),
    ]);
  });
});
