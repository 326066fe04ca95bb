import { z } from "zod";
import { count, entity } from "./entity.js";

const flag = (text: string) => z.boolean().optional().describe(text);
const seconds = (text: string) =>
  count(2_147_483_647).optional().describe(`${text} Seconds, by its neighbours' names.`);
const ceiling = (text: string) => z.number().optional().describe(`${text}; part of the subscription.`);

export const organizationSetting = entity({
  kind: "organizationSetting",
  title: "organization setting",
  about:
    "Recording, thresholds and privacy for the whole tenant, and what its subscription allows. A tenant has exactly one: " +
    "it is adopted, only what is stated is changed, and deleting the resource leaves it as it is.",
  fields: {
    shortCallThreshold: seconds("A call below it counts as short."),
    lostCallThreshold: seconds("A call that is given up below it does not count as abandoned."),
    pauseResumeEnabled: flag("Whether agents may pause a recording."),
    recordingPauseDuration: seconds("So long a pause of a recording lasts."),
    recordAllCalls: flag("Whether all calls are recorded."),
    recordingMode: z.enum(["AUDIO_ONLY", "AUDIO_AND_SCREEN", "DISABLED"]).optional().describe("What is recorded."),
    purgeAllowed: flag("Whether inactive entities may be deleted for good."),
    purgeInactiveEntitiesInterval: count(2_147_483_647).optional().describe("Days until they are."),
    webRtcEnabled: flag("Whether agents may take calls in the browser."),
    maskSensitiveData: flag("Whether sensitive data are masked."),
    routingToSameAgent: z
      .enum(["ENABLED", "DISABLED"])
      .optional()
      .describe("Whether a customer who comes back goes to the agent of before."),
  },
  adds: {
    maxChannels: ceiling("Contacts at once of an agent"),
    maximumSkills: ceiling("How many skills the tenant may have"),
    maximumTextSkills: ceiling("How many of them may be of type TEXT"),
    numberOfCadVariables: ceiling("How many global variables the tenant may have"),
    maximumAddressBooks: ceiling("How many address books the tenant may have"),
    concurrentDigitalContactEntitlement: ceiling("Digital contacts at once in the tenant"),
    multiMediaEnabled: z.boolean().optional().describe("Whether the subscription has chat and e-mail."),
    socialChannel: z.boolean().optional().describe("Whether the subscription has social channels."),
    sbrEnabled: z.boolean().optional().describe("Whether the subscription has skills-based routing."),
  },
  identity: [],
  rules: [
    {
      on: "recordingPauseDuration",
      with: ["pauseResumeEnabled"],
      holds: s => s.recordingPauseDuration === undefined || s.pauseResumeEnabled !== false,
      says: "has no effect while pauseResumeEnabled is false: remove it, or allow pauses",
    },
  ],
  // PUT would need 56 fields, nearly all of which a user's token may not change; PATCH takes the few.
  routes: { item: "organization-setting", list: "v2/organization-setting", update: "PATCH" },
  borrowed: { missing: "every tenant has one: ask Cisco support why this one has not", keeps: true },
});
