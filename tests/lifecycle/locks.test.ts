import type { Json, Kind } from "../../provider/entities/entity.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { exportedFlow, exportedFunction } from "../flows.js";
import { errorFrom } from "../tenant/virtual.js";

const minute = 60_000;

/** A definition of each kind that people lock; `what` is what the program changes in it. */
const kinds: readonly (readonly [Kind, "flows" | "functions", (what: string) => object])[] = [
  ["flow", "flows", what => exportedFlow("x", { [what]: {} })],
  ["subflow", "flows", what => exportedFlow("x", { [what]: {} })],
  ["flowFunction", "functions", what => exportedFunction("x", what)],
];

describe.each(kinds)("a %s that somebody has open", (kind, among, definitionOf) => {
  const resource = (change: string, more: Record<string, Json> = {}, options = {}): readonly Resource[] => [
    { kind, name: kind, inputs: () => ({ name: "Calls", definition: definitionOf(change) as Json, ...more }), options },
  ];

  async function world() {
    const tenant = embedded();
    const engine = new Engine(tenant.client);
    let waited = 0;
    await engine.up(resource("one"));
    const hold = (more: object = {}) =>
      tenant.hand("open-in-designer", { among, name: "Calls", by: "ana@example.com", ...more });
    /** One who waits: what happens meanwhile, after so many minutes. */
    function patient(meanwhile: (minutes: number) => void) {
      const connected = tenant.client();
      async function reread(of: Kind, ms: number) {
        await tenant.through(connected.reread(of, ms));
        waited += ms;
        meanwhile(waited / minute);
      }
      return new Engine(() => ({ ...connected, reread }), true);
    }
    hold();
    tenant.writes();
    return { ...tenant, engine, hold, patient, minutesWaited: () => waited / minute };
  }

  const since = among === "flows" ? " since 2026-01-01T00:\\S+Z" : "";
  const says = (engine: Engine, text: string) =>
    expect(engine.said).toContainEqual(expect.stringMatching(new RegExp(text)));

  test("is shown at preview, with who, and what that does to the update", async () => {
    const { engine, violations } = await world();
    expect(await engine.preview(resource("one"))).toEqual(["same"]);
    says(engine, `Calls is locked by ana@example.com${since}$`);
    expect(await engine.preview(resource("two"))).toEqual(["update"]);
    says(engine, `Calls is locked by ana@example.com${since}: the update fails while that is so$`);
    await engine.preview(resource("two", { onLocked: "wait" }));
    says(engine, `Calls is locked by ana@example.com${since}: the update waits, 20 minutes at most$`);
    expect(violations).toEqual([]);
  });

  test("is not written, and the error says who has it and what to do", async () => {
    const { engine, writes, minutesWaited } = await world();
    const error = await errorFrom(engine.up(resource("two")));
    expect(error.describe()).toMatch(
      new RegExp(
        `^Locked: .* "Calls" \\(\\w+\\) was not changed: it is locked by ana@example.com${since}\n` +
          `  Ask for it to be closed in Flow Designer, and run it again; or state onLocked: "wait".$`,
      ),
    );
    expect([writes(), minutesWaited()]).toEqual([[], 0]);
    expect(await engine.up(resource("one"))).toEqual(["same"]);
  });

  test("is waited for, looked at every half minute, and written when it is free", async () => {
    const { patient, hold, taken, minutesWaited, violations, engine } = await world();
    taken();
    const waiting = patient(minutes => minutes === 3 && hold({ close: true }));
    await waiting.up(resource("two", { onLocked: "wait" }));
    says(waiting, "is locked by ana@example.com.*: waits until it is free, 20 minutes at most, looking every 30 s$");
    says(waiting, "is free again after (180|210) s$");
    const sent = taken();
    expect(minutesWaited()).toBeLessThan(4);
    expect(sent.filter(line => line.startsWith("GET ")).length).toBeLessThan(30);
    expect(sent.filter(line => !line.startsWith("GET "))).toHaveLength(2);
    expect(sent.filter(line => line.includes("lock"))).toEqual([]);
    expect(await engine.preview(resource("two", { onLocked: "wait" }))).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("is free when its lock ends, and waited for no longer than is said", async () => {
    const forgotten = await world();
    await forgotten.patient(() => undefined).up(resource("two", { onLocked: "wait" }));
    expect(forgotten.minutesWaited()).toBe(15);
    const { engine, hold, patient, writes, minutesWaited } = await world();
    const busy = patient(() => hold());
    const error = await errorFrom(busy.up(resource("two", { onLocked: "wait" })));
    expect(error.describe()).toMatch(/was not changed after 20 minutes of waiting: it is locked by ana@example\.com/);
    expect(busy.said.filter(line => / is still locked /.test(line))).toHaveLength(4);
    expect([writes(), minutesWaited()]).toEqual([[], 20]);
    expect(await engine.preview(resource("one"))).toEqual(["same"]);
  });

  test("is compared again after the wait: what the other did counts", async () => {
    const { edit, engine, hold, patient, writes } = await world();
    const id = engine.id(kind);
    const waiting = patient(() => {
      hold({ close: true });
      expect(edit(kind, id, { definition: definitionOf("two") }).status).toBe(200);
    });
    writes();
    await waiting.up(resource("two", { onLocked: "wait", tags: [] }));
    expect(writes()).toEqual([]);
    expect(await engine.preview(resource("two", { tags: [] }))).toEqual(["same"]);
  });

  test("is not deleted under the hands of whoever has it", async () => {
    const { engine, hold, rows, writes } = await world();
    const error = await errorFrom(engine.destroy());
    expect(error.describe()).toMatch(/was not deleted: it is locked by ana@example\.com/);
    expect([writes(), rows(kind).length]).toEqual([[], 1]);
    hold({ close: true });
    await engine.destroy();
    expect(rows(kind)).toEqual([]);
  });

  test("by the time of the write, is told so too, and not taken for a name that is taken", async () => {
    const { client, hold, engine, writes } = await world();
    hold({ close: true });
    const connected = client();
    const meanwhile = new Engine(
      () => ({
        ...connected,
        update: (...all: Parameters<typeof connected.update>) => {
          hold();
          return connected.update(...all);
        },
      }),
      true,
    );
    const error = await errorFrom(meanwhile.up(resource("two", {}, { adopt: true })));
    expect(error.describe()).toMatch(
      /^Locked: .* was not changed: .*\n {2}If somebody has it open in Flow Designer, run it again when they have closed it/,
    );
    expect(writes()).toHaveLength(1);
    hold({ close: true });
    expect(await engine.preview(resource("one"))).toEqual(["same"]);
  });
});
