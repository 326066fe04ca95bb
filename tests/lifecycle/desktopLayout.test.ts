import type { Desired } from "../../provider/entities/entity.js";
import { Engine } from "../engine.js";
import { desktopLayout, team, world } from "./world.js";

/** A layout of which the state should not grow. */
const long = (title: string) => ({
  appTitle: title,
  area: { panel: { children: Array.from({ length: 500 }, (_, i) => ({ comp: `widget-${i}`, attributes: { i } })) } },
});

const layout = (name: string, more: Desired = {}) =>
  desktopLayout(name, { name, jsonFileContent: long(name), ...more });

function tenant() {
  const all = world();
  const siteId = all.idNamed("site", "Default_Site");
  /** A team, and the resource by whose id it names its layout. */
  const teamOf = (name: string, of?: string) =>
    team(name, id => ({ name, siteId, ...(of ? { desktopLayoutId: id(of) } : {}) }));
  const assigned = (name: string) => all.live("team", all.engine.id(name)).desktopLayoutId;
  const members = (name: string) => all.live("desktopLayout", all.engine.id(name)).teamIds;
  return { ...all, siteId, teamOf, assigned, members };
}

describe("a desktop layout", () => {
  test("is sent as text with what the API wants beside it, and is of no team at first", async () => {
    const { engine, live, violations } = tenant();
    await engine.up([layout("Sales")]);
    const { jsonFileContent, ...rest } = live("desktopLayout", engine.id("Sales"));
    expect(JSON.parse(String(jsonFileContent))).toEqual(long("Sales"));
    expect(rest).toMatchObject({ global: false, status: true, jsonFileName: "layout.json", editedBy: "Pulumi" });
    expect(rest.teamIds).toBeUndefined();
    expect(violations).toEqual([]);
  });

  test("is read out of a file of the program, whose content is what is sent and compared", async () => {
    const { client, live, writes } = tenant();
    const files: Record<string, string> = {
      "layouts/sales.json": '{ "appTitle": "Sales" }',
      "layouts/none.json": "[]",
    };
    const engine = new Engine(client, false, path => Buffer.from(files[path] ?? "none"));
    const of = (path: string) => [desktopLayout("one", { name: "One", jsonFileContent: path })];
    await engine.up(of("layouts/sales.json"));
    expect(JSON.parse(String(live("desktopLayout", engine.id("one")).jsonFileContent))).toEqual({ appTitle: "Sales" });
    writes();
    expect(await engine.up(of("layouts/sales.json"))).toEqual(["same"]);
    files["layouts/sales.json"] = '{"appTitle":"Support"}';
    expect(await engine.up(of("layouts/sales.json"))).toEqual(["update"]);
    expect(writes()).toHaveLength(1);
    await expect(engine.preview(of("layouts/none.json"))).rejects.toThrow("layouts/none.json: is no layout");
  });

  test("is compared by what it says: not by its text, but by the order of its arrays", async () => {
    const { engine, edit, writes } = tenant();
    const of = (jsonFileContent: string | object) => [desktopLayout("one", { name: "One", jsonFileContent } as never)];
    await engine.up(of({ area: { rows: ["a", "b"] }, logo: "" }));
    edit("desktopLayout", engine.id("one"), { jsonFileContent: '{"logo": "",\n "area": {"rows": ["a", "b"]}}' });
    writes();
    expect(await engine.preview(of('{ "area": { "rows": ["a", "b"] }, "logo": "" }'))).toEqual(["same"]);
    expect(await engine.preview(of({ area: { rows: ["b", "a"] }, logo: "" }))).toEqual(["update"]);
    expect(writes()).toEqual([]);
  });

  test("stands in outputs and messages as a hash, and its content is read again only when it moved", async () => {
    const { engine, edit, live, taken } = tenant();
    const program = [layout("Sales")];
    await engine.up(program);
    expect(engine.outputs("Sales").jsonFileContent).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(JSON.stringify(engine.outputs("Sales")).length).toBeLessThan(600);
    const item = `GET desktop-layout/${engine.id("Sales")}`;
    taken();
    expect(await engine.preview(program)).toEqual(["same"]);
    expect(taken()).not.toContain(item);

    edit("desktopLayout", engine.id("Sales"), { jsonFileContent: "{}" });
    expect(await engine.preview(program)).toEqual(["update"]);
    expect(taken()).toContain(item);
    expect(engine.said).toContainEqual(
      expect.stringMatching(
        /^desktop layout Sales: jsonFileContent sha256:\w{64} → sha256:\w{64}, changed in the tenant/,
      ),
    );
    await engine.up(program);
    expect(JSON.parse(String(live("desktopLayout", engine.id("Sales")).jsonFileContent))).toEqual(long("Sales"));
    await engine.refresh();
    expect(await engine.preview(program)).toEqual(["same"]);
  });

  test("is refused in the place of the platform's own, which stays as it is", async () => {
    const { client, rows, writes } = tenant();
    const { Engine } = await import("../engine.js");
    const before = rows("desktopLayout");
    writes();
    await expect(new Engine(client, true).up([layout("Global Layout")])).rejects.toThrow(
      "what every team falls back to, so it is not changed",
    );
    expect(writes()).toEqual([]);
    expect(rows("desktopLayout")).toEqual(before);
  });
});

describe("the circle of a team and its desktop layout", () => {
  test("is written at the team: first up, change, destroy", async () => {
    const { engine, teamOf, assigned, rows, writes, violations } = tenant();
    const before = rows("desktopLayout").length;
    const first = [layout("Sales"), layout("Support"), teamOf("Berlin", "Sales")];
    await engine.up(first);
    expect(assigned("Berlin")).toBe(engine.id("Sales"));
    writes();
    expect(await engine.up(first)).toEqual(["same", "same", "same"]);
    expect(writes()).toEqual([]);

    const moved = [layout("Sales"), layout("Support"), teamOf("Berlin", "Support")];
    expect(await engine.up(moved)).toEqual(["same", "same", "update"]);
    expect(assigned("Berlin")).toBe(engine.id("Support"));
    const none = [layout("Support"), teamOf("Berlin")];
    expect(await engine.up(none)).toEqual(["same", "update", "delete"]);
    expect(assigned("Berlin")).toBeUndefined();

    await engine.up(moved);
    await engine.destroy();
    expect(rows("desktopLayout")).toHaveLength(before);
    expect(rows("team").map(row => row.name)).toEqual(["Default_Team"]);
    expect(violations).toEqual([]);
  });

  test("is written at the layout for teams that come before it, and leaves others' teams in it", async () => {
    const { engine, teamOf, members, edit, idNamed, rows, violations } = tenant();
    const foreign = idNamed("team", "Default_Team");
    const with_ = (...teams: readonly string[]) => [
      teamOf("Berlin"),
      teamOf("Paris"),
      desktopLayout("Sales", id => ({ name: "Sales", jsonFileContent: long("Sales"), teamIds: teams.map(id) })),
    ];
    await engine.up(with_("Berlin"));
    edit("desktopLayout", engine.id("Sales"), { teamIds: [engine.id("Berlin"), foreign] });
    expect((await engine.up(with_("Berlin"))).at(-1)).toBe("same");
    await engine.up(with_("Paris"));
    expect(new Set(members("Sales") as readonly string[])).toEqual(new Set([engine.id("Paris"), foreign]));
    await engine.destroy();
    expect(rows("team")).toHaveLength(1);
    expect(violations).toEqual([]);
  });

  test("can change sides", async () => {
    const { engine, teamOf, assigned, members, rows } = tenant();
    const before = rows("desktopLayout").length;
    await engine.up([
      teamOf("Berlin"),
      desktopLayout("Sales", id => ({ name: "Sales", jsonFileContent: {}, teamIds: [id("Berlin")] })),
    ]);
    await engine.up([desktopLayout("Sales", { name: "Sales", jsonFileContent: {} }), teamOf("Berlin", "Sales")]);
    expect(members("Sales") ?? []).toEqual([]);
    expect(assigned("Berlin")).toBe(engine.id("Sales"));
    await engine.destroy();
    expect(rows("desktopLayout")).toHaveLength(before);
  });

  test("is one: a team that another layout holds is refused at preview", async () => {
    const { engine, teamOf } = tenant();
    const holding = (name: string) =>
      desktopLayout(name, id => ({ name, jsonFileContent: long(name), teamIds: [id("Berlin")] }));
    await engine.up([teamOf("Berlin"), holding("Sales")]);
    await expect(engine.preview([teamOf("Berlin"), holding("Sales"), holding("Support")])).rejects.toThrow(
      'team "Berlin" is assigned to desktop layout "Sales"',
    );
  });
});
