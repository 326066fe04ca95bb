import { desktopProfile, idleCode, world } from "./world.js";

describe("a desktop profile", () => {
  test("is created whole from its name", async () => {
    const { engine, live, violations } = world();
    await engine.up([desktopProfile("agents", { name: "Agents" })]);
    expect(live("desktopProfile", engine.id("agents"))).toMatchObject({
      parentType: "ORGANIZATION",
      accessWrapUpCode: "ALL",
      agentDNValidation: "ALL",
      autoAnswer: false,
      viewableStatistics: { agentStats: true, accessQueueStats: "ALL" },
    });
    expect(violations).toEqual([]);
  });

  test("gives up its list with the choice that had it, and keeps the id of its statistics", async () => {
    const { engine, live, violations } = world();
    const lunch = idleCode("lunch", { name: "Lunch" });
    const some = desktopProfile("agents", id => ({
      name: "Agents",
      accessIdleCode: "SPECIFIC",
      idleCodes: [id("lunch")],
      viewableStatistics: { accessTeamStats: "NONE" },
    }));
    await engine.up([lunch, some]);
    const id = engine.id("agents");
    const before = live("desktopProfile", id).viewableStatistics as { id?: string };
    expect(live("desktopProfile", id).idleCodes).toEqual([engine.id("lunch")]);

    const all = desktopProfile("agents", { name: "Agents" });
    expect(await engine.preview([lunch, all])).toEqual(["same", "update"]);
    await engine.up([lunch, all]);
    expect(live("desktopProfile", id)).not.toHaveProperty("idleCodes");
    expect(live("desktopProfile", id)).toMatchObject({
      accessIdleCode: "ALL",
      viewableStatistics: { id: before.id, accessTeamStats: "ALL" },
    });
    expect(await engine.preview([lunch, all])).toEqual(["same", "same"]);
    expect(violations).toEqual([]);
  });

  test("of another parent is another profile", async () => {
    const { engine, idNamed } = world();
    await engine.up([desktopProfile("agents", { name: "Agents" })]);
    const ofSite = desktopProfile("agents", {
      name: "Agents",
      parentType: "SITE",
      siteId: idNamed("site", "Default_Site"),
    });
    expect(await engine.preview([ofSite])).toEqual(["replace"]);
  });
});
