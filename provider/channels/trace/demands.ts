import type { Live, Rows } from "../../entities/entity.js";
import { InvalidDesiredState, NotFound } from "../../errors.js";
import type { Condition, DeployedChannel, SkillRequirement } from "../channel.js";
import type { Advice } from "./outcome.js";
import { few, idOf, isActive, rowsOf, textOf } from "./rows.js";

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

const enumNames = (skill: Live) => rowsOf(skill.enumSkillValues).map(({ name }) => String(name));

/** What a skill of this type can be compared with, where this is nothing of the kind. */
function unfit(skill: Live, value: Value): string | undefined {
  switch (typeOf(skill)) {
    case "PROFICIENCY":
      return /^(\d|10)$/.test(String(value)) ? undefined : "a whole number from 0 to 10";
    case "BOOLEAN":
      return /^(true|false)$/.test(String(value)) ? undefined : "true or false";
    case "ENUM":
      return enumNames(skill).includes(String(value)) ? undefined : `one of ${enumNames(skill).join(", ")}`;
    default:
      return undefined;
  }
}

/** The value that was typed, as the skill's type wants it. */
function valued(skill: Live, value: Value): Value {
  const fitting = unfit(skill, value);
  if (fitting) throw new InvalidDesiredState(`"${value}" is no value of skill "${skill.name}"`, `Give ${fitting}.`);
  const type = typeOf(skill);
  return type === "PROFICIENCY" ? Number(value) : type === "BOOLEAN" ? String(value) === "true" : String(value);
}

/** Under the tenant's own names: who types `spanish` means the skill Spanish, unless there are two of them. */
export function underNames(overrides: Overrides, rows: Rows): Overrides {
  const names = rows.of("skill").map(({ name }) => String(name));
  const nameFor = (typed: string) => {
    const alike = names.filter(name => name.toLowerCase() === typed.toLowerCase());
    return !names.includes(typed) && alike.length === 1 ? alike[0]! : typed;
  };
  return Object.fromEntries(Object.entries(overrides).map(([typed, value]) => [nameFor(typed), value]));
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
  const left = new Map(Object.entries(underNames(overrides, rows)));
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

/** Why the Queue Task node cannot ask for this, if so. That it refuses the contact then (onInvalidData) is assumed. */
export function misfit({ skillId, skill: name, condition, value }: SkillRequirement, rows: Rows): Advice | undefined {
  const skill = rows.byId("skill", skillId);
  if (!skill)
    return {
      says: `the flow asks for skill "${name}" (${skillId}), which is not in the tenant`,
      todo: "Create it with pulumi up --refresh and choose it in the Queue Task node, or ask for another one there.",
    };
  if (!isActive(skill)) return { says: `the flow asks for skill "${name}", which is inactive`, todo: "Set it active." };
  const type = typeOf(skill);
  const wanted = typesOfValue[type as keyof typeof typesOfValue] ?? "string";
  if (typeof value !== wanted)
    return { says: `the flow asks for "${value}" of skill "${name}", a ${type} skill`, todo: `Ask for a ${wanted}.` };
  if (condition === "is" || condition === "isNot" || type === "PROFICIENCY") return undefined;
  return {
    says: `the flow asks for ${name} ${words[condition]} a value, and a ${type} skill has no order`,
    todo: "Ask for it with is or isNot.",
  };
}

/** Whether no agent can have the value that is asked for, and what could be asked for instead. */
export function impossible(requirement: SkillRequirement, rows: Rows): string | undefined {
  const skill = rows.byId("skill", requirement.skillId);
  const fitting = skill && unfit(skill, requirement.value);
  return fitting && `the flow asks for ${inWords(requirement)}, and an agent has ${fitting}`;
}

const typesOfValue = { PROFICIENCY: "number", BOOLEAN: "boolean" } as const;
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

/**
 * Whether these values of one skill are what is asked for. Contacts go to agents who have the skills (article, skills
 * based routing): who has no value of a skill meets nothing that is asked of it, `isNot` included.
 */
export function satisfies(values: readonly Value[], { condition, value }: SkillRequirement): boolean {
  const isOne = values.some(each => String(each) === String(value));
  const compared = (holds: (has: number, asked: number) => boolean) =>
    values.some(each => typeof each === "number" && holds(each, Number(value)));
  switch (condition) {
    case "is":
      return isOne;
    case "isNot":
      return values.length > 0 && !isOne;
    case "atLeast":
      return compared((has, asked) => has >= asked);
    case "atMost":
      return compared((has, asked) => has <= asked);
  }
}
