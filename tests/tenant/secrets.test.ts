import { logLine } from "../../provider/tenant/log.js";
import { redaction } from "../../provider/tenant/redaction.js";
import { Lost } from "../../provider/tenant/transport.js";
import { scan } from "../canaries/scan.js";
import { errorFrom, json, list, orgId, refusal, scripted, token, withRefresh } from "./virtual.js";

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

describe("a secret that a server repeats in another form is taken out", () => {
  const secret = 'a"secret\\of/+%41é\nand more';
  const json = (text: string) => JSON.stringify(text).slice(1, -1);
  const base64 = (before: string) => Buffer.from(`${before}${secret} after`).toString("base64");
  const forms: Readonly<Record<string, string>> = {
    "as it is": secret,
    "in JSON": json(secret),
    "in JSON within JSON": json(json(secret)),
    "in a path": encodeURIComponent(secret),
    "in a form": new URLSearchParams({ a: secret }).toString(),
    "in hex": Buffer.from(secret).toString("hex"),
    ...Object.fromEntries(["", "1", "12"].map(before => [`in base64 behind "${before}"`, base64(before)])),
    "in base64url": Buffer.from(secret).toString("base64url"),
  };

  test.each(Object.entries(forms))("%s", (_, text) => {
    const shown = redaction(() => [secret])(`sent: ${text}, refused`);
    expect(shown).toContain("[secret]");
    expect(scan([{ from: "it", bytes: Buffer.from(shown) }], [{ slot: "the secret", value: secret }])).toEqual([]);
    expect(redaction(() => ["another secret"])(`sent: ${json(text)}`)).toBe(`sent: ${json(text)}`);
  });
});

describe("a secret of an entity", () => {
  const canary = 'canary-of-a-"webhook\\-0123456789-0123';
  const asset = {
    ...{ name: "Viber", channelType: "CUSTOM_MESSAGING", channelId: "c1", businessAddress: "acme" },
    ...{ webhookUrl: "https://middleware.acme.example", webhookSecret: canary },
  };
  const repeats = `webhookSecret: ${canary} is known already`;

  test.each([400, 403, 409, 500])("that the host repeats in a %i is in no error and no log", async status => {
    const row = { id: "a1", ...asset, webhookSecret: undefined };
    const answers = {
      "POST asset": refusal(status, { reason: repeats, message: [{ description: repeats }] }),
      "GET asset/a1": json(200, row),
      "GET v2/asset?page=0&pageSize=500": list([row]),
      "PATCH asset/a1": refusal(status, { reason: repeats }),
    };
    const { tenant, lines, through } = scripted(answers, { debug: true });
    await through(tenant.rows(["customAsset"]));
    const errors = [
      await errorFrom(through(tenant.create("customAsset", asset))),
      await errorFrom(through(tenant.update("customAsset", "a1", { webhookSecret: canary }))),
    ];
    for (const text of [...lines, ...errors.flatMap(e => [e.describe(), JSON.stringify(e)])])
      expect(text).not.toContain("canary");
    if (status === 400) expect(errors[0]!.describe()).toContain("webhookSecret: [secret] is known already");
    expect(lines.some(line => line.includes("PATCH"))).toBe(true);
  });

  test("that an answer holds against all that is published goes no further", async () => {
    const leaky = { id: "a1", ...asset, webhookConfig: { webhookUrl: asset.webhookUrl, webhookSecret: canary } };
    const { webhookSecret: _, ...answer } = leaky;
    const { tenant, through } = scripted({ "POST asset": json(201, answer), "GET asset/a1": json(200, answer) });
    const seen = [await through(tenant.create("customAsset", asset)), await through(tenant.fetch("customAsset", "a1"))];
    expect(seen[1]).toMatchObject({ webhookUrl: asset.webhookUrl });
    expect(JSON.stringify(seen)).not.toContain("canary");
  });
});

describe("the log", () => {
  test("has a request and its answer: method, address, status, milliseconds, tracking id", async () => {
    const type = { "content-type": "application/json" };
    const answers = {
      "GET site/s1": [new Lost("ECONNRESET"), json(200, { id: "s1" }, { ...type, trackingid: "ROUTER_1" })],
    };
    const { tenant, lines, through } = scripted(answers, { debug: true });
    await through(tenant.fetch("site", "s1"));
    expect(lines).toEqual([
      `wxcc GET /organization/${orgId}/site/s1 no answer (ECONNRESET) 0 ms sent {accept: application/json}`,
      `wxcc GET /organization/${orgId}/site/s1 200 0 ms ROUTER_1 sent {accept: application/json} got {content-type: application/json; fields: id}`,
    ]);
  });

  test("has the names of fields and parameters, and values only of those that are allowed", () => {
    const type = { "content-type": "application/json" };
    const request = {
      method: "POST" as const,
      url: "https://api.example.com/people?page=2&email=anna%40example.com&token=TOPSECRET1&%1b[31m=x",
      headers: { ...type, authorization: `Bearer ${token}`, "x-own": "TOPSECRET1", cookie: "TOPSECRET1" },
      body: JSON.stringify({
        email: "anna@example.com",
        secret: "TOPSECRET1",
        roles: ["a", "b"],
        "an odd\u001bkey": 1,
      }),
    };
    const answer = json(200, [{ id: "TOPSECRET1", name: "Anna" }, {}], {
      ...type,
      "set-cookie": "TOPSECRET1",
      "retry-after": "TOPSECRET1 ".repeat(9),
      "x-ratelimit-remaining": "12",
    });
    expect(logLine(request, answer, 3.4)).toBe(
      "wxcc POST /people?page=2&email=…&token=…&…=… 200 3 ms" +
        " sent {content-type: application/json; fields: email secret roles[2] …}" +
        " got {content-type: application/json; retry-after: …; x-ratelimit-remaining: 12; fields: 2 of id name}",
    );
  });

  test("has nothing of a token request but its kind, and nothing of a file but its length", () => {
    const form = "grant_type=refresh_token&client_secret=CLIENTSECRET&refresh_token=REFRESHSECRET&code=TOPSECRET1";
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const url = "https://login.example.com/v1/access_token";
    const granted = json(200, { access_token: token, expires_in: 1 }, { "content-type": "application/json" });
    expect(logLine({ method: "POST", url, headers, body: form }, granted, 0)).toBe(
      "wxcc POST /v1/access_token 200 0 ms sent {content-type: application/x-www-form-urlencoded; " +
        "fields: grant_type=refresh_token client_secret=… refresh_token=… code=…} " +
        "got {content-type: application/json; fields: access_token expires_in}",
    );
    const wave = { status: 200, headers: { "content-type": "audio/wav" }, body: "TOPSECRET1" };
    expect(logLine({ method: "GET", url, headers: {} }, wave, 0)).toContain("fields: 10 characters");
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
