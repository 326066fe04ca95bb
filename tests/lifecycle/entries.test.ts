import type { Json } from "../../provider/entities/entity.js";
import { create, type HalfCreated } from "../../provider/lifecycle/create.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { update } from "../../provider/lifecycle/update.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";

interface Entry {
  id?: string;
  name: string;
  number: string;
}

describe("the entries of an outdial ANI", () => {
  const hotline = { name: "Hotline", number: "1" };
  const office = { name: "Office", number: "2" };
  const ani = (...entries: readonly object[]): readonly Resource[] => [
    {
      kind: "outdialAni",
      name: "ani",
      inputs: () => ({ name: "Sales", outdialANIEntries: entries as Json[] as Json }),
    },
  ];
  const chosen = (entry: object) => ({ ...entry, defaultANIEntry: true });

  test("keep their ids while the default moves", async () => {
    const { client, live, writes, violations } = embedded();
    const engine = new Engine(client);
    await engine.up(ani(chosen(hotline), office));
    const idsOf = () => {
      const entries = live("outdialAni", engine.id("ani")).outdialANIEntries as unknown as readonly Entry[];
      return new Map(entries.map(entry => [entry.name, entry.id]));
    };
    const before = idsOf();
    writes();
    expect(await engine.up(ani(hotline, chosen(office)))).toEqual(["update"]);
    expect(writes()).toEqual([`PUT outdial-ani/${engine.id("ani")}`]);
    expect(idsOf()).toEqual(before);
    expect(violations).toEqual([]);
  });

  test("are seen when somebody changes one by its own route, and repaired", async () => {
    const { client, administer, live } = embedded();
    const engine = new Engine(client);
    await engine.up(ani(chosen(hotline)));
    const path = `outdial-ani/${engine.id("ani")}`;
    administer("POST", `${path}/entry`, office);
    expect(await engine.preview(ani(chosen(hotline)))).toEqual(["update"]);
    expect(engine.said).toEqual([
      expect.stringMatching(/^outdial ANI Sales: outdialANIEntries \+ Office, changed in the tenant$/),
    ]);
    await engine.up(ani(chosen(hotline)));
    expect(live("outdialAni", engine.id("ani")).outdialANIEntries).toHaveLength(1);
  });
});

describe("the entries of an address book", () => {
  const anna = { name: "Anna", number: "+1" };
  const ben = { name: "Ben", number: "+2" };
  const cara = { name: "Cara", number: "+3" };
  const inputs = (entries: readonly object[] | undefined, more: object = {}) => ({
    name: "Partners",
    ...more,
    ...(entries ? { addressBookEntries: entries as Json[] as Json } : {}),
  });
  const book = (entries?: readonly object[], more: object = {}, options: object = {}): readonly Resource[] => [
    { kind: "addressBook", name: "book", inputs: () => inputs(entries, more), options },
  ];

  function world() {
    const tenant = embedded();
    const engine = new Engine(tenant.client);
    const path = () => `address-book/${engine.id("book")}`;
    const entries = () => (tenant.administer("GET", `v2/${path()}/entry`).body as { data: readonly Entry[] }).data;
    const idOf = (name: string) => entries().find(entry => entry.name === name)!.id;
    const numbers = () => Object.fromEntries(entries().map(({ name, number }) => [name, number]));
    return { ...tenant, engine, path, entries, idOf, numbers };
  }

  test("are created after it, read in pages, and left alone by a second run", async () => {
    const { engine, entries, writes, taken, violations } = world();
    const many = Array.from({ length: 101 }, (_, i) => ({ name: `Person ${i}`, number: `+${i}` }));
    await engine.up(book(many));
    expect(writes()).toHaveLength(102);
    expect(entries()).toHaveLength(100);
    expect(await engine.up(book(many))).toEqual(["same"]);
    expect(taken().filter(line => line.includes("/entry"))).toHaveLength(2);
    await engine.destroy();
    expect(violations).toEqual([]);
  });

  test("are written one by one, as far as they differ, and the book only if it does", async () => {
    const { engine, path, idOf, numbers, writes, violations } = world();
    await engine.up(book([anna, ben]));
    const [a, b] = [idOf("Anna"), idOf("Ben")];
    writes();
    expect(await engine.up(book([cara, { ...ben, number: "+4" }]))).toEqual(["update"]);
    expect(writes()).toEqual([`DELETE ${path()}/entry/${a}`, `POST ${path()}/entry`, `PUT ${path()}/entry/${b}`]);
    expect(numbers()).toEqual({ Ben: "+4", Cara: "+3" });
    expect(idOf("Ben")).toBe(b);
    await engine.up(book([cara, { ...ben, number: "+4" }], { description: "All of them" }));
    expect(writes()).toEqual([`PUT v3/${path()}`]);
    expect(violations).toEqual([]);
  });

  test("are seen when somebody changes one, which does not move the book, and repaired", async () => {
    const { engine, administer, path, idOf, numbers } = world();
    await engine.up(book([anna, ben]));
    administer("PUT", `${path()}/entry/${idOf("Anna")}`, { ...anna, id: idOf("Anna"), number: "+9" });
    expect(await engine.preview(book([anna, ben]))).toEqual(["update"]);
    expect(engine.said).toEqual([
      expect.stringMatching(
        /^address book Partners: addressBookEntries Anna \(number \+1 → \+9\), changed in the tenant$/,
      ),
    ]);
    await engine.up(book([anna, ben]));
    expect(numbers()).toEqual({ Anna: "+1", Ben: "+2" });
  });

  test("are not read and not touched while nobody states them", async () => {
    const { engine, administer, path, numbers, taken } = world();
    await engine.up(book());
    administer("POST", `${path()}/entry`, anna);
    taken();
    expect(await engine.preview(book())).toEqual(["same"]);
    expect(taken()).toEqual(["GET v3/address-book?page=0&pageSize=500"]);
    await engine.up(book(undefined, { description: "Theirs" }));
    expect(numbers()).toEqual({ Anna: "+1" });
  });

  test("stand beside those of others where they are only added", async () => {
    const { engine, administer, path, numbers } = world();
    const added = { ownership: { addressBookEntries: "additive" } };
    await engine.up(book([anna], {}, added));
    administer("POST", `${path()}/entry`, ben);
    expect(await engine.preview(book([anna], {}, added))).toEqual(["same"]);
    await engine.up(book([cara], {}, added));
    expect(numbers()).toEqual({ Ben: "+2", Cara: "+3" });
  });

  test("move with it to a book of another parent type", async () => {
    const { engine, rows, numbers } = world();
    await engine.up(book([anna]));
    const siteId = rows("site")[0]!.id;
    expect(await engine.up(book([anna], { parentType: "SITE", siteId }))).toEqual(["replace"]);
    expect(rows("addressBook")).toEqual([expect.objectContaining({ name: "Partners", parentType: "SITE" })]);
    expect(numbers()).toEqual({ Anna: "+1" });
  });

  test("are completed by the next run when one of them was refused", async () => {
    const { client, rows } = embedded();
    const run = newRun(client(), false, () => undefined);
    const twice = { ...inputs([anna, { ...anna, number: "+9" }]), wxcc: { name: "book" } };
    const error: HalfCreated = await create(run, "addressBook", twice).catch(found => found);
    const { id, outputs } = error.created;
    expect(error.cause.describe()).toMatch(
      /^Conflict: entry "Anna" of the address book "Partners" \(.+\) was not created: .*\n {2}Another entry has this name/,
    );
    expect(rows("addressBook")).toEqual([expect.objectContaining({ id })]);
    const next = newRun(client(), false, () => undefined);
    const completed = await update(next, "addressBook", id, outputs, { ...twice, ...inputs([anna, ben]) });
    expect(completed.addressBookEntries).toHaveLength(2);
  });
});
