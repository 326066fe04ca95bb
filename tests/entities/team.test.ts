import { UNKNOWN } from "../../provider/lifecycle/unknown.js";
import { says } from "./says.js";

const sales = { name: "Sales", siteId: "berlin" };

describe("a team", () => {
  test("has a capacity and a number only when contacts leave to an outside number", () => {
    expect(says("team", { ...sales, capacity: 5, dialedNumber: "123" })).toEqual({
      capacity: "only a CAPACITY team has a capacity: remove it, or set teamType to CAPACITY",
      dialedNumber: "only a CAPACITY team has a dialedNumber: remove it, or set teamType to CAPACITY",
    });
    expect(says("team", { ...sales, capacity: 5, dialedNumber: "123", teamType: "CAPACITY" })).toEqual({});
  });

  test("has profiles only when people log in", () => {
    expect(
      Object.keys(says("team", { ...sales, teamType: "CAPACITY", skillProfileId: "a", multimediaProfileId: "b" })),
    ).toEqual(["multimediaProfileId", "skillProfileId"]);
    expect(says("team", { ...sales, skillProfileId: "a", multimediaProfileId: "b" })).toEqual({});
  });

  test("names all that is wrong at once, in the user's words", () => {
    expect(says("team", { siteId: 5, active: "yes", colour: "red", capacity: 3 } as never)).toEqual({
      name: "is required",
      siteId: expect.stringContaining("expected string"),
      active: expect.stringContaining("expected boolean"),
      colour: expect.stringContaining("is no field of Team; it has name, description, siteId"),
      capacity: expect.stringContaining("only a CAPACITY team"),
    });
  });

  test("names every field that there is not, whatever else is still unknown", () => {
    expect(Object.keys(says("team", { ...sales, siteId: UNKNOWN, colour: "red", size: 3 }))).toEqual([
      "colour",
      "size",
    ]);
  });

  test("waits with a rule while a field that it names is unknown", () => {
    expect(says("team", { ...sales, siteId: UNKNOWN, capacity: 5, teamType: UNKNOWN })).toEqual({});
  });
});
