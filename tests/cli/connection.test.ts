import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { commandConnection } from "../../provider/cli/connection.js";
import { loginsIn } from "../../provider/tenant/logins.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-connection-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const login = (dataCenter: string) => ({
  ...{ dataCenter, tokenUrl: "https://webexapis.com/v1/access_token", clientId: "c", clientSecret: "s" },
  ...{ scopes: [], accessToken: "a_b_c", refreshToken: "r", since: 0 },
});
const logins = () => loginsIn(join(folder, "wxcc"));
const connected = (env: Record<string, string> = {}, more: { stack?: string; stateFile?: string } = {}) =>
  commandConnection({ cwd: folder, env: { XDG_CONFIG_HOME: folder, ...env }, ...more });

/** A project whose stack says this of its connection. */
function project(values: Readonly<Record<string, string>>) {
  writeFileSync(join(folder, "Pulumi.yaml"), "name: p\nruntime: nodejs\n");
  const said = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, secret: false }]));
  const cli = join(folder, "pulumi");
  writeFileSync(cli, `#!/bin/sh\ncat <<'END'\n${JSON.stringify(said)}\nEND\n`);
  chmodSync(cli, 0o755);
  return { PATH: `${folder}${delimiter}${process.env.PATH}` };
}

describe("the connection of a command", () => {
  test("is the login default where nobody names one, and only there", async () => {
    await expect(connected()).rejects.toThrow("no credentials are set");
    logins().write("default", login("us1"));
    logins().write("prod", login("eu1"));
    expect((await connected()).baseUrl).toBe("https://api.wxcc-us1.cisco.com");
    expect((await connected({ WXCC_TENANT: "prod" })).baseUrl).toBe("https://api.wxcc-eu1.cisco.com");
    const own = { WXCC_ACCESS_TOKEN: "t", WXCC_DATA_CENTER: "ca1" };
    expect(await connected(own)).toMatchObject({
      baseUrl: "https://api.wxcc-ca1.cisco.com",
      credentialsFrom: "environment",
    });
  });

  test("is that of the stack, where the environment leaves it open", async () => {
    logins().write("default", login("us1"));
    logins().write("prod", login("eu1"));
    const env = project({ "wxcc:tenant": "prod" });
    expect((await connected(env)).baseUrl).toBe("https://api.wxcc-eu1.cisco.com");
    expect((await connected({ ...env, WXCC_TENANT: "default" })).baseUrl).toBe("https://api.wxcc-us1.cisco.com");
    // A saved state tells no configuration.
    expect((await connected(env, { stateFile: "state.json" })).baseUrl).toBe("https://api.wxcc-us1.cisco.com");
    // A stack never gets the login that nobody named.
    await expect(connected(project({ "wxcc:dataCenter": "us1" }))).rejects.toThrow("no credentials are set");
    const center = project({ "wxcc:dataCenter": "jp1" });
    expect(await connected({ ...center, WXCC_ACCESS_TOKEN: "t" })).toMatchObject({
      baseUrl: "https://api.wxcc-jp1.cisco.com",
      credentialsFrom: "environment",
    });
  });
});
