import { connect } from "../../provider/tenant/index.js";
import { retryAfter } from "../../provider/tenant/retry.js";
import { Lost, NotSent, type Transport } from "../../provider/tenant/transport.js";
import { errorFrom, json, list, scripted, toExample, virtualClock } from "./virtual.js";

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
  test("is asked again for GET, PUT, PATCH and DELETE", async () => {
    const { tenant, through, sent } = scripted({
      "GET site/s1": [failure, json(200, site)],
      "PUT site/s1": [failure, json(200, site)],
      "PATCH user/u1": [failure, json(200, { id: "u1" })],
      "DELETE site/s1": [failure, json(204, undefined)],
    });
    await through(tenant.fetch("site", "s1"));
    await through(tenant.update("site", "s1", { name: "Berlin" }));
    await through(tenant.update("agent", "u1", { teamIds: [] }));
    await through(tenant.remove("site", "s1"));
    expect(sent).toHaveLength(8);
  });

  test("is asked for a third time where others are answered meanwhile, and no fourth time", async () => {
    const { tenant, through, clock, sent } = scripted({
      "GET site/s1": failure,
      "GET site/s2": json(200, { id: "s2" }),
    });
    const asked = tenant.fetch("site", "s1");
    const others = async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        await clock.wait(500);
        await tenant.fetch("site", "s2");
      }
    };
    const [outcome] = await through(Promise.all([errorFrom(asked), others()]));
    expect(outcome.name).toBe("Unavailable");
    expect(sent.filter(({ url }) => url.endsWith("/s1"))).toHaveLength(3);
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
  const idsOf = (count: number) => Array.from({ length: count }, (_, i) => `s${i}`);

  /** Calls to a host that does not answer: at once, or one after the other. */
  async function down(count: number, atOnce: boolean) {
    const { tenant, through, sent } = scripted(Object.fromEntries(idsOf(count).map(id => [`GET site/${id}`, lost])));
    const ask = (id: string) => errorFrom(tenant.fetch("site", id));
    async function inTurn() {
      const errors: Error[] = [];
      for (const id of idsOf(count)) errors.push(await ask(id));
      return errors;
    }
    const errors = await through(atOnce ? Promise.all(idsOf(count).map(ask)) : inTurn());
    return { errors, requests: sent.length };
  }

  test("gets at most one and a half requests per call from two calls on, at once or in turn, and each ends", async () => {
    for (const count of [2, 3, 4, 5, 9, 20]) {
      for (const atOnce of [true, false]) {
        const { errors, requests } = await down(count, atOnce);
        expect(errors.map(({ name }) => name)).toEqual(Array(count).fill("Unavailable"));
        expect({ count, atOnce, isFew: requests <= 1.5 * count }).toEqual({ count, atOnce, isFew: true });
        expect(requests).toBeGreaterThan(count);
      }
    }
  });

  test("gets two requests of a call that is alone", async () => {
    expect((await down(1, true)).requests).toBe(2);
  });

  test("is asked again by all when it is back, however long its answers take", async () => {
    const { clock, through } = virtualClock();
    const failed = new Set<string>();
    const transport: Transport = async ({ url }) => {
      await clock.wait(300);
      if (failed.has(url)) return json(200, { id: url.split("/").at(-1) });
      failed.add(url);
      throw lost;
    };
    const tenant = connect(toExample, { transport, clock, random: () => 0.5 });
    const all = await through(Promise.allSettled(idsOf(20).map(id => tenant.fetch("site", id))));
    expect(all.map(({ status }) => status)).toEqual(Array(20).fill("fulfilled"));
  });
});
