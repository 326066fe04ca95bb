import { retryAfter } from "../../provider/tenant/retry.js";
import { Lost, NotSent } from "../../provider/tenant/transport.js";
import { errorFrom, json, list, scripted } from "./virtual.js";

const site = { id: "s1", name: "Berlin" };
const refused = (seconds?: string) => ({ status: 429, headers: seconds ? { "retry-after": seconds } : {}, body: "" });
const lost = new Lost("ECONNRESET");

describe("a 429", () => {
  test("is waited out for as long as it says, also by a create", async () => {
    const { tenant, through, clock } = scripted({ "POST site": [refused("30"), json(201, site)] });
    const start = clock.now();
    expect(await through(tenant.create("site", { name: "Berlin" }))).toEqual(site);
    expect(clock.now() - start).toBe(30_000);
    expect(tenant.traffic).toEqual({ reads: 0, writes: 2 });
  });

  test("holds back everybody in this process until its time is over", async () => {
    const seen: number[] = [];
    const { tenant, through, clock } = scripted({
      "GET site/s1": [refused("30"), json(200, site)],
      "GET site/s2": () => {
        seen.push(clock.now());
        return json(200, { id: "s2" });
      },
    });
    const start = clock.now();
    const first = tenant.fetch("site", "s1");
    // The refusal has arrived when the event loop comes round.
    await new Promise(done => setImmediate(done));
    await through(Promise.all([first, tenant.fetch("site", "s2")]));
    expect(seen).toEqual([start + 30_000]);
  });

  test("without a time is waited out longer each time", async () => {
    const { tenant, through, clock } = scripted({ "GET site/s1": [refused(), refused(), json(200, site)] });
    const start = clock.now();
    await through(tenant.fetch("site", "s1"));
    expect(clock.now() - start).toBe(15_000);
  });

  test("that asks for more than the patience is an error at once", async () => {
    const { tenant, sent } = scripted({ "GET site/s1": refused("3600") });
    expect((await errorFrom(tenant.fetch("site", "s1"))).name).toBe("RateLimited");
    expect((await errorFrom(tenant.fetch("site", "s2"))).name).toBe("RateLimited");
    expect(sent).toHaveLength(1);
  });

  test("that never ends is an error after the patience", async () => {
    const { tenant, through, clock } = scripted({ "GET site/s1": refused("60") });
    const start = clock.now();
    expect((await errorFrom(through(tenant.fetch("site", "s1")))).name).toBe("RateLimited");
    expect(clock.now() - start).toBe(300_000);
  });

  test("may name a date, read against the server's clock", () => {
    const headers = { "retry-after": "Thu, 01 Jan 2026 00:00:20 GMT" };
    const now = Date.UTC(2026, 0, 1);
    expect(retryAfter({ status: 429, headers, body: "" }, now)).toBe(20_000);
    const skewed = { ...headers, date: "Thu, 01 Jan 2026 00:00:15 GMT" };
    expect(retryAfter({ status: 429, headers: skewed, body: "" }, now)).toBe(5_000);
    expect(retryAfter({ status: 429, headers: { "retry-after": "soon" }, body: "" }, now)).toBeUndefined();
  });
});

describe.each([
  ["a lost answer", lost],
  ["a 503", json(503, undefined)],
])("%s", (_, failure) => {
  test("is asked again for GET, PUT, PATCH and DELETE, three times in all", async () => {
    const { tenant, through, sent } = scripted({
      "GET site/s1": [failure, failure, json(200, site)],
      "PUT site/s1": [failure, failure, json(200, site)],
      "PATCH user/u1": [failure, failure, json(200, { id: "u1" })],
      "DELETE site/s1": [failure, failure, json(204, undefined)],
    });
    await through(tenant.fetch("site", "s1"));
    await through(tenant.update("site", "s1", { name: "Berlin" }));
    await through(tenant.update("agent", "u1", { teamIds: [] }));
    await through(tenant.remove("site", "s1"));
    expect(sent).toHaveLength(12);
  });

  test("of a fourth attempt is not waited for", async () => {
    const { tenant, through, sent } = scripted({ "GET site/s1": failure });
    expect((await errorFrom(through(tenant.fetch("site", "s1")))).name).toBe("Unavailable");
    expect(sent).toHaveLength(3);
  });

  test("of a create is not asked again: it may have happened", async () => {
    const { tenant, sent } = scripted({ "POST site": failure });
    const error = await errorFrom(tenant.create("site", { name: "Berlin" }));
    expect(error.name).toBe("Unknown");
    expect(error.describe()).toContain('site "Berlin" may have been created');
    expect(sent).toHaveLength(1);
  });
});

test("a create that never left is sent again, and is then no mystery", async () => {
  const back = scripted({ "POST site": [new NotSent("ECONNREFUSED"), json(201, site)] });
  expect(await back.through(back.tenant.create("site", { name: "Berlin" }))).toEqual(site);
  const gone = scripted({ "POST site": new NotSent("ECONNREFUSED") });
  const error = await errorFrom(gone.through(gone.tenant.create("site", { name: "Berlin" })));
  expect(error.name).toBe("Unavailable");
  expect(error.message).toContain("api.example.com did not answer (ECONNREFUSED)");
});

test("a delete whose answer was lost and that then finds nothing has succeeded", async () => {
  const { tenant, through } = scripted({
    "DELETE site/s1": [lost, json(404, undefined)],
    "GET site/s1": json(404, undefined),
    "GET v2/site": [list([site]), list([])],
  });
  await tenant.rows(["site"]);
  await through(tenant.remove("site", "s1"));
});

describe("a host that is down", () => {
  const ids = Array.from({ length: 20 }, (_, i) => `s${i}`);
  const all = (answers: Parameters<typeof scripted>[0]) => {
    const world = scripted(answers);
    const asked = Promise.allSettled(ids.map(id => world.tenant.fetch("site", id)));
    return { ...world, settled: world.through(asked) };
  };

  test("gets at most one and a half requests per call, and each call ends with why", async () => {
    const { settled, sent } = all(Object.fromEntries(ids.map(id => [`GET site/${id}`, lost])));
    const reasons = (await settled).map(one => (one.status === "rejected" ? (one.reason as Error).name : "answered"));
    expect(new Set(reasons)).toEqual(new Set(["Unavailable"]));
    expect(sent.length).toBeLessThanOrEqual(1.5 * ids.length);
    expect(sent.length).toBeGreaterThan(ids.length);
  });

  test("is asked again by all when it is back", async () => {
    const back = ids.map(id => [`GET site/${id}`, [lost, json(200, { id })]] as const);
    const { settled, sent } = all(Object.fromEntries(back));
    expect((await settled).every(one => one.status === "fulfilled")).toBe(true);
    expect(sent).toHaveLength(2 * ids.length);
  });
});
