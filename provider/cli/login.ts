import { InvalidConfiguration } from "../errors.js";
import { baseUrlOf, type Lookup, tokenUrlOf } from "../tenant/connection.js";
import { surroundingsOf } from "../tenant/index.js";
import { redirectUriOf } from "../tenant/login/callback.js";
import { type LoginRequest, logIn } from "../tenant/login/index.js";
import { usualScopes } from "../tenant/login/request.js";
import { configurationFolder, type Login, type Logins, loginsIn } from "../tenant/logins.js";
import { openBrowser } from "./browser.js";
import type { Command, Terminal } from "./command.js";
import { usualLogin } from "./connection.js";
import { exitCodes } from "./exitCodes.js";

const usualRedirect = "http://127.0.0.1:8765/callback";
const usualTimeout = 300;

const usage = `Usage: wxcc login [options]
       wxcc login --list [--json]

Lets a person allow a Webex integration to work on a tenant: opens Webex in the browser, waits on this
machine for the answer, and keeps the tokens in a file of the person's own, under a name. Commands use the
login "${usualLogin}" where the environment has no credentials; WXCC_TENANT or, in a stack, wxcc:tenant name another.
The integration needs the redirect URI below and the scopes; docs/connecting.md says how it is made.
Its client id and secret come from WXCC_CLIENT_ID and WXCC_CLIENT_SECRET, from an earlier login of the same
name, or are asked for; there is no option for the secret, which others would see in the list of processes.

  --tenant NAME         the name of the login (${usualLogin})
  --data-center NAME    where the tenant lives: us1, eu1, … (WXCC_DATA_CENTER; WXCC_BASE_URL is taken as well)
  --client-id ID        the integration's client id
  --read-only           ask for cjp:config_read alone: enough for all that only compares and prints
  --scopes "A B"        ask for these scopes (${usualScopes.join(" ")})
  --redirect-uri URI    as registered with the integration, on this machine (${usualRedirect})
  --no-browser          only print the address
  --timeout SECONDS     how long to wait for the person (${usualTimeout})
  --list                print the logins that there are, and end
  --json                print data
  --help                print this

Example: wxcc login --tenant prod --data-center eu1`;

type Values = Readonly<Record<string, string | boolean | undefined>>;
const text = (value: string | boolean | undefined) => (typeof value === "string" ? value : undefined);

/** What may be shown of a login. */
function shown(name: string, { dataCenter, baseUrl, organizationId, scopes, ...times }: Login) {
  const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());
  return {
    tenant: name,
    ...{ dataCenter, baseUrl, organizationId, scopes },
    since: iso(times.since),
    accessExpires: iso(times.accessExpires),
    refreshExpires: iso(times.refreshExpires),
  };
}

function lineOf(name: string, login: Login): string {
  const { dataCenter, baseUrl, organizationId = "(not told)", scopes, refreshExpires } = shown(name, login);
  const until = refreshExpires ? `, until ${refreshExpires.slice(0, 10)} unless it is used before` : "";
  return `${name}: organization ${organizationId} at ${dataCenter ?? baseUrl}, ${scopes.join(" ")}${until}`;
}

/** Each login, with the reason of one that cannot be read. */
function listed(logins: Logins, terminal: Terminal, asData: boolean) {
  const all = logins
    .names()
    .toSorted()
    .map(name => ({ name, login: logins.read(name)! }));
  if (asData)
    terminal.print(
      JSON.stringify(
        all.map(({ name, login }) => shown(name, login)),
        undefined,
        2,
      ),
    );
  else terminal.print(all.map(({ name, login }) => lineOf(name, login)).join("\n") || "There is no login yet.");
  return exitCodes.fine;
}

async function needed(value: string | undefined, terminal: Terminal, question: string, hidden: boolean, todo: string) {
  const answer = value ?? (await terminal.ask?.(question, hidden));
  if (answer) return answer;
  throw new InvalidConfiguration(`${question.replace(/:$/, "").toLowerCase()} is not known`, todo);
}

function addressOf(values: Values, env: NodeJS.ProcessEnv, earlier: Login | undefined): LoginRequest["at"] {
  const center = text(values["data-center"]);
  const stated: Lookup = name => {
    if (name === "dataCenter") return center ?? env.WXCC_DATA_CENTER;
    // An option is nearer than the environment.
    if (name === "baseUrl") return center ? undefined : env.WXCC_BASE_URL;
    return name === "tokenUrl" ? env.WXCC_TOKEN_URL : undefined;
  };
  if (!stated("dataCenter") && !stated("baseUrl") && earlier) return earlier;
  const baseUrl = baseUrlOf(stated);
  const at = stated("baseUrl") ? { baseUrl } : { dataCenter: stated("dataCenter")! };
  return { ...at, tokenUrl: tokenUrlOf(stated, baseUrl) };
}

function secondsOf(value: string | undefined): number {
  const seconds = Number(value ?? usualTimeout);
  if (Number.isSafeInteger(seconds) && seconds > 0 && seconds <= 3_600) return seconds;
  throw new InvalidConfiguration(`--timeout ${value} is not usable`, "Write seconds from 1 to 3600.");
}

async function requestOf(values: Values, terminal: Terminal, earlier: Login | undefined): Promise<LoginRequest> {
  const { env } = terminal;
  const { dataCenter, baseUrl, tokenUrl } = addressOf(values, env, earlier);
  const knownId = text(values["client-id"]) ?? env.WXCC_CLIENT_ID ?? earlier?.clientId;
  const clientId = await needed(knownId, terminal, "Client id:", false, "Give --client-id or set WXCC_CLIENT_ID.");
  // The secret of an earlier login is that of its own client only.
  const kept = earlier?.clientId === clientId && earlier.tokenUrl === tokenUrl ? earlier.clientSecret : undefined;
  const knownSecret = env.WXCC_CLIENT_SECRET ?? kept;
  const clientSecret = await needed(knownSecret, terminal, "Client secret:", true, "Set WXCC_CLIENT_SECRET.");
  const scopes =
    text(values.scopes)
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? (values["read-only"] ? [usualScopes[0]] : usualScopes);
  return {
    at: { ...(dataCenter ? { dataCenter } : { baseUrl }), tokenUrl },
    ...{ clientId, clientSecret, scopes },
    redirectUri: redirectUriOf(text(values["redirect-uri"]) ?? usualRedirect),
    expectedOrgId: env.WXCC_EXPECTED_ORG_ID,
    debug: env.WXCC_LOG === "debug",
  };
}

export const login: Command = {
  about: "Log in to a tenant in the browser, and keep the login under a name.",
  usage,
  options: {
    tenant: { type: "string" },
    "data-center": { type: "string" },
    "client-id": { type: "string" },
    "read-only": { type: "boolean" },
    scopes: { type: "string" },
    "redirect-uri": { type: "string" },
    "no-browser": { type: "boolean" },
    timeout: { type: "string" },
    list: { type: "boolean" },
    json: { type: "boolean" },
  },
  async run(values, terminal) {
    const { env, warn } = terminal;
    const logins = loginsIn(configurationFolder(env));
    if (values.list) return listed(logins, terminal, values.json === true);
    const name = text(values.tenant) ?? env.WXCC_TENANT ?? usualLogin;
    const seconds = secondsOf(text(values.timeout));
    const request = await requestOf(values, terminal, logins.read(name));
    const interrupted = new AbortController();
    void terminal.interrupted().then(() => interrupted.abort());
    const open = (url: string) => {
      warn(`Allow the access in the browser, as an administrator of the contact center:\n  ${url}`);
      if (!values["no-browser"]) openBrowser(url, env);
    };
    const signal = AbortSignal.any([interrupted.signal, AbortSignal.timeout(seconds * 1_000)]);
    const login = await logIn(request, open, signal, surroundingsOf({ log: warn }));
    logins.write(name, login);
    if (values.json) terminal.print(JSON.stringify(shown(name, login), undefined, 2));
    else
      terminal.print(
        `✓ logged in as ${lineOf(name, login)}\n  Stacks use it with: pulumi config set wxcc:tenant ${name}`,
      );
    return exitCodes.fine;
  },
};
