import { same } from "../../provider/compare/values.js";
import type { Desired, Json } from "../../provider/entities/entity.js";
import { type Field, fieldsOf, mappedIn, type Schema } from "../../provider/entities/fields.js";
import { registry } from "../../provider/entities/registry.js";
import { done, expectMost } from "./attempt.js";
import { stage } from "./stage.js";
import { withRoutes } from "./world.js";

type Members = { readonly [name: string]: Json | undefined };

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isLeaf = (schema: Schema) => !schema.items && !schema.properties && !mappedIn(schema);

/** Whether something below it can be told another value; ids are of other entities, which are not at hand. */
const isOpen = (schema: Schema): boolean =>
  isLeaf(schema)
    ? !schema.ref
    : [schema.items ?? [], Object.values(schema.properties ?? {})].flat().some(inner => isOpen(inner as Schema));

/** Other values of a member that nothing is below; of a text those that its neighbours in the schema accept. */
function othersOf(
  { type, enum: words, ref, minimum = 0, maximum = 1_000 }: Schema,
  now: Json | undefined,
): readonly Json[] {
  if (ref) return [];
  if (words) return words.filter(word => word !== now);
  if (type === "boolean") return [now !== true];
  if (type === "integer") return [minimum, maximum, Number(now ?? minimum) + 1].filter(n => n !== now && n <= maximum);
  return [`${now ?? "2"}2`, "2", "08:30", "2027-01-31", "2027-01-31T08:30"].filter(text => text !== now);
}

interface Change {
  path: string;
  value: Json;
}

/** The same value with one member below it changed, once for each way to change each member. */
function changesOf(schema: Schema, value: Json | undefined): readonly Change[] {
  if (Array.isArray(value) && schema.items) {
    const members = value as readonly Json[];
    return members.flatMap((member, i) =>
      changesOf(schema.items!, member).map(change => ({
        path: `[]${change.path}`,
        value: members.map((other, j) => (i === j ? change.value : other)),
      })),
    );
  }
  if (!isMembers(value) || !schema.properties) return [];
  return Object.entries(schema.properties).flatMap(([name, inner]) => {
    const wire = inner.wire ?? name;
    const changes = isLeaf(inner)
      ? othersOf(inner, value[wire]).map(other => ({ path: "", value: other }))
      : changesOf(inner, value[wire]);
    return changes.map(change => ({ path: `.${name}${change.path}`, value: { ...value, [wire]: change.value } }));
  });
}

/** What the description knows of a value; ids, versions and times are the server's. */
function known(schema: Schema, value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map(member => known(schema.items ?? {}, member) as Json);
  if (!isMembers(value) || !schema.properties) return value;
  const members = Object.entries(schema.properties).map(([name, inner]) => [inner.wire ?? name, inner] as const);
  return Object.fromEntries(members.map(([wire, inner]) => [wire, known(inner, value[wire])]));
}

const isNested = ({ schema }: Field) =>
  !schema.asked && (schema.properties ?? schema.items?.properties) !== undefined && isOpen(schema);

/** Kinds with members below a field, which change with the entity: what has routes of its own does not. */
const nested = withRoutes.filter(kind => {
  const { entries: own, assigned } = registry[kind].routes!;
  if (assigned) return false;
  return fieldsOf(kind).some(field => isNested(field) && !field.fixed && !(own?.item && own.field === field.wire));
});

describe.each(nested)("%s", kind => {
  test("shows what somebody changed below its fields, member by member, and repairs it", async () => {
    const { begin, cases, program, edit, live, violations } = await stage(kind);
    const faults: string[] = [];
    const met = new Set<string>();
    const seen = new Set<string>();

    async function tryOut({ name, wire, schema }: Field, declared: Desired) {
      const engine = begin();
      if (!(await done(engine.up(program(declared))))) return;
      const value = async () => (await live(engine))[wire];
      const held = async () => known(schema, await value());
      const before = await held();
      for (const [i, { path }] of changesOf(schema, await value()).entries()) {
        const place = `${name}${path}`;
        met.add(place);
        const change = changesOf(schema, await value())[i];
        if (!change || seen.has(place)) continue;
        edit(kind, engine.id(kind), { [wire]: change.value });
        // What the tenant refuses, or ignores, nobody can change.
        if (same(schema, before, await held())) continue;
        seen.add(place);
        const steps = await engine.preview(program(declared));
        const isNamed = engine.said.some(line => line.includes(`: ${name} `));
        if (steps.at(-1) !== "update" || !isNamed) faults.push(`${place}: a preview says ${steps} ${engine.said}`);
        await engine.up(program(declared));
        if (!same(schema, before, await held())) faults.push(`${place}: is not repaired`);
      }
      await done(engine.destroy());
    }

    for (const { field, one, other } of cases.filter(({ field }) => isNested(field)))
      for (const declared of [one, ...(other ? [other] : [])]) await tryOut(field, declared);
    expect(faults).toEqual([]);
    expect(violations).toEqual([]);
    expectMost(seen.size, [...met]);
    expect(met.size).toBeGreaterThan(0);
  });
});
