import { dependenciesIn, diagnosticIn, eventIn, holdsSecret, planOf, stepIn } from "../../provider/review/plan.js";

const urn = (type: string, name: string) => `urn:pulumi:prod::centre::${type}::${name}`;
const team = "pulumi-nodejs:dynamic/wxcc:Team";
const side = (id: string, inputs: object) => ({ id, inputs, outputs: inputs, parent: "p" });
const event = (name: "resourcePreEvent" | "resOutputsEvent", metadata: object) => ({ [name]: { metadata } });
const of = (op: string, name: string, before: object | null, after: object | null, type = team) => ({
  ...{ op, urn: urn(type, name), type, old: before, new: after },
});

describe("the plan in the engine's events", () => {
  const channel = "wxcc:index:DigitalChannel";
  const found = planOf([
    { preludeEvent: { config: { "wxcc:production": "Acme", "wxcc:accessToken": "[secret]" } } },
    event("resourcePreEvent", of("same", "centre-prod", null, null, "pulumi:pulumi:Stack")),
    { diagnosticEvent: { severity: "debug", message: "RPC finished: secret" } },
    { diagnosticEvent: { severity: "info", message: "6 reads\n\n" } },
    event("resourcePreEvent", of("create-replacement", "a", side("1", {}), side("", { name: "A" }))),
    event("resourcePreEvent", of("replace", "a", side("1", { name: "A" }), side("", { name: "A" }))),
    event("resourcePreEvent", of("delete-replaced", "a", side("1", {}), null)),
    event("resourcePreEvent", of("delete", "b", side("2", { name: "B" }), null)),
    event("resourcePreEvent", of("read", "looked-up", null, side("find:x", {}))),
    event("resourcePreEvent", of("same", "found", side("find:y", {}), side("find:y", {}))),
    event("resourcePreEvent", of("create", "other", null, { ...side("", {}), custom: true }, "aws:s3/bucket:Bucket")),
    event("resOutputsEvent", {
      ...of("update", "c", null, null, channel),
      old: side("", { declaration: 1 }),
      new: side("", { declaration: 1 }),
    }),
    event("resOutputsEvent", {
      ...of("update", "c", null, null, channel),
      old: side("", { declaration: 1 }),
      new: side("", { declaration: 2 }),
    }),
    { summaryEvent: { result: "succeeded" } },
  ]);

  test("has a step for each resource of ours that is declared, and none for look-ups and others'", () => {
    expect(found.steps.map(({ op, kind, name, before }) => [op, kind, name, before?.id])).toEqual([
      ["replace", "team", "a", "1"],
      ["delete", "team", "b", "2"],
    ]);
    expect(found).toMatchObject({ stack: "prod", project: "centre", isWhole: true });
  });

  test("has what is told to users, the configuration, and the last outputs of components", () => {
    expect(found.diagnostics).toEqual([{ severity: "info", message: "6 reads" }]);
    expect(found.config).toEqual({ "wxcc:production": "Acme", "wxcc:accessToken": "[secret]" });
    expect(found.components).toEqual([
      { urn: urn(channel, "c"), type: channel, before: { declaration: 1 }, after: { declaration: 2 } },
    ]);
  });

  test("is a part where the engine did not end", () => {
    expect(planOf([event("resourcePreEvent", of("delete", "b", side("2", {}), null))]).isWhole).toBe(false);
    expect(planOf([])).toMatchObject({ stack: "", steps: [] });
  });

  test("is read line by line, and what is no event is none", () => {
    expect(eventIn("Hello from a program")).toBeUndefined();
    expect(eventIn("[1]")).toBeUndefined();
    expect(stepIn(event("resourcePreEvent", of("delete", "b", side("2", {}), null)))).toMatchObject({ op: "delete" });
    expect(diagnosticIn({ diagnosticEvent: { severity: "error", message: "  " } })).toBeUndefined();
  });

  test("shows a secret as the engine masks it, at any depth", () => {
    expect([
      holdsSecret("[secret]"),
      holdsSecret([{ a: "[secret]" }]),
      holdsSecret("open"),
      holdsSecret(undefined),
    ]).toEqual([true, true, false, false]);
  });
});

test("what a saved plan says of dependencies is taken, and nothing where there is none", () => {
  const saved = { resourcePlans: { u: { goal: { propertyDependencies: { siteId: ["v"] } } }, gone: {} } };
  expect([...dependenciesIn(JSON.stringify(saved))]).toEqual([["u", { siteId: ["v"] }]]);
  expect(dependenciesIn(undefined).size).toBe(0);
  expect(dependenciesIn("no JSON").size).toBe(0);
});
