import { quirks } from "./quirk.js";

const code = (workTypeCode: string, workTypeId: string) => (name: string, defaultCode: boolean) => ({
  name,
  workTypeCode,
  workTypeId,
  defaultCode,
  active: true,
  isSystemCode: false,
});
const idle = code("IDLE_CODE", "@work-type/Default_Idle");
const wrapUp = code("WRAP_UP_CODE", "@work-type/Default_Wrap_Up");

export const auxiliaryCode = quirks({ type: "auxiliary-code", kind: "idleCode" }, [
  {
    id: "fields",
    evidence: "spec",
    source: "contract B, AuxiliaryCodeDTO",
    says: "Idle and wrap-up codes are one type.",
    accepts: {
      isSystemCode: { type: "boolean" },
      workTypeCode: { type: "string", enum: ["IDLE_CODE", "WRAP_UP_CODE"] },
      burnoutInclusion: { type: "string", enum: ["NOT_APPLICABLE", "EXCLUDED", "INCLUDED"] },
    },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.12",
    says: "active, name, workTypeCode, defaultCode and workTypeId are required.",
    required: ["active", "name", "workTypeCode", "defaultCode", "workTypeId"],
  },
  {
    id: "firstIsDefault",
    evidence: "spec",
    source: "contract 2.12",
    says: "The first code of a kind must be the default.",
    refuses: ({ before, after, view }) => {
      const alike = view.list("auxiliary-code").filter(code => code.workTypeCode === after.workTypeCode);
      return !before && alike.length === 0 && after.defaultCode !== true
        ? "defaultCode: the first code of a work type must be the default"
        : undefined;
    },
  },
  {
    id: "oneDefault",
    evidence: "assumed",
    source: "contract 2.12: the published text speaks of the default code; what becomes of the one before is not shown",
    says: "A code that becomes the default of its kind takes that from the one that was.",
    sole: { field: "defaultCode", alike: "workTypeCode" },
  },
  {
    id: "burnout",
    evidence: "spec",
    source: "contract 2.12",
    says: "burnoutInclusion is INCLUDED for idle codes and NOT_APPLICABLE for wrap-up codes when absent.",
    fills: after => ({ burnoutInclusion: after.workTypeCode === "IDLE_CODE" ? "INCLUDED" : "NOT_APPLICABLE" }),
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 4: 409 for a duplicate name (SPEC, SK); published on POST of this type",
    says: "Names are unique among the codes of one kind.",
    unique: ["workTypeCode", "name"],
  },
  {
    id: "bulk",
    evidence: "live",
    source: "contract 2.0.1",
    says: "POST bulk creates and deletes, PATCH bulk updates partially.",
    bulk: [
      { method: "POST", path: "bulk", create: true, update: "no", delete: true },
      { method: "PATCH", path: "bulk", create: false, update: "partial", delete: false },
    ],
  },
  {
    id: "search",
    evidence: "spec",
    source: "contract A2",
    says: "search looks at name and description.",
    searches: ["name", "description"],
  },
  {
    id: "defaults",
    evidence: "live",
    source: "contract 2.0 (EXP U4): RONA, Sale, Meeting came with the organization; the names here are ours",
    says: "A new tenant has two idle and two wrap-up codes, the first of each the default.",
    defaults: [idle("Break", true), idle("Meeting", false), wrapUp("Done", true), wrapUp("Follow up", false)],
  },
]);
