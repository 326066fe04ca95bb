import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Live } from "../../provider/entities/entity.js";
import { StillReferenced } from "../../provider/errors.js";
import type { Ended } from "../../provider/journal/entry.js";
import { journalFolder } from "../../provider/journal/file.js";
import { runNamed, runsIn } from "../../provider/journal/kept.js";
import { recording } from "../../provider/journal/recording.js";
import { undo, undoText } from "../../provider/journal/undo.js";
import { connectAll } from "../../provider/neighbours/index.js";
import { type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { connection, network, type Transport } from "../../provider/tenant/index.js";
import { Lost } from "../../provider/tenant/transport.js";
import { withholding } from "../../provider/withheld.js";
import { json, scripted } from "../tenant/virtual.js";
import { recordedIn, run } from "./recorded.js";

let folder: string;
let simulated: RunningTenant;
let said: string[];

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "wxcc-journal-")), "kept");
  simulated = await startTenant();
  said = [];
});
afterEach(async () => {
  await simulated.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

/** A tenant whose writes are recorded, as the provider process has it. */
const recorded = (transport?: Transport) =>
  recordedIn(folder, simulated.environment, line => said.push(line), transport);

const skill = (name: string, more: object = {}): Live => ({
  name,
  active: true,
  serviceLevelThreshold: 30,
  skillType: "BOOLEAN",
  ...more,
});

/** A run that creates, changes and deletes. */
async function oneOfEach() {
  const setUp = connectAll(connection(() => undefined, simulated.environment)).tenant;
  const old = await setUp.create("skill", skill("Old", { description: "from before" }));
  const kept = await setUp.create("skill", skill("Kept", { description: "as it was" }));
  const tenant = recorded();
  const fresh = await tenant.create("skill", skill("Fresh"));
  await tenant.fetch("skill", String(kept.id));
  await tenant.update("skill", String(kept.id), { ...kept, description: "changed", serviceLevelThreshold: 60 });
  await tenant.remove("skill", String(old.id));
  return { old, kept, fresh };
}

describe("the journal of a run", () => {
  test("has who, when and the commit, and each write with its values and Webex's tracking id", async () => {
    const { old, kept, fresh } = await oneOfEach();
    const [only, ...others] = runsIn(folder);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      run,
      at: "2026-05-04T10:15:00.000Z",
      by: "admin1",
      commit: "0123456789abcdef",
      writes: [
        { op: "create", kind: "skill", name: "Fresh", id: fresh.id, outcome: "done", after: { name: "Fresh" } },
        {
          op: "update",
          id: kept.id,
          before: { description: "as it was", serviceLevelThreshold: 30 },
          after: { description: "changed", serviceLevelThreshold: 60 },
        },
        { op: "delete", name: "Old", id: old.id, before: { description: "from before" }, outcome: "done" },
      ],
    });
    const ids = only!.writes.flatMap(({ trackingIds = [] }) => trackingIds);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every(id => id.startsWith("ROUTER_"))).toBe(true);
  });

  test("appears with the first write, for nobody else to read", async () => {
    const tenant = recorded();
    await tenant.rows(["skill"]);
    expect(existsSync(folder)).toBe(false);
    await tenant.create("skill", skill("Fresh"));
    expect(readdirSync(folder)).toEqual([`${run}.jsonl`]);
    expect(statSync(join(folder, `${run}.jsonl`)).mode & 0o077).toBe(0);
  });

  test("has what was refused, with the reason", async () => {
    const tenant = recorded();
    const made = await tenant.create("skill", skill("Used"));
    await tenant.create("skillProfile", { name: "Users", activeSkills: [{ skillId: made.id!, booleanValue: true }] });
    await expect(tenant.remove("skill", String(made.id))).rejects.toThrow(StillReferenced);
    const { writes } = runNamed(folder, run);
    expect(writes.at(-1)).toMatchObject({ op: "delete", name: "Used", outcome: "refused" });
    expect(writes.at(-1)!.reason).toMatch(/^StillReferenced: was not deleted: still used by skill profile "Users"/);
    expect(writes.at(-1)!.trackingIds).toHaveLength(1);
  });

  test("says of a write that was held off until what it had read was too old that nothing was sent", async () => {
    const live = { id: "s1", name: "Berlin" };
    const world = scripted({
      "GET site/s1": json(200, live),
      "PUT site/s1": [{ status: 429, headers: { "retry-after": "30" }, body: "" }, json(200, live)],
    });
    const ended: Ended[] = [];
    const { serially, fetch, update } = recording(world.tenant, { begin: () => 1, end: one => void ended.push(one) });
    const work = async () => update("site", "s1", (await fetch("site", "s1"))!);
    await world.through(serially("site", "s1", work));
    expect(ended.map(({ outcome }) => outcome)).toEqual(["refused", "done"]);
    expect(ended[0]!.reason).toMatch(/^not sent: held off too long/);
  });

  test("says of a write whose answer was lost that nobody knows", async () => {
    const send = network();
    const tenant = recorded(async request => {
      const answer = await send(request);
      if (request.method === "POST") throw new Lost("ECONNRESET");
      return answer;
    });
    await expect(tenant.create("skill", skill("Lost"))).rejects.toThrow("may have been created");
    expect(runNamed(folder, run).writes).toMatchObject([{ op: "create", name: "Lost", outcome: "unknown" }]);
  });

  test("says of a write whose run was killed that nobody knows, and bears half a line", async () => {
    await oneOfEach();
    const file = join(folder, `${run}.jsonl`);
    const lines = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, [...lines.slice(0, -2), '{"write":3,"outc'].join("\n"));
    expect(runNamed(folder, run).writes.at(-1)).toMatchObject({ op: "delete", name: "Old", outcome: "unknown" });
    expect(undoText(runNamed(folder, run))).toContain('! nobody knows whether this was done: delete of skill "Old"');
    writeFileSync(file, ['{"half', ...lines].join("\n"));
    expect(() => runsIn(folder)).toThrow("is no journal of this version: line 1 is no JSON");
  });

  test("that cannot be written is told once, and stops nothing", async () => {
    writeFileSync(folder, "a file in the place of the folder");
    const tenant = recorded();
    await tenant.create("skill", skill("One"));
    await tenant.create("skill", skill("Two"));
    expect(said).toEqual([expect.stringMatching(/^the journal cannot be written to .* \(\w+\): what this run writes/)]);
    expect((await tenant.rows(["skill"])).of("skill").map(({ name }) => name)).toEqual(
      expect.arrayContaining(["One", "Two"]),
    );
  });

  test("holds the tracking ids of each write alone, when many are under way at once", async () => {
    const tenant = recorded();
    await Promise.all(Array.from({ length: 12 }, (_, i) => tenant.create("skill", skill(`Skill ${i}`))));
    const { writes } = runNamed(folder, run);
    expect(writes.map(({ trackingIds = [] }) => trackingIds.length)).toEqual(Array(12).fill(1));
    expect(new Set(writes.flatMap(({ trackingIds }) => trackingIds)).size).toBe(12);
  });
});

describe("undo", () => {
  test("says what takes the program back behind the run", async () => {
    const { old, kept, fresh } = await oneOfEach();
    expect(undoText(runNamed(folder, run))).toBe(
      `Before run ${run} (2026-05-04T10:15:00.000Z, by admin1, commit 0123456789ab). Nothing is written: edit the program, then pulumi preview.

skill "Old" (${old.id}): declare it again; it will have a new id
+ const old = new wxcc.Skill("old", {
+   name: "Old",
+   description: "from before",
+   skillType: "BOOLEAN",
+ });

skill "Kept" (${kept.id}): change it back
-   description: "changed",
+   description: "as it was",
-   serviceLevelThreshold: 60,
+   serviceLevelThreshold: 30,

skill "Fresh" (${fresh.id}): take it out of the program
- new wxcc.Skill("fresh", {
-   name: "Fresh",
-   skillType: "BOOLEAN",
- });`,
    );
  });

  test("says of what a program calls secret that nobody can see whether it changed", async () => {
    const tenant = recorded();
    const { id, ...made } = await tenant.create("skill", skill("Told"));
    await withholding(["description"], [], async () => {
      for (const description of ["hidden", "too"])
        await tenant.update("skill", String(id), { ...made, id, description });
      await tenant.remove("skill", String(id));
    });
    const { writes, ...origin } = runNamed(folder, run);
    expect(JSON.stringify(writes)).not.toContain("hidden");
    for (const write of writes.slice(2))
      expect(undoText({ ...origin, writes: [write] })).toContain("! description is a secret: the journal has [secret]");
  });

  test("takes a replacement for a change, and refers to what is declared again by its name", () => {
    const write = (op: "create" | "delete", kind: "site" | "team", id: string, live: Live) => ({
      ...{ op, kind, id, name: String(live.name), at: "", outcome: "done" as const, trackingIds: [] },
      ...(op === "delete" ? { before: { id, ...live } } : { after: { id, ...live } }),
    });
    const edits = undo({
      ...{ run, at: "", by: "admin1" },
      writes: [
        write("create", "team", "t-2", { name: "Sales", siteId: "s-2", teamType: "AGENT", active: true }),
        write("delete", "team", "t-1", { name: "Sales", siteId: "s-1", teamType: "AGENT", active: true }),
        write("delete", "site", "s-1", { name: "New York", multimediaProfileId: "m-1", active: true }),
      ],
    });
    expect(edits.map(({ action, lines }) => [action, lines.map(({ sign, code }) => `${sign}${code}`)])).toEqual([
      [
        "declare",
        [
          '+const newYork = new wxcc.Site("newYork", {',
          '+  name: "New York",',
          '+  multimediaProfileId: "m-1",',
          "+});",
        ],
      ],
      ["change", ['-  siteId: "s-2",', "+  siteId: newYork,"]],
    ]);
  });

  test("names the runs that it has when none is meant", () => {
    expect(() => runNamed(folder, "2026")).toThrow("is not in");
  });
});

test("the folder lies beside Pulumi.yaml, wherever below it the program runs, or where the stack says", () => {
  mkdirSync(join(folder, "program"), { recursive: true });
  writeFileSync(join(folder, "Pulumi.yaml"), "name: centre\n");
  expect(journalFolder(join(folder, "program"), undefined)).toBe(join(folder, ".wxcc", "journal"));
  expect(journalFolder(join(folder, "program"), "history")).toBe(join(folder, "history"));
  expect(journalFolder(folder, "/var/wxcc")).toBe("/var/wxcc");
  expect(journalFolder(folder, "none")).toBeUndefined();
});
