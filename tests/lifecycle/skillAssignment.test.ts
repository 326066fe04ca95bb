import { newRun } from "../../provider/lifecycle/run.js";
import { update } from "../../provider/lifecycle/update.js";
import type { Resource } from "../engine.js";
import { skill, skillAssignment, world } from "./world.js";

/** A tenant with a dynamic skill in the program, and two agents. */
function staffed() {
  const tenant = world();
  const [first, second] = ["agent1@example.com", "agent2@example.com"].map(email => tenant.idNamed("agent", email));
  const spanish = (more: object = {}) =>
    skill("spanish", { name: "Spanish", skillType: "PROFICIENCY", dynamicSkill: true, ...more });
  const program = (...agents: readonly object[]): readonly Resource[] => [
    spanish(),
    skillAssignment("who", id => ({ skillId: id("spanish"), agents: agents as never })),
  ];
  const route = (path: string) => `user/${path}/${tenant.engine.id("spanish")}`;
  /** Who has it, as an administrator sees it. */
  const held = () => {
    const { body } = tenant.administer("GET", route("by-dynamic-skill-id"));
    const rows = (body as { data: { id: string; dynamicSkill: { proficiencyValue: number } }[] }).data;
    return new Map(rows.map(({ id, dynamicSkill }) => [id, dynamicSkill.proficiencyValue]));
  };
  /** A supervisor gives it. */
  const give = (userId: string, proficiencyValue: number) => {
    const items = [{ itemIdentifier: 0, item: { userId, proficiencyValue }, requestAction: "SAVE" }];
    expect(tenant.administer("PATCH", route("bulk/update-dynamic-skill"), { items }).status).toBe(207);
  };
  return { ...tenant, first: first!, second: second!, spanish, program, held, give };
}

describe("the assignment of a dynamic skill", () => {
  test("is given in one request, stays as it is, changes and is taken again", async () => {
    const { engine, first, second, program, held, writes, violations } = staffed();
    const both = program({ userId: first, proficiencyValue: 8 }, { userId: second, proficiencyValue: 3 });
    expect(await engine.preview(both)).toEqual(["create", "create"]);
    await engine.up(both);
    expect([...held()]).toEqual([
      [first, 8],
      [second, 3],
    ]);
    const bulk = `PATCH user/bulk/update-dynamic-skill/${engine.id("spanish")}`;
    expect(writes().filter(line => line.startsWith("PATCH"))).toEqual([bulk]);
    expect(await engine.up(both)).toEqual(["same", "same"]);
    expect(writes()).toEqual([]);

    expect(await engine.up(program({ userId: first, proficiencyValue: 9 }))).toEqual(["same", "update"]);
    expect([...held()]).toEqual([[first, 9]]);
    await engine.refresh();
    expect(await engine.preview(program({ userId: first, proficiencyValue: 9 }))).toEqual(["same", "same"]);
    expect(await engine.destroy()).toEqual(["delete", "delete"]);
    expect(violations).toEqual([]);
  });

  test("leaves those to whom supervisors gave it", async () => {
    const { engine, first, second, program, spanish, held, give } = staffed();
    const mine = program({ userId: first, proficiencyValue: 8 });
    await engine.up(mine);
    give(second, 5);
    expect(await engine.preview(mine)).toEqual(["same", "same"]);
    await engine.up(program({ userId: first, proficiencyValue: 7 }));
    expect([...held()].sort()).toEqual(
      [
        [first, 7],
        [second, 5],
      ].sort(),
    );
    await engine.up([spanish()]);
    expect([...held()]).toEqual([[second, 5]]);
  });

  test("is corrected where somebody changed it", async () => {
    const { engine, first, program, held, give } = staffed();
    const mine = program({ userId: first, proficiencyValue: 8 });
    await engine.up(mine);
    give(first, 2);
    expect(await engine.preview(mine)).toEqual(["same", "update"]);
    expect(engine.said).toEqual([
      expect.stringMatching(/assignment of skill Spanish: agents .*proficiencyValue 8 → 2/),
    ]);
    await engine.up(mine);
    expect([...held()]).toEqual([[first, 8]]);
  });

  test("is refused for a skill that is not dynamic, of a type that does not fit, and with two values", async () => {
    const { engine, first, program, spanish } = staffed();
    await engine.up([spanish({ dynamicSkill: false })]);
    const [, who] = program({ userId: first, proficiencyValue: 8 });
    await expect(engine.preview([spanish({ dynamicSkill: false }), who!])).rejects.toThrow(
      'skill "Spanish" is given by skill profiles only: set dynamicSkill of the Skill to true',
    );
    await engine.up([spanish()]);
    await expect(engine.preview(program({ userId: first, booleanValue: true }))).rejects.toThrow(
      'skill "Spanish" is of type PROFICIENCY: state proficiencyValue of each agent',
    );
    await expect(engine.preview(program({ userId: first, booleanValue: true, proficiencyValue: 1 }))).rejects.toThrow(
      "each agent has exactly one of",
    );
  });

  test("is not taken as done where the answer refuses a part of it", async () => {
    const { engine, client, first, program, held, writes } = staffed();
    await engine.up(program());
    const run = newRun(client(), false, () => {});
    const [agents, nobody] = [[{ userId: first, proficiencyValue: 8 }], "00000000-0000-4000-8000-000000000000"];
    const inputs = { skillId: engine.id("spanish"), wxcc: { name: "who" } };
    const wanted = { ...inputs, agents: [...agents, { userId: nobody, proficiencyValue: 1 }] } as never;
    const error = await update(run, "skillAssignment", engine.id("who"), engine.outputs("who"), wanted).catch(e => e);
    expect(error.describe()).toMatch(
      /was changed in part: 1 of 2 changes of agents were not confirmed[\s\S]*not found/,
    );
    expect([...held()]).toEqual([[first, 8]]);
    // The state does not know of the part that was done: an update tells it, and asks the tenant for nothing.
    writes();
    expect(await engine.up(program(...agents))).toEqual(["same", "update"]);
    expect(writes()).toEqual([]);
    expect(await engine.preview(program(...agents))).toEqual(["same", "same"]);
  });
});
