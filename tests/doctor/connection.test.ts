import { examineConnection } from "../../provider/doctor/index.js";
import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import { InvalidConfiguration } from "../../provider/errors.js";
import { createTenant } from "../../provider/simulator/index.js";
import type { Connection } from "../../provider/tenant/connection.js";
import { type HttpAnswer, Lost, type Transport } from "../../provider/tenant/transport.js";
import { json, toExample, virtualClock, withRefresh } from "../tenant/virtual.js";

/** A tenant, where some paths answer otherwise. */
async function examined(
  otherwise: Readonly<Record<string, HttpAnswer | Error>> = {},
  to: Partial<Connection> = {},
  skew = 0,
) {
  const { clock } = virtualClock();
  const tenant = createTenant({ now: clock.now });
  const sent: string[] = [];
  const transport: Transport = async ({ method, url, headers, body }) => {
    const { pathname, search } = new URL(url);
    sent.push(`${method} ${pathname}`);
    const found = Object.entries(otherwise).find(([path]) => pathname.endsWith(path));
    if (found?.[1] instanceof Error) throw found[1];
    const date = new Date(clock.now() + skew).toUTCString();
    const answer = found?.[1] ?? tenant.handle({ method, path: pathname + search, headers, ...(body && { body }) });
    return { ...answer, headers: { date, ...answer.headers } };
  };
  const accessToken = tenant.tokens().access[0]!.token;
  const settings: Connection = { ...toExample, credentials: { kind: "token", accessToken }, ...to };
  const surroundings = { transport, clock, random: () => 0.5, log: () => undefined };
  const findings = await examineConnection(() => settings, declaredKinds, surroundings);
  const of = (about: string) => findings.filter(finding => finding.about === about);
  return { findings, of, sent, tenant };
}

const denied = json(403, { message: "denied", errors: [] });

describe("a connection", () => {
  test("that is well: every line is ok, in six requests that only read", async () => {
    const { findings, sent, tenant } = await examined();
    expect(findings.filter(({ level }) => level !== "ok")).toEqual([]);
    expect(findings.map(({ about }) => about)).toEqual(
      "connection network network clock token scopes scopes rate_limit permissions organization"
        .split(" ")
        .map(about => about.replace("_", " ")),
    );
    expect(findings.at(-1)!.says).toBe(
      `Example Contact Center (${tenant.organizationId}): SUBSCRIPTION, no trial, simulated`,
    );
    expect(sent).toHaveLength(6);
    expect(sent.filter(line => !line.startsWith("GET "))).toEqual([]);
  });

  test("says nothing of a trial where the organization is not told, and asks once", async () => {
    for (const answer of [
      denied,
      json(404, undefined),
      json(429, undefined, { "retry-after": "60" }),
      new Lost("ECONNRESET"),
    ]) {
      const record = `organization/${createTenant().organizationId}`;
      const { of, sent } = await examined({ [record]: answer });
      expect(of("organization")).toMatchObject([
        { level: "ok", says: expect.stringContaining("whether it is a trial is not shown") },
      ]);
      expect(sent.filter(line => line.endsWith(record))).toHaveLength(1);
    }
    const trial = json(200, { name: "Try", subscriptionType: "TRIAL" });
    const { of } = await examined({ [`organization/${createTenant().organizationId}`]: trial });
    expect(of("organization")[0]!.says).toMatch(/^Try \(.*\): a trial$/);
  });

  test.each([
    [90_000, "90 s behind the tenant's"],
    [-90_000, "90 s ahead of the tenant's"],
  ])("has a clock that is %d ms off", async (skew, says) => {
    expect((await examined({}, {}, skew)).of("clock")).toMatchObject([{ level: "warning", says }]);
  });

  test("whose settings, credentials or token cannot be used: the problem is theirs, and nothing more is asked", async () => {
    const surroundings = {
      transport: async () => denied,
      clock: virtualClock().clock,
      random: () => 0,
      log: () => undefined,
    };
    const refuse = () => {
      throw new InvalidConfiguration("no data center", "Set one.");
    };
    expect(await examineConnection(refuse, [], surroundings)).toEqual([
      { about: "connection", level: "problem", says: "no data center", todo: "Set one." },
    ]);
    const { of, sent } = await examined({ access_token: json(400, { message: "over", errors: [] }) }, withRefresh);
    expect(of("token")).toMatchObject([{ level: "problem", says: expect.stringContaining("refused: over") }]);
    expect(sent).toEqual(["POST /v1/access_token"]);
    const foreign = { expectedOrgId: "11111111-1111-4111-8111-111111111111" };
    expect((await examined({}, foreign)).of("token")).toMatchObject([{ level: "problem" }]);
  });

  test("whose token address is down could not be told", async () => {
    const { of } = await examined({ access_token: json(404, undefined) }, withRefresh);
    expect(of("token")).toMatchObject([{ level: "unknown" }]);
  });

  test("whose host is not reached says why, as far as the network tells", async () => {
    const { findings } = await examined({ "v2/site": new Lost("SELF_SIGNED_CERT_IN_CHAIN") });
    expect(findings.filter(({ level }) => level === "problem")).toMatchObject([
      { about: "network", todo: expect.stringContaining("NODE_EXTRA_CA_CERTS") },
    ]);
    expect(findings.at(-1)!.about).toBe("network");
  });

  test("that may not read, or is held back, says so", async () => {
    expect((await examined({ "v2/site": denied })).of("scopes")[0]).toMatchObject({
      level: "problem",
      says: "cjp:config_read: the tenant answered 403",
    });
    const held = await examined({ "v2/site": json(429, undefined, { "retry-after": "30" }) });
    expect(held.of("rate limit")).toMatchObject([{ level: "warning", says: "used up: wait 30 s" }]);
    expect(held.of("scopes")[0]!.level).toBe("unknown");
    const left = json(200, { data: [] }, { "x-ratelimit-remaining": "17" });
    expect((await examined({ "v2/site": left })).of("rate limit")[0]!.says).toMatch(
      /^x-ratelimit-remaining 17; at most/,
    );
  });

  test("without rights in Control Hub is a problem of programs with people only", async () => {
    const { of } = await examined({ "people/me": denied });
    expect(of("scopes").at(-1)).toMatchObject({
      level: "problem",
      says: expect.stringContaining("Control Hub refuses"),
    });
    expect(of("permissions")).toMatchObject([{ level: "warning" }]);
  });

  test("of a service app has no user profile: its rights are not shown", async () => {
    const nobody = json(200, { id: Buffer.from("ciscospark://us/PEOPLE/none").toString("base64") });
    const { of } = await examined({ "people/me": nobody });
    expect(of("permissions")).toMatchObject([{ level: "warning", says: expect.stringContaining("service app") }]);
  });

  test("by a token that ends within a day is told in time", async () => {
    const soon = json(200, { exp: Date.UTC(2026, 0, 1, 12) });
    expect((await examined({ tokenExpiry: soon })).of("token")).toMatchObject([
      { level: "warning", says: "good until 2026-01-01 12:00 UTC" },
    ]);
  });
});
