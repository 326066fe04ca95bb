import { registry } from "../../provider/entities/registry.js";
import { remove } from "../../provider/lifecycle/remove.js";
import { newRun } from "../../provider/lifecycle/run.js";
import type { Resource } from "../engine.js";
import { type World, world } from "../everyKind/world.js";
import { berlin, expectNoChanges, one, queueOf, tenantWith } from "./clicked.js";
import { compilerErrors } from "./compiled.js";
import { codeOf, exported } from "./made.js";
import { deploy, type Files, importedOf, kindOf } from "./program.js";

// Loading what a program needs takes its time on a busy machine.
jest.setTimeout(60_000);

beforeEach(() => void jest.spyOn(console, "warn").mockImplementation());

const there = "4d3ec1a7-5b10-4b0f-8f7d-0c1f3b1f1a11";

/** A flow that hands its calls on to an entry point. */
const looped = (name: string) => {
  const properties = { activityName: "hand-off", entryPointId: there };
  const definition = { process: { activities: { "1": { id: "1", name: "Calls", properties } } } };
  return one("flow", name, id => ({ name, definition, bindings: { entryPoints: { [there]: id("calls") } } }));
};

const calls = one("entryPoint", "calls", { name: "Calls", channelType: "TELEPHONY" });

const circles: Readonly<Record<string, { program: readonly Resource[]; says: string }>> = {
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

const linked = (files: Files) => importedOf(files).filter(({ type }) => registry[kindOf(type)].link !== undefined);

/** The tenant as it is, for all that anybody can see. */
const contents = ({ tenant }: World) =>
  JSON.stringify([...tenant.snapshot().tables].map(([type, rows]) => [type, [...rows]]));

const programs = new Map<string, Files>();

describe.each(Object.entries(circles))("the circle of %s", (_, { program, says }) => {
  test("is said by a link, changes nothing here, and is the same in an empty tenant", async () => {
    const tenant = await tenantWith(program);
    const made = await exported(tenant.client());
    expect([...codeOf(made.files).values()].join("\n")).toContain(says);
    expect(made.gaps.filter(({ circle }) => circle)).toEqual([]);
    expect(linked(made.files)).toHaveLength(1);
    programs.set(says, made.files);
    await expectNoChanges(made.files, tenant);

    const other = world();
    await deploy(made.files, other.client());
    expect(codeOf((await exported(other.client())).files)).toEqual(codeOf(made.files));
    expect(other.violations).toEqual([]);
  });

  test("stays in the tenant when the link that was taken over goes, or the whole stack", async () => {
    const tenant = await tenantWith(program);
    const { files } = await exported(tenant.client());
    const before = contents(tenant);
    const said: string[] = [];
    const run = newRun(tenant.client(), false, line => void said.push(line));
    tenant.writes();
    for (const { type, id, outputs } of linked(files)) await remove(run, kindOf(type), id, outputs);
    expect(said).toEqual([]);
    for (const { type, id, outputs } of importedOf(files).toReversed()) await remove(run, kindOf(type), id, outputs);
    expect(tenant.writes()).toEqual([]);
    expect(contents(tenant)).toBe(before);
  });
});

test("what was exported of circles compiles under strict", () => {
  expect(programs.size).toBe(Object.keys(circles).length);
  const numbered = [...programs.values()].map((files, number) => [`circle${number}`, files] as const);
  expect(compilerErrors(new Map(numbered))).toEqual([]);
});

test("what makes no circle is said where it belongs", async () => {
  const tenant = await tenantWith([
    ...berlin,
    one("desktopLayout", "layout", { name: "Layout", jsonFileContent: { appTitle: "Acme" } }),
    one("teamDesktopLayout", "link", id => ({ teamId: id("sales"), desktopLayoutId: id("layout") })),
  ]);
  const { files } = await exported(tenant.client());
  expect([...codeOf(files).values()].join("\n")).toContain("desktopLayoutId: layout");
  expect(linked(files)).toEqual([]);
});
