import { Forbidden } from "../../provider/errors.js";
import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";

const breaks = (more: object = {}): Resource => ({
  kind: "workType",
  name: "breaks",
  inputs: () => ({ name: "Breaks", workTypeCode: "IDLE_CODE", ...more }),
});

describe("a work type", () => {
  test("is declared where the tenant lets it", async () => {
    const { client, rows } = embedded();
    const engine = new Engine(client);
    await engine.up([breaks()]);
    expect(rows("workType").map(row => row.name)).toContain("Breaks");
    await engine.destroy();
    expect(rows("workType").map(row => row.name)).not.toContain("Breaks");
  });

  test("is looked up where it does not: the refusal says how", async () => {
    const { client, rows, writes, violations } = embedded(undefined, ["work-type"]);
    const refusal = await new Engine(client).up([breaks()]).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(Forbidden);
    expect(refusal).toMatchObject({
      happened: "was not created: access was denied",
      reason: "Access denied - Client is forbidden access to the resource",
      todo: expect.stringContaining('look up what is there: wxcc.WorkType.find("idle", { workTypeCode: "IDLE_CODE" })'),
    });
    expect(writes()).toEqual(["POST work-type"]);
    const found = await lookup(
      newRun(client(), false, () => undefined),
      "workType",
      { workTypeCode: "IDLE_CODE" },
    );
    expect(found.entityId).toBe(rows("workType").find(row => row.workTypeCode === "IDLE_CODE")!.id);
    expect(violations).toEqual([]);
  });

  test("that is adopted there stays as it is, and what would change it is refused alike", async () => {
    const { client, rows, writes } = embedded(undefined, ["work-type"]);
    const { name } = rows("workType").find(row => row.workTypeCode === "IDLE_CODE")!;
    const engine = new Engine(client, true);
    const program = (description?: string) => [breaks({ name, ...(description && { description }) })];
    await engine.up(program());
    expect(writes()).toEqual([]);
    await expect(engine.up(program("Ours"))).rejects.toMatchObject({ todo: expect.stringContaining("WorkType.find") });
    await engine.up(program());
    await engine.destroy();
    expect(rows("workType").map(row => row.name)).toContain(name);
  });
});
