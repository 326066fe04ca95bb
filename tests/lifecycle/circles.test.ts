import type { Resource } from "../engine.js";
import {
  agent,
  desktopLayout,
  desktopProfile,
  entryPoint,
  entryPointFlow,
  entryPointOutdialQueue,
  flow,
  queue,
  queueRanking,
  team,
  teamDesktopLayout,
  world,
} from "./world.js";

/** One circle: what stands in it, what of it can change, and where the tenant holds that. */
interface Circle {
  program: (tenant: ReturnType<typeof world>, changed: boolean) => readonly Resource[];
  link: string;
  held: readonly [kind: "entryPoint" | "team", name: string, wire: string];
}

const there = "4d3ec1a7-5b10-4b0f-8f7d-0c1f3b1f1a11";

/** A flow that hands its calls on to an entry point. */
const onTo = (name: string) =>
  ({
    process: {
      activities: { "1": { id: "1", name, properties: { activityName: "hand-off", entryPointId: there } } },
    },
  }) as never;

const looped = (name: string) =>
  flow(name, id => ({
    name,
    definition: onTo("Calls"),
    bindings: { entryPoints: { [there]: id("calls") } },
  }));

const queueOf = (name: string, more: object = {}) =>
  queue(name, id => ({
    name,
    channelType: "TELEPHONY",
    serviceLevelThreshold: 20,
    maxTimeInQueue: 600,
    callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: id("sales") }] }],
    ...more,
  }));

const teamOf = ({ idNamed }: ReturnType<typeof world>) =>
  team("sales", { name: "Sales", siteId: idNamed("site", "Default_Site") });

const outQueue = (name: string) =>
  queue(name, id => ({
    name,
    channelType: "TELEPHONY",
    queueType: "OUTBOUND",
    queueRoutingType: "AGENT_BASED",
    serviceLevelThreshold: 20,
    maxTimeInQueue: 600,
    agents: [{ id: id("one") }],
  }));

const circles: Readonly<Record<string, Circle>> = {
  "an entry point and its flow": {
    program: (_, changed) => [
      entryPoint("calls", { name: "Calls", channelType: "TELEPHONY" }),
      looped("first"),
      looped("second"),
      entryPointFlow("link", id => ({ entryPointId: id("calls"), flowId: id(changed ? "second" : "first") })),
    ],
    link: "entryPointFlow",
    held: ["entryPoint", "calls", "flowId"],
  },
  "a team and its desktop layout": {
    program: (tenant, changed) => [
      teamOf(tenant),
      desktopLayout("first", { name: "First", jsonFileContent: { appTitle: "First" } } as never),
      desktopLayout("second", { name: "Second", jsonFileContent: { appTitle: "Second" } } as never),
      teamDesktopLayout("link", id => ({ teamId: id("sales"), desktopLayoutId: id(changed ? "second" : "first") })),
    ],
    link: "teamDesktopLayout",
    held: ["team", "sales", "desktopLayoutId"],
  },
  "a team and the queues that it ranks": {
    program: (tenant, changed) => [
      teamOf(tenant),
      queueOf("gold"),
      queueOf("silver"),
      queueRanking("link", id => ({
        teamId: id("sales"),
        queueRankings: [{ queueId: id("gold"), rank: 1 }, ...(changed ? [] : [{ queueId: id("silver"), rank: 2 }])],
      })),
    ],
    link: "queueRanking",
    held: ["team", "sales", "queueRankings"],
  },
  "a queue of agents who dial out by its entry point": {
    program: (_, changed) => [
      entryPoint("calls", { name: "Out", channelType: "TELEPHONY", entryPointType: "OUTBOUND" }),
      desktopProfile("profile", id => ({
        name: "Dialling",
        outdialEnabled: true,
        outdialEntryPointId: id("calls"),
      })),
      agent("one", id => ({ email: "agent1@example.com", desktopProfileId: id("profile") })),
      outQueue("first"),
      outQueue("second"),
      entryPointOutdialQueue("link", id => ({
        entryPointId: id("calls"),
        outdialQueueId: id(changed ? "second" : "first"),
      })),
    ],
    link: "entryPointOutdialQueue",
    held: ["entryPoint", "calls", "outdialQueueId"],
  },
};

describe.each(Object.entries(circles))("the circle of %s", (_, { program, held: [kind, name, wire] }) => {
  test("is created in one run, stays as it is, changes in its link, and goes in one run", async () => {
    const tenant = world();
    const { engine, live, writes, violations } = tenant;
    const value = () => live(kind, engine.id(name))[wire];
    const [first, second] = [program(tenant, false), program(tenant, true)];
    expect(await engine.preview(first)).toEqual(first.map(() => "create"));
    await engine.up(first);
    const before = JSON.stringify(value());
    expect(before).toBeDefined();
    writes();
    expect(await engine.up(first)).toEqual(first.map(() => "same"));
    expect(writes()).toEqual([]);
    expect(engine.said).toEqual([]);

    expect(await engine.up(second)).toEqual([...first.slice(1).map(() => "same"), "update"]);
    expect(JSON.stringify(value())).not.toBe(before);
    expect(await engine.preview(second)).toEqual(second.map(() => "same"));
    await engine.refresh();
    expect(await engine.preview(second)).toEqual(second.map(() => "same"));

    expect(await engine.up(second.slice(0, -1))).toEqual([...first.slice(1).map(() => "same"), "delete"]);
    expect(value()).toBeUndefined();
    await engine.up(first);
    expect(await engine.destroy()).toEqual(first.map(() => "delete"));
    expect(violations).toEqual([]);
  });
});
