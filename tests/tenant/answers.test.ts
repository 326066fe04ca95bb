import { parseJson, parseObject, reasonIn } from "../../provider/tenant/answers.js";
import { errorFrom, json, list, refusal, scripted } from "./virtual.js";

const html = (status: number) => ({ status, headers: { "content-type": "text/html" }, body: "<html>login</html>" });
const noRoute = { timestamp: 1, status: 404, error: "Not Found", path: "/site/s1" };
const references = (types: string[], rows: unknown[]) =>
  json(200, {
    meta: { totalRecords: rows.length, totalPages: 1, pageSize: 100, referencedEntities: types },
    data: rows,
  });

describe("a refused write", () => {
  test.each<[number, Record<string, unknown>, string]>([
    [400, { reason: "name is required" }, "Refused"],
    [403, { reason: "Access denied" }, "Forbidden"],
    [409, { reason: "Similar entity is already present" }, "Conflict"],
    [412, { reason: "License check failed" }, "Refused"],
    [412, { referencedEntities: ["team"] }, "StillReferenced"],
    [404, { reason: "no such" }, "NotFound"],
  ])("with %i %j is %s%s", async (status, error, name) => {
    const { tenant } = scripted({ "PUT site/s1": refusal(status, error) });
    const thrown = await errorFrom(tenant.update("site", "s1", { name: "Berlin" }));
    expect(thrown).toMatchObject({
      name,
      trackingId: "ccconfig_1",
      subject: { title: "site", name: "Berlin", id: "s1" },
    });
  });

  test("gives the server's reasons, also where they are a list", async () => {
    const message = [{ description: "name: too long" }, { description: "active: missing" }];
    const { tenant } = scripted({ "POST site": refusal(400, { message }) });
    expect((await errorFrom(tenant.create("site", { name: "Berlin" }))).describe()).toBe(
      'Refused: site "Berlin" was not created: name: too long; active: missing\n' +
        "  Correct the value in the program. If the value is right, report it with the tracking id.\n" +
        "  Webex tracking id ccconfig_1",
    );
  });
});

test.each<[object, string | undefined]>([
  [{ message: "Bad", errors: [{ description: "emails: is required" }, { description: "" }] }, "emails: is required"],
  [{ message: "Bad", errors: [] }, "Bad"],
  [{ timestamp: 1, error: "Bad Request", message: "a framework's" }, undefined],
])("the reason of webexapis.com in %j is %s", (body, reason) => {
  expect(reasonIn(parseObject(JSON.stringify(body)), text => text)).toBe(reason);
});

describe("a delete", () => {
  const refused = refusal(412, { referencedEntities: ["team", "contact-service-queue"] });

  test("that is refused names who still refers to the entity", async () => {
    const route = "GET site/s1/incoming-references";
    const { tenant } = scripted({
      "GET v2/site": list([{ id: "s1", name: "Berlin" }]),
      "DELETE site/s1": refused,
      [`${route}?page=0&pageSize=100`]: references(["team", "user"], [{ id: "t1", name: "Sales" }]),
      [`${route}?type=team&page=0&pageSize=500`]: references(["team", "user"], [{ id: "t1", name: "Sales" }]),
      [`${route}?type=user&page=0&pageSize=500`]: references(["team", "user"], [{ id: "u1", name: "Ann" }]),
    });
    await tenant.rows(["site"]);
    expect((await errorFrom(tenant.remove("site", "s1"))).describe()).toContain(
      'site "Berlin" (s1) was not deleted: still used by team "Sales", agent "Ann", some queue',
    );
    expect(await tenant.row("site", "s1")).toEqual({ id: "s1", name: "Berlin" });
  });

  test("that is refused for what is gone by then is sent once more", async () => {
    const { tenant, sent } = scripted({
      "DELETE site/s1": [refused, json(204, undefined)],
      "GET site/s1/incoming-references": references([], []),
    });
    await tenant.remove("site", "s1");
    expect(sent.filter(({ method }) => method === "DELETE")).toHaveLength(2);
  });

  test("that is refused for what stays is not", async () => {
    const { tenant, sent } = scripted({
      "DELETE site/s1": refused,
      "GET site/s1/incoming-references": references(["team"], [{ id: "t1", name: "Sales" }]),
      "GET site/s1": json(200, { id: "s1", name: "Berlin" }),
    });
    expect((await errorFrom(tenant.remove("site", "s1"))).describe()).toContain('still used by team "Sales"');
    expect(sent.filter(({ method }) => method === "DELETE")).toHaveLength(1);
  });

  test("that is refused names at least the kinds when the names may not be read", async () => {
    const denied = refusal(403, {});
    const { tenant } = scripted({
      "DELETE site/s1": refused,
      "GET site/s1/incoming-references": denied,
      "GET site/s1": denied,
    });
    expect((await errorFrom(tenant.remove("site", "s1"))).describe()).toContain("still used by some team, some queue");
  });

  test("succeeds with 200, 204, and when there is nothing to delete", async () => {
    const answers = [json(200, {}), json(204, undefined), refusal(404, { reason: "no such" })];
    const { tenant } = scripted({ "DELETE site/s1": answers, "GET site/s1": answers[2]!, "GET v2/site": list([]) });
    for (const _ of answers) await tenant.remove("site", "s1");
  });

  test("that is told that nothing is there is no success while the entity can be read, or is listed", async () => {
    const gone = refusal(404, { reason: "no such" });
    const site = { id: "s1", name: "Berlin" };
    const readable = { "DELETE site/s1": gone, "GET site/s1": json(200, site), "GET v2/site": list([]) };
    const listed = { "DELETE site/s1": gone, "GET site/s1": gone, "GET v2/site": list([site]) };
    for (const answers of [readable, listed]) {
      const { describe: _, ...error } = await errorFrom(scripted(answers).tenant.remove("site", "s1"));
      expect(error).toMatchObject({
        name: "Unavailable",
        happened: expect.stringContaining("shows or lists it all the same"),
      });
    }
  });

  test("of an id that could lead elsewhere stays at its own path", async () => {
    const { tenant, sent } = scripted({ "DELETE site/..%2Fteam%2Ft1%3F": json(204, undefined) });
    await tenant.remove("site", "../team/t1?");
    expect(sent).toHaveLength(1);
  });
});

describe("a read", () => {
  test.each([
    ["an empty body", json(404, undefined)],
    ["the application's 404", refusal(404, { reason: "no such" })],
  ])("finds nothing by %s", async (_, answer) => {
    const { tenant } = scripted({ "GET site/s1": answer, "GET v2/site": list([]) });
    expect(await tenant.fetch("site", "s1")).toBeUndefined();
  });

  test.each([
    ["a missing route", json(404, noRoute)],
    ["a web page", html(200)],
    ["a web page that is a 404", html(404)],
    ["half an answer", { status: 200, headers: {}, body: '{"id": "s1", "na' }],
    ["another entity", json(200, { id: "s2" })],
    ["a redirection", { status: 302, headers: { location: "https://elsewhere.example.com" }, body: "" }],
  ])("takes %s for no answer, never for a missing entity", async (_, answer) => {
    const { tenant, sent } = scripted({ "GET site/s1": answer });
    expect((await errorFrom(tenant.fetch("site", "s1"))).name).toBe("Unavailable");
    expect(sent).toHaveLength(1);
  });

  test.each([
    ["a bare array", json(200, [])],
    ["a web page", html(200)],
    ["a missing route", json(404, noRoute)],
  ])("takes %s for no listing", async (_, answer) => {
    expect((await errorFrom(scripted({ "GET v2/site": answer }).tenant.rows(["site"]))).name).toBe("Unavailable");
  });

  test("keeps a prototype out of the data", () => {
    expect(parseJson('{"a": {"__proto__": {"x": 1}}}')).toEqual({ a: {} });
    expect(parseJson("{")).toBeUndefined();
  });
});

test("a create whose answer has no id may have happened", async () => {
  const { tenant } = scripted({ "POST site": html(200) });
  expect((await errorFrom(tenant.create("site", { name: "Berlin" }))).name).toBe("Unknown");
});
