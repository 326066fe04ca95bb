import { remove } from "../../provider/lifecycle/remove.js";
import { newRun } from "../../provider/lifecycle/run.js";
import type { Resource } from "../engine.js";
import { queue, site, skill, skillProfile, team, world } from "./world.js";

const chat = { channelType: "CHAT", serviceLevelThreshold: 60, maxTimeInQueue: 600 };

function program(profileId: string, teamType: string, routing: object = {}): readonly Resource[] {
  return [
    site("berlin", { name: "Berlin", multimediaProfileId: profileId }),
    team("sales", id => ({
      name: "Sales",
      siteId: id("berlin"),
      teamType,
      ...(teamType === "CAPACITY" && { dialedNumber: "1" }),
    })),
    queue("chat", id => ({
      name: "Chat",
      ...chat,
      ...routing,
      callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: id("sales") }] }],
    })),
  ];
}

const skillsBased = { routingType: "SKILLS_BASED", skillBasedRoutingType: "BEST_AVAILABLE_AGENT" };

describe("a replacement", () => {
  test("creates first when the natural key changes too", async () => {
    const { engine, rows, writes } = world();
    const of = (name: string, skillType: string) => [skill("s", { name, skillType })];
    await engine.up(of("Spanish", "BOOLEAN"));
    writes();
    expect(await engine.up(of("Spanish level", "PROFICIENCY"))).toEqual(["replace"]);
    expect(writes().map(line => line.split(" ")[0])).toEqual(["POST", "DELETE"]);
    expect(rows("skill").map(row => row.name)).toEqual(["Spanish level"]);
  });

  test("of an entity whose name stays uses a temporary name, so that nobody is without it", async () => {
    const { engine, rows, profileId, taken, live } = world();
    await engine.up(program(profileId, "AGENT"));
    const before = engine.id("sales");
    taken();
    expect(await engine.up(program(profileId, "CAPACITY"))).toEqual(["same", "replace", "update"]);
    const order = taken().filter(line => !line.startsWith("GET "));
    expect(order.map(line => line.replace(/\/.*/, ""))).toEqual([
      "POST team",
      "PUT contact-service-queue",
      "DELETE team",
      "PUT team",
    ]);
    expect(
      rows("team")
        .filter(row => row.name === "Sales")
        .map(row => row.teamType),
    ).toEqual(["CAPACITY"]);
    expect(live("team", engine.id("sales")).name).toBe("Sales");
    expect(engine.id("sales")).not.toBe(before);
    expect(await engine.preview(program(profileId, "CAPACITY"))).toEqual(["same", "same", "same"]);
  });

  test("of an entity and of a fixed dependent ends with both names, in one run", async () => {
    const { engine, rows, profileId, writes } = world();
    await engine.up(program(profileId, "AGENT"));
    writes();
    expect(await engine.up(program(profileId, "CAPACITY", skillsBased))).toEqual(["same", "replace", "replace"]);
    expect(rows("queue").map(row => row.name)).toContain("Chat");
    expect(rows("queue").filter(row => String(row.name).startsWith("Chat"))).toHaveLength(1);
    expect(
      rows("team")
        .filter(row => String(row.name).startsWith("Sales"))
        .map(row => row.name),
    ).toEqual(["Sales"]);
    writes();
    expect(await engine.up(program(profileId, "CAPACITY", skillsBased))).toEqual(["same", "same", "same"]);
    expect(writes()).toEqual([]);
  });

  test("deletes first when the name cannot change, if nothing refers to it", async () => {
    const { engine, rows, writes } = world();
    const of = (skillType: string) => [skill("s", { name: "Spanish", skillType })];
    await engine.up(of("BOOLEAN"));
    writes();
    await engine.up(of("PROFICIENCY"));
    expect(writes().map(line => line.split(" ")[0])).toEqual(["DELETE", "POST"]);
    expect(rows("skill").map(row => row.skillType)).toEqual(["PROFICIENCY"]);
  });

  test("is refused when the name cannot change and something refers to it, naming what and advising", async () => {
    const { engine, writes } = world();
    const of = (skillType: string, value: object) => [
      skill("s", { name: "Spanish", skillType }),
      skillProfile("p", id => ({ name: "Speakers", activeSkills: [{ skillId: id("s"), ...value }] })),
    ];
    await engine.up(of("BOOLEAN", { booleanValue: true }));
    writes();
    const error = await engine.preview(of("PROFICIENCY", { proficiencyValue: 7 })).catch(found => found);
    expect(error.describe()).toMatch(
      /InvalidDesiredState: skill "Spanish" \(.+\) cannot be replaced for its new skillType: .* used by skill-profile "Speakers"/,
    );
    expect(error.describe()).toContain("Change its name as well");
    expect(writes()).toEqual([]);
  });

  test("that died before the delete is finished by the next run: the rename waits for it", async () => {
    const { engine, rows, profileId, client } = world();
    await engine.up(program(profileId, "AGENT"));
    const old = { id: engine.id("sales"), outputs: engine.outputs("sales") };
    engine.dieBefore = "delete";
    await expect(engine.up(program(profileId, "CAPACITY"))).rejects.toThrow("died");
    engine.dieBefore = undefined;
    expect(rows("team").filter(row => String(row.name).startsWith("Sales"))).toHaveLength(2);
    expect(await engine.up(program(profileId, "CAPACITY"))).toEqual(["same", "same", "same"]);
    expect(
      rows("team")
        .filter(row => String(row.name).startsWith("Sales"))
        .map(row => row.name),
    ).toEqual(["Sales"]);
    expect(await engine.preview(program(profileId, "CAPACITY"))).toEqual(["same", "same", "same"]);
    // Whoever deletes it once more finds nothing, and that is success.
    await remove(
      newRun(client(), false, () => undefined),
      "team",
      old.id,
      old.outputs,
    );
  });
});
