import { isBefore, majorOf } from "../flow/release.js";
import { pages } from "../sources.js";
import { inChannels, type Rule, record, text, when } from "./rule.js";

/** What holds for the flows of Webex Connect. */
export const flowRules: readonly Rule[] = [
  {
    id: "flows.two-handlers",
    level: "warning",
    source: pages.eventFlows,
    says: "Where flows of releases v2 and v3 are live side by side, each shared flow needs a start condition, or an event is handled twice.",
    find: stack => {
      const all = stack.channels.flatMap(({ name, values }) => {
        const release = text(record(values.flow)?.release);
        return release === undefined ? [] : [{ about: `channel "${name}"`, release, major: majorOf(release) }];
      });
      const newer = all.find(one => one.major !== undefined && one.major >= 3);
      return all
        .filter(one => newer && one.major !== undefined && one.major < 3)
        .map(({ about, release }) => ({
          about,
          property: "flow.release",
          reason: `is ${release}, and ${newer?.about} has ${newer?.release}: shared flows of both handle each event`,
          todo: "Give the shared flows conditions on webex.destination (see the bind sheet), or move this channel to v3.",
        }));
    },
  },
  {
    id: "flows.priority",
    level: "warning",
    source: pages.releases,
    says: "Flows can set a contact priority from release v3.2.",
    find: inChannels(({ contactPriority, flow }) => {
      const release = text(record(flow)?.release);
      return when(contactPriority !== undefined && release !== undefined && isBefore(release, "v3.2"), {
        property: "flow.release",
        reason: `${release} cannot set the contact priority that this channel has`,
        todo: "Use flows of release v3.2 or later.",
      });
    }),
  },
];
