import type { Json, Kind } from "../entities/entity.js";
import { keptAs } from "../entities/registry.js";
import { isHigher, isLower, isNow, isServedLess, noneLeft, noTeamLeft, type Test, zeroed } from "./impactTests.js";

/** What a change may do to a contact, the worst first. */
export const levels = ["lost", "waits", "cosmetic"] as const;
export type Level = (typeof levels)[number];

export const levelTexts: Readonly<Record<Level, string>> = {
  lost: "a contact may be lost",
  waits: "a contact may wait longer",
  cosmetic: "no contact goes another way",
};

/** How bad a change is, and why. */
export interface Impact {
  level: Level;
  reason: string;
}

/** What a change of one field does; the first row that applies decides. */
interface Row extends Impact {
  fields: readonly string[];
  /** Any change when absent. */
  when?: Test;
}

const lost = (fields: string, reason: string, when?: Test): Row => row("lost", fields, reason, when);
const waits = (fields: string, reason: string, when?: Test): Row => row("waits", fields, reason, when);
const fine = (fields: string, reason: string, when?: Test): Row => row("cosmetic", fields, reason, when);
const row = (level: Level, fields: string, reason: string, when?: Test): Row => ({
  level,
  fields: fields.split(" "),
  reason,
  ...(when ? { when } : {}),
});

/** What is known of the fields that decide over a contact. The document of drift shows this as a table. */
export const impacts: { readonly [kind in Kind]?: readonly Row[] } = {
  entryPoint: [
    lost("active", "an inactive entry point takes no contacts", isNow(false)),
    lost("assetId", "contacts of the asset arrive elsewhere, or nowhere"),
    lost("flowId flowTagId flowOverrideSettings", "contacts run through another flow, version or setting"),
    lost("channelType socialChannelType entryPointType", "contacts of the channel no longer arrive"),
    lost("maximumActiveContacts", "more contacts are turned away", isLower),
    lost("overflowNumber", "calls overflow to another number"),
    lost("outdialQueueId", "calls that agents make go through another queue"),
    lost("outdialTransferToQueueEnabled", "outdial calls can no longer be transferred", isNow(false)),
    waits("serviceLevelThreshold", "contacts count as late at another time"),
    waits("callbackEnabled", "callers can no longer ask to be called back", isNow(false)),
  ],
  queue: [
    lost("active", "an inactive queue takes no contacts", isNow(false)),
    lost("callDistributionGroups", "no team is left that gets the contacts", noTeamLeft),
    waits("callDistributionGroups", "a team is missing or joins later", isServedLess),
    fine("callDistributionGroups", "every team still joins, and no later"),
    lost("maxTimeInQueue", "contacts leave the queue sooner", isLower),
    waits("maxTimeInQueue", "contacts stay in the queue longer", isHigher),
    lost("maxActiveContacts", "more contacts are turned away", isLower),
    lost("overflowNumber", "calls overflow to another number"),
    lost("channelType socialChannelType queueType", "contacts of the channel no longer fit the queue"),
    lost("agents", "no agent is left that gets the contacts", noneLeft),
    waits("agents", "other agents get the contacts"),
    waits("queueSkillRequirements", "other skills are asked for"),
    waits("routingType skillBasedRoutingType queueRoutingType", "agents are chosen in another way"),
    waits("personalizedAIRouting checkAgentAvailability", "agents are chosen in another way"),
    waits("serviceLevelThreshold", "contacts count as late at another time"),
    waits("manuallyAssignable", "agents can no longer take contacts themselves", isNow(false)),
    waits("outdialCampaignEnabled", "campaigns no longer dial through it", isNow(false)),
  ],
  team: [
    waits("active teamStatus", "the team gets no contacts", isNow(false, "NOT_AVAILABLE")),
    lost("dialedNumber", "contacts of the team go to another number"),
    waits("capacity", "the team takes fewer contacts at once", isLower),
    waits("siteId teamType", "the team has other agents"),
    waits("multimediaProfileId", "its agents take other contacts at once"),
    waits("skillProfileId", "its agents have other skills"),
    waits("rankQueuesForTeam", "the team takes queues in another order"),
  ],
  multimediaProfile: [
    lost("telephony chat email social", "agents with this profile take no such contact", zeroed),
    waits("telephony chat email social", "agents take fewer such contacts at once", isLower),
    waits("active", "the profile can no longer be assigned", isNow(false)),
    waits("blendingMode blendingModeEnabled", "agents combine contacts in another way"),
    waits("manuallyAssignable", "agents may take other contacts themselves"),
  ],
  site: [
    waits("active", "an inactive site takes no agents", isNow(false)),
    waits("multimediaProfileId", "its agents take other contacts at once"),
  ],
  agent: [
    waits("siteId teamIds", "the agent belongs to other teams"),
    waits("skillProfileId", "the agent has other skills"),
    waits("multimediaProfileId", "the agent takes other contacts at once"),
    waits("desktopProfileId userProfileId", "the agent may do other things"),
    waits("defaultDialledNumber", "calls ring at another number"),
  ],
  person: [waits("licenses", "without a licence nobody can handle contacts"), waits("email", "it is another person")],
  skill: [
    waits("active", "an inactive skill cannot be asked for", isNow(false)),
    waits("skillType enumSkillValues", "agents can no longer have the values that are asked for"),
    waits("name", "queues and flows ask for another name"),
  ],
  skillProfile: [waits("activeSkills activeEnumSkills", "its agents have other skills")],
  flow: [
    lost("definition", "contacts go another way through the flow"),
    lost("tags", "the version that contacts run through is another one"),
  ],
  entryPointMapping: [
    lost(
      "dialledNumber entryPointId location regionId extension routingPrefix esn routePointId",
      "calls arrive elsewhere",
    ),
  ],
  globalVariable: [
    lost("name variableType", "flows no longer find the variable"),
    lost("active", "flows no longer find the variable", isNow(false)),
    lost("defaultValue", "flows decide by another value"),
  ],
  businessHours: [
    lost(
      "workingHours timezone holidaysId overridesId",
      "flows find the contact center closed, or open, at other times",
    ),
  ],
  holidayList: [lost("holidays", "flows find the contact center closed, or open, on other days")],
  overrides: [lost("overrides timezone", "flows find the contact center closed, or open, at other times")],
  tenantConfiguration: [
    waits(
      "timeoutRonaTelephonySeconds timeoutRonaChatSeconds timeoutRonaEmailSeconds timeoutRonaSocialSeconds timeoutRonaWorkItemSeconds",
      "a contact that nobody answers returns to the queue at another time",
    ),
    waits("autoWrapUpInterval lostConnectionRecoveryTimeout", "agents are free again at another time"),
  ],
  desktopProfile: [waits("queues entryPoints", "agents reach other queues and entry points")],
};

/** What it does when a whole entity is gone. */
const whenGone: { readonly [kind in Kind]?: Impact } = {
  entryPoint: { level: "lost", reason: "its contacts arrive nowhere" },
  queue: { level: "lost", reason: "flows that name the queue lose its contacts" },
  flow: { level: "lost", reason: "contacts have no flow to run through" },
  entryPointMapping: { level: "lost", reason: "calls to the number arrive nowhere" },
  globalVariable: { level: "lost", reason: "flows no longer find the variable" },
  businessHours: { level: "lost", reason: "flows no longer know when people work" },
  holidayList: { level: "lost", reason: "flows no longer know the holidays" },
  overrides: { level: "lost", reason: "flows no longer know the exceptions" },
  team: { level: "waits", reason: "the team gets no contacts" },
  agent: { level: "waits", reason: "the agent gets no contacts" },
  person: { level: "waits", reason: "the person gets no contacts" },
  skill: { level: "waits", reason: "the skill can no longer be asked for" },
  skillProfile: { level: "waits", reason: "its agents have no skills of it" },
  multimediaProfile: { level: "waits", reason: "its agents take other contacts at once" },
  site: { level: "waits", reason: "its teams and agents have no site" },
};

/** The default, for every field and kind that is not named above. */
export const otherwise: Impact = { level: "cosmetic", reason: "it decides over no contact, as far as is known" };

/** What the change of a field may do to a contact. */
export function impactOf(kind: Kind, field: string, was: Json | undefined, is: Json | undefined): Impact {
  const found = (impacts[kind] ?? impacts[keptAs(kind)])?.find(
    ({ fields, when }) => fields.includes(field) && (!when || when(was, is)),
  );
  return found ? { level: found.level, reason: found.reason } : otherwise;
}

/** What it may do to a contact that an entity is gone. */
export const impactOfLoss = (kind: Kind): Impact => whenGone[keptAs(kind)] ?? otherwise;

/** The worst of some levels; cosmetic when there is none. */
export const worst = (found: readonly Level[]): Level => levels.find(level => found.includes(level)) ?? "cosmetic";
