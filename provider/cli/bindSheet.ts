import { bindSheetMarkdown } from "../channels/bind/markdown.js";
import { bindSheet } from "../channels/bind/sheet.js";
import type { DeployedChannel } from "../channels/channel.js";
import { InvalidConfiguration } from "../errors.js";
import type { Command } from "./command.js";
import { readDeployment } from "./deployment.js";

const usage = `Usage: wxcc bind-sheet [CHANNEL] [options]

Prints, for each digital channel of the stack, what a person types into Webex Connect after the import
of its flow: custom variables, nodes, queue, skills, priority, conditions of event flows. As Markdown.

  CHANNEL          only this one: its name in the program, or sms, email, livechat, …
  --stack NAME     this stack; the selected one when absent
  --state FILE     read the saved output of pulumi stack export instead
  --json           print data
  --help           print this`;

/** The options of every command that reads a deployment. */
export const deploymentOptions = { stack: { type: "string" }, state: { type: "string" } } as const;

/** The channels of a deployment that a word on the command line means: a logical name, or a kind of channel. */
export function channelsNamed(channels: readonly DeployedChannel[], word: string | undefined) {
  const named = channels.filter(({ name }) => name === word);
  const meant = word === undefined ? channels : named.length > 0 ? named : channels.filter(one => one.channel === word);
  if (meant.length > 0) return meant;
  const there = channels.map(({ name, channel }) => `${name} (${channel})`).join(", ");
  throw new InvalidConfiguration(
    word === undefined ? "this stack has no digital channel" : `this stack has no digital channel "${word}"`,
    there ? `It has ${there}.` : "Declare one with new wxcc.DigitalChannel(…) and run pulumi up.",
  );
}

export const bindSheets: Command = {
  about: "Print what to type into Webex Connect after a flow's import.",
  usage,
  options: { ...deploymentOptions, json: { type: "boolean" } },
  takes: "one",
  async run(values, { cwd, env, print }, [word]) {
    const { stack, state } = values as { stack?: string; state?: string };
    const { channels } = await readDeployment({ stack, stateFile: state, cwd, env });
    const sheets = channelsNamed(channels, word).map(bindSheet);
    print(values.json ? JSON.stringify(sheets, undefined, 2) : sheets.map(bindSheetMarkdown).join("\n").trimEnd());
    return 0;
  },
};
