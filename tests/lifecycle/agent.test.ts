import type { Resource } from "../engine.js";
import { agent, site, skill, skillProfile, team, world } from "./world.js";

const email = "agent1@example.com";

/** A tenant in which somebody already works: on the default site, in a team of it. */
function staffed() {
  const tenant = world();
  const { administer, edit, idNamed } = tenant;
  const person = idNamed("agent", email);
  const defaultSite = idNamed("site", "Default_Site");
  const make = (name: string, siteId: string) =>
    (
      administer("POST", "team", { name, siteId, active: true, teamType: "AGENT", teamStatus: "IN_SERVICE" }).body as {
        id: string;
      }
    ).id;
  const night = make("Night", defaultSite);
  edit("agent", person, { teamIds: [night] });
  const held = () => {
    const { siteId, teamIds = [], skillProfileId, multimediaProfileId } = tenant.live("agent", person);
    return { siteId, teamIds: [...(teamIds as string[])].sort(), skillProfileId, multimediaProfileId };
  };
  return { ...tenant, person, defaultSite, night, make, held };
}

const program = (profileId: string, more: object = {}): readonly Resource[] => [
  site("berlin", { name: "Berlin", multimediaProfileId: profileId }),
  team("sales", id => ({ name: "Sales", siteId: id("berlin") })),
  skill("german", { name: "German", skillType: "BOOLEAN" }),
  skillProfile("speakers", id => ({ name: "Speakers", activeSkills: [{ skillId: id("german"), booleanValue: true }] })),
  agent("one", id => ({
    email,
    siteId: id("berlin"),
    teamIds: [id("sales")],
    skillProfileId: id("speakers"),
    multimediaProfileId: profileId,
    ...more,
  })),
];

describe("an agent", () => {
  test("is found by e-mail; preview says what changes and which teams the new site ends", async () => {
    const { engine, profileId, writes, person } = staffed();
    await engine.preview(program(profileId));
    expect(engine.said).toContainEqual(
      expect.stringMatching(new RegExp(`^takes over agent ${email} \\(${person}\\), changing siteId`)),
    );
    expect(engine.said).toContainEqual(`agent ${email} leaves team "Night", which belongs to another site`);
    expect(writes()).toEqual([]);
  });

  test("is given back as it was: site, teams, skills and channels", async () => {
    const { engine, profileId, held } = staffed();
    const before = held();
    await engine.up(program(profileId));
    expect(held()).toEqual({
      siteId: engine.id("berlin"),
      teamIds: [engine.id("sales")],
      skillProfileId: engine.id("speakers"),
      multimediaProfileId: profileId,
    });
    await engine.destroy();
    expect(held()).toEqual(before);
  });

  test("keeps what somebody else changed since, and says so", async () => {
    const { engine, profileId, person, edit, held, administer, live } = staffed();
    const { id: _, ...profile } = live("multimediaProfile", profileId);
    const { workItem: __, ...sent } = { ...profile, name: "By hand", systemDefault: false } as Record<string, unknown>;
    const manuallyAssignable = { telephony: 0, chat: 0, email: 0, social: 0 };
    const other = (administer("POST", "multimedia-profile", { ...sent, manuallyAssignable }).body as { id: string }).id;
    await engine.up(program(profileId));
    edit("agent", person, { multimediaProfileId: other });
    await engine.destroy();
    expect(held()).toMatchObject({ multimediaProfileId: other, skillProfileId: undefined });
    expect(engine.said).toContain(
      `agent ${email}: multimediaProfileId was changed by somebody else since, so it is left as it is`,
    );
  });

  test("keeps teams that others gave it; only the teams added here are taken away", async () => {
    const { engine, profileId, person, edit, make, held } = staffed();
    await engine.up(program(profileId));
    const weekend = make("Weekend", engine.id("berlin"));
    edit("agent", person, { teamIds: [engine.id("sales"), weekend] });
    expect((await engine.up(program(profileId))).at(-1)).toBe("same");
    await engine.up(program(profileId, { teamIds: [] }));
    expect(held().teamIds).toEqual([weekend]);
  });

  test("belongs to nobody else's team when the set is exclusive", async () => {
    const { engine, profileId, person, edit, make, held } = staffed();
    const exclusive = program(profileId).map(resource => ({
      ...resource,
      ...(resource.kind === "agent" && { options: { ownership: { teamIds: "exclusive" as const } } }),
    }));
    await engine.up(exclusive);
    const weekend = make("Weekend", engine.id("berlin"));
    edit("agent", person, { teamIds: [engine.id("sales"), weekend] });
    expect((await engine.up(exclusive)).at(-1)).toBe("update");
    expect(held().teamIds).toEqual([engine.id("sales")]);
  });

  test("clears what the program no longer states, where the API can", async () => {
    const { engine, profileId, held } = staffed();
    await engine.up(program(profileId));
    await engine.up(program(profileId, { skillProfileId: undefined, siteId: undefined }));
    expect(held()).toMatchObject({ skillProfileId: undefined, siteId: engine.id("berlin") });
    expect(engine.said).toContain(
      `agent ${email}: siteId cannot be cleared: it stays ${engine.id("berlin")} and is no longer managed`,
    );
    expect((await engine.preview(program(profileId, { skillProfileId: undefined, siteId: undefined }))).at(-1)).toBe(
      "same",
    );
  });

  test("must be in the tenant and licensed: an error at preview that says where to mend that", async () => {
    const { engine } = staffed();
    await expect(engine.preview([agent("x", { email: "nobody@example.com" })])).rejects.toThrow(
      "email: the tenant has no agent nobody@example.com: add the person in Control Hub",
    );
    await expect(engine.preview([agent("x", { email: "visitor@example.com" })])).rejects.toThrow(
      /no Contact Center licence/,
    );
  });

  test("is one resource: two for one person are an error, and a rename without alias loses nothing", async () => {
    const { engine, profileId, held } = staffed();
    await expect(engine.preview([agent("a", { email }), agent("b", { email })])).rejects.toThrow(
      'resource "a" declares the same agent: remove one of the two',
    );
    await engine.up(program(profileId));
    const before = held();
    await engine.up(
      program(profileId).map(resource => (resource.name === "one" ? { ...resource, name: "uno" } : resource)),
    );
    expect(held()).toEqual(before);
    expect(engine.said).toContainEqual(expect.stringContaining('is kept: resource "uno" holds it now'));
  });
});
