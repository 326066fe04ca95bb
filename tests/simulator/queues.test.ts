import { newTenant, smallest } from "./tenant.js";

function calls() {
  const tenant = newTenant();
  const body = smallest(tenant)["contact-service-queue"]!;
  const post = (change: object) => tenant.call("POST", "contact-service-queue", { ...body, ...change });
  const team = tenant.named("v2/team", "Default_Team");
  return { ...tenant, body, post, team, reason: (change: object) => post(change).body.error.reason as string };
}

describe("a queue", () => {
  test("gets what was not sent from the server, and version 1", () => {
    expect(calls().post({}).body).toMatchObject({
      version: 1,
      queueRoutingType: "TEAM_BASED",
      checkAgentAvailability: false,
      timezone: "Europe/Berlin",
    });
  });

  test("for calls needs five permissions more, all named", () => {
    const { post, reason } = calls();
    const voice = { channelType: "TELEPHONY" };
    expect(reason(voice)).toMatch(/monitoringPermitted.*parkingPermitted.*pauseRecordingPermitted/);
    const permitted = Object.fromEntries(
      ["monitoring", "parking", "recording", "recordingAllCalls", "pauseRecording"].map(it => [`${it}Permitted`, true]),
    );
    expect(post({ ...voice, ...permitted }).body.controlFlowScriptUrl).toMatch(/^https:/);
  });

  test("of teams has a group with a team", () => {
    const { post, reason } = calls();
    expect(reason({ callDistributionGroups: [] })).toContain("at least one group");
    expect(reason({ callDistributionGroups: [{ order: 1, agentGroups: [] }] })).toContain("at least one team");
    expect(post({ callDistributionGroups: [], queueRoutingType: "SKILL_BASED" }).status).toBe(201);
  });

  test("with skills says how the agent is chosen", () => {
    const { reason, post } = calls();
    expect(reason({ routingType: "SKILLS_BASED" })).toContain("skillBasedRoutingType");
    expect(post({ routingType: "SKILLS_BASED", skillBasedRoutingType: "BEST_AVAILABLE_AGENT" }).status).toBe(201);
  });

  test("keeps its routing type, and its inclusions when a PUT is silent about them", () => {
    const { call, post } = calls();
    const { body } = post({ queueLevelSummariesInclusion: "INCLUDED" });
    const { queueLevelSummariesInclusion: _, ...silent } = body;
    expect(call("PUT", `contact-service-queue/${body.id}`, silent).body.queueLevelSummariesInclusion).toBe("INCLUDED");
    expect(call("PUT", `v2/contact-service-queue/${body.id}`, { ...body, routingType: "LINEAR" })).toMatchObject({
      status: 400,
      body: { error: { reason: "This configuration cannot be changed. Original value is LONGEST_AVAILABLE_AGENT" } },
    });
  });

  test("holds its teams: they cannot be deleted, and its list does not show them", () => {
    const { call, post, team } = calls();
    const { body } = post({});
    expect(call("GET", `team/${team}/incoming-references`).body.meta.referencedEntities).toEqual([
      "contact-service-queue",
    ]);
    expect(call("GET", "v2/contact-service-queue").body.data[0]).not.toHaveProperty("callDistributionGroups");
    expect(body.callDistributionGroups[0].agentGroups).toEqual([{ teamId: team }]);
  });

  test("answers its groups in an order of its own, the same however they were sent", () => {
    const { post, team } = calls();
    const groups = Array.from({ length: 6 }, (_, i) => ({
      order: i + 1,
      duration: 0,
      agentGroups: [{ teamId: team }],
    }));
    const first = post({ callDistributionGroups: groups }).body.callDistributionGroups;
    const second = post({ name: "Other", callDistributionGroups: [...groups].reverse() }).body.callDistributionGroups;
    expect(first).toEqual(second);
    expect(first).not.toEqual(groups);
    expect(first).toHaveLength(6);
  });
});
