import { newStack, refused, succeeded } from "./stack.js";

const program = (team: string, agent: string, teamOptions = "", agentOptions = "") => `
  const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
  const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
  const sales = new wxcc.Team("${team}", { name: "Sales", siteId: berlin }, { ${teamOptions} });
  new wxcc.Agent("${agent}", { email: "agent1@example.com", siteId: berlin, teamIds: [sales] }, { ${agentOptions} });
`;

async function deployed() {
  const stack = await newStack();
  stack.program(program("sales", "first"));
  succeeded(await stack.up());
  return { ...stack, before: await stack.administrator.contents(), environment: stack.environment };
}

test("a new name in the program renames the entity in place", async () => {
  const stack = await deployed();
  const { id } = await stack.administrator.find("team", "Sales");
  stack.program(program("sales", "first").replace('"Sales"', '"Sellers"'));
  const up = succeeded(await stack.up());
  expect(up.output).toContain("~ 1 updated");
  expect(await stack.administrator.find("team", "Sellers")).toMatchObject({ id });
});

test("a new logical name with an alias changes nothing in the tenant", async () => {
  const stack = await deployed();
  stack.program(program("sellers", "renamed", 'aliases: [{ name: "sales" }]', 'aliases: [{ name: "first" }]'));
  const up = succeeded(await stack.up());
  expect(up.writes).toBe(0);
  expect(await stack.administrator.contents()).toEqual(stack.before);
  succeeded(await stack.preview("--expect-no-changes"));
});

test("a new logical name without an alias is refused at preview, with the alias to write", async () => {
  const stack = await deployed();
  stack.program(program("sellers", "first"));
  const preview = refused(await stack.preview());
  expect(preview.output).toContain("{ aliases: [{ name:");
  expect(preview.writes).toBe(0);
  expect(await stack.administrator.contents()).toEqual(stack.before);
});

test("a new logical name without an alias, with adoption on, loses nothing in the tenant", async () => {
  const stack = await deployed();
  expect((await stack.pulumi("config", "set", "wxcc:adopt", "true")).code).toBe(0);
  stack.program(program("sellers", "renamed"));
  const up = succeeded(await stack.up());
  expect(up.output).toContain('is kept: resource "sellers" holds it now');
  expect(up.output).toContain('is kept: resource "renamed" holds it now');
  expect(up.requests.filter(request => request.startsWith("DELETE"))).toEqual([]);
  expect(await stack.administrator.contents()).toEqual(stack.before);
  succeeded(await stack.preview("--expect-no-changes"));
});
