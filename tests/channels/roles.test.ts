import { connectRoleFor, connectRoles, controlHubRoleFor, controlHubRoles } from "../../provider/channels/roles.js";

const keys = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

test("roles of Control Hub become roles of Webex Connect as in tables 1 and 2 of the article", () => {
  expect(Object.fromEntries(keys(controlHubRoles).map(role => [role, connectRoleFor(role).role]))).toEqual({
    externalFullAdministrator: "fullAccess",
    externalProvisioningAdministrator: "limitedAccess",
    externalReadOnlyAdministrator: "readOnly",
    fullAdministrator: "owner",
    contactCenterAdministrator: "owner",
    readOnlyAdministrator: "readOnly",
  });
});

test("roles of Webex Connect become roles of Control Hub as in table 3", () => {
  expect(Object.fromEntries(keys(connectRoles).map(role => [role, controlHubRoleFor(role).role]))).toEqual({
    owner: "fullAdministrator",
    fullAccess: "fullAdministrator",
    limitedAccess: "readOnlyAdministrator",
    readOnly: "readOnlyAdministrator",
    restricted: "readOnlyAdministrator",
  });
});

describe("a mapping warns", () => {
  const those = (warned: (warnings: string) => boolean) => ({
    controlHub: keys(controlHubRoles).filter(role => warned(connectRoleFor(role).warnings.join("\n"))),
    connect: keys(connectRoles).filter(role => warned(controlHubRoleFor(role).warnings.join("\n"))),
  });

  test("everyone who is new of the seven days", () => {
    expect(those(w => w.includes("within 7 days"))).toEqual({ controlHub: keys(controlHubRoles), connect: [] });
  });

  test("partners that Engage is closed to them", () => {
    expect(those(w => w.includes("Webex Engage")).controlHub).toEqual(
      keys(controlHubRoles).filter(role => role.startsWith("external")),
    );
  });

  test("that a role given in Webex Connect can make a full administrator", () => {
    expect(those(w => w.includes("becomes a full administrator")).connect).toEqual(["owner", "fullAccess"]);
  });

  test("that an owner stays one", () => {
    expect(those(w => w.includes("by Cisco's support only"))).toEqual({
      controlHub: ["fullAdministrator", "contactCenterAdministrator"],
      connect: ["owner"],
    });
  });

  test("who cannot set up a channel", () => {
    expect(those(w => w.includes("needs owner, full or limited access"))).toEqual({
      controlHub: ["externalReadOnlyAdministrator", "readOnlyAdministrator"],
      connect: ["readOnly", "restricted"],
    });
  });
});
