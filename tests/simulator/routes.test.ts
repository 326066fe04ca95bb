import { newTenant } from "./tenant.js";

describe("a route", () => {
  const { call, named, tenant } = newTenant();
  const site = named("v2/site", "Default_Site");
  const profile = named("v3/user-profile", "Supervisor Profile");
  const status = (method: string, path: string) => call(method, path, method === "GET" ? undefined : {}).status;

  test("to an item has no version, except that of a queue, which may, and of a user profile, which must", () => {
    expect(status("GET", `site/${site}`)).toBe(200);
    expect(status("GET", `v2/site/${site}`)).toBe(404);
    expect(status("GET", `v3/user-profile/${profile}`)).toBe(200);
    expect(status("GET", "contact-service-queue/none")).toBe(404);
    expect(call("GET", "v2/contact-service-queue/none").body.error.reason).toContain("not found");
  });

  test("for a create has no version, except that of a queue, which may", () => {
    expect(status("POST", "v2/site")).toBe(405);
    expect(status("POST", "v2/contact-service-queue")).toBe(400);
    expect(status("POST", "contact-service-queue")).toBe(400);
  });

  test("of an older user profile is decommissioned for writes", () => {
    const refused = call("PUT", `user-profile/${profile}`, {});
    expect(refused.status).toBe(400);
    expect(refused.body.error.reason).toContain("v2 user profile is decommissioned for this organization");
  });

  test("that does not exist is answered by the framework", () => {
    expect(call("GET", "v2/sites")).toMatchObject({
      status: 404,
      body: { status: 404, error: "Not Found", path: `/organization/${tenant.organizationId}/v2/sites` },
    });
    expect(call("PATCH", `site/${site}`, {})).toMatchObject({ status: 405, body: { error: "Method Not Allowed" } });
    expect(call("GET", "/nowhere").status).toBe(404);
    expect(call("GET", "queue").status).toBe(404);
  });

  test("to people has no POST and no DELETE", () => {
    const person = named("v2/user", "agent1@example.com");
    expect(status("POST", "user")).toBe(405);
    expect(status("DELETE", `user/${person}`)).toBe(405);
    expect(status("PATCH", `user/${person}/reskill`)).toBe(403);
  });

  test("for purging is forbidden", () => {
    expect(status("POST", "site/purge-inactive-entities")).toBe(403);
  });

  test("without version lists a bare array", () => {
    expect(call("GET", "site").body).toHaveLength(1);
    expect(call("GET", "v2/site").body.data).toHaveLength(1);
    expect(status("GET", "work-type")).toBe(405);
    expect(["cad-variable", "desktop-layout"].map(type => status("GET", type))).toEqual([405, 405]);
  });

  test("to the organization answers its record", () => {
    expect(call("GET", `/organization/${tenant.organizationId}`).body).toMatchObject({
      id: tenant.organizationId,
      name: "Example Contact Center",
      subscriptionType: "SUBSCRIPTION",
    });
  });
});
