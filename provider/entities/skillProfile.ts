import { z } from "zod";
import { count, description, entity, listOf, type Rows, ref, text } from "./entity.js";

interface ActiveSkill {
  readonly skillId: string;
  readonly booleanValue?: boolean | undefined;
  readonly proficiencyValue?: number | undefined;
  readonly textValue?: string | undefined;
}

/** Which field has the value of a skill of this type. */
export const valueFieldOf: Record<string, "booleanValue" | "proficiencyValue" | "textValue"> = {
  BOOLEAN: "booleanValue",
  PROFICIENCY: "proficiencyValue",
  TEXT: "textValue",
};

/** Why the value of one skill does not fit its type, if so. */
function misfit(active: ActiveSkill, rows: Rows): string | undefined {
  const skill = rows.byId("skill", active.skillId);
  const type = String(skill?.skillType ?? "").toUpperCase();
  if (type === "ENUM") return `skill "${skill?.name}" is of type ENUM: put one of its values into activeEnumSkills`;
  const field = valueFieldOf[type];
  if (!field || active[field] !== undefined) return undefined;
  return `skill "${skill?.name}" is of type ${type} and takes ${field}`;
}

export const skillProfile = entity({
  kind: "skillProfile",
  title: "skill profile",
  about: "A set of skills with values, given to agents.",
  fields: {
    name: text(80, /^[a-zA-Z0-9,@_.\-\s]*$/).describe("Unique in the tenant."),
    description: description(),
    activeSkills: listOf(
      {
        skillId: ref("skill").describe("The skill."),
        booleanValue: z.boolean().optional().describe("Of a BOOLEAN skill: whether the agent has it."),
        proficiencyValue: count(10).optional().describe("Of a PROFICIENCY skill: 0 to 10."),
        textValue: text(100).optional().describe("Of a TEXT skill: the words."),
      },
      ["skillId"],
    )
      .default([])
      .describe("Skills with a value; each has exactly one of the three."),
    activeEnumSkills: listOf(
      { enumSkillValueId: text(64).describe("The id of the value: `enumSkillValueId(skill, name)`.") },
      ["enumSkillValueId"],
    )
      .default([])
      .describe("Chosen values of ENUM skills."),
  },
  identity: ["name"],
  rules: [
    {
      on: "activeSkills",
      with: ["activeEnumSkills"],
      holds: p => p.activeSkills.length + p.activeEnumSkills.length > 0,
      says: "a skill profile has at least one skill: add one to activeSkills or activeEnumSkills",
    },
    {
      on: "activeSkills",
      holds: p =>
        p.activeSkills.every(
          s => [s.booleanValue, s.proficiencyValue, s.textValue].filter(v => v !== undefined).length === 1,
        ),
      says: "each active skill has exactly one of booleanValue, proficiencyValue and textValue",
    },
    {
      on: "activeSkills",
      holds: p => new Set(p.activeSkills.map(s => s.skillId)).size === p.activeSkills.length,
      says: "each skill appears once: remove the second entry",
    },
  ],
  tenantRules: [
    {
      on: "activeSkills",
      reads: ["skill"],
      byId: true,
      problem: (p, rows) => p.activeSkills.map(active => misfit(active, rows)).find(Boolean),
    },
  ],
  routes: {
    item: "skill-profile",
    list: "v2/skill-profile",
    bulk: "skill-profile/bulk",
    listOmits: ["activeSkills", "activeEnumSkills"],
  },
});
