import { withAdministrator, withHub } from "./hub.js";

const day = 24 * 3600 * 1000;
const admin = "admin2@example.com";

describe("an administrator", () => {
  test("opens Webex Connect after the role, the invitation, and within seven days", () => {
    const { invite, hand, administrator, wait } = withHub();
    const launch = () => hand("launch-connect", { email: admin });
    expect(launch().body.reason).toContain("is not in Control Hub");
    invite(admin, { roles: [administrator] });
    expect(launch().body.reason).toContain("has not accepted the invitation to Webex");
    hand("accept-invitation", { email: admin });
    wait(7 * day);
    expect(launch().status).toBe(200);
    wait(70 * day);
    expect(launch().status).toBe(200);
  });

  test("starts over after seven days: the role is taken away and given again", () => {
    const hub = withHub();
    const { invite, hand, administrator, wait, call, person } = hub;
    invite(admin, { roles: [administrator] });
    hand("accept-invitation", { email: admin });
    wait(7 * day + 1);
    expect(hand("launch-connect", { email: admin })).toMatchObject({ status: 409 });
    const before = person(admin);
    for (const roles of [[], [administrator]]) call("PUT", `/v1/people/${before.id}`, { ...before, roles });
    expect(hand("launch-connect", { email: admin }).status).toBe(200);
  });

  test("without a role of an administrator is unknown to Webex Connect; who only reads makes nothing there", () => {
    const { hand, invite, idOf } = withHub();
    expect(hand("launch-connect", { email: "agent1@example.com" }).body.reason).toContain("is no administrator");
    invite(admin, { roles: [idOf("roles", "Read-only Administrator")] });
    hand("accept-invitation", { email: admin });
    const create = () => hand("create-service", { service: "Acme care", by: admin }).body.reason;
    expect(create()).toContain("has not opened Webex Connect yet");
    expect(hand("launch-connect", { email: admin }).status).toBe(200);
    expect(create()).toContain("only reads");
  });

  test("is needed: nobody else can do anything in Webex Connect", () => {
    const { hand } = withHub({ seed: { organization: {}, people: [], assets: [] } });
    expect(hand("create-service", { service: "Acme care" })).toMatchObject({
      status: 409,
      body: { reason: "no administrator has opened Webex Connect yet: launch it first" },
    });
  });
});

describe("the authorisation of a node", () => {
  const node = "Webex CC Task";
  const authorized = (hub: ReturnType<typeof withHub>) =>
    hub.call("GET", "/_simulator/connect").body.authorizations as { node: string; owner: string; ended?: string }[];

  test("needs a Contact Center licence and the role", () => {
    const hub = withHub();
    withAdministrator(hub);
    const { hand, patch } = hub;
    patch(admin, "remove");
    expect(hand("authorize-node", { node, by: admin }).body.reason).toContain("has no Contact Center licence");
    expect(hand("authorize-node", { node, by: "agent1@example.com" }).body.reason).toContain("is neither Full nor");
    patch(admin, "add");
    expect(hand("authorize-node", { node, by: admin }).status).toBe(200);
    expect(hand("authorize-node", { node: "Other", by: admin }).status).toBe(400);
    expect(authorized(hub)).toEqual([expect.objectContaining({ node, owner: admin })]);
  });

  test.each<[string, (hub: ReturnType<typeof withHub>) => unknown]>([
    ["a new password", hub => hub.hand("change-password", { email: admin })],
    ["a lost role", hub => hub.hand("remove-role", { email: admin })],
    ["a lost licence", hub => hub.patch(admin, "remove")],
    ["a deleted person", hub => hub.call("DELETE", `/v1/people/${hub.person(admin).id}`)],
  ])("ends with %s of its owner, and with nobody else's", (_, happens) => {
    const hub = withHub();
    withAdministrator(hub);
    hub.hand("authorize-node", { node, by: admin });
    hub.hand("authorize-node", { node: "Webex CC Engage", by: "admin1@example.com" });
    happens(hub);
    expect(authorized(hub).map(one => [one.node, one.ended !== undefined])).toEqual([
      [node, true],
      ["Webex CC Engage", false],
    ]);
  });

  test("is one per node: another administrator's takes the place of one that ended", () => {
    const hub = withHub();
    withAdministrator(hub);
    hub.hand("authorize-node", { node, by: admin });
    hub.hand("change-password", { email: admin });
    expect(hub.hand("authorize-node", { node, by: "admin1@example.com" }).status).toBe(200);
    expect(authorized(hub)).toEqual([expect.not.objectContaining({ ended: expect.anything() })]);
  });
});
