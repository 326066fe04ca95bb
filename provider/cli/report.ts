import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { acknowledge } from "../drift/acknowledgements.js";
import { drift } from "../drift/drift.js";
import { InvalidConfiguration, WxccError } from "../errors.js";
import { connectAll } from "../neighbours/index.js";
import { gathered } from "../report/gathered.js";
import { type Contents, page } from "../report/page.js";
import { reading } from "../tenant/index.js";
import { readAcknowledgements } from "./acknowledged.js";
import type { Command, Terminal } from "./command.js";
import { textIn } from "./comparison.js";
import { commandConnection } from "./connection.js";
import { deploymentOptions, readDeployment } from "./deployment.js";
import { exitCodes } from "./exitCodes.js";

const usage = `Usage: wxcc report --out FILE [options]

Writes one HTML page that shows how contacts reach people: for each channel of the stack, and for every other
entry point of the tenant, the asset, the entry point, the flow, the queue with its distribution groups over
time, the teams and the agents with their skills. What drifted is marked on the pictures. The page is one file
that loads nothing: it can be mailed, archived and printed. It holds names and e-mail addresses of agents.
Reads only. Without a stack (no Pulumi.yaml here, no --stack, no --state) it shows the tenant alone.
The tenant and its credentials are those of the environment, of a login, or of the stack (wxcc doctor shows).

  --out FILE    the page, such as report.html
  --stack NAME  this stack; the selected one when absent
  --state FILE  read the saved output of pulumi stack export instead
  --json        print what the page shows as data, too
  --help        print this

Exit code 0 when the page is written, whatever it shows; 2 when the tenant could not be read.

Example: wxcc report --out report.html --stack prod`;

type Values = Readonly<Record<string, string | boolean | undefined>>;

async function written(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InvalidConfiguration(`the page was not written to ${file} (${code})`, "Name a file that can be written.");
  }
}

const nowhere = { channels: [], resources: [] };

async function shown(values: Values, { cwd, env, warn }: Terminal): Promise<Contents> {
  const source = { stack: textIn(values.stack), stateFile: textIn(values.state), cwd, env };
  const { stack, stateFile } = source;
  const hasStack = stack !== undefined || stateFile !== undefined || existsSync(join(cwd, "Pulumi.yaml"));
  const { channels, resources } = hasStack ? await readDeployment(source) : nowhere;
  const called = stateFile ?? (stack ? `stack ${stack}` : "stack");
  const settings = await commandConnection(source);
  const tenant = reading(connectAll(settings, { log: warn }).tenant);
  const at = new Date().toISOString();
  const known = hasStack ? await readAcknowledgements(cwd) : [];
  const { ways, crews, notes } = await gathered(tenant, channels);
  return {
    subject: hasStack ? called : "the tenant",
    at,
    ways,
    crews,
    ...(hasStack ? { drift: acknowledge(await drift(tenant, resources, called), known, at.slice(0, 10)) } : {}),
    notes: [
      ...notes,
      ...(channels.length > 0
        ? ["Nobody is assumed busy, away or signed out: a contact is offered to whoever could take it."]
        : []),
    ],
  };
}

export const report: Command = {
  about: "Write a page that shows how contacts reach people.",
  usage,
  options: { out: { type: "string" }, ...deploymentOptions, json: { type: "boolean" } },
  async run(values, terminal) {
    try {
      const out = textIn(values.out);
      if (!out) throw new InvalidConfiguration("no file is given", "Write wxcc report --out report.html.");
      const contents = await shown(values, terminal);
      const text = page(contents);
      await written(resolve(terminal.cwd, out), text);
      const size = Math.ceil(Buffer.byteLength(text) / 1024);
      const said = `${out}: ${contents.ways.length} ways, ${size} KB`;
      terminal.print(values.json ? JSON.stringify(contents, undefined, 2) : said);
      return exitCodes.fine;
    } catch (error) {
      if (!(error instanceof WxccError)) throw error;
      terminal.warn(error.describe());
      return exitCodes.unsure;
    }
  },
};
