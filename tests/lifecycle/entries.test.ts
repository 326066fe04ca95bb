import type { Json } from "../../provider/entities/entity.js";
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
      expect.stringMatching(/^outdial ANI Sales: outdialANIEntries .*, changed in the tenant$/),
    ]);
    await engine.up(ani(chosen(hotline)));
    expect(live("outdialAni", engine.id("ani")).outdialANIEntries).toHaveLength(1);
  });
});
