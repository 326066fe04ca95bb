import { newStack, outputsOf, refused, type Stack, succeeded } from "./stack.js";

const email = "agent7@example.com";

const person = `
  const licence = wxcc.License.find("licence", { name: "Contact Center Premium Agent" });
  const supervisor = wxcc.Role.find("supervisor", { name: "Contact Center Administrator" });
  const person = new wxcc.Person("person", { email: "${email}", displayName: "Agent Seven",
    licenses: [licence], roles: [supervisor] }, { createMissing: true });
`;
const agent = (address: string) => `
  const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
  const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
  const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin });
  new wxcc.Agent("agent", { email: ${address}, siteId: berlin, teamIds: [sales] });
`;
const waits = `agent ${email} waits until the person accepts the invitation, and an administrator presses Synchronize Users`;

const people = (stack: Stack) => stack.tenant.tenant.controlHub().people.map(one => one.email);
const idOf = (stack: Stack, name: string): string =>
  JSON.parse(stack.state()).checkpoint.latest.resources.find((one: { urn: string }) => one.urn.endsWith(`::${name}`))
    .id;

test("a person is invited, and their agent waits for them, from the first run to the last", async () => {
  const stack = await newStack();
  const { administrator } = stack;
  const before = people(stack);

  stack.program(person + agent("person.email"));
  const preview = succeeded(await stack.preview());
  expect(preview.output).toContain(waits);
  expect(preview.writes).toBe(0);
  const first = succeeded(await stack.up());
  expect(first.output).toContain(waits);
  expect(first.requests.filter(line => /^POST \/v1/.test(line))).toEqual(["POST /v1/people"]);
  expect(first.requests.filter(line => /^(PUT|PATCH)/.test(line))).toEqual([]);
  expect(idOf(stack, "agent")).toBe(`waiting:${email}`);
  expect(outputsOf(stack, "person")).toMatchObject({ email, invitePending: true });

  // Nothing has happened: nothing changes, and it is said again.
  const second = succeeded(await stack.preview("--expect-no-changes"));
  expect(second.output).toContain(waits);
  succeeded(await stack.refresh());
  expect(idOf(stack, "agent")).toBe(`waiting:${email}`);

  // Without the person there is nobody to wait for.
  stack.program(agent(`"${email}"`));
  const alone = refused(await stack.preview());
  expect(alone.output).toContain("declare the Person and take the agent's email from it: then the agent waits");
  expect(alone.writes).toBe(0);
  stack.program(person + agent("person.email"));

  await stack.hand("accept-invitation", { email });
  await stack.hand("synchronize-users");
  const completed = succeeded(await stack.up());
  expect(completed.output).not.toContain(waits);
  expect(completed.requests.filter(line => !line.startsWith("GET "))).toEqual([
    expect.stringMatching(/^PATCH \/organization\/.*\/user\//),
  ]);
  const user = await administrator.find("user", email);
  expect(idOf(stack, "agent")).toBe(user.id);
  expect(user.teamIds).toEqual([(await administrator.find("team", "Sales")).id]);
  succeeded(await stack.preview("--expect-no-changes"));

  const destroyed = succeeded(await stack.destroy());
  expect(destroyed.requests.filter(line => line.startsWith("DELETE /v1/people"))).toHaveLength(1);
  expect(people(stack)).toEqual(before);
});

test("a stack whose agent waits can be destroyed; whom Control Hub knew before stays, as they were", async () => {
  const stack = await newStack();
  const { controlHub } = stack.tenant.tenant;
  const visitor = "visitor@example.com";
  const before = people(stack);
  const held = () => controlHub().people.find(one => one.email === visitor)!;
  const { licenses, roles, details } = held();
  stack.program((person + agent("person.email")).replaceAll(email, visitor).replace('displayName: "Agent Seven",', ""));
  const up = succeeded(await stack.up());
  expect(up.output).toContain(waits.replaceAll(email, visitor));
  expect(up.requests.filter(line => line.startsWith("POST /v1"))).toEqual([]);
  expect(held().licenses).not.toEqual(licenses);
  succeeded(await stack.destroy());
  expect(held()).toMatchObject({ licenses, roles, details });
  expect(people(stack)).toEqual(before);
});
