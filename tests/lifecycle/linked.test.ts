import { create } from "../../provider/lifecycle/create.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { update } from "../../provider/lifecycle/update.js";
import { entryPoint, entryPointFlow, entryPointOutdialQueue, flow, queue, world } from "./world.js";

const empty = { process: { activities: {} } } as never;
const flows = ["one", "two"].map(name => flow(name, { name, definition: empty }));
const calls = (more: object = {}) => entryPoint("calls", { name: "Calls", channelType: "TELEPHONY", ...more });
const link = (to: string, name = "link") =>
  entryPointFlow(name, id => ({ entryPointId: id("calls"), flowId: id(to), flowTagId: "Live" }));

describe("an entity and a link to it", () => {
  test("do not touch each other's fields: neither in a no-op nor in an update of one of them", async () => {
    const { engine, live, writes } = world();
    const program = [calls(), ...flows, link("one")];
    await engine.up(program);
    writes();
    expect(await engine.up(program)).toEqual(["same", "same", "same", "same"]);
    expect(writes()).toEqual([]);
    const busier = [calls({ maximumActiveContacts: 7 }), ...flows, link("one")];
    expect(await engine.up(busier)).toEqual(["update", "same", "same", "same"]);
    const held = () => live("entryPoint", engine.id("calls"));
    expect(held()).toMatchObject({ maximumActiveContacts: 7, flowId: engine.id("one"), flowTagId: "Live" });
    expect(await engine.up([calls({ maximumActiveContacts: 7 }), ...flows, link("two")])).toEqual([
      "same",
      "same",
      "same",
      "update",
    ]);
    expect(held()).toMatchObject({ maximumActiveContacts: 7, flowId: engine.id("two"), flowTagId: "Live" });
    expect(await engine.up([calls({ maximumActiveContacts: 7 }), ...flows])).toEqual([
      "same",
      "same",
      "same",
      "delete",
    ]);
    expect(held().flowId).toBeUndefined();
  });

  test("may not both state a field, whichever comes first", async () => {
    const { engine, idNamed, writes } = world();
    const both = [
      ...flows,
      entryPoint("calls", id => ({ name: "Calls", channelType: "TELEPHONY", flowId: id("one") })),
    ];
    await engine.up(both);
    await expect(engine.preview([...both, link("one")])).rejects.toThrow(
      'flowId: entry point "calls" manages flowId as well: state it in one of the two',
    );
    await engine.up([...flows, calls(), link("one")]);
    const entryPointId = idNamed("entryPoint", "Calls");
    const early = entryPointFlow("link", id => ({ entryPointId, flowId: id("one"), flowTagId: "Live" }));
    await expect(engine.preview([...flows, early, both.at(-1)!])).rejects.toThrow(
      'flowId: flow of entry point "link" manages flowId as well: state it in one of the two',
    );
    const left = entryPoint("calls", both.at(-1)!.inputs, { options: { ignoreChanges: ["flowId"] } });
    writes();
    await engine.up([...flows, early, left]);
    expect(writes()).toEqual([]);
  });

  test("may not both state a field either when the entity is replaced in that run", async () => {
    const { engine } = world();
    const own = (channelType: string) =>
      entryPoint("calls", id => ({ name: "Calls", channelType, flowId: id("one"), flowTagId: "Live" }));
    await engine.up([...flows, own("TELEPHONY")]);
    await expect(engine.up([...flows, own("OTHERS"), link("two")])).rejects.toThrow(
      'flowId: entry point "calls" manages flowId as well',
    );
  });

  test("hand a field over: what the entity states now is not given back by the link that goes", async () => {
    const { engine, live } = world();
    await engine.up([...flows, calls(), link("one")]);
    const own = entryPoint("calls", id => ({
      name: "Calls",
      channelType: "TELEPHONY",
      flowId: id("one"),
      flowTagId: "Live",
    }));
    await engine.up([...flows, own]);
    expect(live("entryPoint", engine.id("calls"))).toMatchObject({ flowId: engine.id("one"), flowTagId: "Live" });
    expect(await engine.preview([...flows, own])).toEqual(["same", "same", "same"]);
  });

  test("hand a field over to the link without a moment in which it is empty, where the entity is told to ignore it", async () => {
    const { engine, live, writes } = world();
    const own = entryPoint("calls", id => ({ name: "Calls", channelType: "TELEPHONY", flowId: id("one") }));
    await engine.up([...flows, own]);
    writes();
    const silent = { ...calls(), options: { ignoreChanges: ["flowId"] } };
    await engine.up([
      ...flows,
      silent,
      entryPointFlow("link", id => ({ entryPointId: id("calls"), flowId: id("one") })),
    ]);
    const program = [
      ...flows,
      calls(),
      entryPointFlow("link", id => ({ entryPointId: id("calls"), flowId: id("one") })),
    ];
    await engine.up(program);
    expect(writes()).toEqual([]);
    expect(live("entryPoint", engine.id("calls")).flowId).toBe(engine.id("one"));
    expect(await engine.preview(program)).toEqual(["same", "same", "same", "same"]);
  });

  test("may be two links to one entity, each with fields of its own", async () => {
    const { engine, idNamed, live, violations } = world();
    const out = entryPoint("calls", { name: "Calls", channelType: "TELEPHONY", entryPointType: "OUTBOUND" });
    const more = { channelType: "TELEPHONY", queueType: "OUTBOUND", serviceLevelThreshold: 20, maxTimeInQueue: 60 };
    const agentGroups = [{ teamId: idNamed("team", "Default_Team") }];
    const line = queue("line", { name: "Line", ...more, callDistributionGroups: [{ order: 1, agentGroups }] });
    const second = entryPointOutdialQueue("second", id => ({ entryPointId: id("calls"), outdialQueueId: id("line") }));
    const program = [out, line, ...flows, link("one"), second];
    await engine.up(program);
    const ids = { flowId: engine.id("one"), outdialQueueId: engine.id("line") };
    expect(live("entryPoint", engine.id("calls"))).toMatchObject(ids);
    expect(await engine.up(program)).toEqual(program.map(() => "same"));
    await engine.up(program.filter(({ name }) => name !== "link"));
    expect(live("entryPoint", engine.id("calls"))).toMatchObject({ outdialQueueId: engine.id("line") });
    expect(live("entryPoint", engine.id("calls")).flowId).toBeUndefined();
    await engine.destroy();
    expect(violations).toEqual([]);
  });

  test("are written one after the other when they are written at once: no update is lost", async () => {
    const { engine, client, live, taken, violations } = world();
    await engine.up([...flows, calls()]);
    const id = engine.id("calls");
    const run = newRun(client(), false, () => {});
    const inputs = { name: "Calls", channelType: "TELEPHONY", wxcc: { name: "calls" } };
    taken();
    await Promise.all([
      update(run, "entryPoint", id, engine.outputs("calls"), { ...inputs, maximumActiveContacts: 9 }),
      create(run, "entryPointFlow", { entryPointId: id, flowId: engine.id("one"), wxcc: { name: "link" } }),
      create(run, "entryPointOutdialQueue", {
        entryPointId: id,
        outdialQueueId: "none",
        wxcc: { name: "queue" },
      }).catch(() => undefined),
      update(run, "entryPoint", id, engine.outputs("calls"), {
        ...inputs,
        maximumActiveContacts: 9,
        callbackEnabled: true,
      }),
    ]);
    expect(live("entryPoint", id)).toMatchObject({
      maximumActiveContacts: 9,
      callbackEnabled: true,
      flowId: engine.id("one"),
    });
    // Each reads what the one before wrote.
    const ofIt = taken().filter(line => line.endsWith(`entry-point/${id}`));
    expect(ofIt.map(line => line.split(" ")[0])).toEqual(["GET", "PUT", "GET", "PUT", "GET", "PUT", "GET", "PUT"]);
    expect(violations).toEqual([]);
  });
});
