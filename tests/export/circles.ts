import type { Resource } from "../engine.js";
import { berlin, one, queueOf } from "./clicked.js";

const there = "4d3ec1a7-5b10-4b0f-8f7d-0c1f3b1f1a11";

/** A flow that hands its calls on to an entry point. */
const looped = (name: string) => {
  const properties = { activityName: "hand-off", entryPointId: there };
  const definition = { process: { activities: { "1": { id: "1", name: "Calls", properties } } } };
  return one("flow", name, id => ({ name, definition, bindings: { entryPoints: { [there]: id("calls") } } }));
};

const calls = one("entryPoint", "calls", { name: "Calls", channelType: "TELEPHONY" });

/** What stands in each circle, and the link that an export says of it. */
export const circles: Readonly<Record<string, { program: readonly Resource[]; says: string }>> = {
  "an entry point and its flow": {
    program: [
      calls,
      looped("Menu"),
      one("entryPointFlow", "link", id => ({ entryPointId: id("calls"), flowId: id("Menu"), flowTagId: "Live" })),
    ],
    says: 'new wxcc.EntryPointFlow("calls", { entryPointId: calls, flowId: menu, flowTagId: "Live" });',
  },
  "a team and its desktop layout": {
    program: [
      ...berlin,
      one("desktopLayout", "layout", id => ({
        name: "Layout",
        jsonFileContent: { appTitle: "Acme" },
        teamIds: [id("sales")],
      })),
      one("teamDesktopLayout", "link", id => ({ teamId: id("sales"), desktopLayoutId: id("layout") })),
    ],
    says: 'new wxcc.TeamDesktopLayout("sales", { teamId: sales, desktopLayoutId: layout });',
  },
  "a team and the queues that it ranks": {
    program: [
      ...berlin,
      queueOf("Gold", "sales"),
      queueOf("Silver", "sales"),
      one("queueRanking", "link", id => ({
        teamId: id("sales"),
        queueRankings: [
          { queueId: id("Gold"), rank: 1 },
          { queueId: id("Silver"), rank: 2 },
        ],
        rankQueuesForTeam: false,
      })),
    ],
    says: 'new wxcc.QueueRanking("sales", {',
  },
  "a queue of agents who dial out by its entry point": {
    program: [
      one("entryPoint", "calls", { name: "Out", channelType: "TELEPHONY", entryPointType: "OUTBOUND" }),
      one("desktopProfile", "dialling", id => ({
        name: "Dialling",
        outdialEnabled: true,
        outdialEntryPointId: id("calls"),
      })),
      one("agent", "agent", id => ({ email: "agent1@example.com", desktopProfileId: id("dialling") })),
      one("queue", "Out", id => ({
        name: "Out",
        channelType: "TELEPHONY",
        queueType: "OUTBOUND",
        queueRoutingType: "AGENT_BASED",
        serviceLevelThreshold: 20,
        maxTimeInQueue: 600,
        agents: [{ id: id("agent") }],
      })),
      one("entryPointOutdialQueue", "link", id => ({ entryPointId: id("calls"), outdialQueueId: id("Out") })),
    ],
    says: 'new wxcc.EntryPointOutdialQueue("out", {',
  },
};
