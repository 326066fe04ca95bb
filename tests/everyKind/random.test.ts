import fc from "fast-check";
import { canonical, isEmpty } from "../../provider/compare/values.js";
import type { Json, Live } from "../../provider/entities/entity.js";
import { fieldsOf, isOptional } from "../../provider/entities/fields.js";
import { registry } from "../../provider/entities/registry.js";
import { anyOf, firstAccepted, isRefusal } from "./accepted.js";
import { type World, withRoutes, world } from "./world.js";

/** More runs, or another draw: `RUNS=100 SEED=7 npx jest tests/everyKind/random.test.ts`. */
const { RUNS = 4, SEED = 1 } = process.env;

/** When, and how often, a row was written. */
const clocks = ["version", "lastUpdatedTime", "lastModified"];

/** What is in a tenant, by where it is. */
function contentOf({ tenant }: World): ReadonlyMap<string, Json | undefined> {
  const { tables } = tenant.snapshot();
  const rows = [...tables].flatMap(([type, table]) => [...table.values()].map(row => [type, row] as const));
  const people = tenant.controlHub().people.map(person => ["people", person as unknown as Live] as const);
  return new Map(
    [...rows, ...people].flatMap(([type, row]) =>
      Object.entries(row).flatMap(([wire, value]) => (isEmpty(value) ? [] : [[`${type} ${row.id} ${wire}`, value]])),
    ),
  );
}

/** What of each type of entity stays as it became. */
const lasting = withRoutes.map(kind => {
  const { borrowed, routes, sole } = registry[kind];
  const unclearable = borrowed ? fieldsOf(kind).filter(({ schema }) => schema.unclearable) : [];
  return { type: routes!.item, keeps: borrowed?.keeps, sole, unclearable: unclearable.map(({ wire }) => wire) };
});

/**
 * Whether nobody gives it back: an entity that is left as it is, what the API cannot clear of one that was lent, and what
 * one entity of a tenant has, where another took it.
 */
const stays = (place: string, isNew: boolean) =>
  lasting.some(({ type, keeps, sole, unclearable }) => {
    const [of, , wire] = place.split(" ");
    return of === type && (keeps || wire === sole || (isNew && unclearable.includes(wire!)));
  });

/** In what two states of a tenant differ. */
function traces(before: ReadonlyMap<string, Json | undefined>, after: typeof before): readonly string[] {
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places.filter(
    place =>
      canonical(before.get(place)) !== canonical(after.get(place)) &&
      !clocks.includes(place.split(" ")[2]!) &&
      !stays(place, !before.has(place)),
  );
}

/** Outputs that are lost in the program, which names no optional field that it does not state. */
const lost = ({ kind, inputs, outputs }: ReturnType<World["engine"]["resources"]>[number]) =>
  fieldsOf(kind)
    .filter(field => isOptional(field) && field.output === field.name && inputs[field.name] === undefined)
    .flatMap(({ output }) => (output in outputs ? [`${kind} ${output}`] : []));

describe.each(withRoutes)("%s", kind => {
  test("of any accepted values is not changed by a second run, and leaves nothing behind when it goes", async () => {
    const programs = anyOf(kind);
    const sure = await firstAccepted(kind, programs, Number(SEED));
    await fc.assert(
      fc.asyncProperty(programs, async program => {
        const tenant = world();
        const { engine, writes, violations } = tenant;
        const before = contentOf(tenant);
        const refusal = await engine.up(program).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (refusal && !isRefusal(refusal)) throw refusal;
        if (!refusal) {
          expect(engine.resources().flatMap(lost)).toEqual([]);
          expect(await engine.preview(program)).toEqual(program.map(() => "same"));
          writes();
          expect(await engine.up(program)).toEqual(program.map(() => "same"));
          expect(writes()).toEqual([]);
        }
        // Neither does what was refused half-way.
        await engine.destroy();
        expect(traces(before, contentOf(tenant))).toEqual([]);
        expect(violations).toEqual([]);
      }),
      { numRuns: Number(RUNS), seed: Number(SEED), examples: [[sure]] },
    );
  });
});
