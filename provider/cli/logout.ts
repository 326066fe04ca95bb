import { InvalidConfiguration } from "../errors.js";
import { configurationFolder, loginsIn } from "../tenant/logins.js";
import type { Command } from "./command.js";
import { usualLogin } from "./connection.js";
import { exitCodes } from "./exitCodes.js";

const usage = `Usage: wxcc logout [--tenant NAME]

Removes a login from this machine. Webex publishes no way for a program to end what a person allowed: the
tokens are good until they expire, or until the person removes the integration at
https://idbroker.webex.com/idb/profile#/tokens.

  --tenant NAME   the name of the login (WXCC_TENANT, or ${usualLogin})
  --help          print this

Example: wxcc logout --tenant prod`;

export const logout: Command = {
  about: "Remove a login from this machine.",
  usage,
  options: { tenant: { type: "string" } },
  async run({ tenant }, { env, print }) {
    const logins = loginsIn(configurationFolder(env));
    const name = typeof tenant === "string" ? tenant : (env.WXCC_TENANT ?? usualLogin);
    if (!logins.remove(name)) {
      const others = logins.names().join(", ");
      throw new InvalidConfiguration(`there is no login "${name}"`, others ? `There are ${others}.` : "There is none.");
    }
    print(
      `✓ removed the login ${name}\n  Its tokens are good until they expire: end them at https://idbroker.webex.com/idb/profile#/tokens.`,
    );
    return exitCodes.fine;
  },
};
