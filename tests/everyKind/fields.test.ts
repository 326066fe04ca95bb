import { same } from "../../provider/compare/values.js";
import { withDefaults } from "../../provider/entities/defaults.js";
import type { Desired, Json } from "../../provider/entities/entity.js";
import type { Schema } from "../../provider/entities/fields.js";
import { registry } from "../../provider/entities/registry.js";
import type { Engine } from "../engine.js";
import { fileAt } from "../files.js";
import { sha256 } from "../wave.js";
import { isRefusal } from "./accepted.js";
import { done, expectMost, isAnnounced } from "./attempt.js";
import type { Case } from "./cases.js";
import { stage } from "./stage.js";
import { isShown, withRoutes } from "./world.js";

const text = (value: Json | undefined) => JSON.stringify(value);

const membersOf = (value: Json | undefined) => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** Of a file the tenant holds the content, which here is made of its path; of what it never shows, a hash. */
function inTenant({ digest, writeOnly }: Schema, value: Json | undefined): Json | undefined {
  if (value === undefined) return undefined;
  if (writeOnly) return `sha256:${sha256(new Uint8Array(Buffer.from(String(value))))}`;
  return digest ? sha256(fileAt(String(value))) : value;
}

/** Whether a declaration says what the bare one says, and one thing more or otherwise. */
const isAlone = (bare: Desired, { field: { name }, one }: Case) =>
  [...new Set([...Object.keys(bare), ...Object.keys(one)])].every(
    other => other === name || text(one[other]) === text(bare[other]),
  );

describe.each(withRoutes)("%s", kind => {
  test("has fields that are set, changed, left out and set again, and then nothing is left to change", async () => {
    const { begin, bare, cases, program, wanted, live, writes, violations } = await stage(kind);
    const engine = begin();
    const faults: string[] = [];
    const taken = new Set<string>();

    /** Whether it became true. What we refuse is refused by a preview as well, and before anything is written. */
    async function becomes(what: string, declared: Desired): Promise<boolean> {
      writes();
      try {
        await engine.up(program(declared));
      } catch (error) {
        const { message, name } = error as Error;
        if (!isAnnounced(error) && !isRefusal(error)) faults.push(`${what}: ${name} ${message} ${text(declared)}`);
        if (!isAnnounced(error)) return false;
        if (writes().length > 0) faults.push(`${what}: was written before it was refused: ${message}`);
        await expect(engine.preview(program(declared))).rejects.toThrow(message);
        return false;
      }
      const steps = await engine.preview(program(declared));
      if (steps.some(step => step !== "same")) faults.push(`${what}: a preview says ${steps}, ${engine.said}`);
      return true;
    }

    async function tryOut({ field, one, other }: Case) {
      const { name, wire, schema } = field;
      const isAdditive = schema.ownership === "additive";
      const held = async () => (await live(engine))[wire];
      async function leadsTo(what: string, declared: Desired, expected: () => Json | undefined) {
        if (!(await becomes(`${name} ${what}`, declared))) return;
        taken.add(`${name} ${what}`);
        const found = await held();
        const alone = inTenant(schema, expected());
        // What is asked for comes on top of what is there.
        const value = schema.asked ? [...new Set([...membersOf(found), ...membersOf(alone)])] : alone;
        if (!same(schema, value, found)) faults.push(`${name} ${what}: holds ${text(found)}, not ${text(value)}`);
      }
      await done(engine.up(program(bare)));
      const before = await held();
      const stated = (declared: Desired) => () => {
        const value = wanted(declared)[name];
        return isAdditive ? [...new Set([...membersOf(before), ...membersOf(value)])] : value;
      };
      await leadsTo("set", one, stated(one));
      if (other) await leadsTo("changed", other, stated(other));
      const last = await held();
      const stays = !(name in bare) && (schema.unclearable || schema.initially !== undefined);
      const unset = isAdditive ? before : wanted(withDefaults(kind, bare))[name];
      await leadsTo("left out", bare, () => (stays ? last : unset));
      await leadsTo("set again", one, stated(one));
    }

    for (const one of cases) await tryOut(one);
    expect(faults).toEqual([]);
    expect(violations).toEqual([]);
    expectMost(cases.filter(({ field }) => taken.has(`${field.name} set`)).length, cases);
  });

  test("has fields whose change by somebody else is seen and repaired", async () => {
    const { begin, cases, program, wanted, live, violations } = await stage(kind);
    const engine = begin();
    const faults: string[] = [];
    // Who changes the name of an entity makes it another one; members that others add to such a set are theirs.
    const changing = cases.filter(
      ({ field, other }) =>
        other &&
        !registry[kind].identity.includes(field.name) &&
        field.schema.ownership !== "additive" &&
        !field.schema.asked &&
        isShown(kind, field),
    );
    let seen = 0;
    for (const { field, one, other } of changing) {
      const { name, wire, schema } = field;
      const isHeld = async (declared: Desired) =>
        same(schema, inTenant(schema, wanted(declared)[name]), (await live(engine))[wire]);
      if (!(await done(engine.up(program(one))))) continue;
      if (!(await done(begin(true).up(program(other!)))) || (await isHeld(one))) continue;
      const previewed = engine.preview(program(one));
      // There may be no way back from what somebody else did.
      if (!(await done(previewed))) continue;
      const steps = await previewed;
      if (steps.at(-1) !== "update") faults.push(`${name}: a preview says ${steps}`);
      const line = new RegExp(`: ${field.output} .*, changed in the tenant`);
      if (!engine.said.some(said => line.test(said))) faults.push(`${name}: is not named in ${engine.said}`);
      await engine.up(program(one));
      if (!(await isHeld(one))) faults.push(`${name}: is not repaired`);
      seen += 1;
    }
    expect(faults).toEqual([]);
    expect(violations).toEqual([]);
    expectMost(seen, changing);
  });

  test("keeps what somebody else wrote into fields that are not declared", async () => {
    const { begin, bare, cases, program, live, violations } = await stage(kind);
    const engine = begin();
    const faults: string[] = [];
    const alone = cases.filter(one => isAlone(bare, one) && !registry[kind].identity.includes(one.field.name));
    const silent = alone.filter(({ field: { name, schema } }) => schema.default === undefined && !(name in bare));
    let kept = 0;
    /** Our own update, of another field. */
    const updated = async (engine: Engine, { field }: Case) => {
      for (const next of alone.filter(one => one.field !== field))
        if (await done(engine.up(program(next.one)))) return next;
      return undefined;
    };
    for (const one of silent) {
      const { name } = one.field;
      await engine.up(program(bare));
      if (!(await done(begin(true).up(program(one.one))))) continue;
      const steps = await engine.preview(program(bare));
      if (steps.some(step => step !== "same")) faults.push(`${name}: a preview says ${steps}, ${engine.said}`);
      const before = await live(engine);
      const next = await updated(engine, one);
      if (!next) continue;
      const after = await live(engine);
      const ours = [next.field.wire, "lastUpdatedTime", "lastModified", "version"];
      const moved = Object.keys({ ...before, ...after }).filter(
        wire => !ours.includes(wire) && text(before[wire]) !== text(after[wire]),
      );
      if (moved.length > 0) faults.push(`${name}: the update of ${next.field.name} changes ${moved}`);
      kept += 1;
    }
    expect(faults).toEqual([]);
    expect(violations).toEqual([]);
    expectMost(kept, silent);
  });
});
