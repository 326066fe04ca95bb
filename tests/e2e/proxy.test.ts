import { writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { newAuthority } from "./certificate.js";
import { newStack, type Stack, succeeded } from "./stack.js";

/** Exists nowhere: only the proxy leads there. */
const host = "api.example.invalid";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
async function listening<S extends Server>(server: S): Promise<number> {
  servers.push(server);
  await new Promise<void>(ready => server.listen(0, "127.0.0.1", ready));
  return (server.address() as AddressInfo).port;
}

/** The tenant under a name of its own, with a certificate that only the company's authority vouches for. */
async function behindTls(stack: Stack) {
  const { authority, certificate, key } = newAuthority(host);
  const server = createTlsServer({ key, cert: certificate }, (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const on = request(`${stack.tenant.baseUrl}${url}`, { method, headers }, answer => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(on);
  });
  const file = join(stack.folder, "authority.pem");
  writeFileSync(file, authority);
  return { port: await listening(server as unknown as Server), file };
}

/** The company's proxy. @param login what it asks for, if it does */
async function newProxy(to: number, login?: string) {
  const asked: string[] = [];
  const server = createServer((_, answer) => answer.writeHead(400).end());
  server.on("connect", ({ url, headers }, socket) => {
    if (login && headers["proxy-authorization"] !== `Basic ${Buffer.from(login).toString("base64")}`)
      return socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    asked.push(url!);
    const on = connect(to, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      on.pipe(socket).pipe(on);
    });
    for (const end of [on, socket]) end.on("error", () => [on, socket].map(other => other.destroy()));
    return undefined;
  });
  return { port: await listening(server), asked };
}

interface Finding {
  about: string;
  level: string;
  says: string;
  todo?: string;
}

test("a company's proxy and its own authority: reached through both, and what is missing is said", async () => {
  const stack = await newStack();
  const { port, file } = await behindTls(stack);
  const proxy = await newProxy(port);
  const strict = await newProxy(port, "me:HUSH");
  const base = { WXCC_BASE_URL: `https://${host}`, WXCC_ACCESS_TOKEN: stack.tenant.accessToken, NO_PROXY: "" };
  const through = { ...base, HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NODE_EXTRA_CA_CERTS: file };

  async function doctor(environment: Record<string, string>) {
    stack.environment = environment;
    const { code, output } = await stack.wxcc("doctor", "--json");
    const { findings } = JSON.parse(output) as { findings: readonly Finding[] };
    const network = findings.filter(({ about, level }) => about === "network" && level === "problem");
    return { code, output, network };
  }

  expect(await doctor(through)).toMatchObject({ code: 0, network: [] });
  expect(new Set(proxy.asked)).toEqual(new Set([`${host}:443`]));

  expect(await doctor({ ...through, NODE_EXTRA_CA_CERTS: "" })).toMatchObject({
    code: 1,
    network: [
      {
        says: expect.stringContaining("UNABLE_TO_VERIFY_LEAF_SIGNATURE"),
        todo: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
      },
    ],
  });

  const asking = `127.0.0.1:${strict.port}`;
  expect(await doctor({ ...through, HTTPS_PROXY: `http://${asking}` })).toMatchObject({
    code: 1,
    network: [{ todo: expect.stringMatching(/^The proxy refused the connection/) }],
  });
  const loggedIn = await doctor({ ...through, HTTPS_PROXY: `http://me:HUSH@${asking}` });
  expect(loggedIn.code).toBe(0);
  expect(loggedIn.output).not.toContain("HUSH");

  const before = proxy.asked.length;
  expect(await doctor({ ...through, NO_PROXY: ".example.invalid" })).toMatchObject({
    code: 1,
    network: [{ says: expect.stringMatching(/did not answer \((ENOTFOUND|EAI_AGAIN)\)/) }],
  });
  expect(proxy.asked).toHaveLength(before);

  // The provider's own process, which the engine starts.
  stack.environment = through;
  stack.program(`new wxcc.Site("berlin", {
    name: "Berlin", multimediaProfileId: wxcc.MultimediaProfile.find("p", { name: "Default_Multimedia_Profile" }) });`);
  const preview = succeeded(await stack.preview());
  expect(preview.reads).toBeGreaterThan(0);
  expect(proxy.asked.length).toBeGreaterThan(before);
});
