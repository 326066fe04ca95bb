import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { intentsFolder } from "../../provider/intents/folder.js";
import { readIntents, recordedIntents } from "../../provider/intents/record.js";
import { errorFrom } from "../tenant/virtual.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-intents-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sales = { stack: "dev", name: "sales", kind: "team", key: '["site","Sales"]' } as const;
const support = { ...sales, name: "support", key: '["site","Support"]' } as const;
const now = () => 1_000;
/** A process that was killed closes nothing. */
const another = () => recordedIntents(folder, now);

describe("a record of intents", () => {
  test("outlives the process that began a create", async () => {
    await another().begin(sales);
    expect(another().pending(sales)).toEqual({ ...sales, at: 1_000 });
    expect(another().pending(support)).toBeUndefined();
    expect(another().pending({ ...sales, stack: "prod" })).toBeUndefined();
  });

  test("remembers what the tenant called the entity, until the engine is seen to know that", async () => {
    const first = another();
    await first.begin(sales);
    first.made(sales, "t1");
    const second = another();
    expect(second.pending(sales)).toMatchObject({ id: "t1" });
    // The engine may still hold a predecessor.
    second.known({ ...sales, id: "t0", key: sales.key });
    expect(another().pending(sales)).toMatchObject({ id: "t1" });
    second.known({ ...sales, id: "t1", key: undefined });
    expect(another().pending(sales)).toBeUndefined();
  });

  test("finds an intent whose answer never came by its key, for what is known and for what is deleted", async () => {
    const first = another();
    await Promise.all([first.begin(sales), first.begin(support)]);
    first.known({ ...sales, id: "t1", key: sales.key });
    first.gone("team", "t2", support.key);
    expect(readIntents(folder, "dev")).toEqual([]);
  });

  test("tells what is open in one stack", async () => {
    const first = another();
    await Promise.all([first.begin(sales), first.begin({ ...support, stack: "prod" })]);
    expect(another().open("dev")).toEqual([{ ...sales, at: 1_000 }]);
    first.ended(sales);
    expect(another().open("dev")).toEqual([]);
  });

  test("keeps what an entity was before it was taken over, until it is given back by a destroy, which is told of no stack", async () => {
    const one = { stack: "dev", name: "one", kind: "agent", key: '["agent1@example.com"]' } as const;
    await another().begin(one, { id: "a1", before: { siteId: "s1", teamIds: null } });
    expect(another().pending(one)).toMatchObject({ id: "a1", before: { siteId: "s1", teamIds: null } });
    another().gone("agent", "a2", one.key);
    expect(another().pending(one)).toBeDefined();
    another().gone("agent", "a1", undefined);
    expect(another().pending(one)).toBeUndefined();
  });

  test("of another stack, whose tenant is another one, is not ended by what a destroy deletes of the same names", async () => {
    await another().begin({ ...sales, stack: "prod" });
    const destroy = another();
    destroy.gone("team", "t1", support.key);
    destroy.gone("team", "t2", sales.key);
    expect(another().pending({ ...sales, stack: "prod" })).toBeDefined();
  });

  test("forgets what the tenant refused", async () => {
    const first = another();
    await first.begin(sales);
    first.ended(sales);
    expect(another().pending(sales)).toBeUndefined();
  });

  test("is written for many creates at once, each before its request may leave", async () => {
    const first = another();
    const all = Array.from({ length: 200 }, (_, i) => ({ ...sales, name: `team ${i}`, key: `${i}` }));
    await Promise.all(all.map(one => first.begin(one)));
    expect(readIntents(folder, "dev")).toHaveLength(200);
  });

  test("is read although the machine ended in the middle of a line, or somebody wrote into it", async () => {
    await another().begin(sales);
    const file = join(folder, "dev.jsonl");
    appendFileSync(file, '[]\nnull\n{"stack":"dev","name":"sup');
    expect(readIntents(folder, "dev")).toEqual([{ ...sales, at: 1_000 }]);
  });

  test("does not grow for ever: where nothing is pending, the next create begins it anew", async () => {
    const first = another();
    await first.begin(sales);
    first.ended(sales);
    first.close();
    const second = another();
    await second.begin(support);
    expect(readFileSync(join(folder, "dev.jsonl"), "utf8").trim().split("\n")).toHaveLength(1);
    expect(statSync(join(folder, "dev.jsonl")).mode & 0o777).toBe(0o600);
  });

  test("knows for a month which entities we deleted, whatever the stack", () => {
    another().deleting("team", "t1");
    expect(another().deleted("team", "t1")).toBe(true);
    expect(another().deleted("site", "t1")).toBe(false);
    const later = (days: number) => recordedIntents(folder, () => 1_000 + days * 24 * 3_600_000);
    expect(later(29).deleted("team", "t1")).toBe(true);
    later(31).deleting("team", "t2");
    expect(another().deleted("team", "t1")).toBe(false);
    expect(another().deleted("team", "t2")).toBe(true);
  });

  test("does not know a delete of ours that found nothing", () => {
    another().deleting("team", "t1");
    another().deleting("team", "t2");
    another().missed("team", "t1");
    expect(another().deleted("team", "t1")).toBe(false);
    expect(another().deleted("team", "t2")).toBe(true);
    another().deleting("team", "t1");
    expect(another().deleted("team", "t1")).toBe(true);
  });

  test("knows in which organization a stack was given something, and says so in another one only", async () => {
    const inside = (organization: string) =>
      recordedIntents(
        folder,
        () => 1_000,
        () => organization,
      );
    expect(inside("a-1").elsewhere()).toBeUndefined();
    await inside("a-1").begin(sales);
    await inside("b").begin({ ...sales, stack: "prod" });
    // A destroy is not told which stack it is about.
    expect(inside("A1").elsewhere()).toBeUndefined();
    expect(inside("b").elsewhere()).toBeUndefined();
    expect(inside("c").elsewhere()).toEqual({ before: ["a-1", "b"], now: "c" });
    const dev = inside("b");
    dev.pending(sales);
    expect(dev.elsewhere()).toEqual({ before: ["a-1"], now: "b" });
    await dev.begin(sales);
    expect(inside("a-1").elsewhere()).toEqual({ before: ["b"], now: "a-1" });
    expect(another().elsewhere()).toBeUndefined();
    writeFileSync(join(folder, "organizations.json"), '{"dev":');
    expect(inside("c").elsewhere()).toBeUndefined();
  });

  test("keeps stacks apart whatever their names", async () => {
    await another().begin({ ...sales, stack: "../prod" });
    expect(readIntents(folder, "../prod")).toHaveLength(1);
    expect(existsSync(join(folder, "..", "prod.jsonl"))).toBe(false);
  });

  test("that cannot be written lets nothing be created, and says where to write it", async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "");
    const error = await errorFrom(another().begin(sales));
    expect(error.describe()).toMatch(/nothing was created: .*cannot be recorded.*\n.*WXCC_INTENTS/s);
    expect(() => another().deleting("team", "t1")).toThrow(/nothing was deleted: .*cannot be recorded/);
    rmSync(folder);
  });
});

test("an intent that the disk does not take for certain lets nothing be created", async () => {
  // It takes every byte, and syncs none.
  symlinkSync("/dev/null", join(folder, "dev.jsonl"));
  expect((await errorFrom(another().begin(sales))).describe()).toContain("nothing was created");
});

describe("the folder of intents", () => {
  const of = (stated: string | undefined, env: NodeJS.ProcessEnv) =>
    intentsFolder(stated, { project: "shop", env: { PULUMI_HOME: folder, ...env }, cwd: "/srv/shop" });

  test("is the one that is stated, seen from the program's", () => {
    expect(of("records", {})).toBe("/srv/shop/records/shop");
    expect(of("/var/records", { PULUMI_BACKEND_URL: "file:///var/state" })).toBe("/var/records/shop");
  });

  test("is beside the state of a file backend, by environment or by login", () => {
    expect(of(undefined, { PULUMI_BACKEND_URL: "file:///var/state" })).toBe("/var/state/.pulumi/wxcc-intents/shop");
    writeFileSync(join(folder, "credentials.json"), JSON.stringify({ current: "file:///var/other" }));
    expect(of(undefined, {})).toBe("/var/other/.pulumi/wxcc-intents/shop");
  });

  test("is in the project for all other backends", () => {
    expect(of(undefined, {})).toBe("/srv/shop/.wxcc/intents/shop");
    expect(of(undefined, { PULUMI_BACKEND_URL: "postgres://db/state" })).toBe("/srv/shop/.wxcc/intents/shop");
  });

  test("is a folder of its own, whatever the project is called", () => {
    const called = (project: string) => intentsFolder("/var/records", { project, env: {}, cwd: "/srv/shop" });
    expect(["..", ".", "../../etc", "a/b", ""].map(called)).toEqual([
      "/var/records/_",
      "/var/records/_",
      "/var/records/.._.._etc",
      "/var/records/a_b",
      "/var/records/project",
    ]);
  });
});
