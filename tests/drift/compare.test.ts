import fc from "fast-check";
import { compare } from "../../provider/drift/compare.js";
import { deployedSide, type Side, tenantSide } from "../../provider/drift/side.js";
import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import type { Json, Kind, Live } from "../../provider/entities/entity.js";
import { registry } from "../../provider/entities/registry.js";
import { reading } from "../../provider/tenant/index.js";
import { embedded } from "../embedded.js";
import { Engine } from "../engine.js";
import { accepted } from "../everyKind/accepted.js";
import { exportedFlow } from "../flows.js";
import { skill, skillProfile } from "../lifecycle/world.js";
import { linesOf, program } from "./world.js";

/** The program in a tenant of its own. @param shift so that no id is that of another tenant */
async function centre(shift: number) {
  const tenant = embedded();
  const { administer, rows } = tenant;
  for (let i = 0; i < shift; i += 1) {
    const made = administer("POST", "skill", {
      name: `gone${i}`,
      skillType: "BOOLEAN",
      serviceLevelThreshold: 1,
      active: true,
    });
    administer("DELETE", `skill/${(made.body as { id: string }).id}`);
  }
  const engine = new Engine(tenant.client);
  const profileId = String(rows("multimediaProfile").find(row => row.name === "Default_Multimedia_Profile")!.id);
  const names = [{ name: "First" }, { name: "Second" }];
  const base = [...program(profileId), skill("tier", { name: "Tier", skillType: "ENUM", enumSkillValues: names })];
  await engine.up(base);
  // The id of a value inside a skill.
  const second = (engine.outputs("tier").enumSkillValues as readonly Live[]).find(({ name }) => name === "Second")!.id!;
  const activeEnumSkills = [{ enumSkillValueId: second }];
  const all = [...base, skillProfile("expert", { name: "Expert", activeEnumSkills })];
  await engine.up(all);
  tenant.taken();
  const live = (label: string): Side => tenantSide(label, reading(tenant.client()));
  const stack = (label: string): Side => deployedSide(label, engine.resources());
  return { ...tenant, engine, program: all, live, stack };
}

type Centre = Awaited<ReturnType<typeof centre>>;

/** Something that one tenant has otherwise, and what a comparison is to say. */
interface Edit {
  says: string;
  make: (centre: Centre) => { status: number };
}

const change = (kind: Kind, logical: string, name: string, field: string, value: (centre: Centre) => Json): Edit => ({
  says: `changed ${kind} ${name} ${field}`,
  make: centre => centre.edit(kind, centre.engine.id(logical), { [field]: value(centre) }),
});

const edits: readonly Edit[] = [
  change("site", "berlin", "Berlin", "active", () => false),
  change("team", "sales", "Berlin / Sales", "teamStatus", () => "NOT_AVAILABLE"),
  change("queue", "chat", "Chat", "maxTimeInQueue", () => 700),
  change("queue", "spare", "Spare", "callDistributionGroups", ({ engine }) => [
    { order: 1, duration: 0, agentGroups: [{ teamId: engine.id("support") }] },
  ]),
  change("skillProfile", "seller", "Seller", "activeSkills", ({ engine, administer }) => {
    const { body } = administer("GET", `skill-profile/${engine.id("seller")}`);
    return (body as { activeSkills: object[] }).activeSkills.map(one => ({ ...one, proficiencyValue: 3 }) as Live);
  }),
  { says: "onlyInA queue Extra", make: ({ erase, engine }) => erase("queue", engine.id("extra")) },
];

const pairs = [
  ["two tenants", ({ live }: Centre) => live("A"), ({ live }: Centre) => live("B")],
  ["a stack and a tenant", ({ stack }: Centre) => stack("A"), ({ live }: Centre) => live("B")],
] as const;

describe.each(pairs)("%s", (_, left, right) => {
  test("differ in what one of them has otherwise, and in nothing else, whatever the ids", async () => {
    const [a, b] = [await centre(0), await centre(3)];
    expect(a.engine.id("sales")).not.toBe(b.engine.id("sales"));
    const saved = b.tenant.snapshot();
    await fc.assert(
      fc.asyncProperty(fc.subarray([...edits]), async some => {
        b.tenant.restore(saved);
        for (const edit of some) expect(edit.make(b).status).toBeLessThan(300);
        b.taken();
        const report = await compare(left(a), right(b));
        expect(linesOf(report)).toEqual(some.map(({ says }) => says).sort());
        expect(report.untold).toEqual([]);
        expect(b.taken().filter(line => !line.startsWith("GET "))).toEqual([]);
      }),
      { numRuns: 12, seed: 1 },
    );
    expect([...a.violations, ...b.violations]).toEqual([]);
  }, 60_000);
});

test("two exports differ in what their programs say, and in whose objects exist", async () => {
  const a = await centre(0);
  const berlin = (await centre(2)).engine.resources();
  const changed = berlin.flatMap(one => {
    if (one.name === "extra") return [];
    return one.name === "chat"
      ? [{ ...one, inputs: { ...one.inputs, maxTimeInQueue: 700, description: "new" } }]
      : [one];
  });
  const report = await compare(a.stack("A"), deployedSide("B", changed));
  expect(linesOf(report)).toEqual([
    "changed queue Chat description",
    "changed queue Chat maxTimeInQueue",
    "onlyInA queue Extra",
  ]);
  const back = await compare(deployedSide("B", changed), a.stack("A"));
  expect(linesOf(back)).toEqual([
    "changed queue Chat description",
    "changed queue Chat maxTimeInQueue",
    "onlyInB queue Extra",
  ]);
  expect(back.findings[0]!.fields).toMatchObject([
    { field: "description", was: "new" },
    { field: "maxTimeInQueue", was: 700, is: 600 },
  ]);
});

describe.each(declaredKinds.filter(kind => registry[kind].routes))("of %s", kind => {
  test("a tenant is like itself, and like the stack that was deployed to it", async () => {
    const tenant = embedded();
    const engine = new Engine(tenant.client);
    await engine.up(await accepted(kind, 1));
    const live = (label: string) => tenantSide(label, reading(tenant.client()));
    const stack = deployedSide("stack", engine.resources());
    expect(linesOf(await compare(live("A"), live("B"), [kind]))).toEqual([]);
    expect(linesOf(await compare(stack, live("B"), [kind]))).toEqual([]);
    expect(linesOf(await compare(live("A"), stack, [kind]))).toEqual([]);
    expect(linesOf(await compare(stack, deployedSide("again", engine.resources()), [kind]))).toEqual([]);
  });
});

test("what cannot be read is told, and no object of it is missing", async () => {
  const [a, b] = [await centre(0), await centre(1)];
  b.close(/\/v2\/contact-service-queue/);
  const report = await compare(a.live("A"), b.live("B"));
  expect(linesOf(report)).toEqual([]);
  expect(report.untold).toMatchObject([{ title: "queue", why: "B: was not read: access was denied" }]);
});

test("flows are the same where they do the same with objects of the same names", async () => {
  const theirs = "247ec630-c684-4a6b-8b05-7c9cfcdb8f36";
  const definition: unknown = exportedFlow("Theirs", {
    Queue: { activityName: "queue-contact", destination: theirs, "destination:name": "Sales" },
  });
  async function withFlow(shift: number, destination: string) {
    const one = await centre(shift);
    const flow = (id: (name: string) => string) => ({
      name: "Calls",
      definition: definition as Json,
      bindings: { queues: { Sales: id(destination) } },
    });
    await one.engine.up([...one.program, { kind: "flow", name: "calls", inputs: flow }]);
    return one;
  }
  const [a, b, c] = [await withFlow(0, "chat"), await withFlow(3, "chat"), await withFlow(3, "spare")];
  expect(a.engine.id("chat")).not.toBe(b.engine.id("chat"));
  expect(linesOf(await compare(a.live("A"), b.live("B")))).toEqual([]);
  expect(linesOf(await compare(a.stack("A"), b.live("B")))).toEqual([]);
  expect(linesOf(await compare(a.live("A"), c.live("C")))).toEqual(["changed flow Calls definition"]);
});
