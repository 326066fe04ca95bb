import { isBeyond, type Rails, railsOf, usualRails } from "../../provider/lifecycle/rails.js";
import type { Resource } from "../engine.js";
import { skill, world } from "./world.js";

const many = (count: number, from = 1): readonly Resource[] =>
  Array.from({ length: count }, (_, i) => skill(`s${from + i}`, { name: `Skill ${from + i}`, skillType: "BOOLEAN" }));

const rails = (settings: Partial<Record<"maxDeletes" | "protectKinds" | "mayVanish" | "production", string>>): Rails =>
  railsOf(name => settings[name]);

/** A stack of so many skills on a new tenant, under these rails. */
async function deployed(count: number, settings: Parameters<typeof rails>[0] = {}) {
  const tenant = world();
  await tenant.engine.up(many(count));
  tenant.engine.rails = rails(settings);
  tenant.writes();
  return tenant;
}

describe("wxcc:maxDeletes", () => {
  test("is a fifth of the managed objects and five at least, a number, or a share", () => {
    const { maxDeletes } = usualRails;
    expect([5, 6].map(deletes => isBeyond(maxDeletes, deletes, 10))).toEqual([false, true]);
    expect([20, 21].map(deletes => isBeyond(maxDeletes, deletes, 100))).toEqual([false, true]);
    expect([2, 3].map(deletes => isBeyond(rails({ maxDeletes: "2" }).maxDeletes, deletes, 100))).toEqual([false, true]);
    expect([1, 2].map(deletes => isBeyond(rails({ maxDeletes: "10 %" }).maxDeletes, deletes, 10))).toEqual([
      false,
      true,
    ]);
    for (const wrong of ["-1", "many", "101%", "1.5"])
      expect(() => rails({ maxDeletes: wrong })).toThrow(`wxcc:maxDeletes ${wrong} is not usable`);
  });

  test("lets five of eight go, and refuses the sixth before it is sent", async () => {
    const { engine, writes, rows } = await deployed(8);
    await engine.up(many(3));
    expect(writes()).toHaveLength(5);

    const other = await deployed(8);
    await expect(other.engine.up(many(2))).rejects.toThrow("it would be number 6 of this run");
    expect(other.writes()).toHaveLength(5);
    expect(other.rows("skill")).toHaveLength(3);
    expect(other.engine.found.filter(({ found }) => found === "refused")).toHaveLength(1);
    expect(rows("skill")).toHaveLength(3);
  });

  test("counts against all that the run has seen of the stack", async () => {
    const { engine, writes } = await deployed(30);
    await engine.up(many(24));
    expect(writes()).toHaveLength(6);
    await expect(engine.up(many(18))).rejects.toMatchObject({
      subject: { title: "skill" },
      todo: expect.stringContaining("pulumi config set wxcc:maxDeletes 100%"),
    });
  });

  test("does not hold up a destroy, which was asked for", async () => {
    const { engine, rows } = await deployed(8, { maxDeletes: "0" });
    await engine.destroy();
    expect(rows("skill")).toEqual([]);
  });

  test("counts the delete of a replacement, and lets it through: its successor stands already", async () => {
    const { engine, rows } = await deployed(2, { maxDeletes: "0" });
    const changed = [skill("s1", { name: "Skill 1b", skillType: "PROFICIENCY" })];
    await expect(engine.up(changed)).rejects.toThrow("number");
    expect(rows("skill").map(({ name }) => name)).toContain("Skill 1b");
    expect(rows("skill").map(({ name }) => name)).toContain("Skill 2");
  });

  test("does not count what somebody deleted in the tenant", async () => {
    const { engine, erase } = await deployed(3, { maxDeletes: "1" });
    erase("skill", engine.id("s1"));
    erase("skill", engine.id("s2"));
    await engine.up(many(2));
    expect(engine.said.join("\n")).toContain("is gone from the tenant");
  });
});

describe("wxcc:protectKinds", () => {
  test("takes kinds as the reference writes them, as a list or as words, and refuses what is none", () => {
    expect(rails({ protectKinds: "queue, EntryPoint,address book" }).protectKinds).toEqual([
      "queue",
      "entryPoint",
      "addressBook",
    ]);
    expect(rails({ protectKinds: '["queue","team"]' }).protectKinds).toEqual(["queue", "team"]);
    expect(() => rails({ protectKinds: "queues" })).toThrow('names "queues", which is no kind');
  });

  test("keeps what is not to be deleted, in a destroy too", async () => {
    const { engine, writes } = await deployed(1, { protectKinds: "skill" });
    await expect(engine.up(many(1, 7))).rejects.toThrow("is not deleted: wxcc:protectKinds names skill");
    await expect(engine.destroy()).rejects.toThrow("is not deleted");
    expect(writes().map(line => line.split(" ")[0])).toEqual(["POST"]);
  });

  test("refuses a replacement at preview, before a successor stands", async () => {
    const { engine, writes } = await deployed(1, { protectKinds: "skill" });
    const changed = [skill("s1", { name: "Skill 1", skillType: "PROFICIENCY" })];
    await expect(engine.preview(changed)).rejects.toThrow("is not replaced: wxcc:protectKinds names skill");
    expect(writes()).toEqual([]);
  });
});

test("the production label is the one that is set, or the word itself", () => {
  expect(rails({ production: "Acme live" }).production).toBe("Acme live");
  expect(rails({ production: "true" }).production).toBe("production");
  expect(rails({ production: "false" }).production).toBeUndefined();
});
