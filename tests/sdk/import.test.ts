test("importing the SDK loads no description of a kind: that waits for the first resource", () => {
  jest.doMock("zod", () => {
    throw new Error("zod was loaded");
  });
  jest.isolateModules(() => {
    expect(Object.keys(require("../../sdk/index.js"))).toContain("Site");
    expect(() => require("../../sdk/door.js")).toThrow("zod was loaded");
  });
});
