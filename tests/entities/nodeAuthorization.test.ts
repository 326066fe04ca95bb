import { tenantSays } from "./says.js";

const node = { node: "Webex CC Task", owner: "admin1@example.com", authorizedOn: "2026-01-05" };
const license = (name: string) => [{ id: "l", name }];
const role = (name: string) => [{ id: "r", name }];
const owner = { id: "p", email: node.owner, licenses: ["l"], roles: ["r"] };
const found = (licence: string, held: string) =>
  tenantSays("nodeAuthorization", node, { person: [owner], license: license(licence), role: role(held) });

describe("the owner of a node authorization", () => {
  test.each(["Contact Center Premium Agent", "Contact center Standard Agent", "Contact Centre Agent"])(
    "has a licence for it: %s",
    name => expect(found(name, "Full Administrator")).toEqual([]),
  );

  test.each(["Full Administrator", "Contact Center Administrator", "Contact Centre Service Administrator"])(
    "may authorise as %s",
    name => expect(found("Contact Center Premium Agent", name)).toEqual([]),
  );

  test.each(["Webex Calling - Professional", "Messaging"])("has no licence for it: %s", name =>
    expect(found(name, "Full Administrator")).toEqual([expect.stringContaining("has no Contact Center licence")]),
  );

  test.each(["Read-only Administrator", "User Administrator", "Device Administrator"])(
    "may not authorise as %s",
    name => expect(found("Contact Center Premium Agent", name)).toEqual([expect.stringContaining("is neither Full")]),
  );
});
