import type { Json } from "../../entities/entity.js";
import type { Row } from "../store.js";
import type { Fields, View } from "./quirk.js";
import { quirks } from "./quirk.js";

const entries = (value: Json | undefined) => (value ?? []) as readonly Fields[];

function enumValue(id: string, view: View): { skill: Row; value: Fields } | undefined {
  for (const skill of view.rows("skill").values()) {
    const value = entries(skill.enumSkillValues).find(candidate => candidate.id === id);
    if (value) return { skill, value };
  }
  return undefined;
}

function withNames(row: Row, view: View): Fields {
  const activeSkills = entries(row.activeSkills).map(entry => ({
    ...entry,
    skillName: view.row("skill", String(entry.skillId))?.name,
  }));
  const activeEnumSkills = entries(row.activeEnumSkills).map(entry => {
    const found = enumValue(String(entry.enumSkillValueId), view);
    return {
      ...entry,
      enumSkillId: found?.skill.id,
      enumSkillName: found?.skill.name,
      enumSkillValue: found?.value.name,
    };
  });
  return { activeSkills, activeEnumSkills };
}

export const skillProfile = quirks({ type: "skill-profile", kind: "skillProfile" }, [
  {
    id: "required",
    evidence: "live",
    source: "contract 2.10",
    says: "name is required; booleanValue is not, although published so.",
    required: ["name"],
  },
  {
    id: "oneSkill",
    evidence: "live",
    source: "contract 2.10",
    says: "At least one skill is mandatory: 400.",
    refuses: ({ after }) =>
      entries(after.activeSkills).length + entries(after.activeEnumSkills).length === 0
        ? "Atleast one skill is mandatory."
        : undefined,
  },
  {
    id: "enumSkillId",
    evidence: "live",
    source: "contract 2.10",
    says: "A skillId within activeEnumSkills is a 500.",
    status: 500,
    refuses: ({ sent }) =>
      entries(sent.activeEnumSkills).some(entry => entry.skillId !== undefined) ? "Internal Server Error" : undefined,
  },
  {
    id: "enumValueExists",
    evidence: "spec",
    source: "EnumSkillValueDTO has an id; BulkResponseItemDTO: a reference that is not found is a 400",
    says: "enumSkillValueId is the id of a value of an ENUM skill: 400 otherwise.",
    refuses: ({ after, view }) => {
      const unknown = entries(after.activeEnumSkills).find(entry => !enumValue(String(entry.enumSkillValueId), view));
      return unknown && `activeEnumSkills: ${unknown.enumSkillValueId} not found`;
    },
    accepts: {
      activeEnumSkills: { items: { properties: { enumSkillValueId: { type: "string", to: "enum-skill-value" } } } },
    },
  },
  {
    id: "nested",
    evidence: "live",
    source: "contract 2.0, 2.10",
    says: "Entries have ids of their own, which a kept entry must resend.",
    nested: {
      activeSkills: { key: ["skillId"], stamped: true },
      activeEnumSkills: { key: ["enumSkillValueId"], stamped: true },
    },
  },
  {
    id: "details",
    evidence: "spec",
    source: "contract 2.10",
    says: "includeSkillDetails=true adds names.",
    shows: (row, view, query) => (query.get("includeSkillDetails") === "true" ? withNames(row, view) : {}),
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
    says: "Lists drop both arrays; search looks at name and description.",
    omitsInList: ["activeSkills", "activeEnumSkills"],
    notFilterable: ["activeSkills", "activeEnumSkills"],
    searches: ["name", "description"],
  },
]);
