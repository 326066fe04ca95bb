import { z } from "zod";
import { assistantSkill, inclusion, personalizedAIRouting, skippedMode } from "./aiFeatures.js";
import { channelType, socialChannelType } from "./channelType.js";
import { count, description, entity, lasting, listOf, ref, seconds, setOf, text } from "./entity.js";
import { ivrRequeueUrl, telephony } from "./telephony.js";

const routingTypes = ["LONGEST_AVAILABLE_AGENT", "SKILLS_BASED", "CIRCULAR", "LINEAR"] as const;
const skilled = ["LONGEST_AVAILABLE_AGENT", "BEST_AVAILABLE_AGENT"] as const;
const assigned = ["TEAM_BASED", "SKILL_BASED", "AGENT_BASED"] as const;
const pausable = ["EMAIL", "SOCIAL_CHANNEL"];
const member = z.strictObject({ teamId: ref("team").describe("The team.") });
const permitted = (what: string) => z.boolean().default(false).describe(`Whether ${what}. Telephony only.`);

export const queue = entity({
  kind: "queue",
  title: "queue",
  about: "Where contacts of one channel wait for an agent (API: contact-service-queue).",
  fields: {
    name: text(80).describe("Unique in the tenant."),
    description: description(),
    queueType: z.enum(["INBOUND", "OUTBOUND"]).default("INBOUND").describe("OUTBOUND is telephony only."),
    channelType: channelType.describe("The same as its entry point's."),
    socialChannelType: socialChannelType.optional().describe("Which social channel; SMS is MESSAGEBIRD."),
    serviceLevelThreshold: seconds(1).describe("Seconds in queue after which a contact is outside the service level."),
    maxTimeInQueue: seconds(1).describe("Seconds after which a contact leaves the queue."),
    maxActiveContacts: count(2_147_483_647).default(100).describe("Contacts at once."),
    active: z.boolean().default(true).describe("An inactive queue takes no contacts."),
    routingType: z.enum(routingTypes).default("LONGEST_AVAILABLE_AGENT").describe("How the agent is chosen."),
    skillBasedRoutingType: z.enum(skilled).optional().describe("Of the agents with the skills: longest idle, or best."),
    queueRoutingType: z.enum(assigned).default("TEAM_BASED").describe("Whether it has teams, skills or single agents."),
    callDistributionGroups: listOf(
      {
        agentGroups: setOf(member, "exclusive").describe("Teams that join in this step."),
        order: count(1_000, 1).describe("Position of the step, from 1."),
        duration: seconds().default(0).describe("Seconds in queue after which this step begins."),
      },
      ["order"],
    )
      .default([])
      .describe("Teams that get the contacts, widening over time. A TEAM_BASED queue has at least one."),
    queueSkillRequirements: listOf(
      {
        skillId: ref("skill").describe("The skill."),
        condition: text(20).describe("How the agent's value compares. IS and IS_NOT are the known words."),
        skillValue: text(100).describe("The value asked for, as text."),
        weight: count(1_000).optional().describe("Weight of a PROFICIENCY skill, up to 1000."),
        dynamicSkill: z.boolean().optional().describe("Whether the skill is one that supervisors give for a time."),
      },
      ["skillId", "condition", "skillValue"],
    )
      .optional()
      .describe("Skills that an agent needs. SKILL_BASED queues only."),
    agents: listOf({ id: ref("agent").meta({ back: true }).describe("The agent; its id.") }, ["id"])
      .optional()
      .describe("The agents that get the contacts. AGENT_BASED queues only. That `id` is the user's is inferred."),
    manuallyAssignable: z.boolean().optional().describe("Whether agents may take its contacts themselves; API only."),
    personalizedAIRouting,
    queueLevelSummariesInclusion: inclusion("contacts are summarised"),
    queueLevelSentimentAnalysisInclusion: inclusion("sentiment is analysed"),
    queueLevelPredictedWaitTimeInclusion: inclusion("waiting times are predicted"),
    queueLevelAutoCsatInclusion: inclusion("satisfaction is estimated"),
    queueLevelRealTimeTranscriptionsInclusion: inclusion("conversations are transcribed as they happen"),
    checkAgentAvailability: z.boolean().default(false).describe("Whether steps without logged-in agents are skipped."),
    monitoringPermitted: permitted("supervisors may listen"),
    parkingPermitted: permitted("calls may be parked"),
    recordingPermitted: permitted("calls may be recorded"),
    recordingAllCallsPermitted: permitted("all calls are recorded"),
    pauseRecordingPermitted: permitted("agents may pause a recording"),
    recordingPauseDuration: seconds().optional().describe("Seconds that a recording pauses. Telephony only."),
    outdialCampaignEnabled: z.boolean().optional().describe("Whether campaigns dial through it. OUTBOUND only."),
    vendorId: text(80).optional().describe("What a vendor knows the queue as. Telephony only."),
    defaultMusicInQueueMediaFileId: ref("audioFile").optional().describe("Music while waiting. Telephony only."),
    overflowNumber: text(40).optional().describe("Where calls go after `maxTimeInQueue`. Telephony only."),
    timezone: lasting(text(80)).describe("IANA time zone; the tenant's when absent."),
    assistantSkill,
    pauseAndResume: z
      .boolean()
      .optional()
      .describe("Whether agents may pause a contact. E-mail and social only; that it is true or false is inferred."),
    ivrRequeueUrl,
    ...telephony,
  },
  identity: ["name"],
  fixed: ["queueType", "channelType", "socialChannelType", "routingType"],
  rules: [
    {
      on: "queueType",
      with: ["channelType"],
      holds: q => q.queueType === "INBOUND" || q.channelType === "TELEPHONY",
      says: "OUTBOUND is telephony only: set channelType to TELEPHONY, or queueType to INBOUND",
    },
    {
      on: "skillBasedRoutingType",
      with: ["routingType"],
      holds: q => (q.skillBasedRoutingType !== undefined) === (q.routingType === "SKILLS_BASED"),
      says: "a SKILLS_BASED queue has a skillBasedRoutingType, and no other has one",
    },
    {
      on: "queueSkillRequirements",
      with: ["queueRoutingType"],
      holds: q => !q.queueSkillRequirements?.length || q.queueRoutingType === "SKILL_BASED",
      says: "only a SKILL_BASED queue asks for skills itself: set queueRoutingType, or remove queueSkillRequirements",
    },
    {
      on: "agents",
      with: ["queueRoutingType"],
      holds: q => !q.agents?.length || q.queueRoutingType === "AGENT_BASED",
      says: "only an AGENT_BASED queue names agents: set queueRoutingType, or remove agents",
    },
    {
      on: "outdialCampaignEnabled",
      with: ["queueType"],
      holds: q => !q.outdialCampaignEnabled || q.queueType === "OUTBOUND",
      says: "campaigns dial out: set queueType to OUTBOUND, or remove outdialCampaignEnabled",
    },
    {
      on: "pauseAndResume",
      with: ["channelType"],
      holds: q => !q.pauseAndResume || pausable.includes(q.channelType),
      says: "only contacts of e-mail and social queues are paused: remove pauseAndResume",
    },
    {
      on: "personalizedAIRouting",
      holds: ({ personalizedAIRouting: ai }) => !ai || ai.aiRoutingMode === "NONE" || ai.aiRoutingKPIId !== undefined,
      says: "EVALUATION and ACTIVE need aiRoutingKPIId: what is to be optimised",
    },
    {
      on: "callDistributionGroups",
      with: ["queueRoutingType"],
      holds: ({ queueRoutingType, callDistributionGroups: groups }) =>
        queueRoutingType !== "TEAM_BASED" || (groups.length > 0 && groups.every(g => g.agentGroups.length > 0)),
      says: "a TEAM_BASED queue has at least one distribution group, each with at least one team: add callDistributionGroups",
    },
    {
      on: "callDistributionGroups",
      holds: q => new Set(q.callDistributionGroups.map(g => g.order)).size === q.callDistributionGroups.length,
      says: "two distribution groups have the same order: number them from 1",
    },
  ],
  transitions: [
    { on: "personalizedAIRouting", problem: (a, b) => skippedMode(a.personalizedAIRouting, b.personalizedAIRouting) },
  ],
  routes: {
    item: "contact-service-queue",
    list: "v2/contact-service-queue",
    bulk: "contact-service-queue/v2/bulk",
    listOmits: ["callDistributionGroups", "queueSkillRequirements", "agents"],
  },
});
