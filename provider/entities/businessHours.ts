import { z } from "zod";
import { clock, label, timeZone, weekDays } from "./calendar.js";
import { description, entity, partsOf, ref } from "./entity.js";

interface Shift {
  readonly days: readonly string[];
  readonly startTime: string;
  readonly endTime: string;
}

/** Whether two shifts share a minute of one day. Of one that goes past midnight nothing is published, so nothing is said. */
const overlap = (a: Shift, b: Shift) =>
  a.days.some(day => b.days.includes(day)) && a.startTime < b.endTime && b.startTime < a.endTime;

const inOneDay = ({ startTime, endTime }: Shift) => startTime <= endTime;

export const businessHours = entity({
  kind: "businessHours",
  title: "set of business hours",
  about: "When people work, in shifts of a week, with holidays and exceptions. Flows ask it whether somebody is there.",
  fields: {
    name: label().describe("Unique in the tenant."),
    description: description(),
    timezone: timeZone().describe("The IANA time zone of its shifts and holidays."),
    workingHours: partsOf(
      {
        name: label().describe("The shift."),
        days: weekDays
          .min(1, "has at least one day: add one")
          .meta({ examples: [["MON", "TUE", "WED", "THU", "FRI"], ["SAT"]] })
          .describe("On which days."),
        startTime: clock("09:00", "08:30").describe("When it begins: HH:MM."),
        endTime: clock("17:30", "18:00").describe("When it ends: HH:MM."),
      },
      ["name"],
    ).describe("The shifts. Several may be on one day, one after the other."),
    holidaysId: ref("holidayList").optional().describe("Days on which nobody works."),
    overridesId: ref("overrides").optional().describe("Exceptions to shifts and holidays."),
  },
  adds: { workingHoursCount: z.number().int().optional().describe("How many shifts the tenant counts.") },
  identity: ["name"],
  rules: [
    {
      on: "workingHours",
      holds: ({ workingHours }) => {
        const shifts = workingHours.filter(inOneDay);
        return shifts.every((shift, i) => !shifts.slice(i + 1).some(other => overlap(shift, other)));
      },
      says: "two shifts overlap on one day: change the times or the days of one",
    },
  ],
  routes: {
    item: "business-hours",
    list: "v2/business-hours",
    bulk: "business-hours/bulk",
    listOmits: ["workingHours"],
  },
});
