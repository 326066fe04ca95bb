import { limits } from "../limits.js";
import { pages } from "../sources.js";
import { typesOf } from "./group.js";
import { inChannels, isKnown, number, type Rule, when } from "./rule.js";

/** What holds for the priority of contacts. */
export const priorityRules: readonly Rule[] = [
  {
    id: "priority.range",
    level: "error",
    source: pages.queueTask,
    says: "A contact priority is a whole number from 1, the highest, to 9; none counts as 10.",
    find: inChannels(({ contactPriority }) => {
      const priority = number(contactPriority);
      const most = limits.contactPriority.most;
      return when(priority !== undefined && !(Number.isInteger(priority) && priority >= 1 && priority <= most), {
        property: "contactPriority",
        reason: `${priority} is no whole number from 1 to ${most}, and would count as none`,
        todo: "Write 1 to 9, or remove it.",
      });
    }),
  },
  {
    id: "priority.mixed",
    level: "warning",
    source: pages.priority,
    says: "Contacts without a priority may never be served where others of the same medium have one.",
    find: stack => {
      const all = stack.channels.map(({ name, values }) => ({
        about: `channel "${name}"`,
        medium: typesOf(values.channel)?.medium,
        priority: values.contactPriority,
      }));
      return all
        .filter(one => one.priority === undefined && one.medium !== undefined)
        .flatMap(one => {
          const first = all.find(
            other => other.medium === one.medium && other.priority !== undefined && isKnown(other.priority),
          );
          return when(first, {
            about: one.about,
            property: "contactPriority",
            reason: `has none, and ${first?.about} has ${first?.priority}: agents who serve both may never get to it`,
            todo: "Give every channel of this medium a priority, or none.",
          });
        });
    },
  },
];
