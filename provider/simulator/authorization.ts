import { createHash } from "node:crypto";
import { rule } from "./evidence.js";
import { empty, type SimRequest, type SimResponse } from "./exchange.js";
import type { Faults } from "./faults/once.js";
import { opaque, type Random } from "./random.js";
import { issue, refresh, refuse, type Tokens } from "./tokens.js";

export const authorizationRules = [
  rule(
    "authorize.request",
    "documented",
    "contract 1 (D-AUTH); developer.webex.com, Integrations",
    "GET /v1/authorize takes response_type=code, client_id, redirect_uri, scope and state.",
  ),
  rule(
    "authorize.unsafe",
    "documented",
    "RFC 6749, 4.1.2.1; D-AUTH: the redirect URI must be one that was registered",
    "An unknown client or redirect URI is a 400 and no redirection. Registered are those of this machine.",
  ),
  rule(
    "authorize.code",
    "documented",
    "contract 1 (D-AUTH); RFC 6749, 4.1.2",
    "Whoever allows is led to the redirect URI with code and state; who is asked here allows at once.",
  ),
  rule(
    "authorize.denied",
    "documented",
    "RFC 6749, 4.1.2.1",
    "A refusal, when scripted, and a scope that is not registered lead there with error and state.",
  ),
  rule(
    "token.code",
    "documented",
    "contract 1 (D-AUTH); RFC 6749, 4.1.2 and 4.1.3: ten minutes at most, once",
    "grant_type=authorization_code exchanges a code once, in ten minutes, with the same redirect_uri; else a 400.",
  ),
  rule(
    "token.proof",
    "documented",
    "developer.webex.com, Integrations: Authorization Code Flow with PKCE; RFC 7636, 4.6",
    "A code that was asked for with a code_challenge (S256) needs its code_verifier; else a 400.",
  ),
  rule(
    "token.scopes",
    "documented",
    "contract 1 (D-INT)",
    "Tokens out of a code write with the scope cjp:config_write only.",
  ),
];

const codeLifetime = 10 * 60_000;
const registered = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?\//;
const scopes = /^(cjp:(config|config_read|config_write|user)|spark(-admin)?:[a-z_]+|identity:[a-z_]+)$/;

interface Changed {
  response: SimResponse;
  tokens: Tokens;
}

const pathOf = ({ path }: SimRequest) => path.split("?")[0];

/** Whether it is for the address where a person allows something, or for that of the tokens. */
export const isForAuthorization = (request: SimRequest) =>
  (request.method === "POST" && request.path === "/v1/access_token") ||
  (request.method === "GET" && pathOf(request) === "/v1/authorize");

function authorize(request: SimRequest, tokens: Tokens, now: number, random: Random, faults: Faults): Changed {
  const asked = new URLSearchParams(request.path.split(/\?(.*)/s)[1] ?? "");
  const redirectUri = asked.get("redirect_uri") ?? "";
  const plain = (message: string) => ({ response: refuse(400, message), tokens });
  if (asked.get("client_id") !== tokens.clientId) return plain("client_id is unknown");
  if (!registered.test(redirectUri)) return plain("redirect_uri is not registered");
  const back = (answer: Readonly<Record<string, string>>) => {
    const to = new URL(redirectUri);
    const state = asked.get("state");
    for (const [name, value] of Object.entries({ ...answer, ...(state !== null && { state }) }))
      to.searchParams.set(name, value);
    return empty(302, { location: to.href });
  };
  const refused = (error: string, description: string) => ({
    response: back({ error, error_description: description }),
    tokens,
  });
  if (asked.get("response_type") !== "code") return refused("unsupported_response_type", "response_type must be code");
  const wanted = (asked.get("scope") ?? "").split(" ").filter(Boolean);
  const unknown = wanted.filter(scope => !scopes.test(scope));
  if (wanted.length === 0 || unknown.length > 0)
    return refused("invalid_scope", `not registered: ${unknown.join(" ") || "no scope"}`);
  if (faults.take("consentDenied")) return refused("access_denied", "The resource owner denied the request");
  const challenge = asked.get("code_challenge");
  const code = {
    code: opaque(random),
    redirectUri,
    scope: wanted.includes("cjp:config_write") ? ("write" as const) : ("read" as const),
    ...(challenge !== null && { challenge }),
    expires: now + codeLifetime,
  };
  return {
    response: back({ code: code.code }),
    tokens: { ...tokens, codes: [...(tokens.codes ?? []), code] },
  };
}

function exchange(form: URLSearchParams, tokens: Tokens, organizationId: string, now: number, random: Random): Changed {
  const found = tokens.codes?.find(one => one.code === form.get("code"));
  const left = { ...tokens, codes: (tokens.codes ?? []).filter(one => one !== found && one.expires > now) };
  const refused = (message: string) => ({ response: refuse(400, message), tokens: left });
  if (!found || found.expires <= now) return refused("The authorization code is invalid, used or expired");
  if (form.get("redirect_uri") !== found.redirectUri) return refused("redirect_uri differs from that of the code");
  const proof = createHash("sha256")
    .update(form.get("code_verifier") ?? "")
    .digest("base64url");
  if (found.challenge !== undefined && proof !== found.challenge) return refused("code_verifier does not fit the code");
  const refreshToken = opaque(random);
  const granted = { ...left, grants: [...(left.grants ?? []), { refreshToken, scope: found.scope }] };
  return issue(granted, refreshToken, found.scope, organizationId, now, random);
}

/** Answers the address where a person allows something, and that of the tokens. */
export function authorization(
  request: SimRequest,
  tokens: Tokens,
  organizationId: string,
  { now, random, faults }: { now: number; random: Random; faults: Faults },
): Changed {
  if (request.method === "GET") return authorize(request, tokens, now, random, faults);
  const form = new URLSearchParams(request.body ?? "");
  if (form.get("client_id") !== tokens.clientId || form.get("client_secret") !== tokens.clientSecret)
    return { response: refuse(401, "client_id or client_secret is wrong"), tokens };
  const grant = form.get("grant_type");
  if (grant === "authorization_code") return exchange(form, tokens, organizationId, now, random);
  if (grant === "refresh_token") return refresh(form, tokens, organizationId, now, random);
  return { response: refuse(400, "grant_type is neither authorization_code nor refresh_token"), tokens };
}
