import { z } from "zod";
import { calendarRules, type Entry, label, moment, repetition, timeZone, withoutDontRepeat } from "./calendar.js";
import { description, entity, partsOf } from "./entity.js";

interface Override extends Entry {
  readonly startDateTime: string;
  readonly endDateTime: string;
}

const span = ({ startDateTime, endDateTime }: Override) => [startDateTime, endDateTime] as const;

export const overrides = entity({
  kind: "overrides",
  title: "set of overrides",
  about: "Exceptions to shifts and holidays, such as an emergency or extra hours. Business hours refer to one set.",
  fields: {
    name: label().describe("Unique in the tenant."),
    description: description(),
    timezone: timeZone().describe("The IANA time zone of its times."),
    overrides: partsOf(
      {
        name: label().describe("The exception."),
        startDateTime: moment("2026-12-24T14:00", "2026-12-31T00:00").describe(
          "When it begins, in the time zone of the set. Of one that comes again, at first.",
        ),
        endDateTime: moment("2026-12-24T23:59", "2026-12-31T23:59").describe("When it ends."),
        workingHours: z.boolean().describe("true: people work then, whatever else says. false: nobody does."),
        ...repetition,
      },
      ["name"],
    ).describe("The exceptions."),
  },
  adds: { overridesCount: z.number().int().optional().describe("How many exceptions the tenant counts.") },
  identity: ["name"],
  rules: calendarRules("overrides", span),
  routes: {
    item: "overrides",
    list: "v2/overrides",
    bulk: "overrides/bulk",
    listOmits: ["overrides"],
    arrives: withoutDontRepeat("overrides"),
  },
});
