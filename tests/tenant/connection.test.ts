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
    expect(() => from(withToken)).toThrow(
      expect.objectContaining({
        todo: expect.stringContaining("Set WXCC_DATA_CENTER or wxcc:dataCenter to one of us1, eu1, eu2"),
      }),
    );
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

describe("a neighbour", () => {
  test("has a usual address, one beside a base URL, or its own", () => {
    expect(from(withToken, us1)).toMatchObject({ controlHub: { url: "https://webexapis.com/v1" } });
    expect(from(withToken, us1)).not.toHaveProperty("connect");
    expect(from({ ...withToken, WXCC_BASE_URL: "https://api.example.com" })).not.toHaveProperty("connect");
    expect(from({ ...withToken, WXCC_BASE_URL: "http://127.0.0.1:4010" })).toMatchObject({
      controlHub: { url: "http://127.0.0.1:4010/v1" },
      connect: { url: "http://127.0.0.1:4010" },
    });
    const stack = {
      ...us1,
      "wxcc:controlHubUrl": "https://hub.example.com/v1/",
      "wxcc:connectUrl": "https://c.example.com",
    };
    expect(from(withToken, stack)).toMatchObject({
      controlHub: { url: "https://hub.example.com/v1" },
      connect: { url: "https://c.example.com" },
    });
  });

  test.each(["WXCC_CONTROL_HUB_URL", "WXCC_CONNECT_URL"])("is not reached in plain text: %s", name => {
    expect(() => from({ ...withToken, ...{ [name]: "http://hub.example.com" } }, us1)).toThrow("plain text");
  });

  test("takes the tenant's credentials unless it has a token of its own", () => {
    const stack = { ...us1, "wxcc:controlHubToken": "old", "wxcc:connectUrl": "https://c.example.com" };
    expect(from(withToken, us1).controlHub).not.toHaveProperty("own");
    expect(from({ ...withToken, WXCC_CONNECT_TOKEN: "c" }, stack)).toMatchObject({
      controlHub: { own: { accessToken: "old", from: "stack configuration" } },
      connect: { own: { accessToken: "c", from: "environment" } },
    });
    expect(from({ ...withToken, WXCC_CONTROL_HUB_TOKEN: "h" }, stack).controlHub.own).toEqual({
      accessToken: "h",
      from: "environment",
    });
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
