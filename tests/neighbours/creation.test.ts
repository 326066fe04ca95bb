import { Lost, NotSent } from "../../provider/tenant/transport.js";
import { errorFrom, json } from "../tenant/virtual.js";
import { hubRefusal, items, person, scripted } from "./scripted.js";

/** The clock of the tests begins here. */
const now = "2026-01-01T00:00:00.000Z";
const post = "POST /v1/people";
const look = "GET /v1/people?email=new%2B1%40example.com";
const wanted = { email: "new+1@example.com", displayName: "New", licenses: ["l1"] };
const made = (change: object = {}) =>
  person("p1", { emails: ["new+1@example.com"], displayName: "New", created: now, ...change });
const refused = hubRefusal(400, "No units of the licence are free");
const posts = (requests: readonly string[]) => requests.filter(one => one === post);

describe("a person that is created", () => {
  test("is one POST, and a row from then on", async () => {
    const { tenant, sent } = scripted({
      "GET /v1/people?max=1000": items([]),
      [post]: json(200, made({ licenses: ["l1"] })),
    });
    const rows = await tenant.rows(["person"]);
    expect(await tenant.create("person", wanted)).toMatchObject({ id: "p1", email: "new+1@example.com" });
    expect(JSON.parse(sent.at(-1)!.body!)).toEqual({
      emails: ["new+1@example.com"],
      displayName: "New",
      licenses: ["l1"],
    });
    expect(rows.of("person")).toHaveLength(1);
    expect(tenant.traffic).toEqual({ reads: 1, writes: 1 });
  });

  test("although the answer was 400 is taken as created, and gets what the refusal left out", async () => {
    const { tenant, requests, lines } = scripted({
      [post]: refused,
      [look]: items([made()]),
      "PATCH /v1/licenses/users": json(200, { licenses: ["l1"] }),
    });
    expect(await tenant.create("person", wanted)).toMatchObject({ id: "p1", licenses: ["l1"] });
    expect(requests()).toEqual([post, look, "PATCH /v1/licenses/users"]);
    expect(lines.join("\n")).toContain("No units of the licence are free");
    expect(lines.join("\n")).toContain("is taken as created");
  });

  test("although the answer was 400 is kept when the rest is refused again, and both reasons are said", async () => {
    const { tenant, lines } = scripted({
      [post]: refused,
      [look]: items([made()]),
      "PATCH /v1/licenses/users": hubRefusal(400, "Still no units"),
    });
    expect(await tenant.create("person", wanted)).toMatchObject({ id: "p1", licenses: [] });
    expect(lines.join("\n")).toContain("No units of the licence are free");
    expect(lines.join("\n")).toContain("Still no units");
  });

  test.each([
    ["was lost", new Lost("ECONNRESET")],
    ["was 503", json(503, undefined)],
    ["holds no id", json(200, {})],
  ])("although the answer %s is found, and never asked for twice", async (_, answer) => {
    const { tenant, requests } = scripted({ [post]: answer, [look]: items([made({ licenses: ["l1"] })]) });
    expect(await tenant.create("person", wanted)).toMatchObject({ id: "p1" });
    expect(posts(requests())).toHaveLength(1);
  });

  test("that was there before the request, by the server's clock, is not taken", async () => {
    const date = { date: "Thu, 01 Jan 2026 01:00:00 GMT" };
    const before = scripted({ [post]: refused, [look]: items([made()], date) });
    expect((await errorFrom(before.tenant.create("person", wanted))).describe()).toContain(
      'Conflict: person "new+1@example.com" (p1) already exists in Control Hub: No units of the licence are free',
    );
    const after = scripted({
      [post]: refused,
      [look]: items([made({ created: "2026-01-01T01:00:00.400Z", licenses: ["l1"] })], date),
    });
    expect(await after.tenant.create("person", wanted)).toMatchObject({ id: "p1" });
  });
});

describe("a person that is not created", () => {
  test("is refused with the reason", async () => {
    const { tenant, requests } = scripted({ [post]: refused, [look]: items([]) });
    expect((await errorFrom(tenant.create("person", wanted))).describe()).toContain(
      'Refused: person "new+1@example.com" was not created: No units of the licence are free\n',
    );
    expect(requests()).toEqual([post, look]);
  });

  test("is not looked for after a refusal that is sure", async () => {
    const { tenant, requests } = scripted({ [post]: hubRefusal(409, "taken") });
    expect((await errorFrom(tenant.create("person", wanted))).name).toBe("Conflict");
    expect(requests()).toEqual([post]);
  });

  test("is asked for again when the request never left", async () => {
    const { tenant, through } = scripted({ [post]: [new NotSent("ECONNREFUSED"), json(200, made())] });
    expect(await through(tenant.create("person", wanted))).toMatchObject({ id: "p1" });
  });
});

describe("nobody knows whether a person was created", () => {
  const unknown = expect.objectContaining({ name: "Unknown" });

  test("while an answer was lost and nobody is found", async () => {
    const { tenant } = scripted({ [post]: new Lost("ECONNRESET"), [look]: items([]) });
    expect(await errorFrom(tenant.create("person", wanted))).toEqual(unknown);
  });

  test.each([
    ["the search is denied", hubRefusal(403, "no")],
    ["two are found", items([made(), made({ id: "p2" })])],
    ["the search answers something else", json(200, {})],
    ["it is not told when the one that is there was created", items([made({ created: undefined })])],
  ])("when %s", async (_, answer) => {
    const { tenant, requests } = scripted({ [post]: refused, [look]: answer });
    const error = await errorFrom(tenant.create("person", wanted));
    expect(error).toEqual(unknown);
    expect(error.describe()).toContain("No units of the licence are free");
    expect(posts(requests())).toHaveLength(1);
  });
});
