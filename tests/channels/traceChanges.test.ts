import type { DeployedChannel } from "../../provider/channels/channel.js";
import { trace, traceChanges } from "../../provider/channels/trace/index.js";
import { asking, changed, channel, ready, rowsOf, skilled, type Tenant, without } from "./traceTenant.js";

const followed = (tenant: Tenant, of: DeployedChannel = channel) => trace(of, rowsOf(tenant));
const between = (after: Tenant, of = channel, before: Tenant = ready) =>
  traceChanges(followed(before), followed(after, of));
const [queue] = ready.queue;
const groups = (...steps: readonly (readonly [number, string])[]) =>
  changed(ready, "queue", "q-1", {
    callDistributionGroups: steps.map(([duration, teamId], i) => ({
      order: i + 1,
      duration,
      agentGroups: [{ teamId }],
    })),
  });

describe("what a change means for contacts", () => {
  test("is nothing when nobody is reached otherwise", () => {
    expect(between(ready)).toEqual([]);
    expect(between(changed(ready, "queue", "q-1", { description: "new" }))).toEqual([]);
    expect(queue.callDistributionGroups).toHaveLength(2);
  });

  test("is a longer or a shorter wait for a team", () => {
    expect(between(groups([0, "t-1"], [120, "t-2"]))).toEqual([
      'contacts now wait up to 120 s for team "Backup" (60 s before)',
    ]);
    expect(between(groups([0, "t-1"], [0, "t-2"]))).toEqual([
      'contacts now reach team "Backup" at once (after 60 s before)',
    ]);
  });

  test("is a team that comes or goes, with the reason", () => {
    expect(between(groups([0, "t-1"]))).toEqual(['contacts no longer reach team "Backup"']);
    expect(between(ready, channel, groups([0, "t-1"]))).toEqual(['contacts now reach team "Backup", after 60 s']);
    expect(between(changed(ready, "team", "t-2", { teamStatus: "NOT_AVAILABLE" }))).toEqual([
      'contacts no longer reach team "Backup": team "Backup" is NOT_AVAILABLE and gets no contacts',
    ]);
  });

  test("is fewer agents", () => {
    expect(between(changed(ready, "agent", "a-2", { teamIds: [] }))).toEqual([
      '1 agent of team "Messaging" can take them at once (2 before)',
    ]);
  });

  test("is not that a team was replaced by one of the same name", () => {
    const replaced = {
      ...groups([0, "t-1"], [60, "t-3"]),
      team: [ready.team[0], { ...ready.team[1], id: "t-3" }],
      agent: ready.agent.map(agent => (agent.id === "a-3" ? { ...agent, teamIds: ["t-3"] } : agent)),
    };
    expect(between(replaced)).toEqual([]);
  });

  test("is the loss of a contact, and what to change; and the end of that", () => {
    const closed = changed(ready, "queue", "q-1", { active: false });
    expect(between(closed)).toEqual([
      'contacts are now LOST at once: queue "WhatsApp": it is inactive. Set it active.',
    ]);
    expect(between(ready, channel, closed)).toEqual([
      "contacts are no longer lost: they are offered at once to 2 agents",
    ]);
    expect(between(closed, channel, closed)).toEqual([]);
    expect(between(without(ready, "queue", "q-1"))[0]).toMatch(/^contacts are now LOST at once: queue "WhatsApp"/);
  });

  test("is what contacts ask for, and their priority", () => {
    const [before, after] = [
      trace({ ...channel }, rowsOf(skilled)),
      trace({ ...asking, contactPriority: 2 }, rowsOf(skilled)),
    ];
    expect(traceChanges(before, after)).toEqual(
      expect.arrayContaining([
        "contacts now ask for Spanish at least 5 (no skill before)",
        "contacts now have priority 2 (none before)",
      ]),
    );
  });

  test("is a channel that comes or goes", () => {
    expect(traceChanges(undefined, followed(ready))).toEqual(["new: contacts are offered at once to 2 agents"]);
    expect(traceChanges(followed(ready), undefined)).toEqual([
      "the channel leaves the stack: its contacts are not routed any more",
    ]);
    expect(traceChanges(undefined, undefined)).toEqual([]);
  });
});
