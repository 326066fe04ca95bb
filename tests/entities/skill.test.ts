import { says, tenantSays } from "./says.js";

describe("a skill", () => {
  test("of type ENUM has values, and no other has any", () => {
    expect(Object.keys(says("skill", { name: "Language", skillType: "ENUM" }))).toEqual(["enumSkillValues"]);
    expect(says("skill", { name: "Language", skillType: "ENUM", enumSkillValues: [{ name: "German" }] })).toEqual({});
    expect(Object.keys(says("skill", { name: "VIP", skillType: "BOOLEAN", enumSkillValues: [{ name: "x" }] }))).toEqual(
      ["enumSkillValues"],
    );
  });
});

describe("a skill profile", () => {
  const profile = (...activeSkills: object[]) =>
    says("skillProfile", { name: "P", activeSkills: activeSkills as never });

  test("has at least one skill, each once, with exactly one value", () => {
    expect(profile()).toEqual({ activeSkills: expect.stringContaining("at least one skill") });
    expect(profile({ skillId: "a" })).toEqual({ activeSkills: expect.stringContaining("exactly one of") });
    expect(profile({ skillId: "a", booleanValue: true }, { skillId: "a", booleanValue: false })).toEqual({
      activeSkills: expect.stringContaining("appears once"),
    });
    expect(profile({ skillId: "a", proficiencyValue: 0 })).toEqual({});
    expect(says("skillProfile", { name: "P", activeEnumSkills: [{ enumSkillValueId: "v" }] })).toEqual({});
  });

  test("gives each skill the value of its type", () => {
    const rows = {
      skill: [
        { id: "s", name: "Spanish", skillType: "PROFICIENCY" },
        { id: "e", name: "Language", skillType: "ENUM" },
      ],
    };
    const found = (skill: object) => tenantSays("skillProfile", { name: "P", activeSkills: [skill as never] }, rows);
    expect(found({ skillId: "s", proficiencyValue: 7 })).toEqual([]);
    expect(found({ skillId: "s", booleanValue: true })).toEqual([
      'skill "Spanish" is of type PROFICIENCY and takes proficiencyValue',
    ]);
    expect(found({ skillId: "e", textValue: "German" })).toEqual([
      'skill "Language" is of type ENUM: put one of its values into activeEnumSkills',
    ]);
  });
});
