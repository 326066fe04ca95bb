import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Foreseeable, type Foresight, foresight } from "../../provider/tenant/foresight.js";
import { keptForesight } from "../../provider/tenant/foresightFile.js";
import type { HttpRequest } from "../../provider/tenant/transport.js";
import { errorFrom, json, list, refusal, scripted } from "./virtual.js";

const ids = (count: number) => Array.from({ length: count }, (_, i) => `s${i}`);
const site = (id: string) => ({ id, name: `Site ${id}` });
const long = { pages: 20, rows: 100 };

describe("what a run foresees", () => {
  const of = (last: Foreseeable) => foresight(() => last);

  test.each<[string, Foreseeable["site"], boolean]>([
    ["few entities of a long list", { ids: ids(3), ...long }, true],
    ["as many requests as the list costs", { ids: ids(200), pages: 2, rows: 100 }, false],
    ["a list of one page", { ids: ids(1), pages: 1, rows: 100 }, false],
    ["more requests, since the server gives small pages", { ids: ids(40), pages: 4, rows: 10 }, false],
    ["that the whole list is needed in any case", { ids: ids(3), ...long, whole: true }, false],
    ["nothing of it", undefined, false],
  ])("is %s: it asks by ids only where that costs less", (_, seen, asks) => {
    expect(of({ ...(seen && { site: seen }) }).idsFor("site", "s0")).toEqual(asks ? seen!.ids : undefined);
  });

  test("is no reason to ask by ids for another entity than those", () => {
    const run = of({ site: { ids: ids(3), ...long } });
    expect(run.idsFor("site", "s9")).toBeUndefined();
    expect(run.idsFor("site")).toEqual(ids(3));
  });

  test("is what was looked at, made and not deleted, with what the list cost", () => {
    const run = of({});
    run.listed("site", 1_999, 100);
    for (const id of ["s1", "s2"]) run.looked("site", id);
    run.made("site", "s3");
    run.gone("site", "s1");
    expect(run.next()).toEqual({ site: { ids: ["s2", "s3"], ...long } });
  });

  test("is handed on by a run that had to look at less", () => {
    const run = of({ site: { ids: ids(3), ...long }, team: { ids: ["t1"], ...long } });
    run.idsFor("site", "s0");
    run.looked("site", "s0");
    run.gone("site", "s1");
    expect(run.next()).toEqual({ site: { ids: ["s0", "s2"], ...long } });
  });

  test("holds no ids that cost more than the list, and says when all of it was needed", () => {
    const run = of({});
    run.listed("site", 200, 100);
    for (const id of ids(200)) run.looked("site", id);
    run.listed("team", 2_000, 100);
    run.looked("team", "t1");
    run.needed("team");
    expect(run.next()).toEqual({ site: { pages: 2, rows: 100 }, team: { ids: ["t1"], ...long, whole: true } });
  });

  test("is not that all of a list is needed where new entities were looked for by name", () => {
    const run = of({});
    run.listed("site", 1_999, 100);
    run.needed("site");
    run.made("site", "s1");
    expect(run.next()).toEqual({ site: { ids: ["s1"], ...long } });
  });

  test("counts the page that a new entity began", () => {
    const run = of({});
    run.listed("site", 100, 100);
    run.made("site", "s1");
    expect(run.next()).toEqual({ site: { ids: ["s1"], pages: 2, rows: 100 } });
  });
});

/** A tenant whose site list is long, and a run that foresees two sites of it. */
function foreseeing(
  replies: Parameters<typeof scripted>[0],
  seen: Foresight = foresight(() => ({ site: { ids: ["s1", "s2"], ...long } })),
) {
  return scripted(replies, {}, { foresight: seen });
}

const filtered = `v2/site?filter=${encodeURIComponent("id=in=(s1,s2)")}&page=0&pageSize=500`
  .replaceAll("%28", "(")
  .replaceAll("%29", ")");
const whole = "v2/site?page=0&pageSize=500";
const asked = (sent: readonly HttpRequest[]) =>
  sent.map(({ method, url }) => `${method} ${url.split("/").slice(5).join("/")}`);

describe("a run that foresees which entities it looks at", () => {
  test("asks for them at once, and for no list", async () => {
    const { tenant, sent } = foreseeing({ [`GET ${filtered}`]: list(["s1", "s2"].map(site)) });
    expect(await Promise.all([tenant.row("site", "s1"), tenant.row("site", "s2")])).toEqual(["s1", "s2"].map(site));
    expect(await tenant.withKey("site", { name: "Site s2" })).toEqual(site("s2"));
    expect(asked(sent)).toEqual([`GET ${filtered}`]);
  });

  test("believes that one is gone only after the whole list and its own 404", async () => {
    const { tenant, sent } = foreseeing({
      [`GET ${filtered}`]: list([site("s2")]),
      [`GET ${whole}`]: list([site("s2"), site("s3")]),
      "GET site/s1": refusal(404, { reason: "no such" }),
    });
    expect(await tenant.row("site", "s1")).toBeUndefined();
    expect(asked(sent)).toEqual([`GET ${filtered}`, `GET ${whole}`, "GET site/s1"]);
  });

  test("finds in the list what the filter does not show, and by name what it did not foresee", async () => {
    const { tenant } = foreseeing({
      [`GET ${filtered}`]: list([]),
      [`GET ${whole}`]: list(["s1", "s2", "s3"].map(site)),
    });
    expect(await tenant.row("site", "s1")).toEqual(site("s1"));
    expect(await tenant.withKey("site", { name: "Site s3" })).toEqual(site("s3"));
    expect(await tenant.withKey("site", { name: "Site s4" })).toBeUndefined();
  });

  test.each([
    ["refuses such a question", refusal(400, { reason: "no filter" })],
    ["stumbles over it", refusal(500, { reason: "oops" })],
    ["does not understand it, and answers all", list(["s1", "s2", "s3"].map(site))],
    [
      "answers a torn list",
      json(200, { meta: { page: 0, pageSize: 100, totalPages: 1, totalRecords: 2 }, data: [site("s1")] }),
    ],
  ])("reads the list where the tenant %s", async (_, reply) => {
    const { tenant, through } = foreseeing({
      [`GET ${filtered}`]: reply,
      [`GET ${filtered.replace("500", "100")}`]: reply,
      [`GET ${whole}`]: list(["s1", "s2", "s3"].map(site)),
    });
    expect(await through(tenant.row("site", "s1"))).toEqual(site("s1"));
  });

  test("is told that it may not read, and asks again the next time", async () => {
    const { tenant } = foreseeing({ [`GET ${filtered}`]: [refusal(403, {}), list(["s1", "s2"].map(site))] });
    expect((await errorFrom(tenant.row("site", "s1"))).name).toBe("Forbidden");
    expect(await tenant.row("site", "s1")).toEqual(site("s1"));
  });

  test("knows what it wrote, also when it reads the list after that and the list lags behind", async () => {
    const bonn = { id: "s1", name: "Bonn" };
    const { tenant } = foreseeing({
      [`GET ${filtered}`]: list(["s1", "s2"].map(site)),
      [`GET ${whole}`]: list(["s1", "s2", "s3"].map(site)),
      "PUT site/s1": json(200, bonn),
      "DELETE site/s2": json(204, undefined),
    });
    await tenant.row("site", "s1");
    await tenant.update("site", "s1", { name: "Bonn" });
    await tenant.remove("site", "s2");
    expect(await tenant.row("site", "s1")).toEqual(bonn);
    expect(await tenant.row("site", "s2")).toBeUndefined();
    expect((await tenant.rows(["site"])).of("site")).toEqual([bonn, site("s3")]);
  });

  test("asks anew when it is told to", async () => {
    const { tenant, through } = foreseeing({
      [`GET ${filtered}`]: [list(["s1", "s2"].map(site)), list([{ id: "s1", name: "Bonn" }])],
    });
    await tenant.row("site", "s1");
    await through(tenant.reread("site", 1));
    expect(await tenant.row("site", "s1")).toEqual({ id: "s1", name: "Bonn" });
  });
});

describe("what a run leaves in a file", () => {
  const folder = () => mkdtempSync(join(tmpdir(), "seen-"));
  const run = (at: string, stack: string | undefined, work: (seen: Foresight) => void) => {
    const kept = keptForesight(at, () => stack);
    work(kept.foresight);
    kept.close();
  };
  const looksAt = (id: string) => (seen: Foresight) => {
    seen.listed("site", 1_999, 100);
    seen.looked("site", id);
  };

  test("is told to the next run of the same stack, and to no other", () => {
    const at = folder();
    run(at, "prod", looksAt("s1"));
    run(at, "dev/a", looksAt("s2"));
    run(at, "prod", seen => expect(seen.idsFor("site")).toEqual(["s1"]));
    run(at, "dev/a", seen => expect(seen.idsFor("site")).toEqual(["s2"]));
    run(at, "test", seen => expect(seen.idsFor("site")).toBeUndefined());
  });

  test("is found by its entities where the stack is not known, as in a refresh, which adds to it", () => {
    const at = folder();
    run(at, "dev", looksAt("s1"));
    run(at, "prod", looksAt("s2"));
    run(at, undefined, seen => {
      expect(seen.idsFor("site", "s2")).toEqual(["s2"]);
      seen.looked("site", "s3");
    });
    run(at, "prod", seen => expect(seen.idsFor("site")).toEqual(["s2", "s3"]));
    run(at, undefined, seen => expect(seen.idsFor("site", "s9")).toBeUndefined());
  });

  test("holds ids and numbers, for its owner only, and stands there whole", () => {
    const at = folder();
    run(at, "prod", looksAt("s1"));
    const [file] = readdirSync(join(at, "seen"));
    expect(JSON.parse(readFileSync(join(at, "seen", file!), "utf8"))).toEqual({ site: { ids: ["s1"], ...long } });
  });

  test.each([
    "",
    "{",
    "[]",
    '{"site":{"ids":"s1","pages":20,"rows":100}}',
    '{"site":{"ids":["s1"],"pages":20,"rows":0}}',
  ])("says nothing when it is damaged: %s", text => {
    const at = folder();
    run(at, "prod", looksAt("s1"));
    writeFileSync(join(at, "seen", "prod.json"), text);
    run(at, "prod", seen => {
      expect(seen.idsFor("site")).toBeUndefined();
      looksAt("s2")(seen);
    });
    run(at, "prod", seen => expect(seen.idsFor("site")).toEqual(["s2"]));
  });

  test("is nothing that a run depends on: one that cannot write it ends as ever", () => {
    const file = join(folder(), "file");
    writeFileSync(file, "");
    expect(() => run(file, "prod", looksAt("s1"))).not.toThrow();
  });
});
