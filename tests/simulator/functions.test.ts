import { readSaved, writeSaved } from "../../provider/simulator/saved.js";
import { exportedFlow, exportedFunction, flowsAt, formOf } from "../flows.js";
import { newTenant } from "./tenant.js";

function world() {
  const all = newTenant();
  const { call, tenant } = all;
  const at = `/v1/${tenant.organizationId}/functions`;
  const sent = (path: string, definition: object) => {
    const { type, body } = formOf(definition);
    return call("POST", path, body, { "content-type": type });
  };
  const imported = (definition: object, query = "") => sent(`${at}:import${query}`, definition);
  return { ...all, at, sent, imported };
}

describe("the functions of a tenant", () => {
  test("are imported as drafts, shown with their code one by one, and exported once they are published", () => {
    const { at, call, imported } = world();
    expect(call("GET", at)).toMatchObject({ status: 404, body: undefined });
    const definition = exportedFunction("zip", "a();");
    const { status, body } = imported(definition);
    expect(status).toBe(201);
    const { id } = body.fnMetadata;
    expect(body).toMatchObject({
      fnCode: definition.sourceCode,
      fnMetadata: { name: "zip", status: "Draft", tagVersionMap: {}, lockedBy: "", inputs: definition.inputs },
    });
    expect(call("POST", `${at}/${id}:export`).status).toBe(404);
    expect(call("POST", `${at}/${id}:publish`, { tags: ["Live"] }).body.fnMetadata).toMatchObject({
      status: "Published",
      tagVersionMap: { Live: "1" },
    });
    expect(call("POST", `${at}/${id}:export`).body).toEqual(definition);
    const [row] = call("GET", at).body.data;
    expect([row.id, "inputs" in row, "fnCode" in row]).toEqual([id, false, false]);
  });

  test("keep id and versions when they are imported over, which takes overwrite", () => {
    const { at, call, imported } = world();
    const { id } = imported(exportedFunction("zip", "a();")).body.fnMetadata;
    call("POST", `${at}/${id}:publish`, { tags: ["Live"] });
    expect(imported(exportedFunction("zip", "b();"))).toMatchObject({
      status: 409,
      body: { status: 409, errors: [{ description: expect.stringContaining("zip already exists") }] },
    });
    expect(imported(exportedFunction("zip", "b();"), "?overwrite=true").body.fnMetadata.id).toBe(id);
    const code = (query = "") => call("GET", `${at}/${id}${query}`).body.fnCode;
    expect([code(), code("?versionOrTag=Live"), code("?versionOrTag=1")]).toEqual([
      expect.stringContaining("b();"),
      ...Array(2).fill(expect.stringContaining("a();")),
    ]);
    expect(call("GET", `${at}/${id}?versionOrTag=2`).status).toBe(404);
  });

  test.each<[string, object]>([
    ["has no name", { sourceCode: "x" }],
    ["has no code", { name: "zip" }],
  ])("refuse a file that %s", (_, definition) => {
    expect(world().imported(definition)).toMatchObject({ status: 400, body: { code: "InvalidRequest" } });
  });

  test("refuse other tags, and a delete while a flow calls one, unless it is forced", () => {
    const { at, call, imported, sent, tenant } = world();
    const { id } = imported(exportedFunction("zip")).body.fnMetadata;
    expect(call("POST", `${at}/${id}:publish`, { tags: ["Mine"] }).status).toBe(400);
    expect(call("POST", `${at}/${id}:publish`, { tags: 7 }).status).toBe(400);
    const calling = exportedFlow("Calls", { Check: { fnVersionConfig: { id, tag: "Latest" } } });
    expect(sent(`${flowsAt(tenant.organizationId)}/flows:import`, calling).status).toBe(201);
    expect(call("DELETE", `${at}/${id}`).status).toBe(400);
    expect(call("DELETE", `${at}/${id}?isForceDeletion=true`).status).toBe(204);
    expect(call("GET", `${at}/${id}`).status).toBe(404);
  });

  test("are listed in pages, and beside what is Control Hub's", () => {
    const { at, call, imported } = world();
    for (const name of ["one", "two", "three"]) imported(exportedFunction(name));
    expect(call("GET", `${at}?page=1&size=2`).body).toMatchObject({
      data: [{ name: "three" }],
      pageInfo: { currentPage: 1, totalPages: 2, totalRecords: 3 },
    });
    expect(call("GET", `${at}?name=T`).body.data).toHaveLength(2);
    expect(call("PATCH", at).status).toBe(404);
    expect(call("GET", "/v1/people").status).toBe(200);
    expect(call("GET", at.replace(/v1\/[^/]+/, "v1/other")).status).toBe(403);
  });

  test("are kept in the data file, with who has them open", () => {
    const { at, call, imported, tenant } = world();
    imported(exportedFunction("zip"));
    const open = { among: "functions", name: "zip", by: "ana@example.com" };
    expect(call("POST", "/_simulator/hand/open-in-designer", open).status).toBe(200);
    const again = newTenant({ saved: readSaved(writeSaved(tenant.snapshot())) });
    expect(again.call("GET", at).body).toEqual(call("GET", at).body);
    expect(call("GET", at).body.data[0].lockedBy).toBe("ana@example.com");
  });
});

describe("a lock of Flow Designer", () => {
  const minute = 60_000;

  function locked() {
    let now = Date.UTC(2026, 0, 1);
    const { tenant, call } = newTenant({ now: () => now });
    const at = flowsAt(tenant.organizationId, "");
    const imported = () => {
      const { type, body } = formOf(exportedFlow("Calls", { End: {} }));
      return call("POST", `${at}/flows:import?overwrite=yes`, body, { "content-type": type });
    };
    const { id } = imported().body;
    const open = (more = {}) =>
      call("POST", "/_simulator/hand/open-in-designer", { name: "Calls", by: "ana@example.com", ...more }).status;
    const on = (action: string) => call("POST", `${at}/flows/${id}:${action}`, {}).status;
    const holder = () => call("GET", `${at}/flows`).body[0].lockedBy;
    const pass = (ms: number) => {
      now += ms;
    };
    return { imported, open, on, holder, pass };
  }

  test("keeps others from locking, importing over and publishing, for 15 minutes", () => {
    const { imported, open, on, holder, pass } = locked();
    expect(open()).toBe(200);
    expect([on("lock"), imported().status, on("publish"), holder()]).toEqual([409, 409, 409, "ana@example.com"]);
    pass(15 * minute);
    expect([holder(), imported().status, on("publish")]).toEqual([undefined, 201, 200]);
  });

  test("is no hindrance to who has it, and ends by an unlock or when it is closed", () => {
    const { imported, open, on, holder } = locked();
    expect([on("lock"), holder(), imported().status]).toEqual([200, "admin1@example.com", 201]);
    expect([on("unlock"), holder()]).toEqual([200, undefined]);
    open();
    expect([open({ close: true }), holder()]).toEqual([200, undefined]);
    expect(open({ name: "Other" })).toBe(409);
  });
});
