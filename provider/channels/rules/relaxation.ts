import type { Desired, Json } from "../../entities/entity.js";
import { conditions } from "../channel.js";
import { isKnown, list, number, record } from "./rule.js";

/** What the Queue Task node asks for from a time in queue on. */
export interface Step {
  /** Seconds; 0 for what is asked at first. Undefined while it is not known. */
  after: number | undefined;
  /** The field that says when. */
  of: string;
  /** The field with the requirements. */
  at: string;
  required: readonly Desired[];
  /** Whether every requirement is known. */
  known: boolean;
  /** Why it does not ask for less than the step before it, if so. Both must be known. */
  weakens: (before: Step) => string | undefined;
}

const condition = (requirement: Desired) => conditions.find(one => requirement[one] !== undefined);

/** Whether whoever satisfies `before` satisfies this one too. */
function follows(requirement: Desired, before: Desired): boolean {
  const [how, earlier] = [condition(requirement), condition(before)];
  if (requirement.skill !== before.skill || how === undefined || how !== earlier) return false;
  const [value, was] = [requirement[how], before[how]];
  if (how === "atLeast") return (number(value) ?? Number.NaN) <= (number(was) ?? Number.NaN);
  if (how === "atMost") return (number(value) ?? Number.NaN) >= (number(was) ?? Number.NaN);
  return value === was;
}

function weakens(required: readonly Desired[], before: readonly Desired[]): string | undefined {
  const stricter = required.find(one => !before.some(earlier => follows(one, earlier)));
  if (stricter) {
    const { skill: _, ...asked } = stricter;
    return `asks for ${JSON.stringify(asked)} of a skill, which was not asked before or asked for less`;
  }
  const all = before.every(earlier => required.some(one => follows(earlier, one)));
  return all ? "asks for the same as before, so it relaxes nothing" : undefined;
}

function step(after: number | undefined, of: string, at: string, stated: Json | undefined): Step {
  const required = list(stated)
    .map(record)
    .filter(one => one !== undefined);
  return { after, of, at, required, known: isKnown(stated), weakens: before => weakens(required, before.required) };
}

/**
 * What a channel's `skills` ask for, step by step: at first, after each relaxation, and nothing at all once
 * `relaxedAfter` is over.
 */
export function steps(skills: Json | undefined): readonly Step[] {
  const stated = record(skills);
  if (!stated || !Array.isArray(stated.required)) return [];
  return [
    step(0, "skills", "skills.required", stated.required),
    ...list(stated.relaxations).map((relaxation, i) => {
      const one = record(relaxation);
      const of = `skills.relaxations[${i}]`;
      return step(number(one?.after), of, `${of}.required`, one?.required);
    }),
    ...(stated.relaxedAfter === undefined
      ? []
      : [step(number(stated.relaxedAfter), "skills.relaxedAfter", "skills.relaxedAfter", [])]),
  ];
}
