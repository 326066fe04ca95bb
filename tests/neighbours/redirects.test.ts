import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WxccError } from "../../provider/errors.js";
import { connectAll, type Everything } from "../../provider/neighbours/index.js";
import type { Credentials } from "../../provider/tenant/connection.js";
import { network } from "../../provider/tenant/transport.js";
import { toExample, token, withRefresh } from "../tenant/virtual.js";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listening(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(answer as never);
  servers.push(server);
  await new Promise<void>(ready => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A tenant that sends everybody to another host, with the same path, and what that one got to see. */
async function led(status: number, credentials: Credentials) {
  const asked: string[] = [];
  const seen: IncomingMessage["headers"][] = [];
  const other = await listening((request, response) => {
    seen.push(request.headers);
    response.end("{}");
  });
  const home = await listening((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(status, { location: `${other}${request.url}` }).end();
  });
  const everything = connectAll(
    {
      ...toExample,
      baseUrl: home,
      tokenUrl: `${home}/v1/access_token`,
      credentials,
      controlHub: { url: `${home}/v1` },
      connect: { url: home },
    },
    { transport: network() },
  );
  return { everything, asked, seen };
}

const withToken: Credentials = { kind: "token", accessToken: token };

/** Every host that credentials are sent to, and a question that sends them. */
const hosts: readonly (readonly [
  host: string,
  credentials: Credentials,
  ask: (all: Everything) => Promise<unknown>,
])[] = [
  ["the configuration API, read", withToken, ({ tenant }) => tenant.rows(["site"])],
  ["the configuration API, written", withToken, ({ tenant }) => tenant.create("site", { name: "Berlin" })],
  ["Control Hub", withToken, ({ tenant }) => tenant.rows(["role"])],
  ["the flow store", withToken, ({ tenant }) => tenant.rows(["flow"])],
  ["the functions of flows", withToken, ({ tenant }) => tenant.rows(["flowFunction"])],
  ["the owner of the token", withToken, ({ identities }) => identities.tenant.me()],
  ["the age of the token", withToken, ({ identities }) => identities.controlHub.expiresAt()],
  ["Webex Connect", withToken, ({ audit }) => audit({ since: Date.UTC(2026, 0, 1), until: Date.UTC(2026, 0, 2) })],
  ["the exchange of a refresh token", withRefresh.credentials, ({ tenant }) => tenant.rows(["site"])],
];

describe.each([301, 302, 303, 307, 308])("a redirection (%i) to another host", status => {
  test.each(hosts)("by %s is not followed, and is an error or no answer", async (_, credentials, ask) => {
    const { everything, asked, seen } = await led(status, credentials);
    const ended = await ask(everything).then(
      value => ({ value }),
      (error: unknown) => ({ error }),
    );
    expect(asked).not.toEqual([]);
    expect(seen).toEqual([]);
    if ("error" in ended) expect(ended.error).toBeInstanceOf(WxccError);
    // Where there is no add-on, the audit log says so instead.
    else expect(ended.value).toMatchObject({ absent: expect.any(String) });
  });
});
