import { countOf, frequencies, recurrenceProblem } from "../recurrence.js";
import { quirks } from "./quirk.js";

export const overrides = quirks({ type: "overrides", kind: "overrides" }, [
  {
    id: "fields",
    evidence: "live",
    source: "contract 2.13 (OVR sends it)",
    says: "An override that comes once may say DontRepeat.",
    accepts: { overrides: { items: { properties: { frequency: frequencies } } } },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.13 (SK)",
    says: "name, timezone and overrides are required.",
    required: ["name", "timezone", "overrides"],
  },
  {
    id: "empty",
    evidence: "live",
    source: "contract 2.13 (SK)",
    says: 'A set without overrides is a 400: "Overrides cannot be empty".',
    refuses: ({ after }) => (countOf(after.overrides) === 0 ? "Overrides cannot be empty" : undefined),
  },
  {
    id: "recurrence",
    evidence: "assumed",
    source: "contract 2.13: probed of holidays, which share the schema",
    says: "What comes again says when, as a holiday does: 400.",
    refuses: ({ after }) => recurrenceProblem("overrides", after.overrides),
  },
  {
    id: "count",
    evidence: "spec",
    source: "contract B, OverridesDTO",
    says: "Answers carry overridesCount; latestOverride, which lists answer on request, is not simulated.",
    shows: row => ({ overridesCount: countOf(row.overrides) }),
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract A, A2",
    says: "Lists drop overrides, which no filter takes; search looks at name.",
    omitsInList: ["overrides"],
    notFilterable: ["overrides"],
    searches: ["name"],
  },
]);
