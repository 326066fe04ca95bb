import { says } from "./says.js";

const groups = [{ order: 1, agentGroups: [{ teamId: "t" }] }];
const queue = (more: object) =>
  says("queue", {
    name: "Q",
    channelType: "CHAT",
    serviceLevelThreshold: 60,
    maxTimeInQueue: 600,
    callDistributionGroups: groups,
    ...more,
  });

describe("a queue", () => {
  test("of a digital channel is five lines", () => {
    expect(queue({})).toEqual({});
  });

  test("that is based on skills says how it chooses among the skilled, and no other does", () => {
    expect(Object.keys(queue({ routingType: "SKILLS_BASED" }))).toEqual(["skillBasedRoutingType"]);
    expect(queue({ routingType: "SKILLS_BASED", skillBasedRoutingType: "BEST_AVAILABLE_AGENT" })).toEqual({});
    expect(Object.keys(queue({ skillBasedRoutingType: "BEST_AVAILABLE_AGENT" }))).toEqual(["skillBasedRoutingType"]);
  });

  test("asks for skills itself only when it is SKILL_BASED", () => {
    const queueSkillRequirements = [{ skillId: "s", condition: "IS", skillValue: "true" }];
    expect(Object.keys(queue({ queueSkillRequirements }))).toEqual(["queueSkillRequirements"]);
    expect(queue({ queueSkillRequirements, queueRoutingType: "SKILL_BASED" })).toEqual({});
  });

  test("has at least one distribution group, each with an order of its own", () => {
    expect(Object.keys(queue({ callDistributionGroups: [] }))).toEqual(["callDistributionGroups"]);
    expect(queue({ callDistributionGroups: [...groups, ...groups] })).toEqual({
      callDistributionGroups: expect.stringContaining("the same order"),
    });
  });

  test("goes out by telephony only", () => {
    expect(Object.keys(queue({ queueType: "OUTBOUND" }))).toEqual(["queueType"]);
  });
});
