import type { Json } from "../../provider/entities/entity.js";
import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { picture } from "../files.js";
import { errorFrom } from "../tenant/virtual.js";
import { sha256, wave } from "../wave.js";
import { customChannel } from "./world.js";

const policy = {
  maxMessageCharacters: 2_000,
  allowFileAttachments: true,
  allowedFileTypes: { images: ["png", "jpg"] },
};
const viber = (fields: Record<string, Json> = {}, options = {}) =>
  customChannel(
    "viber",
    { name: "Viber", channelType: "CUSTOM_MESSAGING", logoType: "LOGO_URL", logo: "viber.png", ...fields },
    { options },
  );
const fax = (fields: Record<string, Json> = {}) =>
  customChannel("fax", { name: "Fax", channelType: "WORK_ITEM", logoIconName: "tasks-regular", ...fields });

function world() {
  const tenant = embedded();
  const files = new Map<string, Uint8Array>([["viber.png", picture("viber")]]);
  const engine = new Engine(tenant.client, false, path => files.get(path));
  const row = () => [...tenant.tenant.store.rows("channel").values()][0]!;
  /** The bytes that the tenant holds of the only channel. */
  const held = () => (row().logoFile === undefined ? undefined : Buffer.from(String(row().logoFile), "base64"));
  return { ...tenant, files, engine, row, held };
}

describe("the logo of a custom channel", () => {
  test("is an icon by its name, in a form without a file", async () => {
    const { engine, held, spoken, violations, writes } = world();
    await engine.up([fax()]);
    expect(writes()).toEqual(["POST channel"]);
    expect(spoken().join()).not.toContain('name="logoFile"');
    expect(held()).toBeUndefined();
    expect(engine.outputs("fax")).not.toHaveProperty("sha256");
    expect(await engine.preview([fax()])).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("is uploaded byte for byte, and its digest is all that the state has of it", async () => {
    const { engine, files, held, spoken, violations, writes } = world();
    const bytes = picture(`\r\n--${String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i))}`);
    files.set("viber.png", bytes);
    await engine.up([viber()]);
    expect(writes()).toEqual(["POST channel"]);
    expect(spoken().join()).toMatch(/name="logoFile"; filename="logo\.png"\r\nContent-Type: image\/png/i);
    expect(held()).toEqual(Buffer.from(bytes));
    expect(engine.outputs("viber")).toMatchObject({ sha256: sha256(bytes), logoUrl: expect.stringMatching(/^https:/) });
    expect(engine.outputs("viber")).not.toHaveProperty("logo");
    expect(violations).toEqual([]);
  });

  test("is uploaded again when its bytes change, and never else", async () => {
    const { engine, files, held, taken, writes, violations } = world();
    await engine.up([viber()]);
    files.set("elsewhere.png", picture("viber"));
    taken();
    expect(await engine.preview([viber({ logo: "elsewhere.png" })])).toEqual(["same"]);
    files.set("viber.png", picture("new"));
    expect(await engine.preview([viber()])).toEqual(["update"]);
    expect(engine.said).toContain(
      `custom channel Viber: sha256 ${sha256(picture("viber"))} → ${sha256(picture("new"))}: the file is sent again`,
    );
    expect(await engine.up([viber()])).toEqual(["update"]);
    expect(writes()).toEqual([`PUT channel/${engine.id("viber")}`]);
    expect(held()).toEqual(Buffer.from(picture("new")));
    expect(await engine.up([viber()])).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("stays where it is when the description changes, by PATCH", async () => {
    const { engine, live, spoken, writes, violations } = world();
    await engine.up([viber({ description: "old" })]);
    writes();
    spoken();
    expect(await engine.up([viber({ description: "new" })])).toEqual(["update"]);
    expect(await engine.up([viber()])).toEqual(["update"]);
    const path = `PATCH channel/${engine.id("viber")}`;
    expect(writes()).toEqual([path, path]);
    expect(spoken()).toEqual(['{"description":"new"}', '{"description":""}']);
    expect(live("customChannel", engine.id("viber")).description ?? "").toBe("");
    expect(await engine.preview([viber()])).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("goes with a new name, which no other request takes, and what only the server writes does not", async () => {
    const { engine, held, spoken, violations } = world();
    await engine.up([viber()]);
    spoken();
    expect(await engine.up([viber({ name: "Viber 2" })])).toEqual(["update"]);
    const [form] = spoken();
    expect(form).toContain('name="logoFile"');
    expect(form).not.toContain("logoUrl");
    expect(held()).toEqual(Buffer.from(picture("viber")));
    expect(violations).toEqual([]);
  });

  test("becomes an icon and a picture again", async () => {
    const { engine, held, violations } = world();
    await engine.up([viber()]);
    const icon = customChannel("viber", {
      name: "Viber",
      channelType: "CUSTOM_MESSAGING",
      logoIconName: "chat-regular",
    });
    expect(await engine.up([icon])).toEqual(["update"]);
    expect(engine.said).toEqual([]);
    expect(held()).toBeUndefined();
    expect(engine.outputs("viber")).not.toHaveProperty("sha256");
    expect(await engine.preview([icon])).toEqual(["same"]);
    expect(await engine.up([viber()])).toEqual(["update"]);
    expect(held()).toEqual(Buffer.from(picture("viber")));
    expect(await engine.preview([viber()])).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("is sent again after somebody changed the channel, which may have been the logo", async () => {
    const { engine, edit, held, tenant, row } = world();
    await engine.up([viber()]);
    tenant.store.put("channel", { ...row(), logoFile: Buffer.from(picture("other")).toString("base64") });
    edit("customChannel", engine.id("viber"), { description: "by hand" });
    expect(await engine.preview([viber()])).toEqual(["update"]);
    expect(engine.said).toContain(
      "custom channel Viber: its content may have changed, and the tenant does not show it: the file is sent again",
    );
    await engine.up([viber()]);
    expect(held()).toEqual(Buffer.from(picture("viber")));
    expect(await engine.preview([viber()])).toEqual(["same"]);
  });

  test("that is not there, or is no picture, is refused before anything is sent", async () => {
    const { engine, files, writes } = world();
    await expect(engine.preview([viber({ logo: "gone.png" })])).rejects.toThrow("logo: there is no file gone.png");
    files.set("viber.png", wave("x"));
    await expect(engine.up([viber()])).rejects.toThrow("logo: viber.png is no picture");
    expect(writes()).toEqual([]);
  });

  test("whose content nobody manages keeps it, and the channel cannot be renamed", async () => {
    const { engine, files, held } = world();
    const unmanaged = (fields: Record<string, Json> = {}) => viber(fields, { ignoreChanges: ["logo"] });
    await engine.up([unmanaged()]);
    files.set("viber.png", picture("new"));
    expect(await engine.up([unmanaged({ description: "new" })])).toEqual(["update"]);
    expect(held()).toEqual(Buffer.from(picture("viber")));
    const refused = await errorFrom(engine.up([unmanaged({ name: "Viber 2" })]));
    expect(refused.describe()).toContain("would have to be sent with it");
  });
});

describe("a custom channel", () => {
  test("of another type is created under a temporary name beside it, and takes its name and logo along", async () => {
    const { engine, rows, held, violations } = world();
    await engine.up([viber()]);
    const id = engine.id("viber");
    expect(await engine.up([viber({ channelType: "WORK_ITEM" })])).toEqual(["replace"]);
    expect(rows("customChannel")).toEqual([expect.objectContaining({ name: "Viber", channelType: "WORK_ITEM" })]);
    expect(engine.id("viber")).not.toBe(id);
    expect(held()).toEqual(Buffer.from(picture("viber")));
    // That the move was our own rename is known to nobody then.
    expect(await engine.up([viber({ channelType: "WORK_ITEM" })])).toEqual(["update"]);
    expect(await engine.preview([viber({ channelType: "WORK_ITEM" })])).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("has a messaging policy that is replaced as a whole", async () => {
    const { engine, live, violations } = world();
    const withPolicy = (change: object) => viber({ messagingPolicy: { ...policy, ...change } as Json });
    await engine.up([withPolicy({ maxNumberOfAttachments: 3 })]);
    const { allowedFileTypes: _, ...plain } = policy;
    expect(await engine.up([viber({ messagingPolicy: plain })])).toEqual(["update"]);
    expect(live("customChannel", engine.id("viber")).messagingPolicy).toEqual(plain);
    expect(await engine.preview([viber({ messagingPolicy: plain })])).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("is not deleted while an asset is an address of it", async () => {
    const { engine, administer } = world();
    await engine.up([fax()]);
    const asset = {
      ...{ name: "Claims", channelType: "WORK_ITEM", channelId: engine.id("fax"), businessAddress: "claims" },
      dataSchema: [{ fieldKey: "number", displayName: "Number", isViewable: true, isRequired: true }],
    };
    expect(administer("POST", "asset", asset).status).toBe(201);
    const refused = await errorFrom(engine.destroy());
    expect(refused.describe()).toContain('StillReferenced: custom channel "Fax"');
    expect(refused.describe()).toContain('asset "Claims"');
  });

  test("is looked up by its name", async () => {
    const { client, engine } = world();
    await engine.up([viber({ messagingPolicy: policy })]);
    const run = newRun(client(), false, () => undefined);
    const found = await lookup(run, "customChannel", { name: "Viber" });
    expect(found).toMatchObject({ entityId: engine.id("viber"), logoType: "LOGO_URL", logoUrl: expect.any(String) });
    expect(found.messagingPolicy).toMatchObject({ maxMessageCharacters: 2_000, allowFileAttachments: true });
  });
});
