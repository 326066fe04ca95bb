import { type Lane, type Way, waysOf, wholeRowsOfWays } from "../../provider/channels/ways/index.js";
import { channels, tenant } from "../report/sample.js";
import { changed, channel, ready, rowsOf, type Tenant, without } from "./traceTenant.js";

const waysIn = (of: Tenant, declared = channels) => waysOf(declared, rowsOf(of)).ways;
const named = (ways: readonly Way[], name: string) => ways.find(way => way.name === name)!;
const inLane = (way: Way, lane: Lane) => way.stations.filter(station => station.lane === lane);
const titles = (way: Way, lane: Lane) => inLane(way, lane).map(({ title }) => title);
const linesOf = (way: Way, title: string) => way.stations.find(station => station.title === title)!.lines;

describe("the ways of a tenant", () => {
  test("are those of the declared channels, then of every other entry point by name", () => {
    expect(waysIn(tenant).map(({ name, about }) => `${name}: ${about}`)).toEqual([
      "whatsapp: WhatsApp",
      "mail: E-mail",
      "Hotline: Calls",
      "Outdial: Calls that agents make",
      "Web chat of the old site: Live chat",
    ]);
  });

  test("go from the asset to the agents, with what the flow asks of them", () => {
    const way = named(waysIn(tenant), "whatsapp");
    const keys = new Set(way.stations.map(({ key }) => key));
    expect(way.steps.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true);
    expect(titles(way, "arrivals")).toEqual(["Acme WhatsApp"]);
    expect(titles(way, "queues")).toEqual(["WhatsApp"]);
    expect(titles(way, "teams")).toEqual(["Messaging", "Backup"]);
    expect(linesOf(way, "Whatsapp inbound v3.5")).toEqual([
      "asks for Spanish at least 5",
      "from 2 min: Spanish at least 3",
      "contact priority 3",
    ]);
    expect(inLane(way, "groups").map(({ wait }) => wait)).toEqual([
      { after: 0, longest: 600 },
      { after: 60, longest: 600 },
    ]);
    expect(linesOf(way, "agent3@example.com")).toEqual([
      "can get it from 60 s on",
      "Experts: Spanish 8, Line 4711, System Linux",
    ]);
    expect(linesOf(way, "agent2@example.com")).toEqual(["never gets it", "no skill profile"]);
    expect(way.verdict).toMatchObject({ after: 60 });
  });

  test("end where the trace says that a contact gets no further", () => {
    expect(named(waysIn(tenant), "mail").stations.filter(({ trouble }) => trouble)).toMatchObject([
      { title: "Back office", trouble: { says: 'team "Back office" has no agents' } },
    ]);
    const closed = named(waysIn(changed(tenant, "queue", "q-1", { active: false })), "whatsapp");
    expect(closed.stations.find(({ trouble }) => trouble)).toMatchObject({ lane: "queues" });
    const gone = named(waysIn(without(tenant, "queue", "q-1")), "whatsapp");
    expect(inLane(gone, "queues")).toMatchObject([{ title: "WhatsApp", missing: true, of: [{ id: "q-1" }] }]);
  });

  test("of calls go through the queues that the flow names", () => {
    const way = named(waysIn(tenant), "Hotline");
    expect(titles(way, "arrivals")).toEqual(["+14085550100", "+14085550101"]);
    expect(titles(way, "queues")).toEqual(["Calls Sales", "Calls Support"]);
    expect(inLane(way, "groups")).toHaveLength(4);
    // A team that several groups ask stands there once.
    expect(titles(way, "teams")).toEqual(["Sales Berlin", "Messaging", "Backup"]);
    expect(way.verdict).toBeUndefined();
  });

  test("say what no API shows, and what was not read", () => {
    expect(titles(named(waysIn(tenant), "Web chat of the old site"), "flows")).toEqual(["Flow in Webex Connect"]);
    const unread = named(waysIn({ ...tenant, flow: [] }), "Hotline");
    expect(inLane(unread, "flows")).toMatchObject([{ title: "f-1", lines: ["tag Live", "was not read"] }]);
    const other = named(waysIn({ ...tenant, flow: [{ id: "f-2", name: "Other" }] }), "Hotline");
    expect(inLane(other, "flows")).toMatchObject([{ missing: true }]);
  });

  test("count an entry point once, though a channel that is not registered has none", () => {
    const { entryPoint: _, ...rest } = channel;
    const { assetId: __, ...asset } = channel.asset;
    const ways = waysIn(ready, [{ ...rest, asset }]);
    expect(ways.map(({ name, isChannel }) => [name, isChannel])).toEqual([
      ["whatsapp", true],
      ["WhatsApp", false],
    ]);
    expect(titles(ways[0]!, "entries")).toEqual(["No entry point yet"]);
  });

  test("are there of a tenant without anything", () => {
    expect(waysOf([], rowsOf({}))).toEqual({ ways: [], crews: [] });
  });
});

describe("what is read singly for them", () => {
  const wanted = (of: Tenant) => wholeRowsOfWays(channels, rowsOf(of)).map(({ kind, id }) => `${kind} ${id}`);

  test("is what lies on the ways, and no other", () => {
    const spare = { ...tenant.queue![0]!, id: "q-9", name: "Spare" };
    const profile = { id: "p-9", name: "Nobody's", activeSkills: [] };
    const all = wanted({
      ...tenant,
      queue: [...tenant.queue!, spare],
      skillProfile: [...tenant.skillProfile!, profile],
    });
    expect(all).toEqual(
      expect.arrayContaining(["queue q-1", "queue q-2", "flow f-1", "skillProfile p-2", "skill s-4"]),
    );
    expect(all).not.toContain("queue q-9");
    expect(all).not.toContain("skillProfile p-9");
  });

  test("follows from what was read before: a flow shows its queues only once it is whole", () => {
    const listed = { ...tenant, flow: [{ id: "f-1", name: "Hotline" }] };
    const calls = "queue 00000000-0000-4000-8000-000000000001";
    expect(wanted(listed)).not.toContain(calls);
    expect(wanted(tenant)).toContain(calls);
  });
});
