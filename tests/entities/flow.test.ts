import { same } from "../../provider/compare/values.js";
import { completed } from "../../provider/entities/defaults.js";
import type { Json } from "../../provider/entities/entity.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { UNKNOWN } from "../../provider/lifecycle/unknown.js";
import { exportedFlow } from "../flows.js";
import { says } from "./says.js";

const theirs = "247ec630-c684-4a6b-8b05-7c9cfcdb8f36";
const ours = "00000000-0000-4000-8000-000000000001";
const toSales = { activityName: "queue-contact", destination: theirs, "destination:name": "Sales" };
const file = exportedFlow("Theirs", { Menu: { activityName: "ivr-menu" }, Queue: toSales });
const schema = fieldsOf("flow").find(({ name }) => name === "definition")!.schema;
const isSame = (one: object, other: object) => same(schema, one as Json, other as Json);

describe("a flow", () => {
  const found = (definition: object | string, bindings?: Json) =>
    says("flow", { name: "Ours", definition: definition as Json, ...(bindings === undefined ? {} : { bindings }) });

  test("is what Flow Designer exports, as an object or as its text", () => {
    const none = { definition: expect.stringContaining("is no exported flow") };
    expect(found({ nodes: [] })).toEqual(none);
    expect(found("{")).toEqual(none);
    expect(found(JSON.stringify(exportedFlow("Theirs", {})))).toEqual({});
    expect(found(exportedFlow("Theirs", {}))).toEqual({});
  });

  test("refuses an id that nothing binds, by its node and kind", () => {
    expect(found(file)).toEqual({
      definition: `node Queue refers to queue "Sales" (${theirs}), which nothing binds: name it in bindings`,
    });
    expect(found(file, { queues: { Support: ours } })).toHaveProperty("definition");
    expect(found(file, { businessHours: { Sales: ours } })).toHaveProperty("definition");
  });

  test("is bound by the name in the file, or by the id, before it is known what to", () => {
    expect(found(file, { queues: { Sales: ours } })).toEqual({});
    expect(found(file, { queues: { Sales: UNKNOWN } })).toEqual({});
    expect(found(JSON.stringify(file), { queues: { [theirs]: ours } })).toEqual({});
  });

  test.each<[string, object, string]>([
    ["a queue for callbacks", { callbackQueue: theirs }, "queue"],
    ["business hours", { businessHoursId: theirs, businessHoursId_name: "Week" }, 'business hours "Week"'],
    ["an audio file", { prompt: theirs }, "audio file"],
    ["an entry point", { handOff: { entryPointId: theirs } }, "entry point"],
    ["a function", { fnVersionConfig: { id: "661c7bc712eaf357de7e4aeb", tag: "Latest" } }, "function"],
    ["a subflow", { subflowVersion: { id: "661c7bc712eaf357de7e4aec", tag: "Latest" } }, "subflow"],
  ])("names %s that nothing binds", (_, properties, text) => {
    expect(found(exportedFlow("Theirs", { Node: { ...properties } }))).toEqual({
      definition: expect.stringContaining(`node Node refers to ${text}`),
    });
  });

  test("names a global variable that nothing binds, and none of its own", () => {
    const variable = (source: string) =>
      exportedFlow("Theirs", {}, { variables: [{ id: theirs, name: "vip", source }] });
    expect(found(variable("GLOBAL"))).toEqual({
      definition: expect.stringContaining(`variable vip refers to global variable "vip"`),
    });
    expect(found(variable("FLOW"))).toEqual({});
  });

  test("takes values that are no ids as they are", () => {
    expect(found(exportedFlow("Theirs", { Queue: { queueId: "{{which}}", prompt: "welcome.wav" } }))).toEqual({});
  });

  test("is sent under its own name, with the ids of what is bound, wherever they stand", () => {
    const twice = exportedFlow("Theirs", { Queue: toSales, Later: { list: [theirs] } });
    const desired = completed("flow", {
      name: "Ours",
      definition: twice as Json,
      bindings: { queues: { Sales: ours } },
    });
    expect(desired).not.toHaveProperty("bindings");
    expect(desired.definition).toMatchObject({ name: "Ours" });
    expect(JSON.stringify(desired.definition)).not.toContain(theirs);
    expect(JSON.stringify(desired.definition).split(ours)).toHaveLength(3);
  });
});

describe("two definitions of a flow are the same", () => {
  const drawnElsewhere = { diagram: { properties: { offsetX: "7" }, widgets: {} } };

  test("wherever their nodes are drawn, whoever changed them, whatever they are called in the tenant", () => {
    const history = {
      id: "1",
      version: 7,
      lastModifiedDate: "2026-01-01",
      createdBy: "admin1@example.com",
      orgId: "o",
    };
    expect(isSame(file, { ...file, ...drawnElsewhere, ...history, name: "Other", validating: false })).toBe(true);
  });

  test("with other ids of nodes and links, in another order", () => {
    const text = JSON.stringify(file).replaceAll("id-of-", "other-").replaceAll("link-", "edge-");
    const { process, ...rest } = JSON.parse(text) as typeof file;
    const activities = Object.fromEntries(Object.entries(process.activities).reverse());
    expect(isSame(file, { ...rest, process: { ...process, activities } })).toBe(true);
  });

  test("with another name beside an id, and as a text", () => {
    const renamed = exportedFlow("Theirs", {
      Menu: { activityName: "ivr-menu" },
      Queue: { ...toSales, "destination:name": "Verkauf" },
    });
    expect(isSame(file, renamed)).toBe(true);
    expect(same(schema, JSON.stringify(file), file as Json)).toBe(true);
  });

  test.each<[string, object]>([
    [
      "another id in a node",
      exportedFlow("Theirs", { Menu: { activityName: "ivr-menu" }, Queue: { ...toSales, destination: ours } }),
    ],
    ["one node more", exportedFlow("Theirs", { Menu: { activityName: "ivr-menu" }, Queue: toSales, End: {} })],
    ["a link less", { ...file, process: { ...file.process, links: [] } }],
    ["another variable", { ...file, variables: [{ name: "vip", type: "STRING", value: "1" }] }],
    ["another description", { ...file, description: "for nights" }],
    ["an event that it answers", { ...file, eventFlows: { eventsMap: { onEnd: { process: file.process } } } }],
  ])("but not with %s", (_, other) => {
    expect(isSame(file, other)).toBe(false);
  });
});
