import type { Json } from "../../entities/entity.js";
import { conditions } from "../channel.js";
import { pages } from "../sources.js";
import { steps } from "./relaxation.js";
import { inChannels, inKind, isKnown, list, number, type Rule, record, referred, text, when } from "./rule.js";

const digital = ["CHAT", "EMAIL", "SOCIAL_CHANNEL"];

/** What a skill of each type can be asked for. */
const fits: Readonly<Record<string, (condition: string, value: Json | undefined) => boolean>> = {
  PROFICIENCY: (_, value) => typeof value === "number" && value >= 0 && value <= 10,
  BOOLEAN: (condition, value) => condition.startsWith("is") && typeof value === "boolean",
  TEXT: (condition, value) => condition.startsWith("is") && typeof value === "string",
  ENUM: (condition, value) => condition.startsWith("is") && typeof value === "string",
};

const asksFor: Readonly<Record<string, string>> = {
  PROFICIENCY: "a number from 0 to 10: atLeast, atMost, is or isNot",
  BOOLEAN: "true or false: is or isNot",
  TEXT: "a text: is or isNot",
  ENUM: "one of its values: is or isNot",
};

/** What holds where agents are chosen by skills. */
export const skillRules: readonly Rule[] = [
  {
    id: "skills.routing",
    level: "error",
    source: pages.queueTask,
    says: "Skills are asked for only in a queue whose routing is based on skills.",
    find: stack => [
      ...inKind("queue", queue => {
        const asks = list(queue.queueSkillRequirements).length > 0;
        const routing = text(queue.routingType ?? "LONGEST_AVAILABLE_AGENT");
        const assigned = text(queue.queueRoutingType ?? "TEAM_BASED");
        const bySkills = !routing || routing === "SKILLS_BASED" || !assigned || assigned === "SKILL_BASED";
        return when(digital.includes(text(queue.channelType) ?? "") && asks && !bySkills, {
          property: "routingType",
          reason: `is ${routing}, so the skills of this queue are never asked for`,
          todo: "Set it to SKILLS_BASED, or remove the skills.",
        });
      })(stack),
      ...inChannels(({ skills, queue }) => {
        const { queueSkillRequirements, queueRoutingType = "TEAM_BASED" } = record(queue) ?? {};
        const assigned = text(queueRoutingType);
        const bySkills = skills !== undefined || assigned === undefined || assigned === "SKILL_BASED";
        return when(list(queueSkillRequirements).length > 0 && !bySkills, {
          property: "queue.queueSkillRequirements",
          reason: "are never asked for: without skills, the queue of this channel is not based on them",
          todo: "State skills instead, which makes the queue skills-based.",
        });
      })(stack),
    ],
  },
  {
    id: "skills.some",
    level: "error",
    source: pages.queueTask,
    says: "A channel with skills asks for at least one.",
    find: inChannels(({ skills }) => {
      const required = record(skills)?.required;
      return when(Array.isArray(required) && required.length === 0, {
        property: "skills.required",
        reason: "asks for no skill",
        todo: "Name a skill, or remove skills.",
      });
    }),
  },
  {
    id: "skills.one-comparison",
    level: "error",
    source: pages.queueTask,
    says: "Each skill is asked for by exactly one comparison: atLeast, atMost, is or isNot.",
    find: inChannels(({ skills }) =>
      steps(skills).flatMap(({ at, required }) =>
        required.flatMap((requirement, i) => {
          const stated = conditions.filter(one => requirement[one] !== undefined);
          return when(stated.length !== 1, {
            property: `${at}[${i}]`,
            reason: stated.length === 0 ? "asks for no value" : `asks for ${stated.join(" and ")} at once`,
            todo: `State one of ${conditions.join(", ")}; for a range, ask for the skill twice.`,
          });
        }),
      ),
    ),
  },
  {
    id: "skills.value",
    level: "error",
    source: pages.article,
    says: "What is asked of a skill fits its type: a proficiency has a number from 0 to 10, a boolean true or false.",
    find: inChannels(({ skills }, stack) =>
      steps(skills).flatMap(({ at, required }) =>
        required.flatMap((requirement, i) => {
          const skill = referred(stack, "skill", requirement.skill);
          const type = text(skill?.values.skillType);
          const condition = conditions.find(one => requirement[one] !== undefined);
          if (!skill || !type || !condition || !isKnown(requirement[condition])) return [];
          const value = requirement[condition];
          const names = list(skill.values.enumSkillValues).map(one => record(one)?.name);
          const listed = type !== "ENUM" || !names.every(isKnown) || names.includes(value);
          return when(fits[type] && !(fits[type](condition, value) && listed), {
            property: `${at}[${i}]`,
            reason: `skill "${skill.name}" cannot be asked for ${condition} ${JSON.stringify(value)}`,
            todo: `Ask a ${type} skill for ${asksFor[type]}${listed ? "" : ` (${names.join(", ")})`}.`,
          });
        }),
      ),
    ),
  },
  {
    id: "skills.relaxed-one-way",
    level: "error",
    source: pages.queueTask,
    says: "Skills are relaxed at once, by relaxedAfter, or step by step, by relaxations.",
    find: inChannels(({ skills }) => {
      const { relaxedAfter, relaxations } = record(skills) ?? {};
      return when(relaxedAfter !== undefined && list(relaxations).length > 0, {
        property: "skills.relaxedAfter",
        reason: "is stated together with relaxations",
        todo: "Remove it, and add a last relaxation with required: [] if no skill is to be asked for in the end.",
      });
    }),
  },
  {
    id: "skills.relaxed-in-time",
    level: "error",
    source: pages.inferred,
    says: "Skills are relaxed while the contact still waits.",
    find: inChannels(({ skills, maxTimeInQueue }) => {
      const most = number(maxTimeInQueue);
      return steps(skills).flatMap(({ after, of }) =>
        when(after !== undefined && most !== undefined && after >= most, {
          property: of,
          reason: `relaxes after ${after} s, when contacts have left the queue after ${most} s`,
          todo: "Relax earlier, or raise maxTimeInQueue.",
        }),
      );
    }),
  },
  {
    id: "skills.relaxed-in-order",
    level: "error",
    source: pages.inferred,
    says: "Each relaxation comes later than the one before it.",
    find: inChannels(({ skills }) => {
      const all = steps(skills);
      return all.flatMap(({ after, of }, i) => {
        const before = all[i - 1]?.after;
        return when(i > 0 && after !== undefined && before !== undefined && after <= before, {
          property: of,
          reason: `relaxes after ${after} s, not later than the step before it (${before} s)`,
          todo: "Put the relaxations in the order of their times.",
        });
      });
    }),
  },
  {
    id: "skills.relaxed-weaker",
    level: "error",
    source: pages.article,
    says: "A relaxation only removes or lowers what was asked before.",
    find: inChannels(({ skills }) => {
      const all = steps(skills);
      return all.flatMap((step, i) => {
        const before = all[i - 1];
        if (!before?.known || !step.known) return [];
        const problem = step.weakens(before);
        return when(problem, { property: step.of, reason: problem ?? "", todo: "Remove a skill, or ask for less." });
      });
    }),
  },
];
