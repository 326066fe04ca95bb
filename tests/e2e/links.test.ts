import { newStack, refused, succeeded } from "./stack.js";

const there = "4d3ec1a7-5b10-4b0f-8f7d-0c1f3b1f1a11";

/** All four circles: flows that hand on to their entry point, a layout, ranked queues, agents who dial out. */
const circles = (which: "first" | "second", more = "") => `
  const site = wxcc.Site.find("site", { name: "Default_Site" });
  const sales = new wxcc.Team("sales", { name: "Sales", siteId: site });
  const queue = name => new wxcc.Queue(name, { name, channelType: "TELEPHONY", serviceLevelThreshold: 20,
    maxTimeInQueue: 600, callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: sales }] }] });
  const out = new wxcc.EntryPoint("out", { name: "Out", channelType: "TELEPHONY", entryPointType: "OUTBOUND" });
  const calls = new wxcc.EntryPoint("calls", { name: "Calls", channelType: "TELEPHONY" ${more} });
  const desktop = new wxcc.DesktopProfile("desktop", { name: "Dialling", outdialEnabled: true, outdialEntryPointId: out });
  const agent = new wxcc.Agent("agent", { email: "agent1@example.com", desktopProfileId: desktop });
  const activity = { id: "1", name: "Hand off", properties: { activityName: "hand-off", entryPointId: "${there}" } };
  const both = make => ({ first: make("first"), second: make("second") });
  const queues = both(queue);
  const dialling = both(name => new wxcc.Queue("out " + name, { name: "Out " + name, channelType: "TELEPHONY",
    queueType: "OUTBOUND", queueRoutingType: "AGENT_BASED", serviceLevelThreshold: 20, maxTimeInQueue: 600,
    agents: [{ id: agent }] }));
  const layouts = both(name => new wxcc.DesktopLayout(name, { name, jsonFileContent: { appTitle: name } }));
  const flows = both(name => new wxcc.Flow(name, { name, definition: { process: { activities: { 1: activity } } },
    bindings: { entryPoints: { "${there}": calls } } }));
  new wxcc.EntryPointFlow("flow", { entryPointId: calls, flowId: flows.${which}, flowTagId: "Live" });
  new wxcc.EntryPointOutdialQueue("outdial", { entryPointId: out, outdialQueueId: dialling.${which} });
  new wxcc.TeamDesktopLayout("layout", { teamId: sales, desktopLayoutId: layouts.${which} });
  new wxcc.QueueRanking("ranking", { teamId: sales, queueRankings: [{ queueId: queues.${which}, rank: 1 }] });
`;

test("entities that name each other are written by links: first up, no-op, change and destroy", async () => {
  const stack = await newStack();
  const { administrator } = stack;
  const before = await administrator.contents();

  stack.program(circles("first", ', flowId: "somewhere"'));
  const twice = refused(await stack.preview());
  expect(twice.output).toContain(
    'flow of entry point "flow": flowId: entry point "calls" manages flowId as well: state it in one of the two',
  );

  stack.program(circles("first"));
  succeeded(await stack.up());
  const named = async (type: string, name: string) =>
    (await administrator.list(type)).find(row => row.name === name) as { id: string; [field: string]: unknown };
  const flow = (await named("entry-point", "Calls")).flowId;
  expect(flow).toBeDefined();
  expect(succeeded(await stack.preview("--expect-no-changes")).writes).toBe(0);

  stack.program(circles("second"));
  const change = succeeded(await stack.up());
  expect(change.writes).toBe(4);
  expect((await named("entry-point", "Calls")).flowId).not.toBe(flow);
  const second = await named("contact-service-queue", "Out second");
  expect(await named("entry-point", "Out")).toMatchObject({ outdialQueueId: second.id });
  const layout = await named("desktop-layout", "second");
  expect(await named("team", "Sales")).toMatchObject({ desktopLayoutId: layout.id, rankQueuesForTeam: true });
  succeeded(await stack.preview("--expect-no-changes"));

  succeeded(await stack.destroy());
  const { user: _, ...left } = await administrator.contents();
  const { user: __, ...was } = before;
  expect(left).toEqual(was);
});
