import { z } from "zod";
import { count, description, entity, listOf, ref, seconds, setOf, text } from "./entity.js";
import { channelType, socialChannelType } from "./entryPoint.js";

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
    routingType: z
      .enum(["LONGEST_AVAILABLE_AGENT", "SKILLS_BASED", "CIRCULAR", "LINEAR"])
      .default("LONGEST_AVAILABLE_AGENT")
      .describe("How the agent is chosen. SKILLS_BASED needs `skillBasedRoutingType`."),
    skillBasedRoutingType: z
      .enum(["LONGEST_AVAILABLE_AGENT", "BEST_AVAILABLE_AGENT"])
      .optional()
      .describe("Of the agents with the skills: the one waiting longest, or the best."),
    queueRoutingType: z
      .enum(["TEAM_BASED", "SKILL_BASED", "AGENT_BASED"])
      .default("TEAM_BASED")
      .describe("Whether teams, skills or single agents are assigned to the queue."),
    callDistributionGroups: listOf(
      {
        agentGroups: setOf(z.strictObject({ teamId: ref("team").describe("The team.") }), "exclusive").describe(
          "Teams that join in this step.",
        ),
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
      },
      ["skillId", "condition", "skillValue"],
    )
      .optional()
      .describe("Skills that an agent needs. SKILL_BASED queues only."),
    checkAgentAvailability: z.boolean().default(false).describe("Whether steps without logged-in agents are skipped."),
    monitoringPermitted: permitted("supervisors may listen"),
    parkingPermitted: permitted("calls may be parked"),
    recordingPermitted: permitted("calls may be recorded"),
    recordingAllCallsPermitted: permitted("all calls are recorded"),
    pauseRecordingPermitted: permitted("agents may pause a recording"),
    defaultMusicInQueueMediaFileId: text(80)
      .optional()
      .describe("The audio file played while waiting. Telephony only."),
    overflowNumber: text(40).optional().describe("Where calls go after `maxTimeInQueue`. Telephony only."),
    timezone: text(80).optional().describe("IANA time zone; the tenant's when absent."),
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
      on: "callDistributionGroups",
      with: ["queueRoutingType"],
      holds: q => q.queueRoutingType !== "TEAM_BASED" || q.callDistributionGroups.length > 0,
      says: "a TEAM_BASED queue has at least one distribution group: add callDistributionGroups",
    },
    {
      on: "callDistributionGroups",
      holds: q => new Set(q.callDistributionGroups.map(g => g.order)).size === q.callDistributionGroups.length,
      says: "two distribution groups have the same order: number them from 1",
    },
  ],
  routes: {
    item: "contact-service-queue",
    list: "v2/contact-service-queue",
    listOmits: ["callDistributionGroups", "queueSkillRequirements"],
  },
});
