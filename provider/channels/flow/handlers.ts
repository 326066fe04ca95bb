import { type Channel, channelTypes } from "../../entities/channel.js";
import type { FlowTemplate } from "../channel.js";
import {
  type FlowKind,
  newestRelease,
  type PublishedFlow,
  publishedFlows,
  releases,
  templatesOf,
} from "./catalogue.js";
import type { FlowFile } from "./file.js";

/** Which event of the contact center, or of the customer, starts a flow. */
const events: Partial<Readonly<Record<FlowKind, string>>> = {
  inbound: "a customer's message",
  chatClose: "a customer who ends the chat",
  routed: "a task that an agent gets",
  modified: "a task that is transferred or joined",
  closed: "a task that ends",
};

const overlap = (a: PublishedFlow, b: PublishedFlow) =>
  a.channel === undefined || b.channel === undefined || a.channel === b.channel;

const called = ({ name, release }: FlowFile) => `"${name}"${release ? ` of ${release}` : ""}`;

/**
 * Flows of these files that would answer the same event, when all of them are live: two releases side by side, or a
 * flow of a channel beside one for all channels. The name decides, since a flow cannot be looked into.
 */
export function doubleHandlers(files: readonly FlowFile[]): readonly string[] {
  const usable = files.filter(({ usable, published }) => usable && published && events[published.kind]);
  return usable.flatMap((one, i) =>
    usable
      .slice(i + 1)
      .filter(
        other =>
          other.sha256 !== one.sha256 &&
          other.published!.kind === one.published!.kind &&
          overlap(one.published!, other.published!),
      )
      .map(
        other =>
          `${called(one)} and ${called(other)} both answer ${events[one.published!.kind]}: when both are live, it is ` +
          "handled twice. Keep one live, or tell them apart by start conditions (webex.mediaChannel, webex.destination).",
      ),
  );
}

/** What is wrong with the flow that a channel names. A release whose files are not known here is not judged. */
export function templateProblem(channel: Channel, { template, release }: FlowTemplate): string | undefined {
  const { title } = channelTypes[channel];
  if (!(releases as readonly string[]).includes(release))
    return `release ${release} of the flow templates is not known; the newest known is ${newestRelease}`;
  const published = publishedFlows.find(({ name }) => name === template);
  if (published?.channel && published.channel !== channel)
    return `"${template}" is a flow of ${channelTypes[published.channel].title}, not of ${title}`;
  if (release === newestRelease && !published)
    return `${newestRelease} has no flow "${template}"; for ${title} it has ${namesFor(channel)}`;
  return undefined;
}

/** How a file that can be imported differs from the flow that a channel names. */
export function mismatch({ template, release }: FlowTemplate, file: FlowFile): string | undefined {
  if (file.identity === "published")
    return file.published!.name === template && file.release === release
      ? undefined
      : `${file.file} is ${called(file)}, not "${template}" of ${release}`;
  return release === newestRelease
    ? `${file.file} is not "${template}" of ${release} as it was published: its text (sha256 ${file.sha256}) is not known`
    : undefined;
}

const namesFor = (channel: Channel) =>
  templatesOf(channel)
    .filter(({ kind }) => kind === "inbound")
    .map(({ name }) => `"${name}"`)
    .join(", ");
