import type { Kind } from "../../provider/entities/entity.js";
import { idleCode, workType, world, wrapUpCode } from "./world.js";

const named = (rows: readonly { name?: unknown }[], name: string) => rows.find(row => row.name === name)!;

describe("idle and wrap-up codes", () => {
  test("are two kinds on one route: of each, the other's codes are none", async () => {
    const { engine, client, rows, idNamed, violations } = world();
    const program = [idleCode("same", { name: "Review" }), wrapUpCode("other", { name: "Review" })];
    await engine.up(program);
    expect(await engine.preview(program)).toEqual(["same", "same"]);
    expect(named(rows("idleCode"), "Review")).toMatchObject({
      workTypeCode: "IDLE_CODE",
      workTypeId: idNamed("workType", "Default_Idle"),
      burnoutInclusion: "INCLUDED",
    });
    expect(named(rows("wrapUpCode"), "Review")).toMatchObject({
      workTypeCode: "WRAP_UP_CODE",
      workTypeId: idNamed("workType", "Default_Wrap_Up"),
      burnoutInclusion: "NOT_APPLICABLE",
    });
    const tenant = client();
    expect(await tenant.row("idleCode", engine.id("other"))).toBeUndefined();
    expect(await tenant.fetch("wrapUpCode", engine.id("same"))).toBeUndefined();
    expect(await tenant.fetch("wrapUpCode", engine.id("other"))).toMatchObject({ name: "Review" });
    expect(violations).toEqual([]);
  });

  test("have exactly one default each: it moves to the one that is declared", async () => {
    const { engine, rows, writes } = world();
    const defaults = (kind: Kind) => rows(kind).flatMap(row => (row.defaultCode ? [row.name] : []));
    const [wrapUp] = defaults("wrapUpCode");
    const program = (first: object, second: object) => [
      idleCode("lunch", { name: "Lunch", ...first }),
      idleCode("tea", { name: "Tea", ...second }),
    ];
    await engine.up(program({ defaultCode: true }, {}));
    expect(defaults("idleCode")).toEqual(["Lunch"]);
    await engine.preview(program({}, { defaultCode: true }));
    expect(engine.said).toContain('idle code Tea becomes the default in the place of "Lunch"');
    await engine.up(program({}, { defaultCode: true }));
    expect(defaults("idleCode")).toEqual(["Tea"]);
    writes();
    expect(await engine.up(program({}, { defaultCode: true }))).toEqual(["same", "same"]);
    expect(writes()).toEqual([]);
    expect(defaults("wrapUpCode")).toEqual([wrapUp]);
  });

  test("are not made the default twice by one program", async () => {
    const { engine } = world();
    const both = [
      idleCode("lunch", { name: "Lunch", defaultCode: true }),
      idleCode("tea", { name: "Tea", defaultCode: true }),
    ];
    await expect(engine.preview(both)).rejects.toThrow('defaultCode: resource "lunch" has it');
    await engine.preview([both[0]!, wrapUpCode("sold", { name: "Sold", defaultCode: true })]);
  });

  test("begin with the default, in the work type that the program brings", async () => {
    const { engine, tenant, rows, violations } = world();
    const saved = tenant.snapshot();
    const without = (type: string) =>
      new Map([...saved.tables.get(type)!].filter(([, row]) => row.workTypeCode !== "IDLE_CODE"));
    const types = ["auxiliary-code", "work-type"];
    tenant.restore({
      ...saved,
      tables: new Map([...saved.tables, ...types.map(type => [type, without(type)] as const)]),
    });

    const lunch = { name: "Lunch" };
    await expect(engine.preview([idleCode("lunch", lunch)])).rejects.toThrow("declare a WorkType");
    const pauses = workType("pauses", { name: "Pauses", workTypeCode: "IDLE_CODE" });
    const program = [pauses, idleCode("lunch", id => ({ ...lunch, workTypeId: id("pauses") }))];
    await engine.up(program);
    expect(rows("idleCode")).toMatchObject([{ ...lunch, defaultCode: true, workTypeId: engine.id("pauses") }]);
    expect(await engine.preview([...program, idleCode("tea", { name: "Tea" })])).toEqual(["same", "same", "create"]);
    await engine.up([...program, idleCode("tea", { name: "Tea" })]);
    expect(named(rows("idleCode"), "Tea")).toMatchObject({ defaultCode: false, workTypeId: engine.id("pauses") });
    expect(violations).toEqual([]);
  });
});
