import { countOf, entriesOf } from "../recurrence.js";
import { quirks } from "./quirk.js";

export const businessHours = quirks({ type: "business-hours", kind: "businessHours" }, [
  {
    id: "set",
    evidence: "spec",
    source: "contract B, BusinessHoursDTO",
    says: "The shifts are a set.",
    accepts: { workingHours: { uniqueItems: true } },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.13 (SK)",
    says: "name, timezone and workingHours are required.",
    required: ["name", "timezone", "workingHours"],
  },
  {
    id: "empty",
    evidence: "live",
    source: "contract 2.13 (SK)",
    says: 'Business hours without shifts are a 400: "Working hours cannot be empty".',
    refuses: ({ after }) => (countOf(after.workingHours) === 0 ? "Working hours cannot be empty" : undefined),
  },
  {
    id: "days",
    evidence: "spec",
    source: "contract B, WorkingHoursDTO",
    says: "A shift has at least one day: 400.",
    refuses: ({ after }) =>
      entriesOf(after.workingHours).some(shift => countOf(shift.days) === 0)
        ? "workingHours.days: must not be empty"
        : undefined,
  },
  {
    id: "count",
    evidence: "spec",
    source: "contract B, BusinessHoursDTO",
    says: "Answers carry workingHoursCount; that lists do so on request only (includeCount) is not simulated.",
    shows: row => ({ workingHoursCount: countOf(row.workingHours) }),
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract A, A2",
    says: "Lists drop workingHours, which no filter takes; search looks at name.",
    omitsInList: ["workingHours"],
    notFilterable: ["workingHours"],
    searches: ["name"],
  },
]);
