import { center, hello, story } from "./runtimeWorld.js";

describe("a waiting contact goes to", () => {
  test("the teams of a group from its seconds in queue on, and to those before still", () => {
    const { agent, team, group, first, queue, route, ends } = center();
    const second = team();
    const queueId = queue({ callDistributionGroups: [group([first]), group([second], 120, 2)] });
    agent(1, { teamIds: [second] });
    expect(ends(route({ queueId }, [{ ...hello, at: 10 }]))).toEqual(["agent1 at 130"]);
    const two = agent(2);
    expect(ends(route({ queueId }))).toEqual(["agent2 at 0"]);
    const late = { agents: { [two]: { from: 90 } } };
    expect(ends(route({ queueId }, [hello], late))).toEqual(["agent2 at 90"]);
    const later = { agents: { [two]: { from: 121 } } };
    const [task] = route({ queueId }, Array(6).fill(hello), later).slice(-1);
    expect(story(task!.events)).toEqual([
      "arrived 0",
      "queued 0",
      "joined 0",
      "joined 120",
      "offered 121",
      "answered 121",
    ]);
  });

  test("a group that begins before the wait ends, and not with its end", () => {
    const { agent, group, first, queue, route, ends } = center();
    agent(1);
    const after = (duration: number) =>
      ends(route({ queueId: queue({ maxTimeInQueue: 60, callDistributionGroups: [group([first], duration)] }) }));
    expect(after(59)).toEqual(["agent1 at 59"]);
    expect(after(60)).toEqual(["maxTimeInQueue at 60"]);
  });

  test("groups by their own seconds, whatever their order", () => {
    const { agent, team, group, first, queue, route, ends } = center();
    agent(1);
    const groups = [group([team()], 90, 1), group([first], 30, 2)];
    expect(ends(route({ queueId: queue({ callDistributionGroups: groups }) }))).toEqual(["agent1 at 30"]);
  });

  test("no team that is inactive or not available", () => {
    const { agent, team, queue, group, route, ends } = center();
    const through = (change: object) => {
      const one = team(change);
      agent(1, { teamIds: [one] });
      return ends(route({ queueId: queue({ maxTimeInQueue: 60, callDistributionGroups: [group([one])] }) }));
    };
    expect(through({})).toEqual(["agent1 at 0"]);
    expect(through({ active: false })).toEqual(["maxTimeInQueue at 60"]);
    expect(through({ teamStatus: "NOT_AVAILABLE" })).toEqual(["maxTimeInQueue at 60"]);
  });

  test("no CAPACITY team: it has a number and no agents", () => {
    const { agent, team, queue, group, first, route } = center();
    const capacity = team({ teamType: "CAPACITY", dialedNumber: "14085550199", capacity: 5 });
    const queueId = queue({ maxTimeInQueue: 60, callDistributionGroups: [group([capacity])] });
    expect(route({ queueId })[0]!.outcome).toMatchObject({
      why: expect.stringMatching(/no agent in an open team of it$/),
    });
    agent(1);
    const both = queue({ callDistributionGroups: [group([capacity, first])] });
    expect(route({ queueId: both })[0]!.outcome).not.toHaveProperty("lost");
  });
});

describe("an agent gets contacts only", () => {
  test("of queues with a team of the agent's", () => {
    const { agent, team, queue, route, ends } = center();
    const queueId = queue({ maxTimeInQueue: 60 });
    agent(1, { teamIds: [team()] });
    expect(ends(route({ queueId }))).toEqual(["maxTimeInQueue at 60"]);
    agent(2);
    expect(ends(route({ queueId }))).toEqual(["agent2 at 0"]);
  });

  test.each(["active", "contactCenterEnabled", "siteId"])("with %s in order", field => {
    const { agent, queue, tenant, route, ends } = center();
    const id = agent(1);
    const binding = { queueId: queue({ maxTimeInQueue: 60 }) };
    expect(ends(route(binding))).toEqual(["agent1 at 0"]);
    // Only Control Hub changes these, so the row is changed where it is kept.
    tenant.store.put("user", { ...tenant.store.row("user", id)!, [field]: field === "siteId" ? undefined : false });
    expect(ends(route(binding))).toEqual(["maxTimeInQueue at 60"]);
  });

  test("while logged in", () => {
    const { agent, queue, route, ends } = center();
    const id = agent(1);
    const binding = { queueId: queue({ maxTimeInQueue: 60 }) };
    const at = (from: number, until: number) => ends(route(binding, [hello], { agents: { [id]: { from, until } } }));
    expect(at(20, 21)).toEqual(["agent1 at 20"]);
    expect(at(60, 90)).toEqual(["maxTimeInQueue at 60"]);
    expect(at(-5, 0)).toEqual(["maxTimeInQueue at 60"]);
  });
});
