import { same } from "../../provider/compare/values.js";
import { withDefaults } from "../../provider/entities/defaults.js";
import type { Desired, Json } from "../../provider/entities/entity.js";
import { InvalidDesiredState } from "../../provider/errors.js";
import { Invalid } from "../engine.js";
import { sha256, wave } from "../wave.js";
import { isRefusal } from "./accepted.js";
import type { Case } from "./cases.js";
import { stage } from "./stage.js";
import { withRoutes } from "./world.js";

const text = (value: Json | undefined) => JSON.stringify(value);

const isAnnounced = (error: unknown) => error instanceof Invalid || error instanceof InvalidDesiredState;

const membersOf = (value: Json | undefined) => (Array.isArray(value) ? (value as readonly Json[]) : []);

describe.each(withRoutes)("%s", kind => {
  test("has fields that are set, changed, left out and set again, and then nothing is left to change", async () => {
    const { begin, bare, cases, program, wanted, live, writes, violations } = await stage(kind);
    const engine = begin();
    const faults: string[] = [];
    const taken = new Set<string>();

    /** Whether it became true. Only what a preview refuses as well, and so before anything is written, may be refused. */
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
        // Of a file the tenant holds the content, which here is made of its path.
        const value = schema.digest ? sha256(wave(String(expected()))) : expected();
        const found = await held();
        if (!same(schema, value, found)) faults.push(`${name} ${what}: holds ${text(found)}, not ${text(value)}`);
      }
      await becomes(`${name} at first`, bare);
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
    // A tenant's own rules refuse a field here and there, and never most of them.
    expect(cases.filter(({ field }) => taken.has(`${field.name} set`)).length).toBeGreaterThan((cases.length - 1) / 2);
  });
});
