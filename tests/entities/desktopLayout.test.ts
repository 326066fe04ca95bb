import { says, tenantSays } from "./says.js";

const sales = { name: "Sales", jsonFileContent: { appTitle: "Sales" } };

describe("a desktop layout", () => {
  test("is an object, the JSON text of one or the path of its file, and nothing else", () => {
    expect(says("desktopLayout", sales)).toEqual({});
    expect(says("desktopLayout", { ...sales, jsonFileContent: '{ "appTitle": "Sales" }' })).toEqual({});
    expect(says("desktopLayout", { ...sales, jsonFileContent: "layouts/sales.json" })).toEqual({});
    const wrong = "is no layout: state it as an object, as the JSON text of one, or as the path of its .json file";
    for (const jsonFileContent of ["{", "", "42", "null", '["a"]', ["a"], 42]) {
      expect(says("desktopLayout", { ...sales, jsonFileContent })).toEqual({ jsonFileContent: wrong });
    }
  });

  test("does not take a team that another layout has, whose own it stays", () => {
    const desktopLayout = [{ id: "l1", name: "Support", teamIds: ["t1"] }];
    const team = [{ id: "t1", name: "Berlin" }];
    const rows = { desktopLayout, team };
    expect(tenantSays("desktopLayout", { ...sales, teamIds: ["t1"] }, rows)).toEqual([
      'team "Berlin" is assigned to desktop layout "Support" (l1), and a team has one: take it out there first, or ' +
        "state desktopLayoutId of the team instead",
    ]);
    expect(tenantSays("desktopLayout", { ...sales, teamIds: ["t1"] }, rows, "l1")).toEqual([]);
    expect(tenantSays("desktopLayout", { ...sales, teamIds: ["t2"] }, rows)).toEqual([]);
  });

  test("is never the platform's own", () => {
    const desktopLayout = [
      { id: "g", name: "Global Layout", systemDefault: true },
      { id: "l1", name: "Sales", systemDefault: false },
    ];
    expect(tenantSays("desktopLayout", { ...sales, name: "Global Layout" }, { desktopLayout }, "g")).toHaveLength(1);
    expect(tenantSays("desktopLayout", sales, { desktopLayout }, "l1")).toEqual([]);
  });
});
