import { z } from "zod";
import { count, entity, listOf, ref, text } from "./entity.js";
import { valueFieldOf } from "./skillProfile.js";

export const skillAssignment = entity({
  kind: "skillAssignment",
  title: "assignment of skill",
  about:
    "Who has a dynamic skill beside the skill profile: what supervisors give for a time, such as a language during a " +
    "campaign. Only agents that are listed here are given it, and only from them it is taken again.",
  fields: {
    skillId: ref("skill").meta({ wire: "id" }).describe("The skill; its `dynamicSkill` is true. Not one of type ENUM."),
    agents: listOf(
      {
        userId: ref("agent").describe("The agent."),
        booleanValue: z.boolean().optional().describe("Of a BOOLEAN skill: whether the agent has it."),
        proficiencyValue: count(10).optional().describe("Of a PROFICIENCY skill: 0 to 10."),
        textValue: text(100).optional().describe("Of a TEXT skill: the words."),
      },
      ["userId"],
      "additive",
    ).describe("The agents, each with exactly one value, which fits the type of the skill."),
  },
  identity: ["skillId"],
  fixed: ["skillId"],
  rules: [
    {
      on: "agents",
      holds: ({ agents }) =>
        agents.every(
          ({ booleanValue, proficiencyValue, textValue }) =>
            [booleanValue, proficiencyValue, textValue].filter(value => value !== undefined).length === 1,
        ),
      says: "each agent has exactly one of booleanValue, proficiencyValue and textValue",
    },
  ],
  tenantRules: [
    {
      on: "agents",
      with: ["skillId"],
      reads: ["skill"],
      byId: true,
      problem: ({ skillId, agents }, rows) => {
        const skill = rows.byId("skill", skillId);
        if (!skill || agents.length === 0) return undefined;
        if (skill.dynamicSkill !== true)
          return `skill "${skill.name}" is given by skill profiles only: set dynamicSkill of the Skill to true`;
        const field = valueFieldOf[String(skill.skillType).toUpperCase()];
        if (!field) return `skill "${skill.name}" is of type ${skill.skillType}, which is given by supervisors only`;
        if (agents.every(agent => agent[field] !== undefined)) return undefined;
        return `skill "${skill.name}" is of type ${skill.skillType}: state ${field} of each agent`;
      },
    },
  ],
  routes: {
    item: "skill",
    list: "v2/skill",
    listOmits: ["agents"],
    assigned: {
      field: "agents",
      key: "userId",
      list: "user/by-dynamic-skill-id",
      shown: "dynamicSkill",
      bulk: "user/bulk/update-dynamic-skill",
    },
  },
  borrowed: { missing: "declare the Skill before it, or look it up" },
});
