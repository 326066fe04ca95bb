import { channelTypes } from "../../entities/channel.js";
import { templateOf } from "../bind/template.js";
import type { DeployedChannel } from "../channel.js";
import { newestRelease, publishedFlows, repository } from "../flow/catalogue.js";
import { isBefore } from "../flow/release.js";
import { pages } from "../sources.js";
import { type AuditedEvent, dayOf, type Evidence, eventOf, toldEvent } from "./evidence.js";
import { type ChecklistInput, look } from "./input.js";
import { type Draft, done, nothing, roles, type Shown, undone, unseen } from "./step.js";

/** Events tell the flow only in their description: the words are not published, so its name is looked for. */
const tells =
  (...names: readonly string[]) =>
  ({ description }: AuditedEvent) =>
    names.some(name => description?.toLowerCase().includes(name.toLowerCase()));

function happened(channel: DeployedChannel, { channels, evidence }: ChecklistInput, actions: readonly string[]): Shown {
  const { template } = templateOf(channel);
  // A flow that two channels start from tells nothing of either.
  const isShared = channels.filter(one => templateOf(one).template === template).length > 1;
  const names = isShared ? [channel.asset.name] : [template, channel.asset.name];
  return look(evidence, "audit", audit => {
    const event = eventOf(audit, actions, tells(...names));
    return event
      ? done(`${toldEvent(event)}, which names the flow or the asset`, dayOf(event.at))
      : nothing(`no event of the audit log names ${names.map(name => `"${name}"`).join(" or ")}`);
  });
}

function ofChannel(channel: DeployedChannel, input: ChecklistInput): readonly Draft[] {
  const { template, release } = templateOf(channel);
  const { asset, name } = channel;
  const at = { channel: name, article: "8", who: roles.flows };
  return [
    {
      ...at,
      id: "flow-upload",
      title: "Upload the flow and save it at once",
      where: {
        path: `Webex Connect > Services > ${asset.service} > Flows > Create Flow > Upload a flow`,
        link: pages.flows,
      },
      values: [
        { label: "Flow", value: template },
        { label: "Release", value: release },
        { label: "Where to fetch it", value: "npx wxcc flow list" },
      ],
      needs: [`register@${name}`, "authorize-task", "authorize-engage"],
      proof: "createFlow in the audit log, with the flow's name in its description",
      provable: true,
      shown: happened(channel, input, ["createFlow", "createRule"]),
    },
    {
      ...at,
      id: "flow-bind",
      title: "Set the flow's variables, queue and nodes",
      where: { path: `Webex Connect > Services > ${asset.service} > Flows > ${template}`, link: pages.queueTask },
      values: [
        { label: "What to type", value: `npx wxcc bind-sheet ${name}` },
        { label: "Queue", value: `${channel.queue.name} (${channel.queue.id})` },
      ],
      needs: [`flow-upload@${name}`, `queue@${name}`],
      proof: "somebody confirms it: a flow cannot be looked into",
      provable: false,
      shown: nothing("a flow cannot be looked into"),
    },
    {
      ...at,
      id: "flow-live",
      title: "Make the flow live on the asset",
      where: {
        path: `Webex Connect > Services > ${asset.service} > Flows > ${template} > Make Live`,
        link: pages.flows,
      },
      values: [{ label: channelTypes[channel.channel].title, value: asset.name }],
      needs: [`flow-bind@${name}`, `entry-point@${name}`],
      proof: "updateWfStatus… in the audit log, with the flow's name; a contact that arrives",
      provable: true,
      shown: happened(channel, input, ["updateWfStatusOnCreateRule", "updateWfStatusOnUpdateRule", "updateRuleStatus"]),
    },
  ];
}

const shared: Draft = {
  id: "shared-flows",
  title: "Import the flows for all channels: task routed, modified, closed",
  article: "8",
  who: roles.flows,
  where: { path: "Webex Connect > Services > Flows > Create Flow > Upload a flow", link: pages.flows },
  values: publishedFlows
    .filter(({ channel, sample }) => channel === undefined && !sample)
    .map(({ name }) => ({ label: "Flow", value: name })),
  needs: ["authorize-task"],
  proof: "somebody confirms it",
  ...unseen,
  needed: false,
  notNeededBecause: "optional since v3.0: the channels' own flows resolve conversations by themselves",
};

function upgrade(channels: readonly DeployedChannel[], evidence: Evidence): Draft {
  const older = channels.filter(channel => isBefore(templateOf(channel).release, newestRelease));
  return {
    id: "upgrade",
    title: "Bring older flows to the newest templates",
    article: "Configure flows for digital channels",
    who: `${roles.flows}, of a registered organization`,
    where: { path: `${repository.url} > README`, link: pages.releases },
    values: older.map(channel => ({ label: channel.name, value: `${templateOf(channel).release} → ${newestRelease}` })),
    needs: [],
    proof: "the releases that the channels declare",
    provable: true,
    needed: false,
    notNeededBecause: "older flows go on working",
    shown:
      older.length > 0
        ? undone(`${older.map(({ name }) => name).join(", ")} declare an older release`)
        : done(`no channel declares a release before ${newestRelease}`, evidence.on),
  };
}

/** Step 8. */
export const flowSteps = (input: ChecklistInput): readonly Draft[] => [
  ...input.channels.flatMap(channel => ofChannel(channel, input)),
  shared,
  upgrade(input.channels, input.evidence),
];
