import type { Live } from "../../provider/entities/entity.js";
import type { Finding } from "../../provider/lifecycle/findings.js";
import { UNKNOWN } from "../../provider/lifecycle/unknown.js";
import type { Step } from "../../provider/review/plan.js";
import { plannedRows } from "../../provider/review/rows.js";
import { plan, step, tenant, urnOf } from "./material.js";

type Needs = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const planned = (steps: readonly Step[], findings: readonly Finding[] = [], needs: Needs = {}) =>
  plannedRows(plan(steps), findings, new Map(Object.entries(needs)), tenant.rows, tenant.kinds);

const team = (name: string) => step("create", "team", name, "", {}, { name, siteId: "i-1" });
const agent = (fields: Live): readonly [Step, Finding] => [
  step("update", "agent", "one", "a-1", { email: "agent1@example.com" }),
  {
    found: "change",
    kind: "agent",
    id: "a-1",
    called: "agent agent1@example.com",
    fields: Object.entries(fields).map(([field, to]) => ({ field, to: to! })),
  },
];
const late = `planned:${urnOf("team", "Late")}`;

describe("the tenant as it would be", () => {
  test("is the live one where nothing changes", () => {
    expect(planned([]).rows.of("team")).toEqual(tenant.rows.of("team"));
  });

  test("has what is created, with its defaults and an id that stands for it", () => {
    const { rows, idOf } = planned([team("Late")]);
    expect(idOf(urnOf("team", "Late"))).toBe(late);
    expect(rows.byId("team", late)).toMatchObject({
      name: "Late",
      active: true,
      teamType: "AGENT",
      teamStatus: "IN_SERVICE",
    });
    expect(rows.of("team")).toHaveLength(3);
  });

  test("has what is changed, and lacks what is deleted", () => {
    const [one, change] = agent({ teamIds: ["t-2"] });
    const { rows } = planned([one, step("delete", "team", "m", "t-1", { name: "Messaging" })], [change]);
    expect(rows.byId("agent", "a-1")).toMatchObject({ email: "agent1@example.com", teamIds: ["t-2"] });
    expect(rows.byId("team", "t-1")).toBeUndefined();
    expect(rows.of("team").map(({ id }) => id)).toEqual(["t-2"]);
  });

  test("keeps what is let go, and changes what is taken over", () => {
    const adopted = { name: "Messaging", wxcc: { v: 1, adopted: true } };
    const { rows, idOf } = planned(
      [
        step("delete", "team", "m", "t-1", adopted),
        step("create", "team", "b", "", {}, { name: "Backup", siteId: "i-1" }),
      ],
      [
        {
          ...{ found: "adoption", kind: "team", id: "t-2", called: "team Backup", resource: "b" },
          fields: [{ field: "active", from: true, to: false }],
        },
      ],
    );
    expect(rows.byId("team", "t-1")).toMatchObject({ name: "Messaging" });
    expect(idOf(urnOf("team", "b"))).toBe("t-2");
    expect(rows.byId("team", "t-2")).toMatchObject({ active: false, teamStatus: "IN_SERVICE" });
  });

  test("has another entity in the place of one that is replaced", () => {
    const { rows } = planned([
      step("replace", "team", "m", "t-1", { name: "Messaging" }, { name: "Messaging", siteId: "i-1" }),
    ]);
    expect(rows.byId("team", "t-1")).toBeUndefined();
    expect(rows.of("team").map(({ name }) => name)).toEqual(["Backup", "Messaging"]);
  });
});

describe("an id that is still to come", () => {
  test("is that of the one new entity that the property depends on", () => {
    const [one, change] = agent({ siteId: "i-1", teamIds: [UNKNOWN, "t-2"] });
    const needs = { [one.urn]: { teamIds: [urnOf("team", "Late"), urnOf("team", "backup")] } };
    const found = planned([one, team("Late"), step("same", "team", "backup", "t-2", {})], [change], needs);
    expect(found.rows.byId("agent", "a-1")!.teamIds).toEqual([late, "t-2"]);
    expect(found.unresolved).toEqual([]);
  });

  test("is any of several in one list, where their order says nothing", () => {
    const [one, change] = agent({ teamIds: [UNKNOWN, UNKNOWN] });
    const needs = { [one.urn]: { teamIds: [urnOf("team", "Late"), urnOf("team", "Later")] } };
    const found = planned([one, team("Late"), team("Later")], [change], needs);
    expect(found.rows.byId("agent", "a-1")!.teamIds).toEqual([late, `planned:${urnOf("team", "Later")}`]);
  });

  test("stays unknown, and is told, where nobody says which it is", () => {
    const [one, change] = agent({ teamIds: [UNKNOWN] });
    const found = planned([one, team("Late")], [change]);
    expect(found.unresolved).toEqual([{ kind: "agent", id: "a-1", says: "agent agent1@example.com: teamIds" }]);
  });
});
