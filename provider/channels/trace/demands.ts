import type { Live, Rows } from "../../entities/entity.js";
import { InvalidDesiredState, NotFound } from "../../errors.js";
import type { Condition, DeployedChannel, SkillRequirement } from "../channel.js";
import { few, idOf, rowsOf, textOf } from "./rows.js";

/** What a contact asks of one skill, by its name, in place of the declared value. */
export type Overrides = Readonly<Record<string, number | boolean | string>>;

type Value = SkillRequirement["value"];

/** The skills asked for from a time in queue on. */
export interface Demand {
  after: number;
  required: readonly SkillRequirement[];
}

const words: Readonly<Record<Condition, string>> = {
  atLeast: "at least",
  atMost: "at most",
  is: "is",
  isNot: "is not",
};

/** One requirement in words: `Spanish at least 5`. */
export const inWords = ({ skill, condition, value }: SkillRequirement) => `${skill} ${words[condition]} ${value}`;

const typeOf = (skill: Live | undefined) => textOf(skill?.skillType)?.toUpperCase();

/** The value that was typed, as the skill's type wants it. */
function valued(skill: Live, value: Value): Value {
  const unfit = (fitting: string) =>
    new InvalidDesiredState(`"${value}" is no value of skill "${skill.name}"`, `Give ${fitting}.`);
  switch (typeOf(skill)) {
    case "PROFICIENCY": {
      if (!/^(\d|10)$/.test(String(value))) throw unfit("a whole number from 0 to 10");
      return Number(value);
    }
    case "BOOLEAN": {
      if (!/^(true|false)$/.test(String(value))) throw unfit("true or false");
      return String(value) === "true";
    }
    case "ENUM": {
      const names = rowsOf(skill.enumSkillValues).map(({ name }) => String(name));
      if (!names.includes(String(value))) throw unfit(`one of ${names.join(", ")}`);
      return String(value);
    }
    default:
      return String(value);
  }
}

function added(name: string, value: Value, rows: Rows): SkillRequirement {
  const skills = rows.of("skill");
  const skill = skills.find(each => each.name === name);
  if (!skill)
    throw new NotFound("is not in the tenant", {
      subject: { title: "skill", name },
      todo: `Ask for one of ${
        few(
          skills.map(each => String(each.name)),
          10,
        ) || "none: there are no skills"
      }.`,
    });
  const condition = typeOf(skill) === "PROFICIENCY" ? "atLeast" : "is";
  return { skillId: idOf(skill), skill: name, condition, value: valued(skill, value) };
}

/**
 * What the Queue Task node asks for over time. A contact's own values replace those it begins with, and add to them;
 * relaxations stay as they are declared.
 *
 * @throws NotFound for a skill that the tenant does not have, InvalidDesiredState for a value that the skill cannot have
 */
export function demandsOf(channel: DeployedChannel, overrides: Overrides, rows: Rows): readonly Demand[] {
  const declared = channel.skills?.required ?? [];
  const left = new Map(Object.entries(overrides));
  const first = declared.map(requirement => {
    const value = left.get(requirement.skill);
    if (value === undefined) return requirement;
    left.delete(requirement.skill);
    const skill = rows.byId("skill", requirement.skillId);
    return { ...requirement, value: skill ? valued(skill, value) : value };
  });
  const more = [...left].map(([name, value]) => added(name, value, rows));
  return [
    { after: 0, required: [...first, ...more] },
    ...(channel.skills?.relaxations ?? []).toSorted((a, b) => a.after - b.after),
  ];
}

/** What is asked for at a time in queue: the latest demand replaces those before it. */
export const demandAt = (demands: readonly Demand[], second: number) =>
  demands.findLast(({ after }) => after <= second)?.required ?? [];

const fields = { PROFICIENCY: "proficiencyValue", BOOLEAN: "booleanValue", TEXT: "textValue" } as const;

/** The values that a skill profile gives for one skill; several only of an ENUM skill. */
export function valuesOf(profile: Live | undefined, skillId: string, rows: Rows): readonly Value[] {
  const skill = rows.byId("skill", skillId);
  const type = typeOf(skill);
  if (!profile || !skill) return [];
  if (type === "ENUM") {
    const chosen = new Set(rowsOf(profile.activeEnumSkills).map(each => each.enumSkillValueId));
    return rowsOf(skill.enumSkillValues).flatMap(each => (chosen.has(each.id) ? [String(each.name)] : []));
  }
  // API: some clients send booleanValue beside a proficiency, so the skill's type decides which field counts.
  const field = fields[type as keyof typeof fields];
  return rowsOf(profile.activeSkills).flatMap(each =>
    each.skillId === skillId && each[field] !== undefined && each[field] !== null ? [each[field] as Value] : [],
  );
}

/** Whether these values of one skill are what is asked for. Without a value only `isNot` is. */
export function satisfies(values: readonly Value[], { condition, value }: SkillRequirement): boolean {
  const isOne = values.some(each => String(each) === String(value));
  const compared = (holds: (has: number, asked: number) => boolean) =>
    values.some(each => typeof each === "number" && holds(each, Number(value)));
  switch (condition) {
    case "is":
      return isOne;
    case "isNot":
      return !isOne;
    case "atLeast":
      return compared((has, asked) => has >= asked);
    case "atMost":
      return compared((has, asked) => has <= asked);
  }
}
