import { z } from "zod";
import { description, entity, listOf, seconds, text } from "./entity.js";

export const skill = entity({
  kind: "skill",
  title: "skill",
  about: "What an agent may know or speak. Skill profiles give agents its values; skills-based queues ask for them.",
  fields: {
    name: text(80, /^[a-zA-Z0-9,@_.\-\s]*$/).describe("Unique in the tenant; never changes."),
    description: description(),
    skillType: z
      .enum(["BOOLEAN", "PROFICIENCY", "TEXT", "ENUM"])
      .describe("BOOLEAN: has it or not. PROFICIENCY: 0 to 10. TEXT: free words. ENUM: one of `enumSkillValues`."),
    serviceLevelThreshold: seconds()
      .default(30)
      .describe("Seconds in queue after which a contact counts as outside the service level."),
    active: z.boolean().default(true).describe("An inactive skill cannot be asked for."),
    dynamicSkill: z
      .boolean()
      .default(false)
      .describe("Whether supervisors give it to agents for a time, whatever the agents' skill profile says."),
    enumSkillValues: listOf(
      {
        name: text(80, /^[a-zA-Z0-9._\-\s]*$/).describe("The value."),
        description: description(),
      },
      ["name"],
    )
      .optional()
      .describe("The values of an ENUM skill, each with an id that `enumSkillValueId` looks up."),
  },
  identity: ["name"],
  fixed: ["name", "skillType"],
  rules: [
    {
      on: "enumSkillValues",
      with: ["skillType"],
      holds: s => s.skillType !== "ENUM" || (s.enumSkillValues ?? []).length > 0,
      says: "an ENUM skill has at least one value: add enumSkillValues",
    },
    {
      on: "enumSkillValues",
      with: ["skillType"],
      holds: s => s.skillType === "ENUM" || (s.enumSkillValues ?? []).length === 0,
      says: "only an ENUM skill has values: remove enumSkillValues, or set skillType to ENUM",
    },
  ],
  ceilings: [
    { kind: "organizationSetting", field: "maximumSkills" },
    { kind: "organizationSetting", field: "maximumTextSkills", among: { field: "skillType", value: "TEXT" } },
  ],
  routes: { item: "skill", list: "v2/skill", bulk: "skill/bulk", listOmits: ["enumSkillValues"] },
});
