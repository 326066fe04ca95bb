import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Desired, Kind } from "../../provider/entities/entity.js";
import { check } from "../../provider/lifecycle/check.js";
import { diff } from "../../provider/lifecycle/diff.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { exportedFlow } from "../flows.js";
import { wave } from "../wave.js";
import { goals } from "./goals.js";
import { countsOf, type Declared, linked, mix } from "./mix.js";
import { median } from "./rows.js";

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
  const most = () => pages() + goals.requests.beyondPages;

  test("is created with one write for each entity, and the lists that it needs", async () => {
    await engine.up(program);
    const sent = tenant.taken();
    const writes = sent.filter(line => !line.startsWith("GET "));
    expect(writes.length).toBeLessThanOrEqual(size * goals.requests.eachCreate);
    expect(sent.length - writes.length).toBeLessThanOrEqual(most());
  });

  test.each(["preview", "up"] as const)("is left alone by a second %s that reads each page once", async operation => {
    expect(new Set(await engine[operation](program))).toEqual(new Set(["same"]));
    const sent = tenant.taken();
    expect(sent.filter(line => !line.startsWith("GET "))).toEqual([]);
    expect(sent.length).toBeLessThanOrEqual(most());
  });

  test("is refreshed by reading each page once", async () => {
    await engine.refresh();
    expect(tenant.taken().length).toBeLessThanOrEqual(most());
  });

  test(`adds at most ${goals.state.over} bytes of state to what a provider that does nothing keeps`, () => {
    const ours = declared.map(
      ({ name }) => bytes(engine.outputs(name)) + bytes({ wxcc: { name, stack: "production" } }),
    );
    const floor = declared.map(one => bytes(inputsIn(engine, one)));
    expect(median(ours.map((size, i) => size - floor[i]!))).toBeLessThanOrEqual(goals.state.over);
  });

  test("keeps less than 4 KB of each in the memory of a process that checks and compares them all", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const held = () => {
      for (let i = 0; i < 3; i += 1) collect();
      return process.memoryUsage().heapUsed;
    };
    const visit = async () => {
      const run = newRun(tenant.client(), false, () => undefined);
      for (const one of declared) {
        const inputs = { ...inputsIn(engine, one), wxcc: { name: one.name } as never };
        await check(run, one.kind, inputs, inputs);
        await diff(run, one.kind, engine.id(one.name), engine.outputs(one.name), inputs);
      }
      return run;
    };
    // What is loaded and compiled once is no part of an entity. What an earlier test file of this process left may go in
    // the midst of it: of several visits, the median sees nothing of that.
    const runs = [await visit()];
    const each: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      const before = held();
      runs.push(await visit());
      each.push((held() - before) / size);
    }
    const kept = each.sort((one, other) => one - other)[3];
    // They are held until here.
    expect(runs.every(({ tenant }) => tenant.traffic.reads > 0)).toBe(true);
    // Less than a row has would mean that nothing was measured.
    expect(kept).toBeGreaterThan(100);
    expect(kept).toBeLessThan(4 * 1_024);
    tenant.taken();
  });

  test("has kept to the published contract", () => {
    expect(tenant.violations).toEqual([]);
  });
});

test("what is large is in the state as its path and a digest", async () => {
  const tenant = embedded();
  const large = "x".repeat(200_000);
  const contents: Readonly<Record<string, Uint8Array>> = {
    "welcome.wav": wave(large),
    "layout.json": Buffer.from(JSON.stringify({ appTitle: large, logo: "" })),
    "flow.json": Buffer.from(
      JSON.stringify(exportedFlow("Sales", { Start: { event: "NewPhoneContact", text: large } })),
    ),
  };
  const engine = new Engine(tenant.client, false, path => contents[path]);
  const files: readonly Resource[] = [
    { kind: "audioFile", name: "audioFile", inputs: () => ({ name: "welcome.wav", path: "welcome.wav" }) },
    { kind: "desktopLayout", name: "layout", inputs: () => ({ name: "Sales", jsonFileContent: "layout.json" }) },
    { kind: "flow", name: "flow", inputs: () => ({ name: "Sales", definition: "flow.json" }) },
  ];
  await engine.up(files);
  for (const resource of engine.resources()) expect(bytes(resource)).toBeLessThan(2_000);
});
