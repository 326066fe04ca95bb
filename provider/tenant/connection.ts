import { InvalidConfiguration, Unauthorized } from "../errors.js";
import { configurationFolder, type Login, type Logins, loginsIn } from "./logins.js";
import { type Lookup, lookups, settingOf } from "./lookups.js";
import { connectionSettings, dataCenters, type Setting, type SettingName } from "./settings.js";

export type { Lookup } from "./lookups.js";

export type Credentials =
  | { kind: "token"; accessToken: string }
  | { kind: "refresh"; clientId: string; clientSecret: string; refreshToken: string }
  /** What `wxcc login` keeps. */
  | { kind: "login"; name: string; logins: Logins };

export type Source = "environment" | "login" | "stack configuration";

/** Another host that belongs to the tenant. */
export interface Neighbour {
  /** Without a slash at its end. */
  url: string;
  /** Absent: the credentials of the tenant serve here too. */
  own?: { accessToken: string; from: Source };
}

/** What it takes to talk to one tenant. */
export interface Connection {
  /** Without a slash at its end. */
  baseUrl: string;
  tokenUrl: string;
  credentials: Credentials;
  /** Where the credentials come from: Pulumi hands stack configuration out of the state to refresh and destroy. */
  credentialsFrom: Source;
  expectedOrgId?: string;
  requestsPerMinute: number;
  controlHub: Neighbour;
  /** Webex Connect, where an address is known. */
  connect?: Neighbour;
  adopt: boolean;
  /** Whether creates that the engine issues at once may share a request. */
  bulk: boolean;
  /** Where creates are recorded. */
  intents?: string;
  /** Whether each request is logged. */
  debug: boolean;
}

const triple = ["clientId", "clientSecret", "refreshToken"] as const;
const uuid = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

const namesOf = ({ env, config }: Setting) => [env, config].filter(Boolean).join(" or ");

function addressed(name: SettingName, text: string): string {
  const names = namesOf(settingOf(name));
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol))
    throw new InvalidConfiguration(`${names} is not a web address`, "Write it like https://api.wxcc-us1.cisco.com.");
  if (url.username || url.password || url.search || url.hash)
    throw new InvalidConfiguration(
      `${names} holds more than an address`,
      "Remove user, password, query and fragment from it; credentials have settings of their own.",
    );
  if (url.protocol === "http:" && !loopback.has(url.hostname))
    throw new InvalidConfiguration(
      `${names} is http, which would send the token in plain text`,
      "Use https; http is for this machine only (localhost, 127.0.0.1, [::1]).",
    );
  return url.href.replace(/\/+$/, "");
}

export function baseUrlOf(value: Lookup): string {
  const explicit = value("baseUrl");
  if (explicit) return addressed("baseUrl", explicit);
  const center = value("dataCenter");
  if (center && (dataCenters as readonly string[]).includes(center)) return `https://api.wxcc-${center}.cisco.com`;
  throw new InvalidConfiguration(
    center ? `"${center}" is no data center` : "no data center and no base URL is set",
    `Set ${namesOf(settingOf("dataCenter"))} to one of ${dataCenters.join(", ")}, or WXCC_BASE_URL to the API's address.`,
  );
}

/** Where tokens are exchanged: a neighbour of the API on this machine and on other addresses of one's own. */
export function tokenUrlOf(value: Lookup, baseUrl: string): string {
  const explicit = value("tokenUrl");
  if (explicit) return addressed("tokenUrl", explicit);
  return value("baseUrl") ? `${baseUrl}/v1/access_token` : "https://webexapis.com/v1/access_token";
}

function connectUrlOf(value: Lookup, baseUrl: string): string | undefined {
  const explicit = value("connectUrl");
  if (explicit) return addressed("connectUrl", explicit);
  return loopback.has(new URL(baseUrl).hostname) ? baseUrl : undefined;
}

function controlHubUrlOf(value: Lookup, baseUrl: string): string {
  const explicit = value("controlHubUrl");
  if (explicit) return addressed("controlHubUrl", explicit);
  return value("baseUrl") ? `${baseUrl}/v1` : "https://webexapis.com/v1";
}

function neighbour(url: string, fromEnv: string | undefined, fromStack: string | undefined): Neighbour {
  const accessToken = fromEnv ?? fromStack;
  const from: Source = fromEnv ? "environment" : "stack configuration";
  return { url, ...(accessToken ? { own: { accessToken, from } } : {}) };
}

/** The organization's UUID, also out of the base64 id that the people API gives. */
export function organizationId(text: string): string | undefined {
  if (uuid.test(text)) return text;
  const tail = Buffer.from(text, "base64").toString("utf8").split("/ORGANIZATION/")[1];
  return tail && uuid.test(tail) ? tail : undefined;
}

function expectedOrgIdOf(value: Lookup): { expectedOrgId?: string } {
  const text = value("expectedOrgId");
  if (text === undefined) return {};
  const expectedOrgId = organizationId(text);
  if (expectedOrgId) return { expectedOrgId };
  throw new InvalidConfiguration(
    "wxcc:expectedOrgId is not an organization id",
    "Copy the Organization ID from Control Hub > Account: 32 hexadecimal digits with dashes.",
  );
}

function requestsPerMinuteOf(value: Lookup): number {
  const number = Number(value("requestsPerMinute") ?? connectionSettings.requestsPerMinute.default);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidConfiguration("wxcc:requestsPerMinute is not a whole number above 0", "Webex allows 300.");
}

function flag(value: Lookup, name: "adopt" | "bulk"): boolean {
  const text = value(name) ?? connectionSettings[name].default;
  if (text === "true" || text === "false") return text === "true";
  throw new InvalidConfiguration(`${namesOf(settingOf(name))} is neither true nor false`, "Write true or false.");
}

function intentsOf(value: Lookup): { intents?: string } {
  const intents = value("intents");
  return intents === undefined ? {} : { intents };
}

function credentialsOf(from: Lookup, other: Lookup, names: (setting: Setting) => string): Credentials | undefined {
  const accessToken = from("accessToken");
  if (accessToken) return { kind: "token", accessToken };
  if (!triple.some(from)) return undefined;
  const missing = triple.filter(name => !from(name) && !other(name)).map(name => names(settingOf(name)));
  if (missing.length > 0)
    throw new InvalidConfiguration(
      `the credentials are incomplete: ${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set`,
      "Client id, client secret and refresh token are set together; or set WXCC_ACCESS_TOKEN alone.",
    );
  const part = (name: SettingName) => from(name) ?? other(name)!;
  return {
    kind: "refresh",
    clientId: part("clientId"),
    clientSecret: part("clientSecret"),
    refreshToken: part("refreshToken"),
  };
}

/** What a login says of the connection. */
const settingsIn =
  ({ dataCenter, baseUrl, tokenUrl }: Login): Lookup =>
  name =>
    ({ dataCenter, baseUrl, tokenUrl })[name as string];

/** The login with a name. Nothing that was stated may lead its tokens elsewhere than where they are from. */
function loginNamed(name: string, stated: Lookup, logins: Logins): Login {
  const login = logins.read(name);
  if (!login) {
    const others = logins.names().join(", ");
    throw new Unauthorized(`there is no login "${name}"`, {
      todo: `Log in: npx wxcc login --tenant ${name}.${others ? ` There are logins ${others}.` : ""}`,
    });
  }
  const own = baseUrlOf(settingsIn(login));
  if ((!stated("dataCenter") && !stated("baseUrl")) || baseUrlOf(stated) === own) return login;
  throw new InvalidConfiguration(
    `the login "${name}" is one of ${own}, and ${baseUrlOf(stated)} is set`,
    "Choose another login with WXCC_TENANT or wxcc:tenant, or remove the data center and base URL: the login has them.",
  );
}

/** The credentials of the stack configuration are the last that are looked at. */
function chosen(inEnv: Lookup, inStack: Lookup, logins: Logins) {
  const stated: Lookup = name => inEnv(name) ?? inStack(name);
  const credentials = (from: Lookup, other: Lookup, names: (setting: Setting) => string, source: Source) => {
    const found = credentialsOf(from, other, names);
    return found && { credentials: found, credentialsFrom: source, value: stated };
  };
  const fromEnv = credentials(inEnv, inStack, setting => setting.env, "environment");
  if (fromEnv) return fromEnv;
  const name = stated("tenant");
  if (name === undefined)
    return credentials(inStack, inEnv, setting => setting.config ?? setting.env, "stack configuration");
  const inLogin = settingsIn(loginNamed(name, stated, logins));
  // The address of the tokens is the login's own, whatever is set: its refresh token goes nowhere else.
  const value: Lookup = setting => (setting === "tokenUrl" ? inLogin(setting) : (stated(setting) ?? inLogin(setting)));
  return { credentials: { kind: "login", name, logins } as const, credentialsFrom: "login" as const, value };
}

/**
 * Reads the connection settings; the environment wins over a login that is named, and that over the credentials of the
 * stack configuration. Sends nothing.
 *
 * @param config looks up a key of the stack configuration: `wxcc:baseUrl`
 * @param logins those of the person, in the folder that the environment tells
 * @throws InvalidConfiguration for a setting that cannot be used; Unauthorized when there are no credentials
 */
export function connection(
  config: (key: string) => string | undefined,
  env: NodeJS.ProcessEnv,
  logins: Logins = loginsIn(configurationFolder(env)),
): Connection {
  const { inEnv, inStack } = lookups(config, env);
  const access = chosen(inEnv, inStack, logins);
  if (!access) throw new Unauthorized("no credentials are set");
  const { value } = access;
  const baseUrl = baseUrlOf(value);
  const connectUrl = connectUrlOf(value, baseUrl);
  return {
    baseUrl,
    tokenUrl: tokenUrlOf(value, baseUrl),
    credentials: access.credentials,
    credentialsFrom: access.credentialsFrom,
    ...expectedOrgIdOf(value),
    requestsPerMinute: requestsPerMinuteOf(value),
    controlHub: neighbour(controlHubUrlOf(value, baseUrl), inEnv("controlHubToken"), inStack("controlHubToken")),
    ...(connectUrl ? { connect: neighbour(connectUrl, inEnv("connectToken"), inStack("connectToken")) } : {}),
    adopt: flag(value, "adopt"),
    bulk: flag(value, "bulk"),
    ...intentsOf(value),
    debug: value("log") === "debug",
  };
}
