import { quirks } from "./quirk.js";

export const skill = quirks({ type: "skill", kind: "skill" }, [
  {
    id: "type",
    evidence: "live",
    source: "contract 2.9",
    says: "skillType is written in upper case, although published otherwise.",
    accepts: { skillType: { type: "string", enum: ["BOOLEAN", "PROFICIENCY", "TEXT", "ENUM"] } },
  },
  {
    id: "required",
    evidence: "live",
    source: "contract 2.9",
    says: "name, active, skillType and serviceLevelThreshold are required.",
    required: ["name", "active", "skillType", "serviceLevelThreshold"],
  },
  {
    id: "immutable",
    evidence: "spec",
    source: "contract 2.9",
    says: "name and skillType cannot change.",
    immutable: { fields: ["name", "skillType"] },
  },
  {
    id: "enumValues",
    evidence: "live",
    source: "contract 2.9",
    says: "An ENUM skill has at least one value: 400.",
    refuses: ({ after }) =>
      after.skillType === "ENUM" && !(after.enumSkillValues as readonly unknown[] | undefined)?.length
        ? "Enum skill should have atleast one value"
        : undefined,
  },
  {
    id: "nested",
    evidence: "live",
    source: "contract 2.9, 2.0",
    says: "Each enum value has an id of its own, which a kept value must resend.",
    nested: { enumSkillValues: { key: ["name"], stamped: true } },
  },
  {
    id: "dynamic",
    evidence: "spec",
    source: "contract 2.9",
    says: "dynamicSkill is false when absent.",
    fills: () => ({ dynamicSkill: false }),
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 4: 409 for a duplicate name (SPEC, SK); published on POST of this type",
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract 2.0, A2",
    says: "Lists drop enumSkillValues; search looks at name.",
    omitsInList: ["enumSkillValues"],
    notFilterable: ["enumSkillValues"],
    searches: ["name"],
  },
]);
