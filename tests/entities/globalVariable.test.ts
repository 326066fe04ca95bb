import { says } from "./says.js";

const variable = (more: object) =>
  says("globalVariable", { name: "vip", variableType: "Boolean", defaultValue: "false", ...more });

describe("a global variable", () => {
  test("that agents see has a label", () => {
    expect(Object.keys(variable({ agentViewable: true }))).toEqual(["desktopLabel"]);
    expect(variable({ agentViewable: true, desktopLabel: "VIP" })).toEqual({});
  });

  test.each([
    ["Boolean", "true", "yes"],
    ["Integer", "-4", "4.2"],
    ["Decimal", "4.2", "four"],
    ["DateTime", "2026-01-31T00:00:00Z", "tomorrow"],
  ])("of type %s has a default that fits", (variableType, fits, not) => {
    expect(variable({ variableType, defaultValue: fits })).toEqual({});
    expect(Object.keys(variable({ variableType, defaultValue: not }))).toEqual(["defaultValue"]);
  });

  test("is spelled as the API takes it", () => {
    expect(Object.keys(variable({ variableType: "STRING" }))).toEqual(["variableType"]);
    expect(Object.keys(variable({ name: "with space" }))).toEqual(["name"]);
  });
});
