import { errorFrom, json } from "../tenant/virtual.js";
import { hubRefusal, items, person, scripted } from "./scripted.js";

const agent1 = person("agent1");
const agent2 = person("agent2");
const first = "GET /v1/people?max=1000";
const gone = hubRefusal(404, "no such person");
const linked = (url: string) => ({ link: `<https://hub.example.com/v1/people?c=0>; rel="prev", <${url}>; rel="next"` });

describe("the people of Control Hub", () => {
  test("are listed once a run, page after page, with the address as a field", async () => {
    const { tenant, requests } = scripted({
      [first]: items([agent1], linked("https://hub.example.com/v1/people?max=1000&cursor=b")),
      "GET /v1/people?max=1000&cursor=b": items([agent2]),
    });
    const [rows] = await Promise.all([tenant.rows(["person"]), tenant.rows(["person"])]);
    expect(rows.of("person").map(row => row.email)).toEqual(["agent1@example.com", "agent2@example.com"]);
    expect(rows.byId("person", "agent1")).not.toHaveProperty("emails");
    expect(requests()).toHaveLength(2);
    expect(tenant.traffic).toMatchObject({ reads: 2, writes: 0 });
  });

  test.each(["https://elsewhere.example.com/v1/people?c=2", "https://hub.example.com/other?c=2"])(
    "are not followed to %s, which would get the token",
    async url => {
      const { tenant, requests } = scripted({ [first]: items([agent1], linked(url)) });
      expect(await errorFrom(tenant.rows(["person"]))).toMatchObject({ name: "Unavailable" });
      expect(requests()).toEqual([first]);
    },
  );

  test("are read again when one is named twice, and not believed when that happens again", async () => {
    const healed = scripted({ [first]: [items([agent1, agent1]), items([agent1])] });
    expect((await healed.tenant.rows(["person"])).of("person")).toHaveLength(1);
    const broken = scripted({ [first]: items([agent1, agent1]) });
    expect((await errorFrom(broken.tenant.rows(["person"]))).describe()).toContain("names an entity twice");
  });

  test("are not believed when their pages have no end", async () => {
    const { tenant } = scripted({ [first]: items([agent1], linked("/v1/people?max=1000")) });
    expect((await errorFrom(tenant.rows(["person"]))).describe()).toContain("no end");
  });

  test("are not read where the address knows no such list", async () => {
    const { tenant } = scripted({ [first]: gone });
    const error = await errorFrom(tenant.rows(["person"]));
    expect(error).toMatchObject({ name: "Unavailable", todo: expect.stringContaining("wxcc:controlHubUrl") });
  });

  test("are gone only where their list is found, since a wrong address answers in the same words", async () => {
    const right = scripted({ [first]: items([]), "GET /v1/people/agent1": gone, "DELETE /v1/people/agent1": gone });
    expect(await right.tenant.fetch("person", "agent1")).toBeUndefined();
    await right.tenant.remove("person", "agent1");
    const wrong = scripted({ [first]: gone, "GET /v1/people/agent1": gone, "DELETE /v1/people/agent1": gone });
    expect(await errorFrom(wrong.tenant.fetch("person", "agent1"))).toMatchObject({ name: "Unavailable" });
    expect(await errorFrom(wrong.tenant.remove("person", "agent1"))).toMatchObject({ name: "Unavailable" });
  });

  test("are not gone while the list has them, whatever one answer says", async () => {
    const contradicting = { [first]: items([agent1]), "GET /v1/people/agent1": gone, "DELETE /v1/people/agent1": gone };
    const { tenant } = scripted(contradicting);
    expect((await errorFrom(tenant.fetch("person", "agent1"))).describe()).toContain("lists it all the same");
    expect((await errorFrom(tenant.remove("person", "agent1"))).describe()).toContain("lists it all the same");
  });

  test("are deleted, and then no row any more", async () => {
    const { tenant } = scripted({ [first]: items([agent1]), "DELETE /v1/people/agent1": json(204, undefined) });
    const rows = await tenant.rows(["person"]);
    await tenant.remove("person", "agent1");
    expect(rows.of("person")).toEqual([]);
    expect(await tenant.row("person", "agent1")).toBeUndefined();
  });
});

describe("licences and roles", () => {
  test("are listed in one answer each", async () => {
    const { tenant, requests } = scripted({
      "GET /v1/licenses": items([{ id: "l1", name: "Contact Center Premium Agent" }]),
      "GET /v1/roles": items([{ id: "r1", name: "Full Administrator" }]),
    });
    const rows = await tenant.rows(["license", "role"]);
    expect([rows.of("license"), rows.of("role")].map(all => all.map(row => row.name))).toEqual([
      ["Contact Center Premium Agent"],
      ["Full Administrator"],
    ]);
    expect(requests()).toEqual(["GET /v1/licenses", "GET /v1/roles"]);
  });
});

describe("an update of a person", () => {
  const live = person("agent1", { title: "Agent", roles: ["r1"], licenses: ["l1", "l2"] });
  const flat = { ...live, emails: undefined, email: "agent1@example.com" };
  const assigned = (licenses: readonly string[], more: object = {}) =>
    json(200, { personId: "agent1", licenses, ...more });
  const bodies = ({ sent }: ReturnType<typeof scripted>) =>
    sent.filter(one => one.body).map(({ method, body }) => [method, JSON.parse(body!)]);

  test("sends no PUT when only licences change, and names only those that come or go", async () => {
    const one = scripted({
      "GET /v1/people/agent1": json(200, live),
      "PATCH /v1/licenses/users": assigned(["l2", "l3"]),
    });
    const { emails: _, ...body } = { ...flat, licenses: ["l2", "l3"] };
    expect(await one.tenant.update("person", "agent1", body)).toMatchObject({ title: "Agent", licenses: ["l2", "l3"] });
    const licenses = [
      { id: "l1", operation: "remove" },
      { id: "l3", operation: "add" },
    ];
    expect(bodies(one)).toEqual([["PATCH", { personId: "agent1", licenses }]]);
  });

  test("sends roles and licences as they are with the rest, and the licences that change afterwards", async () => {
    const one = scripted({
      "GET /v1/people/agent1": json(200, live),
      "PUT /v1/people/agent1": json(200, { ...live, title: "Lead" }),
      "PATCH /v1/licenses/users": assigned(["l1", "l2", "l3"]),
    });
    await one.tenant.fetch("person", "agent1");
    const { emails: _, ...body } = { ...flat, title: "Lead", licenses: ["l1", "l2", "l3"] };
    const now = await one.tenant.update("person", "agent1", body);
    expect(now).toMatchObject({ title: "Lead", licenses: ["l1", "l2", "l3"], email: "agent1@example.com" });
    expect(bodies(one)).toEqual([
      [
        "PUT",
        expect.objectContaining({
          emails: ["agent1@example.com"],
          title: "Lead",
          roles: ["r1"],
          licenses: ["l1", "l2"],
        }),
      ],
      ["PATCH", { personId: "agent1", licenses: [{ id: "l3", operation: "add" }] }],
    ]);
    expect(one.requests()).toHaveLength(3);
  });

  test("takes a licence that waits for the person as given", async () => {
    const one = scripted({
      "GET /v1/people/agent1": json(200, live),
      "PATCH /v1/licenses/users": json(206, { licenses: ["l1", "l2"], pendingLicenses: ["l3"] }),
    });
    const { emails: _, ...body } = { ...flat, licenses: ["l1", "l2", "l3"] };
    expect((await one.tenant.update("person", "agent1", body)).licenses).toEqual(["l1", "l2", "l3"]);
  });

  test("that was done in part says what was not", async () => {
    const one = scripted({
      "GET /v1/people/agent1": json(200, live),
      "PATCH /v1/licenses/users": json(206, { licenses: ["l1", "l2", "l3"] }),
    });
    const { emails: _, ...body } = { ...flat, licenses: ["l1", "l2", "l3", "l4"] };
    const error = await errorFrom(one.tenant.update("person", "agent1", body));
    expect(error.describe()).toContain(
      'Refused: person "agent1@example.com" (agent1) was changed in part: 1 of 2 changes of licenses were refused: l4',
    );
  });

  test("that clears a field leaves it out of the PUT", async () => {
    const one = scripted({ "GET /v1/people/agent1": json(200, live), "PUT /v1/people/agent1": json(204, undefined) });
    const { emails: _, ...body } = { ...flat, title: undefined };
    await one.tenant.update("person", "agent1", body);
    expect(bodies(one)).toEqual([["PUT", expect.not.objectContaining({ title: "Agent" })]]);
    expect(one.requests().at(-1)).toBe("GET /v1/people/agent1");
  });
});

describe("a refusal of Control Hub", () => {
  const scopes = /spark-admin:people_read.*spark-admin:licenses_read.*spark-admin:roles_read.*spark-admin:people_write/;
  const own = {
    url: "https://hub.example.com/v1",
    own: { accessToken: "HUBTOKEN_P_2f9eecc5-0472-4549-9a83-2afdae0d4ba1", from: "stack configuration" },
  } as const;

  test.each([401, 403])("with %i names the scopes, and that it takes credentials of its own", async status => {
    const { tenant } = scripted({ [first]: hubRefusal(status, "no") });
    const error = await errorFrom(tenant.rows(["person"]));
    expect(error.name).toBe(status === 401 ? "Unauthorized" : "Forbidden");
    expect(error.todo).toMatch(scopes);
    expect(error.todo).toContain("WXCC_CONTROL_HUB_TOKEN takes others");
  });

  test("of a token in stack configuration says why refresh and destroy have another one", async () => {
    const { tenant } = scripted({ [first]: hubRefusal(401, "no") }, { controlHub: own });
    const error = await errorFrom(tenant.rows(["person"]));
    expect(error.todo).toContain("set WXCC_CONTROL_HUB_TOKEN in the environment");
    expect(error.describe()).not.toContain("HUBTOKEN");
  });

  test("gives what it said, without secrets", async () => {
    const { tenant } = scripted(
      { "POST /v1/people": hubRefusal(409, "taken, HUBTOKEN_P_2f9eecc5-0472-4549-9a83-2afdae0d4ba1") },
      { controlHub: own },
    );
    const error = await errorFrom(tenant.create("person", { email: "agent1@example.com" }));
    expect(error.describe()).toMatch(/^Conflict: person "agent1@example.com" was not created: taken, \[secret\]\n/);
  });

  test("for its rate is waited out as long as it asks, without holding up the tenant", async () => {
    const refused = json(429, undefined, { "retry-after": "30" });
    const sites = json(200, { meta: { totalRecords: 0 }, data: [] });
    const one = scripted({ "GET /v1/roles": [refused, items([])], "GET v2/site": sites });
    const start = one.clock.now();
    const roles = one.tenant.rows(["role"]);
    await one.tenant.rows(["site"]);
    expect(one.clock.now() - start).toBe(0);
    await one.through(roles);
    expect(one.clock.now() - start).toBe(30_000);
  });

  test("is expected where its token belongs to another organization", async () => {
    const other = { accessToken: "T_P_00000000-0000-4000-8000-000000000000", from: "environment" } as const;
    const { tenant, sent } = scripted({}, { controlHub: { ...own, own: other } });
    expect((await errorFrom(tenant.rows(["role"]))).name).toBe("WrongTenant");
    expect(sent).toEqual([]);
  });
});

test("the token of its own goes to Control Hub alone", async () => {
  const hubToken = "HUB_P_2f9eecc5-0472-4549-9a83-2afdae0d4ba1";
  const { tenant, sent } = scripted(
    { "GET v2/site": json(200, { meta: { totalRecords: 0 }, data: [] }), "GET /v1/roles": items([]) },
    { controlHub: { url: "https://hub.example.com/v1", own: { accessToken: hubToken, from: "environment" } } },
  );
  await tenant.rows(["site", "role"]);
  const tokens = Object.fromEntries(sent.map(({ url, headers }) => [new URL(url).host, headers.authorization]));
  expect(tokens).toEqual({
    "api.example.com": expect.stringContaining("TOPSECRET"),
    "hub.example.com": `Bearer ${hubToken}`,
  });
});
