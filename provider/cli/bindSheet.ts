import { bindSheetMarkdown } from "../channels/bind/markdown.js";
import { bindSheet } from "../channels/bind/sheet.js";
import type { Command } from "./command.js";
import { channelsNamed, deploymentOptions, readDeployment } from "./deployment.js";
import { exitCodes } from "./exitCodes.js";

const usage = `Usage: wxcc bind-sheet [CHANNEL] [options]

Prints, for each digital channel of the stack, what a person types into Webex Connect after the import
of its flow: custom variables, nodes, queue, skills, priority, conditions of event flows. As Markdown.

  CHANNEL          only this one: its name in the program, or sms, email, livechat, …
  --stack NAME     this stack; the selected one when absent
  --state FILE     read the saved output of pulumi stack export instead
  --json           print data
  --help           print this

Example: wxcc bind-sheet whatsapp --stack prod > bind-sheet.md`;

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
    return exitCodes.fine;
  },
};
