import { memoryOf } from "../../provider/lifecycle/memory.js";

describe("the private output", () => {
  test("carries its version from the first state on", () => {
    expect(memoryOf({})).toEqual({ v: 1 });
    expect(memoryOf({ wxcc: { v: 1, seen: 7 } })).toEqual({ v: 1, seen: 7 });
  });

  test("of a newer version is refused, with what to install", () => {
    expect(() => memoryOf({ wxcc: { v: 2 } })).toThrow("the state was written by a newer version of pulumi-wxcc");
  });
});
