// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { Agent } from "./agent.js";
import type { AudioFile } from "./audioFile.js";
import type { Skill } from "./skill.js";
import type { Team } from "./team.js";

export interface QueueCallDistributionGroupAgentGroupArgs {
  /** The team. */
  teamId: Reference<Team>;
}

export interface QueueCallDistributionGroupArgs {
  /**
   * Teams that join in this step.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  agentGroups: pulumi.Input<pulumi.Input<QueueCallDistributionGroupAgentGroupArgs>[]>;
  /**
   * Position of the step, from 1.
   * 1 to 1,000.
   */
  order: pulumi.Input<number>;
  /**
   * Seconds in queue after which this step begins.
   * At least 0.
   * Default: `0`.
   */
  duration?: pulumi.Input<number>;
}

export interface QueueSkillRequirementArgs {
  /** The skill. */
  skillId: Reference<Skill>;
  /**
   * How the agent's value compares. IS and IS_NOT are the known words.
   * 1 to 20 characters.
   */
  condition: pulumi.Input<string>;
  /**
   * The value asked for, as text.
   * 1 to 100 characters.
   */
  skillValue: pulumi.Input<string>;
  /**
   * Weight of a PROFICIENCY skill, up to 1000.
   * 0 to 1,000.
   */
  weight?: pulumi.Input<number>;
  /** Whether the skill is one that supervisors give for a time. */
  dynamicSkill?: pulumi.Input<boolean>;
}

export interface QueueAgentArgs {
  /** The agent; its id. */
  id: Reference<Agent>;
}

export interface QueuePersonalizedAIRoutingArgs {
  /**
   * EVALUATION only predicts, ACTIVE routes.
   * One of `NONE`, `EVALUATION`, `ACTIVE`.
   */
  aiRoutingMode: pulumi.Input<"NONE" | "EVALUATION" | "ACTIVE">;
  /**
   * What is optimised; needed unless the mode is NONE.
   * 1 to 80 characters.
   */
  aiRoutingKPIId?: pulumi.Input<string>;
}

export interface QueueAssistantSkillArgs {
  /**
   * Its id.
   * 1 to 80 characters.
   */
  assistantSkillId: pulumi.Input<string>;
}

export interface QueueCallDistributionGroupAgentGroup {
  /** Its own id in the tenant. */
  id?: string;
  /** The team. */
  teamId: string;
}

export interface QueueCallDistributionGroup {
  /** Its own id in the tenant. */
  id?: string;
  /** Teams that join in this step. */
  agentGroups: QueueCallDistributionGroupAgentGroup[];
  /** Position of the step, from 1. */
  order: number;
  /** Seconds in queue after which this step begins. */
  duration: number;
}

export interface QueueSkillRequirement {
  /** Its own id in the tenant. */
  id?: string;
  /** The skill. */
  skillId: string;
  /** How the agent's value compares. IS and IS_NOT are the known words. */
  condition: string;
  /** The value asked for, as text. */
  skillValue: string;
  /** Weight of a PROFICIENCY skill, up to 1000. */
  weight?: number;
  /** Whether the skill is one that supervisors give for a time. */
  dynamicSkill?: boolean;
}

export interface QueueAgent {
  /** The agent; its id. */
  id: string;
}

export interface QueuePersonalizedAIRouting {
  /** Its own id in the tenant. */
  id?: string;
  /** EVALUATION only predicts, ACTIVE routes. */
  aiRoutingMode: "NONE" | "EVALUATION" | "ACTIVE";
  /** What is optimised; needed unless the mode is NONE. */
  aiRoutingKPIId?: string;
}

export interface QueueAssistantSkill {
  /** Its own id in the tenant. */
  id?: string;
  /** Its id. */
  assistantSkillId: string;
}

/** Where contacts of one channel wait for an agent (API: contact-service-queue). */
export interface QueueArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * OUTBOUND is telephony only.
   * One of `INBOUND`, `OUTBOUND`.
   * Default: `"INBOUND"`.
   * Fixed: a change replaces the queue.
   */
  queueType?: pulumi.Input<"INBOUND" | "OUTBOUND">;
  /**
   * The same as its entry point's.
   * One of `TELEPHONY`, `EMAIL`, `FAX`, `CHAT`, `VIDEO`, `OTHERS`, `SOCIAL_CHANNEL`, `WORK_ITEM`, `CUSTOM_MESSAGING`.
   * Fixed: a change replaces the queue.
   */
  channelType: pulumi.Input<
    "TELEPHONY" | "EMAIL" | "FAX" | "CHAT" | "VIDEO" | "OTHERS" | "SOCIAL_CHANNEL" | "WORK_ITEM" | "CUSTOM_MESSAGING"
  >;
  /**
   * Which social channel; SMS is MESSAGEBIRD.
   * One of `MESSAGEBIRD`, `MESSENGER`, `WHATSAPP`, `APPLE_BUSINESS_CHAT`, `GOOGLE_BUSINESS_MESSAGES`.
   * Not managed until stated.
   * Fixed: a change replaces the queue.
   */
  socialChannelType?: pulumi.Input<
    "MESSAGEBIRD" | "MESSENGER" | "WHATSAPP" | "APPLE_BUSINESS_CHAT" | "GOOGLE_BUSINESS_MESSAGES"
  >;
  /**
   * Seconds in queue after which a contact is outside the service level.
   * At least 1.
   */
  serviceLevelThreshold: pulumi.Input<number>;
  /**
   * Seconds after which a contact leaves the queue.
   * At least 1.
   */
  maxTimeInQueue: pulumi.Input<number>;
  /**
   * Contacts at once.
   * At least 0.
   * Default: `100`.
   */
  maxActiveContacts?: pulumi.Input<number>;
  /**
   * An inactive queue takes no contacts.
   * Default: `true`.
   */
  active?: pulumi.Input<boolean>;
  /**
   * How the agent is chosen.
   * One of `LONGEST_AVAILABLE_AGENT`, `SKILLS_BASED`, `CIRCULAR`, `LINEAR`.
   * Default: `"LONGEST_AVAILABLE_AGENT"`.
   * Fixed: a change replaces the queue.
   */
  routingType?: pulumi.Input<"LONGEST_AVAILABLE_AGENT" | "SKILLS_BASED" | "CIRCULAR" | "LINEAR">;
  /**
   * Of the agents with the skills: longest idle, or best.
   * One of `LONGEST_AVAILABLE_AGENT`, `BEST_AVAILABLE_AGENT`.
   * Not managed until stated.
   */
  skillBasedRoutingType?: pulumi.Input<"LONGEST_AVAILABLE_AGENT" | "BEST_AVAILABLE_AGENT">;
  /**
   * Whether it has teams, skills or single agents.
   * One of `TEAM_BASED`, `SKILL_BASED`, `AGENT_BASED`.
   * Default: `"TEAM_BASED"`.
   */
  queueRoutingType?: pulumi.Input<"TEAM_BASED" | "SKILL_BASED" | "AGENT_BASED">;
  /**
   * Teams that get the contacts, widening over time. A TEAM_BASED queue has at least one.
   * Default: `[]`.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  callDistributionGroups?: pulumi.Input<pulumi.Input<QueueCallDistributionGroupArgs>[]>;
  /**
   * Skills that an agent needs. SKILL_BASED queues only.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  queueSkillRequirements?: pulumi.Input<pulumi.Input<QueueSkillRequirementArgs>[]>;
  /**
   * The agents that get the contacts. AGENT_BASED queues only. That `id` is the user's is inferred.
   * Not managed until stated.
   * The set is `exclusive` unless `ownership` says otherwise.
   */
  agents?: pulumi.Input<pulumi.Input<QueueAgentArgs>[]>;
  /**
   * Whether agents may take its contacts themselves; API only.
   * Not managed until stated.
   */
  manuallyAssignable?: pulumi.Input<boolean>;
  /**
   * Whether contacts go to the agent with the best predicted outcome.
   * Not managed until stated.
   */
  personalizedAIRouting?: pulumi.Input<QueuePersonalizedAIRoutingArgs>;
  /**
   * Whether contacts are summarised here, where the organization has chosen specific queues. EXCLUDED at first.
   * One of `INCLUDED`, `EXCLUDED`.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  queueLevelSummariesInclusion?: pulumi.Input<"INCLUDED" | "EXCLUDED">;
  /**
   * Whether sentiment is analysed here, where the organization has chosen specific queues. EXCLUDED at first.
   * One of `INCLUDED`, `EXCLUDED`.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  queueLevelSentimentAnalysisInclusion?: pulumi.Input<"INCLUDED" | "EXCLUDED">;
  /**
   * Whether waiting times are predicted here, where the organization has chosen specific queues. EXCLUDED at first.
   * One of `INCLUDED`, `EXCLUDED`.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  queueLevelPredictedWaitTimeInclusion?: pulumi.Input<"INCLUDED" | "EXCLUDED">;
  /**
   * Whether satisfaction is estimated here, where the organization has chosen specific queues. EXCLUDED at first.
   * One of `INCLUDED`, `EXCLUDED`.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  queueLevelAutoCsatInclusion?: pulumi.Input<"INCLUDED" | "EXCLUDED">;
  /**
   * Whether conversations are transcribed as they happen here, where the organization has chosen specific queues.
   * EXCLUDED at first.
   * One of `INCLUDED`, `EXCLUDED`.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  queueLevelRealTimeTranscriptionsInclusion?: pulumi.Input<"INCLUDED" | "EXCLUDED">;
  /**
   * Whether steps without logged-in agents are skipped.
   * Default: `false`.
   */
  checkAgentAvailability?: pulumi.Input<boolean>;
  /**
   * Whether supervisors may listen. Telephony only.
   * Default: `false`.
   */
  monitoringPermitted?: pulumi.Input<boolean>;
  /**
   * Whether calls may be parked. Telephony only.
   * Default: `false`.
   */
  parkingPermitted?: pulumi.Input<boolean>;
  /**
   * Whether calls may be recorded. Telephony only.
   * Default: `false`.
   */
  recordingPermitted?: pulumi.Input<boolean>;
  /**
   * Whether all calls are recorded. Telephony only.
   * Default: `false`.
   */
  recordingAllCallsPermitted?: pulumi.Input<boolean>;
  /**
   * Whether agents may pause a recording. Telephony only.
   * Default: `false`.
   */
  pauseRecordingPermitted?: pulumi.Input<boolean>;
  /**
   * Seconds that a recording pauses. Telephony only.
   * At least 0.
   * Not managed until stated.
   */
  recordingPauseDuration?: pulumi.Input<number>;
  /**
   * Whether campaigns dial through it. OUTBOUND only.
   * Not managed until stated.
   */
  outdialCampaignEnabled?: pulumi.Input<boolean>;
  /**
   * What a vendor knows the queue as. Telephony only.
   * 1 to 80 characters.
   * Not managed until stated.
   */
  vendorId?: pulumi.Input<string>;
  /**
   * Music while waiting. Telephony only.
   * Not managed until stated.
   */
  defaultMusicInQueueMediaFileId?: Reference<AudioFile>;
  /**
   * Where calls go after `maxTimeInQueue`. Telephony only.
   * 1 to 40 characters.
   * Not managed until stated.
   */
  overflowNumber?: pulumi.Input<string>;
  /**
   * IANA time zone; the tenant's when absent.
   * 1 to 80 characters.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  timezone?: pulumi.Input<string>;
  /**
   * The skill of the AI Assistant that helps agents with its contacts.
   * Not managed until stated.
   */
  assistantSkill?: pulumi.Input<QueueAssistantSkillArgs>;
  /**
   * Whether agents may pause a contact. E-mail and social only; that it is true or false is inferred.
   * Not managed until stated.
   */
  pauseAndResume?: pulumi.Input<boolean>;
  /**
   * The URL of the script for calls that come back into the queue. Telephony only; the server's own when absent.
   * 1 to 2,000 characters.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  ivrRequeueUrl?: pulumi.Input<string>;
  /**
   * The URL of the control script, where no flow of Flow Designer is used. Telephony only; the server's own when
   * absent.
   * 1 to 2,000 characters.
   * Not managed until stated.
   * Cannot be cleared once it is set.
   */
  controlFlowScriptUrl?: pulumi.Input<string>;
  /**
   * For a subscription to recording events: its version.
   * 1 to 80 characters.
   * Not managed until stated.
   */
  xspVersion?: pulumi.Input<string>;
  /**
   * For a subscription to recording events: its id.
   * 1 to 80 characters.
   * Not managed until stated.
   */
  subscriptionId?: pulumi.Input<string>;
}

/** Options of a queue: Pulumi's, and those that say what is ours. */
export type QueueOptions = EntityOptions<
  keyof QueueArgs,
  "callDistributionGroups" | "queueSkillRequirements" | "agents"
>;

/** What finds a queue: exact values, of which exactly one must have all. */
export interface QueueQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "queue",
  title: "queue",
  className: "Queue",
  outputs: [
    "name",
    "queueType",
    "channelType",
    "serviceLevelThreshold",
    "maxTimeInQueue",
    "maxActiveContacts",
    "active",
    "routingType",
    "queueRoutingType",
    "callDistributionGroups",
    "checkAgentAvailability",
    "monitoringPermitted",
    "parkingPermitted",
    "recordingPermitted",
    "recordingAllCallsPermitted",
    "pauseRecordingPermitted",
  ],
  optional: [
    "description",
    "socialChannelType",
    "skillBasedRoutingType",
    "queueSkillRequirements",
    "agents",
    "manuallyAssignable",
    "personalizedAIRouting",
    "queueLevelSummariesInclusion",
    "queueLevelSentimentAnalysisInclusion",
    "queueLevelPredictedWaitTimeInclusion",
    "queueLevelAutoCsatInclusion",
    "queueLevelRealTimeTranscriptionsInclusion",
    "recordingPauseDuration",
    "outdialCampaignEnabled",
    "vendorId",
    "defaultMusicInQueueMediaFileId",
    "overflowNumber",
    "timezone",
    "assistantSkill",
    "pauseAndResume",
    "ivrRequeueUrl",
    "controlFlowScriptUrl",
    "xspVersion",
    "subscriptionId",
  ],
  query: ["name"],
};

/**
 * Where contacts of one channel wait for an agent (API: contact-service-queue).
 * @example
 * new wxcc.Queue("sales", {
 *   name: "Sales",
 *   channelType: "TELEPHONY",
 *   serviceLevelThreshold: 60,
 *   maxTimeInQueue: 60,
 *   callDistributionGroups: [{ agentGroups: [{ teamId: team }], order: 1 }],
 * });
 */
export class Queue extends Entity<"queue"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** OUTBOUND is telephony only. */
  declare readonly queueType: pulumi.Output<"INBOUND" | "OUTBOUND">;

  /** The same as its entry point's. */
  declare readonly channelType: pulumi.Output<
    "TELEPHONY" | "EMAIL" | "FAX" | "CHAT" | "VIDEO" | "OTHERS" | "SOCIAL_CHANNEL" | "WORK_ITEM" | "CUSTOM_MESSAGING"
  >;

  /** Which social channel; SMS is MESSAGEBIRD. */
  declare readonly socialChannelType: pulumi.Output<
    "MESSAGEBIRD" | "MESSENGER" | "WHATSAPP" | "APPLE_BUSINESS_CHAT" | "GOOGLE_BUSINESS_MESSAGES" | undefined
  >;

  /** Seconds in queue after which a contact is outside the service level. */
  declare readonly serviceLevelThreshold: pulumi.Output<number>;

  /** Seconds after which a contact leaves the queue. */
  declare readonly maxTimeInQueue: pulumi.Output<number>;

  /** Contacts at once. */
  declare readonly maxActiveContacts: pulumi.Output<number>;

  /** An inactive queue takes no contacts. */
  declare readonly active: pulumi.Output<boolean>;

  /** How the agent is chosen. */
  declare readonly routingType: pulumi.Output<"LONGEST_AVAILABLE_AGENT" | "SKILLS_BASED" | "CIRCULAR" | "LINEAR">;

  /** Of the agents with the skills: longest idle, or best. */
  declare readonly skillBasedRoutingType: pulumi.Output<"LONGEST_AVAILABLE_AGENT" | "BEST_AVAILABLE_AGENT" | undefined>;

  /** Whether it has teams, skills or single agents. */
  declare readonly queueRoutingType: pulumi.Output<"TEAM_BASED" | "SKILL_BASED" | "AGENT_BASED">;

  /** Teams that get the contacts, widening over time. A TEAM_BASED queue has at least one. */
  declare readonly callDistributionGroups: pulumi.Output<QueueCallDistributionGroup[]>;

  /** Skills that an agent needs. SKILL_BASED queues only. */
  declare readonly queueSkillRequirements: pulumi.Output<QueueSkillRequirement[] | undefined>;

  /** The agents that get the contacts. AGENT_BASED queues only. That `id` is the user's is inferred. */
  declare readonly agents: pulumi.Output<QueueAgent[] | undefined>;

  /** Whether agents may take its contacts themselves; API only. */
  declare readonly manuallyAssignable: pulumi.Output<boolean | undefined>;

  /** Whether contacts go to the agent with the best predicted outcome. */
  declare readonly personalizedAIRouting: pulumi.Output<QueuePersonalizedAIRouting | undefined>;

  /** Whether contacts are summarised here, where the organization has chosen specific queues. EXCLUDED at first. */
  declare readonly queueLevelSummariesInclusion: pulumi.Output<"INCLUDED" | "EXCLUDED" | undefined>;

  /** Whether sentiment is analysed here, where the organization has chosen specific queues. EXCLUDED at first. */
  declare readonly queueLevelSentimentAnalysisInclusion: pulumi.Output<"INCLUDED" | "EXCLUDED" | undefined>;

  /** Whether waiting times are predicted here, where the organization has chosen specific queues. EXCLUDED at first. */
  declare readonly queueLevelPredictedWaitTimeInclusion: pulumi.Output<"INCLUDED" | "EXCLUDED" | undefined>;

  /** Whether satisfaction is estimated here, where the organization has chosen specific queues. EXCLUDED at first. */
  declare readonly queueLevelAutoCsatInclusion: pulumi.Output<"INCLUDED" | "EXCLUDED" | undefined>;

  /**
   * Whether conversations are transcribed as they happen here, where the organization has chosen specific queues.
   * EXCLUDED at first.
   */
  declare readonly queueLevelRealTimeTranscriptionsInclusion: pulumi.Output<"INCLUDED" | "EXCLUDED" | undefined>;

  /** Whether steps without logged-in agents are skipped. */
  declare readonly checkAgentAvailability: pulumi.Output<boolean>;

  /** Whether supervisors may listen. Telephony only. */
  declare readonly monitoringPermitted: pulumi.Output<boolean>;

  /** Whether calls may be parked. Telephony only. */
  declare readonly parkingPermitted: pulumi.Output<boolean>;

  /** Whether calls may be recorded. Telephony only. */
  declare readonly recordingPermitted: pulumi.Output<boolean>;

  /** Whether all calls are recorded. Telephony only. */
  declare readonly recordingAllCallsPermitted: pulumi.Output<boolean>;

  /** Whether agents may pause a recording. Telephony only. */
  declare readonly pauseRecordingPermitted: pulumi.Output<boolean>;

  /** Seconds that a recording pauses. Telephony only. */
  declare readonly recordingPauseDuration: pulumi.Output<number | undefined>;

  /** Whether campaigns dial through it. OUTBOUND only. */
  declare readonly outdialCampaignEnabled: pulumi.Output<boolean | undefined>;

  /** What a vendor knows the queue as. Telephony only. */
  declare readonly vendorId: pulumi.Output<string | undefined>;

  /** Music while waiting. Telephony only. */
  declare readonly defaultMusicInQueueMediaFileId: pulumi.Output<string | undefined>;

  /** Where calls go after `maxTimeInQueue`. Telephony only. */
  declare readonly overflowNumber: pulumi.Output<string | undefined>;

  /** IANA time zone; the tenant's when absent. */
  declare readonly timezone: pulumi.Output<string | undefined>;

  /** The skill of the AI Assistant that helps agents with its contacts. */
  declare readonly assistantSkill: pulumi.Output<QueueAssistantSkill | undefined>;

  /** Whether agents may pause a contact. E-mail and social only; that it is true or false is inferred. */
  declare readonly pauseAndResume: pulumi.Output<boolean | undefined>;

  /** The URL of the script for calls that come back into the queue. Telephony only; the server's own when absent. */
  declare readonly ivrRequeueUrl: pulumi.Output<string | undefined>;

  /**
   * The URL of the control script, where no flow of Flow Designer is used. Telephony only; the server's own when
   * absent.
   */
  declare readonly controlFlowScriptUrl: pulumi.Output<string | undefined>;

  /** For a subscription to recording events: its version. */
  declare readonly xspVersion: pulumi.Output<string | undefined>;

  /** For a subscription to recording events: its id. */
  declare readonly subscriptionId: pulumi.Output<string | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the queue is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: QueueArgs, options?: QueueOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a queue that exists and is not managed here: one list of the kind per run, shared by all look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.Queue.find("found", { name: "…" });
   */
  static find(name: string, query: QueueQuery, options?: LookUpOptions): Queue {
    return new Queue(name, lookUp("find", query), options);
  }

  /** Looks up a queue that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): Queue {
    return new Queue(name, lookUp("get", { id }), options);
  }
}
