import { channels } from "../../entities/channel.js";
import type { Desired } from "../../entities/entity.js";
import { type Carriage, carriage, malwareNote } from "../attachments.js";
import { isBefore } from "../flow/release.js";
import { pages } from "../sources.js";
import { inChannels, list, type Problem, type Rule, record, text, texts, when } from "./rule.js";

/** What becomes of each type of file that a channel allows; SMS, which carries none, has a rule of its own. */
function carriages(values: Desired): readonly Carriage[] {
  const channel = channels.find(one => one === text(values.channel));
  return channel && channel !== "sms" ? texts(values.attachments).map(type => carriage(channel, type)) : [];
}

const each = (of: (carriage: Carriage, channel: string) => Omit<Problem, "property"> | undefined): Rule["find"] =>
  inChannels(values =>
    carriages(values).flatMap(one => {
      const problem = of(one, String(values.channel));
      return problem ? [{ property: "attachments", ...problem }] : [];
    }),
  );

/** What holds for files, by channel and direction. */
export const attachmentRules: readonly Rule[] = [
  {
    id: "attachments.to-customer",
    level: "error",
    source: pages.fileTypes,
    says: "A channel is given only types of files that it carries from agents to customers.",
    find: each(({ extension, toCustomer }, channel) =>
      toCustomer === "no"
        ? { reason: `${extension} does not reach customers on ${channel}`, todo: "Remove it, or send another type." }
        : undefined,
    ),
  },
  {
    id: "attachments.from-customer",
    level: "warning",
    source: pages.fileTypes,
    says: "Some types reach customers and do not come back from them.",
    find: each(({ extension, toCustomer, fromCustomer, note }, channel) =>
      toCustomer !== "no" && fromCustomer === "no"
        ? {
            reason: `${extension} does not arrive from customers on ${channel}${note === undefined ? "" : `. ${note.replace(/\.$/, "")}`}`,
            ...(note === undefined ? { todo: "Do not ask customers for it on this channel." } : {}),
          }
        : undefined,
    ),
  },
  {
    id: "attachments.unknown",
    level: "warning",
    source: pages.fileTypes,
    says: "For some types Cisco's table has an empty cell or no row: whether they arrive has to be tried.",
    find: each(({ extension, toCustomer, fromCustomer }, channel) => {
      const unknown = [
        ...when(toCustomer === "unknown", "agents to customers"),
        ...when(fromCustomer === "unknown", "customers to agents"),
      ];
      return unknown.length > 0 && toCustomer !== "no"
        ? {
            reason: `whether ${extension} arrives on ${channel} from ${unknown.join(" and from ")} is not published`,
            todo: "Send one each way before you allow it.",
          }
        : undefined;
    }),
  },
  {
    id: "attachments.malware",
    level: "warning",
    source: pages.releases,
    says: `${malwareNote} Flows pass the result on from release v3.1.`,
    find: inChannels(({ attachments, flow }) => {
      const release = text(record(flow)?.release);
      return when(list(attachments).length > 0 && release !== undefined && isBefore(release, "v3.1"), {
        property: "flow.release",
        reason: `${release} does not pass on what the malware scan found, and this channel carries files`,
        todo: "Use flows of release v3.1 or later.",
      });
    }),
  },
];
