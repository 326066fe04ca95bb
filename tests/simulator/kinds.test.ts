import { newTenant, smallest } from "./tenant.js";

function calls(type: string) {
  const tenant = newTenant();
  const body = smallest(tenant)[type]!;
  const post = (change: object = {}) => tenant.call("POST", type, { ...body, ...change });
  const put = (row: { id: string }, change: object) => tenant.call("PUT", `${type}/${row.id}`, { ...row, ...change });
  return { ...tenant, post, put, reason: (change: object) => post(change).body.error.reason as string };
}

describe("a team", () => {
  test("without teamStatus is a 409", () => {
    expect(calls("team").post({ teamStatus: undefined }).status).toBe(409);
  });

  test("keeps its site and type", () => {
    const { put, post } = calls("team");
    expect(put(post().body, { teamType: "CAPACITY" }).status).toBe(400);
  });

  test("has capacity and number only as a CAPACITY team, which has no profiles", () => {
    const { post, reason, named } = calls("team");
    expect(reason({ capacity: 3 })).toContain("capacity");
    const multiMediaProfileId = named("v2/multimedia-profile", "Default_Multimedia_Profile");
    expect(reason({ teamType: "CAPACITY", multiMediaProfileId })).toContain("multiMediaProfileId");
    expect(post({ teamType: "CAPACITY", capacity: 3, dialedNumber: "1" }).status).toBe(201);
  });

  test("shares its name with a team of another site only", () => {
    const { call, post, named } = calls("team");
    post();
    const multimediaProfileId = named("v2/multimedia-profile", "Default_Multimedia_Profile");
    const siteId = call("POST", "site", { name: "Berlin", active: true, multimediaProfileId }).body.id;
    expect(post({ siteId }).status).toBe(201);
    expect(post().status).toBe(409);
  });

  test("ignores the profile that is spelt as elsewhere", () => {
    const { post, named } = calls("team");
    const id = named("v2/multimedia-profile", "Default_Multimedia_Profile");
    expect(post({ multimediaProfileId: id }).body).not.toHaveProperty("multimediaProfileId");
    expect(post({ name: "B", multiMediaProfileId: id }).body.multiMediaProfileId).toBe(id);
  });
});

describe("a multimedia profile", () => {
  test("answers workItem and refuses its echo", () => {
    const { post, put } = calls("multimedia-profile");
    const { body } = post();
    expect(body).toMatchObject({ workItem: 0, manuallyAssignable: { workItem: 0, id: expect.any(String) } });
    expect(put(body, {}).body.error.reason).toBe("workItem is not allowed when feature flag is disabled");
  });

  test("in real time needs a call and a chat", () => {
    const { reason } = calls("multimedia-profile");
    expect(reason({ blendingMode: "BLENDED_REALTIME", chat: 0 })).toContain("BLENDED_REALTIME needs");
  });

  test("leaks manuallyAssignable through a projection", () => {
    const { call } = calls("multimedia-profile");
    const [row] = call("GET", "v2/multimedia-profile?attributes=id,name").body.data;
    expect(Object.keys(row).sort()).toEqual(["id", "manuallyAssignable", "name"]);
  });
});

describe("a global variable", () => {
  test("keeps its name", () => {
    const { post, put } = calls("cad-variable");
    expect(put(post().body, { name: "other" }).body.error.reason).toBe("name: should not be modified");
  });

  test("has a type in title case, a default that fits, and a label where agents see it", () => {
    const { reason } = calls("cad-variable");
    expect(reason({ variableType: "STRING" })).toContain("[String, Integer, DateTime, Boolean, Decimal]");
    expect(reason({ variableType: "Integer", defaultValue: "x" })).toContain("validDefaultValueForVariabelType");
    expect(reason({ agentViewable: true })).toContain("desktopLabel");
  });
});

describe("a skill", () => {
  test("keeps name and type, and is written in upper case", () => {
    const { post, put, reason } = calls("skill");
    const { body } = post();
    expect(put(body, { name: "Other" }).status).toBe(400);
    expect(put(body, { skillType: "TEXT" }).status).toBe(400);
    expect(reason({ name: "B", skillType: "Boolean" })).toContain("[BOOLEAN, PROFICIENCY, TEXT, ENUM]");
  });
});

describe("a user profile", () => {
  test("of a standard agent names its permissions, by the text's own word", () => {
    const { reason, post } = calls("v3/user-profile");
    expect(reason({ profileType: "STANDARD_AGENT" })).toContain("must be SPECIFIC");
    const specific = { profileType: "STANDARD_AGENT", permissionAccessLevel: "SPECIFIC" };
    expect(reason({ ...specific, userProfilePermissions: [{ name: "a" }] })).toContain("userProfilePermissions");
    expect(post({ ...specific, permissions: [{ name: "a", access: "VIEW" }] }).status).toBe(201);
  });

  test("that is a system default does not change", () => {
    const { call, named } = calls("v3/user-profile");
    const id = named("v3/user-profile", "Supervisor Profile");
    const profile = call("GET", `v3/user-profile/${id}`).body;
    expect(call("PUT", `v3/user-profile/${id}`, { ...profile, description: "x" }).status).toBe(400);
  });
});

describe("a desktop profile", () => {
  test("pairs its switches with their values", () => {
    const { reason } = calls("agent-profile");
    expect(reason({ autoWrapUp: true })).toBe("autoWrapAfterSeconds should be specified when autoWrapUp is true");
    expect(reason({ accessQueue: "SPECIFIC" })).toBe("queues should be specified when accessQueue is SPECIFIC");
    expect(reason({ parentType: "SITE" })).toContain("siteId");
  });
});

describe("a desktop layout", () => {
  test("holds any text, which lists drop", () => {
    const { post, call } = calls("desktop-layout");
    const { id, validated } = post({ jsonFileContent: "no JSON", validated: undefined, global: undefined }).body;
    expect(validated).toBe(false);
    const listed = call("GET", "v2/desktop-layout").body.data.find((row: { id: string }) => row.id === id);
    expect(listed).toMatchObject({ name: "Sales", global: false });
    expect(listed).not.toHaveProperty("jsonFileContent");
    expect(call("GET", `desktop-layout/${id}`).body.jsonFileContent).toBe("no JSON");
    expect(calls("desktop-layout").reason({ jsonFileContent: {} })).toContain("string expected");
  });

  test("has its teams for itself, and one that is global would have them all", () => {
    const { post, put, reason, named } = calls("desktop-layout");
    const teamIds = [named("v2/team", "Default_Team")];
    const first = post({ teamIds }).body;
    expect(reason({ name: "Other", teamIds })).toContain("already assigned to another desktop layout");
    expect(reason({ name: "Other", global: true })).toContain("already assigned to another desktop layout");
    expect(put(first, { description: "x" }).status).toBe(200);
    put(first, { teamIds: [] });
    expect(post({ name: "Other", teamIds }).status).toBe(201);
  });

  test("of the platform is not deleted", () => {
    const { call, named } = calls("desktop-layout");
    expect(call("DELETE", `desktop-layout/${named("v2/desktop-layout", "Global Layout")}`).status).toBe(400);
  });
});

describe("an auxiliary code", () => {
  test("counts for burnout as its kind does", () => {
    const { post, named } = calls("auxiliary-code");
    expect(post().body.burnoutInclusion).toBe("INCLUDED");
    const wrapUp = { name: "Sold", workTypeCode: "WRAP_UP_CODE", workTypeId: named("v2/work-type", "Default_Wrap_Up") };
    expect(post(wrapUp).body.burnoutInclusion).toBe("NOT_APPLICABLE");
  });

  test("that becomes the default takes it from the one that was, of its kind only", () => {
    const { post, call } = calls("auxiliary-code");
    const { body } = post({ defaultCode: true });
    const defaults = call("GET", "v2/auxiliary-code").body.data.filter(
      (row: { defaultCode: boolean }) => row.defaultCode,
    );
    expect(defaults.map((row: { name: string }) => row.name).sort()).toEqual(["Done", body.name]);
  });
});
