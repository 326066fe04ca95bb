import { Unauthorized, WrongTenant } from "../errors.js";
import { sessionsOver } from "../tenant/api.js";
import type { Connection, Neighbour } from "../tenant/connection.js";
import { type Session, type Sessions, unauthorized } from "../tenant/credentials.js";
import { type Api, host, type Surroundings } from "../tenant/host.js";
import type { Pause } from "../tenant/limiter.js";

/** What a person reads when a neighbour refuses us. */
interface Words {
  name: string;
  variable: string;
  needs: string;
  unavailable: string;
}

/** What to do where a neighbour gives no usable answer. */
export const unavailable = {
  controlHub:
    "Check wxcc:controlHubUrl, the network and status.webex.com; then run it again. Nothing of Control Hub was taken to be gone.",
  connect:
    "Check wxcc:connectUrl (https://{tenant}.{region}.webexconnect.io, as it stands in the address bar), the network and " +
    "the tenant's list of allowed addresses; then run it again.",
};

const controlHubWords: Words = {
  name: "Control Hub",
  variable: "WXCC_CONTROL_HUB_TOKEN",
  needs:
    "the scopes spark-admin:people_read, spark-admin:licenses_read and spark-admin:roles_read to read, " +
    "spark-admin:people_write to change, and a full administrator who allowed them",
  unavailable: unavailable.controlHub,
};

const connectWords: Words = {
  name: "Webex Connect",
  variable: "WXCC_CONNECT_TOKEN",
  needs: "a service app of the organization, and Webex Connect the add-on for audit logs",
  unavailable: unavailable.connect,
};

const adviceOf = ({ name, variable, needs }: Words, { own }: Neighbour) => {
  const whose = own
    ? `${variable} is for ${name} alone: `
    : `${name} was asked with the credentials of the tenant; ${variable} takes others: `;
  const stale =
    own?.from === "stack configuration"
      ? ` Pulumi gives refresh and destroy the stack configuration of the last up: set ${variable} in the environment.`
      : "";
  return `${whose}they need ${needs}.${stale}`;
};

const bare = (id: string) => id.replaceAll("-", "").toLowerCase();

/** The sessions of a neighbour's own token; without one, the tenant's. Two organizations never mix. */
function sessionsFor(
  settings: Connection,
  neighbour: Neighbour,
  tenant: Sessions,
  words: Words,
  all: Surroundings,
): Sessions {
  const { own } = neighbour;
  const todo = adviceOf(words, neighbour);
  const advised = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof Unauthorized)) throw error;
      throw new Unauthorized(`${words.name}: ${error.happened}`, { trackingId: error.trackingId, todo });
    }
  };
  if (!own) return { ...tenant, renewed: refused => advised(tenant.renewed(refused)) };
  const credentials = { kind: "token", accessToken: own.accessToken } as const;
  const sessions = sessionsOver({ ...settings, credentials, credentialsFrom: own.from }, settings.debug, all);
  async function ofTheSameTenant(session: Session) {
    const { orgId } = await tenant.current();
    if (bare(orgId) === bare(session.orgId)) return session;
    throw new WrongTenant(
      `the token for ${words.name} belongs to organization ${session.orgId}, the tenant is ${orgId}`,
    );
  }
  return {
    current: async () => ofTheSameTenant(await advised(sessions.current())),
    renewed: refused => advised(sessions.renewed(refused)),
    organization: () => tenant.organization(),
    secrets: () => sessions.secrets(),
  };
}

/** Webex publishes no number; what goes over it is answered with 429 and waited out. */
const requestsPerMinute = 300;

function neighbourApi(settings: Connection, to: Neighbour, tenant: Sessions, words: Words, all: Surroundings): Api {
  const todo = adviceOf(words, to);
  return host(
    {
      address: () => to.url,
      sessions: sessionsFor(settings, to, tenant, words, all),
      requestsPerMinute,
      debug: settings.debug,
      unauthorized: (happened, trackingId) => new Unauthorized(`${words.name}: ${happened}`, { trackingId, todo }),
      advice: { forbidden: todo, unavailable: words.unavailable },
    },
    all,
  );
}

/** The requests to what keeps flows and functions: on the address and with the credentials of the tenant, by prefixes. */
export function flowApis(settings: Connection, sessions: Sessions, all: Surroundings, pause: Pause) {
  const below = (prefix: string): Api =>
    host(
      {
        address: ({ orgId }) => `${settings.baseUrl}${prefix}/${encodeURIComponent(orgId)}`,
        sessions,
        requestsPerMinute: settings.requestsPerMinute,
        pause,
        debug: settings.debug,
        unauthorized: (happened, trackingId) => unauthorized(settings, happened, { trackingId }),
      },
      all,
    );
  return { flowStore: { published: below("/flow-store"), unpublished: below("") }, functions: below("/v1") };
}

/** The requests to Control Hub. @param tenant the sessions of the tenant, which serve where there is no own token */
export const controlHubApi = (settings: Connection, tenant: Sessions, all: Surroundings): Api =>
  neighbourApi(settings, settings.controlHub, tenant, controlHubWords, all);

/** The requests to Webex Connect; `undefined` where its address is not configured. */
export const connectApi = (settings: Connection, tenant: Sessions, all: Surroundings): Api | undefined =>
  settings.connect && neighbourApi(settings, settings.connect, tenant, connectWords, all);
