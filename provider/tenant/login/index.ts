import { Unauthorized, Unavailable, WrongTenant, WxccError } from "../../errors.js";
import { tokenRequests } from "../api.js";
import { organizationId } from "../connection.js";
import { organizationIn } from "../credentials.js";
import { Denied, type Grant, requestGrant } from "../grant.js";
import type { Surroundings } from "../host.js";
import type { Login } from "../logins.js";
import { redaction } from "../redaction.js";
import { type Answered, callback } from "./callback.js";
import { authorizationUrl, newSecrets } from "./request.js";

/** What a login is for and with. */
export interface LoginRequest {
  at: Pick<Login, "dataCenter" | "baseUrl" | "tokenUrl">;
  clientId: string;
  clientSecret: string;
  scopes: readonly string[];
  redirectUri: URL;
  expectedOrgId?: string | undefined;
  debug: boolean;
}

const bare = (id: string) => id.replaceAll("-", "").toLowerCase();

const exchangeAdvice =
  "Check the client secret, and that the redirect URI is registered with the integration; then run wxcc login again.";

function loginOf(request: LoginRequest, grant: Grant, since: number): Login {
  const { at, clientId, clientSecret, scopes, expectedOrgId } = request;
  if (!grant.refreshToken)
    throw new Unavailable("the token address gave no refresh token", { todo: "Set WXCC_ACCESS_TOKEN in its place." });
  const own = organizationIn(grant.accessToken);
  const expected = expectedOrgId === undefined ? undefined : organizationId(expectedOrgId);
  if (own && expected && bare(own) !== bare(expected))
    throw new WrongTenant(`who allowed it belongs to organization ${own}, and ${expected} is expected`);
  const { accessToken, accessExpires, refreshToken, refreshExpires } = grant;
  return {
    ...at,
    ...{ clientId, clientSecret, organizationId: own, scopes: [...scopes] },
    ...{ accessToken, accessExpires, refreshToken, refreshExpires, since },
  };
}

/**
 * The authorization-code flow with a loopback redirect: a person allows the integration in a browser, and its tokens
 * come back. Listens on 127.0.0.1 until then; one request to the token address. Keeps nothing.
 *
 * @param open shows the address to the person
 * @param signal ends the wait
 * @throws Unauthorized when the person, the server or the token address refuses, or the signal comes first; WrongTenant
 *   for another organization than the expected one; InvalidConfiguration when the port is taken
 */
export async function logIn(
  request: LoginRequest,
  open: (url: string) => void,
  signal: AbortSignal,
  surroundings: Surroundings,
): Promise<Login> {
  const { at, clientId, clientSecret, scopes } = request;
  const own = newSecrets();
  const waiting = await callback(request.redirectUri, own.state);
  try {
    const { redirectUri } = waiting;
    const answer = waiting.answered(signal);
    open(authorizationUrl(at.tokenUrl, { clientId, redirectUri, scopes }, own));
    const answered = await answer;
    const form = {
      grant_type: "authorization_code",
      ...{ client_id: clientId, client_secret: clientSecret },
      ...{ code: answered.code, redirect_uri: redirectUri, code_verifier: own.verifier },
    };
    return await told(answered, async () => {
      const redact = redaction(() => [clientSecret, answered.code, own.verifier]);
      // A code is good for one exchange: it is not sent twice.
      const ask = tokenRequests(request.debug, surroundings, false);
      const grant = await requestGrant(ask, at.tokenUrl, form, surroundings.clock.now(), redact);
      return loginOf(request, grant, surroundings.clock.now());
    });
  } finally {
    waiting.close();
  }
}

/** The browser shows how it ended. */
async function told(answered: Answered, work: () => Promise<Login>): Promise<Login> {
  try {
    const login = await work();
    answered.show(true, "You may close this page.");
    return login;
  } catch (error) {
    const shown =
      error instanceof Denied
        ? new Unauthorized("the token address refused the exchange", { reason: error.reason, todo: exchangeAdvice })
        : error;
    answered.show(false, shown instanceof WxccError ? shown.happened : "The terminal says why.");
    throw shown;
  }
}
