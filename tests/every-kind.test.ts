import fc from "fast-check";
import { standIn } from "../provider/compare/digest.js";
import { same } from "../provider/compare/values.js";
import type { Desired, Json, Kind } from "../provider/entities/entity.js";
import { type Field, fieldsOf } from "../provider/entities/fields.js";
import { registry } from "../provider/entities/registry.js";
import { Engine, type Resource } from "./engine.js";
import { accepted } from "./everyKind/accepted.js";
import { created, isShown, withRoutes, world } from "./everyKind/world.js";
import { declarationsOf } from "./sample.js";

const described = created.filter(kind => fieldsOf(kind).some(field => field.name === "description"));

const isList = (line: string) => /^GET (v[23]\/|\/v1\/)?[a-z-]+(\?|$)/.test(line);

/** Entries that change without their entity are read whenever it is compared, and the entity with them. */
const isNeeded = (program: readonly Resource[]) => (line: string) =>
  isList(line) || program.some(({ kind }) => ofEntries(kind).some(path => line.startsWith(`GET ${path}/`)));

/** What the list drops of an entity that is there already is read once: preview says what would change in it. */
const isTakenOver = (kind: Kind) => (line: string) => {
  const { borrowed, routes } = registry[kind];
  const drops = fieldsOf(kind).some(({ wire }) => routes?.listOmits?.includes(wire));
  return borrowed !== undefined && drops && line.startsWith(`GET ${routes?.item}/`);
};

/** The paths of a kind with entries, and of these. */
function ofEntries(kind: Kind): readonly string[] {
  const { item, entries, assigned } = registry[kind].routes ?? {};
  const apart = entries ?? assigned;
  return item && apart ? [item, apart.list] : [];
}

const valid = new Map<Kind, readonly Desired[]>();

/** Valid declarations of a kind, drawn once: with many fields and rules that takes its time. */
function validOf(kind: Kind): readonly Desired[] {
  if (!valid.has(kind)) valid.set(kind, fc.sample(declarationsOf(kind), { numRuns: 60, seed: 7 }));
  return valid.get(kind)!;
}

/** Another valid value of a plain field, if it can have one. */
function otherValue(kind: Kind, field: Field, now: Json | undefined): Json | undefined {
  const { schema } = field;
  if (schema.ref || schema.items || schema.properties) return undefined;
  return validOf(kind)
    .map(drawn => drawn[field.name])
    .find(value => value !== undefined && !same(schema, value, now));
}

describe.each(withRoutes)("%s", kind => {
  const seeds = [1, 2, 3, 4, 5];

  test.each(seeds)("is created as declared, and a second run writes nothing (seed %d)", async seed => {
    const { engine, taken, writes, violations } = world();
    const program = await accepted(kind, seed);
    await engine.up(program);
    taken();
    expect(await engine.preview(program)).toEqual(program.map(() => "same"));
    expect(taken().filter(line => !isNeeded(program)(line))).toEqual([]);
    expect(await engine.up(program)).toEqual(program.map(() => "same"));
    expect(engine.said).toEqual([]);
    expect(writes()).toEqual([]);
    await engine.destroy();
    expect(violations).toEqual([]);
  });

  test("is only read by a preview, by lists", async () => {
    const { engine, taken } = world();
    const program = await accepted(kind, 1);
    taken();
    await engine.preview(program);
    expect(taken().filter(line => !isList(line) && !isTakenOver(kind)(line))).toEqual([]);
  });

  test("shows what somebody changed, field by field, and is repaired", async () => {
    const { engine, edit, live, violations } = world();
    const program = await accepted(kind, 2);
    await engine.up(program);
    const id = engine.id(kind);
    const { fixed = [], identity } = registry[kind];
    const repaired: string[] = [];
    for (const field of fieldsOf(kind).filter(({ name }) => name in engine.outputs(kind) && !fixed.includes(name))) {
      if (identity.includes(field.name) || !isShown(kind, field)) continue;
      const before = live(kind, id)[field.wire];
      const other = otherValue(kind, field, before);
      // Where the tenant's own rules refuse the change, nobody can make it.
      if (other === undefined || edit(kind, id, { [field.wire]: other }).status !== 200) continue;
      const steps = await engine.preview(program);
      expect([field.name, steps.at(-1)]).toEqual([field.name, "update"]);
      expect(engine.said).toContainEqual(
        expect.stringMatching(new RegExp(`${field.name} .* → .*, changed in the tenant at 2`)),
      );
      await engine.up(program);
      const meant = (value: Json | undefined) => standIn(field.schema, value);
      expect(meant(live(kind, id)[field.wire])).toEqual(meant(before));
      expect((await engine.preview(program)).at(-1)).toBe("same");
      repaired.push(field.name);
    }
    const held = fieldsOf(kind).filter(({ name }) => name in engine.outputs(kind));
    if (held.some(({ schema }) => schema.type === "boolean")) expect(repaired).not.toEqual([]);
    expect(violations).toEqual([]);
  });

  test("keeps its private output through a refresh", async () => {
    const { engine, writes } = world();
    const program = await accepted(kind, 3);
    await engine.up(program);
    const before = engine.outputs(kind).wxcc;
    writes();
    await engine.refresh();
    expect(engine.outputs(kind).wxcc).toEqual(before);
    expect(await engine.preview(program)).toEqual(program.map(() => "same"));
    expect(writes()).toEqual([]);
  });
});

describe.each(created)("%s", kind => {
  test("is created again when somebody deleted it", async () => {
    const { engine, erase, live } = world();
    const program = await accepted(kind, 4);
    await engine.up(program);
    const id = engine.id(kind);
    erase(kind, id);
    expect((await engine.preview(program)).at(-1)).toBe("replace");
    expect(engine.said).toContainEqual(expect.stringContaining("is gone from the tenant"));
    await engine.up(program);
    expect(engine.id(kind)).not.toBe(id);
    expect(live(kind, engine.id(kind)).id).toBe(engine.id(kind));
  });

  test("is gone after a destroy, whoever deleted it first", async () => {
    const { engine, erase, rows } = world();
    const before = rows(kind).length;
    await engine.up(await accepted(kind, 5));
    erase(kind, engine.id(kind));
    await engine.destroy();
    expect(rows(kind)).toHaveLength(before);
  });

  test("is never taken over silently, adopted on request, and then left in the tenant", async () => {
    const { engine, client, rows, writes } = world();
    const program = await accepted(kind, 1);
    await engine.up(program);
    const newcomer = new Engine(client);
    await expect(newcomer.preview(program)).rejects.toThrow(/the tenant already has .*\{ adopt: true \}/);
    writes();
    const adopter = new Engine(client, true);
    await adopter.up(program);
    expect(adopter.said).toContainEqual(expect.stringMatching(/^adopts /));
    // What the tenant does not show may be anything: it is sent.
    const hidden = program.filter(one =>
      fieldsOf(one.kind).some(field => !isShown(one.kind, field) && field.output in engine.outputs(one.name)),
    );
    expect(writes()).toHaveLength(hidden.length);
    const count = rows(kind).length;
    await adopter.destroy();
    expect(rows(kind)).toHaveLength(count);
  });
});

describe.each(described)("%s", kind => {
  test("keeps foreign work in fields that are not declared", async () => {
    const { engine, edit, live } = world();
    const program = await accepted(kind, 2);
    const silent = program.map(resource => ({
      ...resource,
      inputs: (id: (name: string) => string) => {
        const { description: _, ...rest } = resource.inputs(id) as Record<string, Json>;
        return resource.kind === kind ? rest : resource.inputs(id);
      },
    }));
    await engine.up(silent);
    edit(kind, engine.id(kind), { description: "written by hand" });
    expect(await engine.preview(silent)).toEqual(silent.map(() => "same"));
    const held = "active" in live(kind, engine.id(kind)) ? { active: false } : {};
    edit(kind, engine.id(kind), held);
    await engine.up(silent);
    expect(live(kind, engine.id(kind)).description).toBe("written by hand");
  });
});
