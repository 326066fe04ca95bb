import { quirks } from "./quirk.js";

export const workType = quirks({ type: "work-type", kind: "workType" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, WorkTypeDTO",
    says: "A work type is a name and one of two codes.",
    accepts: { name: { minLength: 0 } },
  },
  {
    id: "required",
    evidence: "spec",
    source: "contract 2.12",
    says: "name, workTypeCode and active are required.",
    required: ["name", "workTypeCode", "active"],
  },
  {
    id: "lists",
    evidence: "spec",
    source: "contract, appendix A",
    says: "There is no list without v2.",
    lists: { v2: "envelope" },
  },
  {
    id: "unique",
    evidence: "documented",
    source: "help.webex.com na01x6o: bulk operations tell work types by their names; that the code counts is assumed",
    says: "Names are unique among the work types of one code.",
    unique: ["workTypeCode", "name"],
  },
  { id: "search", evidence: "spec", source: "contract A2", says: "search looks at name.", searches: ["name"] },
  {
    id: "defaults",
    evidence: "live",
    source:
      "contract 2.0 (EXP U4): idle and wrap-up codes came with the organization, each of a work type; the names are ours",
    says: "A new tenant has a work type for idle and one for wrap-up codes.",
    defaults: [
      { name: "Default_Idle", workTypeCode: "IDLE_CODE", active: true },
      { name: "Default_Wrap_Up", workTypeCode: "WRAP_UP_CODE", active: true },
    ],
  },
]);
