import { registry } from "../../provider/entities/registry.js";
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
    expect(queue({ callDistributionGroups: [{ order: 1, agentGroups: [] }] })).toEqual({
      callDistributionGroups: expect.stringContaining("at least one team"),
    });
  });

  test("lets agents pause contacts of e-mail and social channels only", () => {
    expect(queue({ pauseAndResume: true })).toEqual({
      pauseAndResume: expect.stringContaining("only contacts of e-mail"),
    });
    expect(queue({ pauseAndResume: true, channelType: "EMAIL" })).toEqual({});
    expect(queue({ pauseAndResume: false })).toEqual({});
  });

  test("goes out by telephony only", () => {
    expect(Object.keys(queue({ queueType: "OUTBOUND" }))).toEqual(["queueType"]);
  });

  test("names agents only when it is AGENT_BASED, and dials campaigns only when contacts go out", () => {
    const agents = [{ id: "a" }];
    expect(queue({ agents })).toEqual({ agents: expect.stringContaining("only an AGENT_BASED queue") });
    expect(queue({ agents, queueRoutingType: "AGENT_BASED" })).toEqual({});
    expect(Object.keys(queue({ outdialCampaignEnabled: true }))).toEqual(["outdialCampaignEnabled"]);
    const outbound = { channelType: "TELEPHONY", queueType: "OUTBOUND" };
    expect(queue({ outdialCampaignEnabled: true, ...outbound })).toEqual({});
  });

  test("routes by prediction only with something to optimise, one mode after the other", () => {
    const routing = (aiRoutingMode: string, aiRoutingKPIId?: string) => ({
      personalizedAIRouting: { aiRoutingMode, ...(aiRoutingKPIId && { aiRoutingKPIId }) },
    });
    expect(Object.keys(queue(routing("EVALUATION")))).toEqual(["personalizedAIRouting"]);
    expect(queue(routing("EVALUATION", "k"))).toEqual({});
    const [{ problem } = { problem: () => "missing" }] = registry.queue.transitions!;
    const move = (from: string, to: string) => problem(routing(from, "k") as never, routing(to, "k") as never);
    expect(move("NONE", "EVALUATION")).toBeUndefined();
    expect(move("EVALUATION", "ACTIVE")).toBeUndefined();
    expect(move("ACTIVE", "NONE")).toBeUndefined();
    expect(move("NONE", "ACTIVE")).toContain("by way of EVALUATION");
    expect(move("ACTIVE", "EVALUATION")).toContain("by way of NONE");
  });
});
