import type { Json } from "../../provider/entities/entity.js";
import { forgetful } from "../../provider/lifecycle/intents.js";
import { faultScript } from "../../provider/simulator/index.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { fileAt } from "../files.js";
import { errorFrom } from "../tenant/virtual.js";
import { customAsset, customChannel, entryPoint } from "./world.js";

const fax = customChannel("fax", { name: "Fax", channelType: "WORK_ITEM", logoIconName: "tasks-regular" });
const number = { fieldKey: "number", displayName: "Number", isViewable: true, isRequired: true };
const note = { fieldKey: "note", displayName: "Note" };
const claims = (fields: Record<string, Json> = {}) =>
  customAsset("claims", id => ({
    ...{ name: "Claims", channelType: "WORK_ITEM", channelId: id("fax"), businessAddress: "claims@acme.example" },
    dataSchema: [number, note],
    ...fields,
  }));

const network = customChannel("network", {
  ...{ name: "Viber", channelType: "CUSTOM_MESSAGING", logoIconName: "chat-regular" },
});
const first = "first-canary-0123456789-0123456789";
const second = "second-canary-0123456789-012345678";
const viber = (fields: Record<string, Json> = {}, options = {}) =>
  customAsset(
    "viber",
    id => ({
      ...{ name: "Viber", channelType: "CUSTOM_MESSAGING", channelId: id("network"), businessAddress: "acme" },
      ...{ webhookUrl: "https://middleware.acme.example/viber", webhookSecret: first },
      ...fields,
    }),
    { options },
  );

function world() {
  const tenant = embedded();
  const engine = new Engine(tenant.client, false, fileAt, forgetful(tenant.now));
  /** What the tenant keeps of the webhook of the only asset. */
  const webhook = () =>
    [...tenant.tenant.store.rows("asset").values()][0]!.webhookConfig as Readonly<Record<string, string>>;
  return { ...tenant, engine, webhook };
}

describe("a custom asset of work items", () => {
  test("is replaced by PUT, and fields that stay keep their ids", async () => {
    const { engine, live, writes, violations } = world();
    await engine.up([fax, claims()]);
    const id = engine.id("claims");
    const idsOf = () =>
      new Map((live("customAsset", id).dataSchema as readonly Record<string, string>[]).map(f => [f.fieldKey, f.id]));
    const before = idsOf();
    writes();
    const changed = claims({
      dataSchema: [
        { ...number, displayName: "Claim number" },
        { ...note, fieldKey: "date" },
      ],
    });
    expect(await engine.up([fax, changed])).toEqual(["same", "update"]);
    expect(writes()).toEqual([`PUT asset/${id}`]);
    expect(idsOf().get("number")).toBe(before.get("number"));
    expect([...idsOf().keys()].sort()).toEqual(["date", "number"]);
    expect(await engine.preview([fax, changed])).toEqual(["same", "same"]);
    expect(violations).toEqual([]);
  });

  test("under another address is another one, which its entry point then has", async () => {
    const { engine, rows, live, violations } = world();
    const arrivals = entryPoint("arrivals", id => ({
      name: "Claims",
      channelType: "WORK_ITEM",
      assetId: id("claims"),
    }));
    await engine.up([fax, claims(), arrivals]);
    const id = engine.id("claims");
    const moved = claims({ businessAddress: "cases@acme.example" });
    expect(await engine.up([fax, moved, arrivals])).toEqual(["same", "replace", "update"]);
    expect(engine.id("claims")).not.toBe(id);
    expect(rows("customAsset")).toEqual([
      expect.objectContaining({ name: "Claims", businessAddress: "cases@acme.example" }),
    ]);
    expect(live("entryPoint", engine.id("arrivals")).assetId).toBe(engine.id("claims"));
    expect(await engine.preview([fax, moved, arrivals])).toEqual(["same", "same", "same"]);
    expect(violations).toEqual([]);
  });

  test("is not deleted while an entry point takes what arrives there", async () => {
    const { engine, administer } = world();
    await engine.up([fax, claims()]);
    const body = {
      ...{ name: "Claims", entryPointType: "INBOUND", channelType: "WORK_ITEM", assetId: engine.id("claims") },
      ...{ serviceLevelThreshold: 60, active: true, maximumActiveContacts: 1 },
    };
    expect(administer("POST", "entry-point", body).status).toBe(201);
    const refused = await errorFrom(engine.destroy());
    expect(refused.describe()).toContain('custom asset "Claims"');
    expect(refused.describe()).toContain('still used by entry point "Claims"');
  });

  test("of a tenant without such channels is asked for by no other entry point", async () => {
    const { engine, close } = world();
    close(/\/(v2\/)?(asset|channel)\b/);
    const voice = entryPoint("voice", { name: "Voice", channelType: "TELEPHONY" });
    expect(await engine.up([voice])).toEqual(["create"]);
    expect(await engine.preview([voice])).toEqual(["same"]);
  });
});

describe("a custom asset of messages", () => {
  test("is changed by PATCH, which has what changes and nothing else", async () => {
    const { engine, spoken, webhook, writes, violations } = world();
    await engine.up([network, viber()]);
    const path = `PATCH asset/${engine.id("viber")}`;
    const before = webhook();
    writes();
    spoken();
    expect(await engine.up([network, viber({ description: "new" })])).toEqual(["same", "update"]);
    const webhookUrl = "https://middleware.acme.example/2";
    expect(await engine.up([network, viber({ description: "new", webhookUrl })])).toEqual(["same", "update"]);
    expect(await engine.up([network, viber({ webhookUrl })])).toEqual(["same", "update"]);
    expect(writes()).toEqual([path, path, path]);
    expect(spoken()).toEqual([
      '{"description":"new"}',
      '{"webhookConfig":{"webhookUrl":"https://middleware.acme.example/2"}}',
      '{"description":null}',
    ]);
    expect(webhook()).toEqual({ ...before, webhookUrl });
    expect(await engine.preview([network, viber({ webhookUrl })])).toEqual(["same", "same"]);
    expect(violations).toEqual([]);
  });

  test("is sent another secret when the program states one, and the same one never again", async () => {
    const { engine, spoken, webhook, violations } = world();
    await engine.up([network, viber()]);
    const before = webhook().webhookSecret;
    spoken();
    await engine.refresh();
    expect(await engine.up([network, viber()])).toEqual(["same", "same"]);
    expect(spoken()).toEqual([]);
    expect(await engine.preview([network, viber({ webhookSecret: second })])).toEqual(["same", "update"]);
    expect(await engine.up([network, viber({ webhookSecret: second })])).toEqual(["same", "update"]);
    expect(spoken()).toEqual([`{"webhookConfig":{"webhookSecret":"${second}"}}`]);
    expect(webhook().webhookSecret).not.toBe(before);
    expect(await engine.preview([network, viber({ webhookSecret: second })])).toEqual(["same", "same"]);
    expect(violations).toEqual([]);
  });

  test("whose secret somebody else changed looks the same, since nobody shows it", async () => {
    const { engine, administer, webhook } = world();
    await engine.up([network, viber()]);
    const webhookConfig = { webhookSecret: second };
    expect(administer("PATCH", `asset/${engine.id("viber")}`, { webhookConfig }).status).toBe(200);
    const changed = webhook().webhookSecret;
    expect(await engine.up([network, viber()])).toEqual(["same", "same"]);
    expect(webhook().webhookSecret).toBe(changed);
  });

  test("keeps its secret when the program no longer states it, and says so", async () => {
    const { engine, webhook } = world();
    await engine.up([network, viber()]);
    const before = webhook();
    const silent = viber({ webhookSecret: null });
    expect(await engine.up([network, silent])).toEqual(["same", "update"]);
    expect(engine.said).toContain(
      "custom asset Viber: webhookSecret cannot be cleared: it stays as it is and is no longer managed",
    );
    expect(webhook()).toEqual(before);
    expect(engine.outputs("viber")).not.toHaveProperty("webhookSecret");
    expect(await engine.preview([network, silent])).toEqual(["same", "same"]);
  });

  test("whose create was not answered is found, and not sent its secret twice", async () => {
    const { engine, tenant, through, spoken, writes } = world();
    await engine.up([network]);
    writes();
    spoken();
    const effect = { do: "reset", when: "after" } as const;
    tenant.disturb(faultScript([{ on: { method: "POST", path: "asset" }, skip: 0, times: 1, effect }]));
    await through(engine.up([network, viber()]));
    expect(writes()).toEqual(["POST asset"]);
    expect(await engine.up([network, viber()])).toEqual(["same", "same"]);
    expect(spoken().filter(body => body.includes(first))).toHaveLength(1);
  });

  test("is adopted with the secret that the program states, and without one where it states none", async () => {
    const { client, engine, spoken } = world();
    await engine.up([network, viber()]);
    spoken();
    const silent = new Engine(client, true);
    await silent.up([network, viber({ webhookSecret: null })]);
    expect(spoken()).toEqual([]);
    const adopter = new Engine(client, true);
    await adopter.up([network, viber({ webhookSecret: second })]);
    expect(adopter.said).toContain(
      `adopts custom asset Viber (${engine.id("viber")}), changing webhookSecret, which the tenant does not show`,
    );
    expect(spoken()).toEqual([`{"webhookConfig":{"webhookSecret":"${second}"}}`]);
    expect(await adopter.preview([network, viber({ webhookSecret: second })])).toEqual(["same", "same"]);
  });

  test("of another type is created beside it with all that it needs", async () => {
    const { engine, rows, violations } = world();
    await engine.up([fax, network, viber()]);
    const item = customAsset("viber", id => ({
      ...{ name: "Viber", channelType: "WORK_ITEM", channelId: id("fax"), businessAddress: "acme" },
      dataSchema: [number],
    }));
    expect(await engine.up([fax, network, item])).toEqual(["same", "same", "replace"]);
    expect(rows("customAsset")).toEqual([expect.objectContaining({ name: "Viber", channelType: "WORK_ITEM" })]);
    expect(await engine.up([fax, network, viber()])).toEqual(["same", "same", "replace"]);
    expect(await engine.preview([fax, network, viber()])).toEqual(["same", "same", "same"]);
    expect(violations).toEqual([]);
  });
});
