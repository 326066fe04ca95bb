import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Connection, connection } from "../tenant/index.js";
import { configurationFolder, loginsIn } from "../tenant/logins.js";
import type { DeploymentSource } from "./deployment.js";
import { stackConfiguration } from "./stackConfiguration.js";

/** The login of who names none. */
export const usualLogin = "default";

const credentials = ["WXCC_ACCESS_TOKEN", "WXCC_CLIENT_ID", "WXCC_CLIENT_SECRET", "WXCC_REFRESH_TOKEN", "WXCC_TENANT"];
const nothing = () => undefined;

/**
 * The connection of a command: as the environment says; what that leaves open, as the stack's configuration says, where
 * there is a stack. Outside of one, who names no login and has no credentials gets the login `default`; a stack never
 * does: it is to know its tenant.
 *
 * @throws InvalidConfiguration for a setting that cannot be used; Unauthorized when there are no credentials
 */
export async function commandConnection({ cwd, env = {}, stack, stateFile }: DeploymentSource): Promise<Connection> {
  const hasStack = stateFile === undefined && (stack !== undefined || existsSync(join(cwd, "Pulumi.yaml")));
  const config = hasStack ? await stackConfiguration({ cwd, env }, stack) : nothing;
  const logins = loginsIn(configurationFolder(env));
  const isNamed = hasStack || credentials.some(name => env[name]);
  const isUsual = !isNamed && logins.names().includes(usualLogin);
  return connection(config, isUsual ? { ...env, WXCC_TENANT: usualLogin } : env, logins);
}
