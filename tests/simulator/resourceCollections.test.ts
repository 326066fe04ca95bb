import { newTenant, resourceTypes } from "./tenant.js";

describe("a resource collection of the tenant", () => {
  const whole = resourceTypes.map(name => ({ name, accessLevel: "ALL" }));
  const post = (body: object) => newTenant().call("POST", "resource-collection", { name: "Department", ...body });

  test("needs all twenty types, and breaks without any", () => {
    expect(post({ resources: whole }).status).toBe(201);
    expect(post({ resources: whole.slice(1) })).toMatchObject({
      status: 400,
      body: { error: { reason: expect.stringContaining(resourceTypes[0]!) } },
    });
    expect(post({})).toMatchObject({ status: 500, body: { error: { reason: "Processing failed" } } });
  });

  test("has some of sites, channels, teams and queues", () => {
    const none = (type: string) => whole.map(one => (one.name === type ? { ...one, accessLevel: "NONE" } : one));
    for (const type of ["site", "channel", "team", "queue"])
      expect(post({ resources: none(type) }).body.error.reason).toContain("site, channel, team, queue");
    expect(post({ resources: none("flow") }).status).toBe(201);
  });

  test("is listed without them, by v2 only, and changed by PATCH in bulk only", () => {
    const { call } = newTenant();
    const { body } = call("POST", "resource-collection", { name: "Department", resources: whole });
    expect(body.resourceCount).toBe(0);
    const [row] = call("GET", "v2/resource-collection").body.data;
    expect(Object.keys(row)).not.toEqual(expect.arrayContaining(["resources"]));
    expect(call("GET", "resource-collection").status).toBe(405);
    const bulk = (method: string, item: object) =>
      call(method, "resource-collection/bulk", { items: [{ itemIdentifier: 1, item, requestAction: "SAVE" }] });
    expect(bulk("PATCH", { ...body, description: "all" }).body.items[0].status).toBe(200);
    expect(bulk("PATCH", { name: "Other", resources: whole }).body.items[0].status).toBe(400);
    expect(bulk("POST", { name: "Other", resources: whole }).status).toBe(405);
  });
});
