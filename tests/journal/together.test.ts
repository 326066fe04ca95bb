import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNamed } from "../../provider/journal/kept.js";
import { startTenant } from "../../provider/simulator/index.js";
import { recordedIn, run } from "./recorded.js";

test("creates that share a request have a line each, with its tracking id and what is their own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "wxcc-journal-"));
  const simulated = await startTenant();
  try {
    const tenant = recordedIn(folder, simulated.environment, () => {});
    const skill = (name: string) => ({ name, active: true, serviceLevelThreshold: 30, skillType: "BOOLEAN" });
    await tenant.create("skill", skill("Taken"));
    const names = ["One", "Two", "Taken", "Three"];
    let left = names.length;
    const make = (name: string) => {
      left -= 1;
      const more = left > 0;
      return tenant.create("skill", skill(name), undefined, { holds: () => true, more: () => more, done: () => 0 });
    };
    await Promise.allSettled(names.map(make));
    const [, ...writes] = runNamed(folder, run).writes;
    const told = writes.map(({ op, name, outcome, id }) => [op, name, outcome, id !== undefined]);
    expect(told).toEqual(names.map(name => ["create", name, name === "Taken" ? "refused" : "done", name !== "Taken"]));
    const shared = writes[0]!.trackingIds!;
    expect(shared).toHaveLength(1);
    expect(writes.map(({ trackingIds }) => trackingIds![0])).toEqual(names.map(() => shared[0]));
    expect(writes[2]!.trackingIds![1]).toMatch(/^ccconfig_/);
  } finally {
    await simulated.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
