import { newTenant, smallest } from "./tenant.js";

const types = Object.keys(smallest(newTenant()));
const listOf = (type: string) => (type.startsWith("v3/") ? type : `v2/${type}`);

describe.each(types)("%s", type => {
  const setUp = () => {
    const tenant = newTenant();
    const body = smallest(tenant)[type]!;
    return { ...tenant, body, created: tenant.call("POST", type, body) };
  };

  test("is created with a 201 and read back the same", () => {
    const { call, body, created } = setUp();
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ name: body.name, createdTime: expect.any(Number) });
    expect(call("GET", `${type}/${created.body.id}`)).toMatchObject({ status: 200, body: created.body });
    expect(Object.values(created.body)).not.toContain(null);
  });

  test("is listed with links and found by name", () => {
    const { call, body, created } = setUp();
    const found = call("GET", `${listOf(type)}?filter=name==%22${body.name}%22`);
    expect(found.body.meta.totalRecords).toBe(1);
    expect(found.body.data[0]).toMatchObject({ id: created.body.id, links: [] });
  });

  test("names every missing field in error.reason", () => {
    const { call, body } = setUp();
    const refused = call("POST", type, { description: "nothing else" });
    expect(refused.status).toBe(400);
    expect(refused.body.trackingId).toMatch(/^ccconfig_[0-9a-f-]{36}$/);
    for (const field of ["name", "active"].filter(name => name in body)) {
      expect(refused.body.error.reason).toContain(field);
    }
  });

  test("is updated by a PUT with the id of the URL, and with no other", () => {
    const { call, created, wait } = setUp();
    wait(1000);
    const echo = { ...created.body };
    delete echo.workItem;
    if (echo.manuallyAssignable) delete echo.manuallyAssignable.workItem;
    const updated = call("PUT", `${type}/${created.body.id}`, { ...echo, description: "changed" });
    expect(updated).toMatchObject({ status: 200, body: { id: created.body.id } });
    expect(updated.body.lastUpdatedTime).toBeGreaterThan(created.body.lastUpdatedTime);
    expect(call("PUT", `${type}/${created.body.id}`, { ...echo, id: "other" })).toMatchObject({
      status: 400,
      body: { error: { reason: "Invalid id: id in payload and URL should be same" } },
    });
  });

  test("has a unique name", () => {
    const { call, body } = setUp();
    const second = call("POST", type, { ...body, assetId: undefined });
    expect(second).toMatchObject({ status: 409, body: { error: { reason: "Similar entity is already present" } } });
  });

  test("is deleted with a 204 and then a 404", () => {
    const { call, created } = setUp();
    expect(call("DELETE", `${type}/${created.body.id}`)).toMatchObject({ status: 204, body: undefined });
    expect(call("GET", `${type}/${created.body.id}`).status).toBe(404);
    expect(call("DELETE", `${type}/${created.body.id}`).status).toBe(404);
  });
});
