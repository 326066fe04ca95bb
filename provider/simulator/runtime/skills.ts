import type { Json } from "../../entities/entity.js";
import type { Binding, RequiredSkill } from "../connect/state.js";
import { rule } from "../evidence.js";
import type { Fields } from "../quirks/quirk.js";
import { skill as skills } from "../quirks/skill.js";
import type { Row } from "../store.js";
import type { World } from "./task.js";

export const skillRules = [
  rule(
    "runtime.skillsBased",
    "documented",
    "article, skills step 6",
    "Skills are asked for in queues of routing type SKILLS_BASED only.",
  ),
  rule(
    "runtime.agentSkills",
    "documented",
    "article, skills step 2: a profile assigned to a team is not supported",
    "An agent's skills are those of the agent's own skill profile; a team's profile counts for nothing.",
  ),
  rule(
    "runtime.text",
    "documented",
    "article, skills step 1: a text skill must match exactly",
    "A TEXT skill is met by the same text, letter case included.",
  ),
  rule(
    "runtime.proficiency",
    "documented",
    "article, skills step 1: 0 to 10; the words for comparing are ours",
    "A PROFICIENCY skill is compared as a number: atLeast, atMost, is, isNot.",
  ),
  rule(
    "runtime.boolean",
    "documented",
    "article, skills step 1",
    "A BOOLEAN skill is true or false in the profile: is, isNot.",
  ),
  rule(
    "runtime.enum",
    "documented",
    "article, skills step 1: a named set of values",
    "An ENUM skill is met by any of the values that the profile chose of it: is; isNot by none of them.",
  ),
  rule(
    "runtime.lacking",
    "assumed",
    "nothing is shown of agents without the skill",
    "An agent whose profile has no value of a skill meets no condition on it, isNot neither.",
  ),
  rule(
    "runtime.relaxation",
    "documented",
    "article: requirements can be removed or reduced after an interval",
    "From its time in queue on, a relaxation stands in place of the requirements; the latest one that began holds.",
  ),
];

type Skills = NonNullable<Binding["skills"]>;

/** The skills that are asked for after so many seconds in queue. */
export function requiredAfter({ required, relaxations }: Skills, waited: number): readonly RequiredSkill[] {
  const latest = relaxations
    .filter(({ after }) => after <= waited)
    .reduce<Skills["relaxations"][number] | undefined>((a, b) => (a && a.after > b.after ? a : b), undefined);
  return latest?.required ?? required;
}

const entries = (value: Json | undefined) => (value ?? []) as readonly Fields[];
const fieldOf: Readonly<Record<string, string>> = {
  BOOLEAN: "booleanValue",
  PROFICIENCY: "proficiencyValue",
  TEXT: "textValue",
};

/** The values that an agent has of a skill: several at most of an ENUM. */
export function valuesOf({ tenant }: World, user: Row, skill: Row): readonly Json[] {
  const profile = tenant.row("skill-profile", String(user.skillProfileId));
  if (skill.skillType === "ENUM") {
    const chosen = new Set(entries(profile?.activeEnumSkills).map(entry => entry.enumSkillValueId));
    return entries(skill.enumSkillValues).flatMap(({ id, name }) => (chosen.has(id) ? [name as Json] : []));
  }
  const active = entries(profile?.activeSkills).find(({ skillId }) => skillId === skill.id);
  const value = active?.[fieldOf[String(skill.skillType)] ?? ""];
  return value === undefined ? [] : [value];
}

const compares: Readonly<Record<RequiredSkill["condition"], (values: readonly Json[], asked: Json) => boolean>> = {
  atLeast: ([value], asked) => Number(value) >= Number(asked),
  atMost: ([value], asked) => Number(value) <= Number(asked),
  is: (values, asked) => values.includes(asked),
  isNot: (values, asked) => !values.includes(asked),
};

/** Whether an agent has the skill as it is asked for. */
export function meets(world: World, user: Row, { skillId, condition, value }: RequiredSkill): boolean {
  const skill = world.tenant.row(skills.type, skillId);
  const values = skill ? valuesOf(world, user, skill) : [];
  return values.length > 0 && compares[condition](values, value);
}

/** The sum of an agent's proficiencies in the skills that are asked for. */
export const proficiency = (world: World, user: Row, required: readonly RequiredSkill[]): number =>
  [...new Set(required.map(({ skillId }) => skillId))]
    .map(id => world.tenant.row(skills.type, id))
    .filter(skill => skill?.skillType === "PROFICIENCY")
    .reduce((sum, skill) => sum + Number(valuesOf(world, user, skill!)[0] ?? 0), 0);

const typeOfValue: Readonly<Record<string, string>> = {
  BOOLEAN: "boolean",
  PROFICIENCY: "number",
  TEXT: "string",
  ENUM: "string",
};

function misfit({ tenant }: World, { skillId, condition, value }: RequiredSkill): string | undefined {
  const skill = tenant.row(skills.type, skillId);
  if (skill?.active !== true) return skill ? `skill "${skill.name}" is inactive` : `skill ${skillId} does not exist`;
  const type = String(skill.skillType);
  if (typeof value !== typeOfValue[type])
    return `skill "${skill.name}" is of type ${type}, which ${value} does not fit`;
  return type !== "PROFICIENCY" && (condition === "atLeast" || condition === "atMost")
    ? `skill "${skill.name}" is of type ${type}, which has no ${condition}`
    : undefined;
}

/** Why the Queue Task node cannot ask for these skills, if so. */
export const wrongRequirement = (world: World, { required, relaxations }: Skills): string | undefined =>
  [...required, ...relaxations.flatMap(relaxed => relaxed.required)].map(one => misfit(world, one)).find(Boolean);
