import { newStack, refused, succeeded } from "./stack.js";

const team = (options = "") => `
  const site = wxcc.Site.find("site", { name: "Default_Site" });
  new wxcc.Team("sales", { name: "Sales", siteId: site, description: "by the stack" }, { ${options} });
`;

async function withSales() {
  const stack = await newStack();
  const site = await stack.administrator.find("site", "Default_Site");
  const existing = await stack.administrator.create("team", {
    name: "Sales",
    siteId: site.id,
    active: true,
    teamType: "AGENT",
    teamStatus: "NOT_AVAILABLE",
    description: "by hand",
  });
  return { ...stack, existing };
}

test("an entity that exists already is refused at preview, with its id and the way to adopt it", async () => {
  const stack = await withSales();
  stack.program(team());
  for (const run of [await stack.preview(), await stack.up()]) {
    expect(refused(run).output).toContain(`the tenant already has team "Sales" (${stack.existing.id})`);
    expect(run.output).toContain("{ adopt: true }");
    expect(run.writes).toBe(0);
  }
});

test("adopt takes it over as it is, says what changes, and leaves it when the stack goes", async () => {
  const stack = await withSales();
  stack.program(team("adopt: true"));
  const preview = succeeded(await stack.preview());
  expect(preview.output).toContain(
    `adopts team Sales (${stack.existing.id}), changing description by hand → by the stack`,
  );
  expect(preview.writes).toBe(0);
  const up = succeeded(await stack.up());
  expect(up.writes).toBe(1);
  const adopted = await stack.administrator.find("team", "Sales");
  expect(adopted).toMatchObject({ id: stack.existing.id, description: "by the stack", teamStatus: "NOT_AVAILABLE" });
  succeeded(await stack.preview("--expect-no-changes"));

  const destroy = succeeded(await stack.destroy());
  expect(destroy.output).toContain("was there before this stack: it is left in the tenant, no longer managed");
  expect(destroy.writes).toBe(0);
  expect(await stack.administrator.find("team", "Sales")).toEqual(adopted);
});

test("deleteAdopted deletes it with the stack", async () => {
  const stack = await withSales();
  expect((await stack.pulumi("config", "set", "wxcc:adopt", "true")).code).toBe(0);
  stack.program(team());
  succeeded(await stack.up());
  stack.program(team("deleteAdopted: true"));
  succeeded(await stack.up());
  succeeded(await stack.destroy());
  await expect(stack.administrator.find("team", "Sales")).rejects.toThrow("there is no team Sales");
});

test("adopt: false on a resource refuses although the stack adopts", async () => {
  const stack = await withSales();
  expect((await stack.pulumi("config", "set", "wxcc:adopt", "true")).code).toBe(0);
  stack.program(team("adopt: false"));
  expect(refused(await stack.preview()).output).toContain('the tenant already has team "Sales"');
});

test("what the stack manages already cannot be adopted by a second resource", async () => {
  const stack = await withSales();
  stack.program(team("adopt: true"));
  succeeded(await stack.up());
  const twice = team("adopt: true").replace("new wxcc.Team", "const sales = new wxcc.Team");
  stack.program(`${twice}
    sales.id.apply(() => void new wxcc.Team("again", { name: "Sales", siteId: site }, { adopt: true }));`);
  const up = refused(await stack.up());
  expect(up.output).toContain('resource "sales" declares the same team');
  expect(up.writes).toBe(0);
});
