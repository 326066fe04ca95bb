import type { Fields } from "./quirk.js";
import { quirks } from "./quirk.js";

const text = { type: "string" };
const inclusions = ["Summaries", "SentimentAnalysis", "PredictedWaitTime", "AutoCsat", "RealTimeTranscriptions"].map(
  feature => `queueLevel${feature}Inclusion`,
);
const voiceFields = [
  "monitoringPermitted",
  "parkingPermitted",
  "recordingPermitted",
  "recordingAllCallsPermitted",
  "pauseRecordingPermitted",
];

const withoutTeams = (after: Fields) => {
  const groups = (after.callDistributionGroups ?? []) as readonly Fields[];
  return groups.length === 0 || groups.some(group => !(group.agentGroups as readonly unknown[] | undefined)?.length);
};

export const queue = quirks({ type: "contact-service-queue", kind: "queue" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, ContactServiceQueueDTO",
    says: "Takes the published fields; names and types of skills in requirements are accepted.",
    accepts: {
      agents: { items: { properties: { ciUserId: text } } },
      queueSkillRequirements: {
        items: { properties: { skillName: text, skillType: text } },
      },
    },
  },
  {
    id: "within",
    evidence: "spec",
    source: "contract B, ContactServiceQueueDTO, QueueAgentsDTO, CallDistributionGroupDTO",
    says: "Distribution groups, their teams and skill requirements are sets; an agent has an id.",
    accepts: {
      callDistributionGroups: { uniqueItems: true, items: { properties: { agentGroups: { uniqueItems: true } } } },
      queueSkillRequirements: { uniqueItems: true },
    },
    required: ["agents.id"],
  },
  {
    id: "paths",
    evidence: "live",
    source: "contract 2.8",
    says: "Item and create work with and without v2.",
    items: ["", "v2"],
    creates: ["", "v2"],
  },
  {
    id: "v3list",
    evidence: "spec",
    source: "contract, appendix A",
    says: "A v3 list exists beside v2.",
    lists: { v2: "envelope", v3: "envelope", "": "array" },
  },
  {
    id: "bulk",
    evidence: "live",
    source: "contract 2.0.1",
    says: "POST v2/bulk creates and deletes, PATCH bulk updates partially.",
    bulk: [
      { method: "POST", path: "v2/bulk", create: true, update: "no", delete: true },
      { method: "POST", path: "bulk", create: true, update: "no", delete: true },
      { method: "PATCH", path: "bulk", create: false, update: "partial", delete: false },
    ],
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.8 (SK)",
    says: "Eight fields are required on every channel.",
    required: [
      "name",
      "queueType",
      "channelType",
      "serviceLevelThreshold",
      "maxActiveContacts",
      "maxTimeInQueue",
      "active",
      "routingType",
    ],
  },
  {
    id: "voice",
    evidence: "live",
    source: "contract 2.8 (SK, voice)",
    says: "A TELEPHONY queue needs the five permissions as well.",
    refuses: ({ after }) => {
      const missing = after.channelType === "TELEPHONY" ? voiceFields.filter(name => after[name] === undefined) : [];
      return missing.length > 0 ? missing.map(name => `${name}: is required`).join(", ") : undefined;
    },
  },
  {
    id: "groups",
    evidence: "documented",
    source: "contract 2.8 (TK)",
    says: "A TEAM_BASED queue has at least one distribution group, each with a team: 400.",
    refuses: ({ after }) =>
      after.queueRoutingType === "TEAM_BASED" && withoutTeams(after)
        ? "callDistributionGroups: at least one group with at least one team is required"
        : undefined,
  },
  {
    id: "skillsBased",
    evidence: "spec",
    source: "contract 2.8",
    says: "routingType SKILLS_BASED needs skillBasedRoutingType.",
    refuses: ({ after }) =>
      after.routingType === "SKILLS_BASED" && after.skillBasedRoutingType === undefined
        ? "skillBasedRoutingType: is required when routingType is SKILLS_BASED"
        : undefined,
  },
  {
    id: "immutable",
    evidence: "documented",
    source: "contract 2.8 (TK, of routingType); of the channel nothing is shown",
    says: "routingType, queueType, channelType and socialChannelType cannot change.",
    immutable: { fields: ["routingType", "queueType", "channelType", "socialChannelType"] },
  },
  {
    id: "fills",
    evidence: "live",
    source: "contract 2.8: bodies without them were accepted (SK)",
    says: "checkAgentAvailability is false and queueRoutingType TEAM_BASED when absent.",
    fills: () => ({ checkAgentAvailability: false, queueRoutingType: "TEAM_BASED" }),
  },
  {
    id: "scripts",
    evidence: "spec",
    source: "contract 2.8",
    says: "The server fills timezone, and controlFlowScriptUrl of telephony queues.",
    fills: (after, view, id) => ({
      timezone: view.timezone,
      ...(after.channelType === "TELEPHONY" && {
        controlFlowScriptUrl: `https://controlscript.example.com/queue/${id}`,
      }),
    }),
  },
  {
    id: "keeps",
    evidence: "spec",
    source: "contract 2.8",
    says: "A PUT without the queueLevel inclusions keeps them; absent means EXCLUDED.",
    keeps: inclusions,
  },
  {
    id: "requirements",
    evidence: "spec",
    source: "contract B, QueueSkillRequirementDTO; 2.0",
    says: "Skill requirements have ids of their own, which a kept one must resend. Distribution groups have none.",
    nested: { queueSkillRequirements: { key: ["skillId", "condition", "skillValue"], stamped: true } },
  },
  {
    id: "aiRouting",
    evidence: "spec",
    source: "contract 2.8, QueuePersonalizedAIRoutingDTO; the refusal is ours",
    says: "aiRoutingMode goes NONE, EVALUATION, ACTIVE, and back to NONE; EVALUATION and ACTIVE need a KPI: 400.",
    refuses: ({ before, after }) => {
      const mode = (row: Fields | undefined) => ((row?.personalizedAIRouting ?? {}) as Fields).aiRoutingMode ?? "NONE";
      const [from, to] = [mode(before), mode(after)];
      if (before && ["NONE ACTIVE", "ACTIVE EVALUATION"].includes(`${from} ${to}`))
        return `personalizedAIRouting.aiRoutingMode: cannot change from ${from} to ${to}`;
      const kpi = ((after.personalizedAIRouting ?? {}) as Fields).aiRoutingKPIId;
      return to !== "NONE" && !kpi ? "personalizedAIRouting.aiRoutingKPIId: is required" : undefined;
    },
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 4: 409 for a duplicate name (SPEC, SK); published on POST of this type",
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  {
    id: "version",
    evidence: "live",
    source: "contract 2.0 (SK/queues-write)",
    says: "A queue is created with version 1, not 0.",
    fills: () => ({ version: 1 }),
  },
  {
    id: "list",
    evidence: "live",
    source: "contract 2.0, A2",
    says: "Lists drop the arrays: distribution groups, skill requirements, agents; search looks at name and description.",
    omitsInList: ["callDistributionGroups", "queueSkillRequirements", "agents"],
    notFilterable: ["queueSkillRequirements", "xspVersion"],
    searches: ["name", "description"],
  },
]);
