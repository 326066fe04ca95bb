import { forgetful } from "../../provider/lifecycle/intents.js";
import { railsOf } from "../../provider/lifecycle/rails.js";
import { read } from "../../provider/lifecycle/read.js";
import { remove } from "../../provider/lifecycle/remove.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { faultScript } from "../../provider/simulator/index.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { skill } from "./world.js";

const many = (count: number): readonly Resource[] =>
  Array.from({ length: count }, (_, i) => skill(`s${i + 1}`, { name: `Skill ${i + 1}`, skillType: "BOOLEAN" }));

/** A stack of so many skills, of which somebody deleted some in the tenant. */
async function lost(count: number, gone: readonly number[]) {
  const intents = forgetful();
  const tenant = embedded();
  const engine = new Engine(tenant.client, false, undefined, intents);
  const program = many(count);
  await engine.up(program);
  for (const i of gone) tenant.erase("skill", engine.id(`s${i}`));
  tenant.writes();
  return { ...tenant, engine, intents, program };
}

const seven = [4, 5, 6, 7, 8, 9, 10];

/** An engine that asks for everything at once, and for nothing more before it has an answer. */
const settled = () => new Promise<void>(done => setImmediate(done));

type Lost = Awaited<ReturnType<typeof lost>>;

/** One run of a provider that is asked to delete everything at once. */
function destroyed({ client, engine, intents, through }: Lost, more: Parameters<typeof newRun>[5] = {}) {
  const run = newRun(client(), false, () => {}, undefined, intents, { settled, ...more });
  return through(Promise.allSettled(engine.resources().map(({ kind, id, outputs }) => remove(run, kind, id, outputs))));
}

const countOf = (answers: readonly PromiseSettledResult<unknown>[], status: string) =>
  answers.filter(answer => answer.status === status).length;

describe("objects that are gone from the tenant", () => {
  test("are created again when they are few", async () => {
    const { engine, program, rows } = await lost(10, [1, 2, 3]);
    const steps = await engine.up(program);
    expect(steps).toEqual([...Array(3).fill("replace"), ...Array(7).fill("same")]);
    expect(rows("skill")).toHaveLength(10);
  });

  test("stop the preview when they are more than five and more than a fifth, and say what to look at", async () => {
    const { engine, program, writes } = await lost(10, seven);
    const error = await engine.preview(program).catch(found => found);
    expect(error.describe()).toMatch(
      /^GuardRail: skill "Skill 9" \(.*\) is gone from the tenant, and so are others: 6 of the 9 objects .*The token or the tenant looks wrong/,
    );
    expect(error.todo).toMatch(/wxcc:expectedOrgId.*WXCC_MAY_VANISH=true/);
    expect(engine.found.filter(({ found }) => found === "refused")).toHaveLength(1);
    expect(writes()).toEqual([]);
  });

  test("stop a refresh, which leaves the state as it is", async () => {
    const { engine, rows } = await lost(10, seven);
    const before = engine.resources();
    await expect(engine.refresh()).rejects.toThrow("The token or the tenant looks wrong");
    expect(engine.resources()).toEqual(before);
    expect(rows("skill")).toHaveLength(3);
  });

  test("are not said to be gone while the engine still looks for others", async () => {
    const { engine, client } = await lost(10, seven);
    const run = newRun(client(), false, () => {}, undefined, undefined, { settled });
    const answers = await Promise.allSettled(
      engine.resources().map(({ kind, id, outputs }) => read(run, kind, id, outputs)),
    );
    expect(answers.map(({ status }) => status)).toEqual([...Array(3).fill("fulfilled"), ...Array(7).fill("rejected")]);
  });

  test("leave the state when a refresh finds that they are few", async () => {
    const { engine } = await lost(10, [1, 2, 3]);
    await engine.refresh();
    expect(engine.resources().map(({ name }) => name)).toEqual(seven.map(i => `s${i}`));
  });

  test("stop an update without a preview too, after the five that may vanish", async () => {
    const { engine, program, writes } = await lost(10, seven);
    await expect(engine.up(program)).rejects.toThrow("The token or the tenant looks wrong");
    expect(writes().filter(line => line.startsWith("POST"))).toHaveLength(5);
  });

  test("may be many, where they are no more than a fifth of the stack", async () => {
    const { engine, program } = await lost(35, [29, 30, 31, 32, 33, 34, 35]);
    expect((await engine.preview(program)).filter(step => step === "replace")).toHaveLength(7);
    const other = await lost(34, [28, 29, 30, 31, 32, 33, 34]);
    await expect(other.engine.preview(other.program)).rejects.toThrow("7 of the 34 objects");
  });

  test("are created again, however many, where the stack says that they may vanish", async () => {
    const { engine, program, rows } = await lost(10, seven);
    engine.rails = railsOf(name => (name === "mayVanish" ? "true" : undefined));
    await engine.up(program);
    expect(rows("skill")).toHaveLength(10);
    expect(railsOf(() => undefined)).not.toHaveProperty("mayVanish");
    expect(() => railsOf(name => (name === "mayVanish" ? "yes" : undefined))).toThrow("wxcc:mayVanish yes");
  });

  test("did not vanish where a run of ours deleted them and the engine did not learn of it", async () => {
    const { engine, client, intents, program, rows } = await lost(10, []);
    const killed = newRun(client(), false, () => {}, undefined, intents);
    for (const { kind, id, outputs } of engine.resources().slice(1)) await remove(killed, kind, id, outputs);
    expect(rows("skill")).toHaveLength(1);
    expect((await engine.up(program)).filter(step => step === "replace")).toHaveLength(9);
    expect(rows("skill")).toHaveLength(10);
  });
});

describe("objects that a destroy finds gone", () => {
  test("are deleted when they are few", async () => {
    const world = await lost(10, [1, 2, 3]);
    expect(countOf(await destroyed(world), "fulfilled")).toBe(10);
    expect(world.rows("skill")).toEqual([]);
  });

  test("stay in the state when they are more than five and more than a fifth, and what to look at is said", async () => {
    const world = await lost(10, seven);
    const answers = await destroyed(world);
    expect(answers.map(({ status }) => status)).toEqual([...Array(3).fill("fulfilled"), ...Array(7).fill("rejected")]);
    const [refused] = answers.filter(answer => answer.status === "rejected");
    expect(refused!.reason.describe()).toMatch(/^GuardRail: skill "Skill \d+" \(.*of the 10 objects.*looks wrong/);
    expect(refused!.reason.todo).toContain("WXCC_MAY_VANISH=true");
  });

  test("stop it again when it is repeated: that it asked for them deleted nothing", async () => {
    const world = await lost(10, seven);
    await destroyed(world);
    const again = await destroyed(world);
    expect(countOf(again, "rejected")).toBe(7);
    expect(countOf(again, "fulfilled")).toBe(3);
  });

  test("stop one that deletes one by one after the five that may be gone", async () => {
    const { engine } = await lost(10, seven);
    await expect(engine.up([])).rejects.toThrow("The token or the tenant looks wrong");
    expect(engine.resources()).toHaveLength(5);
  });

  test("may be many, where the stack says so", async () => {
    const world = await lost(10, seven);
    const rails = railsOf(name => (name === "mayVanish" ? "true" : undefined));
    expect(countOf(await destroyed(world, { rails }), "fulfilled")).toBe(10);
  });

  test("were deleted by it where a run of ours did that and the engine did not learn of it", async () => {
    const world = await lost(10, []);
    expect(countOf(await destroyed(world), "fulfilled")).toBe(10);
    expect(countOf(await destroyed(world), "fulfilled")).toBe(10);
  });

  test("were deleted by it where the answers to its own deletes were lost", async () => {
    const world = await lost(20, []);
    const effect = { do: "reset", when: "after" } as const;
    world.tenant.disturb(faultScript([{ on: { method: "DELETE" }, times: 7, effect }]));
    expect(countOf(await destroyed(world), "fulfilled")).toBe(20);
    expect(world.rows("skill")).toEqual([]);
  });

  test("count as well where they are not deleted but given back", async () => {
    const world = embedded();
    const run = newRun(world.client(), false, () => {}, undefined, forgetful(), { settled });
    const strange = Array.from({ length: 7 }, (_, i) => `00000000-0000-4000-8000-00000000000${i}`);
    const outputs = { email: "a@example.com", wxcc: { v: 1, before: { teamIds: null } } };
    const answers = await world.through(Promise.allSettled(strange.map(id => remove(run, "agent", id, outputs))));
    expect(countOf(answers, "rejected")).toBe(7);
  });

  test("did not vanish where they are links, and we deleted what they are part of", async () => {
    const world = embedded();
    const intents = forgetful();
    const run = newRun(world.client(), false, () => {}, undefined, intents, { settled });
    const teams = Array.from({ length: 7 }, (_, i) => `00000000-0000-4000-8000-00000000000${i}`);
    for (const id of teams) intents.deleting("team", id);
    const outputs = { wxcc: { v: 1, before: { desktopLayoutId: null } } };
    const removing = Promise.allSettled(teams.map(id => remove(run, "teamDesktopLayout", id, outputs)));
    expect(countOf(await world.through(removing), "fulfilled")).toBe(7);
  });
});

describe("an object that is not in the tenant", () => {
  const elsewhere = () => ({ before: ["org-a"], now: "org-b" });
  const askedFrom = async () => {
    const world = await lost(3, [1]);
    return { ...world, intents: { ...world.intents, elsewhere } };
  };

  test("is not gone where the stack was made in another organization: the first one says so, and names both", async () => {
    const world = await askedFrom();
    const [refused] = await destroyed(world);
    expect(refused).toMatchObject({ status: "rejected", reason: { name: "WrongTenant" } });
    const text = (refused as PromiseRejectedResult).reason.describe();
    expect(text).toMatch(/^WrongTenant: skill "Skill 1" .*not in organization org-b.* created in org-a/);
    const run = newRun(world.client(), false, () => {}, undefined, world.intents, { settled });
    const { kind, id, outputs } = world.engine.resources()[0]!;
    await expect(read(run, kind, id, outputs)).rejects.toThrow("org-a");
  });

  test("may be gone there too, where the stack says that it moves", async () => {
    const world = await askedFrom();
    const rails = railsOf(name => (name === "mayVanish" ? "true" : undefined));
    expect(countOf(await destroyed(world, { rails }), "fulfilled")).toBe(3);
  });
});
