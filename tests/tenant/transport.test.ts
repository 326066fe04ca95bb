import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { codeOf, NotSent, network } from "../../provider/tenant/transport.js";

const listening: Server[] = [];
afterEach(() => {
  for (const server of listening.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  listening.push(server);
  await new Promise<void>(ready => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("the network", () => {
  test("carries method, headers and body there, and status, headers and body back", async () => {
    const url = await serve(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      response.writeHead(201, { "X-Seen": `${request.method} ${request.headers.accept}` }).end(Buffer.concat(parts));
    });
    // An API that is read by GET with a body exists as well (audit log of Webex Connect).
    for (const method of ["POST", "GET"] as const) {
      const answer = await network()({ method, url, headers: { accept: "application/json" }, body: "{}" });
      expect(answer).toMatchObject({ status: 201, headers: { "x-seen": `${method} application/json` }, body: "{}" });
    }
  });

  test("carries bytes as characters, there in a form and back in an answer that is no text", async () => {
    const every = String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i));
    const seen: Buffer[] = [];
    const url = await serve(async (request, response) => {
      for await (const part of request) seen.push(part);
      response.end(Buffer.from(every, "latin1"));
    });
    await network()({ method: "PUT", url, headers: {}, body: every, binary: "request" });
    expect(Buffer.concat(seen)).toEqual(Buffer.from(every, "latin1"));
    expect((await network()({ method: "GET", url, headers: {}, binary: "answer" })).body).toBe(every);
  });

  test("follows no redirection, so that no other host sees the token", async () => {
    let visits = 0;
    const url = await serve((_, response) => {
      visits += 1;
      response.writeHead(302, { location: "/elsewhere" }).end();
    });
    expect((await network()({ method: "GET", url, headers: {} })).status).toBe(302);
    expect(visits).toBe(1);
  });

  test("reaches this machine without the proxy", async () => {
    const proxy = process.env.HTTP_PROXY;
    process.env.HTTP_PROXY = "http://127.0.0.1:1";
    try {
      const url = await serve((_, response) => response.end("here"));
      expect((await network()({ method: "GET", url, headers: {} })).body).toBe("here");
    } finally {
      if (proxy === undefined) delete process.env.HTTP_PROXY;
      else process.env.HTTP_PROXY = proxy;
    }
  });

  test("tells a request that never left from one whose answer was lost", async () => {
    const gone = await serve(() => undefined);
    listening[0]!.close();
    const refused = network()({ method: "GET", url: gone, headers: {} });
    await expect(refused).rejects.toBeInstanceOf(NotSent);
    await expect(refused).rejects.toMatchObject({ code: "ECONNREFUSED" });
    const broken = await serve(request => request.socket.destroy());
    const lost = network()({ method: "GET", url: broken, headers: {} });
    await expect(lost).rejects.not.toBeInstanceOf(NotSent);
    await expect(lost).rejects.toMatchObject({ code: "UND_ERR_SOCKET" });
  });

  test("names a failure by its code only", () => {
    expect(codeOf(new Error("token", { cause: Object.assign(new Error("x"), { code: "ECONNRESET" }) }))).toBe(
      "ECONNRESET",
    );
    expect(codeOf(new Error("token"))).toBe("no connection");
  });
});
