import type { Live } from "../../provider/entities/entity.js";
import { kinds, registry } from "../../provider/entities/registry.js";
import { createTenant, newPeople, type TenantOptions } from "../../provider/simulator/index.js";
import type { Connection } from "../../provider/tenant/connection.js";
import { connect } from "../../provider/tenant/index.js";
import type { Transport } from "../../provider/tenant/transport.js";
import { judge, type Violation } from "../contract/judge.js";
import { errorFrom, toExample, virtualClock } from "./virtual.js";

/** The client and a simulated tenant in one process; every exchange is judged by the published contract. */
function simulated(
  options: TenantOptions = {},
  to: (simulator: ReturnType<typeof createTenant>) => Partial<Connection> = () => ({}),
) {
  const time = virtualClock();
  const simulator = createTenant({ ...options, now: time.clock.now });
  const violations: Violation[] = [];
  const transport: Transport = async ({ method, url, headers, body }) => {
    const { pathname, search } = new URL(url);
    const request = { method, path: pathname + search, headers, ...(body === undefined ? {} : { body }) };
    const response = simulator.handle(request);
    if (pathname.startsWith("/organization/")) violations.push(...judge(request, response));
    return response;
  };
  const credentials = { kind: "token", accessToken: simulator.tokens().access[0]!.token } as const;
  const connection = { ...toExample, credentials, ...to(simulator) };
  const tenant = connect(connection, { transport, clock: time.clock, random: () => 0.5 });
  return { tenant, simulator, violations, ...time };
}

const people = newPeople.length;
const routed = kinds.filter(kind => registry[kind].routes && !registry[kind].routes.host);

async function newSite(tenant: ReturnType<typeof connect>, name: string) {
  const profile = (await tenant.rows(["multimediaProfile"])).of("multimediaProfile")[0]!;
  return tenant.create("site", { name, active: true, multimediaProfileId: profile.id });
}

describe("a simulated tenant", () => {
  test("is listed kind by kind, by requests of the published contract", async () => {
    const { tenant, violations } = simulated();
    const rows = await tenant.rows(routed);
    for (const kind of routed) for (const row of rows.of(kind)) expect(rows.byId(kind, String(row.id))).toBe(row);
    expect(rows.of("agent")).toHaveLength(people);
    expect(tenant.traffic).toEqual({ reads: routed.length, writes: 0 });
    expect(violations).toEqual([]);
  });

  test("is listed as a whole when it clamps the page size", async () => {
    const { tenant } = simulated({ maxPageSize: 2 });
    expect((await tenant.rows(["agent"])).of("agent")).toHaveLength(people);
    expect(tenant.traffic.reads).toBe(Math.ceil(people / 2));
  });

  test("keeps what is created, changed and deleted", async () => {
    const { tenant, violations } = simulated();
    const site = await newSite(tenant, "Berlin");
    const id = String(site.id);
    const changed = await tenant.update("site", id, { ...site, description: "Spree" });
    expect(changed).toMatchObject({ id, description: "Spree" });
    expect(await tenant.fetch("site", id)).toEqual(changed);
    await tenant.remove("site", id);
    await tenant.remove("site", id);
    expect(await tenant.fetch("site", id)).toBeUndefined();
    expect(violations).toEqual([]);
  });

  test("says who still refers to a site", async () => {
    const { tenant, violations } = simulated();
    const site = await newSite(tenant, "Berlin");
    const body: Live = { name: "Sales", active: true, siteId: site.id, teamType: "AGENT", teamStatus: "IN_SERVICE" };
    const team = await tenant.create("team", body);
    expect(await tenant.referrers("site", String(site.id))).toEqual([{ type: "team", id: team.id, name: "Sales" }]);
    const error = await errorFrom(tenant.remove("site", String(site.id)));
    expect(error.describe()).toContain(`site "Berlin" (${site.id}) was not deleted: still used by team "Sales"`);
    expect(violations).toEqual([]);
  });

  test("refuses a second site of one name", async () => {
    const { tenant } = simulated();
    await newSite(tenant, "Berlin");
    expect((await errorFrom(newSite(tenant, "Berlin"))).name).toBe("Conflict");
  });

  test("that allows fewer requests than we send is waited for", async () => {
    const { tenant, simulator, through } = simulated({ requestsPerMinute: 5 });
    await through(tenant.rows(routed));
    expect(simulator.requests().filter(({ status }) => status === 200)).toHaveLength(routed.length);
    expect(simulator.requests().some(({ status }) => status === 429)).toBe(true);
  });

  test("is never asked more than it allows when we are told", async () => {
    const { tenant, simulator, through } = simulated({ requestsPerMinute: 5 }, () => ({ requestsPerMinute: 5 }));
    await through(tenant.rows(routed));
    expect(simulator.requests().every(({ status }) => status === 200)).toBe(true);
  });

  test("takes a refresh token, and a new access token after a rotation", async () => {
    const { tenant, simulator } = simulated({}, ({ tokens }) => {
      const { clientId, clientSecret, refreshToken } = tokens();
      return { credentials: { kind: "refresh", clientId, clientSecret, refreshToken } };
    });
    await newSite(tenant, "Berlin");
    simulator.rotateTokens();
    await newSite(tenant, "Hamburg");
    const exchanges = simulator.requests().filter(({ path }) => path === "/v1/access_token");
    expect(exchanges.map(({ status }) => status)).toEqual([200, 200]);
  });
});
