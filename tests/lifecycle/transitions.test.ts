import type { Resource } from "../engine.js";
import { asset, queue, site, team, world } from "./world.js";

const number = { name: "Number", channel: "sms", number: "+14085550100" };
const assetId = "14085550100";

describe("a digital asset", () => {
  const of = (fields: object) => [asset("asset", { ...number, ...fields })];

  test("is registered for good: its id cannot be taken away again", async () => {
    const { engine } = world();
    await engine.up(of({}));
    expect(await engine.up(of({ assetId }))).toEqual(["update"]);
    await expect(engine.preview(of({}))).rejects.toThrow(
      "assetId: a registered asset cannot be unregistered, and its channel may be live: state the id again",
    );
    expect(await engine.preview(of({ assetId }))).toEqual(["same"]);
    expect(await engine.preview([])).toEqual(["delete"]);
  });

  test("stays with the service that it was registered to; before that the service is free", async () => {
    const { engine } = world();
    await engine.up(of({ service: "Sales" }));
    expect(await engine.up(of({ service: "Care" }))).toEqual(["update"]);
    expect(await engine.up(of({ service: "Care", assetId }))).toEqual(["update"]);
    await expect(engine.preview(of({ service: "Sales", assetId }))).rejects.toThrow(
      `service: asset ${assetId} is registered to service "Care" for ever: state that service, or register another asset`,
    );
    // Another asset may well belong to another service.
    expect(await engine.preview(of({ service: "Sales", assetId: "14085550101" }))).toEqual(["replace"]);
    await expect(engine.preview(of({ assetId }))).rejects.toThrow("state that service");
  });

  test("says whatever else may change of it", async () => {
    const { engine } = world();
    await engine.up(of({ assetId, service: "Care" }));
    expect(await engine.up(of({ assetId, service: "Care", name: "Hotline" }))).toEqual(["update"]);
    expect(engine.outputs("asset")).toMatchObject({ name: "Hotline", assetId });
  });
});

describe("what something outside holds by its id", () => {
  const basics = { name: "Chat", channelType: "CHAT", serviceLevelThreshold: 60, maxTimeInQueue: 600 };
  const program = (profileId: string, fields: object, heldBy?: string): readonly Resource[] => [
    site("berlin", { name: "Berlin", multimediaProfileId: profileId }),
    team("sales", id => ({ name: "Sales", siteId: id("berlin") })),
    queue(
      "chat",
      id => ({
        ...basics,
        callDistributionGroups: [{ order: 1, agentGroups: [{ teamId: id("sales") }] }],
        ...fields,
      }),
      { options: heldBy === undefined ? {} : { heldBy } },
    ),
  ];
  const skills = { routingType: "SKILLS_BASED", skillBasedRoutingType: "BEST_AVAILABLE_AGENT" };
  const flow = "flow Chat inbound of Webex Connect";

  test("is changed in place", async () => {
    const { engine, profileId, live } = world();
    await engine.up(program(profileId, {}, flow));
    const id = engine.id("chat");
    expect(await engine.up(program(profileId, { name: "Live chat", maxTimeInQueue: 900 }, flow))).toEqual([
      "same",
      "same",
      "update",
    ]);
    expect(engine.id("chat")).toBe(id);
    expect(live("queue", id)).toMatchObject({ name: "Live chat", maxTimeInQueue: 900 });
  });

  test("is not replaced until the program says that it may be", async () => {
    const { engine, profileId, writes } = world();
    await engine.up(program(profileId, {}, flow));
    const id = engine.id("chat");
    writes();
    const error = await engine.preview(program(profileId, skills, flow)).catch(found => found);
    expect(error.describe()).toBe(
      `InvalidDesiredState: queue "Chat" (${id}) cannot be replaced for its new routingType: ${flow} holds its id\n` +
        "  Take the change back; or allow the replacement (mayReplaceQueue of the channel, or without heldBy and protect), " +
        "and bind the new id there afterwards.",
    );
    await expect(engine.up(program(profileId, skills, flow))).rejects.toThrow("cannot be replaced");
    expect(writes()).toEqual([]);
    expect(await engine.up(program(profileId, skills))).toEqual(["same", "same", "replace"]);
  });

  test("is created again all the same when somebody deleted it: the id is gone whatever we do", async () => {
    const { engine, profileId, erase } = world();
    await engine.up(program(profileId, {}, flow));
    erase("queue", engine.id("chat"));
    expect(await engine.preview(program(profileId, {}, flow))).toEqual(["same", "same", "replace"]);
    expect(engine.said).toContainEqual(expect.stringContaining("is gone from the tenant: it will be created again"));
  });
});
