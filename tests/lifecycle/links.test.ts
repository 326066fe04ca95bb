import { fieldsOf } from "../../provider/entities/fields.js";
import { kinds, registry } from "../../provider/entities/registry.js";
import { entryPoint, entryPointFlow, entryPointOutdialQueue, flow, teamDesktopLayout, world } from "./world.js";

const empty = { process: { activities: {} } } as never;
const flows = ["one", "two"].map(name => flow(name, { name, definition: empty }));
const calls = (more: object = {}) => entryPoint("calls", { name: "Calls", channelType: "TELEPHONY", ...more });
const link = (to: string, name = "link") =>
  entryPointFlow(name, id => ({ entryPointId: id("calls"), flowId: id(to), flowTagId: "Live" }));

/** A tenant with a team that nobody declares, and layouts that an administrator made. */
function foreign() {
  const tenant = world();
  const teamId = tenant.idNamed("team", "Default_Team");
  const layout = (name: string) => {
    const body = { name, status: true, jsonFileName: "l.json", jsonFileContent: "{}", editedBy: "Admin" };
    const facts = { global: false, validated: false, defaultJsonModified: false };
    const made = tenant.administer("POST", "desktop-layout", { ...body, ...facts }).body as { id: string };
    return made.id;
  };
  const [old, ours] = [layout("Old"), layout("Ours")];
  tenant.edit("team", teamId, { desktopLayoutId: old });
  const program = [teamDesktopLayout("link", { teamId, desktopLayoutId: ours })];
  const held = () => tenant.live("team", teamId).desktopLayoutId;
  return { ...tenant, teamId, old, ours, layout, program, held };
}

describe("a link", () => {
  test("says at preview what it takes over and changes, and gives back what was there when it goes", async () => {
    const { engine, teamId, old, ours, program, held, writes, violations } = foreign();
    await engine.preview(program);
    const change = `takes over desktop layout of team Default_Team (${teamId}), changing desktopLayoutId ${old} → ${ours}`;
    expect(engine.said).toEqual([change]);
    expect(writes()).toEqual([]);
    await engine.up(program);
    expect(held()).toBe(ours);
    await engine.destroy();
    expect(held()).toBe(old);
    expect(violations).toEqual([]);
  });

  test("leaves what somebody changed since, and says so", async () => {
    const { engine, edit, teamId, layout, program, held } = foreign();
    await engine.up(program);
    const other = layout("Other");
    edit("team", teamId, { desktopLayoutId: other });
    await engine.destroy();
    expect(held()).toBe(other);
    expect(engine.said).toEqual([
      "desktop layout of team Default_Team: desktopLayoutId was changed by somebody else since, so it is left as it is",
    ]);
  });

  test("corrects what somebody changed while it is there", async () => {
    const { engine, edit, teamId, old, ours, program, held } = foreign();
    await engine.up(program);
    edit("team", teamId, { desktopLayoutId: old, description: "by hand" });
    expect(await engine.preview(program)).toEqual(["update"]);
    await engine.up(program);
    expect(held()).toBe(ours);
  });

  test("clears what it set where the former value is gone, so that its own can be deleted", async () => {
    const { engine, erase, old, program, held } = foreign();
    await engine.up(program);
    expect(erase("desktopLayout", old).status).toBe(204);
    await engine.destroy();
    expect(held()).toBeUndefined();
    expect(engine.said).toEqual([
      `desktop layout of team Default_Team: desktopLayoutId was ${old}, which is gone, so it is cleared`,
    ]);
  });

  test("has nothing to give back to an entity that is gone", async () => {
    const { engine, erase } = world();
    await engine.up([calls(), ...flows, link("one")]);
    erase("entryPoint", engine.id("calls"));
    expect(await engine.destroy()).toEqual(["delete", "delete", "delete", "delete"]);
  });

  test("follows an entity that is created again", async () => {
    const { engine, erase, live } = world();
    const program = [calls(), ...flows, link("one")];
    await engine.up(program);
    const id = engine.id("calls");
    erase("entryPoint", id);
    expect(await engine.up(program)).toEqual(["replace", "same", "same", "replace"]);
    expect(engine.id("calls")).not.toBe(id);
    expect(live("entryPoint", engine.id("calls")).flowId).toBe(engine.id("one"));
  });

  test("needs an entity that is there", async () => {
    const { engine } = world();
    await expect(
      engine.preview([...flows, entryPointFlow("x", { entryPointId: "none", flowId: "f" })]),
    ).rejects.toThrow(
      "entryPointId: the tenant has no flow of entry point none: declare the entry point before the link, or look it up",
    );
  });

  test("is judged by the rules of the entity, with what the entity has", async () => {
    const { engine, administer } = world();
    await engine.up([calls()]);
    const wrong = entryPointOutdialQueue("link", id => ({ entryPointId: id("calls"), outdialQueueId: "q" }));
    const { body } = administer("GET", "v2/contact-service-queue") as unknown as { body: { data: { id: string }[] } };
    expect(body.data).toEqual([]);
    await expect(engine.preview([calls(), wrong])).rejects.toThrow("the tenant has no queue with id q");
    await expect(engine.preview([calls(), wrong])).rejects.toThrow(
      "outdialQueueId: only an OUTBOUND entry point has an outdial queue",
    );
  });

  test("has no field that another link to the same kind has", () => {
    const links = kinds.filter(kind => registry[kind].link);
    const places = links.flatMap(kind =>
      fieldsOf(kind).flatMap(({ wire, fixed }) => (fixed ? [] : [`${registry[kind].link} ${wire}`])),
    );
    expect(links.length).toBeGreaterThan(3);
    expect(places).toEqual([...new Set(places)]);
    const known = (place: string) => {
      const [of, wire] = place.split(" ") as [(typeof kinds)[number], string];
      return fieldsOf(of).some(field => field.wire === wire);
    };
    expect(places.filter(place => !known(place))).toEqual([]);
  });
});
