import { forgetful } from "../../provider/lifecycle/intents.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { wave } from "../wave.js";
import { agent, desktopLayout, site, team } from "./world.js";

type World = ReturnType<typeof embedded>;

const named = ({ rows }: World, kind: "desktopLayout" | "team", name: string) =>
  rows(kind).find(row => row.name === name);

/** Who shares a set of teams with others: a layout of ours, one that is adopted, or an agent that is lent. */
type How = "created" | "adopted" | "lent";

function layoutByHand({ administer }: World) {
  const body = { name: "Shared", status: true, jsonFileName: "layout.json", jsonFileContent: "{}", teamIds: [] };
  const rest = { global: false, validated: false, defaultJsonModified: false, editedBy: "somebody" };
  expect(administer("POST", "desktop-layout", { ...body, ...rest }).status).toBe(201);
}

const stack = (how: How, world: World) => {
  const multimediaProfileId = String(world.rows("multimediaProfile")[0]!.id);
  const places = ["North", "South"].map(name => team(name, id => ({ name, siteId: id("berlin") })));
  const one = (...teams: readonly string[]) =>
    how === "lent"
      ? agent("one", id => ({ email: "agent1@example.com", siteId: id("berlin"), teamIds: teams.map(id) }))
      : desktopLayout(
          "one",
          id => ({ name: "Shared", jsonFileContent: "{}", teamIds: teams.map(id) }),
          how === "adopted" ? { options: { adopt: true } } : {},
        );
  const first = site("berlin", { name: "Berlin", multimediaProfileId });
  return { all: (...teams: readonly string[]) => [first, ...places, one(...teams)], first, places, one };
};

/** Who has the set, and what is in it. */
function holder(how: How, world: World) {
  const isLent = how === "lent";
  const found = isLent
    ? world.rows("agent").find(({ email }) => email === "agent1@example.com")
    : named(world, "desktopLayout", "Shared");
  const [kind, id] = [isLent ? "agent" : "desktopLayout", String(found!.id)] as const;
  const teamIds = (world.live(kind, id).teamIds ?? []) as readonly string[];
  return { kind, id, teamIds: [...teamIds].sort() };
}

const teamsOf = (how: How, world: World) => holder(how, world).teamIds;

describe.each(["created", "adopted", "lent"] as const)("a member that a run adds to a set of what is %s", how => {
  /** A tenant in which a run added South and broke off: the engine does not know. */
  async function brokenOff() {
    const world = embedded();
    if (how === "adopted") layoutByHand(world);
    const engine = new Engine(world.client, false, wave, forgetful(world.now));
    const { all, first, places, one } = stack(how, world);
    const { through, dieAt } = world;
    await through(engine.up(all("North")));
    const south = String(named(world, "team", "South")!.id);
    for (let request = 1; !teamsOf(how, world).includes(south); request += 1)
      await through(Promise.race([engine.up(all("South", "North")), dieAt(request, "after")]));
    return { world, engine, all, first, places, one, through };
  }

  test("is taken out by the next run that does not declare it, and what it was may go", async () => {
    const { world, engine, first, places, one, through } = await brokenOff();
    const without = [first, places[0]!, one("North")];
    expect(await through(engine.up(without))).toEqual(["same", "same", "update", "delete"]);
    expect(teamsOf(how, world)).toEqual([named(world, "team", "North")!.id]);
    expect(await through(engine.preview(without))).toEqual(["same", "same", "same"]);
  });

  test("is ours once the next run has learned of it", async () => {
    const { world, engine, all, first, places, one, through } = await brokenOff();
    await through(engine.up(all("South", "North")));
    expect(await through(engine.preview(all("South", "North")))).toEqual(["same", "same", "same", "same"]);
    await through(engine.up([first, places[0]!, one("North")]));
    expect(teamsOf(how, world)).toEqual([named(world, "team", "North")!.id]);
  });

  test("goes alone: what somebody else put there stays", async () => {
    const { world, engine, first, places, one, through } = await brokenOff();
    const north = named(world, "team", "North")!;
    const theirs = { name: "Theirs", siteId: north.siteId, teamType: "AGENT", active: true, teamStatus: "IN_SERVICE" };
    expect(world.administer("POST", "team", theirs).status).toBe(201);
    const { kind, id, teamIds } = holder(how, world);
    const added = String(named(world, "team", "Theirs")!.id);
    world.edit(kind, id, { teamIds: [...teamIds, added] });
    await through(engine.up([first, places[0]!, one("North")]));
    expect(teamsOf(how, world)).toEqual([added, String(north.id)].sort());
  });
});
