import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connection } from "../../provider/tenant/connection.js";
import { configurationFolder, type Login, loginsIn } from "../../provider/tenant/logins.js";
import { errorFrom, json, list, orgId, scripted, toExample, token } from "./virtual.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
function newLogins() {
  const folder = mkdtempSync(join(tmpdir(), "wxcc-logins-"));
  folders.push(folder);
  return loginsIn(folder);
}

const start = Date.UTC(2026, 0, 1);
const day = 86_400_000;
const login: Login = {
  baseUrl: toExample.baseUrl,
  tokenUrl: toExample.tokenUrl,
  clientId: "client",
  clientSecret: "CLIENTSECRET",
  organizationId: orgId,
  scopes: ["cjp:config_read"],
  accessToken: token,
  accessExpires: start + 14 * day,
  refreshToken: "REFRESH1",
  refreshExpires: start + 90 * day,
  since: start,
};
const modeOf = (path: string) => statSync(path).mode & 0o777;

describe("a login", () => {
  test("is kept in a file and a folder that nobody else may read, and read back the same", () => {
    const logins = newLogins();
    logins.write("dev", login);
    expect(modeOf(logins.folder)).toBe(0o700);
    expect(modeOf(join(logins.folder, "dev.json"))).toBe(0o600);
    expect(readdirSync(logins.folder)).toEqual(["dev.json"]);
    expect(logins.read("dev")).toEqual(login);
    expect(logins.names()).toEqual(["dev"]);
    expect(logins.remove("dev")).toBe(true);
    expect(logins.remove("dev")).toBe(false);
    expect(logins.read("dev")).toBeUndefined();
  });

  test("that others may read is refused, with what to type", () => {
    const logins = newLogins();
    logins.write("dev", login);
    const file = join(logins.folder, "dev.json");
    chmodSync(file, 0o640);
    expect(() => logins.read("dev")).toThrow(
      expect.objectContaining({
        name: "InvalidConfiguration",
        happened: expect.stringContaining("its mode is 640"),
        todo: expect.stringContaining(`chmod 600 ${file}`),
      }),
    );
    chmodSync(file, 0o600);
    chmodSync(logins.folder, 0o755);
    const open = { todo: expect.stringContaining(`chmod 700 ${logins.folder}`) };
    expect(() => logins.read("dev")).toThrow(expect.objectContaining(open));
    expect(() => logins.write("dev", login)).toThrow(expect.objectContaining(open));
  });

  test("that cannot be understood is refused without showing what stands in it", () => {
    const logins = newLogins();
    logins.write("dev", login);
    writeFileSync(join(logins.folder, "dev.json"), '{"refreshToken": "REFRESH1"');
    expect(() => logins.read("dev")).toThrow(/dev\.json is no login of this version$/);
  });

  test.each(["../dev", "", "a/b", ".dev", "x".repeat(65)])("has a name that is no path: %j", name => {
    expect(() => newLogins().read(name)).toThrow("is no name of a login");
  });
});

describe("the folder of logins", () => {
  test("is the person's own, on each system", () => {
    expect(configurationFolder({ HOME: "/home/me" }, "linux")).toBe("/home/me/.config/wxcc");
    expect(configurationFolder({ HOME: "/home/me", XDG_CONFIG_HOME: "/cfg" }, "linux")).toBe("/cfg/wxcc");
    expect(configurationFolder({ HOME: "/home/me", XDG_CONFIG_HOME: "cfg" }, "linux")).toBe("/home/me/.config/wxcc");
    expect(configurationFolder({ APPDATA: "/roaming" }, "win32")).toBe("/roaming/wxcc");
  });
});

describe("a connection by a login", () => {
  const from = (env: Record<string, string>, stack: Record<string, string> = {}, logins = newLogins()) => {
    logins.write("dev", { ...login, baseUrl: undefined, dataCenter: "eu1" });
    return connection(key => stack[key], env, logins);
  };
  const stack = { "wxcc:tenant": "dev" };

  test("is used where it is named and the environment has no credentials", () => {
    const expected = {
      baseUrl: "https://api.wxcc-eu1.cisco.com",
      tokenUrl: login.tokenUrl,
      controlHub: { url: "https://webexapis.com/v1" },
      credentials: { kind: "login", name: "dev" },
      credentialsFrom: "login",
    };
    expect(from({ WXCC_TENANT: "dev" })).toMatchObject(expected);
    expect(from({}, stack)).toMatchObject(expected);
    expect(from({}, { ...stack, "wxcc:accessToken": "old" })).toMatchObject(expected);
    const withToken = { WXCC_ACCESS_TOKEN: "t", WXCC_DATA_CENTER: "us1" };
    expect(from(withToken, stack)).toMatchObject({ credentials: { accessToken: "t" }, credentialsFrom: "environment" });
  });

  test("is not used unless it is named: a stack never gets a tenant that nobody meant", () => {
    expect(() => from({}, { "wxcc:dataCenter": "eu1" })).toThrow("no credentials are set");
  });

  test("that does not exist says how to log in, and which there are", () => {
    expect(() => from({ WXCC_TENANT: "prod" })).toThrow(
      expect.objectContaining({
        name: "Unauthorized",
        happened: 'there is no login "prod"',
        todo: "Log in: npx wxcc login --tenant prod. There are logins dev.",
      }),
    );
  });

  test("leads its tokens nowhere else, whatever is set", () => {
    expect(() => from({ WXCC_BASE_URL: "https://elsewhere.example.com" }, stack)).toThrow(
      'the login "dev" is one of https://api.wxcc-eu1.cisco.com, and https://elsewhere.example.com is set',
    );
    expect(() => from({ WXCC_DATA_CENTER: "us1" }, stack)).toThrow("https://api.wxcc-us1.cisco.com is set");
    expect(from({ WXCC_TOKEN_URL: "https://elsewhere.example.com/t" }, stack).tokenUrl).toBe(login.tokenUrl);
    expect(from({ WXCC_DATA_CENTER: "eu1" }, stack).baseUrl).toBe("https://api.wxcc-eu1.cisco.com");
  });
});

describe("the tokens of a login", () => {
  const exchange = "POST /v1/access_token";
  const granted = (name: string, refresh?: string) =>
    json(200, {
      access_token: `${name}_PF84_${orgId}`,
      expires_in: 1_209_600,
      ...(refresh && { refresh_token: refresh }),
    });
  const sites = { "GET v2/site": list([]) };
  const using = (logins = newLogins(), kept: Partial<Login> = {}, answers: object = {}) => {
    logins.write("dev", { ...login, ...kept });
    const credentials = { kind: "login", name: "dev", logins } as const;
    return { logins, ...scripted({ ...sites, ...answers }, { credentials, credentialsFrom: "login" }) };
  };

  test("are used as they are while they last: nothing is exchanged", async () => {
    const { tenant, sent } = using();
    await tenant.rows(["site"]);
    expect(sent.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${token}`]);
  });

  test("are exchanged when they end, and a refresh token that rotates is written back", async () => {
    const { tenant, sent, logins } = using(
      undefined,
      { accessExpires: start + 60_000 },
      { [exchange]: granted("B", "REFRESH2") },
    );
    await tenant.rows(["site"]);
    expect(sent[0]!.body).toContain("refresh_token=REFRESH1");
    expect(logins.read("dev")).toMatchObject({ accessToken: `B_PF84_${orgId}`, refreshToken: "REFRESH2" });
    expect(logins.read("dev")!.accessExpires).toBe(start + 14 * day);
    expect(readdirSync(logins.folder)).toEqual(["dev.json"]);
  });

  test("are exchanged once by all who use the login at the same time", async () => {
    const logins = newLogins();
    const answers = { [exchange]: [granted("B", "REFRESH2"), json(400, { message: "used twice", errors: [] })] };
    const one = using(logins, { accessExpires: start }, answers);
    const { tenant, sent } = using(logins, { accessExpires: start }, answers);
    await Promise.all([one.tenant.rows(["site"]), tenant.rows(["site"])]);
    const exchanges = [...one.sent, ...sent].filter(({ url }) => url === toExample.tokenUrl);
    expect(exchanges).toHaveLength(1);
    const bearers = [...one.sent, ...sent].flatMap(({ headers }) => headers.authorization ?? []);
    expect(bearers).toEqual([`Bearer B_PF84_${orgId}`, `Bearer B_PF84_${orgId}`]);
  });

  test("that the tenant refuses early are exchanged, and not by those who come later", async () => {
    const unauthorized = { status: 401, headers: {}, body: "" };
    const answers = { "GET v2/site": [unauthorized, list([])], [exchange]: granted("B") };
    const { tenant, logins } = using(undefined, {}, answers);
    await tenant.rows(["site"]);
    expect(logins.read("dev")).toMatchObject({ accessToken: `B_PF84_${orgId}`, refreshToken: "REFRESH1" });
  });

  test("that cannot be exchanged any more: the error says to log in again, with the server's reason", async () => {
    const answers = { [exchange]: json(400, { message: "REFRESH1 is over", errors: [] }) };
    const { tenant, logins } = using(undefined, { accessExpires: start }, answers);
    const before = readFileSync(join(logins.folder, "dev.json"), "utf8");
    const error = await errorFrom(tenant.rows(["site"]));
    expect(error).toMatchObject({ name: "Unauthorized", todo: "Log in again: npx wxcc login --tenant dev." });
    expect(error.describe()).toContain("refused: [secret] is over");
    expect(readFileSync(join(logins.folder, "dev.json"), "utf8")).toBe(before);
    expect(readdirSync(logins.folder)).toEqual(["dev.json"]);
  });
});
