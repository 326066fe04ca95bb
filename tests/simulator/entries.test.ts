import { newTenant } from "./tenant.js";

describe("an outdial ANI", () => {
  const { call, rows } = newTenant();
  const hotline = { name: "Hotline", number: "1", defaultANIEntry: true };
  const post = (change: object = {}) =>
    call("POST", "outdial-ani", { name: "Sales", outdialANIEntries: [hotline], ...change });
  const { body: created } = post();
  const path = `outdial-ani/${created.id}`;
  const [entry] = created.outdialANIEntries;

  test("has entries with ids, which lists drop and a kept one resends", () => {
    expect(entry).toMatchObject({ ...hotline, id: expect.any(String), version: 0 });
    expect(rows("v2/outdial-ani")[0]).not.toHaveProperty("outdialANIEntries");
    expect(call("PUT", path, { ...created, outdialANIEntries: [hotline] }).status).toBe(409);
    expect(call("PUT", path, created).body.outdialANIEntries).toEqual([entry]);
  });

  test("has each name once, also among its entries", () => {
    expect(post().status).toBe(409);
    expect(post({ name: "Other", outdialANIEntries: [hotline, hotline] }).status).toBe(409);
  });

  test("has routes for its entries, which do not move its time", () => {
    const before = call("GET", path).body;
    const made = call("POST", `${path}/entry`, { name: "Office", number: "2" });
    expect(made.status).toBe(201);
    const changed = call("PUT", `${path}/entry/${made.body.id}`, { ...made.body, number: "3" });
    expect([changed.status, changed.body.number]).toEqual([200, "3"]);
    expect(call("GET", `${path}/entry/${made.body.id}`).body).toEqual(changed.body);
    expect(rows(`v2/${path}/entry?search=offi`)).toEqual([changed.body]);
    expect(call("GET", `v2/${path}/entry?pageSize=1`).body.meta).toMatchObject({ totalRecords: 2, totalPages: 2 });
    expect(call("GET", path).body.lastUpdatedTime).toBe(before.lastUpdatedTime);
    expect(call("DELETE", `${path}/entry/${made.body.id}`).status).toBe(204);
    expect(call("GET", path).body.outdialANIEntries).toEqual([entry]);
  });

  test("refuses entries that are incomplete, double or of nobody", () => {
    expect(call("POST", `${path}/entry`, { name: "Office" }).body.error.reason).toBe("number: is required");
    expect(call("POST", `${path}/entry`, hotline).status).toBe(409);
    expect(call("POST", "outdial-ani/none/entry", hotline).status).toBe(404);
    expect(call("GET", `${path}/entry/none`).status).toBe(404);
    expect(call("GET", `${path}/entry`).status).toBe(405);
  });
});

describe("an address book", () => {
  const { call, rows, named } = newTenant();
  const { body: created } = call("POST", "v3/address-book", {
    name: "Partners",
    parentType: "ORGANIZATION",
    addressBookEntries: [{ name: "Nobody", number: "1" }],
  });
  const path = `address-book/${created.id}`;
  const entries = () => rows(`v2/${path}/entry`);

  test("has entries by their own routes only", () => {
    expect(created).not.toHaveProperty("addressBookEntries");
    expect(entries()).toEqual([]);
    const { body: anna } = call("POST", `${path}/entry`, { name: "Anna", number: "+1" });
    expect(entries()).toEqual([anna]);
    expect(call("PUT", `v3/${path}`, { ...created, description: "x" }).body).not.toHaveProperty("addressBookEntries");
    expect(entries()).toEqual([anna]);
    expect(call("POST", `${path}/entry`, { name: "Anna", number: "2" }).status).toBe(409);
    expect(call("POST", `${path}/entry`, { name: "Ben", number: "4 2" }).status).toBe(400);
    expect(call("GET", path).status).toBe(404);
  });

  test("keeps its parent type, and has the site of one", () => {
    const siteId = named("v2/site", "Default_Site");
    expect(call("PUT", `v3/${path}`, { ...created, parentType: "SITE", siteId }).status).toBe(400);
    expect(call("POST", "v3/address-book", { name: "Berlin", parentType: "SITE" }).status).toBe(400);
    expect(call("POST", "v3/address-book", { name: "Berlin", parentType: "SITE", siteId }).status).toBe(201);
  });
});
