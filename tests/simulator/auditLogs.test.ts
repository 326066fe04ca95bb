import type { TenantOptions } from "../../provider/simulator/index.js";
import { withHub } from "./hub.js";
import { T0 } from "./tenant.js";

const path = "/connectapi/v1/auditlogs";

function withEvents(options: TenantOptions = {}) {
  const hub = withHub(options);
  hub.hand("create-service", { service: "One" });
  hub.wait(1_000);
  hub.hand("create-service", { service: "Two" });
  hub.hand("launch-connect", { email: "admin1@example.com" });
  const log = (body: object = {}, method = "POST") => hub.call(method, path, body);
  const said = (body: object) =>
    log(body).body.auditLogs.map((one: { eventDescription: string }) => one.eventDescription);
  return { ...hub, log, said };
}

describe("the audit log of Webex Connect", () => {
  test("says who did what, the newest first", () => {
    const { body } = withEvents().log();
    expect(body).toMatchObject({ code: "0", totalRecords: 3, resultSize: 3, transid: expect.any(String) });
    expect(body.auditLogs.map((one: { actionText: string }) => one.actionText)).toEqual([
      "login",
      "createService",
      "createService",
    ]);
    expect(body.auditLogs[2]).toEqual({
      actionText: "createService",
      statusOfAction: "SUCCESS",
      eventCategory: "Services",
      adminRoles: "Owner",
      created: new Date(T0).toISOString(),
      eventDescription: "One",
      actorEmail: "admin1@example.com",
      serviceId: "One",
      groupId: "",
      actorIp: "192.0.2.1",
    });
  });

  test("is narrowed by time, category, actor and role, and paged", () => {
    const { said, log } = withEvents();
    expect(said({ from: new Date(T0 + 1).toISOString(), eventCategories: ["Services"] })).toEqual(["Two"]);
    expect(said({ to: T0 })).toEqual(["One"]);
    expect(said({ actorIds: ["agent1@example.com"] })).toEqual([]);
    expect(said({ adminRoles: ["Owner"], offset: 1, max: 1 })).toEqual(["Two"]);
    expect(said({ adminRoles: ["Read-only"] })).toEqual([]);
    expect(log({ offset: 3 }).body).toMatchObject({ totalRecords: 3, resultSize: 0, auditLogs: [] });
  });

  test.each([{ max: 10_001 }, { max: 0 }, { offset: -1 }, { from: "yesterday" }, { actorIds: "all" }])(
    "refuses %j",
    body => {
      expect(withEvents().log(body)).toMatchObject({ status: 400, body: { code: "400" } });
    },
  );

  test.each([
    ["both", [200, 200]],
    ["POST", [200, 405]],
    ["GET", [405, 200]],
    ["none", [403, 403]],
  ] as const)("takes POST and GET as the tenant says: %s", (auditLogs, expected) => {
    const { log } = withEvents({ auditLogs });
    expect([log({}, "POST").status, log({}, "GET").status]).toEqual(expected);
  });

  test("is for bearers of a token, who may also only read", () => {
    const { call, tenant } = withEvents();
    expect(call("POST", path, {}, { authorization: "Bearer none" }).status).toBe(401);
    const reading = { authorization: `Bearer ${tenant.tokens().access[1]!.token}` };
    expect(call("POST", path, {}, reading).status).toBe(200);
  });

  test("names an invitation and an authorisation as published", () => {
    const { invite, hand, administrator, log } = withEvents();
    invite("admin2@example.com", { roles: [administrator] });
    hand("authorize-node", { node: "Webex CC Task", by: "admin1@example.com" });
    hand("authorize-node", { node: "Webex CC Task", by: "admin1@example.com" });
    const actions = log({ max: 3 }).body.auditLogs.map((one: { actionText: string }) => one.actionText);
    expect(actions).toEqual(["updatePrebuiltAuthentication", "addPrebuiltAuthentication", "createInviteUser"]);
  });
});
