import { request as httpRequest } from "node:http";
import { createTenant } from "../../provider/simulator/index.js";
import type { Surroundings } from "../../provider/tenant/host.js";
import { callback, redirectUriOf } from "../../provider/tenant/login/callback.js";
import { type LoginRequest, logIn } from "../../provider/tenant/login/index.js";
import type { HttpRequest } from "../../provider/tenant/transport.js";
import { errorFrom, virtualClock } from "./virtual.js";

const forever = new AbortController().signal;

/** A tenant in this process, a person with a browser, and a login that waits. */
function scene(change: Partial<LoginRequest> = {}) {
  const { clock } = virtualClock();
  const tenant = createTenant({ now: clock.now });
  const { clientId, clientSecret } = tenant.tokens();
  const sent: HttpRequest[] = [];
  const lines: string[] = [];
  const surroundings: Surroundings = {
    clock,
    random: () => 0.5,
    log: line => void lines.push(line),
    transport: async request => {
      sent.push(request);
      const { pathname } = new URL(request.url);
      return tenant.handle({ ...request, path: pathname });
    },
  };
  const request: LoginRequest = {
    at: { baseUrl: "https://api.example.com", tokenUrl: "https://login.example.com/v1/access_token" },
    ...{ clientId, clientSecret },
    scopes: ["cjp:config_read", "cjp:config_write"],
    redirectUri: redirectUriOf("http://127.0.0.1:0/callback"),
    debug: true,
    ...change,
  };
  /** Where the server leads whoever opens the address. */
  const ledTo = (address: string) => {
    const { pathname, search } = new URL(address);
    return new URL(tenant.handle({ method: "GET", path: `${pathname}${search}`, headers: {} }).headers.location!);
  };
  const answers: Promise<{ status: number; text: string }>[] = [];
  const visit = async (url: URL | string, init: RequestInit = {}) => {
    const answer = await fetch(url, init);
    return { status: answer.status, text: await answer.text() };
  };
  /** Logs in with a person who does this with the address. */
  const login = (person: (address: string) => void, signal = forever) => logIn(request, person, signal, surroundings);
  const open = (address: string) => void answers.push(visit(ledTo(address)));
  return { tenant, clientSecret, sent, lines, ledTo, visit, login, open, answers };
}

describe("a login", () => {
  test("asks with state and proof, and ends with the tokens of whoever allowed it", async () => {
    const { tenant, login, open, answers, sent } = scene();
    let address = "";
    const got = await login(url => {
      address = url;
      open(url);
    });
    expect(address.startsWith("https://login.example.com/v1/authorize?response_type=code&client_id=")).toBe(true);
    const asked = new URL(address).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("scope")).toBe("cjp:config_read cjp:config_write");
    expect(asked.get("state")!.length).toBeGreaterThanOrEqual(43);
    expect(got).toMatchObject({
      baseUrl: "https://api.example.com",
      organizationId: tenant.organizationId,
      accessToken: tenant.tokens().access.at(-1)!.token,
    });
    expect(got.refreshExpires! - got.since).toBe(90 * 86_400_000);
    expect(sent).toHaveLength(1);
    expect(await answers[0]).toMatchObject({ status: 200, text: expect.stringContaining("Logged in") });
  });

  test("is another one each time", async () => {
    const addresses: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      const { login, open } = scene();
      await login(url => {
        addresses.push(url);
        open(url);
      });
    }
    for (const name of ["state", "code_challenge"]) {
      const [one, two] = addresses.map(address => new URL(address).searchParams.get(name));
      expect(one).not.toBe(two);
    }
  });

  test("takes no answer with another state, and goes on waiting for its own", async () => {
    const { login, ledTo, visit, sent } = scene();
    const strangers: { status: number }[] = [];
    await login(async url => {
      const to = ledTo(url);
      for (const change of [{ state: "of-another" }, { state: "" }, { state: "", error: "access_denied" }]) {
        const wrong = new URL(to);
        for (const [name, value] of Object.entries(change)) wrong.searchParams.set(name, value);
        strangers.push(await visit(wrong));
      }
      strangers.push(await visit(new URL("/elsewhere", to)), await visit(to, { method: "POST" }));
      expect(sent).toEqual([]);
      await visit(to);
    });
    expect(strangers.map(({ status }) => status)).toEqual([400, 400, 400, 404, 404]);
    expect(sent).toHaveLength(1);
  });

  test("that the person refuses says so, with the server's reason, and exchanges nothing", async () => {
    const { tenant, login, open, answers, sent } = scene();
    const body = JSON.stringify({ fault: "consentDenied" });
    tenant.handle({ method: "POST", path: "/_simulator/faults", headers: {}, body });
    const error = await errorFrom(login(open));
    expect(error.describe()).toBe(
      "Unauthorized: the login was refused: access_denied: The resource owner denied the request\n" +
        "  Allow the access as an administrator of the contact center; the integration must have the scopes that are asked for.",
    );
    expect(sent).toEqual([]);
    expect((await answers[0]!).status).toBe(400);
  });

  test("whose secret is wrong says what to check, on the page too, and shows no secret", async () => {
    const { login, open, answers, lines } = scene({ clientSecret: "WRONGSECRET" });
    const error = await errorFrom(login(open));
    expect(error.describe()).toMatch(
      /^Unauthorized: the token address refused the exchange: client_id or client_secret is wrong\n {2}Check the client secret/,
    );
    expect(await answers[0]).toMatchObject({ status: 400, text: expect.stringContaining("Not logged in") });
    expect(lines.join()).not.toContain("WRONGSECRET");
    expect(lines).toHaveLength(1);
  });

  test("of another organization than the expected one is not kept", async () => {
    const { login, open } = scene({ expectedOrgId: "11111111-1111-4111-8111-111111111111" });
    expect((await errorFrom(login(open))).name).toBe("WrongTenant");
  });

  test("that nobody allows ends when its time is over", async () => {
    const { login } = scene();
    const over = new AbortController();
    const error = await errorFrom(login(() => over.abort(), over.signal));
    expect(error.describe()).toMatch(/^Unauthorized: nobody allowed the access in time\n {2}Run wxcc login again/);
  });
});

describe("who waits for the browser", () => {
  test("is on this machine only, at the address that is registered", () => {
    expect(redirectUriOf("http://localhost:8080/").href).toBe("http://localhost:8080/");
    for (const wrong of [
      "https://127.0.0.1:1/c",
      "http://example.com:80/c",
      "http://127.0.0.1/c",
      "nonsense",
      "http://127.0.0.1:1/c?x=1",
    ])
      expect(() => redirectUriOf(wrong)).toThrow("cannot be used");
  });

  test("says which port is taken, and what to do", async () => {
    const first = await callback(redirectUriOf("http://127.0.0.1:0/callback"), "s");
    const error = await errorFrom(callback(redirectUriOf(first.redirectUri), "s"));
    first.close();
    expect(error.describe()).toMatch(/port \d+ of this machine cannot be listened on \(EADDRINUSE\)\n.*--redirect-uri/);
  });

  test("answers to its own name only: a page whose name leads here is no answer", async () => {
    const waiting = await callback(redirectUriOf("http://127.0.0.1:0/callback"), "s");
    const over = new AbortController();
    const answered = errorFrom(waiting.answered(over.signal));
    const { port } = new URL(waiting.redirectUri);
    const headers = { host: `evil.example.com:${port}` };
    const status = await new Promise(resolve =>
      httpRequest({ host: "127.0.0.1", port, path: "/callback?state=s&code=c", headers }, answer =>
        resolve(answer.statusCode),
      ).end(),
    );
    expect(status).toBe(404);
    over.abort();
    await answered;
    waiting.close();
  });

  test("shows no markup that an answer brings", async () => {
    const { login, ledTo, visit } = scene();
    let shown: ReturnType<typeof visit> | undefined;
    const error = await errorFrom(
      login(url => {
        const to = ledTo(url);
        to.searchParams.delete("code");
        to.searchParams.set("error", "<script>alert(1)</script>");
        shown = visit(to);
      }),
    );
    expect(error.name).toBe("Unauthorized");
    expect(await shown).toMatchObject({ status: 400, text: expect.stringContaining("&lt;script&gt;") });
  });
});
