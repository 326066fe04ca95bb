import type { DeployedChannel } from "../channels/channel.js";
import {
  type Contact,
  kindsOfTrace,
  type Overrides,
  type Trace,
  trace as traceOf,
  traceText,
  wholeRowsFor,
} from "../channels/trace/index.js";
import { InvalidConfiguration } from "../errors.js";
import { connect, reading } from "../tenant/index.js";
import type { TenantReader } from "../tenant/interface.js";
import type { Command, Terminal } from "./command.js";
import { commandConnection } from "./connection.js";
import { channelsNamed, deploymentOptions, readDeployment } from "./deployment.js";
import { exitCodes } from "./exitCodes.js";

const usage = `Usage: wxcc trace CHANNEL [options]

Follows one contact of a deployed digital channel through the live tenant: asset, entry point, flow, queue,
distribution groups over time, teams, agents. Says who could get it after how many seconds, or where it is
lost and what to change. Reads only; what lies in Webex Connect's flows is taken from the declaration.
The tenant and its credentials are those of the environment, or else of the stack's configuration:
WXCC_DATA_CENTER or WXCC_BASE_URL; WXCC_ACCESS_TOKEN, or WXCC_CLIENT_ID, WXCC_CLIENT_SECRET and
WXCC_REFRESH_TOKEN, or a login (wxcc login).

  CHANNEL                the channel's name in the program, or sms, email, livechat, messenger, whatsapp,
                         apple where one channel of the stack is of that kind; may be left out where it has one
  --skills NAME=VALUE,…  what this contact asks for: in place of the declared value of a skill, or in addition
  --priority N           its contact priority, 1 (highest) to 9
  --stack NAME           the stack that holds the channel (the selected one)
  --state FILE           the saved output of pulumi stack export, in place of a stack
  --json                 print data
  --help                 print this

Exit code 0 when somebody gets the contact, 1 when it is lost.

Example: wxcc trace whatsapp --skills Spanish=7,VIP=true`;

const text = (value: string | boolean | undefined) => (typeof value === "string" ? value : undefined);

function skillsOf(value: string | undefined): Overrides {
  const entries = (value ?? "").split(",").filter(entry => entry.trim() !== "");
  return Object.fromEntries(
    entries.map(entry => {
      const [, name, wanted] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(entry) ?? [];
      if (name !== undefined && wanted !== undefined) return [name, wanted];
      throw new InvalidConfiguration(
        `--skills ${value} is not usable: "${entry}" is not NAME=VALUE`,
        "Write --skills Spanish=7,VIP=true.",
      );
    }),
  );
}

function priorityOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]$/.test(value)) return Number(value);
  throw new InvalidConfiguration(`--priority ${value} is not usable`, "Write a number from 1 (highest) to 9.");
}

function chosen(channels: readonly DeployedChannel[], word: string | undefined): DeployedChannel {
  const meant = channelsNamed(channels, word);
  if (meant.length === 1) return meant[0]!;
  throw new InvalidConfiguration(
    word === undefined ? "no channel is given" : `this stack has ${meant.length} channels "${word}"`,
    `Write wxcc trace with one of ${meant.map(({ name }) => name).join(", ")}.`,
  );
}

/** Reads what one trace needs: the list of each kind once, and singly what lists show only in part. */
async function tracedIn(tenant: TenantReader, channel: DeployedChannel, contact: Contact): Promise<Trace> {
  const rows = await tenant.rows(kindsOfTrace);
  const whole = new Set<string>();
  for (;;) {
    const missing = wholeRowsFor(channel, contact.skills ?? {}, rows).filter(
      ({ kind, id }) => !whole.has(`${kind} ${id}`),
    );
    if (missing.length === 0) return traceOf(channel, rows, contact);
    await Promise.all(missing.map(({ kind, id }) => tenant.fetch(kind, id)));
    for (const { kind, id } of missing) whole.add(`${kind} ${id}`);
  }
}

/** What one run asks, once its words are understood. */
async function traced(
  values: Readonly<Record<string, string | boolean | undefined>>,
  terminal: Terminal,
  name?: string,
) {
  const contact = { skills: skillsOf(text(values.skills)), priority: priorityOf(text(values.priority)) };
  const { cwd, env, warn } = terminal;
  const source = { stack: text(values.stack), stateFile: text(values.state), cwd, env };
  const { channels } = await readDeployment(source);
  const channel = chosen(channels, name);
  const tenant = reading(connect(await commandConnection(source), { log: warn }));
  return tracedIn(tenant, channel, contact);
}

export const trace: Command = {
  about: "Follow a contact through the live tenant: who gets it, or where it is lost.",
  usage,
  options: {
    skills: { type: "string" },
    priority: { type: "string" },
    ...deploymentOptions,
    json: { type: "boolean" },
  },
  takes: "one",
  async run(values, terminal, [name]) {
    const way = await traced(values, terminal, name);
    terminal.print(values.json ? JSON.stringify(way, undefined, 2) : traceText(way));
    return "offered" in way.verdict ? exitCodes.fine : exitCodes.found;
  },
};
