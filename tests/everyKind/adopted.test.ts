import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import { isLookedUp, registry } from "../../provider/entities/registry.js";
import { codeOf, exported } from "../export/made.js";
import { importedOf, kindOf, preview } from "../export/program.js";
import { accepted } from "./accepted.js";
import { world } from "./world.js";

jest.setTimeout(60_000);

beforeEach(() => void jest.spyOn(console, "warn").mockImplementation());

/** Control Hub's own are left to it; what a link says is said by its entity. */
const kept = declaredKinds.filter(kind => isLookedUp(kind) && registry[kind].routes?.host !== "controlHub");

describe.each(kept)("%s", kind => {
  test.each([1, 2])("is exported, adopted and previewed without a difference (seed %d)", async seed => {
    const tenant = world();
    await tenant.engine.up(await accepted(kind, seed));
    const id = tenant.engine.id(kind);
    const { files, gaps } = await exported(tenant.client(), { include: kind, withDependencies: true });
    const name = tenant.engine.outputs(kind).name;
    // A secret that no API shows is the program's to tell, from its configuration.
    const lost = gaps.filter(gap => gap.kind === kind && gap.name === name && gap.config === undefined);
    expect(lost).toEqual([]);
    const mine = importedOf(files).find(one => one.id === id);
    expect(mine && kindOf(mine.type)).toBe(kind);
    expect([...codeOf(files).values()].join("\n")).not.toContain(id);
    tenant.writes();
    const { changes, said, left } = await preview(files, tenant.client());
    expect({ changes, said, left }).toEqual({ changes: [], said: [], left: [] });
    expect(tenant.writes()).toEqual([]);
  });
});
