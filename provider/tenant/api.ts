import type { Connection } from "./connection.js";
import { type Access, type Sessions, sessionsOf, unauthorized } from "./credentials.js";
import type { Ask } from "./grant.js";
import { type Api, host, logged, type Surroundings } from "./host.js";
import { limiter, type Pause, usualLimits } from "./limiter.js";
import { outage, retrying } from "./retry.js";

const tokenRequestsPerMinute = 30;

/** Requests to a token address, through a limiter of their own. @param mayRepeat whether a lost one is sent again */
export function tokenRequests(debug: boolean, surroundings: Surroundings, mayRepeat: boolean): Ask {
  const { transport, clock, random } = surroundings;
  const { patience } = usualLimits;
  const limits = { ...usualLimits, requestsPerMinute: tokenRequestsPerMinute };
  const retry = { limiter: limiter(limits, clock), clock, random, patience, outage: outage() };
  const exchange = retrying(logged(transport, debug, surroundings), retry);
  return request => exchange(request, mayRepeat);
}

/** Sessions whose tokens are exchanged over the network. */
export const sessionsOver = (access: Access, debug: boolean, surroundings: Surroundings): Sessions =>
  sessionsOf(access, tokenRequests(debug, surroundings, true), surroundings.clock);

/** The configuration API of one tenant. @param pause shared with others at its address */
export const api = (connection: Connection, sessions: Sessions, surroundings: Surroundings, pause?: Pause): Api =>
  host(
    {
      address: ({ orgId }) => `${connection.baseUrl}/organization/${encodeURIComponent(orgId)}`,
      sessions,
      requestsPerMinute: connection.requestsPerMinute,
      pause,
      debug: connection.debug,
      unauthorized: (happened, trackingId) => unauthorized(connection, happened, { trackingId }),
    },
    surroundings,
  );
