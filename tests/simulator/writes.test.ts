import { newTenant, smallest } from "./tenant.js";

function withSite() {
  const tenant = newTenant();
  const body = smallest(tenant).site!;
  return { ...tenant, body, site: tenant.call("POST", "site", { ...body, description: "Here" }).body };
}

describe("a write", () => {
  test("takes only a JSON object", () => {
    const { call } = newTenant();
    for (const body of ["", "no JSON", [], "1"]) expect(call("POST", "site", body).status).toBe(400);
  });

  test("ignores fields that the API does not know, and takes null for absent", () => {
    const { call, body } = withSite();
    const created = call("POST", "site", { ...body, name: "Paris", colour: "blue", description: null }).body;
    expect(created).not.toHaveProperty("colour");
    expect(created).not.toHaveProperty("description");
  });

  test("of the wrong type is a bad payload; outside limits it names the field", () => {
    const { call, body } = withSite();
    const reason = (change: object) => call("POST", "site", { ...body, ...change }).body.error.reason;
    expect(reason({ active: "yes" })).toContain("Bad payload: Cannot deserialize");
    expect(reason({ name: "Köln!" })).toContain("name: must match");
    expect(reason({ name: "x".repeat(81) })).toContain("name: size must be");
  });

  test("names what an object within it lacks", () => {
    const tenant = newTenant();
    const type = "multimedia-profile";
    const body = smallest(tenant)[type]!;
    const refused = tenant.call("POST", type, { ...body, manuallyAssignable: { chat: 0, social: 0 } });
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { reason: "manuallyAssignable.telephony: is required, manuallyAssignable.email: is required" } },
    });
    const queue = smallest(tenant)["contact-service-queue"];
    const lacking = tenant.call("POST", "contact-service-queue", { ...queue, agents: [{ ciUserId: "none" }] });
    expect(lacking.body.error.reason).toBe("agents.id: is required");
    const unreadable = tenant.call("POST", "contact-service-queue", { ...queue, agents: [null, 1] });
    expect(unreadable.body.error.reason).toContain("Bad payload");
    const { manuallyAssignable: _, ...without } = body;
    expect(tenant.call("POST", type, without).body.error.reason).toBe("manuallyAssignable: is required");
  });

  test("holds equal members of a set once, and those of a list as often as they were sent", () => {
    const tenant = newTenant();
    const profile = { ...smallest(tenant)["v3/user-profile"], viewableFolderIds: [2, 1, 2] };
    expect(tenant.call("POST", "v3/user-profile", profile).body.viewableFolderIds.sort()).toEqual([1, 2]);
    const { workingHours, ...hours } = smallest(tenant)["business-hours"]!;
    const [shift] = workingHours as readonly [object];
    const created = tenant.call("POST", "business-hours", { ...hours, workingHours: [shift, { ...shift }] }).body;
    expect(created.workingHours).toHaveLength(1);
    const { holidays, ...list } = smallest(tenant)["holiday-list"]!;
    const [holiday] = holidays as readonly [object];
    const twice = tenant.call("POST", "holiday-list", { ...list, holidays: [holiday, { ...holiday }] }).body;
    expect(twice.holidays).toHaveLength(2);
  });

  test("outside an enum names what is allowed", () => {
    const tenant = newTenant();
    const refused = tenant.call("POST", "multimedia-profile", {
      ...smallest(tenant)["multimedia-profile"],
      blendingMode: "MIXED",
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error.reason).toContain("[BLENDED, BLENDED_REALTIME, EXCLUSIVE]");
  });

  test("refers only to what exists", () => {
    const { call, body } = withSite();
    expect(call("POST", "site", { ...body, name: "Paris", multimediaProfileId: "none" })).toMatchObject({
      status: 400,
      body: { error: { reason: "multimediaProfileId: multimedia-profile none not found" } },
    });
  });

  test("makes no system default, and takes no id", () => {
    const { call, body } = withSite();
    expect(call("POST", "site", { ...body, name: "Paris", systemDefault: true })).toMatchObject({
      status: 403,
      body: { error: { reason: "User not Allowed to create system default entity" } },
    });
    expect(call("POST", "site", { ...body, name: "Paris", id: "mine" }).status).toBe(400);
  });

  test("by PUT clears what it leaves out, and keeps what the server owns", () => {
    const { call, site, wait } = withSite();
    wait(5000);
    const { description: _, version: __, createdTime: ___, ...rest } = site;
    const updated = call("PUT", `site/${site.id}`, rest).body;
    expect(updated).not.toHaveProperty("description");
    expect(updated).toMatchObject({ createdTime: site.createdTime, version: 1 });
    expect(updated.lastUpdatedTime).toBe(site.lastUpdatedTime + 5000);
  });

  test("moves lastUpdatedTime even when the clock stands still, and takes a stale version", () => {
    const { call, site } = withSite();
    const first = call("PUT", `site/${site.id}`, site).body;
    const second = call("PUT", `site/${site.id}`, { ...site, version: 0 }).body;
    expect(second.lastUpdatedTime).toBeGreaterThan(first.lastUpdatedTime);
    expect(second.version).toBe(2);
  });

  test("that is refused leaves everything as it was", () => {
    const { call, site, tenant } = withSite();
    const before = tenant.store.revision();
    call("PUT", `site/${site.id}`, { ...site, name: "Default_Site" });
    call("PUT", `site/${site.id}`, { ...site, active: 3 });
    call("DELETE", `site/${newTenant().named("v2/site", "Default_Site")}`);
    expect(tenant.store.revision()).toBe(before);
    expect(call("GET", `site/${site.id}`).body).toEqual(site);
  });
});

describe("a delete", () => {
  test("of what others refer to is a 412 that names their types, until they are gone", () => {
    const { call, site, named } = withSite();
    const sales = { name: "Sales", active: true, siteId: site.id, teamType: "AGENT", teamStatus: "IN_SERVICE" };
    const team = call("POST", "team", sales).body;
    expect(
      call("PATCH", `user/${named("v2/user", "agent1@example.com")}`, { siteId: site.id, teamIds: [team.id] }).status,
    ).toBe(200);
    expect(call("DELETE", `site/${site.id}`)).toMatchObject({
      status: 412,
      body: { error: { referencedEntities: ["team", "user"] } },
    });
    const references = call("GET", `site/${site.id}/incoming-references`).body;
    expect(references.meta).toMatchObject({ referencedEntities: ["team", "user"], currentEntity: "team" });
    expect(references.data).toEqual([expect.objectContaining({ id: team.id, name: "Sales" })]);
    const people = call("GET", `site/${site.id}/incoming-references?type=user`).body;
    expect(people.data.map((row: { name: string }) => row.name)).toEqual(["Agent One"]);
    expect(call("DELETE", `team/${team.id}`)).toMatchObject({
      status: 412,
      body: { error: { referencedEntities: ["user"] } },
    });
    call("PATCH", `user/${named("v2/user", "agent1@example.com")}`, {
      siteId: named("v2/site", "Default_Site"),
      teamIds: null,
    });
    expect(call("DELETE", `team/${team.id}`).status).toBe(204);
    expect(call("DELETE", `site/${site.id}`).status).toBe(204);
    expect(call("GET", `site/${site.id}/incoming-references`).status).toBe(404);
  });

  test("of a system default is refused", () => {
    const { call, named } = newTenant();
    expect(call("DELETE", `team/${named("v2/team", "Default_Team")}`)).toMatchObject({
      status: 400,
      body: { error: { reason: "Cannot Update/Delete system generated Entities" } },
    });
  });
});
