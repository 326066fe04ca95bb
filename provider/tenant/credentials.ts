import { InvalidConfiguration, Unauthorized, Unavailable, WrongTenant } from "../errors.js";
import { parseJson } from "./answers.js";
import type { Clock } from "./clock.js";
import { type Connection, organizationId } from "./connection.js";
import { LostAnswer } from "./retry.js";
import type { HttpAnswer, HttpRequest } from "./transport.js";

/** What it takes to get a token. */
export type Access = Pick<Connection, "tokenUrl" | "credentials" | "credentialsFrom" | "expectedOrgId">;

/** What a request needs to be allowed. */
export interface Session {
  token: string;
  orgId: string;
}

export interface Sessions {
  /** The session of now; a refresh token is exchanged once, whoever asks, and again ahead of expiry. */
  current(): Promise<Session>;
  /** After a 401. @throws Unauthorized when there is nothing to refresh */
  renewed(refused: Session): Promise<Session>;
  /** What must never be shown. */
  secrets(): Iterable<string>;
}

/** The token is exchanged so long before it expires, and never later than in its last tenth. */
const ahead = 10 * 60_000;

const stateAdvice =
  "Pulumi gives refresh and destroy the stack configuration of the last up, out of the state: set WXCC_ACCESS_TOKEN " +
  "(or WXCC_CLIENT_ID, WXCC_CLIENT_SECRET and WXCC_REFRESH_TOKEN) in the environment, or add --run-program.";

/** The advice depends on where the credentials came from. */
export const unauthorized = ({ credentialsFrom }: Access, happened: string, trackingId?: string) =>
  new Unauthorized(happened, {
    trackingId,
    ...(credentialsFrom === "stack configuration" ? { todo: stateAdvice } : {}),
  });

const bare = (id: string) => id.replaceAll("-", "").toLowerCase();

/** The token's last segment is the organization; where it is not, the user has to say it. */
function sessionOf(connection: Access, token: string): Session {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw unauthorized(connection, "the access token holds characters that no token has");
  const { expectedOrgId } = connection;
  const own = token.includes("_") ? organizationId(token.split("_").at(-1)!) : undefined;
  if (own && expectedOrgId && bare(own) !== bare(expectedOrgId))
    throw new WrongTenant(`the token belongs to organization ${own}, and the stack expects ${expectedOrgId}`);
  const orgId = own ?? expectedOrgId;
  if (orgId) return { token, orgId };
  throw new InvalidConfiguration(
    "the access token does not tell its organization",
    "Set WXCC_EXPECTED_ORG_ID or wxcc:expectedOrgId to the Organization ID in Control Hub > Account.",
  );
}

function formOf({ credentials }: Access): string {
  if (credentials.kind === "token") return "";
  const { clientId, clientSecret, refreshToken } = credentials;
  return new URLSearchParams({
    grant_type: "refresh_token",
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  }).toString();
}

const secretsOf = ({ credentials }: Access) =>
  credentials.kind === "token" ? [credentials.accessToken] : [credentials.clientSecret, credentials.refreshToken];

/**
 * Access to the tenant; tokens are kept in memory only. Nothing is sent before the first question.
 *
 * @param ask sends a request that may be repeated
 */
export function sessionsOf(
  connection: Access,
  ask: (request: HttpRequest) => Promise<HttpAnswer>,
  clock: Clock,
): Sessions {
  const { credentials } = connection;
  const secrets = new Set(secretsOf(connection));
  let shared: Promise<Session> | undefined;
  let latest: Session | undefined;
  let renewAt = Number.POSITIVE_INFINITY;

  async function exchange(): Promise<Session> {
    const headers = { "content-type": "application/x-www-form-urlencoded", accept: "application/json" };
    const request = { method: "POST", url: connection.tokenUrl, headers, body: formOf(connection) } as const;
    const answer = await ask(request).catch((lost: unknown) => {
      if (!(lost instanceof LostAnswer)) throw lost;
      throw new Unavailable(`the token address did not answer (${lost.code})`);
    });
    if (answer.status === 400 || answer.status === 401 || answer.status === 403)
      throw unauthorized(connection, "the client id, client secret or refresh token was refused");
    const granted = parseJson(answer.body) as { access_token?: unknown; expires_in?: unknown } | undefined;
    if (answer.status !== 200 || typeof granted?.access_token !== "string")
      throw new Unavailable(`the token address answered ${answer.status} without a token`);
    secrets.add(granted.access_token);
    const lifetime = Number(granted.expires_in) * 1_000;
    renewAt = lifetime > 0 ? clock.now() + lifetime - Math.min(ahead, lifetime / 10) : Number.POSITIVE_INFINITY;
    return sessionOf(connection, granted.access_token);
  }

  function open(): Promise<Session> {
    renewAt = Number.POSITIVE_INFINITY;
    latest = undefined;
    const opening = credentials.kind === "token" ? fixed(credentials.accessToken) : exchange();
    shared = opening;
    opening.then(
      session => {
        latest = session;
      },
      // A token address that was down may be up again for the next question.
      () => {
        if (shared === opening) shared = undefined;
      },
    );
    return opening;
  }

  const fixed = async (token: string) => sessionOf(connection, token);
  const current = () => (shared && clock.now() < renewAt ? shared : open());

  return {
    current,
    async renewed(refused) {
      if (credentials.kind === "token") throw unauthorized(connection, "the access token was refused");
      // Of all who were refused with one token, the first exchanges and the others wait for it.
      return latest?.token === refused.token ? open() : current();
    },
    secrets: () => secrets,
  };
}
