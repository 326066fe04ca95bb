import { defaultSeed } from "../../provider/simulator/saved.js";
import { withHub } from "./hub.js";
import { newTenant } from "./tenant.js";

describe("Control Hub", () => {
  test("knows the people of the contact center, and an administrator", () => {
    const { people, user, premium, administrator } = withHub();
    const all = people("");
    expect(all).toHaveLength(8);
    const admin = all.find((one: { roles: string[] }) => one.roles.includes(administrator));
    expect(admin).toMatchObject({ emails: ["admin1@example.com"], licenses: [premium], invitePending: false });
    expect(user("admin1@example.com")).toMatchObject({ contactCenterEnabled: true });
    const [agent] = people("email=AGENT1@example.com");
    const uuid = Buffer.from(agent.id, "base64").toString().split("/").pop();
    expect(user("agent1@example.com")!.ciUserId).toBe(uuid);
  });

  test("pages by a Link header that is followed as it is", () => {
    const { call } = newTenant();
    const seen: string[] = [];
    let next: string | undefined = "/v1/people?max=3";
    while (next) {
      const { body, headers } = call("GET", next, undefined, { host: "127.0.0.1:1" });
      seen.push(...body.items.map((one: { emails: string[] }) => one.emails[0]));
      next = /^<http:\/\/127\.0\.0\.1:1(\S+)>; rel="next"$/.exec(headers.link ?? "")?.[1];
    }
    expect(new Set(seen).size).toBe(8);
    expect(call("GET", "/v1/people?cursor=none").status).toBe(400);
    expect(call("GET", "/v1/people?max=0").status).toBe(400);
  });

  test.each([
    ["", 100],
    ["max=30", 30],
    ["max=2000", 1000],
    ["max=2000&callingData=true", 100],
    ["max=2000&locationId=one", 50],
  ])("answers %j with a page of %i people", (query, size) => {
    const people = Array.from({ length: 1001 }, (_, i) => ({
      email: `agent${i}@example.com`,
      firstName: "Agent",
      lastName: String(i),
      licensed: false,
    }));
    const { call } = newTenant({ seed: { organization: {}, people, assets: [] } });
    const { body, headers } = call("GET", `/v1/people?${query}`);
    expect(body.items).toHaveLength(size);
    expect(headers.link).toMatch(/rel="next"$/);
  });

  test.each([
    ["POST", "/v1/people"],
    ["POST", "skill"],
  ])("and its neighbour take no body that is not said to be JSON: %s %s", (method, path) => {
    const { call } = newTenant();
    const status = (type: string) => call(method, path, { name: "x" }, { "content-type": type }).status;
    expect([status("text/plain"), status(""), status("application/json; charset=utf-8")]).toEqual([415, 415, 400]);
  });

  test("finds people by name, by ids and by role, and names ids that it does not know", () => {
    const { people, call, person, administrator } = withHub();
    expect(people("displayName=agent")).toHaveLength(6);
    expect(people(`roles=${administrator}`)).toHaveLength(1);
    const { id } = person("agent2@example.com");
    const { body } = call("GET", `/v1/people?id=${id},none`);
    expect(body).toMatchObject({ items: [{ id }], notFoundIds: ["none"] });
    expect(body.items[0]).not.toHaveProperty("status");
    expect(people("excludeStatus=true")[0]).not.toHaveProperty("status");
    expect(people("")[0].status).toBe("active");
  });

  test("answers the token's owner, its end and its organization", () => {
    const { call, tenant } = newTenant();
    expect(call("GET", "/v1/people/me").body.emails).toEqual(["admin1@example.com"]);
    expect(call("GET", "/v1/authorizations/tokenExpiry").body).toEqual({ exp: tenant.tokens().access[0]!.expires });
    const [{ id }] = call("GET", "/v1/organizations").body.items;
    expect(Buffer.from(id, "base64").toString()).toBe(`ciscospark://us/ORGANIZATION/${tenant.organizationId}`);
    expect(call("GET", `/v1/people?orgId=${id}`).status).toBe(200);
    expect(call("GET", "/v1/people?orgId=other").status).toBe(404);
  });

  test("takes the tenant's tokens, for reading or for all, and counts no request", () => {
    const { call, tenant } = newTenant({ requestsPerMinute: 1 });
    const [, read] = tenant.tokens().access;
    const reading = { authorization: `Bearer ${read!.token}` };
    expect(call("GET", "/v1/people", undefined, reading).status).toBe(200);
    expect(call("POST", "/v1/people", { emails: ["agent9@example.com"] }, reading).status).toBe(403);
    const refused = call("GET", "/v1/people", undefined, { authorization: "Bearer none" });
    expect(refused.status).toBe(401);
    expect(refused.body).toMatchObject({ message: expect.any(String), errors: [{}], trackingId: expect.any(String) });
    expect([call("GET", "v2/site").status, call("GET", "v2/site").status]).toEqual([200, 429]);
  });

  test("has no other routes, and no other verbs", () => {
    const { call, person } = withHub();
    expect(call("GET", "/v1/groups").status).toBe(404);
    expect(call("POST", "/v1/roles", {}).status).toBe(405);
    expect(call("PATCH", `/v1/people/${person("agent1@example.com").id}`, {}).status).toBe(405);
  });
});

describe("a person of Control Hub", () => {
  test("is created with an address and a name, once", () => {
    const { invite, call, person } = withHub();
    expect(invite("agent7@example.com").body).toMatchObject({ status: "pending", invitePending: true, licenses: [] });
    expect(person("agent7@example.com")).toMatchObject({ displayName: "Somebody New" });
    expect(invite("Agent7@example.com").status).toBe(409);
    expect(call("POST", "/v1/people", { displayName: "Nobody" }).status).toBe(400);
    expect(call("POST", "/v1/people", { emails: ["agent8@example.com"] }).status).toBe(400);
    expect(call("POST", "/v1/people", "{").status).toBe(400);
    expect(invite("agent8@example.com", { roles: ["none"] }).status).toBe(400);
    expect(invite("agent8@example.com", { licenses: ["none"] }).status).toBe(400);
    expect(person("agent8@example.com")).toBeUndefined();
  });

  test("is created all the same when a licence has no free unit, without the licence: 400", () => {
    const seed = { organization: {}, people: [], assets: [], licenses: { "Contact Center Premium Agent": 0 } };
    const { invite, person, premium, standard } = withHub({ seed });
    const refused = invite("agent7@example.com", { licenses: [premium, standard] });
    expect(refused.status).toBe(400);
    expect(refused.body.message).toContain("No units of license Contact Center Premium Agent are available");
    expect(person("agent7@example.com").licenses).toEqual([standard]);
  });

  test("is created all the same when a fault was scripted, once", () => {
    const { invite, call, person } = withHub();
    expect(call("POST", "/_simulator/faults", { fault: "createdThoughRefused" }).status).toBe(204);
    expect(call("POST", "/_simulator/faults", { fault: "other" }).status).toBe(400);
    expect(invite("agent7@example.com").status).toBe(400);
    expect(person("agent7@example.com")).toBeDefined();
    expect(invite("agent8@example.com").status).toBe(200);
  });

  test("loses by PUT what the PUT leaves out", () => {
    const { call, person } = withHub();
    const before = person("admin1@example.com");
    const put = (body: object) => call("PUT", `/v1/people/${before.id}`, body);
    expect(put({ ...before, title: "Director" }).body).toMatchObject({ title: "Director", roles: before.roles });
    expect(put({ roles: before.roles }).status).toBe(400);
    expect(put({ displayName: "Admin" }).body).toMatchObject({ roles: [], licenses: [], emails: before.emails });
    expect(person("admin1@example.com")).not.toHaveProperty("firstName");
    expect(put({ displayName: "Admin", loginEnabled: false }).body.loginEnabled).toBe(false);
  });

  test("gets no licence without a free unit by PUT either", () => {
    const licenses = { "Contact center Standard Agent": 0 };
    const { call, person, premium, standard } = withHub({ seed: { ...defaultSeed, licenses } });
    const agent = person("agent1@example.com");
    const put = (ids: string[]) => call("PUT", `/v1/people/${agent.id}`, { ...agent, licenses: ids }).status;
    expect([put([premium, standard]), put([premium])]).toEqual([400, 200]);
  });

  test("keeps an address of its own", () => {
    const { call, person } = withHub();
    const agent = person("agent1@example.com");
    const put = (email: string) => call("PUT", `/v1/people/${agent.id}`, { ...agent, emails: [email] }).status;
    expect([put("agent2@example.com"), put("agent9@example.com")]).toEqual([409, 200]);
  });

  test("is deleted once, and frees the licence", () => {
    const { call, person, premium } = withHub();
    const { id } = person("agent1@example.com");
    const consumed = () => call("GET", `/v1/licenses/${premium}`).body.consumedUnits;
    expect(consumed()).toBe(7);
    expect([call("DELETE", `/v1/people/${id}`).status, call("DELETE", `/v1/people/${id}`).status]).toEqual([204, 404]);
    expect(consumed()).toBe(6);
  });
});

describe("a licence", () => {
  const people = [{ email: "agent1@example.com", firstName: "Agent", lastName: "One", licensed: true }];

  test("is added and removed by itself, and counted", () => {
    const { call, patch, person, standard, premium } = withHub();
    expect(patch("agent1@example.com", "add", standard).body.licenses).toEqual([premium, standard]);
    expect(call("GET", `/v1/licenses/${standard}`).body).toMatchObject({ consumedUnits: 1, totalUnits: 10 });
    expect(patch("agent1@example.com", "remove").body.licenses).toEqual([standard]);
    expect(person("agent1@example.com").licenses).toEqual([standard]);
  });

  test("is refused without a free unit, to nobody, and with an unknown operation", () => {
    const seed = { ...{ organization: {}, assets: [] }, licenses: { "Contact center Standard Agent": 0 } };
    const { patch, person, standard, premium } = withHub({ seed: { ...seed, people } });
    expect(patch("agent1@example.com", "add", standard).status).toBe(400);
    expect(person("agent1@example.com").licenses).toEqual([premium]);
    expect(patch("agent1@example.com", "add", premium).status).toBe(200);
    expect(patch("nobody@example.com", "add").status).toBe(404);
    expect(patch("agent1@example.com", "grant").status).toBe(400);
  });

  test("is changed in part when some of several cannot be: 206 with those that the person has then", () => {
    const { call, person, premium, standard } = withHub({
      seed: { ...{ organization: {}, assets: [] }, people, licenses: { "Contact center Standard Agent": 0 } },
    });
    const change = (...licenses: object[]) =>
      call("PATCH", "/v1/licenses/users", { email: "agent1@example.com", licenses });
    const partly = change({ id: standard }, { id: premium, operation: "remove" });
    expect(partly).toMatchObject({ status: 206, body: { email: "agent1@example.com", licenses: [] } });
    expect(person("agent1@example.com").licenses).toEqual([]);
    const refused = change({ id: standard }, { id: "none" });
    expect(refused.status).toBe(400);
    expect(change({ id: "none" }).body).toMatchObject({
      message: "License not recognized",
      errors: [{ description: "License not recognized none", errorCode: 400000 }],
    });
  });
});
