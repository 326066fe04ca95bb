import type { Desired, Live } from "../../provider/entities/entity.js";
import { says, tenantSays } from "./says.js";

const permissions = [{ name: "queue", access: "EDIT" }];
const says1 = (more: Desired) => says("userProfile", { name: "Planners", ...more });

describe("a user profile", () => {
  test("names its permissions, unless it has all", () => {
    expect(says1({ profileType: "SUPERVISOR", permissions })).toEqual({});
    expect(says1({ profileType: "SUPERVISOR", permissionAccessLevel: "ALL" })).toEqual({});
    expect(says1({ profileType: "SUPERVISOR" }).permissions).toContain("SPECIFIC needs permissions");
    expect(says1({ profileType: "SUPERVISOR", permissions: [] }).permissions).toContain("SPECIFIC needs permissions");
    const both = says1({ profileType: "SUPERVISOR", permissionAccessLevel: "ALL", permissions });
    expect(both.permissions).toContain("only where permissionAccessLevel is SPECIFIC");
  });

  test.each(["ADMINISTRATOR_ONLY", "STANDARD_AGENT"])("of type %s has never all of them", profileType => {
    expect(says1({ profileType, permissions })).toEqual({});
    expect(says1({ profileType, permissionAccessLevel: "ALL" }).permissionAccessLevel).toContain("must be SPECIFIC");
  });

  test("names each permission once", () => {
    const twice = [...permissions, { name: "queue", access: "VIEW" }];
    expect(says1({ profileType: "SUPERVISOR", permissions: twice }).permissions).toContain("twice");
  });

  test("names its collections where it sees only specific resources", () => {
    const supervisor = { profileType: "SUPERVISOR", permissions, resourceAccessLevel: "SPECIFIC" };
    expect(says1({ ...supervisor, resourceCollections: [{ id: "berlin" }] })).toEqual({});
    expect(says1(supervisor).resourceCollections).toContain("SPECIFIC needs resourceCollections");
  });

  test("of the platform is left alone", () => {
    const userProfile: readonly Live[] = [
      { id: "p1", name: "Supervisors", systemDefault: true },
      { id: "p2", name: "Planners", systemDefault: false },
    ];
    const about = (self?: string) => tenantSays("userProfile", { name: "Any" }, { userProfile }, self);
    expect(about()).toEqual([]);
    expect(about("p2")).toEqual([]);
    expect(about("p1")).toEqual([
      "the platform made this one, and nobody can change it: look it up with find, or choose another name",
    ]);
  });
});
