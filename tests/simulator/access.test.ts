import { createTenant } from "../../provider/simulator/index.js";
import { newTenant, T0 } from "./tenant.js";

const day = 24 * 3600 * 1000;

describe("a token", () => {
  test("ends with the organization's id, and is the same in each new tenant", () => {
    const { tenant } = newTenant();
    const [write] = tenant.tokens().access;
    expect(write!.token.split("_").pop()).toBe(tenant.organizationId);
    expect(write!.token.split("_")).toHaveLength(3);
    expect(newTenant().tenant.tokens()).toEqual(tenant.tokens());
  });

  test("that is missing, wrong or expired is a 401; a malformed header is a 400", () => {
    const { call, wait } = newTenant();
    const status = (authorization: string) => call("GET", "v2/site", undefined, { authorization }).status;
    expect(status("")).toBe(401);
    expect(status("Bearer wrong")).toBe(401);
    expect(status("Basic eA==")).toBe(400);
    expect(call("GET", "v2/site").status).toBe(200);
    wait(15 * day);
    expect(call("GET", "v2/site")).toMatchObject({ status: 401, body: { error: { key: "401" } } });
  });

  test("opens its own organization only, with or without dashes", () => {
    const { call, tenant } = newTenant();
    expect(call("GET", `/organization/${tenant.organizationId.replaceAll("-", "")}/v2/site`).status).toBe(200);
    expect(call("GET", "/organization/0f14d0ab-9605-4a62-a9e4-5ed26688389b/v2/site")).toMatchObject({
      status: 403,
      body: { error: { reason: "Access denied - Client is forbidden access to the resource" } },
    });
  });

  test("that only reads gets a 403 on writes", () => {
    const { call, tenant } = newTenant();
    const headers = { authorization: `Bearer ${tenant.tokens().access[1]!.token}` };
    expect(call("GET", "v2/site", undefined, headers).status).toBe(200);
    expect(call("POST", "site", {}, headers).status).toBe(403);
  });
});

describe("the token endpoint", () => {
  const refresh = (tenant: ReturnType<typeof newTenant>["tenant"], change: Record<string, string> = {}) => {
    const { clientId, clientSecret, refreshToken } = tenant.tokens();
    const form = {
      grant_type: "refresh_token",
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
      ...change,
    };
    const body = new URLSearchParams(form).toString();
    const answer = tenant.handle({ method: "POST", path: "/v1/access_token", headers: {}, body });
    return { status: answer.status, body: JSON.parse(answer.body) };
  };

  test("gives a new access token that works, and leaves the old one valid", () => {
    const { call, tenant } = newTenant();
    const { body } = refresh(tenant);
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 14 * 24 * 3600 });
    expect(call("GET", "v2/site", undefined, { authorization: `Bearer ${body.access_token}` }).status).toBe(200);
    expect(call("GET", "v2/site").status).toBe(200);
    expect(refresh(tenant).body.access_token).not.toBe(body.access_token);
  });

  test("refuses a wrong client, a wrong refresh token and any other grant", () => {
    const { tenant } = newTenant();
    expect(refresh(tenant, { client_secret: "x" }).status).toBe(401);
    expect(refresh(tenant, { refresh_token: "x" }).status).toBe(400);
    expect(refresh(tenant, { grant_type: "password" }).status).toBe(400);
  });
});

describe("rotating the tokens", () => {
  test("ends the present access tokens and gives new ones", () => {
    const { call, tenant } = newTenant();
    const old = { authorization: `Bearer ${tenant.tokens().access[0]!.token}` };
    const answer = tenant.handle({ method: "POST", path: "/_simulator/tokens/rotate", headers: {} });
    const { accessToken } = JSON.parse(answer.body);
    expect(call("GET", "v2/site", undefined, old).status).toBe(401);
    expect(call("GET", "v2/site", undefined, { authorization: `Bearer ${accessToken}` }).status).toBe(200);
  });
});

describe("the rate limit", () => {
  test("answers 429 with the seconds to wait and no body, until the minute is over", () => {
    const { call, wait } = newTenant({ requestsPerMinute: 2 });
    call("GET", "v2/site");
    wait(10_500);
    call("GET", "v2/site");
    expect(call("GET", "v2/site")).toMatchObject({ status: 429, headers: { "retry-after": "50" }, body: undefined });
    wait(49_500);
    expect(call("GET", "v2/site").status).toBe(200);
  });

  test("is none unless it is asked for", () => {
    const { call } = newTenant();
    expect(Array.from({ length: 400 }, () => call("GET", "v2/site").status)).not.toContain(429);
  });
});

describe("the request log", () => {
  const admin = (tenant: ReturnType<typeof newTenant>["tenant"], method: string, path: string) =>
    tenant.handle({ method, path: `/_simulator/${path}`, headers: {} });

  test("names each request with its status and the rule that refused it, and no secret", () => {
    const { call, tenant } = newTenant();
    call("GET", "v2/site");
    call("POST", "site", { name: "secret" });
    const text = admin(tenant, "GET", "requests").body;
    expect(JSON.parse(text)).toEqual([
      { method: "GET", path: `/organization/${tenant.organizationId}/v2/site`, status: 200 },
      { method: "POST", path: `/organization/${tenant.organizationId}/site`, status: 400, rule: "write.required" },
    ]);
    expect(text).not.toContain("secret");
  });

  test("can be cleared", () => {
    const { call, tenant } = newTenant();
    call("GET", "v2/site");
    expect(admin(tenant, "DELETE", "requests").status).toBe(204);
    expect(tenant.requests()).toEqual([]);
    expect(admin(tenant, "GET", "nothing").status).toBe(404);
  });
});

test("the assets are one per channel, and those of the seed where it names them", () => {
  const listed = (options: Parameters<typeof createTenant>[0]) =>
    JSON.parse(
      createTenant({ now: () => T0, ...options }).handle({ method: "GET", path: "/_simulator/assets", headers: {} })
        .body,
    );
  expect(listed({}).map((asset: { channel: string }) => asset.channel)).toEqual([
    "sms",
    "email",
    "livechat",
    "messenger",
    "whatsapp",
    "apple",
  ]);
  const own = [{ assetId: "1", channel: "sms" as const, name: "One" }];
  expect(listed({ seed: { organization: {}, people: [], assets: own } })).toEqual(own);
});
