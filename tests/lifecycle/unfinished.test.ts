import { forgetful } from "../../provider/lifecycle/intents.js";
import { faultScript } from "../../provider/simulator/index.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { wave } from "../wave.js";
import { queue, site, skill, team } from "./world.js";

type Effect = Parameters<typeof faultScript>[0][number]["effect"];
type Method = "GET" | "POST" | "PUT" | "DELETE";

/** A tenant that can fail, and a stack whose record outlives its processes. */
function stack() {
  const tenant = embedded();
  const intents = forgetful(tenant.now);
  const engine = new Engine(tenant.client, false, wave, intents);
  const fail = (method: Method, path: string, effect: Effect, skip = 0, times = 1) =>
    tenant.tenant.disturb(faultScript([{ on: { method, path }, skip, times, effect }]));
  const profileId = String(tenant.rows("multimediaProfile")[0]!.id);
  const up = (program: readonly Resource[]) => tenant.through(engine.up(program));
  const errorOf = (program: readonly Resource[]) =>
    tenant.through(
      engine.up(program).then(
        () => "",
        (error: Error) => ("describe" in error ? (error as { describe(): string }).describe() : error.message),
      ),
    );
  const idsOf = (kind: "skill" | "site" | "team", name: string) =>
    tenant
      .rows(kind)
      .filter(row => row.name === name)
      .map(({ id }) => String(id));
  return { ...tenant, intents, engine, fail, profileId, up, errorOf, idsOf };
}

const german = skill("german", { name: "German", skillType: "BOOLEAN", serviceLevelThreshold: 30 });

const lost: readonly Effect[] = [
  { do: "reset", when: "after" },
  { do: "silence", when: "after" },
  { do: "answer", when: "after", status: 500 },
  { do: "answer", when: "after", status: 504, body: "html" },
  { do: "spoil", how: "cut" },
  { do: "spoil", how: "garbled" },
  { do: "spoil", how: "gzip" },
  { do: "spoil", how: "html" },
];

describe("a create", () => {
  test.each(lost)("whose answer is lost by %j is found, and sent once", async effect => {
    const { engine, fail, up, writes, idsOf } = stack();
    fail("POST", "skill", effect);
    writes();
    await up([german]);
    expect(writes()).toEqual(["POST skill"]);
    expect(idsOf("skill", "German")).toEqual([engine.id("german")]);
    expect(await up([german])).toEqual(["same"]);
  });

  test("whose answer is lost is found when reads lag behind, by the same run or the next", async () => {
    for (const ms of [3_000, 60_000]) {
      const { engine, fail, up, errorOf, writes, idsOf, pass } = stack();
      fail("POST", "skill", { do: "stale", ms });
      fail("POST", "skill", { do: "reset", when: "after" });
      // The first create is stale; the second one's answer is lost while reads are.
      const english = skill("english", { name: "English", skillType: "BOOLEAN", serviceLevelThreshold: 30 });
      const error = await errorOf([english, german]);
      if (ms === 3_000) expect(error).toBe("");
      else expect(error).toMatch(/^Unknown: skill "German" may have been created.*\n.*Run it again/);
      pass(60_000);
      await up([english, german]);
      expect(writes().filter(line => line.startsWith("POST"))).toHaveLength(2);
      expect(idsOf("skill", "German")).toEqual([engine.id("german")]);
    }
  });

  test("that the server did not carry out is an error, and is made by the next run", async () => {
    const { engine, fail, up, errorOf, idsOf } = stack();
    fail("POST", "skill", { do: "answer", when: "before", status: 503 });
    expect(await errorOf([german])).toMatch(/^Unknown: skill "German" may have been created: the server answered 503/);
    expect(idsOf("skill", "German")).toEqual([]);
    expect(await up([german])).toEqual(["create"]);
    expect(idsOf("skill", "German")).toEqual([engine.id("german")]);
  });

  test("whose answer is lost takes over nothing of a stranger who was faster", async () => {
    const { fail, errorOf, administer, idsOf, live } = stack();
    fail("POST", "skill", { do: "reset", when: "before" });
    fail("GET", "v2/skill", { do: "reset", when: "before" }, 1);
    const theirs = { name: "German", active: true, skillType: "BOOLEAN", serviceLevelThreshold: 99 };
    const before = administer("POST", "skill", { ...theirs, name: "Other" });
    expect(before.status).toBe(201);
    const racing = errorOf([german]);
    administer("POST", "skill", theirs);
    expect(await racing).not.toBe("");
    expect(idsOf("skill", "German")).toHaveLength(1);
    expect(await errorOf([german])).toMatch(/already has skill "German"/);
    expect(live("skill", idsOf("skill", "German")[0]!)).toMatchObject({ serviceLevelThreshold: 99 });
  });
});

/** A site, a team on it and a queue that it serves. */
function office(profileId: string): readonly Resource[] {
  return [
    site("berlin", { name: "Berlin", multimediaProfileId: profileId }),
    team("sales", id => ({ name: "Sales", siteId: id("berlin") })),
    queue("orders", id => ({
      name: "Orders",
      channelType: "TELEPHONY",
      serviceLevelThreshold: 60,
      maxTimeInQueue: 600,
      callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: id("sales") }] }],
    })),
  ];
}

/** How many requests a first up takes. */
async function requestsOf() {
  const { taken, up, profileId } = stack();
  taken();
  await up(office(profileId));
  return taken().length;
}

describe("a process that ends", () => {
  test.each(["before", "after"] as const)(
    "%s any of its requests, makes nothing twice: the next run goes on with what is there",
    async when => {
      const count = await requestsOf();
      for (let request = 1; request <= count; request += 1) {
        const { engine, profileId, dieAt, through, up, writes, violations, rows } = stack();
        const program = office(profileId);
        const died = dieAt(request, when);
        await through(Promise.race([engine.up(program), died]));
        await up(program);
        expect(writes().filter(line => line.startsWith("POST"))).toHaveLength(3);
        for (const kind of ["site", "team", "queue"] as const) {
          const ours = rows(kind).filter(({ name }) => ["Berlin", "Sales", "Orders"].includes(String(name)));
          expect([kind, ours.map(({ id }) => id)]).toEqual([
            kind,
            [engine.id(program.find(one => one.kind === kind)!.name)],
          ]);
        }
        expect(await engine.preview(program)).toEqual(["same", "same", "same"]);
        expect(violations).toEqual([]);
      }
    },
  );

  test("after the answer came and before the engine wrote it, makes nothing twice", async () => {
    for (let create = 1; create <= 3; create += 1) {
      const { engine, profileId, up, through, writes, rows } = stack();
      const program = office(profileId);
      let left = create;
      let end = () => {};
      const died = new Promise<void>(resolve => {
        end = resolve;
      });
      engine.learns = async () => {
        left -= 1;
        if (left > 0) return;
        end();
        await new Promise(() => {});
      };
      await through(Promise.race([engine.up(program), died]));
      engine.learns = async () => {};
      const steps = await up(program);
      expect(steps.filter(step => step === "create")).toHaveLength(3 - create + 1);
      expect(writes().filter(line => line.startsWith("POST"))).toHaveLength(3);
      expect(rows("site").filter(({ name }) => name === "Berlin")).toHaveLength(1);
      expect(await engine.preview(program)).toEqual(["same", "same", "same"]);
      if (create === 2) expect(engine.said).toEqual([]);
    }
  });

  test("is told of when the next run goes on with what it made", async () => {
    const { engine, profileId, dieAt, through, up } = stack();
    const program = office(profileId);
    const died = dieAt(3, "after");
    await through(Promise.race([engine.up(program), died]));
    await up(program);
    expect(engine.said.filter(line => line.startsWith("goes on with"))).toHaveLength(1);
  });

  test("and whose entity somebody changed since, is not taken for ours: preview says how to adopt it", async () => {
    const { engine, dieAt, through, errorOf, edit, rows } = stack();
    const died = dieAt(3, "after");
    await through(Promise.race([engine.up([german]), died]));
    const made = rows("skill").find(({ name }) => name === "German")!;
    edit("skill", String(made.id), { serviceLevelThreshold: 31 });
    expect(await errorOf([german])).toMatch(/already has skill "German".*adopt: true/);
  });
});

describe("an intent to create", () => {
  const germans = { stack: "", name: "german", kind: "skill", key: '["German"]' } as const;
  const written = { name: "German", active: true, skillType: "BOOLEAN", serviceLevelThreshold: 30 };

  test("is over when the engine is seen to know what was created", async () => {
    const { up, intents } = stack();
    await up([german]);
    expect(intents.pending(germans)).toMatchObject({ id: expect.any(String) });
    await up([german]);
    expect(intents.pending(germans)).toBeUndefined();
  });

  test("is not about what was there long before it, however alike", async () => {
    const { administer, errorOf, intents, pass } = stack();
    administer("POST", "skill", written);
    pass(3_600_000);
    await intents.begin(germans);
    expect(await errorOf([german])).toMatch(/already has skill "German"/);
  });

  test("is not about another entity than the one that the tenant named in its answer, however alike", async () => {
    const { administer, errorOf, intents } = stack();
    await intents.begin(germans);
    intents.made(germans, "00000000-0000-4000-8000-000000000000");
    administer("POST", "skill", written);
    expect(await errorOf([german])).toMatch(/already has skill "German"/);
  });

  test("is of one stack: another one of the same program takes nothing over", async () => {
    const { administer, errorOf, intents } = stack();
    await intents.begin({ ...germans, stack: "prod" });
    administer("POST", "skill", written);
    expect(await errorOf([german])).toMatch(/already has skill "German"/);
  });
});
