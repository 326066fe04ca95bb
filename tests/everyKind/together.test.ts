import type { Json, Kind, Live } from "../../provider/entities/entity.js";
import { registry } from "../../provider/entities/registry.js";
import { forgetful } from "../../provider/lifecycle/intents.js";
import type { Properties } from "../../provider/lifecycle/memory.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { createAll } from "../createdAtOnce.js";
import type { Resource } from "../engine.js";
import { fileAt } from "../files.js";
import { accepted } from "./accepted.js";
import { created, world } from "./world.js";

const inBulk = created.filter(kind => registry[kind].routes!.bulk);

/** Texts that make one of a kind another one. */
function variants(kind: Kind, resource: Resource): readonly Resource[] {
  const { identity } = registry[kind];
  const name = identity.at(-1)!;
  return [1, 2, 3, 4].map(i => ({
    ...resource,
    name: `${resource.name}-${i}`,
    inputs: id => {
      const inputs = resource.inputs(id);
      const other = (value: Json | undefined) => `${String(value).slice(0, 8)}${i}`;
      const address = inputs.businessAddress === undefined ? {} : { businessAddress: other(inputs.businessAddress) };
      // What one entity of a tenant has, and what only one of these may hold.
      const { defaultCode: _, teamIds: __, ...plain } = inputs;
      return { ...plain, ...address, [name]: other(inputs[name]) };
    },
  }));
}

const fleeting = ["id", "createdTime", "lastUpdatedTime", "version", "links", "seen", "modifiedTime"];

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** A value without what no two tenants share; lists are sets. */
function lasting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lasting).sort(byText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !fleeting.includes(name))
      .map(([name, member]) => [name, lasting(member)]),
  );
}

/** Four of a kind in a new tenant, at once or one after the other: what the state holds, and what the tenant. */
async function four(kind: Kind, atOnce: boolean) {
  const program = await accepted(kind, 1);
  const last = program.findLast(resource => resource.kind === kind)!;
  const needed = program.filter(resource => resource !== last);
  const { engine, client, now, through, taken, rows, live, violations } = world();
  await engine.up(needed);
  const all = variants(kind, last);
  taken();
  const outputs: Properties[] = [];
  const ids: string[] = [];
  if (atOnce) {
    const run = newRun(client(), false, () => {}, fileAt, forgetful(now));
    for (const { error, created: one } of await through(createAll(run, all, engine.id))) {
      if (error) throw error;
      outputs.push(one!.outputs);
      ids.push(one!.id);
    }
  } else {
    await engine.up([...needed, ...all]);
    for (const { name } of all) {
      outputs.push(engine.outputs(name));
      ids.push(engine.id(name));
    }
  }
  const writes = taken().filter(line => !line.startsWith("GET"));
  const present = ids.map(id => live(kind, id));
  return { outputs, present, writes, rows: rows(kind).length, violations };
}

describe.each(inBulk)("%s", kind => {
  test("is, created with three others at once, as created after them", async () => {
    const [together, apart] = [await four(kind, true), await four(kind, false)];
    expect(together.writes).toEqual([`POST ${registry[kind].routes!.bulk}`]);
    expect(apart.writes).toHaveLength(4);
    expect(together.rows).toBe(apart.rows);
    const unshared = (all: readonly (Live | Properties)[]) => all.map(lasting);
    expect(unshared(together.present)).toEqual(unshared(apart.present));
    expect(unshared(together.outputs)).toEqual(unshared(apart.outputs));
    expect(together.violations).toEqual([]);
  });
});
