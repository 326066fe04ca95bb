import { resolve } from "node:path";
import {
  addressOf,
  newestRelease,
  type PublishedFlow,
  publishedFlows,
  repository,
} from "../channels/flow/catalogue.js";
import { type FlowFile, readFlow } from "../channels/flow/file.js";
import { doubleHandlers } from "../channels/flow/handlers.js";
import { channels } from "../entities/channel.js";
import { InvalidConfiguration } from "../errors.js";
import type { Command } from "./command.js";
import { exitCodes } from "./exitCodes.js";

const usage = `Usage: wxcc flow check FILE… [--json]
       wxcc flow list [--channel CHANNEL] [--json]

check   says of each flow file (.workflow, or a zip that holds one) whether Webex Connect can import it,
        and whether it is a flow that Cisco published. Several files: also which of them answer the same
        event. A flow is encrypted, so nothing in it is looked at. Exit code 1 when a file is not usable.
list    prints the flows that Cisco publishes and where to fetch them. The files are not part of this
        package.

  --channel CHANNEL   only those of ${channels.join(", ")}
  --json              print data
  --help              print this

Example: wxcc flow check flows/*.workflow`;

function lineOf(file: FlowFile): string {
  if (!file.usable) return `✗ ${file.file}: ${file.problem}`;
  const { published, identity, release, newer } = file;
  const what =
    identity === "published"
      ? `"${file.name}" of ${release}, as published (${published!.path})`
      : published
        ? `named like "${published.name}" of ${published.release}, and another text: another release, or changed and exported`
        : "a flow that is not published";
  const older = newer ? `\n  release ${release} (assumed from its folder); ${newer} is newer` : "";
  return `✓ ${file.file}: ${what}${older}\n  ${file.bytes} bytes, sha256 ${file.sha256}`;
}

function listed(flows: readonly PublishedFlow[]): string {
  const lines = flows.map(
    flow => `  ${(flow.channel ?? "all").padEnd(10)} ${flow.kind.padEnd(17)} ${flow.name}\n    ${addressOf(flow)}`,
  );
  return `Flows of ${newestRelease} in ${repository.name} at ${repository.commit}\n${lines.join("\n")}`;
}

function flowsOf(channel: string | boolean | undefined): readonly PublishedFlow[] {
  if (channel === undefined) return publishedFlows;
  if (!(channels as readonly unknown[]).includes(channel))
    throw new InvalidConfiguration(
      `--channel ${channel} is no digital channel`,
      `Write one of ${channels.join(", ")}.`,
    );
  return publishedFlows.filter(flow => flow.channel === undefined || flow.channel === channel);
}

export const flow: Command = {
  about: "Check flow files before they are imported; list those that Cisco publishes.",
  usage,
  options: { channel: { type: "string" }, json: { type: "boolean" } },
  takes: "many",
  async run(values, terminal, [verb, ...files]) {
    if (verb === "list" && files.length === 0) {
      const flows = flowsOf(values.channel).map(one => ({ ...one, address: addressOf(one) }));
      terminal.print(values.json ? JSON.stringify({ repository, flows }, undefined, 2) : listed(flows));
      return exitCodes.fine;
    }
    if (verb !== "check" || files.length === 0)
      throw new InvalidConfiguration("wxcc flow does not know what to do", "Write flow check FILE… or flow list.");
    const checked = files.map(file => ({ ...readFlow(resolve(terminal.cwd, file)), file }));
    const warnings = doubleHandlers(checked);
    if (values.json) terminal.print(JSON.stringify({ files: checked, warnings }, undefined, 2));
    else terminal.print([...checked.map(lineOf), ...warnings.map(text => `! ${text}`)].join("\n"));
    return checked.every(({ usable }) => usable) ? exitCodes.fine : exitCodes.found;
  },
};
