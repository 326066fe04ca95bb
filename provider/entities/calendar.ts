import { z } from "zod";
import { count, type Json, type Live, type Rule, text } from "./entity.js";

/**
 * Words with one space between. The published pattern says the same in a way that takes minutes to refuse a long name.
 */
export const label = () => text(80, /^[a-zA-Z0-9_-]+(\s[a-zA-Z0-9_-]+)*$/);

export const weekDays = z.array(z.enum(["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]));

/** A time of the day: HH:MM. */
export const clock = (...examples: readonly string[]) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "is no time of the day: write HH:MM, from 00:00 to 23:59")
    .meta({ examples: [...examples] });

/** A minute, without seconds or zone: YYYY-MM-DDTHH:MM. */
export const moment = (...examples: readonly string[]) =>
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, "is no minute: YYYY-MM-DDTHH:MM")
    .meta({ examples: [...examples] });

/** Whether the name is one of the IANA data base, its old names included. */
function isListed(name: string): boolean {
  // Beside those, Intl takes offsets, and any case.
  if (!/^[A-Z]/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false; // A RangeError is how Intl says no.
  }
}

const timeZones = new Map<string, boolean>();

/** The same, asked once of each name: Intl takes long to say so. */
function isTimeZone(name: string): boolean {
  const known = timeZones.get(name) ?? isListed(name);
  timeZones.set(name, known);
  return known;
}

/** An IANA time zone. */
export const timeZone = () =>
  z
    .string()
    .min(1)
    .refine(isTimeZone, "is no IANA time zone: write one such as Europe/Berlin, in this case")
    .meta({ examples: ["Europe/Berlin", "America/New_York"] });

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"] as const;

/** How an entry of a calendar comes again. */
export const repetition = {
  frequency: z
    .enum(["Daily", "Weekly", "Monthly", "Yearly"])
    .optional()
    .describe("How often it comes again. Without it, it happens once (the API's DontRepeat)."),
  recurrence: z
    .strictObject({
      interval: count(2_147_483_647, 1).default(1).describe("Every how many days, weeks, months or years."),
      daysOfWeek: weekDays.optional().describe("On which days. Weekly needs it."),
      specificDayOfMonth: count(31, 1).optional().describe("The day of the month."),
      occurrenceInTheMonth: z
        .enum(["FIRST", "SECOND", "THIRD", "FOURTH", "LAST"])
        .optional()
        .describe("Which one of `daysOfWeek` in the month."),
      specificMonth: z.enum(months).optional().describe("The month. Yearly needs it."),
      endDate: z.iso.date().optional().describe("The last day on which it may come."),
    })
    .optional()
    .describe("When it comes again."),
};

interface Recurrence {
  readonly daysOfWeek?: readonly string[] | undefined;
  readonly specificDayOfMonth?: number | undefined;
  readonly occurrenceInTheMonth?: string | undefined;
  readonly specificMonth?: string | undefined;
  readonly endDate?: string | undefined;
}

/** An entry of a calendar as the rules read it. */
export interface Entry {
  readonly frequency?: string | undefined;
  readonly recurrence?: Recurrence | undefined;
}

/** What the entries of a calendar keep. @param span the first and the last minute of an entry, as texts in one form */
export function calendarRules<K extends string, E extends Entry>(
  on: K,
  span: (entry: E) => readonly [string, string],
): readonly Rule<Readonly<Record<K, readonly E[]>>>[] {
  const each = (holds: (entry: E) => boolean, says: string) => ({
    on,
    holds: (desired: Readonly<Record<K, readonly E[]>>) => desired[on].every(holds),
    says,
  });
  const needs = (frequency: string, has: (recurrence: Recurrence) => boolean, says: string) =>
    each(entry => entry.frequency !== frequency || has(entry.recurrence ?? {}), says);
  return [
    each(entry => span(entry)[0] <= span(entry)[1], "one ends before it begins: exchange its start and end"),
    each(
      entry => entry.recurrence === undefined || entry.frequency !== undefined,
      "one has a recurrence and no frequency: add the frequency, or remove the recurrence",
    ),
    each(
      entry => (entry.recurrence?.endDate ?? "9999-12-31") >= span(entry)[0].slice(0, 10),
      "one stops to come again before it begins: choose a later recurrence.endDate",
    ),
    needs("Weekly", r => (r.daysOfWeek ?? []).length > 0, "what comes Weekly has its days: add recurrence.daysOfWeek"),
    needs(
      "Monthly",
      r => r.specificDayOfMonth !== undefined || r.occurrenceInTheMonth !== undefined,
      "what comes Monthly has its day: add recurrence.specificDayOfMonth, or occurrenceInTheMonth with daysOfWeek",
    ),
    needs(
      "Yearly",
      r => r.specificMonth !== undefined,
      "what comes Yearly has its month: add recurrence.specificMonth",
    ),
  ];
}

/** What happens once says so by a word or by silence, and is one value here: silence. */
export const withoutDontRepeat =
  (field: string) =>
  (row: Live): Live => {
    const once = (entry: Json) => {
      const { frequency, ...rest } = entry as { frequency?: string };
      return frequency === "DontRepeat" ? rest : entry;
    };
    return Array.isArray(row[field]) ? { ...row, [field]: (row[field] as readonly Json[]).map(once) } : row;
  };
