import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watch } from "./watch.js";

const everything = () => true;
const form = new URLSearchParams({
  ...{ grant_type: "authorization_code", client_secret: "secret-of-client" },
  ...{ code: "code-of-login", code_verifier: "verifier-of-login", refresh_token: "refresh-before" },
});
const tokens = JSON.stringify({ access_token: "access-after", refresh_token: "refresh-after" });
const answer = (body: string, headers = {}) => ({ status: 200, headers, body });
const asked = (path: string, body = "", headers = {}) => ({ method: "POST", path, headers, body });

/** Each slot, and what tells the watch of it. */
const slots: readonly (readonly [slot: string, secret: string, give: (watched: ReturnType<typeof watch>) => void])[] = [
  ["an access token", "token-of-env", w => w.given(["up"], { WXCC_ACCESS_TOKEN: "token-of-env" })],
  ["a client's secret", "client-of-env", w => w.given(["up"], { WXCC_CLIENT_SECRET: "client-of-env" })],
  ["a proxy's password", "pass+word", w => w.given(["up"], { HTTPS_PROXY: "http://me:pass%2Bword@127.0.0.1:1" })],
  ["configuration", "of-stack-1", w => w.given(["config", "set", "--secret", "wxcc:accessToken", "of-stack-1"], {})],
  [
    "a bearer",
    "bearer-sent",
    w => w.exchanged(asked("/site", "", { authorization: "Bearer bearer-sent" }), answer("")),
  ],
  ...["secret-of-client", "code-of-login", "verifier-of-login", "refresh-before", "access-after", "refresh-after"].map(
    secret =>
      [
        secret,
        secret,
        (w: ReturnType<typeof watch>) => w.exchanged(asked("/v1/access_token", form.toString()), answer(tokens)),
      ] as const,
  ),
  [
    "a code on its way",
    "code-in-redirect",
    w =>
      w.exchanged(
        asked("/v1/authorize?x"),
        answer("", { location: "http://127.0.0.1:1/?code=code-in-redirect&state=s" }),
      ),
  ],
  [
    "the secret of a webhook",
    "secret-of-webhook",
    w => w.exchanged(asked("/asset", JSON.stringify({ deep: [{ webhookSecret: "secret-of-webhook" }] })), answer("{}")),
  ],
];

describe.each(slots)("%s", (_, secret, give) => {
  test("is found in what was printed, by itself and in base64, and not where it does not stand", () => {
    const folder = mkdtempSync(join(tmpdir(), "wxcc-watch-"));
    try {
      for (const [text, leaks] of [
        [`it is ${secret}`, true],
        [Buffer.from(`it is ${secret}`).toString("base64"), true],
        ["it is [secret]", false],
      ] as const) {
        const watched = watch();
        give(watched);
        watched.heard("the output", text);
        const look = () => watched.look(folder, everything);
        if (leaks) expect(look).toThrow("stands in the output");
        else expect(look).not.toThrow();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test("a file of the project that holds a secret is named, unless it is the program", () => {
  const folder = mkdtempSync(join(tmpdir(), "wxcc-watch-"));
  try {
    const watched = watch();
    watched.secret("a token", "token-of-nobody");
    writeFileSync(join(folder, "index.js"), 'const token = "token-of-nobody";');
    expect(() => watched.look(folder, everything)).toThrow("a token stands in index.js, as it is");
    expect(() => watched.look(folder, path => path !== "index.js")).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
