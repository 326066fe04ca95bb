import { dependencyOrder } from "../../provider/entities/order.js";
import { says } from "./says.js";

const profile = { name: "Agents" };
const says1 = (more: object) => says("desktopProfile", { ...profile, ...more });

describe("a desktop profile", () => {
  test("needs no more than its name, and fits in ten lines", () => {
    expect(says("desktopProfile", profile)).toEqual({});
    expect(
      says("desktopProfile", {
        name: "Digital agents",
        autoWrapUp: true,
        autoWrapAfterSeconds: 30,
        accessIdleCode: "SPECIFIC",
        idleCodes: ["lunch"],
        accessQueue: "NONE",
        loginVoiceOptions: ["BROWSER"],
      }),
    ).toEqual({});
  });

  test.each([
    ["accessWrapUpCode", "wrapUpCodes"],
    ["accessIdleCode", "idleCodes"],
    ["accessQueue", "queues"],
    ["accessEntryPoint", "entryPoints"],
    ["accessBuddyTeam", "buddyTeams"],
  ])("names what it allows where %s is SPECIFIC, and only there", (choice, list) => {
    expect(says1({ [choice]: "SPECIFIC", [list]: ["a"] })).toEqual({});
    const needs = { [list]: `${choice} SPECIFIC needs ${list}: state it` };
    expect(says1({ [choice]: "SPECIFIC" })).toEqual(needs);
    expect(says1({ [choice]: "SPECIFIC", [list]: [] })).toEqual(needs);
    const there = `is there only where ${choice} is SPECIFIC: remove it, or set ${choice}`;
    expect(says1({ [list]: ["a"] })).toEqual({ [list]: there });
  });

  test("always lets agents have some code", () => {
    expect(says1({ accessQueue: "NONE", accessEntryPoint: "NONE", accessBuddyTeam: "NONE" })).toEqual({});
    expect(Object.keys(says1({ accessIdleCode: "NONE", accessWrapUpCode: "NONE" })).sort()).toEqual([
      "accessIdleCode",
      "accessWrapUpCode",
    ]);
  });

  test("ends wrap-up by itself after a time, and has the time only then", () => {
    expect(says1({ autoWrapUp: true, autoWrapAfterSeconds: 15 })).toEqual({});
    expect(says1({ autoWrapUp: true }).autoWrapAfterSeconds).toBe(
      "autoWrapUp true needs autoWrapAfterSeconds: state it",
    );
    expect(says1({ autoWrapAfterSeconds: 15 }).autoWrapAfterSeconds).toContain("only where autoWrapUp is true");
  });

  test("belongs to a site or to the organization", () => {
    expect(says1({ parentType: "SITE", siteId: "berlin" })).toEqual({});
    expect(says1({ parentType: "SITE" }).siteId).toBe("parentType SITE needs siteId: state it");
    expect(says1({ siteId: "berlin" }).siteId).toContain("only where parentType is SITE");
  });

  test("lets agents call out from somewhere only if they may call out", () => {
    expect(says1({ outdialEnabled: true, outdialEntryPointId: "out", outdialANIId: "ani" })).toEqual({});
    expect(Object.keys(says1({ outdialEntryPointId: "out", outdialANIId: "ani" }))).toEqual([
      "outdialEntryPointId",
      "outdialANIId",
    ]);
  });

  test("shows statistics of all, of none, or of those it names", () => {
    expect(says1({ viewableStatistics: { accessQueueStats: "NONE" } })).toEqual({});
    expect(says1({ viewableStatistics: { accessTeamStats: "SPECIFIC", teams: ["a"] } })).toEqual({});
    expect(says1({ viewableStatistics: { accessTeamStats: "SPECIFIC" } }).viewableStatistics).toContain("has teams");
    expect(says1({ viewableStatistics: { contactServiceQueues: ["a"] } }).viewableStatistics).toContain("state both");
  });

  test("logs idle agents out after 3 to 10,000 minutes", () => {
    const after = (timeoutDesktopInactivityMins: number) =>
      Object.keys(says1({ timeoutDesktopInactivityCustomEnabled: true, timeoutDesktopInactivityMins }));
    expect([2, 3, 10_000, 10_001].map(after)).toEqual([
      ["timeoutDesktopInactivityMins"],
      [],
      [],
      ["timeoutDesktopInactivityMins"],
    ]);
  });

  test("comes after queues and before agents, although a queue may name agents", () => {
    const order = dependencyOrder();
    const at = (["queue", "desktopProfile", "agent"] as const).map(kind => order.indexOf(kind));
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });
});
