import { drift } from "../../provider/drift/drift.js";
import type { Desired, Kind } from "../../provider/entities/entity.js";
import { registry } from "../../provider/entities/registry.js";
import { carried } from "../carried.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { multiplied, multiply } from "../grown.js";
import { type Declared, linked, mix, peopleOf } from "./mix.js";
import { renamed } from "./tenant.js";

type World = ReturnType<typeof embedded>;

jest.setTimeout(300_000);

const resourcesOf = (entities: readonly Declared[]): readonly Resource[] =>
  entities.map(({ kind, name, inputs }) => ({ kind, name, inputs: id => linked(inputs, id) as Desired }));

const programOf = (size: number, agents: number) => resourcesOf(mix(size, agents));

const kindsOf = (program: readonly Resource[]) => [...new Set(program.map(({ kind }) => kind))];

const countOf = ({ tenant: { store } }: World, kind: Kind) =>
  store.rows(registry[kind].routes!.item.split("/").at(-1)!).size;

/** What the lists of some kinds cost. */
const pagesOf = (world: World, kinds: readonly Kind[], pageSize: number) =>
  kinds.reduce((sum, kind) => sum + Math.max(1, Math.ceil(countOf(world, kind) / pageSize)), 0);

const isWrite = (line: string) => !line.startsWith("GET ");

describe.each([100, 1_000])("a stack of %s entities, a tenth of them agents", size => {
  const agents = size / 10;
  const program = programOf(size, agents);
  const kinds = kindsOf(program);
  let world = embedded(undefined, [], { people: peopleOf(agents) });
  const engine = new Engine(() => world.client());

  beforeAll(async () => {
    world.entitle({ maximumSkills: size, numberOfCadVariables: size });
    await engine.up(program);
  });

  describe.each([50, 100, 500])("on a server of pages of %s", pageSize => {
    beforeAll(() => {
      world = embedded(world.tenant.snapshot(), [], { maxPageSize: pageSize });
    });

    const most = () => pagesOf(world, kinds, pageSize) + 2;

    test.each(["preview", "up"] as const)("is left alone by a %s that reads each page once", async operation => {
      expect(new Set(await engine[operation](program))).toEqual(new Set(["same"]));
      const sent = world.taken();
      expect(sent.filter(isWrite)).toEqual([]);
      expect(sent.length).toBeLessThanOrEqual(most());
    });

    test("is refreshed by reading each page once", async () => {
      await engine.refresh();
      expect(world.taken().length).toBeLessThanOrEqual(most());
    });

    test("is compared with what was deployed by reading each page once", async () => {
      const report = await drift(world.client(), engine.resources(), "test");
      expect(report.findings.filter(({ what }) => what !== "unmanaged")).toEqual([]);
      expect(world.taken().length).toBeLessThanOrEqual(most());
    });

    test("costs one request more for each entity that somebody moved and whose list drops fields, until it was refreshed", async () => {
      const moved = (["queue", "team", "skillProfile", "site"] as const).map(kind => ({
        kind,
        id: engine.id(`${kind}-1`),
      }));
      for (const { kind, id } of moved) world.edit(kind, id, { description: `Moved at ${pageSize}` });
      await engine.preview(program);
      const singly = world.taken().filter(line => !/[?&]page=/.test(line));
      const dropping = moved.filter(({ kind }) => kind === "queue" || kind === "skillProfile");
      expect(singly.sort()).toEqual(dropping.map(({ kind, id }) => `GET ${registry[kind].routes!.item}/${id}`).sort());
      await engine.refresh();
      world.taken();
      await engine.preview(program);
      expect(world.taken().length).toBeLessThanOrEqual(most());
      await engine.up(program);
      world.taken();
    });
  });

  test("knows what it needs after an import as well", async () => {
    const ids = new Map(program.map(({ name }) => [name, engine.id(name)]));
    const imported = new Engine(() => world.client());
    await imported.import(program, name => ids.get(name)!, true);
    world.taken();
    await imported.preview(program);
    expect(world.taken().length).toBeLessThanOrEqual(pagesOf(world, kinds, 500) + 2);
  });
});

describe("a stack of 10,000 entities, a tenth of them agents", () => {
  const base = mix(100, 10);
  const kinds = kindsOf(programOf(100, 10));
  const world = embedded(undefined, [], { people: peopleOf(10) });
  const engine = new Engine(world.client);
  let program: readonly Resource[] = [];
  const most = () => pagesOf(world, kinds, 100) + 2;

  beforeAll(async () => {
    const first = new Engine(world.client);
    await first.up(programOf(100, 10));
    multiply(world, kinds, 100);
    const all = multiplied(base, first.id, 100);
    program = all.program;
    await engine.import(program, all.idOf, true);
    world.taken();
  });

  test("is left alone by a preview that reads each page once", async () => {
    expect(new Set(await engine.preview(program))).toEqual(new Set(["same"]));
    expect(world.taken().length).toBeLessThanOrEqual(most());
  });

  test("is refreshed, and compared with what was deployed, by reading each page once", async () => {
    await engine.refresh();
    expect(world.taken().length).toBeLessThanOrEqual(most());
    await drift(world.client(), engine.resources(), "test");
    expect(world.taken().length).toBeLessThanOrEqual(most());
  });
});

describe("a program of 22 entities on a tenant of 10,000", () => {
  const program = programOf(22, 2);
  const kinds = kindsOf(program);
  const world = embedded(undefined, [], { people: peopleOf(2) });
  const engine = new Engine(carried(world.client));
  const singly = (line: string) => !/[?&]page=/.test(line);

  beforeAll(async () => {
    const first = new Engine(world.client);
    await first.up(program);
    multiply(world, kinds, 455);
    const ids = new Map(program.map(({ name }) => [name, first.id(name)]));
    await engine.import(program, name => ids.get(name)!, true);
    world.taken();
  });

  test.each(["preview", "up"] as const)("is left alone by a %s that asks once for each kind", async operation => {
    expect(new Set(await engine[operation](program))).toEqual(new Set(["same"]));
    const sent = world.taken();
    expect(sent.length).toBeLessThanOrEqual(kinds.length);
    expect(pagesOf(world, kinds, 100)).toBeGreaterThan(90);
  });

  test("is refreshed so", async () => {
    await engine.refresh();
    expect(world.taken().length).toBeLessThanOrEqual(kinds.length);
  });

  test("is not told that an entity is gone before the list and its own address said so", async () => {
    const id = engine.id("queue-1");
    world.erase("queue", id);
    await engine.preview(program);
    const sent = world.taken();
    expect(sent.filter(singly)).toEqual([`GET contact-service-queue/${id}`]);
    expect(sent.filter(line => line.includes("v2/contact-service-queue")).length).toBe(
      1 + pagesOf(world, ["queue"], 100),
    );
  });
});

describe("a program of 20 entities that came last into a tenant of 1,000", () => {
  const program = mix(20).map(one => renamed(one, "_of_few"));
  const kinds = [...new Set(program.map(({ kind }) => kind))];
  const world = embedded();
  const engine = new Engine(carried(world.client));

  beforeAll(async () => {
    const first = new Engine(world.client);
    await first.up(programOf(100, 0));
    world.entitle({ maximumSkills: 1_000, numberOfCadVariables: 1_000 });
    multiply(world, kinds, 10);
    world.taken();
  });

  test("is left alone by a preview that asks once for each kind, although its entities began pages", async () => {
    await engine.up(resourcesOf(program));
    const begun = kinds.filter(kind => countOf(world, kind) > 100 && countOf(world, kind) <= 110);
    expect(begun.length).toBeGreaterThan(1);
    world.taken();
    expect(new Set(await engine.preview(resourcesOf(program)))).toEqual(new Set(["same"]));
    expect(world.taken().length).toBe(kinds.length);
  });
});
