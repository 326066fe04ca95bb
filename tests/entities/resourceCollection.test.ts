import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { resourceTypes } from "../simulator/tenant.js";
import { says } from "./says.js";

const collection = (more: object) => says("resourceCollection", { name: "Department", ...more });

describe("a resource collection", () => {
  test("is a name and what differs from all, or from none", () => {
    expect(collection({})).toEqual({});
    expect(collection({ team: { ids: ["t"] }, flow: { accessLevel: "ALL" }, queue: { accessLevel: "ALL" } })).toEqual(
      {},
    );
  });

  test("has ids where it is SPECIFIC, and only there", () => {
    expect(collection({ team: { accessLevel: "SPECIFIC" } }).team).toContain("has ids where it is SPECIFIC");
    expect(collection({ team: {} }).team).toContain("has ids where it is SPECIFIC");
    expect(collection({ team: { accessLevel: "ALL", ids: ["t"] } }).team).toContain("and only there");
  });

  test("leaves out no site, team, queue or channel altogether", () => {
    for (const type of ["site", "team", "queue", "channel"])
      expect(Object.keys(collection({ [type]: { accessLevel: "NONE" } }))).toEqual([`${type}.accessLevel`]);
    expect(collection({ flow: { accessLevel: "NONE" } })).toEqual({});
  });
});

describe("a deployed resource collection", () => {
  function department() {
    const tenant = embedded();
    const engine = new Engine(tenant.client);
    const program = (more: (id: (name: string) => string) => object): Resource[] => [
      { kind: "holidayList", name: "germany", inputs: () => ({ name: "Germany", holidays: [christmas] }) },
      {
        kind: "resourceCollection",
        name: "department",
        inputs: id => ({ name: "Department", ...more(id) }) as never,
      },
    ];
    const resources = () => {
      const { body } = tenant.administer("GET", `resource-collection/${engine.id("department")}`);
      return (body as { resources: { name: string; accessLevel: string; ids: string[] }[] }).resources;
    };
    const level = (type: string) => resources().find(({ name }) => name === type);
    return { ...tenant, engine, program, resources, level };
  }
  const christmas = { name: "Christmas", startDate: "2026-12-25", endDate: "2026-12-26" };

  test("says a level of all twenty types, once each", async () => {
    const { engine, program, resources, level, violations } = department();
    await engine.up(program(() => ({})));
    expect(
      resources()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(resourceTypes);
    expect(resourceTypes.filter(type => level(type)!.accessLevel === "ALL")).toEqual([
      "channel",
      "queue",
      "site",
      "team",
    ]);
    expect(violations).toEqual([]);
  });

  test("is set, changed and taken back type by type, and corrected where somebody changed it", async () => {
    const { engine, program, level, administer, resources, violations } = department();
    const some = program(id => ({ holidayList: { ids: [id("germany")] }, function: { accessLevel: "ALL" } }));
    await engine.up(some);
    expect(level("holiday-list")).toMatchObject({ accessLevel: "SPECIFIC", ids: [engine.id("germany")] });
    expect(await engine.preview(some)).toEqual(["same", "same"]);
    const id = engine.id("department");
    const opened = resources().map(one => (one.name === "flow" ? { ...one, accessLevel: "ALL" } : one));
    expect(administer("PUT", `resource-collection/${id}`, { id, name: "Department", resources: opened }).status).toBe(
      200,
    );
    expect(await engine.preview(some)).toEqual(["same", "update"]);
    expect(engine.said).toContainEqual(expect.stringMatching(/flow .*NONE.* → .*ALL.*, changed in the tenant/));
    await engine.up(some);
    expect(level("flow")!.accessLevel).toBe("NONE");
    await engine.up(program(() => ({ function: { accessLevel: "ALL" } })));
    expect(level("holiday-list")).toMatchObject({ accessLevel: "NONE", ids: [] });
    expect(level("function")!.accessLevel).toBe("ALL");
    expect(violations).toEqual([]);
  });

  test("holds what is in it, and sends back a type that it does not know", async () => {
    const { engine, program, level, administer, resources } = department();
    const some = program(id => ({ holidayList: { ids: [id("germany")] } }));
    await engine.up(some);
    expect(administer("DELETE", `holiday-list/${engine.id("germany")}`).status).toBe(412);
    const id = engine.id("department");
    const more = [...resources(), { name: "hologram", accessLevel: "ALL" }];
    administer("PUT", `resource-collection/${id}`, { id, name: "Department", resources: more });
    await engine.up(program(() => ({ flow: { accessLevel: "ALL" } })));
    expect(level("hologram")).toEqual({ name: "hologram", accessLevel: "ALL" });
    expect(level("flow")!.accessLevel).toBe("ALL");
  });
});
