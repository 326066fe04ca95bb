import { acceptText } from "../drift/accept.js";
import { namesIn } from "../drift/deployed.js";
import { drift as driftOf } from "../drift/drift.js";
import type { Report } from "../drift/report.js";
import { InvalidConfiguration } from "../errors.js";
import { connectAll } from "../neighbours/index.js";
import { reading } from "../tenant/index.js";
import { usualAcknowledgements } from "./acknowledged.js";
import type { Command } from "./command.js";
import { comparing, comparisonOptions, textIn } from "./comparison.js";
import { commandConnection } from "./connection.js";
import { type Deployment, deploymentOptions, readDeployment } from "./deployment.js";

const usage = `Usage: wxcc drift [options]

Compares what the stack last deployed with the live tenant, without running the program: what changed in the
tenant, field by field, when and by whom where it says so; what was deleted; and objects of the kinds that the
stack manages which no resource declares. Reads only: a token with cjp:config_read is enough.
The tenant and its credentials are those of the environment, of a login, or of the stack (wxcc doctor shows).

  --stack NAME        this stack; the selected one when absent
  --state FILE        read the saved output of pulumi stack export instead
  --format FORMAT     text, json, junit, sarif or markdown
  --json              the same as --format json
  --fail-on WHAT,…    what makes the exit code 1: changed,deleted,unmanaged (all of them)
  --ignore-file FILE  what people have acknowledged (${usualAcknowledgements}, where there is one)
  --accept            print the edit that takes the tenant's values into the program, and write nothing
  --help              print this

Exit code 0 when nothing drifted, 1 when something did, 2 when it could not be told: what cannot be read is
never called deleted.

Example: wxcc drift --stack prod --format sarif > drift.sarif`;

export const drift: Command = {
  about: "Compare the stack's last deployment with the live tenant.",
  usage,
  options: { ...deploymentOptions, ...comparisonOptions, accept: { type: "boolean" } },
  async run(values, terminal) {
    const { cwd, env, warn } = terminal;
    let deployment: Deployment | undefined;
    const stack = textIn(values.stack);
    const stateFile = textIn(values.state);
    async function made() {
      if (values.accept && (values.json || values.format !== undefined))
        throw new InvalidConfiguration(
          "--accept prints TypeScript, which has no other form",
          "Leave out --format and --json.",
        );
      deployment = await readDeployment({ stack, stateFile, cwd, env });
      const { tenant } = connectAll(await commandConnection({ stack, stateFile, cwd, env }), { log: warn });
      return driftOf(reading(tenant), deployment.resources, stateFile ?? (stack ? `stack ${stack}` : "stack"));
    }
    const accepted = (report: Report) => {
      const names = namesIn(deployment?.resources ?? []);
      return acceptText(report, id => names.get(id));
    };
    return comparing(values, terminal, ["changed", "deleted", "unmanaged"], made, values.accept ? accepted : undefined);
  },
};
