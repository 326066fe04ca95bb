import type { Kind } from "../../provider/entities/entity.js";

const controlHub = "Control Hub's: the API refuses a change (contract 2.4)";
const never = "published as never changing, and of use to nobody here";
const shown = "shown by the server beside the id that is written";
const count = "counted by the server";
const moment = "kept by the server: who changed it when";
const stored = "told by the kind itself: its routes or its constants";
const deprecated = "deprecated by Cisco (contract 2.6)";

/**
 * Fields that are published as writable and that a kind does not describe, by their path on the wire: each with why. What
 * every entity has (ids, version, times, `systemDefault`) is not listed.
 */
export const reasons: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  agent: {
    firstName: controlHub,
    lastName: controlHub,
    active: controlHub,
    contactCenterEnabled: controlHub,
    ciUserId: never,
    broadCloudUserId: never,
    imiUserCreated: never,
    xspVersion: never,
    subscriptionId: never,
    userLevelAutoCSATInclusion: "answered with 200 and ignored, later deprecated (contract 2.4)",
    userLevelSummariesInclusion: "answered with 200 and ignored, later deprecated (contract 2.4)",
    dynamicSkills: "not on the record (contract 2.4): declared skill by skill, as SkillAssignment",
  },
  audioFile: { audioFileInfo: "the part of the form that holds the described fields" },
  businessHours: { workingHoursCount: count },
  desktopLayout: {
    global: "true is the platform's own layout only (contract 2.16): always sent as false",
    validated: "what only Control Hub's editor knows: always sent as false",
    defaultJsonModified: "what only Control Hub's editor knows: always sent as false",
    defaultJsonModifiedTime: moment,
    editedBy: "always sent as Pulumi",
    modifiedTime: moment,
    validatedTime: moment,
  },
  desktopProfile: {
    dialPlanEnabled: deprecated,
    dialPlans: deprecated,
    agentDNValidationCriteria: deprecated,
    agentDNValidationCriterions: deprecated,
  },
  customAsset: { webhookConfig: "stated as webhookUrl and webhookSecret, fields of the kind's own" },
  customChannel: { logoFileInfo: "the part of the form that holds the described fields" },
  entryPoint: { dnEpMappingCount: count },
  entryPointMapping: {
    dialledNumberDigits: "made of the number by the server",
    entryPointName: "the name that the entry point has: read, and sent with it",
  },
  holidayList: { "holidays.overlapsWith": shown, holidaysCount: count },
  idleCode: { isSystemCode: "true is the platform's own codes only", workTypeCode: stored },
  wrapUpCode: {
    isSystemCode: "true is the platform's own codes only",
    workTypeCode: stored,
    burnoutInclusion: "NOT_APPLICABLE for wrap-up codes (contract 2.12)",
  },
  overrides: { latestOverride: "chosen by the server", overridesCount: count },
  queue: {
    "agents.ciUserId": shown,
    "queueSkillRequirements.skillName": shown,
    "queueSkillRequirements.skillType": shown,
    agentsLastUpdatedByUserEmailPrefix: moment,
    agentsLastUpdatedByUserName: moment,
    agentsLastUpdatedTime: moment,
  },
  resourceCollection: { resources: "stated type by type, in fields of the kind's own", resourceCount: count },
  skill: { "enumSkillValues.skillId": shown },
  skillProfile: {
    "activeSkills.skillName": shown,
    "activeEnumSkills.enumSkillId": shown,
    "activeEnumSkills.enumSkillName": shown,
    "activeEnumSkills.enumSkillValue": shown,
  },
  team: { userIds: "written as teamIds of the agents: live tools take it for read-only (contract 2.3)" },
  userProfile: {
    "resourceCollections.name": shown,
    "resourceCollections.description": shown,
    "resourceCollections.resources": shown,
    "resourceCollections.resourceCount": count,
  },
};

/** Kinds whose writes the collected facts do not hold: a newer copy of the published document has them. */
export const unpublished: readonly Kind[] = ["organizationSetting", "tenantConfiguration"];
