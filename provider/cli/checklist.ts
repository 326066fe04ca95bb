import { type Checklist, checklist as checklistOf } from "../channels/checklist/checklist.js";
import { kindsOfPeople, peopleIn } from "../channels/checklist/evidence.js";
import { checklistHtml } from "../channels/checklist/html.js";
import type { DeclaredAuthorization } from "../channels/checklist/input.js";
import { checklistMarkdown } from "../channels/checklist/markdown.js";
import { checklistText } from "../channels/checklist/text.js";
import { InvalidConfiguration } from "../errors.js";
import { type AuditLog, connectAll } from "../neighbours/index.js";
import { reading } from "../tenant/index.js";
import { readAttestations, usualAttestations } from "./attestations.js";
import type { Command, Terminal } from "./command.js";
import { commandConnection } from "./connection.js";
import {
  type DeployedResource,
  type Deployment,
  type DeploymentSource,
  deploymentOptions,
  readDeployment,
} from "./deployment.js";
import { gather, type Witnesses } from "./evidence.js";
import { exitCodes } from "./exitCodes.js";

const usage = `Usage: wxcc checklist [options]

Prints every step to live digital channels, from provisioning to the widget's script: exact values, who
may do it, where, and whether it is done: proven by the tenant, Control Hub or the audit log of Webex
Connect; attested by a person in a committed file; or open. Reads only.
The tenant and its credentials are those of the environment, or else of the stack's configuration:
WXCC_DATA_CENTER or WXCC_BASE_URL; WXCC_ACCESS_TOKEN, or WXCC_CLIENT_ID, WXCC_CLIENT_SECRET and
WXCC_REFRESH_TOKEN, or a login (wxcc login);
WXCC_CONNECT_URL for the audit log.

  --stack NAME         this stack; the selected one when absent
  --state FILE         read the saved output of pulumi stack export instead
  --attestations FILE  what people confirm (${usualAttestations}, where there is one)
  --offline            ask no tenant: then only attestations count
  --markdown           print Markdown
  --html               print one HTML page, to be printed
  --json               print data
  --help               print this

Exit code 1 while a step that a declared channel needs is neither proven nor attested.

Example: wxcc checklist --stack prod --html > checklist.html`;

const yearInMilliseconds = 365 * 86_400_000;
const text = (value: string | boolean | undefined) => (typeof value === "string" ? value : undefined);
const is = (name: string) => (resource: DeployedResource) => resource.type.endsWith(`:${name}`);

/** Whoever can be asked, with this run's credentials. */
async function witnesses(source: DeploymentSource, { warn }: Terminal, now: number): Promise<Witnesses> {
  const settings = await commandConnection(source);
  const { tenant: writer, audit } = connectAll(settings, { log: warn });
  const tenant = reading(writer);
  const log = (): ReturnType<AuditLog> => audit({ since: now - yearInMilliseconds, until: now });
  return { tenant, people: async () => peopleIn(await tenant.rows(kindsOfPeople)), audit: log };
}

/** The node authorizations that the program declares. */
const authorizationsIn = ({ resources }: Deployment): readonly DeclaredAuthorization[] =>
  resources
    .filter(is("NodeAuthorization"))
    .flatMap(({ outputs: { node, owner, authorizedOn } }) =>
      [node, owner, authorizedOn].every(value => typeof value === "string")
        ? [{ node, owner, authorizedOn } as DeclaredAuthorization]
        : [],
    );

/** Persons to whom the program gives a role: they are invited as administrators. */
const administratorsIn = ({ resources }: Deployment): readonly string[] =>
  resources
    .filter(is("Person"))
    .flatMap(({ outputs: { email, roles } }) =>
      typeof email === "string" && Array.isArray(roles) && roles.length > 0 ? [email] : [],
    );

function formOf(values: Readonly<Record<string, string | boolean | undefined>>): (list: Checklist) => string {
  const chosen = (["markdown", "html", "json"] as const).filter(form => values[form]);
  if (chosen.length > 1)
    throw new InvalidConfiguration(`--${chosen.join(" and --")} are two forms`, "Choose one of them.");
  if (values.json) return list => JSON.stringify(list, undefined, 2);
  return values.html ? checklistHtml : values.markdown ? checklistMarkdown : checklistText;
}

export const checklist: Command = {
  about: "Print every step to live digital channels, and whether it is done.",
  usage,
  options: {
    ...deploymentOptions,
    attestations: { type: "string" },
    offline: { type: "boolean" },
    markdown: { type: "boolean" },
    html: { type: "boolean" },
    json: { type: "boolean" },
  },
  async run(values, terminal) {
    const { cwd, env } = terminal;
    const print = formOf(values);
    const now = Date.now();
    const today = new Date(now).toISOString().slice(0, 10);
    const attestations = await readAttestations(cwd, text(values.attestations));
    const source = { stack: text(values.stack), stateFile: text(values.state), cwd, env };
    const deployment = await readDeployment(source);
    const asked = values.offline ? { why: "--offline" } : await witnesses(source, terminal, now);
    const list = checklistOf({
      channels: deployment.channels,
      authorizations: authorizationsIn(deployment),
      administrators: administratorsIn(deployment),
      evidence: await gather(asked, deployment.channels, today),
      attestations,
      today,
    });
    terminal.print(print(list));
    return list.remaining.length > 0 ? exitCodes.found : exitCodes.fine;
  },
};
