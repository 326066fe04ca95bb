import { createHash } from "node:crypto";
import { readSaved, writeSaved } from "../../provider/simulator/index.js";
import { newTenant } from "./tenant.js";

const verifier = "v".repeat(43);
const challenge = createHash("sha256").update(verifier).digest("base64url");
const redirectUri = "http://127.0.0.1:8765/callback";

function scene() {
  const world = newTenant();
  const { tenant } = world;
  const { clientId, clientSecret } = tenant.tokens();
  /** Where somebody who asks is led. */
  const authorize = (change: Record<string, string> = {}) => {
    const query = new URLSearchParams({
      response_type: "code",
      client_id: clientId,
      redirect_uri: redirectUri,
      scope: "cjp:config_read cjp:config_write",
      state: "s1",
      code_challenge: challenge,
      code_challenge_method: "S256",
      ...change,
    });
    const answer = tenant.handle({ method: "GET", path: `/v1/authorize?${query}`, headers: {} });
    const to = answer.headers.location;
    return { status: answer.status, to: to === undefined ? undefined : new URL(to) };
  };
  const exchange = (code: string, change: Record<string, string> = {}) => {
    const form = {
      grant_type: "authorization_code",
      ...{ client_id: clientId, client_secret: clientSecret },
      ...{ code, redirect_uri: redirectUri, code_verifier: verifier },
      ...change,
    };
    const body = new URLSearchParams(form).toString();
    const answer = tenant.handle({ method: "POST", path: "/v1/access_token", headers: {}, body });
    return { status: answer.status, body: JSON.parse(answer.body) };
  };
  const codeOf = (change?: Record<string, string>) => authorize(change).to!.searchParams.get("code")!;
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  return { ...world, clientId, clientSecret, authorize, exchange, codeOf, bearer };
}

describe("the address where a person allows something", () => {
  test("leads back with a code and the state", () => {
    const { status, to } = scene().authorize();
    expect(status).toBe(302);
    expect(`${to!.origin}${to!.pathname}`).toBe(redirectUri);
    expect([...to!.searchParams.keys()]).toEqual(["code", "state"]);
    expect(to!.searchParams.get("state")).toBe("s1");
  });

  test("leads nobody anywhere for a client or an address that it does not know", () => {
    const { authorize } = scene();
    expect(authorize({ client_id: "other" })).toEqual({ status: 400, to: undefined });
    expect(authorize({ redirect_uri: "https://evil.example.com/callback" })).toEqual({ status: 400, to: undefined });
  });

  test("leads back with an error for a scope that is not registered, and for whoever refuses", () => {
    const { authorize, tenant } = scene();
    const scope = authorize({ scope: "everything" }).to!.searchParams;
    expect([scope.get("error"), scope.get("state"), scope.get("code")]).toEqual(["invalid_scope", "s1", null]);
    const body = JSON.stringify({ fault: "consentDenied" });
    tenant.handle({ method: "POST", path: "/_simulator/faults", headers: {}, body });
    expect(authorize().to!.searchParams.get("error")).toBe("access_denied");
    expect(authorize().to!.searchParams.get("code")).not.toBeNull();
  });
});

describe("a code", () => {
  test("is exchanged once, for tokens that work", () => {
    const { exchange, codeOf, call, bearer } = scene();
    const code = codeOf();
    const { status, body } = exchange(code);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: "Bearer",
      expires_in: 14 * 86_400,
      refresh_token_expires_in: 90 * 86_400,
    });
    expect(call("GET", "v2/site", undefined, bearer(body.access_token)).status).toBe(200);
    expect(call("POST", "site", {}, bearer(body.access_token)).status).toBe(400);
    expect(exchange(code).status).toBe(400);
  });

  test.each([
    ["another redirect URI", { redirect_uri: "http://127.0.0.1:1/callback" }, 400],
    ["another verifier", { code_verifier: "w".repeat(43) }, 400],
    ["no verifier", { code_verifier: "" }, 400],
    ["another client", { client_secret: "x" }, 401],
  ])("is refused with %s", (_, change, status) => {
    const { exchange, codeOf } = scene();
    expect(exchange(codeOf(), change).status).toBe(status);
  });

  test("ends after ten minutes", () => {
    const { exchange, codeOf, wait } = scene();
    const code = codeOf();
    wait(10 * 60_000);
    expect(exchange(code).status).toBe(400);
  });

  test("of a person who allows reading only writes nothing, and neither does what is refreshed from it", () => {
    const { exchange, codeOf, call, bearer, tenant, clientId, clientSecret } = scene();
    const { body } = exchange(codeOf({ scope: "cjp:config_read" }));
    expect(call("POST", "site", {}, bearer(body.access_token)).status).toBe(403);
    // The data file keeps what was allowed.
    tenant.restore(readSaved(writeSaved(tenant.snapshot())));
    const form = { grant_type: "refresh_token", client_id: clientId, client_secret: clientSecret };
    const again = new URLSearchParams({ ...form, refresh_token: body.refresh_token }).toString();
    const answer = tenant.handle({ method: "POST", path: "/v1/access_token", headers: {}, body: again });
    const refreshed = JSON.parse(answer.body);
    expect(refreshed.refresh_token).toBe(body.refresh_token);
    expect(call("GET", "v2/site", undefined, bearer(refreshed.access_token)).status).toBe(200);
    expect(call("POST", "site", {}, bearer(refreshed.access_token)).status).toBe(403);
  });
});
