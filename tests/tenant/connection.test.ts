import { connection } from "../../provider/tenant/connection.js";
import { dataCenters } from "../../provider/tenant/settings.js";

const from = (env: Record<string, string>, stack: Record<string, string> = {}) => connection(key => stack[key], env);
const us1 = { "wxcc:dataCenter": "us1" };
const withToken = { WXCC_ACCESS_TOKEN: "t" };
const orgId = "2f9eecc5-0472-4549-9a83-2afdae0d4ba1";

describe("the address", () => {
  test.each(dataCenters)("of data center %s", center => {
    expect(from(withToken, { "wxcc:dataCenter": center })).toMatchObject({
      baseUrl: `https://api.wxcc-${center}.cisco.com`,
      tokenUrl: "https://webexapis.com/v1/access_token",
    });
  });

  test("is not that of an unknown data center, and the error lists the known ones", () => {
    expect(() => from(withToken, { "wxcc:dataCenter": "us9" })).toThrow('"us9" is no data center');
    expect(() => from(withToken)).toThrow(expect.objectContaining({ todo: expect.stringContaining("us1, eu1, eu2") }));
  });

  test("is the base URL where one is given, and the environment's before the stack's", () => {
    const stack = { ...us1, "wxcc:baseUrl": "https://stack.example.com" };
    expect(from(withToken, stack).baseUrl).toBe("https://stack.example.com");
    expect(from({ ...withToken, WXCC_BASE_URL: "http://127.0.0.1:4010/" }, stack)).toMatchObject({
      baseUrl: "http://127.0.0.1:4010",
      tokenUrl: "http://127.0.0.1:4010/v1/access_token",
    });
  });

  test("of the tokens can be given by itself", () => {
    expect(from(withToken, { ...us1, "wxcc:tokenUrl": "https://login.example.com/t" }).tokenUrl).toBe(
      "https://login.example.com/t",
    );
  });

  test.each([
    ["http://api.example.com", "plain text"],
    ["ftp://api.example.com", "no"],
    ["example", "not a web address"],
    ["https://user:secret@api.example.com", "more than an address"],
  ])("is not %s", (url, reason) => {
    expect(() => from({ ...withToken, WXCC_BASE_URL: url })).toThrow(reason);
  });
});

describe("the credentials", () => {
  const triple = { WXCC_CLIENT_ID: "id", WXCC_CLIENT_SECRET: "secret", WXCC_REFRESH_TOKEN: "refresh" };

  test("are an access token, or a client with a refresh token", () => {
    expect(from(withToken, us1).credentials).toEqual({ kind: "token", accessToken: "t" });
    expect(from(triple, us1).credentials).toEqual({
      kind: "refresh",
      clientId: "id",
      clientSecret: "secret",
      refreshToken: "refresh",
    });
  });

  test("come from the environment first, and say where they came from", () => {
    const stack = { ...us1, "wxcc:accessToken": "old" };
    expect(from({}, stack)).toMatchObject({
      credentials: { accessToken: "old" },
      credentialsFrom: "stack configuration",
    });
    expect(from(withToken, stack)).toMatchObject({ credentials: { accessToken: "t" }, credentialsFrom: "environment" });
    expect(from(triple, stack)).toMatchObject({ credentials: { kind: "refresh" }, credentialsFrom: "environment" });
  });

  test.each(Object.keys(triple))("are incomplete without %s", name => {
    const { [name as keyof typeof triple]: _, ...rest } = triple;
    expect(() => from(rest as Record<string, string>, us1)).toThrow(`${name} is not set`);
  });

  test("are missing when none is set", () => {
    expect(() => from({}, us1)).toThrow(expect.objectContaining({ name: "Unauthorized" }));
  });
});

describe("the other settings", () => {
  test("have defaults", () => {
    expect(from(withToken, us1)).toMatchObject({ requestsPerMinute: 300, adopt: false, debug: false });
    expect(from(withToken, us1)).not.toHaveProperty("expectedOrgId");
  });

  test("are read from the stack", () => {
    const stack = { ...us1, "wxcc:requestsPerMinute": "50", "wxcc:adopt": "true", "wxcc:expectedOrgId": orgId };
    expect(from({ ...withToken, WXCC_LOG: "debug" }, stack)).toMatchObject({
      requestsPerMinute: 50,
      adopt: true,
      expectedOrgId: orgId,
      debug: true,
    });
  });

  test("take the organization's id also as the people API writes it", () => {
    const id = Buffer.from(`ciscospark://us/ORGANIZATION/${orgId}`).toString("base64");
    expect(from(withToken, { ...us1, "wxcc:expectedOrgId": id }).expectedOrgId).toBe(orgId);
  });

  test.each([
    ["wxcc:requestsPerMinute", "0"],
    ["wxcc:requestsPerMinute", "many"],
    ["wxcc:adopt", "yes"],
    ["wxcc:expectedOrgId", "acme"],
  ])("refuse %s %s", (key, value) => {
    expect(() => from(withToken, { ...us1, [key]: value })).toThrow(
      expect.objectContaining({ name: "InvalidConfiguration" }),
    );
  });
});
