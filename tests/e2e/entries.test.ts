import { newStack, succeeded } from "./stack.js";

test("numbers of all kinds live and go with their stack, and a book's entries are repaired one by one", async () => {
  const stack = await newStack();
  stack.program(`
    const hotline = new wxcc.EntryPoint("hotline", { name: "Hotline", channelType: "TELEPHONY" });
    new wxcc.EntryPointMapping("number", {
      dialledNumber: "+14085550123", entryPointId: hotline, location: "Berlin", regionId: "DE",
    });
    new wxcc.ContactNumber("own", { number: "555010034" });
    new wxcc.OutdialAni("ani", {
      name: "Sales", outdialANIEntries: [{ name: "Hotline", number: "+14085550123", defaultANIEntry: true }],
    });
    new wxcc.AddressBook("book", {
      name: "Partners", addressBookEntries: [{ name: "Anna", number: "+1" }, { name: "Ben", number: "+2" }],
    });
    exports.plan = wxcc.DialPlan.find("plan", { name: "US" }).prefix;
  `);
  const up = succeeded(await stack.up());
  expect(up.writes).toBe(7);
  succeeded(await stack.preview("--expect-no-changes"));

  const { store } = stack.tenant.tenant;
  const [book] = store.rows("address-book").keys();
  await stack.administrator.create(`address-book/${book}/entry`, { name: "Cara", number: "+3" });
  const repaired = succeeded(await stack.up());
  expect(repaired.output).toMatch(/address book Partners: addressBookEntries \+ Cara, changed in the tenant/);
  expect(repaired.requests.filter(line => !line.startsWith("GET "))).toEqual([
    expect.stringMatching(/^DELETE .*\/entry\/[^/]+$/),
  ]);
  succeeded(await stack.destroy());
  for (const type of ["contact-number", "dial-number", "outdial-ani", "address-book"])
    expect([type, store.rows(type).size]).toEqual([type, 0]);
});
