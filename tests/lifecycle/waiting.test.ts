import type { Resource } from "../engine.js";
import { agent, person, site, team, world } from "./world.js";

const email = "agent7@example.com";
const text =
  `agent ${email} waits until the person accepts the invitation, and an administrator presses Synchronize Users ` +
  "in Control Hub; a later run completes it";

/** A program that invites somebody who is to work in a team. */
function inviting(address = email) {
  const tenant = world();
  const { engine, profileId, idNamed, hand, rows } = tenant;
  const premium = idNamed("license", "Contact Center Premium Agent");
  const somebody = person(
    "person",
    { email: address, displayName: "Agent Seven", licenses: [premium] },
    { options: { createMissing: true } },
  );
  const rest = [
    site("berlin", { name: "Berlin", multimediaProfileId: profileId }),
    team("sales", id => ({ name: "Sales", siteId: id("berlin") })),
    agent("agent", id => ({ email: address, siteId: id("berlin"), teamIds: [id("sales")] })),
  ];
  const program: readonly Resource[] = [somebody, ...rest];
  const user = () => rows("agent").find(row => row.email === address);
  const arrive = () => {
    hand("accept-invitation", { email: address });
    hand("synchronize-users");
  };
  return { ...tenant, engine, program, rest, user, arrive };
}

describe("an agent whose person the program declares", () => {
  test("waits until people did their steps, and a later run completes it with its teams", async () => {
    const { engine, program, user, hand, idNamed, writes, violations } = inviting();
    expect(await engine.preview(program)).toEqual(["create", "create", "create", "create"]);
    expect(engine.said).toContain(text);
    expect(writes()).toEqual([]);
    await engine.up(program);
    expect(engine.said).toContain(text);
    expect(engine.id("agent")).toBe(`waiting:${email}`);
    expect(writes().filter(line => line.includes("user"))).toEqual([]);

    expect(await engine.up(program)).toEqual(["same", "same", "same", "same"]);
    expect(engine.said).toEqual([text]);
    hand("synchronize-users");
    expect(await engine.up(program)).toEqual(["same", "same", "same", "same"]);
    hand("accept-invitation", { email });
    expect(await engine.up(program)).toEqual(["same", "same", "same", "same"]);
    expect(writes()).toEqual([]);

    hand("synchronize-users");
    expect(await engine.preview(program)).toEqual(["same", "same", "same", "replace"]);
    expect(engine.said).not.toContain(text);
    expect(engine.said).toContainEqual(expect.stringMatching(/^takes over agent agent7@example.com \(.+\), changing/));
    await engine.up(program);
    expect(writes()).toEqual([`PATCH user/${user()!.id}`]);
    expect(engine.id("agent")).toBe(user()!.id);
    expect(user()).toMatchObject({ siteId: engine.id("berlin"), teamIds: [engine.id("sales")] });
    expect(await engine.preview(program)).toEqual(["same", "same", "same", "same"]);
    await engine.destroy();
    expect(user()).toMatchObject({ siteId: idNamed("site", "Default_Site") });
    expect(violations).toEqual([]);
  });

  test("does so too when it works there already, without a licence until now", async () => {
    const { engine, program, user, hand } = inviting("visitor@example.com");
    expect(user()!.contactCenterEnabled).toBe(false);
    await engine.up(program);
    expect(engine.id("agent")).toBe("waiting:visitor@example.com");
    expect(await engine.up(program)).toEqual(["same", "same", "same", "same"]);
    hand("synchronize-users");
    expect(await engine.up(program)).toEqual(["same", "same", "same", "replace"]);
    expect(user()).toMatchObject({ teamIds: [engine.id("sales")], contactCenterEnabled: true });
  });

  test("takes changes of the program while it waits", async () => {
    const { engine, program, user, arrive, writes } = inviting();
    await engine.up(program);
    const without = program.map(one =>
      one.kind === "agent" ? agent("agent", id => ({ email, siteId: id("berlin") })) : one,
    );
    writes();
    expect(await engine.up(without)).toEqual(["same", "same", "same", "update"]);
    expect(engine.id("agent")).toBe(`waiting:${email}`);
    expect(writes()).toEqual([]);
    arrive();
    await engine.up(without);
    expect(user()).toMatchObject({ siteId: engine.id("berlin") });
    expect(user()!.teamIds ?? []).toEqual([]);
  });

  test("can be refreshed and destroyed while it waits", async () => {
    const { engine, program, writes, rows } = inviting();
    await engine.up(program);
    writes();
    await engine.refresh();
    expect(writes()).toEqual([]);
    expect(engine.id("agent")).toBe(`waiting:${email}`);
    expect(await engine.up(program)).toEqual(["same", "same", "same", "same"]);
    await engine.destroy();
    expect(writes().map(line => line.replace(/\/[^/]*$/, ""))).toEqual([
      "DELETE team",
      "DELETE site",
      "DELETE /v1/people",
    ]);
    expect(rows("person").map(row => row.email)).not.toContain(email);
  });

  test("must keep the person while it waits: removing it is an error that says where people come from", async () => {
    const { engine, program, rest, writes } = inviting();
    await engine.up(program);
    writes();
    await expect(engine.preview(rest)).rejects.toThrow(
      `email: the tenant has no agent ${email}: add the person in Control Hub with a Contact Center licence, then ` +
        "synchronize users; or declare the Person and take the agent's email from it: then the agent waits",
    );
    expect(writes()).toEqual([]);
  });

  test("is not touched when it loses the licence later: it waits for it again", async () => {
    const { engine, program, arrive, hand, administer, idNamed, user, writes } = inviting();
    await engine.up(program);
    arrive();
    await engine.up(program);
    const before = user();
    const licence = { id: idNamed("license", "Contact Center Premium Agent"), operation: "remove" };
    administer("PATCH", "/v1/licenses/users", { email, licenses: [licence] });
    hand("synchronize-users");
    writes();
    expect(await engine.up(program)).toEqual(["update", "same", "same", "same"]);
    expect(engine.said).toContain(text);
    expect(writes()).toEqual(["PATCH /v1/licenses/users"]);
    hand("synchronize-users");
    await engine.up(program);
    expect(user()).toMatchObject({ siteId: before!.siteId, teamIds: before!.teamIds, contactCenterEnabled: true });
    expect(await engine.up(program)).toEqual(["same", "same", "same", "same"]);
  });

  test("is not waited for when the program does not declare the person", async () => {
    const { engine, rest } = inviting();
    await expect(engine.preview(rest)).rejects.toThrow(`the tenant has no agent ${email}`);
  });
});
