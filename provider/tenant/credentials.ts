import { InvalidConfiguration, Unauthorized, WrongTenant } from "../errors.js";
import type { Clock } from "./clock.js";
import { type Connection, type Credentials, organizationId } from "./connection.js";
import { type Ask, Denied, type Grant, requestGrant } from "./grant.js";
import type { Login } from "./logins.js";
import { redaction } from "./redaction.js";

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
  /** Whose token it is, once there was one. */
  organization(): string | undefined;
  /** What must never be shown. */
  secrets(): Iterable<string>;
}

/** The token is exchanged so long before it expires, and never later than in its last tenth. */
const ahead = 10 * 60_000;

const stateAdvice =
  "Pulumi gives refresh and destroy the stack configuration of the last up, out of the state: set WXCC_ACCESS_TOKEN " +
  "(or WXCC_CLIENT_ID, WXCC_CLIENT_SECRET and WXCC_REFRESH_TOKEN) in the environment, or add --run-program.";

const loginAdvice = (name: string) => `Log in again: npx wxcc login --tenant ${name}.`;

/** The advice depends on where the credentials came from. */
export function unauthorized(
  { credentialsFrom, credentials }: Access,
  happened: string,
  details: { trackingId?: string | undefined; reason?: string | undefined } = {},
): Unauthorized {
  if (credentials.kind === "login")
    return new Unauthorized(happened, { ...details, todo: loginAdvice(credentials.name) });
  return new Unauthorized(happened, {
    ...details,
    ...(credentialsFrom === "stack configuration" ? { todo: stateAdvice } : {}),
  });
}

const bare = (id: string) => id.replaceAll("-", "").toLowerCase();

/** The token's last segment is the organization. */
export const organizationIn = (token: string) =>
  token.includes("_") ? organizationId(token.split("_").at(-1)!) : undefined;

/** The organization is the token's own; where that does not tell it, the user has to say it. */
function sessionOf(connection: Access, token: string): Session {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw unauthorized(connection, "the access token holds characters that no token has");
  const { expectedOrgId } = connection;
  const own = organizationIn(token);
  if (own && expectedOrgId && bare(own) !== bare(expectedOrgId))
    throw new WrongTenant(`the token belongs to organization ${own}, and the stack expects ${expectedOrgId}`);
  const orgId = own ?? expectedOrgId;
  if (orgId) return { token, orgId };
  throw new InvalidConfiguration(
    "the access token does not tell its organization",
    "Set WXCC_EXPECTED_ORG_ID or wxcc:expectedOrgId to the Organization ID in Control Hub > Account.",
  );
}

function secretsOf(credentials: Credentials): readonly string[] {
  if (credentials.kind === "token") return [credentials.accessToken];
  return credentials.kind === "refresh" ? [credentials.clientSecret, credentials.refreshToken] : [];
}

/**
 * Access to the tenant; tokens are kept in memory, those of a login in its file. Nothing is sent before the first
 * question.
 *
 * @param ask sends a request that may be repeated
 */
export function sessionsOf(connection: Access, ask: Ask, clock: Clock): Sessions {
  const { credentials } = connection;
  const secrets = new Set(secretsOf(credentials));
  const redact = redaction(() => secrets);
  let shared: Promise<Session> | undefined;
  let latest: Session | undefined;
  let organization: string | undefined;
  let renewAt = Number.POSITIVE_INFINITY;
  let rotated: string | undefined;

  async function exchange(client: Pick<Login, "clientId" | "clientSecret" | "refreshToken">): Promise<Grant> {
    for (const secret of [client.clientSecret, client.refreshToken]) secrets.add(secret);
    const form = {
      grant_type: "refresh_token",
      client_id: client.clientId,
      client_secret: client.clientSecret,
      refresh_token: client.refreshToken,
    };
    const grant = await requestGrant(ask, connection.tokenUrl, form, clock.now(), redact).catch((error: unknown) => {
      if (!(error instanceof Denied)) throw error;
      const { reason } = error;
      throw unauthorized(connection, "the client id, client secret or refresh token was refused", { reason });
    });
    for (const secret of [grant.accessToken, grant.refreshToken]) if (secret) secrets.add(secret);
    return grant;
  }

  /** Of several processes with one login, the first exchanges under its lock; the others find what it wrote. */
  async function ofLogin({ name, logins }: Credentials & { kind: "login" }, refused?: string): Promise<Grant> {
    const serves = ({ accessToken, accessExpires = 0 }: Login) =>
      accessToken !== refused && accessExpires - ahead > clock.now();
    const kept = logins.read(name);
    if (kept && serves(kept)) return kept;
    return logins.change(name, async now => (serves(now) ? now : { ...now, ...(await exchange(now)) }));
  }

  async function granted(refused?: string): Promise<Grant> {
    if (credentials.kind === "login") return ofLogin(credentials, refused);
    if (credentials.kind === "token") return credentials;
    const grant = await exchange({ ...credentials, refreshToken: rotated ?? credentials.refreshToken });
    rotated = grant.refreshToken ?? rotated;
    return grant;
  }

  async function opened(refused?: string): Promise<Session> {
    const { accessToken, accessExpires } = await granted(refused);
    secrets.add(accessToken);
    if (accessExpires !== undefined) {
      const lifetime = accessExpires - clock.now();
      renewAt = clock.now() + lifetime - Math.min(ahead, lifetime / 10);
    }
    return sessionOf(connection, accessToken);
  }

  function open(refused?: string): Promise<Session> {
    renewAt = Number.POSITIVE_INFINITY;
    latest = undefined;
    const opening = opened(refused);
    shared = opening;
    opening.then(
      session => {
        latest = session;
        organization = session.orgId;
      },
      // A token address that was down may be up again for the next question.
      () => {
        if (shared === opening) shared = undefined;
      },
    );
    return opening;
  }

  const current = () => (shared && clock.now() < renewAt ? shared : open());

  return {
    current,
    async renewed(refused) {
      if (credentials.kind === "token") throw unauthorized(connection, "the access token was refused");
      // Of all who were refused with one token, the first exchanges and the others wait for it.
      return latest?.token === refused.token ? open(refused.token) : current();
    },
    organization: () => organization,
    secrets: () => secrets,
  };
}
