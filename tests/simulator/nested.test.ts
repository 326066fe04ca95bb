import { newTenant } from "./tenant.js";

function withProfile() {
  const tenant = newTenant();
  const skill = (name: string, more: object = { skillType: "BOOLEAN" }) =>
    tenant.call("POST", "skill", { name, active: true, serviceLevelThreshold: 30, ...more }).body;
  const [german, french] = [skill("German"), skill("French")];
  const profile = tenant.call("POST", "skill-profile", {
    name: "Languages",
    activeSkills: [german, french].map(({ id }) => ({ skillId: id, booleanValue: true })),
  }).body;
  const put = (change: object) => tenant.call("PUT", `skill-profile/${profile.id}`, { ...profile, ...change });
  return { ...tenant, skill, german, french, profile, put };
}

describe("a nested entry", () => {
  test("keeps its id when it resends it; one that is left out is deleted", () => {
    const { put, profile, german } = withProfile();
    const kept = profile.activeSkills.find((entry: { skillId: string }) => entry.skillId === german.id);
    const { activeSkills } = put({ activeSkills: [{ ...kept, booleanValue: false }] }).body;
    expect(activeSkills).toEqual([expect.objectContaining({ id: kept.id, booleanValue: false })]);
  });

  test("that stays without its id is a duplicate", () => {
    const { put, german } = withProfile();
    expect(put({ activeSkills: [{ skillId: german.id, booleanValue: true }] })).toMatchObject({
      status: 409,
      body: { error: { reason: expect.stringMatching(/^Duplicate entry '.*' for key 'active_skill\.UK/) } },
    });
  });

  test("with an id of another parent is an internal error, at create and at update", () => {
    const { call, put, profile, german } = withProfile();
    const internal = { status: 409, body: { error: { reason: "Internal error. Please contact Cisco Support Team" } } };
    expect(call("POST", "skill-profile", { ...profile, id: undefined, name: "Copy" })).toMatchObject(internal);
    expect(put({ activeSkills: [{ id: "foreign", skillId: german.id, booleanValue: true }] })).toMatchObject(internal);
  });

  test("of a single sub-entity keeps its id without resending it", () => {
    const { call, named } = newTenant();
    const id = named("v2/multimedia-profile", "Default_Multimedia_Profile");
    const { workItem: _, manuallyAssignable, ...rest } = call("GET", `multimedia-profile/${id}`).body;
    const { id: nested, telephony, chat, email, social } = manuallyAssignable;
    const changed = { ...rest, manuallyAssignable: { telephony, chat, email, social: social + 1 } };
    expect(call("PUT", `multimedia-profile/${id}`, changed).body.manuallyAssignable).toMatchObject({
      id: nested,
      social: 1,
    });
  });
});

describe("a skill profile", () => {
  test("has at least one skill", () => {
    const { put } = withProfile();
    expect(put({ activeSkills: [] }).body.error.reason).toBe("Atleast one skill is mandatory.");
  });

  test("chooses values of ENUM skills by the value's id, and breaks on a skillId there", () => {
    const { call, skill, put, profile } = withProfile();
    expect(
      call("POST", "skill", { name: "Colour", active: true, serviceLevelThreshold: 1, skillType: "ENUM" }).body.error
        .reason,
    ).toBe("Enum skill should have atleast one value");
    const colour = skill("Colour", { skillType: "ENUM", enumSkillValues: [{ name: "red" }, { name: "blue" }] });
    const { id: enumSkillValueId } = colour.enumSkillValues[0];
    expect(put({ activeEnumSkills: [{ enumSkillValueId, skillId: colour.id }] }).status).toBe(500);
    expect(put({ activeEnumSkills: [{ enumSkillValueId: colour.id }] }).status).toBe(400);
    expect(put({ activeEnumSkills: [{ enumSkillValueId }] }).status).toBe(200);
    const { activeEnumSkills } = call("GET", `skill-profile/${profile.id}?includeSkillDetails=true`).body;
    expect(activeEnumSkills[0]).toMatchObject({ enumSkillName: "Colour", enumSkillId: colour.id });
    expect(call("DELETE", `skill/${colour.id}`).body.error.referencedEntities).toEqual(["skill-profile"]);
    const others = colour.enumSkillValues.filter((value: { id: string }) => value.id !== enumSkillValueId);
    expect(call("PUT", `skill/${colour.id}`, { ...colour, enumSkillValues: others }).status).toBe(412);
  });

  test("is listed without its skills", () => {
    const { call } = withProfile();
    expect(call("GET", "v2/skill-profile").body.data[0]).not.toHaveProperty("activeSkills");
  });
});
