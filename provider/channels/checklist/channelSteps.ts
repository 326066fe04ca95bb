import { channelTypes } from "../../entities/channel.js";
import type { Live } from "../../entities/entity.js";
import { malwareNote } from "../attachments.js";
import type { DeployedChannel } from "../channel.js";
import { pages, type Source } from "../sources.js";
import { widgetSites } from "../widget.js";
import type { Evidence } from "./evidence.js";
import { look } from "./input.js";
import { carried, valuesOf, waiting } from "./prerequisites.js";
import { type Draft, done, nothing, roles, undone, unseen } from "./step.js";

const assetPages: Readonly<Record<DeployedChannel["channel"], Source>> = {
  sms: pages.sms,
  email: pages.email,
  livechat: pages.livechat,
  messenger: pages.messenger,
  whatsapp: pages.whatsapp,
  apple: pages.apple,
};

const ofChannel = (channel: DeployedChannel, id: string, draft: Omit<Draft, "id" | "channel">): Draft => ({
  id,
  channel: channel.name,
  ...draft,
});

const needsOf = (channel: DeployedChannel, ...ids: readonly string[]) => ids.map(id => `${id}@${channel.name}`);

const secondary = new Set(["name", "service", "assetId"]);

function assetSteps(channel: DeployedChannel, evidence: Evidence): readonly Draft[] {
  const { asset } = channel;
  const proof = "an entry point of the tenant that carries the asset";
  const fields = Object.keys(asset).filter(field => !secondary.has(field));
  return [
    ofChannel(channel, "asset", {
      title: "Create the channel asset in Webex Connect",
      article: "5",
      who: roles.connect,
      where: {
        path: `Webex Connect > Assets > ${channel.channel === "sms" ? "Numbers" : "Apps"}`,
        link: assetPages[channel.channel],
      },
      values: [{ label: "Name", value: asset.name }, ...valuesOf(channel, fields)],
      needs: ["launch", ...needsOf(channel, "prerequisite")],
      proof,
      provable: true,
      shown: carried(channel, evidence),
    }),
    ofChannel(channel, "register", {
      title: "Register the asset: Register to Webex Engage",
      article: "5",
      who: roles.connect,
      where: {
        path: "Webex Connect > Assets > the asset > Register to Webex Engage",
        link: assetPages[channel.channel],
      },
      values: [
        { label: "Service", value: asset.service },
        { label: "Asset id that comes out", value: asset.assetId ?? "(set it as assetId of the channel)" },
        { label: "Note", value: "The service can never be changed, and a registered asset must never be deleted." },
      ],
      needs: ["authorize-engage", ...needsOf(channel, "asset")],
      proof,
      provable: true,
      shown: carried(channel, evidence),
    }),
  ];
}

const sees = (
  rows: readonly Live[],
  what: string,
  id: string,
  on: string,
  wrong: (row: Live) => string | undefined,
) => {
  const row = rows.find(one => one.id === id);
  if (!row) return undone(`the tenant has no ${what} ${id}`);
  if (row.active === false) return undone(`${what} "${String(row.name)}" is inactive`);
  const problem = wrong(row);
  return problem ? undone(problem) : done(`${what} "${String(row.name)}" of the tenant`, on);
};

function entrySteps(channel: DeployedChannel, evidence: Evidence): readonly Draft[] {
  const { channelType, socialChannelType } = channelTypes[channel.channel];
  const { asset, entryPoint, queue, skills } = channel;
  const where = (page: string) => ({ path: `Control Hub > Contact Center > ${page}`, link: pages.administration });
  const types = [
    { label: "Channel type", value: channelType },
    ...(socialChannelType ? [{ label: "Social channel type", value: socialChannelType }] : []),
  ];
  return [
    ofChannel(channel, "entry-point", {
      title: "Have an entry point that carries the asset",
      article: "6",
      who: roles.centre,
      where: where("Channels (Entry Points)"),
      values: [
        ...types,
        { label: "Asset name", value: asset.name },
        { label: "Asset id", value: asset.assetId ?? "(not registered yet)" },
      ],
      needs: needsOf(channel, "register"),
      proof: "the entry point of the tenant",
      provable: true,
      shown: entryPoint
        ? look(evidence, "entryPoints", rows =>
            sees(rows, "entry point", entryPoint.id, evidence.on, row => {
              if (row.channelType !== channelType || row.socialChannelType !== socialChannelType)
                return `entry point "${String(row.name)}" is of another channel`;
              return row.assetId === asset.assetId ? undefined : `it carries asset ${String(row.assetId)}`;
            }),
          )
        : undone(waiting),
    }),
    ofChannel(channel, "queue", {
      title: "Have a queue with teams",
      article: "6",
      who: roles.centre,
      where: where("Queues"),
      values: [
        { label: "Channel type", value: channelType },
        { label: "Name", value: queue.name },
        { label: "Id", value: queue.id },
      ],
      needs: ["teams"],
      proof: "the queue of the tenant",
      provable: true,
      shown: look(evidence, "queues", rows =>
        sees(rows, "queue", queue.id, evidence.on, row =>
          row.channelType === channelType
            ? skills && row.routingType !== "SKILLS_BASED" && row.routingType !== undefined
              ? `queue "${String(row.name)}" is not skills-based, and the channel asks for skills`
              : undefined
            : `queue "${String(row.name)}" is of another channel`,
        ),
      ),
    }),
  ];
}

function engageSteps(channel: DeployedChannel): readonly Draft[] {
  const { attachments, asset } = channel;
  const sites = widgetSites(asset);
  const engage = (path: string) => ({ path: `Webex Engage > ${path}`, link: pages.engage });
  const noTemplates =
    channel.channel === "whatsapp" && "WhatsApp templates are not supported, even where they are shown";
  return [
    ofChannel(channel, "templates", {
      title: "Create templates for the agents",
      article: "7",
      who: roles.engage,
      where: engage("Assets > Templates"),
      values: [],
      needs: needsOf(channel, "register"),
      proof: "somebody confirms it",
      ...unseen,
      needed: false,
      notNeededBecause: noTemplates || "contacts arrive without templates",
    }),
    ofChannel(channel, "attachment-types", {
      title: "Choose the types of attachments",
      article: "7; Attachment types",
      who: roles.engage,
      where: engage("Agent console settings > Conversation pane > Attachments"),
      values: [
        ...(attachments?.length ? [{ label: "Types", value: attachments.join(", ") }] : []),
        { label: "Note", value: malwareNote },
      ],
      needs: needsOf(channel, "register"),
      proof: "somebody confirms it",
      ...unseen,
      ...(attachments?.length
        ? {}
        : {
            needed: false,
            notNeededBecause:
              channel.channel === "sms" ? "SMS carries no files" : "the channel declares no attachments",
          }),
    }),
    ...(channel.channel === "livechat"
      ? [
          ofChannel(channel, "widget", {
            title: "Set up the Livechat widget: web site, appearance, visibility",
            article: "7; Livechat",
            who: roles.engage,
            where: engage("Assets > the Livechat asset > Website, Appearance, Installation"),
            values: sites.flatMap(({ settings }) => settings.map(({ where, value }) => ({ label: where, value }))),
            needs: needsOf(channel, "register"),
            proof: "somebody confirms it",
            ...unseen,
          }),
          ofChannel(channel, "widget-script", {
            title: "Put the widget's script into the web pages",
            article: "Channel-specific prerequisites: Livechat",
            who: roles.website,
            where: { path: "the pages of these web sites", link: pages.livechat },
            values: sites.flatMap(({ website, script, seen }) => [
              { label: website, value: script },
              { label: "It works when", value: seen },
            ]),
            needs: needsOf(channel, "widget", "flow-live"),
            proof: "somebody confirms it",
            provable: false,
            shown: nothing("the page is not read: look whether it holds the script"),
          }),
        ]
      : []),
  ];
}

/** Steps 5 to 7 of every channel; the widget's script comes last of all. */
export const channelSteps = (channels: readonly DeployedChannel[], evidence: Evidence): readonly Draft[] => [
  ...channels.flatMap(channel => assetSteps(channel, evidence)),
  ...channels.flatMap(channel => entrySteps(channel, evidence)),
  ...channels.flatMap(engageSteps),
];
