import { withHub } from "./hub.js";

describe("a person who was just created", () => {
  test("works in the contact center after licence, activation and Synchronize Users, in this order", () => {
    const { invite, hand, patch, user, person } = withHub();
    const email = "agent7@example.com";
    invite(email);
    expect(hand("synchronize-users").body.left).toContainEqual({ email, reason: "no Contact Center licence" });
    patch(email, "add");
    expect(hand("synchronize-users").body.left).toContainEqual({ email, reason: "the invitation is not accepted" });
    expect(hand("accept-invitation", { email }).status).toBe(200);
    expect(person(email)).toMatchObject({ status: "active", invitePending: false });
    expect(user(email)).toBeUndefined();
    expect(hand("synchronize-users").body.created).toEqual([email]);
    expect(user(email)).toMatchObject({ firstName: "Somebody", lastName: "New", contactCenterEnabled: true });
  });

  test("accepts an invitation once, if there is one", () => {
    const { hand, invite } = withHub();
    invite("agent7@example.com");
    expect(hand("accept-invitation", { email: "agent7@example.com" }).status).toBe(200);
    expect(hand("accept-invitation", { email: "agent7@example.com" }).body.reason).toContain("has accepted already");
    expect(hand("accept-invitation", { email: "nobody@example.com" }).body.reason).toContain("is not in Control Hub");
  });
});

describe("Synchronize Users", () => {
  test("changes nothing in a new tenant", () => {
    const { hand, tenant } = withHub();
    const before = tenant.store.revision();
    expect(hand("synchronize-users").body).toMatchObject({ created: [], changed: [] });
    expect(tenant.store.revision()).toBe(before);
  });

  test("disables who lost the licence, and who gets it back begins anew", () => {
    const { hand, patch, user, call, named } = withHub();
    const email = "agent1@example.com";
    const teamIds = [named("v2/team", "Default_Team")];
    call("PATCH", `user/${user(email)!.id}`, { teamIds });
    patch(email, "remove");
    expect(user(email)).toMatchObject({ contactCenterEnabled: true });
    expect(hand("synchronize-users").body.changed).toEqual([email]);
    expect(user(email)).toMatchObject({ contactCenterEnabled: false, active: true });
    expect(user(email)).not.toHaveProperty("siteId");
    patch(email, "add");
    hand("synchronize-users");
    expect(user(email)).toMatchObject({ contactCenterEnabled: true, siteId: expect.any(String) });
    expect(call("GET", `user/${user(email)!.id}`).body).not.toHaveProperty("teamIds");
  });

  test("brings changed names, and disables who was deleted", () => {
    const { hand, user, call, person } = withHub();
    const agent = person("agent1@example.com");
    call("PUT", `/v1/people/${agent.id}`, { ...agent, lastName: "Renamed" });
    call("DELETE", `/v1/people/${person("agent2@example.com").id}`);
    expect(hand("synchronize-users").body.changed).toEqual(["agent1@example.com", "agent2@example.com"]);
    expect(user("agent1@example.com")).toMatchObject({ lastName: "Renamed", contactCenterEnabled: true });
    expect(user("agent2@example.com")).toMatchObject({ active: false, contactCenterEnabled: false });
  });
});
