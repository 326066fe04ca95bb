import { newTenant } from "./tenant.js";

function withPerson() {
  const tenant = newTenant();
  const id = tenant.named("v2/user", "agent1@example.com");
  const patch = (change: unknown) => tenant.call("PATCH", `user/${id}`, change);
  const reason = (change: unknown) => patch(change).body.error.reason;
  const site = tenant.named("v2/site", "Default_Site");
  const multimediaProfileId = tenant.named("v2/multimedia-profile", "Default_Multimedia_Profile");
  const other = tenant.call("POST", "site", { name: "Berlin", active: true, multimediaProfileId }).body.id as string;
  const team = (name: string, siteId: string, more: object = {}) =>
    tenant.call("POST", "team", { name, active: true, siteId, teamType: "AGENT", teamStatus: "IN_SERVICE", ...more })
      .body.id as string;
  return { ...tenant, id, patch, reason, site, other, team, multimediaProfileId };
}

describe("a person", () => {
  test("is changed by a plain partial object; null clears, what is not sent stays", () => {
    const { patch, team, site, multimediaProfileId } = withPerson();
    const sales = team("Sales", site);
    expect(patch({ teamIds: [sales], multimediaProfileId })).toMatchObject({ status: 200, body: { teamIds: [sales] } });
    const cleared = patch({ multimediaProfileId: null }).body;
    expect(cleared).toMatchObject({ teamIds: [sales], siteId: site });
    expect(cleared).not.toHaveProperty("multimediaProfileId");
  });

  test("is not changed by JSON Patch", () => {
    expect(withPerson().patch([{ op: "replace", path: "/siteId", value: "x" }]).status).toBe(500);
  });

  test.each(["firstName", "lastName", "email", "ciUserId", "active", "contactCenterEnabled"])(
    "keeps %s, which belongs to Control Hub",
    field => {
      const { call, id, reason } = withPerson();
      const original = call("GET", `user/${id}`).body[field];
      expect(reason({ [field]: typeof original === "boolean" ? !original : "other@example.com" })).toBe(
        `This configuration cannot be changed. Original value is ${original}`,
      );
    },
  );

  test("says yes to two deprecated fields and ignores them", () => {
    const { patch } = withPerson();
    const answer = patch({ userLevelSummariesInclusion: "INCLUDED", userLevelBurnoutInclusion: "INCLUDED" });
    expect(answer).toMatchObject({ status: 200, body: { userLevelBurnoutInclusion: "INCLUDED" } });
    expect(answer.body).not.toHaveProperty("userLevelSummariesInclusion");
  });

  test("is in AGENT teams of the own site only", () => {
    const { reason, patch, team, site, other } = withPerson();
    const berlin = team("Berlin", other);
    expect(reason({ teamIds: [berlin] })).toBe(`teamIds: ${berlin} not found for given site`);
    expect(patch({ siteId: other, teamIds: [berlin] }).status).toBe(200);
    expect(reason({ siteId: site })).toContain("not found for given site");
    const outside = team("Outside", other, { teamType: "CAPACITY", capacity: 3 });
    expect(reason({ teamIds: [outside] })).toBe("Capacity based teams are not allowed");
  });

  test("keeps a site, a desktop profile and a user profile of the same type", () => {
    const { patch, reason, named } = withPerson();
    for (const field of ["siteId", "agentProfileId", "userProfileId"]) {
      expect(reason({ [field]: null })).toContain(field);
    }
    expect(patch({ userProfileId: named("v3/user-profile", "Administrator Profile") }).status).toBe(403);
  });

  test("without a licence takes no work", () => {
    const { call, named, multimediaProfileId } = withPerson();
    const visitor = named("v2/user", "visitor@example.com");
    expect(call("PATCH", `user/${visitor}`, { multimediaProfileId }).body.error.reason).toBe(
      "multimediaProfileId: applicable only when contactCenterEnabled is true",
    );
    expect(call("PATCH", `user/${visitor}`, { externalIdentifier: "7" }).status).toBe(200);
  });

  test("appears in the team's userIds, and not in its list", () => {
    const { call, patch, team, site, id } = withPerson();
    const sales = team("Sales", site);
    patch({ teamIds: [sales] });
    expect(call("GET", `team/${sales}`).body).toMatchObject({ userIds: [id], siteName: "Default_Site" });
    expect(call("GET", `v2/team?filter=id==${sales}`).body.data[0]).not.toHaveProperty("userIds");
    const one = call("GET", `v2/team?filter=id==${sales}&singleObjectResponse=true`).body.data[0];
    expect(one.userIds).toEqual([id]);
  });
});
