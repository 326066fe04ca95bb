import type { Live } from "../../provider/entities/entity.js";
import { connectAll } from "../../provider/neighbours/index.js";
import { createTenant, newPeople, type TenantOptions } from "../../provider/simulator/index.js";
import type { Transport } from "../../provider/tenant/transport.js";
import { judge, type Violation } from "../contract/judge.js";
import { errorFrom, toExample, virtualClock } from "../tenant/virtual.js";

/** All hosts of a simulated tenant in one process; the published contracts judge each exchange. */
function simulated(options: TenantOptions = {}) {
  const time = virtualClock();
  const simulator = createTenant({ ...options, now: time.clock.now });
  const violations: Violation[] = [];
  const lines: string[] = [];
  const transport: Transport = async ({ method, url, headers, body }) => {
    const { host, pathname, search } = new URL(url);
    const request = {
      method,
      path: pathname + search,
      headers: { ...headers, host },
      ...(body === undefined ? {} : { body }),
    };
    time.pass(1);
    const response = simulator.handle(request);
    violations.push(...judge(request, response));
    return response;
  };
  const credentials = { kind: "token", accessToken: simulator.tokens().access[0]!.token } as const;
  const connection = { ...toExample, credentials, connect: { url: "https://acme.us.webexconnect.io" } };
  const all = connectAll(connection, {
    transport,
    clock: time.clock,
    random: () => 0.5,
    log: line => lines.push(line),
  });

  /** What a person or the simulator's fate does. */
  function act(path: string, body: unknown = {}) {
    const { status } = simulator.handle({
      method: "POST",
      path: `/_simulator/${path}`,
      headers: {},
      body: JSON.stringify(body),
    });
    expect(status).toBeLessThan(300);
  }
  const requests = () => simulator.requests().map(({ method, path }) => `${method} ${path}`);
  return { ...all, simulator, violations, lines, act, requests, ...time };
}

const licenses = async ({ tenant }: ReturnType<typeof simulated>) => (await tenant.rows(["license"])).of("license");
const idOf = (rows: readonly Live[], name: RegExp) => String(rows.find(row => name.test(String(row.name)))!.id);
const newcomer = { email: "newcomer@example.com", displayName: "Newcomer" };

describe("a simulated Control Hub", () => {
  test("is listed kind by kind beside the tenant, by requests of the published contracts", async () => {
    const { tenant, violations } = simulated();
    const rows = await tenant.rows(["site", "person", "license", "role"]);
    expect(rows.of("person").map(row => row.email)).toEqual(newPeople.map(({ email }) => email));
    expect(rows.of("license").map(row => row.name)).toContain("Contact Center Premium Agent");
    expect(rows.of("role").map(row => row.name)).toContain("Full Administrator");
    expect(tenant.traffic).toEqual({ reads: 4, writes: 0 });
    expect(violations).toEqual([]);
  });

  test("is listed as a whole when there are more people than a page holds", async () => {
    const people = Array.from({ length: 1_001 }, (_, i) => ({
      email: `person${i}@example.com`,
      firstName: "Person",
      lastName: `${i}`,
      licensed: false,
    }));
    const { tenant } = simulated({ seed: { organization: {}, assets: [], people } });
    expect((await tenant.rows(["person"])).of("person")).toHaveLength(1_001);
    expect(tenant.traffic.reads).toBe(2);
  });

  test("keeps who is created, changed and deleted", async () => {
    const one = simulated();
    const { tenant, violations } = one;
    const license = idOf(await licenses(one), /Premium/);
    const person = await tenant.create("person", newcomer);
    const id = String(person.id);
    expect(person).toMatchObject({ email: "newcomer@example.com", invitePending: true });
    const changed = await tenant.update("person", id, { ...person, title: "Agent", licenses: [license] });
    expect(changed).toMatchObject({ title: "Agent", licenses: [license], displayName: "Newcomer" });
    expect(await tenant.fetch("person", id)).toMatchObject({ title: "Agent", licenses: [license] });
    await tenant.remove("person", id);
    await tenant.remove("person", id);
    expect(await tenant.fetch("person", id)).toBeUndefined();
    expect(violations).toEqual([]);
  });

  test("leaves the other licences of a person alone", async () => {
    const one = simulated();
    const all = await licenses(one);
    const agent = (await one.tenant.rows(["person"])).of("person")[0]!;
    const calling = idOf(all, /Calling/);
    const now = await one.tenant.update("person", String(agent.id), {
      ...agent,
      licenses: [...(agent.licenses as string[]), calling],
    });
    expect(now.licenses).toEqual([idOf(all, /Premium/), calling]);
    expect(one.requests().filter(line => !line.startsWith("GET"))).toEqual(["PATCH /v1/licenses/users"]);
  });

  test("that refuses a person and creates it all the same is seen through", async () => {
    const one = simulated();
    one.act("faults", { fault: "createdThoughRefused" });
    const license = idOf(await licenses(one), /Premium/);
    expect(await one.tenant.create("person", { ...newcomer, licenses: [license] })).toMatchObject({
      licenses: [license],
    });
    expect(one.requests().filter(line => line === "POST /v1/people")).toHaveLength(1);
    expect(one.lines.join("\n")).toContain("taken as created");
  });

  test("that has no licence left creates the person without it, and that is said", async () => {
    const one = simulated({
      seed: { organization: {}, assets: [], people: newPeople, licenses: { "Contact center Standard Agent": 0 } },
    });
    const license = idOf(await licenses(one), /Standard/);
    expect(await one.tenant.create("person", { ...newcomer, licenses: [license] })).toMatchObject({ licenses: [] });
    expect(one.lines.join("\n")).toContain("No units of license Contact center Standard Agent");
  });

  test("has one person for an address, and says who had it before", async () => {
    const { tenant } = simulated();
    await tenant.create("person", newcomer);
    expect((await errorFrom(tenant.create("person", newcomer))).name).toBe("Conflict");
  });

  test("tells whose the token is, and how long it lives", async () => {
    const { identities, simulator, clock } = simulated();
    expect(await identities.tenant.me()).toMatchObject({
      email: "admin1@example.com",
      orgId: simulator.organizationId,
    });
    expect(await identities.tenant.expiresAt()).toBeGreaterThan(clock.now());
  });
});

describe("a simulated audit log", () => {
  test.each(["both", "POST", "GET"] as const)("that takes %s is read", async auditLogs => {
    const { audit, act, clock } = simulated({ auditLogs });
    const since = clock.now();
    act("hand/launch-connect", { email: "admin1@example.com" });
    const until = clock.now() + 1;
    expect(await audit({ since, until, actions: ["login"] })).toMatchObject({
      events: [{ action: "login", succeeded: true, actor: "admin1@example.com", time: since }],
    });
    expect(await audit({ since: until, until: until + 1 })).toEqual({ events: [] });
  });

  test("that is not booked is said to be missing", async () => {
    const { audit, clock } = simulated({ auditLogs: "none" });
    expect(await audit({ since: 0, until: clock.now() })).toEqual({ absent: expect.stringContaining("add-on") });
  });
});
