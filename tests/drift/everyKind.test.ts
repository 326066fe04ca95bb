import { same } from "../../provider/compare/values.js";
import { drift } from "../../provider/drift/drift.js";
import { fieldsOf } from "../../provider/entities/fields.js";
import { registry } from "../../provider/entities/registry.js";
import { reading } from "../../provider/tenant/index.js";
import { accepted } from "../everyKind/accepted.js";
import { stage } from "../everyKind/stage.js";
import { withRoutes, world } from "../everyKind/world.js";

describe.each(withRoutes)("%s", kind => {
  test("of any accepted values has no drift while nobody changes it", async () => {
    const { engine, client, writes, violations } = world();
    await engine.up(await accepted(kind, 1));
    writes();
    const report = await drift(reading(client()), engine.resources(), "stack");
    expect(report.findings.filter(({ what }) => what !== "unmanaged")).toEqual([]);
    expect(report.untold).toEqual([]);
    expect(report.compared.map(one => one.kind)).toContain(kind);
    expect(writes()).toEqual([]);
    expect(violations).toEqual([]);
  });

  test("has drift in exactly the field that somebody changes, as its next preview has a change", async () => {
    const { begin, cases, program, wanted, live, edit, client } = await stage(kind);
    const engine = begin();
    const faults: string[] = [];
    let seen = 0;
    // Who changes a name makes another entity; members that others add to such a set are theirs; a file is uploaded.
    const changing = cases.filter(
      ({ field: { name, schema }, other }) =>
        other &&
        !registry[kind].identity.includes(name) &&
        schema.ownership !== "additive" &&
        !schema.asked &&
        !schema.digest,
    );
    for (const { field, one, other } of changing) {
      const { name, wire, schema } = field;
      const up = await engine.up(program(one)).then(
        () => true,
        () => false,
      );
      const before = up ? await live(engine) : {};
      if (!up || edit(kind, engine.id(kind), { [wire]: wanted(other!)[name] ?? null }).status !== 200) continue;
      const after = await live(engine);
      if (same(schema, before[wire], after[wire])) continue;
      const { findings } = await drift(reading(client()), engine.resources(), "stack");
      const found = findings.flatMap(({ what, fields }) => (what === "changed" ? fields.map(one => one.field) : []));
      const moved = fieldsOf(kind).filter(({ wire, schema }) => !same(schema, after[wire], before[wire]));
      const steps = await engine.preview(program(one)).catch(() => ["refused"]);
      if (steps.every(step => step === "same") !== (found.length === 0)) faults.push(`${name}: preview says ${steps}`);
      if (!found.every(other => moved.some(field => field.name === other))) faults.push(`${name}: drift is ${found}`);
      if (found.includes(name)) seen += 1;
      else if (found.length > 0) faults.push(`${name}: drift is ${found}`);
    }
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(Math.floor(changing.length / 2));
  });
});
