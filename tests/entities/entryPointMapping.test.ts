import { says } from "./says.js";

describe("an entry point mapping", () => {
  const mapping = { dialledNumber: "+14085550123", entryPointId: "e", location: "Berlin", regionId: "DE" };

  test("is a number of a location that leads to an entry point", () => {
    expect(says("entryPointMapping", mapping)).toEqual({});
    expect(says("entryPointMapping", {})).toEqual({
      dialledNumber: "is required",
      entryPointId: "is required",
      location: "is required",
      regionId: "is required",
    });
  });

  test("has a number as it is dialled, of at most 20 characters", () => {
    const found = (dialledNumber: string) => Object.keys(says("entryPointMapping", { ...mapping, dialledNumber }));
    expect(found("1408.555-0123")).toEqual([]);
    expect(found("(408) 5550123")).toEqual(["dialledNumber"]);
    expect(found("+14085550123140855501")).toEqual(["dialledNumber"]);
  });

  test("has extension, routing prefix and both together as digits", () => {
    expect(says("entryPointMapping", { ...mapping, extension: "123", routingPrefix: "80", esn: "80123" })).toEqual({});
    expect(Object.keys(says("entryPointMapping", { ...mapping, extension: "1" }))).toEqual(["extension"]);
  });
});
