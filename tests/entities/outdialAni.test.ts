import { says } from "./says.js";

describe("an outdial ANI", () => {
  const found = (...outdialANIEntries: object[]) =>
    says("outdialAni", { name: "Sales", outdialANIEntries: outdialANIEntries as never });
  const hotline = { name: "Hotline", number: "+14085550123", defaultANIEntry: true };
  const office = { name: "Office", number: "sip:office@example.com" };

  test("has exactly one default entry", () => {
    expect(found(hotline, office)).toEqual({});
    const refused = { outdialANIEntries: expect.stringContaining("exactly one entry is the default") };
    expect(found()).toEqual(refused);
    expect(found(office)).toEqual(refused);
    expect(found(hotline, { ...office, defaultANIEntry: true })).toEqual(refused);
  });

  test("has each name once", () => {
    expect(found(hotline, { ...office, name: "Hotline" })).toEqual({
      outdialANIEntries: expect.stringContaining("the same name"),
    });
  });
});
