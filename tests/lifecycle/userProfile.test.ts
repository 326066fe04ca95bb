import { Engine } from "../engine.js";
import { userProfile, world } from "./world.js";

const permissions = [
  { name: "queue", access: "EDIT" },
  { name: "flow", access: "VIEW" },
];
const planners = (more: object = {}) =>
  userProfile("planners", { name: "Planners", profileType: "SUPERVISOR", permissions, ...more });

describe("a user profile", () => {
  test("is written by version 3 of the API, item and list", async () => {
    const { engine, taken, violations } = world();
    await engine.up([planners()]);
    await engine.up([planners({ description: "They plan" })]);
    await engine.destroy();
    const paths = taken().map(line => line.split(/[ ?]/)[1]!);
    expect(paths.filter(path => !path.startsWith("v3/user-profile"))).toEqual([]);
    expect(violations).toEqual([]);
  });

  test("keeps the ids of the permissions that stay", async () => {
    const { engine, live, violations } = world();
    await engine.up([planners()]);
    const held = () => live("userProfile", engine.id("planners")).permissions as { name: string; id: string }[];
    const id = held().find(({ name }) => name === "queue")!.id;
    const changed = [
      { name: "queue", access: "VIEW" },
      { name: "user", access: "NONE" },
    ];
    await engine.up([planners({ permissions: changed })]);
    expect(held()).toHaveLength(2);
    expect(held()).toContainEqual({ ...changed[0], id });
    expect(await engine.preview([planners({ permissions: changed })])).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("of another type is another profile", async () => {
    const { engine } = world();
    await engine.up([planners()]);
    expect(await engine.preview([planners({ profileType: "PREMIUM_AGENT" })])).toEqual(["replace"]);
  });

  test("of the platform is refused at preview, adopted or not", async () => {
    const { client, writes } = world();
    const theirs = planners({ name: "Supervisor Profile", permissions: undefined, permissionAccessLevel: "ALL" });
    writes();
    for (const adopt of [false, true])
      await expect(new Engine(client, adopt).preview([theirs])).rejects.toThrow("the platform made this one");
    expect(writes()).toEqual([]);
  });
});
