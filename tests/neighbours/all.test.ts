import { embedded } from "../embedded.js";
import { errorFrom, json, list, orgId, token, withRefresh } from "../tenant/virtual.js";
import { items, person, scripted } from "./scripted.js";

const site = { id: "s1", name: "Berlin" };
const role = { id: "r1", name: "Full Administrator" };

describe("a tenant with its neighbours", () => {
  test("asks each system for its kinds only, and only when they are asked for", async () => {
    const { tenant, requests } = scripted({ "GET v2/site": list([site]), "GET /v1/roles": items([role]) });
    expect(requests()).toEqual([]);
    await tenant.rows(["site"]);
    expect(requests()).toEqual([`GET /organization/${orgId}/v2/site?page=0&pageSize=500`]);
    const rows = await tenant.rows(["site", "role"]);
    expect(rows.byId("role", "r1")).toEqual(role);
    expect(rows.of("site")).toEqual([site]);
    expect(tenant.traffic).toEqual({ reads: 2, writes: 0 });
  });

  test("writes to the system that keeps the kind, and adds the traffic up", async () => {
    const { tenant, requests } = scripted({
      "DELETE site/s1": json(204, undefined),
      "POST /v1/people": json(200, person("agent1")),
    });
    await tenant.remove("site", "s1");
    await tenant.create("person", { email: "agent1@example.com" });
    expect(requests()).toEqual([`DELETE /organization/${orgId}/site/s1`, "POST /v1/people"]);
    expect(tenant.traffic).toMatchObject({ reads: 0, writes: 2 });
    expect(await tenant.referrers("person", "agent1")).toEqual([]);
  });

  test("is held back as a whole by a 429 of the flow store, which has the address of the configuration API", async () => {
    const times = { refused: 0, site: 0 };
    const { client, through } = embedded(undefined, [], {
      watch: (transport, now) => request => {
        if (request.url.includes("/v2/site")) times.site = now();
        if (!request.url.includes("/flows") || times.refused > 0) return transport(request);
        times.refused = now();
        return Promise.resolve({ status: 429, headers: { "retry-after": "30" }, body: "" });
      },
    });
    const tenant = client();
    const flows = tenant.rows(["flow"]);
    await through(
      (async () => {
        while (times.refused === 0) await new Promise(setImmediate);
        await Promise.all([tenant.rows(["site"]), flows]);
      })(),
    );
    expect(times.site - times.refused).toBeGreaterThanOrEqual(30_000);
  });

  test("exchanges a refresh token once for all of them", async () => {
    const { tenant, requests } = scripted(
      {
        "POST /v1/access_token": json(200, { access_token: token, expires_in: 9_999 }),
        "GET v2/site": list([]),
        "GET /v1/roles": items([]),
      },
      withRefresh,
    );
    await tenant.rows(["site", "role"]);
    expect(requests().filter(one => one.startsWith("POST"))).toHaveLength(1);
  });

  test("does not miss a wrong token for Control Hub before it is needed", async () => {
    const own = { accessToken: "without an organization", from: "environment" } as const;
    const { tenant } = scripted(
      { "GET v2/site": list([]) },
      { controlHub: { url: "https://hub.example.com/v1", own } },
    );
    await tenant.rows(["site"]);
    expect((await errorFrom(tenant.rows(["role"]))).name).toBe("Unauthorized");
  });
});

describe("a token", () => {
  test("tells whose it is, with the organization as the contact center writes it", async () => {
    const org = Buffer.from(`ciscospark://us/ORGANIZATION/${orgId}`).toString("base64");
    const { identities } = scripted({
      "GET /v1/people/me": json(200, person("admin1", { orgId: org, roles: ["r1"] })),
    });
    expect(await identities.tenant.me()).toEqual({
      id: "admin1",
      email: "admin1@example.com",
      displayName: "admin1",
      orgId,
      roles: ["r1"],
    });
  });

  test("tells when it expires, the tenant's and the one of Control Hub", async () => {
    const own = { accessToken: `HUB_P_${orgId}`, from: "environment" } as const;
    const { identities } = scripted(
      {
        "GET /v1/authorizations/tokenExpiry": request =>
          json(200, { exp: request.headers.authorization?.includes("HUB") ? 2_000 : 1_000 }),
      },
      { controlHub: { url: "https://hub.example.com/v1", own } },
    );
    expect(await identities.tenant.expiresAt()).toBe(1_000);
    expect(await identities.controlHub.expiresAt()).toBe(2_000);
  });

  test.each([{}, { exp: "soon" }])("tells nothing that can be used by %j", async body => {
    const { identities } = scripted({
      "GET /v1/authorizations/tokenExpiry": json(200, body),
      "GET /v1/people/me": json(200, body),
    });
    expect((await errorFrom(identities.tenant.expiresAt())).name).toBe("Unavailable");
    expect((await errorFrom(identities.tenant.me())).name).toBe("Unavailable");
  });
});
