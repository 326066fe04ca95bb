import type { WxccError } from "../../provider/errors.js";
import { forgetful } from "../../provider/lifecycle/intents.js";
import { faultScript } from "../../provider/simulator/index.js";
import { type Ending, upAtOnce } from "../createdAtOnce.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { fileAt } from "../files.js";
import { queue, site, skill, team } from "../lifecycle/world.js";
import { type Effect, passing } from "./effects.js";
import { isTold, said } from "./stack.js";

const numbers = [1, 2, 3, 4, 5];
const named = (what: string) => numbers.map(i => `${what} ${i}`);

/** Five of a kind whose list shows all that is declared, and five of one whose list does not. */
const kinds = {
  skill: named("Skill").map(name => skill(name, { name, skillType: "BOOLEAN", serviceLevelThreshold: 30 })),
  queue: named("Queue").map(name =>
    queue(name, id => ({
      name,
      channelType: "EMAIL",
      serviceLevelThreshold: 60,
      maxTimeInQueue: 3_600,
      callDistributionGroups: [{ agentGroups: [{ teamId: id("Sales") }], order: 1, duration: 0 }],
    })),
  ),
};
type Created = keyof typeof kinds;

const bulkOf = { skill: "skill/bulk", queue: "contact-service-queue/v2/bulk" };

/** A tenant with what the five need, and an engine whose record outlives its processes. */
async function stack(kind: Created) {
  const tenant = embedded();
  const engine = new Engine(tenant.client, false, fileAt, forgetful(tenant.now));
  const profileId = String(tenant.rows("multimediaProfile")[0]!.id);
  const needed: readonly Resource[] =
    kind === "skill"
      ? []
      : [
          site("Berlin", { name: "Berlin", multimediaProfileId: profileId }),
          team("Sales", id => ({ name: "Sales", siteId: id("Berlin") })),
        ];
  await tenant.through(engine.up(needed));
  tenant.taken();
  const program = [...needed, ...kinds[kind]];
  const atOnce = () => tenant.through(upAtOnce(engine, kinds[kind]));
  const up = () => tenant.through(engine.up(program));
  const preview = () => tenant.through(engine.preview(program));
  const namesIn = () =>
    tenant
      .rows(kind)
      .map(row => String(row.name))
      .filter(name => named(kind === "skill" ? "Skill" : "Queue").includes(name))
      .sort();
  const disturb = (effect: Effect, method: string, path: string) =>
    tenant.tenant.disturb(faultScript([{ on: { method: method as "GET", path }, effect }]));
  return { ...tenant, engine, atOnce, up, preview, namesIn, disturb };
}

/** What is wrong with how creates ended: each has its entity, or an error of its own that says what to do. */
const misled = (endings: readonly Ending[]) =>
  endings.flatMap(({ name, created, error }) => {
    if (created) return created.outputs.name === name ? [] : [`${name} got ${created.outputs.name}`];
    if (!isTold(error)) return [`${name} ended with ${said(error)}`];
    const others = Object.values(kinds)
      .flat()
      .map(one => one.name)
      .filter(one => one !== name && said(error).includes(`"${one}"`));
    return others.map(other => `${name} was told of ${other}: ${said(error)}`);
  });

/** One more run makes each of them be there once, and leaves nothing to do. */
async function mended({ up, preview, namesIn, pass }: Awaited<ReturnType<typeof stack>>, kind: Created) {
  pass(24 * 3_600_000);
  const error = await up().then(
    () => undefined,
    (one: unknown) => said(one),
  );
  const steps = error === undefined ? [...new Set(await preview())] : [];
  return { error, steps, names: namesIn(), expected: named(kind === "skill" ? "Skill" : "Queue") };
}

const moments: readonly (readonly [Created, "POST" | "GET", string])[] = [
  ["skill", "POST", bulkOf.skill],
  ["skill", "GET", "v2/skill"],
  ["queue", "POST", bulkOf.queue],
  ["queue", "GET", "contact-service-queue/*"],
];

test.each(moments)(
  "five %s that go together, with any fault at %s %s, are there once each",
  async (kind, method, path) => {
    const wrong: string[] = [];
    for (const effect of passing) {
      const world = await stack(kind);
      // The list is read once before the creates: the fault is for the one that reads them back.
      if (method === "GET" && path.startsWith("v2/"))
        world.tenant.disturb(faultScript([{ on: { method, path }, skip: 1, effect }]));
      else world.disturb(effect, method, path);
      const endings = await world.atOnce();
      const sent = world.writes();
      if (
        sent.filter(line => line === `POST ${bulkOf[kind]}`).length >
        (effect.do === "limit" || JSON.stringify(effect).includes("401") || effect.do === "refuse" ? 3 : 1)
      )
        wrong.push(`${JSON.stringify(effect)}: sent ${sent.join(", ")}`);
      const { error, steps, names, expected } = await mended(world, kind);
      const found = [...misled(endings), ...(error ? [error] : [])];
      if (names.join() !== expected.join()) found.push(`the tenant has ${names.join()}`);
      if (steps.join() !== "same") found.push(`the next preview plans ${steps.join()}`);
      wrong.push(...found.map(one => `${JSON.stringify(effect)}: ${one}`));
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

test.each(["skill", "queue"] as const)(
  "a process that ends at any request of five %s leaves each of them once",
  async kind => {
    const calm = await stack(kind);
    expect(misled(await calm.atOnce())).toEqual([]);
    const count = calm.taken().length;
    for (let request = 1; request <= count; request += 1)
      for (const when of ["before", "after"] as const) {
        const world = await stack(kind);
        const died = world.dieAt(request, when);
        await world.through(Promise.race([upAtOnce(world.engine, kinds[kind]), died]));
        const { error, steps, names, expected } = await mended(world, kind);
        expect([request, when, error, steps, names]).toEqual([request, when, undefined, ["same"], expected]);
      }
  },
);

test("an answer that is lost is looked up by one list for all of them", async () => {
  const { atOnce, disturb, taken, namesIn } = await stack("skill");
  disturb({ do: "reset", when: "after" }, "POST", bulkOf.skill);
  const endings = await atOnce();
  expect(endings.map(({ created }) => created?.outputs.name)).toEqual(named("Skill"));
  const lists = taken().filter(line => !/organization-setting|GET skill\//.test(line));
  const list = "GET v2/skill?page=0&pageSize=500";
  expect(lists).toEqual([list, `POST ${bulkOf.skill}`, list]);
  expect(namesIn()).toEqual(named("Skill"));
});

test("a call that nothing became of is an error of each, and sent again by nobody", async () => {
  const { atOnce, disturb, writes, namesIn } = await stack("skill");
  disturb({ do: "answer", when: "before", status: 503, body: "json" }, "POST", bulkOf.skill);
  const endings = await atOnce();
  for (const { name, error } of endings)
    expect((error as WxccError).describe()).toMatch(
      new RegExp(`^Unknown: skill "${name}" may have been created: the server answered 503`),
    );
  expect(writes()).toEqual([`POST ${bulkOf.skill}`]);
  expect(namesIn()).toEqual([]);
});
