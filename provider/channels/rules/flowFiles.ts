import { channels } from "../../entities/channel.js";
import type { Desired } from "../../entities/entity.js";
import type { FlowTemplate } from "../channel.js";
import { newestRelease } from "../flow/catalogue.js";
import { readFlow } from "../flow/file.js";
import { mismatch, templateProblem } from "../flow/handlers.js";
import { isBefore } from "../flow/release.js";
import { pages } from "../sources.js";
import { inChannels, type Problem, type Rule, record, text } from "./rule.js";

/** The flow that a channel names, once both its names are known. */
function flowOf(values: Desired): FlowTemplate | undefined {
  const flow = record(values.flow);
  const [template, release] = [text(flow?.template), text(flow?.release)];
  if (template === undefined || release === undefined) return undefined;
  return { template, release, file: text(flow?.file) };
}

const ofFlow = (find: (flow: FlowTemplate, values: Desired) => Problem | undefined) =>
  inChannels(values => {
    const flow = flowOf(values);
    const problem = flow && find(flow, values);
    return problem ? [problem] : [];
  });

/** What holds for the flow that a channel names, and for its file. */
export const flowFileRules: readonly Rule[] = [
  {
    id: "flows.template",
    level: "warning",
    source: pages.flows,
    says: "A channel starts from a flow that Cisco publishes for it, in a release that is known.",
    find: ofFlow((flow, values) => {
      const channel = channels.find(one => one === values.channel);
      const reason = channel && templateProblem(channel, flow);
      return reason ? { property: "flow", reason, todo: "npx wxcc flow list shows them." } : undefined;
    }),
  },
  {
    id: "flows.newer",
    level: "warning",
    source: pages.releases,
    says: "A newer release of the flows is known.",
    find: ofFlow(({ release }) =>
      isBefore(release, newestRelease)
        ? {
            property: "flow.release",
            reason: `${release} is older than ${newestRelease}`,
            todo: "Older flows go on working; how to upgrade stands beside the templates.",
          }
        : undefined,
    ),
  },
  {
    id: "flows.file",
    level: "error",
    source: pages.flows,
    says: "The file of a flow is one that Webex Connect can import: as it was exported, of at most 10 MB.",
    find: ofFlow(({ file }) => {
      const checked = file === undefined ? undefined : readFlow(file);
      if (!checked || checked.usable) return undefined;
      return {
        property: "flow.file",
        reason: `${checked.file}: ${checked.problem}`,
        todo: "Correct the path, or fetch the flow again.",
      };
    }),
  },
  {
    id: "flows.text",
    level: "warning",
    source: pages.flows,
    says: "The file of a flow holds the text that Cisco published under the declared name and release.",
    find: ofFlow(flow => {
      const checked = flow.file === undefined ? undefined : readFlow(flow.file);
      const reason = checked?.usable ? mismatch(flow, checked) : undefined;
      return reason
        ? { property: "flow.file", reason, todo: "Where it is meant to be your own, nothing is to be done." }
        : undefined;
    }),
  },
];
