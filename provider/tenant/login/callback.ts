import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { InvalidConfiguration, Unauthorized } from "../../errors.js";
import { redaction } from "../redaction.js";

/** What the browser brought: the code, and the page that it shows then. */
export interface Answered {
  code: string;
  show(succeeded: boolean, text: string): void;
}

/** Who waits on this machine for the browser to come back. */
export interface Callback {
  /** With the port that is listened on. */
  redirectUri: string;
  /** @throws Unauthorized when the person or the server refused, or when the signal came first */
  answered(signal: AbortSignal): Promise<Answered>;
  close(): void;
}

const readable = redaction(() => []);
const loopback = ["127.0.0.1", "localhost"];

/** @throws InvalidConfiguration for an address that is not on this machine */
export function redirectUriOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "http:" && loopback.includes(url.hostname) && url.port !== "" && !url.search && !url.hash)
    return url;
  throw new InvalidConfiguration(
    `the redirect URI ${readable(text)} cannot be used`,
    "Write one with a port on this machine, as it is registered with the integration: http://127.0.0.1:8765/callback.",
  );
}

const digest = (text: string) => createHash("sha256").update(text).digest();
/** In the same time wherever they differ. */
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, character => escapes[character]!);

function page(outgoing: ServerResponse, status: number, title: string, text: string) {
  outgoing.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'",
    "referrer-policy": "no-referrer",
    connection: "close",
  });
  outgoing.end(
    `<!doctype html><html lang="en"><title>${escaped(title)}</title><h1>${escaped(title)}</h1><p>${escaped(text)}</p></html>\n`,
  );
}

async function listening(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

/**
 * Listens on 127.0.0.1 for one answer with the right state. What has another state is told so and changes nothing, so
 * that no page in the browser can end or take over a login.
 *
 * @throws InvalidConfiguration when the port is taken
 */
export async function callback(redirect: URL, state: string): Promise<Callback> {
  const server = createServer();
  const port = await listening(server, Number(redirect.port)).catch((error: NodeJS.ErrnoException) => {
    throw new InvalidConfiguration(
      `port ${redirect.port} of this machine cannot be listened on (${error.code})`,
      "End what listens there, or register another redirect URI with the integration and give it with --redirect-uri.",
    );
  });
  const host = `${redirect.hostname}:${port}`;
  const redirectUri = `http://${host}${redirect.pathname}`;

  function take(incoming: IncomingMessage, outgoing: ServerResponse): Answered | Unauthorized | undefined {
    const url = new URL(incoming.url ?? "/", redirectUri);
    // Another name for this machine would be a page that was rebound to it.
    if (incoming.method !== "GET" || url.pathname !== redirect.pathname || incoming.headers.host !== host) {
      page(outgoing, 404, "Nothing is here", "This address waits for the answer to wxcc login only.");
      return undefined;
    }
    const { searchParams: said } = url;
    if (!same(said.get("state") ?? "", state)) {
      page(
        outgoing,
        400,
        "Not accepted",
        "This is not the answer to the login that is waiting. Begin again at its address.",
      );
      return undefined;
    }
    const error = said.get("error");
    const code = said.get("code");
    if (error === null && code)
      return {
        code,
        show: (succeeded, text) =>
          page(outgoing, succeeded ? 200 : 400, succeeded ? "Logged in" : "Not logged in", text),
      };
    const reason = [error ?? "the answer holds no code", said.get("error_description")].filter(Boolean).join(": ");
    page(outgoing, 400, "Not logged in", readable(reason));
    return new Unauthorized("the login was refused", {
      reason: readable(reason),
      todo: "Allow the access as an administrator of the contact center; the integration must have the scopes that are asked for.",
    });
  }

  return {
    redirectUri,
    answered: signal =>
      new Promise((resolve, reject) => {
        const ended = () =>
          reject(
            new Unauthorized("nobody allowed the access in time", {
              todo: "Run wxcc login again and open the address that it prints; --timeout SECONDS gives more time.",
            }),
          );
        if (signal.aborted) return ended();
        signal.addEventListener("abort", ended, { once: true });
        server.on("request", (incoming, outgoing) => {
          const taken = take(incoming, outgoing);
          if (taken instanceof Unauthorized) reject(taken);
          else if (taken) resolve(taken);
        });
      }),
    close: () => {
      server.close();
      server.closeIdleConnections();
    },
  };
}
