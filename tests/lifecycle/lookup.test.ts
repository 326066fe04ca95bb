import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { site, team, world } from "./world.js";

async function cities() {
  const tenant = world();
  const { engine, profileId, client } = tenant;
  await engine.up([
    site("berlin", { name: "Berlin", multimediaProfileId: profileId }),
    site("bern", { name: "Bern", multimediaProfileId: profileId }),
    team("a", id => ({ name: "Sales", siteId: id("berlin") })),
    team("b", id => ({ name: "Sales", siteId: id("bern") })),
  ]);
  const find = (kind: "site" | "team", query: Record<string, string>) =>
    lookup(
      newRun(client(), false, () => undefined),
      kind,
      query,
    ).catch(error => error.describe() as string);
  return { ...tenant, find };
}

describe("a look-up", () => {
  test("answers with every field and the id of the one that matches exactly", async () => {
    const { find, engine } = await cities();
    expect(await find("site", { name: "Berlin" })).toMatchObject({
      entityId: engine.id("berlin"),
      name: "Berlin",
      active: true,
    });
    expect(await find("site", { id: engine.id("bern") })).toMatchObject({ entityId: engine.id("bern"), name: "Bern" });
    expect(await find("team", { name: "Sales", siteId: engine.id("bern") })).toMatchObject({
      entityId: engine.id("b"),
    });
  });

  test("without a match names those that come near", async () => {
    const { find } = await cities();
    expect(await find("site", { name: "Berlim" })).toContain('Names that come near: "Berlin", "Bern"');
    expect(await find("site", { name: "berlin" })).toContain("nothing has name berlin");
  });

  test("with two matches names both", async () => {
    const { find, engine } = await cities();
    const error = await find("team", { name: "Sales" });
    expect(error).toContain(`"Sales" (${engine.id("a")})`);
    expect(error).toContain(`"Sales" (${engine.id("b")})`);
  });
});
