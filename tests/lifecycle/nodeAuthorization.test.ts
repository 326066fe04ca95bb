import { nodeAuthorization, person, world } from "./world.js";

const owner = "admin1@example.com";
const node = (fields: object = {}) => [
  nodeAuthorization("task", { node: "Webex CC Task", owner, authorizedOn: "2026-01-05", ...fields }),
];
const mend = "the node stops working: give it back in Control Hub, or let another administrator authorise the node";

/** A tenant whose administrator authorised the node of tasks, as the program says. */
async function authorized() {
  const tenant = world();
  await tenant.engine.up(node());
  const id = tenant.idNamed("person", owner);
  tenant.taken();
  return { ...tenant, id };
}

describe("the authorisation of a node", () => {
  test("stands while its owner is there, licensed and administrator: three lists are read, nothing is written", async () => {
    const { engine, taken, violations } = await authorized();
    expect(await engine.preview(node())).toEqual(["same"]);
    expect(taken().sort()).toEqual(["GET /v1/licenses", "GET /v1/people?max=1000", "GET /v1/roles"]);
    expect(engine.said).toEqual([]);
    expect(violations).toEqual([]);
  });

  test("is refused when the owner is gone", async () => {
    const { engine, erase, id } = await authorized();
    erase("person", id);
    await expect(engine.preview(node())).rejects.toThrow(`owner: Control Hub has no person ${owner}: ${mend}`);
    await expect(engine.preview(node({ owner: "nobody@example.com" }))).rejects.toThrow(
      "owner: Control Hub has no person nobody@example.com",
    );
  });

  test("is refused when the owner has lost the licence", async () => {
    const { engine, administer, idNamed } = await authorized();
    const licences = { id: idNamed("license", "Contact Center Premium Agent"), operation: "remove" };
    administer("PATCH", "/v1/licenses/users", { email: owner, licenses: [licences] });
    await expect(engine.preview(node())).rejects.toThrow(
      `owner: ${owner} has no Contact Center licence any more: ${mend}`,
    );
    const other = { id: idNamed("license", "Contact center Standard Agent"), operation: "add" };
    administer("PATCH", "/v1/licenses/users", { email: owner, licenses: [other] });
    expect(await engine.preview(node())).toEqual(["same"]);
  });

  test("is refused when the owner is no administrator any more", async () => {
    const { engine, edit, hand, id, idNamed } = await authorized();
    hand("remove-role", { email: owner });
    const lost = `owner: ${owner} is neither Full Administrator nor Contact Center Administrator any more: ${mend}`;
    await expect(engine.preview(node())).rejects.toThrow(lost);
    edit("person", id, { roles: [idNamed("role", "Read-only Administrator")] });
    await expect(engine.preview(node())).rejects.toThrow(lost);
    edit("person", id, { roles: [idNamed("role", "Contact Center Administrator")] });
    expect(await engine.preview(node())).toEqual(["same"]);
  });

  test("is told as unchecked where Control Hub cannot be read, and the run goes on", async () => {
    const { engine, close, hand } = await authorized();
    hand("remove-role", { email: owner });
    close(/^\/v1\//);
    expect(await engine.preview(node())).toEqual(["same"]);
    expect(engine.said).toEqual([
      expect.stringMatching(
        /^node authorization Webex CC Task: owner was not checked: Forbidden: .*access was denied.*WXCC_CONTROL_HUB_TOKEN/,
      ),
    ]);
    await expect(engine.preview([person("p", { email: owner })])).rejects.toThrow("access was denied");
  });

  test("is declared once for each node; another owner or day is a change, another node another authorisation", async () => {
    const { engine } = await authorized();
    const twice = [...node(), nodeAuthorization("again", { node: "Webex CC Task", owner, authorizedOn: "2026-01-06" })];
    await expect(engine.preview(twice)).rejects.toThrow('resource "task" declares the same node authorization');
    expect(await engine.preview(node({ authorizedOn: "2026-01-06" }))).toEqual(["update"]);
    expect(await engine.preview(node({ node: "Webex CC Engage" }))).toEqual(["replace"]);
    await expect(engine.preview(node({ authorizedOn: "5 January" }))).rejects.toThrow(
      /^authorizedOn: Invalid ISO date/,
    );
  });

  test("is not ended by deleting the resource", async () => {
    const { engine, writes } = await authorized();
    expect(await engine.destroy()).toEqual(["delete"]);
    expect(writes()).toEqual([]);
    expect(engine.said).toEqual([expect.stringMatching(/was only declared: nothing is deleted in the tenant/)]);
  });
});
