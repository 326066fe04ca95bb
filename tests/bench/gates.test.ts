import type { Desired, Kind } from "../../provider/entities/entity.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { countsOf, type Declared, linked, mix } from "./mix.js";

const size = 250;
const declared = mix(size);

const program: readonly Resource[] = declared.map(({ kind, name, inputs }: Declared) => ({
  kind,
  name,
  inputs: id => linked(inputs, id) as Desired,
}));

/** The inputs as the tenant gave the ids: what a provider that does nothing returns. */
const inputsIn = (engine: Engine, { inputs }: Declared) => linked(inputs, engine.id) as Desired;
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe(`a stack of ${size} entities`, () => {
  const tenant = embedded();
  const engine = new Engine(tenant.client);
  const pages = () =>
    countsOf(size)
      .map(([kind]: readonly [Kind, number]) => Math.ceil(tenant.rows(kind).length / 100))
      .reduce((sum, count) => sum + count);

  test("is created with one write for each entity, and the lists that it needs", async () => {
    await engine.up(program);
    const sent = tenant.taken();
    const writes = sent.filter(line => !line.startsWith("GET "));
    expect(writes.length).toBeLessThanOrEqual(size * 1.02);
    expect(sent.length - writes.length).toBeLessThanOrEqual(pages() + 2);
  });

  test.each(["preview", "up"] as const)("is left alone by a second %s that reads each page once", async operation => {
    expect(new Set(await engine[operation](program))).toEqual(new Set(["same"]));
    const sent = tenant.taken();
    expect(sent.filter(line => !line.startsWith("GET "))).toEqual([]);
    expect(sent.length).toBeLessThanOrEqual(pages() + 2);
  });

  test("is refreshed by reading each page once", async () => {
    await engine.refresh();
    expect(tenant.taken().length).toBeLessThanOrEqual(pages() + 2);
  });

  test("adds at most 0.6 KB of state to what a provider that does nothing keeps", () => {
    const ours = declared.map(({ name }) => bytes(engine.outputs(name)) + bytes({ wxcc: { name } }));
    const floor = declared.map(one => bytes(inputsIn(engine, one)));
    const over = ours.map((size, i) => size - floor[i]!);
    expect(over.reduce((sum, more) => sum + more) / size).toBeLessThanOrEqual(600);
  });

  test("has kept to the published contract", () => {
    expect(tenant.violations).toEqual([]);
  });
});
