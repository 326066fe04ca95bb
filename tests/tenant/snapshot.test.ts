import { reading } from "../../provider/tenant/index.js";
import { errorFrom, json, list, refusal, scripted } from "./virtual.js";

const berlin = { id: "s1", name: "Berlin" };
const gone = refusal(404, { reason: "no such" });

describe("the snapshot of a run", () => {
  test("reads each list once, whoever asks", async () => {
    const { tenant } = scripted({ "GET v2/site": list([berlin]), "GET v2/team": list([]) });
    const [rows] = await Promise.all([tenant.rows(["site", "team"]), tenant.rows(["site"]), tenant.row("site", "s1")]);
    expect(rows.of("site")).toEqual([berlin]);
    expect(rows.byId("site", "s1")).toEqual(berlin);
    expect(rows.byId("site", "s2")).toBeUndefined();
    expect(tenant.traffic.reads).toBe(2);
  });

  test("believes that an entity is gone only after its own 404, asked for once", async () => {
    const { tenant } = scripted({ "GET v2/site": list([]), "GET site/s1": gone });
    expect(await Promise.all([tenant.row("site", "s1"), tenant.row("site", "s1")])).toEqual([undefined, undefined]);
    expect(await tenant.row("site", "s1")).toBeUndefined();
    expect(tenant.traffic.reads).toBe(2);
  });

  test("finds an entity that the list hides", async () => {
    const { tenant } = scripted({ "GET v2/site": list([]), "GET site/s1": json(200, berlin) });
    expect(await tenant.row("site", "s1")).toEqual(berlin);
  });

  test("asks again after a list that could not be read", async () => {
    const { tenant } = scripted({ "GET v2/site": [refusal(403, {}), list([berlin])] });
    expect((await errorFrom(tenant.rows(["site"]))).name).toBe("Forbidden");
    expect((await tenant.rows(["site"])).of("site")).toEqual([berlin]);
  });

  test("asks again for an entity that could not be read", async () => {
    const { tenant } = scripted({ "GET v2/site": list([]), "GET site/s1": [refusal(403, {}), json(200, berlin)] });
    expect((await errorFrom(tenant.row("site", "s1"))).name).toBe("Forbidden");
    expect(await tenant.row("site", "s1")).toEqual(berlin);
  });

  test("has no rows of kinds without routes, and refuses kinds that were not asked for", async () => {
    const { tenant, sent } = scripted({ "GET v2/site": list([]) });
    const rows = await tenant.rows(["site", "digitalAsset"]);
    expect(rows.of("digitalAsset")).toEqual([]);
    expect(await tenant.row("digitalAsset", "a1")).toBeUndefined();
    expect(() => rows.of("team")).toThrow("rows of team");
    expect(sent).toHaveLength(1);
  });

  test("enters what writes answer", async () => {
    const hamburg = { id: "s2", name: "Hamburg" };
    const renamed = { id: "s1", name: "Bonn" };
    const { tenant, sent } = scripted({
      "GET v2/site": list([berlin]),
      "POST site": json(201, hamburg),
      "PUT site/s1": json(200, renamed),
      "DELETE site/s2": json(204, undefined),
    });
    const rows = await tenant.rows(["site"]);
    expect(await tenant.create("site", { name: "Hamburg" })).toEqual(hamburg);
    expect(await tenant.update("site", "s1", { name: "Bonn" })).toEqual(renamed);
    expect(JSON.parse(sent.at(-1)!.body!)).toEqual({ name: "Bonn", id: "s1" });
    expect(rows.of("site")).toEqual([renamed, hamburg]);
    await tenant.remove("site", "s2");
    expect(await tenant.row("site", "s2")).toBeUndefined();
    expect(rows.of("site")).toEqual([renamed]);
    expect(tenant.traffic).toEqual({ reads: 1, writes: 3 });
  });

  test("finds an entity by its natural key as it is now: made, renamed and deleted in this run", async () => {
    const hamburg = { id: "s2", name: "Hamburg" };
    const { tenant } = scripted({
      "GET v2/site": list([berlin, { id: "s9" }, { id: "s3", name: "Berlin" }]),
      "POST site": json(201, hamburg),
      "PUT site/s1": [json(200, { ...berlin, description: "West" }), json(200, { id: "s1", name: "Bonn" })],
      "DELETE site/s2": json(204, undefined),
    });
    const named = async (name: string) => (await tenant.withKey("site", { name }))?.id;
    expect([await named("Berlin"), await named("Hamburg")]).toEqual(["s1", undefined]);
    await tenant.create("site", { name: "Hamburg" });
    expect(await named("Hamburg")).toBe("s2");
    await tenant.update("site", "s1", { description: "West" });
    expect(await tenant.withKey("site", { name: "Berlin" })).toEqual({ ...berlin, description: "West" });
    await tenant.update("site", "s1", { name: "Bonn" });
    expect([await named("Bonn"), await named("Berlin")]).toEqual(["s1", "s3"]);
    await tenant.remove("site", "s2");
    expect(await named("Hamburg")).toBeUndefined();
    expect(await tenant.withKey("site", { name: "Bonn", description: "West" })).toBeUndefined();
  });

  test("enters a write also into a list that is being read", async () => {
    const { tenant } = scripted({ "GET v2/site": list([berlin]), "DELETE site/s1": json(204, undefined) });
    const reads = tenant.rows(["site"]);
    await tenant.remove("site", "s1");
    expect((await reads).of("site")).toEqual([]);
  });
});

describe("an update", () => {
  test("of an agent is a PATCH of what changes", async () => {
    const { tenant, sent } = scripted({ "PATCH user/u1": json(200, { id: "u1", teamIds: ["t1"] }) });
    await tenant.update("agent", "u1", { teamIds: ["t1"] });
    expect(sent[0]!.body).toBe('{"teamIds":["t1"]}');
  });

  test("that is answered without a body is read back", async () => {
    const { tenant } = scripted({ "PUT site/s1": json(204, undefined), "GET site/s1": json(200, berlin) });
    expect(await tenant.update("site", "s1", { name: "Berlin" })).toEqual(berlin);
  });
});

describe("work on one entity", () => {
  test("waits for the work before it, also when that failed; work on another does not", async () => {
    const { tenant } = scripted({});
    const order: string[] = [];
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const first = tenant.serially("site", "s1", async () => {
      await held;
      order.push("first");
      throw new Error("no");
    });
    const second = tenant.serially("site", "s1", async () => order.push("second"));
    await tenant.serially("site", "s2", async () => order.push("other"));
    release();
    await errorFrom(first);
    await second;
    expect(order).toEqual(["other", "first", "second"]);
  });
});

test("a reader has no way to write, at run time either", async () => {
  const { tenant } = scripted({ "GET v2/site": list([berlin]) });
  const reader = reading(tenant);
  await reader.rows(["site"]);
  expect(Object.keys(reader).sort()).toEqual(["content", "fetch", "referrers", "row", "rows", "traffic", "withKey"]);
  expect(reader.traffic.reads).toBe(1);
});
