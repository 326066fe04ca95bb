import type { Kind } from "../entities/entity.js";
import { Unavailable, WxccError } from "../errors.js";
import { sessionsOver } from "../tenant/api.js";
import type { Connection } from "../tenant/connection.js";
import type { Surroundings } from "../tenant/host.js";
import { type Finding, ok, problem, unknown } from "./finding.js";
import { questions } from "./questions.js";
import { examineTenant } from "./tenant.js";

export type { Finding, Level } from "./finding.js";
export { examinePrograms, type Needed, type Programs } from "./programs.js";
export { examineSurroundings } from "./surroundings.js";

function told(about: string, error: unknown): Finding {
  if (!(error instanceof WxccError)) throw error;
  const says = [error.happened, error.reason].filter(Boolean).join(": ");
  return error instanceof Unavailable ? unknown(about, says, error.todo) : problem(about, says, error.todo);
}

const from = ({ credentials, credentialsFrom }: Connection) =>
  credentials.kind === "login" ? `the login ${credentials.name}` : `the ${credentialsFrom}`;

/**
 * Looks at a connection: who it is, what it may do, and whether everything is reached. Reads only; each question is one
 * request and is not repeated, eight in all.
 *
 * @param connect reads the settings, and throws where they cannot be used
 * @param kinds whose permissions are looked at
 */
export async function examineConnection(
  connect: () => Connection | Promise<Connection>,
  kinds: readonly Kind[],
  surroundings: Surroundings,
): Promise<readonly Finding[]> {
  let settings: Connection;
  try {
    settings = await connect();
  } catch (error) {
    return [told("connection", error)];
  }
  const where = ok("connection", `${settings.baseUrl}, with the credentials of ${from(settings)}`);
  try {
    const session = await sessionsOver(settings, settings.debug, surroundings).current();
    const ask = questions(settings, session, surroundings);
    return [where, ...(await examineTenant(ask, settings, session.orgId, kinds, surroundings.clock.now))];
  } catch (error) {
    return [where, told("token", error)];
  }
}
