import { rule } from "./evidence.js";
import { json, type SimRequest, type SimResponse } from "./exchange.js";
import { opaque, type Random } from "./random.js";
import { Refusal } from "./refusal.js";

const absent = rule(
  "auth.missing",
  "spec",
  "contract A: 401 on every route",
  "No token, or one that is unknown or expired, is a 401.",
);
const malformed = rule(
  "auth.malformed",
  "documented",
  "contract 4 (D-ERR)",
  "An Authorization header that is no Bearer is a 400.",
);
const foreign = rule(
  "auth.organization",
  "live",
  "contract 4 (text); the case is assumed",
  'A path of another organization is a 403: "Access denied".',
);
export const readOnly = rule(
  "auth.scope",
  "live",
  "contract 1 (OVR, SK/connect)",
  "A token that only reads gets a 403 on writes.",
);
export const tokenRules = [
  absent,
  malformed,
  foreign,
  readOnly,
  rule("token.shape", "live", "contract 1", "The last part of an access token, after _, is the organization's uuid."),
  rule(
    "token.lifetime",
    "live",
    "contract 1 (SK/connect)",
    "Access tokens live 14 days, refresh tokens 90; a refresh leaves older tokens valid.",
  ),
  rule(
    "token.endpoint",
    "documented",
    "contract 1 (D-AUTH)",
    "POST /v1/access_token, form-encoded, grant_type=refresh_token.",
  ),
  rule(
    "token.errors",
    "documented",
    "RFC 6749, 5.2: invalid_client, invalid_grant, unsupported_grant_type; the body is ours",
    "A wrong client is a 401, a wrong refresh token or grant a 400.",
  ),
];

const day = 24 * 3600 * 1000;
const lifetime = 14 * day;
const refreshLifetime = 90 * day;

export interface AccessToken {
  token: string;
  scope: "write" | "read";
  expires: number;
}

/** The credentials of a tenant: one client, its refresh token, and the access tokens that are valid. */
export interface Tokens {
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  access: readonly AccessToken[];
  /** What a person allowed and nobody has fetched yet. */
  codes?: readonly Code[] | undefined;
  /** The refresh tokens that came out of codes. */
  grants?: readonly { refreshToken: string; scope: AccessToken["scope"] }[] | undefined;
}

export interface Code {
  code: string;
  redirectUri: string;
  scope: AccessToken["scope"];
  challenge?: string | undefined;
  expires: number;
}

const accessToken = (organizationId: string, random: Random) => `${opaque(random)}_SIM1_${organizationId}`;

/** Credentials of a new tenant; the same for the same randomness. */
export const newTokens = (organizationId: string, now: number, random: Random): Tokens => ({
  clientId: `C${opaque(random).slice(0, 24)}`,
  clientSecret: opaque(random).slice(0, 32),
  refreshToken: opaque(random),
  access: (["write", "read"] as const).map(scope => ({
    token: accessToken(organizationId, random),
    scope,
    expires: now + lifetime,
  })),
});

/** New access tokens in place of the present ones, which end at once. */
export const rotated = (tokens: Tokens, organizationId: string, now: number, random: Random): Tokens => ({
  ...tokens,
  access: newTokens(organizationId, now, random).access,
});

/** The tokens of a tenant that was asleep: they keep their text and live on. */
export const awake = (tokens: Tokens, now: number): Tokens => ({
  ...tokens,
  access: tokens.access.map(one => ({ ...one, expires: Math.max(one.expires, now + lifetime) })),
});

/** @throws Refusal when the request may not be made at all */
export function authorize(request: SimRequest, tokens: Tokens, now: number): AccessToken {
  const header = request.headers.authorization;
  if (!header) throw new Refusal(absent, 401, "Unauthorized: the access token is missing");
  const [, bearer] = /^Bearer (\S+)$/i.exec(header) ?? [];
  if (!bearer) throw new Refusal(malformed, 400, "Invalid Authorization header");
  const found = tokens.access.find(one => one.token === bearer && one.expires > now);
  if (!found) throw new Refusal(absent, 401, "Unauthorized: the access token is invalid or expired");
  return found;
}

const denied = "Access denied - Client is forbidden access to the resource";

/** @throws Refusal when the token may not do this */
export function permit(request: SimRequest, token: AccessToken, organizationId: string, path: string): void {
  const undashed = (id: string) => id.replaceAll("-", "").toLowerCase();
  if (path !== organizationId && undashed(path) !== undashed(organizationId)) throw new Refusal(foreign, 403, denied);
  if (token.scope === "read" && request.method !== "GET") throw new Refusal(readOnly, 403, denied);
}

/** What the token endpoint refuses with. */
export const refuse = (status: number, message: string): SimResponse =>
  json(status, { message, errors: [{ description: message }] });

interface Issued {
  response: SimResponse;
  tokens: Tokens;
}

/** A new access token, and the refresh token that is good for the next one. */
export function issue(
  tokens: Tokens,
  refreshToken: string,
  scope: AccessToken["scope"],
  organizationId: string,
  now: number,
  random: Random,
): Issued {
  const issued = { token: accessToken(organizationId, random), scope, expires: now + lifetime };
  const body = {
    access_token: issued.token,
    expires_in: lifetime / 1000,
    refresh_token: refreshToken,
    refresh_token_expires_in: refreshLifetime / 1000,
    token_type: "Bearer",
  };
  const valid = tokens.access.filter(one => one.expires > now);
  return { response: json(200, body), tokens: { ...tokens, access: [...valid, issued] } };
}

/** A new access token for a refresh token. */
export function refresh(form: URLSearchParams, tokens: Tokens, organizationId: string, now: number, random: Random) {
  const sent = form.get("refresh_token");
  const own = { refreshToken: tokens.refreshToken, scope: "write" as const };
  const grant = [own, ...(tokens.grants ?? [])].find(one => one.refreshToken === sent);
  if (!grant) return { response: refuse(400, "The refresh token is invalid"), tokens };
  return issue(tokens, grant.refreshToken, grant.scope, organizationId, now, random);
}
