import type { Json } from "../../provider/entities/entity.js";
import { create, HalfCreated } from "../../provider/lifecycle/create.js";
import { diff } from "../../provider/lifecycle/diff.js";
import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { update } from "../../provider/lifecycle/update.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { exportedFlow } from "../flows.js";

const theirs = "247ec630-c684-4a6b-8b05-7c9cfcdb8f36";
const file = (more: object = {}) =>
  exportedFlow("Theirs", {
    Queue: { activityName: "queue-contact", destination: theirs, "destination:name": "Sales", ...more },
  });

const team: Resource = { kind: "team", name: "team", inputs: () => ({ name: "Sales", siteId: "" }) };
const queue = (name: string): Resource => ({
  kind: "queue",
  name: "queue",
  inputs: id => ({
    name,
    channelType: "TELEPHONY",
    serviceLevelThreshold: 60,
    maxTimeInQueue: 600,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: id("team") }] }],
  }),
});
const flow = (definition: object, fields: Record<string, Json> = {}): Resource => ({
  kind: "flow",
  name: "flow",
  inputs: id => ({
    name: "Calls",
    definition: definition as Json,
    bindings: { queues: { Sales: id("queue") } },
    ...fields,
  }),
});

function world() {
  const tenant = embedded();
  const engine = new Engine(tenant.client);
  const siteId = String(tenant.rows("site")[0]!.id);
  const base: readonly Resource[] = [{ ...team, inputs: () => ({ name: "Sales", siteId }) }, queue("Sales")];
  const program = (...more: readonly Resource[]) => [...base, ...more];
  const held = () => tenant.live("flow", engine.id("flow")) as { definition: { process: object }; tags: string[] };
  return { ...tenant, engine, program, held };
}

const imported = "POST flows:import?flowType=FLOW&overwrite=yes";

describe("a flow", () => {
  test("is imported with the ids of this tenant, published, and held in the state as a hash", async () => {
    const { engine, program, held, writes, violations } = world();
    await engine.up(program(flow(file())));
    const id = engine.id("flow");
    expect(writes().slice(-2)).toEqual(["POST flows:import?flowType=FLOW&overwrite=no", `POST flows/${id}:publish`]);
    expect(JSON.stringify(held().definition)).toContain(engine.id("queue"));
    expect(JSON.stringify(held().definition)).not.toContain(theirs);
    expect(engine.outputs("flow")).toMatchObject({
      definition: expect.stringMatching(/^sha256:/),
      tags: ["Live"],
      status: "Published",
    });
    expect(engine.outputs("flow")).not.toHaveProperty("bindings");
    expect(violations).toEqual([]);
  });

  test("is not imported or published again for how it is drawn, and once for what it does", async () => {
    const { engine, program, writes, violations } = world();
    await engine.up(program(flow(file())));
    writes();
    const drawn = { ...file(), diagram: { properties: { offsetX: "9" }, widgets: {} }, version: 9 };
    expect(await engine.up(program(flow(drawn)))).toEqual(["same", "same", "same"]);
    expect(writes()).toEqual([]);
    expect(await engine.up(program(flow(file({ priority: 2 }))))).toEqual(["same", "same", "update"]);
    expect(writes()).toEqual([imported, `POST flows/${engine.id("flow")}:publish`]);
    expect(violations).toEqual([]);
  });

  test("follows a queue that is replaced, and is foreseen to while the new id is unknown", async () => {
    const { engine, program, held } = world();
    await engine.up(program(flow(file())));
    const before = engine.id("queue");
    const other = program(flow(file())).map(one =>
      one.kind === "queue"
        ? {
            ...one,
            inputs: (id: (name: string) => string) => ({ ...one.inputs(id), name: "Other", queueType: "OUTBOUND" }),
          }
        : one,
    );
    expect(await engine.preview(other)).toEqual(["same", "replace", "update"]);
    await engine.up(other);
    expect(engine.id("queue")).not.toBe(before);
    expect(JSON.stringify(held().definition)).toContain(engine.id("queue"));
    expect(await engine.preview(other)).toEqual(["same", "same", "same"]);
  });

  test("that somebody edited is seen at preview, mended and published", async () => {
    const { engine, edit, program, writes } = world();
    const all = program(flow(file()));
    await engine.up(all);
    const id = engine.id("flow");
    expect(edit("flow", id, { definition: exportedFlow("Calls", { End: {} }) }).status).toBe(200);
    writes();
    expect(await engine.preview(all)).toEqual(["same", "same", "update"]);
    expect(engine.said).toContainEqual(
      expect.stringMatching(/^flow Calls: definition sha256:\w+ → sha256:\w+, changed in the tenant at 2026/),
    );
    await engine.up(all);
    expect(writes()).toEqual([imported, `POST flows/${id}:publish`]);
    expect(await engine.preview(all)).toEqual(["same", "same", "same"]);
  });

  test("leaves the tags of others on their versions, and adds its own without an import", async () => {
    const { engine, administer, held, program, tenant, writes } = world();
    await engine.up(program(flow(file(), { tags: [] })));
    const id = engine.id("flow");
    expect(held()).toMatchObject({ tags: [], status: "Draft" });
    const path = `/flow-store/${tenant.organizationId}/project/5e5c9ad6d61f870d6d778c1b/flows/${id}:publish`;
    administer("POST", path, { tagIds: ["Test"] });
    expect(await engine.preview(program(flow(file(), { tags: [] })))).toEqual(["same", "same", "same"]);
    writes();
    await engine.up(program(flow(file(), { tags: ["Live"] })));
    expect(writes()).toEqual([`POST flows/${id}:publish`]);
    await engine.up(program(flow(file({ priority: 3 }), { tags: ["Live"] })));
    const { body } = administer("GET", path.replace(`/${id}:publish`, "")) as { body: { tags: object[] }[] };
    expect(body[0]!.tags).toEqual([
      expect.objectContaining({ displayName: "Test", versionNumber: 1 }),
      expect.objectContaining({ displayName: "Live", versionNumber: 3 }),
    ]);
    expect(await engine.preview(program(flow(file({ priority: 3 }), { tags: ["Live"] })))).toEqual([
      "same",
      "same",
      "same",
    ]);
  });

  test("whose publication is refused is kept, and published by the next run without another import", async () => {
    const { client, close, tenant } = world();
    close(/:publish$/);
    const run = newRun(client(), false, () => undefined);
    const inputs = { name: "Calls", definition: exportedFlow("x", { End: {} }) as Json };
    const error: HalfCreated = await create(run, "flow", inputs).catch(found => found);
    expect(error).toBeInstanceOf(HalfCreated);
    expect(error.created.outputs).toMatchObject({ status: "Draft", tags: [] });
    const again = embedded(tenant.snapshot());
    const next = newRun(again.client(), false, () => undefined);
    const { id, outputs } = error.created;
    expect(await diff(next, "flow", id, outputs, inputs)).toEqual({ changes: true });
    expect(await update(next, "flow", id, outputs, inputs)).toMatchObject({ status: "Published", tags: ["Live"] });
    expect(again.writes()).toEqual([`POST flows/${id}:publish`]);
  });

  test("is a file of the program, by its path, of which the state has a hash", async () => {
    const { client, program } = world();
    const files = new Map([["flows/calls.json", JSON.stringify(file())]]);
    const read = (path: string) => (files.has(path) ? Buffer.from(files.get(path)!) : undefined);
    const engine = new Engine(client, false, read);
    const all = program({
      ...flow({}),
      inputs: id => ({ name: "Calls", definition: "flows/calls.json", bindings: { queues: { Sales: id("queue") } } }),
    });
    await engine.up(all);
    expect(await engine.preview(all)).toEqual(["same", "same", "same"]);
    files.set("flows/calls.json", JSON.stringify(file({ priority: 4 })));
    expect(await engine.up(all)).toEqual(["same", "same", "update"]);
    expect(JSON.stringify(engine.outputs("flow")).length).toBeLessThan(400);
    files.set("flows/calls.json", JSON.stringify(exportedFlow("x", { Other: { callbackQueue: theirs } })));
    await expect(engine.preview(all)).rejects.toThrow(
      `definition: flows/calls.json: node Other refers to queue ${theirs}, which nothing binds: name it in bindings`,
    );
    files.set("flows/calls.json", "{");
    await expect(engine.preview(all)).rejects.toThrow("definition: flows/calls.json: is no exported flow");
    files.clear();
    await expect(engine.preview(all)).rejects.toThrow("definition: there is no file flows/calls.json");
  });

  test("is looked up by its name, and deleted with its resource", async () => {
    const { client, engine, program, rows } = world();
    await engine.up(program(flow(file())));
    const run = newRun(client(), false, () => undefined);
    expect(await lookup(run, "flow", { name: "Calls" })).toMatchObject({
      entityId: engine.id("flow"),
      status: "Published",
      definition: engine.outputs("flow").definition!,
    });
    await engine.up(program());
    expect(rows("flow")).toEqual([]);
  });

  test("is what calls of an entry point start in", async () => {
    const { engine, program, live, violations } = world();
    const entryPoint: Resource = {
      kind: "entryPoint",
      name: "calls",
      inputs: id => ({ name: "Calls", channelType: "TELEPHONY", flowId: id("flow"), flowTagId: "Live" }),
    };
    const all = program(flow(file()), entryPoint);
    await engine.up(all);
    expect(live("entryPoint", engine.id("calls"))).toMatchObject({ flowId: engine.id("flow"), flowTagId: "Live" });
    expect(await engine.preview(all)).toEqual(["same", "same", "same", "same"]);
    await engine.destroy();
    expect(violations).toEqual([]);
  });

  test("is found among more than one page of them", async () => {
    const { engine, client, program, tenant } = world();
    const many = Array.from({ length: 101 }, (_, i) => ({
      ...flow(exportedFlow("x", {}), { name: `Flow ${i}`, bindings: {} }),
      name: `flow${i}`,
    }));
    await engine.up(program(...many));
    expect(tenant.snapshot().flows).toHaveLength(101);
    const run = newRun(client(), false, () => undefined);
    expect(await lookup(run, "flow", { name: "Flow 100" })).toMatchObject({ entityId: engine.id("flow100") });
  });
});
