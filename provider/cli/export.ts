import { basename, relative, resolve } from "node:path";
import { WxccError } from "../errors.js";
import { exportTenant } from "../export/index.js";
import { progress } from "../export/progress.js";
import { projectFiles } from "../export/project.js";
import { selection } from "../export/selection.js";
import { asideFolder, namesOf, readManifest, type Written, writeExport } from "../export/writing.js";
import { connectAll } from "../neighbours/index.js";
import { reading } from "../tenant/index.js";
import type { Command, Terminal } from "./command.js";
import { commandConnection } from "./connection.js";
import { exitCodes } from "./exitCodes.js";
import { ownPackage } from "./version.js";

const defaultFolder = "tenant";

const usage = `Usage: wxcc export [options]

Writes the tenant as a Pulumi program: TypeScript by domain (sites.ts, skills.ts, routing.ts, channels.ts …), audio,
flow and layout files beside it, and import.json, which puts everything under management without one write. Reads
only. What cannot be exported is listed in NOT-EXPORTED.md with the reasons. Into a folder of an earlier export it
writes only what nobody edited since, and says what differs.
The tenant and its credentials are those of the environment, of a login, or of the stack (wxcc doctor shows).

  --out DIR              the folder (${defaultFolder})
  --include PATTERN      only what matches KIND:NAME, such as 'queue:Sales*' or 'team'; * is any text, ? one character
  --exclude PATTERN      nothing that matches; both as often as needed, or several patterns parted by commas
  --with-dependencies    also what the included refer to; without it that is looked up by name
  --stack NAME           the stack that names the tenant in its configuration, and that the printed commands are for
  --json                 print data
  --help                 print this

Example: wxcc export --out berlin --include 'queue:Berlin*' --include 'team:Berlin*' --with-dependencies

Exit code 0 when the folder holds the tenant as it is, 1 when something in it was edited and the tenant says
otherwise, 2 when the tenant could not be read or the options are not usable.`;

const text = (value: string | boolean | undefined) => (typeof value === "string" ? value : undefined);

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** A folder's name as that of a project. */
const projectName = (folder: string) => basename(folder).replace(/[^A-Za-z0-9_.-]+/g, "-") || defaultFolder;

const keptLines = (folder: string, { kept }: Written) =>
  kept.length === 0
    ? []
    : [
        "",
        "Left as they are:",
        ...kept.map(({ path, reason }) => `  ${path}: ${reason}`),
        `What the export would have written lies in ${folder}/${asideFolder}: diff -ru ${folder} ${folder}/${asideFolder}`,
      ];

const named = (stack: string | undefined) => (stack === undefined ? "" : ` --stack ${stack}`);

const commands = (folder: string, stack: string | undefined) => [
  "",
  "To put it under management, without a write:",
  `  cd ${folder}`,
  "  npm install",
  `  pulumi stack select --create ${stack ?? "production"}`,
  `  pulumi import${named(stack)} --file import.json --generate-code=false --protect=false --yes`,
  `  pulumi preview${named(stack)} --expect-no-changes`,
];

async function exported(
  values: Readonly<Record<string, string | boolean | undefined>>,
  { include, exclude }: Readonly<Record<string, readonly string[]>>,
  terminal: Terminal,
) {
  const folder = resolve(terminal.cwd, text(values.out) ?? defaultFolder);
  const select = selection(include, exclude);
  const stack = text(values.stack);
  const before = readManifest(folder);
  const settings = await commandConnection({ cwd: terminal.cwd, env: terminal.env, stack });
  const tenant = reading(connectAll(settings, { log: terminal.warn }).tenant);
  const made = await exportTenant(tenant, {
    select,
    withDependencies: values["with-dependencies"] === true,
    progress: progress(terminal.warn, settings.requestsPerMinute),
    names: namesOf(before),
  });
  const written = writeExport(folder, made.files, projectFiles(projectName(folder), ownPackage().version), made.names);
  const shown = relative(terminal.cwd, folder) || ".";
  const { declared, lookedUp, gaps } = made;
  const { reads } = tenant.traffic;
  if (values.json)
    terminal.print(JSON.stringify({ folder: shown, declared, lookedUp, reads, ...written, gaps }, undefined, 2));
  else
    terminal.print(
      [
        `${shown}: ${counted(declared, "resource")} declared, ${lookedUp} looked up, ${counted(reads, "request")}`,
        `${counted(written.written.length, "file")} written, ${written.unchanged.length} as they were`,
        `${counted(gaps.length, "thing")} not exported: ${shown}/NOT-EXPORTED.md`,
        ...keptLines(shown, written),
        ...commands(shown, stack),
      ].join("\n"),
    );
  return written.kept.length > 0 ? exitCodes.found : exitCodes.fine;
}

export const exportCommand: Command = {
  about: "Write a living tenant as a program, and what puts it under management.",
  usage,
  options: {
    out: { type: "string" },
    include: { type: "string", multiple: true },
    exclude: { type: "string", multiple: true },
    "with-dependencies": { type: "boolean" },
    stack: { type: "string" },
    json: { type: "boolean" },
  },
  async run(values, terminal, _, lists = {}) {
    try {
      return await exported(values, lists, terminal);
    } catch (error) {
      if (!(error instanceof WxccError)) throw error;
      terminal.warn(error.describe());
      return exitCodes.unsure;
    }
  },
};
