import type { Json } from "../../provider/entities/entity.js";
import { dependencyOrder } from "../../provider/entities/order.js";
import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { exportedFlow, exportedFunction } from "../flows.js";

const [theirSubflow, theirFunction] = ["661c7bc712eaf357de7e4aec", "64f1b2c3d4e5f6a7b8c9d0e1"];
const calling = (property: string, id: string) => ({ [property]: { id, tag: "Latest" } });
const files = {
  greeting: exportedFlow("Theirs", { Check: calling("fnVersionConfig", theirFunction) }),
  calls: exportedFlow("Theirs", {
    Greet: { ...calling("subflowVersion", theirSubflow), "subflowVersion:name": "Greeting" },
    Check: calling("fnVersionConfig", theirFunction),
  }),
};

const zip: Resource = {
  kind: "flowFunction",
  name: "zip",
  inputs: () => ({ name: "validateZip", definition: exportedFunction("theirs") as Json }),
};
const greeting = (name = "Greeting"): Resource => ({
  kind: "subflow",
  name: "greeting",
  inputs: id => ({
    name,
    definition: files.greeting as Json,
    bindings: { functions: { [theirFunction]: id("zip") } },
  }),
});
const calls: Resource = {
  kind: "flow",
  name: "calls",
  inputs: id => ({
    name: "Calls",
    definition: files.calls as Json,
    bindings: { subflows: { Greeting: id("greeting") }, functions: { [theirFunction]: id("zip") } },
  }),
};
const program = [zip, greeting(), calls];

function world() {
  const tenant = embedded();
  const engine = new Engine(tenant.client);
  const held = (kind: "flow" | "subflow", name: string) =>
    JSON.stringify(tenant.live(kind, engine.id(name)).definition);
  return { ...tenant, engine, held };
}

describe("a flow that calls a subflow and a function", () => {
  test("is deployed after both, with their ids, each under the tag that nodes refer to", async () => {
    const { engine, held, writes, live, violations } = world();
    await engine.up(program);
    expect(writes().map(line => line.replace(/\w{24}/, "{id}"))).toEqual([
      "POST functions:import?overwrite=false",
      "POST functions/{id}:publish",
      "POST flows:import?flowType=SUBFLOW&overwrite=no",
      "POST flows/{id}:publish",
      "POST flows:import?flowType=FLOW&overwrite=no",
      "POST flows/{id}:publish",
    ]);
    expect(held("subflow", "greeting")).toContain(engine.id("zip"));
    expect(held("flow", "calls")).toContain(engine.id("greeting"));
    expect(held("flow", "calls")).not.toMatch(new RegExp(`${theirSubflow}|${theirFunction}`));
    expect([live("subflow", engine.id("greeting")).tags, engine.outputs("zip").tags]).toEqual([["Latest"], ["Latest"]]);
    expect(await engine.preview(program)).toEqual(["same", "same", "same"]);
    expect(violations).toEqual([]);
  });

  test("follows a subflow that is replaced, and leaves in the other order", async () => {
    const { engine, held, rows, taken, violations } = world();
    await engine.up(program);
    const before = engine.id("greeting");
    const renamed = [zip, greeting("Welcome"), calls];
    expect(await engine.preview(renamed)).toEqual(["same", "replace", "update"]);
    await engine.up(renamed);
    expect(held("flow", "calls")).toContain(engine.id("greeting"));
    expect(held("flow", "calls")).not.toContain(before);
    expect(rows("subflow").map(({ name }) => name)).toEqual(["Welcome"]);
    taken();
    await engine.destroy();
    expect(
      taken()
        .filter(line => line.startsWith("DELETE"))
        .map(line => line.replace(/\w{24}/, "{id}")),
    ).toEqual(["DELETE flows/{id}?flowType=FLOW", "DELETE flows/{id}?flowType=SUBFLOW", "DELETE functions/{id}"]);
    expect(violations).toEqual([]);
  });

  test("is imported whatever it refers to, so that ids which are not there are refused here", async () => {
    const { engine } = world();
    const dangling: Resource = {
      ...calls,
      inputs: () => ({
        ...calls.inputs(() => "661c7bc712eaf357de7e4aed"),
      }),
    };
    await expect(engine.preview([dangling])).rejects.toThrow(
      "the tenant has no flow function with id 661c7bc712eaf357de7e4aed: use the resource, or FlowFunction.find",
    );
  });

  test("comes after them in the order of kinds", () => {
    const order = dependencyOrder();
    const place = (kind: (typeof order)[number]) => order.indexOf(kind);
    expect(place("flowFunction")).toBeLessThan(place("subflow"));
    expect(place("subflow")).toBeLessThan(place("flow"));
  });
});

describe("a subflow", () => {
  test("is told from a flow of the same name, and looked up by it", async () => {
    const { client, engine, rows } = world();
    const same: Resource = {
      kind: "flow",
      name: "flow",
      inputs: () => ({ name: "Greeting", definition: exportedFlow("x", {}) as Json }),
    };
    await engine.up([zip, greeting(), same]);
    const run = newRun(client(), false, () => undefined);
    expect(await lookup(run, "subflow", { name: "Greeting" })).toMatchObject({
      entityId: engine.id("greeting"),
      status: "Published",
    });
    expect(await lookup(run, "flow", { name: "Greeting" })).toMatchObject({ entityId: engine.id("flow") });
    await engine.up([same]);
    expect([rows("flow").length, rows("subflow").length]).toEqual([1, 0]);
  });
});

describe("a function", () => {
  const named = (definition: Json, more = {}): readonly Resource[] => [
    { kind: "flowFunction", name: "zip", inputs: () => ({ name: "zip", definition, ...more }) },
  ];

  test("is imported and published for what it does, and not for how it is written down", async () => {
    const { engine, live, writes, violations } = world();
    await engine.up(named(exportedFunction("x", "a();") as Json));
    writes();
    const { outputs, sourceCode, ...rest } = exportedFunction("other", "a();", { version: 9 });
    const rewritten = JSON.stringify({ sourceCode, outputs: ` ${outputs.replace(":", " :\n")}`, ...rest });
    expect(await engine.up(named(rewritten))).toEqual(["same"]);
    expect(writes()).toEqual([]);
    expect(await engine.up(named(exportedFunction("x", "b();") as Json))).toEqual(["update"]);
    const id = engine.id("zip");
    expect(writes()).toEqual(["POST functions:import?overwrite=true", `POST functions/${id}:publish`]);
    expect(live("flowFunction", id)).toMatchObject({ name: "zip", status: "Published", tags: ["Latest"] });
    expect(violations).toEqual([]);
  });

  test("is left a draft without tags, and published under one without another import", async () => {
    const { engine, writes } = world();
    const definition = exportedFunction("x") as Json;
    await engine.up(named(definition, { tags: [] }));
    expect(engine.outputs("zip")).toMatchObject({ status: "Draft", tags: [] });
    writes();
    await engine.up(named(definition, { tags: ["Live"] }));
    expect(writes()).toEqual([`POST functions/${engine.id("zip")}:publish`]);
    expect(await engine.preview(named(definition, { tags: ["Live"] }))).toEqual(["same"]);
  });

  test("is what Export gives, and nothing else", async () => {
    const { engine } = world();
    await expect(engine.preview(named({ sourceCode: "x" }))).rejects.toThrow("definition: is no exported function");
  });
});
