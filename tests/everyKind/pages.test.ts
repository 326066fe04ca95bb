import type { Live } from "../../provider/entities/entity.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { declaredKinds, isOfKind, registry } from "../../provider/entities/registry.js";
import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { bareOf, programsOf } from "../sample.js";
import { firstAccepted } from "./accepted.js";
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
