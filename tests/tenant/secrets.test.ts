import { redaction } from "../../provider/tenant/redaction.js";
import { Lost } from "../../provider/tenant/transport.js";
import { errorFrom, json, orgId, refusal, scripted, token, withRefresh } from "./virtual.js";

const secrets = [token, "CLIENTSECRET", "REFRESHSECRET", "FRESHSECRET"];
const leaky = `you sent Bearer FRESHSECRET_PF84_${orgId} with CLIENTSECRET and REFRESHSECRET`;
const exchange = {
  "POST /v1/access_token": json(200, { access_token: `FRESHSECRET_PF84_${orgId}`, expires_in: 9_999 }),
};

describe("a secret", () => {
  test.each([400, 401, 403, 404, 409, 412, 418, 500, 503])("is in no error and no log of a %i", async status => {
    const answers = {
      ...exchange,
      "POST site": refusal(status, { reason: leaky }),
      "GET site/s1": refusal(status, { reason: leaky }),
    };
    const { tenant, lines, through } = scripted(answers, { ...withRefresh, debug: true });
    const errors = [await errorFrom(through(tenant.create("site", { name: leaky })))];
    if (status !== 404) errors.push(await errorFrom(through(tenant.fetch("site", "s1"))));
    for (const text of [...lines, ...errors.map(e => e.describe()), ...errors.map(e => JSON.stringify(e))])
      for (const secret of secrets) expect(text).not.toContain(secret);
    expect(lines.length).toBeGreaterThan(1);
  });

  test("is in no error of a connection that broke", async () => {
    const { tenant, through } = scripted({
      "GET site/s1": Object.assign(new Error(`proxy ${token}`), { code: "ECONNRESET" }),
    });
    const error = await errorFrom(through(tenant.fetch("site", "s1")));
    expect(error.describe()).toContain("(ECONNRESET)");
    expect(error.describe()).not.toContain("TOPSECRET");
  });
});

describe("the log", () => {
  test("has method, path, status, milliseconds and tracking id of a request, and nothing else", async () => {
    const answers = { "GET site/s1": [new Lost("ECONNRESET"), json(200, { id: "s1" }, { trackingid: "ROUTER_1" })] };
    const { tenant, lines, through } = scripted(answers, { debug: true });
    await through(tenant.fetch("site", "s1"));
    expect(lines).toEqual([
      `wxcc GET /organization/${orgId}/site/s1 no answer 0 ms`,
      `wxcc GET /organization/${orgId}/site/s1 200 0 ms ROUTER_1`,
    ]);
  });

  test("is silent unless asked for", async () => {
    const { tenant, lines } = scripted({ "GET site/s1": json(200, { id: "s1" }) });
    await tenant.fetch("site", "s1");
    expect(lines).toEqual([]);
  });
});

describe("text from the tenant", () => {
  const redact = redaction(() => ["hush"]);

  test("does not reach the terminal as an escape", () => {
    expect(redact("Ber\u001b[31mlin\u202e\r\nx")).toBe("Ber [31mlin x");
  });

  test("is cut when it is long, and loses what looks like an authorization", () => {
    expect(redact("x".repeat(600))).toHaveLength(502);
    expect(redact("got Bearer abc.def, hush")).toBe("got Bearer [secret], [secret]");
  });
});
