import {
  agents,
  asking,
  changed,
  channel,
  end,
  follow,
  lost,
  ready,
  skilled,
  spanish,
  type Tenant,
  without,
} from "./traceTenant.js";

describe("skills", () => {
  test("are met by the agent's own skill profile, and relaxed over time", () => {
    expect(end(skilled, asking)).toEqual({ offered: agents(3), after: 60 });
    expect(end(without(skilled, "agent", "a-3"), asking)).toEqual({ offered: agents(1), after: 120 });
    expect(follow(skilled, asking).moments.map(({ after, required }) => [after, required])).toEqual([
      [0, ["Spanish at least 5"]],
      [60, ["Spanish at least 5"]],
      [120, ["Spanish at least 3"]],
    ]);
  });

  test("count only in a SKILLS_BASED queue", () => {
    const { verdict, stages } = follow(ready, asking);
    expect(verdict).toEqual({ offered: agents(1, 2), after: 0 });
    expect(stages.flatMap(({ facts }) => facts.filter(({ warning }) => warning))).toEqual([
      { says: expect.stringContaining("do not count"), origin: "tenant", warning: true },
    ]);
  });

  test("of a team's profile do not count, and the reason says so", () => {
    const ofTeam = changed(without(skilled, "agent", "a-3"), "team", "t-1", { skillProfileId: "p-2" });
    expect(end(ofTeam, { ...asking, skills: { required: [spanish], relaxations: [] } })).toEqual({
      lost:
        'no agent of team "Messaging" can take a social contact: not met: Spanish at least 5; ' +
        'skill profile "Experts" of the team has it, but only an agent\'s own counts for digital channels',
      after: 600,
      where: "agents",
      todo:
        'Assign skill profile "Experts" to agent1@example.com and agent2@example.com themselves, ' +
        "or relax it earlier in the Queue Task node.",
      changes: [{ obstacle: "skills", kind: "agent", ids: ["a-1", "a-2"] }],
    });
  });

  test.each([
    ["Spanish", "atLeast", 8, [3]],
    ["Spanish", "atLeast", 9, []],
    ["Spanish", "atMost", 7, [1]],
    ["Spanish", "is", 4, [1]],
    ["Spanish", "isNot", 4, [3]],
    ["VIP", "is", true, [1]],
    ["VIP", "isNot", true, []],
    ["VIP", "isNot", false, [1]],
    ["Line", "is", "4711", [3]],
    ["Line", "is", "471", []],
    ["System", "is", "Linux", [3]],
    ["System", "isNot", "Linux", []],
    ["System", "isNot", "Windows", [3]],
    ["System", "is", "Windows", []],
  ] as const)("asked for as %s %s %s", (name, condition, value, whom) => {
    const skillId = ready.skill.find(each => each.name === name)!.id;
    const skills = { required: [{ skillId, skill: name, condition, value }], relaxations: [] };
    expect(
      follow(skilled, { ...channel, skills })
        .moments.at(-1)!
        .eligible.map(({ id }) => id)
        .toSorted(),
    ).toEqual(whom.map(number => `a-${number}`));
  });

  test("of the contact replace the declared value or are asked for as well", () => {
    expect(end(skilled, asking, { skills: { Spanish: "4" } })).toEqual({ offered: agents(1), after: 0 });
    expect(end(skilled, asking, { skills: { spanish: "4" } })).toEqual({ offered: agents(1), after: 0 });
    expect(end(skilled, asking, { skills: { VIP: "true" } })).toEqual({ offered: agents(1, 3), after: 120 });
    expect(end(skilled, channel, { skills: { System: "Linux" } })).toEqual({ offered: agents(3), after: 60 });
  });

  test("of the contact must be skills of the tenant with a value of their type", () => {
    const asks = (skills: Record<string, string>) => () => follow(skilled, asking, { skills });
    expect(asks({ Spansh: "4" })).toThrow(expect.objectContaining({ todo: expect.stringContaining("Spanish") }));
    expect(asks({ Spanish: "11" })).toThrow(expect.objectContaining({ todo: "Give a whole number from 0 to 10." }));
    expect(asks({ VIP: "yes" })).toThrow(expect.objectContaining({ todo: "Give true or false." }));
    expect(asks({ System: "BeOS" })).toThrow(expect.objectContaining({ todo: "Give one of Linux, Windows." }));
  });

  test("with a value that no agent can have are asked for in vain, and the trace says so", () => {
    const skills = { required: [{ ...spanish, value: 11 }], relaxations: [{ after: 700, required: [] }] };
    const { stages, verdict } = follow(skilled, { ...channel, skills });
    expect(verdict).toMatchObject({ where: "agents", after: 600 });
    expect(stages.flatMap(each => each.facts).flatMap(each => (each.warning ? [each.says] : []))).toEqual([
      "the flow asks for Spanish at least 11, and an agent has a whole number from 0 to 10",
      "the skills are never relaxed after 700 s: the contact leaves at 600 s",
    ]);
  });

  test("that the Queue Task node cannot ask for stop the contact there", () => {
    const asks = (tenant: Tenant, change: object) =>
      end(tenant, { ...asking, skills: { required: [{ ...spanish, ...change }], relaxations: [] } });
    expect(asks(without(skilled, "skill", "s-1"), {})).toEqual(
      lost("queue", '"Spanish" (s-1), which is not', "Create"),
    );
    expect(asks(changed(skilled, "skill", "s-1", { active: false }), {})).toEqual(lost("queue", "inactive", "active"));
    expect(asks(skilled, { skillId: "s-2", skill: "VIP", value: true })).toEqual(
      lost("queue", "VIP at least a value, and a BOOLEAN skill has no order", "is or isNot"),
    );
    expect(asks(skilled, { value: "much" })).toEqual(lost("queue", '"much" of skill "Spanish"', "Ask for a number"));
    expect(asks(without(ready, "skill", "s-1"), {})).toEqual({ offered: agents(1, 2), after: 0 });
  });
});
