import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import type { Live } from "../../provider/entities/entity.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { isOfKind, registry } from "../../provider/entities/registry.js";
import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { bareOf, programsOf } from "../sample.js";
import { firstAccepted } from "./accepted.js";
import { stage } from "./stage.js";
import { another, world } from "./world.js";

/** The configuration API lists in pages of 100; Control Hub, whose lists have other pages, has tests of its own. */
const listed = declaredKinds.filter(kind => {
  const { routes, identity } = registry[kind];
  return routes && !routes.host && identity.length > 0;
});

describe.each(listed)("%s", kind => {
  test("is listed whole at the boundaries of pages, with one request each, and the last is found", async () => {
    const tenant = world();
    const {
      engine,
      client,
      existing,
      taken,
      tenant: { store },
      violations,
    } = tenant;
    await engine.up(await firstAccepted(kind, programsOf(kind, existing, [], bareOf), 1));
    const { identity, routes } = registry[kind];
    const type = routes!.item.split("/").at(-1)!;
    const keys = fieldsOf(kind).filter(({ name }) => identity.includes(name));
    let last: Live = store.row(type, engine.id(kind))!;
    for (const size of [99, 100, 101, 200, 201]) {
      while (store.rows(type).size < size) last = another(tenant, kind, engine.id(kind), store.rows(type).size);
      taken();
      const reader = client();
      const rows = (await reader.rows([kind])).of(kind);
      const there = [...store.rows(type).values()].filter(row => isOfKind(kind, row));
      expect(rows.map(row => row.id)).toEqual(there.map(row => row.id));
      expect(taken()).toHaveLength(Math.ceil(size / 100));
      const query = Object.fromEntries(keys.map(({ name, wire }) => [name, last[wire]]));
      const found = await lookup(
        newRun(reader, false, () => undefined),
        kind,
        query,
      );
      expect(found.entityId).toBe(last.id);
    }
    expect(violations).toEqual([]);
  });
});

/** What Flow Designer makes has lists of its own: bare arrays, or pages that say how many they are. */
const designed = declaredKinds.filter(kind => ["flowStore", "functions"].includes(registry[kind].routes?.host ?? ""));

describe.each(designed)("%s", kind => {
  test("is listed whole at the boundaries of pages", async () => {
    const tenant = world();
    const { engine, client, existing, taken, violations } = tenant;
    await engine.up(await firstAccepted(kind, programsOf(kind, existing, [], bareOf), 1));
    let there = 1;
    for (const size of [99, 100, 101, 200, 201]) {
      for (; there < size; there += 1) another(tenant, kind, engine.id(kind), there);
      taken();
      const rows = (await client().rows([kind])).of(kind);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(size);
      expect(taken().length).toBeLessThanOrEqual(Math.floor(size / 100) + 2);
    }
    expect(violations).toEqual([]);
  });
});

describe.each(listed.filter(kind => registry[kind].routes!.entries))("%s", kind => {
  test("is read with all its entries at the boundaries of pages, with one request each", async () => {
    const { entries, item } = registry[kind].routes!;
    const { begin, cases, program, client, taken, tenant } = await stage(kind);
    const engine = begin();
    const { one } = cases.find(({ field }) => field.wire === entries!.field)!;
    await engine.up(program(one));
    const { store } = tenant;
    const type = item.split("/").at(-1)!;
    const row = store.row(type, engine.id(kind))!;
    const [entry] = row[entries!.field] as readonly Live[];
    for (const size of [99, 100, 101, 200, 201]) {
      const all = Array.from({ length: size }, (_, i) => ({ ...entry, id: `${entry!.id}-${i}` }));
      store.put(type, { ...row, [entries!.field]: all });
      taken();
      const found = (await client().fetch(kind, row.id))![entries!.field] as readonly Live[];
      expect(found.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      expect(taken()).toHaveLength(1 + Math.ceil(size / 100));
    }
  });
});
