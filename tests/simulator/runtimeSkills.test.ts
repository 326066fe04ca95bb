import type { Binding, RequiredSkill } from "../../provider/simulator/connect/state.js";
import { center, hello, story } from "./runtimeWorld.js";

const skillsBased = {
  routingType: "SKILLS_BASED",
  skillBasedRoutingType: "LONGEST_AVAILABLE_AGENT",
  maxTimeInQueue: 60,
};

/** A skills-based center with a skill of each type; agent 1 speaks Spanish at 5, is trained, has extension 12, sells. */
function skilled() {
  const it = center();
  const spanish = it.make("skill", { skillType: "PROFICIENCY" });
  const trained = it.make("skill", { skillType: "BOOLEAN" });
  const extension = it.make("skill", { skillType: "TEXT" });
  const line = it.make("skill", {
    skillType: "ENUM",
    enumSkillValues: [{ name: "Sales" }, { name: "Service" }, { name: "Billing" }],
  });
  const lines = it.call("GET", `skill/${line}`).body.enumSkillValues as { id: string; name: string }[];
  const lineOf = (name: string) => lines.find(value => value.name === name)!.id;
  const profile = (proficiencyValue: number) =>
    it.make("skill-profile", {
      activeSkills: [
        { skillId: spanish, proficiencyValue },
        { skillId: trained, booleanValue: true },
        { skillId: extension, textValue: "Ext 12" },
      ],
      activeEnumSkills: [{ enumSkillValueId: lineOf("Sales") }, { enumSkillValueId: lineOf("Service") }],
    });
  const queueId = it.queue(skillsBased);
  const asks = (
    skillId: string,
    condition: RequiredSkill["condition"],
    value: RequiredSkill["value"],
  ): RequiredSkill => ({
    skillId,
    condition,
    value,
  });
  const route = (required: readonly RequiredSkill[], relaxations: NonNullable<Binding["skills"]>["relaxations"] = []) =>
    it.route({ queueId, skills: { required, relaxations } });
  const meets = (...required: readonly RequiredSkill[]) => it.ends(route(required))[0] === "agent1 at 0";
  return { ...it, spanish, trained, extension, line, profile, queueId, asks, through: route, meets };
}

describe("a contact that asks for skills", () => {
  const it = skilled();
  const { spanish, trained, extension, line, asks, meets } = it;
  it.agent(1, { skillProfileId: it.profile(5) });

  test.each([
    ["atLeast", 5, 6],
    ["atMost", 5, 4],
    ["is", 5, 6],
    ["isNot", 6, 5],
  ] as const)("compares a PROFICIENCY by %s %d, not %d", (condition, met, missed) => {
    expect(meets(asks(spanish, condition, met))).toBe(true);
    expect(meets(asks(spanish, condition, missed))).toBe(false);
  });

  test("compares a BOOLEAN with true and false", () => {
    expect(meets(asks(trained, "is", true))).toBe(true);
    expect(meets(asks(trained, "is", false))).toBe(false);
    expect(meets(asks(trained, "isNot", false))).toBe(true);
    expect(meets(asks(trained, "isNot", true))).toBe(false);
  });

  test("compares a TEXT exactly", () => {
    expect(meets(asks(extension, "is", "Ext 12"))).toBe(true);
    expect(meets(asks(extension, "is", "ext 12"))).toBe(false);
    expect(meets(asks(extension, "is", "Ext 1"))).toBe(false);
    expect(meets(asks(extension, "isNot", "Ext 1"))).toBe(true);
  });

  test("finds an ENUM among the values that were chosen", () => {
    expect(meets(asks(line, "is", "Sales"))).toBe(true);
    expect(meets(asks(line, "is", "Service"))).toBe(true);
    expect(meets(asks(line, "is", "Billing"))).toBe(false);
    expect(meets(asks(line, "isNot", "Billing"))).toBe(true);
    expect(meets(asks(line, "isNot", "Sales"))).toBe(false);
  });

  test("asks for all of them", () => {
    expect(meets(asks(spanish, "atLeast", 5), asks(line, "is", "Sales"))).toBe(true);
    expect(meets(asks(spanish, "atLeast", 5), asks(line, "is", "Billing"))).toBe(false);
  });

  test("finds nothing in an agent without the skill, by isNot neither", () => {
    const other = it.make("skill", { skillType: "BOOLEAN" });
    expect(meets(asks(other, "isNot", true))).toBe(false);
    expect(meets()).toBe(true);
  });

  test("takes what the message itself brings for what the flow is bound to", () => {
    const skills = { required: [asks(spanish, "atLeast", 9)], relaxations: [] };
    const route = (...arrivals: (typeof hello)[]) => it.ends(it.route({ queueId: it.queueId, skills }, arrivals));
    expect(route(hello, { ...hello, skills: { required: [], relaxations: [] } })).toEqual([
      "maxTimeInQueue at 60",
      "agent1 at 0",
    ]);
  });

  test("is refused where the node cannot ask so", () => {
    const gone = it.make("skill", { name: "Old", skillType: "BOOLEAN", active: false });
    const why = (...required: readonly RequiredSkill[]) => it.through(required)[0]!.outcome;
    expect(why(asks(gone, "is", true))).toMatchObject({ lost: "onInvalidData", why: 'skill "Old" is inactive' });
    expect(why(asks("none", "is", true))).toMatchObject({ lost: "onInvalidData", why: "skill none does not exist" });
    expect(why(asks(spanish, "is", "5"))).toMatchObject({
      lost: "onInvalidData",
      why: expect.stringContaining("PROFICIENCY"),
    });
    expect(why(asks(line, "atLeast", "Sales"))).toMatchObject({
      lost: "onInvalidData",
      why: expect.stringContaining("no atLeast"),
    });
  });
});

describe("skills count", () => {
  test("only in a queue that is SKILLS_BASED", () => {
    const { agent, asks, spanish, queue, queueId, route, ends } = skilled();
    agent(1);
    const skills = { required: [asks(spanish, "atLeast", 1)], relaxations: [] };
    expect(ends(route({ queueId, skills }))).toEqual(["maxTimeInQueue at 60"]);
    expect(ends(route({ queueId: queue(), skills }))).toEqual(["agent1 at 0"]);
  });

  test("only from the agent's own profile, never from the team's", () => {
    const { agent, team, group, profile, asks, spanish, queue, route, ends } = skilled();
    const skillProfileId = profile(9);
    const teamId = team({ skillProfileId });
    const queueId = queue({ ...skillsBased, callDistributionGroups: [group([teamId])] });
    const skills = { required: [asks(spanish, "atLeast", 5)], relaxations: [] };
    agent(1, { teamIds: [teamId] });
    expect(ends(route({ queueId, skills }))).toEqual(["maxTimeInQueue at 60"]);
    agent(1, { teamIds: [teamId], skillProfileId });
    expect(ends(route({ queueId, skills }))).toEqual(["agent1 at 0"]);
  });
});

describe("a relaxation", () => {
  const { agent, profile, asks, spanish, through, ends } = skilled();
  agent(1, { skillProfileId: profile(5) });

  test("stands in place of the requirements from its time on", () => {
    const required = [asks(spanish, "atLeast", 9)];
    expect(ends(through(required, [{ after: 20, required: [asks(spanish, "atLeast", 5)] }]))).toEqual(["agent1 at 20"]);
    expect(ends(through(required, [{ after: 20, required: [asks(spanish, "atLeast", 6)] }]))).toEqual([
      "maxTimeInQueue at 60",
    ]);
    const [task] = through(required, [{ after: 30, required: [] }]);
    expect(story(task!.events).slice(-3)).toEqual(["relaxed 30", "offered 30", "answered 30"]);
  });

  test("gives way to a later one, in whatever order they are written", () => {
    const stricter = { after: 40, required: [asks(spanish, "atLeast", 5)] };
    const first = { after: 20, required: [asks(spanish, "atLeast", 8)] };
    for (const relaxations of [
      [stricter, first],
      [first, stricter],
    ])
      expect(ends(through([asks(spanish, "atLeast", 9)], relaxations))).toEqual(["agent1 at 40"]);
  });

  test("can be stricter, and then shuts out whom it names no more", () => {
    const it = skilled();
    const id = it.agent(1, { skillProfileId: it.profile(5) });
    const skills = { required: [], relaxations: [{ after: 20, required: [it.asks(it.spanish, "atLeast", 9)] }] };
    const from = (seconds: number) =>
      it.ends(it.route({ queueId: it.queueId, skills }, [hello], { agents: { [id]: { from: seconds } } }));
    expect(from(19)).toEqual(["agent1 at 19"]);
    expect(from(30)).toEqual(["maxTimeInQueue at 60"]);
  });
});

describe("of the agents with the skills", () => {
  /** Agent 1 has 5 and has been there longer, agent 2 has 9. */
  const choice = (skillBasedRoutingType: string) => {
    const it = skilled();
    it.agent(1, { skillProfileId: it.profile(5) });
    const better = it.agent(2, { skillProfileId: it.profile(9) });
    const queueId = it.queue({ ...skillsBased, skillBasedRoutingType });
    const options = { agents: { [better]: { from: 5 } } };
    const routed = (...required: readonly RequiredSkill[]) =>
      it.ends(it.route({ queueId, skills: { required, relaxations: [] } }, [{ ...hello, at: 10 }], options));
    return { ...it, routed };
  };

  test("the one waiting longest is chosen", () => {
    const { routed, asks, spanish } = choice("LONGEST_AVAILABLE_AGENT");
    expect(routed(asks(spanish, "atLeast", 3))).toEqual(["agent1 at 10"]);
  });

  test("or the one with most proficiency in what is asked for, when the queue wants the best", () => {
    const { routed, asks, spanish, trained } = choice("BEST_AVAILABLE_AGENT");
    expect(routed(asks(spanish, "atLeast", 3))).toEqual(["agent2 at 10"]);
    expect(routed(asks(trained, "is", true))).toEqual(["agent1 at 10"]);
    expect(routed(asks(spanish, "atMost", 5))).toEqual(["agent1 at 10"]);
  });
});
