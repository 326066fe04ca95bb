import { countOf, frequencies, recurrenceProblem } from "../recurrence.js";
import { quirks } from "./quirk.js";

export const holidayList = quirks({ type: "holiday-list", kind: "holidayList" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, HolidaysDTO",
    says: "A holiday may also name those it overlaps with, and say DontRepeat; its days are texts of any form.",
    accepts: {
      holidays: {
        items: {
          properties: {
            frequency: frequencies,
            overlapsWith: { type: "array", items: { type: "string" } },
          },
        },
      },
    },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.13 (SK)",
    says: "name and holidays are required; there is no time zone.",
    required: ["name", "holidays"],
  },
  {
    id: "empty",
    evidence: "live",
    source: "contract 2.13 (SK)",
    says: 'A list without holidays is a 400: "Holiday list cannot be empty".',
    refuses: ({ after }) => (countOf(after.holidays) === 0 ? "Holiday list cannot be empty" : undefined),
  },
  {
    id: "recurrence",
    evidence: "live",
    source: "contract 2.13 (SK, probed)",
    says: "Yearly needs specificMonth, Monthly specificDayOfMonth or occurrenceInTheMonth, Weekly daysOfWeek: 400.",
    refuses: ({ after }) => recurrenceProblem("holidays", after.holidays),
  },
  {
    id: "count",
    evidence: "spec",
    source: "contract B, HolidayListDTO",
    says: "Answers carry holidaysCount; that lists do so on request only (includeCount) is not simulated.",
    shows: row => ({ holidaysCount: countOf(row.holidays) }),
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract A, A2",
    says: "Lists drop holidays, which no filter takes; search looks at name.",
    omitsInList: ["holidays"],
    notFilterable: ["holidays"],
    searches: ["name"],
  },
]);
