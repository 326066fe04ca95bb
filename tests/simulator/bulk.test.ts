import { newTenant, smallest } from "./tenant.js";

const wrap = (...entries: readonly [string, unknown][]) => ({
  items: entries.map(([requestAction, item], itemIdentifier) => ({ itemIdentifier, item, requestAction })),
});

interface Result {
  itemIdentifier: number;
  status: number;
  operationType?: string;
  href?: string;
  apiError?: { error: { reason: string } };
}

function calls() {
  const tenant = newTenant();
  const bodies = smallest(tenant);
  const bulk = (method: string, path: string, ...entries: readonly [string, unknown][]): readonly Result[] => {
    const { status, body } = tenant.call(method, path, wrap(...entries));
    expect(status).toBe(207);
    return body.items;
  };
  return { ...tenant, bodies, bulk };
}

describe("a bulk request", () => {
  test("answers 207 with one result per item; what one refuses does not stop the others", () => {
    const { call, bulk, bodies } = calls();
    const results = bulk(
      "POST",
      "site/bulk",
      ["SAVE", bodies.site],
      ["SAVE", { name: "Paris" }],
      ["SAVE", bodies.site],
    );
    expect(results.map(({ itemIdentifier, status }) => [itemIdentifier, status])).toEqual([
      [0, 201],
      [1, 400],
      [2, 409],
    ]);
    expect(results[0]).toMatchObject({ operationType: "CREATE", href: expect.stringMatching(/^\/organization\//) });
    expect(results[1]!.apiError!.error.reason).toContain("multimediaProfileId: is required");
    expect(call("GET", `site/${results[0]!.href!.split("/").pop()}`).status).toBe(200);
  });

  test("without items is refused, and an empty one does nothing", () => {
    const { call, bulk, bodies } = calls();
    expect(call("POST", "site/bulk", bodies.site).status).toBe(400);
    expect(call("POST", "site/bulk", { items: ["x"] }).status).toBe(400);
    expect(bulk("POST", "site/bulk")).toEqual([]);
  });

  test("whose itemIdentifier is no whole number of 32 bits cannot be read", () => {
    const { call, bodies } = calls();
    const answered = ["1", null, 1.5, 2 ** 31].map(itemIdentifier => {
      const items = [{ itemIdentifier, item: bodies.site, requestAction: "SAVE" }];
      return call("POST", "site/bulk", { items }).status;
    });
    expect(answered).toEqual([400, 400, 400, 400]);
    const last = { itemIdentifier: 2 ** 31 - 1, item: bodies.site, requestAction: "SAVE" };
    expect(call("POST", "site/bulk", { items: [last, { ...last, itemIdentifier: undefined }] }).status).toBe(207);
  });

  test("does not update most kinds", () => {
    const { call, bulk, bodies } = calls();
    const site = call("POST", "site", bodies.site).body;
    const [result] = bulk("POST", "site/bulk", ["SAVE", site]);
    expect(result!.apiError!.error.reason).toBe("New configuration cannot have an id");
    expect(call("PATCH", "site/bulk", wrap(["SAVE", site])).status).toBe(405);
  });

  test("updates entry points and variables with the full object, queues and people with a part", () => {
    const { call, bulk, bodies, named } = calls();
    const variable = call("POST", "cad-variable", bodies["cad-variable"]).body;
    expect(bulk("POST", "cad-variable/bulk", ["SAVE", { ...variable, description: "d" }])[0]!.status).toBe(200);
    expect(bulk("POST", "cad-variable/bulk", ["SAVE", { id: variable.id, description: "d" }])[0]!.status).toBe(400);
    const queue = call("POST", "contact-service-queue", bodies["contact-service-queue"]).body;
    bulk("PATCH", "contact-service-queue/bulk", ["SAVE", { id: queue.id, description: "d" }]);
    expect(call("GET", `contact-service-queue/${queue.id}`).body).toMatchObject({ name: "Chats", description: "d" });
    const person = named("v2/user", "agent1@example.com");
    expect(bulk("PATCH", "user/bulk", ["SAVE", { id: person, externalIdentifier: "7" }])[0]!.status).toBe(200);
    expect(bulk("PATCH", "user/bulk", ["SAVE", { email: "new@example.com" }])[0]!.status).toBe(400);
  });

  test("deletes the full object only, and no system default", () => {
    const { call, bulk, bodies, named } = calls();
    const site = call("POST", "site", bodies.site).body;
    expect(bulk("POST", "site/bulk", ["DELETE", { id: site.id }])[0]!.status).toBe(400);
    expect(bulk("POST", "site/bulk", ["DELETE", site])[0]).toMatchObject({ status: 204, operationType: "DELETE" });
    expect(bulk("POST", "site/bulk", ["DELETE", site])[0]!.status).toBe(404);
    const [refused] = bulk("POST", "site/bulk", ["DELETE", { id: named("v2/site", "Default_Site") }]);
    expect(refused!.apiError!.error.reason).toBe("Cannot Update/Delete system generated Entities");
  });

  test("goes by v3 for user profiles, and by v2 after the name for queues", () => {
    const { bulk, bodies } = calls();
    const [profile] = bulk("POST", "v3/user-profile/bulk", ["SAVE", bodies["v3/user-profile"]]);
    expect(profile!.href).toContain("/v3/user-profile/");
    const [queue] = bulk("POST", "contact-service-queue/v2/bulk", ["SAVE", bodies["contact-service-queue"]]);
    expect(queue!.status).toBe(201);
  });
});
