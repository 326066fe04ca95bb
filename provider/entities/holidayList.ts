import { z } from "zod";
import { calendarRules, clock, type Entry, label, repetition, withoutDontRepeat } from "./calendar.js";
import { description, entity, partsOf } from "./entity.js";

interface Holiday extends Entry {
  readonly startDate: string;
  readonly startTime?: string | undefined;
  readonly endDate: string;
  readonly endTime?: string | undefined;
}

const span = ({ startDate, startTime = "00:00", endDate, endTime = "23:59" }: Holiday) =>
  [`${startDate}T${startTime}`, `${endDate}T${endTime}`] as const;

export const holidayList = entity({
  kind: "holidayList",
  title: "holiday list",
  about: "Days on which nobody works. Business hours refer to one list; it has no time zone but theirs.",
  fields: {
    name: label().describe("Unique in the tenant."),
    description: description(),
    holidays: partsOf(
      {
        name: label().describe("The holiday."),
        startDate: z.iso.date().describe("Its first day. Of one that comes again, the first time."),
        endDate: z.iso.date().describe("Its last day; of one day, the same."),
        startTime: clock("12:00", "14:00")
          .optional()
          .describe("When it begins on its first day: HH:MM. Without it, with the day."),
        endTime: clock("18:00", "23:59")
          .optional()
          .describe("When it ends on its last day: HH:MM. Without it, with the day."),
        ...repetition,
      },
      ["name"],
    ).describe("The holidays."),
  },
  adds: { holidaysCount: z.number().int().optional().describe("How many holidays the tenant counts.") },
  identity: ["name"],
  rules: calendarRules("holidays", span),
  routes: {
    item: "holiday-list",
    list: "v2/holiday-list",
    bulk: "holiday-list/bulk",
    listOmits: ["holidays"],
    arrives: withoutDontRepeat("holidays"),
  },
});
