import { type Connection, connection } from "../tenant/index.js";
import { configurationFolder, loginsIn } from "../tenant/logins.js";

/** The login of who names none. */
export const usualLogin = "default";

const credentials = ["WXCC_ACCESS_TOKEN", "WXCC_CLIENT_ID", "WXCC_CLIENT_SECRET", "WXCC_REFRESH_TOKEN", "WXCC_TENANT"];

/**
 * The connection of a command: the environment's; without credentials there the login that WXCC_TENANT or the stack
 * names, and without a name the login `default`. A stack never gets that one unnamed: a deployment is to know its tenant.
 *
 * @param config looks up a key of the stack configuration, where the command knows a stack
 */
export function commandConnection(
  env: NodeJS.ProcessEnv,
  config: (key: string) => string | undefined = () => undefined,
): Connection {
  const logins = loginsIn(configurationFolder(env));
  const isNamed =
    credentials.some(name => env[name]) || ["wxcc:tenant", "wxcc:accessToken", "wxcc:refreshToken"].some(config);
  const isUsual = !isNamed && logins.names().includes(usualLogin);
  return connection(config, isUsual ? { ...env, WXCC_TENANT: usualLogin } : env, logins);
}
