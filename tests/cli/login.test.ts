import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { login } from "../../provider/cli/login.js";
import { logout } from "../../provider/cli/logout.js";
import { loginsIn } from "../../provider/tenant/logins.js";
import { running } from "./terminal.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-login-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const where = (env: Record<string, string> = {}) => ({
  env: { XDG_CONFIG_HOME: folder, ...env },
  interrupted: () => new Promise<void>(() => {}),
});
const kept = () => {
  const logins = loginsIn(join(folder, "wxcc"));
  logins.write("prod", {
    ...{ dataCenter: "eu1", tokenUrl: "https://webexapis.com/v1/access_token", clientId: "c", clientSecret: "HUSH1" },
    ...{ organizationId: "o", scopes: ["cjp:config_read"], accessToken: "HUSH2", refreshToken: "HUSH3", since: 0 },
  });
  return logins;
};

describe("wxcc login", () => {
  test("lists what there is, without any secret", async () => {
    expect((await running(login, { list: true }, [], where())).text).toBe("There is no login yet.");
    kept();
    const { text, code } = await running(login, { list: true }, [], where());
    expect({ text, code }).toEqual({ text: "prod: organization o at eu1, cjp:config_read", code: 0 });
    const { text: data } = await running(login, { list: true, json: true }, [], where());
    expect(JSON.parse(data)).toMatchObject([{ tenant: "prod", dataCenter: "eu1", organizationId: "o" }]);
    expect(data).not.toContain("HUSH");
  });

  test.each([
    [{}, {}, "no data center and no base URL is set"],
    [{ "data-center": "us9" }, {}, '"us9" is no data center'],
    [{ "data-center": "us1" }, {}, "client id is not known"],
    [{ "data-center": "us1", "client-id": "c" }, {}, "client secret is not known"],
    [{ "data-center": "us1", timeout: "0" }, {}, "--timeout 0 is not usable"],
    [{ tenant: "../x" }, {}, "is no name of a login"],
  ])("needs %j %j to be mended: nothing is opened", async (values, env, reason) => {
    await expect(running(login, values, [], where(env))).rejects.toThrow(reason);
  });
});

describe("wxcc logout", () => {
  test("removes one login, and says which there are where it has another name", async () => {
    const logins = kept();
    await expect(running(logout, {}, [], where())).rejects.toMatchObject({
      happened: 'there is no login "default"',
      todo: "There are prod.",
    });
    expect((await running(logout, { tenant: "prod" }, [], where())).text).toContain("✓ removed the login prod");
    expect(logins.names()).toEqual([]);
  });
});
