import type { Json } from "../entities/entity.js";
import type { Fields } from "./quirks/quirk.js";

/** The entries of a list; none when it is absent. */
export const entriesOf = (value: Json | undefined) => (value ?? []) as readonly Fields[];
const isThere = (value: Json | undefined) => value !== undefined && (!Array.isArray(value) || value.length > 0);

/** What `recurrence` must hold, by frequency: one of each group. */
const needed: Readonly<Record<string, readonly string[]>> = {
  Weekly: ["daysOfWeek"],
  Monthly: ["specificDayOfMonth", "occurrenceInTheMonth"],
  Yearly: ["specificMonth"],
};

/** What the recurrences of a calendar's entries lack, if anything. */
export function recurrenceProblem(field: string, value: Json | undefined): string | undefined {
  const problems = entriesOf(value).flatMap(({ frequency, recurrence }, i) => {
    const held = (recurrence ?? {}) as Fields;
    const names = needed[String(frequency)] ?? [];
    if (names.length === 0 || names.some(name => isThere(held[name]))) return [];
    return [`${field}[${i}].recurrence: ${names.join(" or ")} is required when frequency is ${frequency}`];
  });
  return problems.length > 0 ? problems.join(", ") : undefined;
}

/** How many entries there are. */
export const countOf = (value: Json | undefined) => entriesOf(value).length;

/** Beside the repeating ones: a word for what comes once. */
export const frequencies = { type: "string", enum: ["DontRepeat", "Daily", "Weekly", "Monthly", "Yearly"] };
