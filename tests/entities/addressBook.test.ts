import { says } from "./says.js";

describe("an address book", () => {
  const anna = { name: "Anna", number: "+14085550123" };

  test("of a site names the site, and no other has one", () => {
    expect(says("addressBook", { name: "Partners" })).toEqual({});
    expect(says("addressBook", { name: "Partners", parentType: "SITE", siteId: "s" })).toEqual({});
    expect(says("addressBook", { name: "Partners", parentType: "SITE" })).toEqual({
      siteId: expect.stringContaining("a SITE book needs its site"),
    });
    expect(says("addressBook", { name: "Partners", siteId: "s" })).toEqual({
      siteId: expect.stringContaining("remove it, or set parentType to SITE"),
    });
  });

  test("has each name once, and numbers as they are dialled", () => {
    const found = (...addressBookEntries: object[]) =>
      says("addressBook", { name: "Partners", addressBookEntries: addressBookEntries as never });
    expect(found(anna, { ...anna, name: "Ben" })).toEqual({});
    expect(found(anna, anna)).toEqual({ addressBookEntries: expect.stringContaining("the same name") });
    expect(Object.keys(found({ name: "Anna", number: "408 555" }))).toEqual(["addressBookEntries[0].number"]);
  });
});
