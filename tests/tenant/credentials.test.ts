import { errorFrom, json, list, orgId, scripted, toExample, token, withRefresh } from "./virtual.js";

const unauthorized = { status: 401, headers: {}, body: "" };
const exchange = "POST /v1/access_token";
const granted = (name: string, expires_in = 1_209_600) =>
  json(200, { access_token: `${name}_PF84_${orgId}`, expires_in });
const sites = { "GET v2/site": list([]) };
const bearerOf = ({ headers }: { headers: Readonly<Record<string, string>> }) => headers.authorization;

describe("an access token", () => {
  test("is used as it is, for the organization at its end", async () => {
    const { tenant, sent } = scripted(sites);
    expect(sent).toHaveLength(0);
    await tenant.rows(["site"]);
    expect(sent[0]!.url).toBe(`https://api.example.com/organization/${orgId}/v2/site?page=0&pageSize=500`);
    expect(bearerOf(sent[0]!)).toBe(`Bearer ${token}`);
  });

  test("that the tenant refuses is not tried again", async () => {
    const { tenant, sent } = scripted({ "GET v2/site": unauthorized });
    const error = await errorFrom(tenant.rows(["site"]));
    expect(error.name).toBe("Unauthorized");
    expect(error.todo).toContain("WXCC_ACCESS_TOKEN");
    expect(error.todo).not.toContain("--run-program");
    expect(sent).toHaveLength(1);
  });

  test("out of the stack configuration may be that of the last up: the error says so", async () => {
    const { tenant } = scripted({ "GET v2/site": unauthorized }, { credentialsFrom: "stack configuration" });
    expect((await errorFrom(tenant.rows(["site"]))).todo).toMatch(/last up, out of the state.*--run-program/);
  });

  test("of another organization stops the run before anything is read", async () => {
    const expectedOrgId = "11111111-1111-4111-8111-111111111111";
    const { tenant, sent } = scripted(sites, { expectedOrgId });
    expect((await errorFrom(tenant.rows(["site"]))).name).toBe("WrongTenant");
    expect(sent).toHaveLength(0);
  });

  test("that does not tell its organization needs the expected one", async () => {
    const credentials = { kind: "token", accessToken: "opaque" } as const;
    const error = await errorFrom(scripted(sites, { credentials }).tenant.rows(["site"]));
    expect(error.todo).toContain("wxcc:expectedOrgId");
    await scripted(sites, { credentials, expectedOrgId: orgId }).tenant.rows(["site"]);
  });
});

describe("a refresh token", () => {
  test("is exchanged once, however many ask at once", async () => {
    const { tenant, sent } = scripted(
      { [exchange]: granted("A"), ...sites, "GET v2/team": list([]), "GET v2/skill": list([]) },
      withRefresh,
    );
    await Promise.all([tenant.rows(["site"]), tenant.rows(["team", "skill"]), tenant.rows(["site"])]);
    expect(sent.filter(({ url }) => url === toExample.tokenUrl)).toHaveLength(1);
    expect(sent[0]!.body).toBe(
      "grant_type=refresh_token&client_id=client&client_secret=CLIENTSECRET&refresh_token=REFRESHSECRET",
    );
    expect(tenant.traffic).toEqual({ reads: 3, writes: 0 });
  });

  test("is exchanged again ahead of expiry", async () => {
    const answers = { [exchange]: [granted("A", 3_600), granted("B", 3_600)], "GET site/s1": json(200, { id: "s1" }) };
    const { tenant, sent, pass } = scripted(answers, withRefresh);
    await tenant.fetch("site", "s1");
    pass(53 * 60_000);
    await tenant.fetch("site", "s1");
    pass(2 * 60_000);
    await tenant.fetch("site", "s1");
    expect(sent.map(bearerOf).filter(Boolean)).toEqual(["A", "A", "B"].map(name => `Bearer ${name}_PF84_${orgId}`));
  });

  test("is exchanged once more when the tenant refuses the access token, for all who were refused", async () => {
    const first = `Bearer A_PF84_${orgId}`;
    const answer = (request: { url: string; headers: Readonly<Record<string, string>> }) =>
      bearerOf(request) === first ? unauthorized : json(200, { id: request.url.slice(-2) });
    const { tenant, sent } = scripted(
      { [exchange]: [granted("A"), granted("B")], "GET site/s1": answer, "GET site/s2": answer, "GET site/s3": answer },
      withRefresh,
    );
    await Promise.all(["s1", "s2", "s3"].map(id => tenant.fetch("site", id)));
    expect(sent.filter(({ url }) => url === toExample.tokenUrl)).toHaveLength(2);
  });

  test("is given up when the new access token is refused too", async () => {
    const { tenant, sent } = scripted(
      { [exchange]: [granted("A"), granted("B")], "GET v2/site": unauthorized },
      withRefresh,
    );
    expect((await errorFrom(tenant.rows(["site"]))).name).toBe("Unauthorized");
    expect(sent).toHaveLength(4);
  });

  test("that is refused is an error without the server's words", async () => {
    const { tenant } = scripted({ [exchange]: json(400, { message: "REFRESHSECRET is invalid" }) }, withRefresh);
    const error = await errorFrom(tenant.rows(["site"]));
    expect(error.name).toBe("Unauthorized");
    expect(error.describe()).not.toContain("REFRESHSECRET");
  });

  test("is asked for again after the token address was down", async () => {
    const down = json(503, undefined);
    const { tenant, through } = scripted({ [exchange]: [down, down, granted("A")], ...sites }, withRefresh);
    expect((await errorFrom(through(tenant.rows(["site"])))).name).toBe("Unavailable");
    await through(tenant.rows(["site"]));
  });
});
