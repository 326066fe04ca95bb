import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join } from "node:path";
import { newStack, refused, type Stack, succeeded } from "./stack.js";

const program = `
  const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
  new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
`;

/** A person who allows whatever the browser is opened with: it follows where it is led, and tells what it saw. */
const person = `#!${process.execPath}
fetch(process.argv[2]).then(async answer =>
  fetch(process.env.SEEN, { method: "POST", body: String(answer.status) + " " + (await answer.text()) }));
`;

const listening: Server[] = [];
afterEach(() => {
  for (const server of listening.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Hears what the browser saw. */
async function ear() {
  let heard: (text: string) => void;
  const seen = new Promise<string>(resolve => {
    heard = resolve;
  });
  const server = createServer(async (incoming, outgoing) => {
    let text = "";
    for await (const part of incoming) text += part;
    outgoing.end();
    heard(text);
  });
  listening.push(server);
  await new Promise<void>(ready => server.listen(0, "127.0.0.1", ready));
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A stack whose tenant is reached by a login only, and a browser on the PATH. */
async function withBrowser(): Promise<Stack & { configuration: string; seen: Promise<string> }> {
  const stack = await newStack();
  const programs = join(stack.folder, "programs");
  mkdirSync(programs);
  for (const name of ["xdg-open", "open"]) {
    writeFileSync(join(programs, name), person);
    chmodSync(join(programs, name), 0o755);
  }
  const configuration = join(stack.folder, "configuration");
  const { seen, url } = await ear();
  const { clientId, clientSecret, baseUrl } = stack.tenant;
  stack.environment = {
    ...{ WXCC_BASE_URL: baseUrl, WXCC_CLIENT_ID: clientId, WXCC_CLIENT_SECRET: clientSecret },
    ...{ XDG_CONFIG_HOME: configuration, SEEN: url },
    PATH: `${programs}${delimiter}${process.env.PATH}`,
  };
  return Object.assign(stack, { configuration, seen });
}

const anyPort = ["--redirect-uri", "http://127.0.0.1:0/callback"];

test("a login in the browser serves commands and stacks, and is gone after logout", async () => {
  const stack = await withBrowser();
  const { clientSecret } = stack.tenant;

  const login = await stack.wxcc("login", "--tenant", "dev", ...anyPort);
  expect(login).toMatchObject({ code: 0, output: expect.stringContaining("✓ logged in as dev: organization ") });
  expect(login.output).toContain(stack.tenant.organizationId);
  expect(await stack.seen).toMatch(/^200 .*Logged in/s);
  const folder = join(stack.configuration, "wxcc", "logins");
  const file = join(folder, "dev.json");
  expect([folder, file].map(path => statSync(path).mode & 0o777)).toEqual([0o700, 0o600]);
  const kept = JSON.parse(readFileSync(file, "utf8"));

  // From here on only the login is there.
  stack.environment = { XDG_CONFIG_HOME: stack.configuration };
  const listed = await stack.wxcc("login", "--list", "--json");
  expect(JSON.parse(listed.output)).toMatchObject([
    { tenant: "dev", organizationId: stack.tenant.organizationId, scopes: ["cjp:config_read", "cjp:config_write"] },
  ]);

  stack.program(program);
  expect(refused(await stack.preview()).output).toContain("no credentials are set");
  succeeded((await stack.pulumi("config", "set", "wxcc:tenant", "dev")) as never);
  const up = succeeded(await stack.up());
  expect(up.requests.filter(request => request.includes("access_token"))).toEqual([]);
  // Commands in the project take the stack's login; elsewhere it is named by the environment.
  const looked = await stack.wxcc("doctor");
  expect(looked).toMatchObject({ code: 0, output: expect.stringContaining("with the credentials of the login dev") });
  stack.environment.WXCC_TENANT = "dev";

  // The tenant ends the tokens early: one exchange, written back, for all who come later.
  stack.tenant.tenant.rotateTokens();
  succeeded(await stack.preview());
  const renewed = JSON.parse(readFileSync(file, "utf8"));
  expect(renewed.accessToken).not.toBe(kept.accessToken);
  const exchanges = () => stack.tenant.requests().filter(({ path }) => path === "/v1/access_token").length;
  const before = exchanges();
  await stack.wxcc("checklist");
  expect(exchanges()).toBe(before);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["dev.json"]);

  for (const secret of [clientSecret, kept.accessToken, kept.refreshToken, renewed.accessToken])
    expect([stack.state(), stack.settings(), login.output, listed.output, up.output].join()).not.toContain(secret);

  chmodSync(file, 0o644);
  expect(await stack.wxcc("checklist")).toMatchObject({
    code: 2,
    output: expect.stringContaining(`chmod 600 ${file}`),
  });

  expect(await stack.wxcc("logout")).toMatchObject({
    code: 0,
    output: expect.stringContaining("removed the login dev"),
  });
  expect(existsSync(file)).toBe(false);
  expect((await stack.wxcc("checklist")).output).toContain("Log in: npx wxcc login --tenant dev.");
  expect(await stack.wxcc("logout")).toMatchObject({ code: 2 });
});

test("a login that is not allowed, or in time, keeps nothing and says why", async () => {
  const stack = await withBrowser();
  const body = JSON.stringify({ fault: "consentDenied" });
  await fetch(`${stack.tenant.baseUrl}/_simulator/faults`, { method: "POST", body });
  expect(await stack.wxcc("login", ...anyPort)).toMatchObject({
    code: 2,
    output: expect.stringContaining("Unauthorized: the login was refused: access_denied"),
  });
  const unattended = await stack.wxcc("login", "--no-browser", "--timeout", "1", ...anyPort);
  expect(unattended).toMatchObject({ code: 2, output: expect.stringContaining("nobody allowed the access in time") });
  delete stack.environment.WXCC_CLIENT_SECRET;
  const secretless = await stack.wxcc("login", ...anyPort);
  expect(secretless).toMatchObject({ code: 2, output: expect.stringContaining("client secret is not known") });
  expect(existsSync(stack.configuration)).toBe(false);
});
