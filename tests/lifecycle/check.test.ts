import { check } from "../../provider/lifecycle/check.js";
import { create } from "../../provider/lifecycle/create.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { Engine } from "../engine.js";
import { errorFrom } from "../tenant/virtual.js";
import { agent, asset, site, team, world } from "./world.js";

describe("a check", () => {
  test("tells what the rules and what the tenant say, at once", async () => {
    const { engine } = world();
    const lost = "00000000-0000-4000-8000-000000000000";
    const error = await engine.preview([team("t", { name: "Sales", siteId: lost, capacity: 5 })]).catch(found => found);
    expect(error.problems).toEqual([
      { property: "capacity", reason: expect.stringContaining("only a CAPACITY team") },
      { property: "siteId", reason: `the tenant has no site with id ${lost}: use the resource, or Site.find` },
    ]);
  });

  test("finds two resources that mean one entity", async () => {
    const { engine, profileId } = world();
    const twin = (name: string) => site(name, { name: "Berlin", multimediaProfileId: profileId });
    await expect(engine.preview([twin("a"), twin("b")])).rejects.toThrow('name: resource "a" declares the same site');
    expect(await engine.preview([twin("a")])).toEqual(["create"]);
  });

  test("names the entity that has the natural key, and the three ways out", async () => {
    const { engine, profileId, idNamed } = world();
    const error = await engine
      .preview([site("mine", { name: "Default_Site", multimediaProfileId: profileId })])
      .catch(found => found);
    expect(error.message).toContain(`the tenant already has site "Default_Site" (${idNamed("site", "Default_Site")})`);
    expect(error.message).toMatch(/choose another name; .*\{ adopt: true \}.*aliases/);
  });

  test("does not adopt what would have to change a field that the API cannot change", async () => {
    const { engine, client, idNamed } = world();
    const desk = (teamType: string) =>
      team("desk", { name: "Desk", siteId: idNamed("site", "Default_Site"), teamType });
    await engine.up([desk("AGENT")]);
    const adopter = new Engine(client, true);
    const error = await adopter.preview([desk("CAPACITY")]).catch(found => found);
    expect(error.problems).toEqual([
      {
        property: "teamType",
        reason: `team "Desk" (${engine.id("desk")}) has AGENT, and the API cannot change it: state that, or choose another name`,
      },
    ]);
    expect(adopter.said).toEqual([]);
    expect(await adopter.preview([desk("AGENT")])).toEqual(["create"]);
  });

  test("does not adopt what another resource of the program manages", async () => {
    const { engine, profileId, idNamed, edit, client } = world();
    const berlin = site("berlin", { name: "Berlin", multimediaProfileId: profileId });
    await engine.up([berlin]);
    edit("site", idNamed("site", "Berlin"), { name: "Bonn" });
    const bonn = site("bonn", { name: "Bonn", multimediaProfileId: profileId }, { options: { adopt: true } });
    await expect(engine.preview([berlin, bonn])).rejects.toThrow(
      'is already managed by resource "berlin": if that one was renamed, give this one { aliases: [{ name: "berlin" }] }',
    );
    expect(client().traffic.writes).toBe(0);
  });

  test("that came before somebody took the natural key lets nothing of theirs be taken over", async () => {
    const { client, administer, rows, writes, through } = world();
    const run = newRun(client(), false, () => {});
    const german = {
      name: "German",
      skillType: "BOOLEAN",
      serviceLevelThreshold: 30,
      wxcc: { name: "german" } as never,
    };
    expect(await check(run, "skill", {}, german)).toEqual([]);
    administer("POST", "skill", { name: "German", active: true, skillType: "BOOLEAN", serviceLevelThreshold: 99 });
    writes();
    await through(run.tenant.reread("skill", 0));
    expect((await errorFrom(create(run, "skill", german))).name).toBe("Conflict");
    expect(writes()).toEqual([]);
    expect(rows("skill")).toMatchObject([{ serviceLevelThreshold: 99 }]);
  });

  test("knows a declared asset before any entry point uses it", async () => {
    const { engine } = world();
    const sms = asset("sms", { name: "Number", channel: "sms", assetId: "14085550100" });
    expect(await engine.up([sms])).toEqual(["create"]);
    expect(await engine.up([sms])).toEqual(["same"]);
    expect(await engine.up([])).toEqual(["delete"]);
    expect(engine.said).toContainEqual(expect.stringContaining("was only declared: nothing is deleted in the tenant"));
  });

  test("asks people by e-mail, exactly", async () => {
    const { engine } = world();
    await expect(engine.preview([agent("x", { email: "Agent1@example.com" })])).rejects.toThrow(
      "the tenant has no agent",
    );
  });
});
