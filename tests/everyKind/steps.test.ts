import type { Desired, Json, Kind } from "../../provider/entities/entity.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { isLookedUp, kinds, registry } from "../../provider/entities/registry.js";
import { NotFound } from "../../provider/errors.js";
import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { Engine, type Resource } from "../engine.js";
import { accepted } from "./accepted.js";
import { type World, withRoutes, world } from "./world.js";

/** The program in which the last resource says something else. */
const saying = (program: readonly Resource[], change: (inputs: Desired) => Desired): readonly Resource[] => {
  const last = program.at(-1)!;
  return [...program.slice(0, -1), { ...last, inputs: id => change(last.inputs(id)) }];
};

describe.each(withRoutes)("%s", kind => {
  test("is refused by a preview for each field that is missing or of another type, and nothing is written", async () => {
    const { engine, writes, violations } = world();
    const program = await accepted(kind, 1);
    for (const { name, required } of fieldsOf(kind)) {
      // No field of any kind is a list of lists.
      const otherType = saying(program, inputs => ({ ...inputs, [name]: [[]] }));
      await expect(engine.preview(otherType)).rejects.toThrow(new RegExp(`^(.*; )?${name}[.:[]`));
      const missing = saying(program, ({ [name]: _, ...rest }) => rest);
      if (required) await expect(engine.preview(missing)).rejects.toThrow(new RegExp(`(^|; )${name}: `));
    }
    expect(writes()).toEqual([]);
    expect(violations).toEqual([]);
  });
});

/** One entity of a kind: what the tenant has of it, or what a program makes. */
async function anyEntity(tenant: World, kind: Kind): Promise<string> {
  const { engine, existing, rows } = tenant;
  if (registry[kind].lookupOnly) return String((existing[kind] ?? rows(kind)[0])!.id);
  await engine.up(await accepted(kind, 1));
  return engine.id(kind);
}

describe.each(kinds.filter(kind => registry[kind].routes))("%s", kind => {
  test("is found by its natural key and by its id, and what is not there is told with the names that come near", async () => {
    const tenant = world();
    const id = await anyEntity(tenant, kind);
    const keys = fieldsOf(kind).filter(({ name }) => registry[kind].identity.includes(name));
    const live = tenant.rows(kind).find(row => row.id === id)!;
    const query: { readonly [name: string]: Json | undefined } = Object.fromEntries(
      keys.map(({ name, wire }) => [name, live[wire]]),
    );
    tenant.writes();
    const found = (by: typeof query) =>
      lookup(
        newRun(tenant.client(), false, () => undefined),
        kind,
        by,
      );
    expect((await found(query)).entityId).toBe(id);
    expect((await found({ id })).entityId).toBe(id);
    await expect(found({ id: "5e5c9ad6d61f870d6d778c1a" })).rejects.toThrow(NotFound);
    const last = keys.at(-1);
    const near = { todo: expect.stringMatching(/come near|has no/) };
    if (last) await expect(found({ ...query, [last.name]: `${live[last.wire]} too` })).rejects.toMatchObject(near);
    expect(tenant.writes()).toEqual([]);
    expect(tenant.violations).toEqual([]);
  });
});

describe.each(withRoutes)("%s", kind => {
  test("is imported, and then nothing is left to change; by its id alone, the first run takes notes and sends nothing", async () => {
    const { engine, client, writes, violations } = world();
    const program = await accepted(kind, 2);
    await engine.up(program);
    writes();
    const same = program.map(() => "same");
    const last = program.at(-1)!.inputs(engine.id);
    // What no answer holds, nobody can import: where it is stated, it is sent once more.
    const unseen = fieldsOf(kind).some(({ name, schema }) => schema.writeOnly && name in last);
    for (const knowing of [true, false]) {
      const importer = new Engine(client);
      await importer.import(program, engine.id, knowing);
      const steps = await importer.preview(program);
      if (knowing) expect(steps).toEqual(unseen ? [...same.slice(1), "update"] : same);
      expect(importer.said).toEqual([]);
      await importer.up(program);
      expect(await importer.preview(program)).toEqual(same);
    }
    expect(writes()).toHaveLength(unseen ? 2 : 0);
    expect(violations).toEqual([]);
  });
});

// A link, or what is given person by person, goes with what it is a part of.
describe.each(withRoutes.filter(kind => registry[kind].borrowed && isLookedUp(kind)))("%s", kind => {
  test("is taken over, and is still there when the resource goes", async () => {
    const { engine, rows, existing } = world();
    const before = rows(kind).map(row => row.id);
    await engine.up(await accepted(kind, 1));
    expect(engine.id(kind)).toBe(existing[kind]!.id);
    await engine.destroy();
    expect(rows(kind).map(row => row.id)).toEqual(before);
  });
});
