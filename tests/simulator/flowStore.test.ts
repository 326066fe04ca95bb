import { readSaved, writeSaved } from "../../provider/simulator/saved.js";
import { exportedFlow, flowsAt, formOf } from "../flows.js";
import { newTenant } from "./tenant.js";

const dangling = exportedFlow("Calls", { Queue: { activityName: "queue-contact", queueId: "not-there" } });

function world() {
  const tenant = newTenant();
  const at = (prefix?: string) => flowsAt(tenant.tenant.organizationId, prefix);
  const imported = (definition: object, query = "") => {
    const { type, body } = formOf(definition);
    return tenant.call("POST", `${at()}/flows:import${query}`, body, { "content-type": type });
  };
  return { ...tenant, at, imported };
}

describe("the flow store", () => {
  test("imports what refers to nothing, as a draft", () => {
    const { at, call, imported } = world();
    const { status, body } = imported(dangling);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      name: "Calls",
      status: "Draft",
      tags: [],
    });
    expect(call("GET", `${at()}/flows/${body.id}:export?version=draft`).body.process).toEqual(dangling.process);
    expect(call("GET", `${at()}/flows/${body.id}:export`).status).toBe(404);
  });

  test("takes a name once, unless it is to be overwritten, which keeps id and versions", () => {
    const { at, call, imported } = world();
    const { id } = imported(dangling).body;
    expect(imported(dangling).status).toBe(409);
    expect(imported(dangling, "?overwrite=no&flowType=SUBFLOW").status).toBe(201);
    call("POST", `${at()}/flows/${id}:publish`, { tagIds: ["Live"] });
    expect(imported({ ...dangling, description: "new" }, "?overwrite=yes").body.id).toBe(id);
    const text = (version: string) => call("GET", `${at()}/flows/${id}:export?version=${version}`).body.description;
    expect([text("draft"), text("latest")]).toEqual(["new", ""]);
  });

  test("moves a tag to the version that is published under it", () => {
    const { at, call, imported } = world();
    const { id } = imported(dangling).body;
    const publish = (...tagIds: string[]) => call("POST", `${at()}/flows/${id}:publish`, { tagIds });
    expect(publish("Live", "Test")).toMatchObject({ status: 200, body: { status: "Published", version: 1 } });
    const { tags } = publish("Live").body;
    expect(
      tags.map((tag: { displayName: string; versionNumber: number }) => [tag.displayName, tag.versionNumber]),
    ).toEqual([
      ["Test", 1],
      ["Live", 2],
    ]);
    expect(call("GET", `${at()}/flows/${id}:export?version=${tags[0].flowVersionId}`).body.version).toBe(1);
    expect(publish("Mine").status).toBe(400);
  });

  test.each<[string, string, string]>([
    ["is no JSON", "{", "File parse error"],
    ["has no name", "{}", "Flow name is empty"],
  ])("refuses a file that %s", (_, text, reason) => {
    const { at, call } = world();
    const { type, body } = formOf({});
    const sent = body.replace("\r\n{}\r\n", `\r\n${text}\r\n`);
    expect(call("POST", `${at()}/flows:import`, sent, { "content-type": type })).toMatchObject({
      status: 400,
      body: { error: { reason } },
    });
  });

  test("refuses what is no form, and another type of flow", () => {
    const { at, call, imported } = world();
    expect(call("POST", `${at()}/flows:import`, dangling).status).toBe(400);
    expect(imported(dangling, "?flowType=OTHER").status).toBe(400);
  });

  test("lists one type in pages, and finds by ids and a part of the name", () => {
    const { at, call, imported } = world();
    const ids = Array.from({ length: 11 }, (_, i) => imported({ ...dangling, name: `Flow ${i}` }).body.id);
    imported({ ...dangling, name: "Part" }, "?flowType=SUBFLOW");
    const names = (query: string) => call("GET", `${at()}/flows${query}`).body.map((row: { name: string }) => row.name);
    expect(names("")).toHaveLength(10);
    expect(names("?page=1")).toEqual(["Flow 10"]);
    expect(names(`?ids=${ids[2]},${ids[3]}`)).toEqual(["Flow 2", "Flow 3"]);
    expect(names("?partialNameSearch=w 1")).toEqual(["Flow 1", "Flow 10"]);
    expect(names("?flowType=SUBFLOW")).toEqual(["Part"]);
  });

  test("has one project: another has no flows, and a uuid is none", () => {
    const { call, imported, tenant } = world();
    imported(dangling);
    const of = (project: string) => call("GET", `/flow-store/${tenant.organizationId}/project/${project}/flows`);
    expect(of("5e5c9ad6d61f870d6d778c1c")).toMatchObject({ status: 200, body: [] });
    expect(of("00000000-0000-4000-8000-000000000000")).toMatchObject({ status: 404, body: undefined });
  });

  test("is there without its prefix too, where one flow is read and deleted", () => {
    const { at, call, imported } = world();
    const { id } = imported(dangling).body;
    expect(call("GET", `${at("")}/flows`).body).toHaveLength(1);
    expect(call("GET", `${at("")}/flows/${id}`).body.id).toBe(id);
    expect(call("DELETE", `${at()}/flows/${id}`).status).toBe(404);
    expect(call("GET", `${at("")}/flows`).body).toHaveLength(1);
    expect(call("DELETE", `${at("")}/flows/${id}`).status).toBe(200);
    expect(call("DELETE", `${at("")}/flows/${id}`).status).toBe(404);
    expect(call("GET", `${at()}/flows`).body).toEqual([]);
  });

  test("is closed to other organizations, and to tokens that only read", () => {
    const { at, call, tenant } = world();
    expect(call("GET", `${flowsAt("00000000-0000-4000-8000-000000000000")}/flows`).status).toBe(403);
    const reading = { authorization: `Bearer ${tenant.tokens().access.find(one => one.scope === "read")!.token}` };
    expect(call("GET", `${at()}/flows`, undefined, reading).status).toBe(200);
    expect(call("POST", `${at()}/flows:import`, {}, reading).status).toBe(403);
    expect(call("GET", `${at()}/flows`, undefined, { authorization: "Bearer none" }).status).toBe(401);
  });

  test("is kept in the data file", () => {
    const { at, call, imported, tenant } = world();
    const { id } = imported(dangling).body;
    call("POST", `${at()}/flows/${id}:publish`, { tagIds: ["Live"] });
    const again = newTenant({ saved: readSaved(writeSaved(tenant.snapshot())) });
    expect(again.call("GET", `${at()}/flows`).body).toEqual(call("GET", `${at()}/flows`).body);
  });
});
