import { Lost } from "../../provider/tenant/transport.js";
import { errorFrom, json, token } from "../tenant/virtual.js";
import { scripted as scriptedAll } from "./scripted.js";

const connect = { url: "https://acme.us.webexconnect.io" };
const scripted = (replies: Parameters<typeof scriptedAll>[0]) => scriptedAll(replies, { connect });
const route = "/connectapi/v1/auditlogs";
const post = `POST ${route}`;
const entry = (actionText: string, change: object = {}) => ({
  actionText,
  statusOfAction: "SUCCESS",
  eventCategory: "Flows",
  created: "2026-01-01T10:00:00.000Z",
  eventDescription: "admin1 created a flow",
  actorEmail: "admin1@example.com",
  serviceId: "7",
  ...change,
});
const page = (rows: readonly unknown[], totalRecords = rows.length) =>
  json(200, { code: "0", description: "Success", totalRecords, resultSize: rows.length, auditLogs: rows });
const january = { since: Date.UTC(2026, 0, 1), until: Date.UTC(2026, 0, 31) };
const absent = json(404, { code: "404" });

describe("the audit log of Webex Connect", () => {
  test("is asked for a period, by POST", async () => {
    const { audit, sent, tenant } = scripted({ [post]: page([entry("createFlow")]) });
    expect(await audit(january)).toEqual({
      events: [
        {
          action: "createFlow",
          succeeded: true,
          at: "2026-01-01T10:00:00.000Z",
          time: Date.UTC(2026, 0, 1, 10),
          actor: "admin1@example.com",
          category: "Flows",
          description: "admin1 created a flow",
          serviceId: "7",
        },
      ],
    });
    expect(JSON.parse(sent[0]!.body!)).toEqual({
      range: "custom",
      from: "2026-01-01T00:00:00.000Z",
      to: "2026-01-31T00:00:00.000Z",
      offset: 0,
      max: 2_000,
    });
    expect(tenant.traffic).toEqual({ reads: 0, writes: 0 });
  });

  test("is asked by GET where POST is not known, and then by GET only", async () => {
    const { audit, requests, sent } = scripted({ [post]: json(405, undefined), [`GET ${route}`]: page([]) });
    await audit(january);
    await audit(january);
    expect(requests()).toEqual([post, `GET ${route}`, `GET ${route}`]);
    expect(sent[1]!.body).toBe(sent[0]!.body);
  });

  test("is looked for at the other published address too", async () => {
    const other = "/connectapi/v1/auditManager/audit-logs/export";
    const { audit, requests } = scripted({ [post]: absent, [`GET ${route}`]: absent, [`POST ${other}`]: page([]) });
    await audit(january);
    expect(requests()).toEqual([post, `GET ${route}`, `POST ${other}`]);
  });

  test("is read page after page up to its total", async () => {
    const { audit, sent } = scripted({
      [post]: [page([entry("a"), entry("b")], 3), page([entry("c")], 3)],
    });
    expect(await audit(january)).toMatchObject({ events: [{ action: "a" }, { action: "b" }, { action: "c" }] });
    expect(sent.map(({ body }) => JSON.parse(body!).offset)).toEqual([0, 2]);
  });

  test("gives only the actions that were asked for, and says which did not succeed", async () => {
    const failed = entry("updateApp", { statusOfAction: "ERROR", created: 5, actorEmail: "" });
    const { audit } = scripted({ [post]: page([entry("createFlow"), failed]) });
    expect(await audit({ ...january, actions: ["UPDATEAPP"] })).toMatchObject({
      events: [{ action: "updateApp", succeeded: false, time: 5, actor: undefined }],
    });
  });

  test("is asked again after a lost answer, since it changes nothing", async () => {
    const { audit, through } = scripted({ [post]: [new Lost("ECONNRESET"), page([])] });
    expect(await through(audit(january))).toEqual({ events: [] });
  });
});

describe("no audit log", () => {
  test("is said where no address is configured", async () => {
    const { audit, sent } = scriptedAll({});
    expect(await audit(january)).toEqual({ absent: expect.stringContaining("wxcc:connectUrl") });
    expect(sent).toEqual([]);
  });

  test("is said where the add-on is missing", async () => {
    const { audit } = scripted({ [post]: json(403, { code: "403" }) });
    expect(await audit(january)).toEqual({ absent: expect.stringContaining("add-on") });
  });

  test.each<[string, ReturnType<typeof json>, string]>([
    ["at none of the addresses", absent, "Unavailable"],
    ["with an error and status 200", json(200, { code: "7001", description: `bad ${token}` }), "Refused"],
    ["with something else", json(200, { code: "0" }), "Unavailable"],
    ["with fewer events than it announces", page([], 2), "Unavailable"],
    ["with 401", json(401, undefined), "Unauthorized"],
  ])("is an error when it answers %s", async (_, answer, name) => {
    const other = "/connectapi/v1/auditManager/audit-logs/export";
    const { audit } = scripted({
      [post]: answer,
      [`GET ${route}`]: absent,
      [`POST ${other}`]: absent,
      [`GET ${other}`]: absent,
    });
    const error = await errorFrom(audit(january));
    expect(error.name).toBe(name);
    expect(error.describe()).not.toContain(token);
    if (name !== "Refused") expect(error.todo).toMatch(/wxcc:connectUrl|WXCC_CONNECT_TOKEN/);
  });
});
